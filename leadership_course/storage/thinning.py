"""Which backups are kept when there are many?

All of the last two days; of the time before, the newest of each of 12 days, 10 weeks and 9 months.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

RECENT = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
MOST_BYTES = 100_000_000


class Stored(NamedTuple):
    """A backup as it lies on the disk: when it was made (UTC) and how large it is, in bytes."""

    at: datetime
    size: int


def kept(stored: Iterable[Stored], now: datetime, most: int = MOST_BYTES) -> set[Stored]:
    """Return which of the backups to keep at `now`.

    The newest is always kept. Where they are larger than `most` bytes together, the oldest go.
    One that seems to come from the future (the clock was set back) counts as new.
    """
    newest_first = sorted(stored, reverse=True)
    chosen = {each for each in newest_first if now - each.at <= RECENT}
    older = [each for each in newest_first if each not in chosen]
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        chosen.update(_newest_of_each(older, period)[:count])
    return _within(sorted(chosen, reverse=True), most)


def _newest_of_each(
    newest_first: list[Stored], period: Callable[[datetime], Hashable]
) -> list[Stored]:
    found: dict[Hashable, Stored] = {}
    for each in newest_first:
        found.setdefault(period(each.at), each)
    return list(found.values())


def _within(newest_first: list[Stored], most: int) -> set[Stored]:
    left, within = most, set(newest_first[:1])
    for each in newest_first:
        left -= each.size
        if left >= 0:
            within.add(each)
    return within


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month
