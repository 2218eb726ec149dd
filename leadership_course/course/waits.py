"""Which day is it so long after another? Courses say "3 days", "2 weeks" or "1 month"."""

import re
from calendar import monthrange
from datetime import date, timedelta

_WAIT = re.compile(r"([1-9][0-9]{0,3}) (day|week|month)s?")


def day_after(day: date, wait: str) -> date | None:
    """Return the day that lies `wait` after `day`.

    A month ends on the same day of the month, or on its last. None where `wait` says no time, or
    one beyond the calendar.
    """
    said = _WAIT.fullmatch(wait)
    if said is None:
        return None
    count, unit = int(said[1]), said[2]
    try:
        if unit == "month":
            return _months_later(day, count)
        return day + timedelta(days=count if unit == "day" else 7 * count)
    except (OverflowError, ValueError):
        return None


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
