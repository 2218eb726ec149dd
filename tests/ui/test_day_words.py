"""How is a day of the calendar said?"""

from datetime import date

import pytest

from leadership_course.ui.day_words import day_heading, short_day

TODAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("day", "heading", "short"),
    [
        (TODAY, "Today", "today"),
        (date(2026, 3, 2), "Monday 2 March", "2 March"),
        (date(2025, 12, 31), "Wednesday 31 December 2025", "31 December 2025"),
        (None, "A day that can’t be read any more", ""),
    ],
)
def test_a_day_is_named_with_its_year_only_where_that_is_another(
    day: date | None, heading: str, short: str
) -> None:
    assert day_heading(day, TODAY) == heading
    assert short_day(day, TODAY) == short
