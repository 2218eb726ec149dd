"""How is a day of the calendar said?"""

from datetime import date

import pytest

from leadership_course.ui.day_words import day_heading, days_in_words, short_day

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


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0, 1, 2, 3, 4), "on Monday to Friday"),
        (range(7), "every day"),
        ((2,), "on Wednesday"),
        ((5, 6), "on Saturday and Sunday"),
        ((4, 0, 2), "on Monday, Wednesday and Friday"),
        ((0, 1, 2, 6), "on Monday to Wednesday and Sunday"),
    ],
)
def test_days_of_the_week_are_said_in_one_breath(days: tuple[int, ...], words: str) -> None:
    assert days_in_words(days) == words
