"""Which day is it so long after another?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.waits import day_after

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("wait", "day"),
    [
        ("1 day", date(2026, 3, 3)),
        ("3 days", date(2026, 3, 5)),
        ("2 weeks", date(2026, 3, 16)),
        ("1 month", date(2026, 4, 2)),
        ("11 months", date(2027, 2, 2)),
    ],
)
def test_a_wait_is_counted_in_days_of_the_calendar(wait: str, day: date) -> None:
    assert day_after(MONDAY, wait) == day


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert day_after(date(2028, 1, 31), "1 month") == date(2028, 2, 29)
    assert day_after(date(2026, 12, 31), "2 months") == date(2027, 2, 28)


@pytest.mark.parametrize("wait", ["", "soon", "0 days", "3 years", " 3 days", "3  days", "-1 day"])
def test_what_says_no_time_is_no_day(wait: str) -> None:
    assert day_after(MONDAY, wait) is None


@pytest.mark.parametrize("wait", ["9999 weeks", "9999 months"])
def test_a_day_beyond_the_calendar_is_no_day(wait: str) -> None:
    assert day_after(date(9990, 1, 1), wait) is None


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)), st.integers(1, 48))
def test_months_keep_the_order_of_days_and_of_waits(day: date, months: int) -> None:
    later = day_after(day, f"{months} months")
    next_day = day_after(day + timedelta(days=1), f"{months} months")
    longer = day_after(day, f"{months + 1} months")
    assert later is not None
    assert next_day is not None
    assert longer is not None
    assert day < later <= next_day
    assert later < longer
