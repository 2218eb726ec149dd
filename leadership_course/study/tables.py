"""What do the charts of progress say as tables, for the eye, a screen reader and a spreadsheet?"""

from datetime import date, timedelta

from msgspec import Struct

from leadership_course.study import retrospect
from leadership_course.study.asking import CONFIDENCES
from leadership_course.study.path import per_cent
from leadership_course.study.retrospect import FEWEST, Share
from leadership_course.study.studying import Study

Cell = str | int
WEEKS = 53
"""Weeks of the year calendar, this one included: from any day to the same day a year ago."""


class Table(Struct, frozen=True, kw_only=True):
    """Rows under a heading; `name` is that of a file, `title` says in a sentence what it shows."""

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def spoken(self) -> str:
        """All of it in words: each row as "name: heading value, heading value"."""
        return ". ".join(
            f"{row[0]}: "
            + ", ".join(f"{head} {cell}" for head, cell in zip(self.head[1:], row[1:], strict=True))
            for row in self.rows
        )


def first_shown(study: Study) -> date:
    """Return the Monday on which the year calendar begins: the week of the first day, and later the
    first of the last WEEKS weeks.
    """
    today = study.today()
    began = min(study.progress.days.first or today, today)
    return max(_monday(today) - timedelta(weeks=WEEKS - 1), _monday(began))


def days_table(study: Study) -> Table:
    """Return the days of the year calendar on which something was done, the newest first."""
    begin, today = first_shown(study), study.today()
    acts, minutes = study.progress.days.acts, study.progress.days.minutes
    shown = sorted((day for day in acts if begin <= day <= today), reverse=True)
    days = _counted(len(shown), "day")
    first = study.progress.days.first
    is_whole = first is None or first >= begin
    since = "since you began" if is_whole else f"of the last {WEEKS} weeks"
    return Table(
        name="days",
        title=f"You showed up on {days} {since}",
        head=("Day", "Weekday", "Cards and answers", "Minutes of lessons finished"),
        rows=tuple((day.isoformat(), f"{day:%A}", acts[day], minutes[day]) for day in shown),
    )


def modules_table(study: Study) -> Table:
    """Return how the ideas of each module stand."""
    found = retrospect.mastery(study)
    known = sum(each.known for each in found)
    asked = known + sum(each.missed for each in found)
    said = f"You knew {known} of {_counted(asked, 'idea')} when last asked"
    return Table(
        name="ideas",
        title=said if asked else "No idea was asked about yet",
        head=("Module", "Known", "Not yet", "Not asked", "Lessons done", "Lessons", "Quiz passed"),
        rows=tuple(
            (
                each.module.title,
                each.known,
                each.missed,
                each.unasked,
                each.standing.finished,
                len(each.module.lessons),
                _quiz(each),
            )
            for each in found
        ),
    )


def retention_table(study: Study) -> Table:
    """Return how much was remembered in reviews; below FEWEST of them a share says nothing."""
    found = retrospect.retention(study)
    spans = (*(f"Last {days} days" for days in retrospect.SPANS), "In all")
    return Table(
        name="reviews",
        title=_remembered(found.whole),
        head=("Reviews", "Remembered", "Asked", "Share"),
        rows=tuple(
            (name, each.count, each.total, _told_share(each))
            for name, each in zip(spans, (*found.recent, found.whole), strict=True)
        ),
    )


def confidence_table(study: Study) -> Table:
    """Return how often the learner was right with each degree of confidence."""
    found = retrospect.calibration(study)
    return Table(
        name="confidence",
        title=_sureness(study),
        head=("How sure", "Right", "Answers", "Share"),
        rows=tuple(
            (name, found[key].count, found[key].total, _told_share(found[key], 1))
            for key, name in CONFIDENCES
        ),
    )


def plans_table(study: Study) -> Table:
    """Return what became of the plans and experiments reported on."""
    found = retrospect.acted_on(study)
    share = found.share
    said = f"You acted on {share.count} of {_counted(share.total, 'plan')} you looked back on"
    return Table(
        name="plans",
        title=said if share.total else "No plan was looked back on yet",
        head=("What became of it", "Plans and experiments"),
        rows=(
            ("It happened", found.yes),
            ("Partly", found.partly),
            ("There was no occasion", found.no_occasion),
            ("It did not happen", found.no),
        ),
    )


def _quiz(found: retrospect.Mastery) -> str:
    stands = found.standing
    if stands.module.quiz is None:
        return "none"
    if stands.best is None:
        return "not taken"
    return f"{'' if stands.is_passed else 'not yet, '}{per_cent(stands.best.score)}"


def _remembered(whole: Share) -> str:
    if whole.total < FEWEST:
        left = _counted(FEWEST - whole.total, "more review")
        return f"After {left} this begins to say something"
    return f"In {whole.count} of {whole.total} reviews the idea was still there"


def _sureness(study: Study) -> str:
    """Say the surest answers there are."""
    found = retrospect.calibration(study)
    for key, name in reversed(CONFIDENCES):
        band = found[key]
        if band.total:
            times = "once" if band.total == 1 else f"{band.total} times"
            return f"You were {name.lower()} {times} and {_how_often_right(band)}"
    return "How sure you are has not been asked yet"


def _how_often_right(band: Share) -> str:
    if not band.count:
        return "not right yet"
    if band.count == band.total:
        return "right every time" if band.total > 1 else "right"
    return "right once" if band.count == 1 else f"right {band.count} times"


def _told_share(share: Share, least: int = FEWEST) -> str:
    return per_cent(share.share) if share.total >= least else "too few to say"


def _counted(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
