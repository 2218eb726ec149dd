"""Which ideas are asked on a day, where more may be due than the learner has time for?"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadership_course.review.due_day import Off

_DAY = timedelta(days=1)
NEW = 1.0
"""Days that an idea lasts which was never reviewed: it is one of the first to fade."""


class Waiting(NamedTuple):
    """An idea between two reviews.

    It is due from `due` on, was last met on `last`, and lasts about `stability` days.
    """

    principle: str
    due: date
    last: date
    stability: float = NEW

    def is_due(self, today: date) -> bool:
        """Tell whether it may be asked on `today`."""
        return self.due <= today

    def faded(self, today: date) -> float:
        """Return how far it has faded: days gone for each day that it lasts."""
        return max(0, (today - self.last).days) / max(self.stability, 0.001)


def asked_on(today: date, waiting: Sequence[Waiting], off: Off, most: int) -> tuple[Waiting, ...]:
    """Return what is asked today: the most forgotten first, `most` of them at the utmost.

    Equals stay in the order in which they are given.
    """
    if off.has(today):
        return ()
    due = [each for each in waiting if each.is_due(today)]
    by_fading = sorted(due, key=lambda each: -each.faded(today))
    return tuple(by_fading[: max(0, most)])


def next_after(
    today: date, waiting: Sequence[Waiting], off: Off, most: int
) -> tuple[date, int] | None:
    """Return the next day after today with a review and how many are asked then, or None."""
    if not waiting:
        return None
    day = off.first_after(max(today + _DAY, min(each.due for each in waiting)))
    return day, min(most, sum(each.is_due(day) for each in waiting))
