"""Which kept lines are worth reading again, and when is the learner asked to?"""

from datetime import date, timedelta

from leadership_course.progress.events import Event, QuotesRevisited
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study

MOST = 3
MINUTES = 2
WAIT = timedelta(days=7)  # a line lies so long, and so long passes between two times of asking
_ABOUT = "kept-lines"  # what the fact is about: the lines together
_NUMBERS = ("One line", "Two lines", "Three lines")


def due(study: Study) -> tuple[Keepsake, ...]:
    """Return the kept lines to read again today: at most three, those unseen longest.

    None before a week has passed since the last time, or since a line was kept.
    """
    last = study.progress.keepsakes.revisited_on
    if last is not None and study.today() < last + WAIT:
        return ()
    kept = reversed(study.progress.keepsakes.all())  # of one day, in the order they were kept
    return tuple(sorted((k for k in kept if _seen(k) + WAIT <= study.today()), key=_seen)[:MOST])


def revisit(study: Study, lines: tuple[Keepsake, ...]) -> Event:
    """Record that these lines were read again; raises ProfileError when it could not be."""
    return study.record(QuotesRevisited(object=_ABOUT, quotes=tuple(kept.id for kept in lines)))


def offers(study: Study) -> tuple[Offer, ...]:
    """Return what Today lists: the lines due, together."""
    lines = due(study)
    if not lines:
        return ()
    last = study.progress.keepsakes.revisited_on
    since = max(_seen(lines[0]), last) if last else _seen(lines[0])
    return (
        Offer(
            kind="quotes",
            place="revisit",
            title=f"{title(len(lines))} to read again",
            detail="What did you do with them?" if len(lines) > 1 else "What did you do with it?",
            minutes=MINUTES,
            why="You kept them a week ago or longer, and have not come back to them since."
            if len(lines) > 1
            else "You kept it a week ago or longer, and have not come back to it since.",
            due=(since + WAIT).isoformat(),
        ),
    )


def title(count: int) -> str:
    """Return "Two lines" for 2; `count` is 1 to 3."""
    return _NUMBERS[count - 1]


def _seen(kept: Keepsake) -> date:
    """The day it was last seen; one whose day is damaged counts as seen long ago."""
    return kept.seen_on or date(1970, 1, 1)
