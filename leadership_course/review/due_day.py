"""On which day does an idea come back? Near the best one, where little else is due."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

_DAY = timedelta(days=1)
_ALL_WEEK = 7
_TOO_SHORT = 3  # days: shorter waits are not moved
_MOVED = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))


class Off(NamedTuple):
    """Days without reviews: weekdays (0 Monday to 6 Sunday), and all before the learner is back.

    Where every day of the week is chosen none is kept free, else nothing would ever come back.
    """

    easy_days: tuple[int, ...] = ()
    away_until: date | None = None

    def has(self, day: date) -> bool:
        """Tell whether no reviews fall on `day`."""
        if self.away_until is not None and day < self.away_until:
            return True
        return day.weekday() in self.easy_days and len(set(self.easy_days)) < _ALL_WEEK

    def first_after(self, day: date) -> date:
        """Return `day`, or the first one after it that is not kept free."""
        if self.away_until is not None:
            day = max(day, self.away_until)
        while self.has(day):
            day += _DAY
        return day


def reach(ideal: int) -> range:
    """Return the waits that are about as good as `ideal`, all in days.

    The range is the one in which FSRS shuffles: a day each way, and 15 % of the days up to a week,
    10 % of those up to twenty, 5 % of all further ones.
    """
    if ideal < _TOO_SHORT:
        return range(ideal, ideal + 1)
    aside = 1 + sum(share * max(0.0, min(ideal, end) - start) for start, end, share in _MOVED)
    return range(max(2, round(ideal - aside)), round(ideal + aside) + 1)


def in_time(ideal: int, gap: float) -> int:
    """Return the wait in days, at least 1, for somebody who comes about every `gap` days (1.0 and
    more) and should meet an idea after `ideal` days.

    Who comes on no fixed days is there gap - 1 days after an idea is due, on average, so it is due
    by so much earlier.
    """
    return max(1, round(ideal - (gap - 1)))


def due_day(answered: date, ideal: int, load: Mapping[date, int], off: Off) -> date:
    """Return the day on which an idea comes back that was answered on `answered`.

    `ideal` is the best wait in days, at least 1; `load` says how much is due on a day. Within reach
    of the best day the emptiest one is taken, then the nearest, then the earlier. Where all of them
    are kept free, the first day after them that is not.
    """
    waits = reach(ideal)
    days = {answered + wait * _DAY: abs(wait - ideal) for wait in waits}
    open_days = [day for day in days if not off.has(day)]
    if not open_days:
        return off.first_after(answered + waits[-1] * _DAY)
    return min(open_days, key=lambda day: (load.get(day, 0), days[day], day))
