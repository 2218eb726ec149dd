"""How does the learner say how often to be asked, and when not at all?"""

from datetime import date
from typing import Any

from msgspec.structs import replace

from leadership_course.progress.events import AwayChosen, Event, RhythmChosen
from leadership_course.study.studying import Study

MINUTES = (3, 5, 10, 15)
"""Minutes a day to choose from."""

CAPS = (3, 5, 10, 15, 20)
"""Reviews a day to choose from; with the most of them a day's review takes about ten minutes."""


def choose(study: Study, **changes: Any) -> Event | None:
    """Record a changed rhythm (fields of RhythmChosen), unless it says so already."""
    rhythm = study.progress.rhythm
    stands = RhythmChosen(
        object=study.course.id,
        days=rhythm.days,
        minutes=rhythm.minutes,
        cap=rhythm.cap,
        easy_days=rhythm.easy_days,
    )
    chosen = replace(stands, **changes)
    return study.record(chosen) if chosen != stands else None


def weeks_kept(study: Study) -> tuple[int, int]:
    """Return in how many of the last weeks something was done, five at most, and how many weeks
    that is; a week away, and one without a chosen day, is none of them unless something was done.
    """
    progress = study.progress
    return progress.days.weeks_kept(study.today(), asks_on=progress.rhythm.asks_on)


def away_until(study: Study) -> date | None:
    """Return the day on which the learner is back, or None when nobody is away."""
    until = study.progress.rhythm.away_until
    return until if until is not None and until > study.today() else None


def go_away(study: Study, until: date) -> Event:
    """Record that the learner is away until that day; reviews wait, and no more than a day's worth
    is due on any day afterwards.
    """
    return study.record(AwayChosen(object=study.course.id, until=until.isoformat()))


def come_back(study: Study) -> Event:
    """Record that the learner is back."""
    return study.record(AwayChosen(object=study.course.id, until=""))
