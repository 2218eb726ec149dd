"""Does an idea come back near its best day, on a day that is not full and not kept free?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.review.due_day import Off, due_day, in_time, reach

MONDAY = date(2026, 3, 2)
NEVER_OFF = Off()


def after(days: int) -> date:
    """Return the day so many days after the answer."""
    return MONDAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("ideal", "first", "last"), [(1, 1, 1), (2, 2, 2), (3, 2, 4), (8, 6, 10), (30, 27, 33)]
)
def test_a_wait_may_be_moved_as_far_as_fsrs_shuffles(ideal: int, first: int, last: int) -> None:
    assert reach(ideal) == range(first, last + 1)


def test_the_best_day_is_taken_where_nothing_else_is_due() -> None:
    assert due_day(MONDAY, 8, {}, NEVER_OFF) == after(8)


def test_the_emptiest_day_within_reach_is_taken() -> None:
    load = {after(6): 2, after(7): 2, after(8): 3, after(9): 1, after(10): 1}
    assert due_day(MONDAY, 8, load, NEVER_OFF) == after(9)


def test_of_two_days_as_near_the_earlier_is_taken() -> None:
    assert due_day(MONDAY, 8, {after(8): 1}, NEVER_OFF) == after(7)


def test_ten_answers_of_one_day_come_back_on_several() -> None:
    load: dict[date, int] = {}
    for _ in range(10):
        day = due_day(MONDAY, 8, load, NEVER_OFF)
        load[day] = load.get(day, 0) + 1
    assert load == {after(days): 2 for days in range(6, 11)}


def test_nothing_falls_on_an_easy_day() -> None:
    weekend = Off(easy_days=(5, 6))
    assert due_day(MONDAY, 5, {}, weekend).weekday() not in (5, 6)
    assert due_day(MONDAY, 1, {}, Off(easy_days=(1, 2))) == after(3)


def test_a_week_of_easy_days_keeps_none_free() -> None:
    assert due_day(MONDAY, 1, {}, Off(easy_days=tuple(range(7)))) == after(1)


def test_nothing_falls_into_the_days_away() -> None:
    away = Off(away_until=after(30))
    assert due_day(MONDAY, 1, {}, away) == after(30)
    assert due_day(MONDAY, 30, {}, away) == after(30)
    assert due_day(MONDAY, 8, {}, Off(easy_days=(2,), away_until=after(30))) == after(31)


@given(
    st.integers(1, 365),
    st.dictionaries(st.integers(1, 400), st.integers(0, 5)),
    st.sets(st.integers(0, 6)),
    st.none() | st.integers(-10, 60),
)
def test_a_due_day_is_never_the_day_of_the_answer_and_never_kept_free(
    ideal: int, load: dict[int, int], easy: set[int], away: int | None
) -> None:
    off = Off(tuple(easy), None if away is None else after(away))
    full = {after(days): count for days, count in load.items()}
    found = due_day(MONDAY, ideal, full, off)
    assert found > MONDAY
    assert not off.has(found)
    assert found == due_day(MONDAY, ideal, full, off)
    if not easy and away is None:
        assert (found - MONDAY).days in reach(ideal)


@pytest.mark.parametrize(
    ("ideal", "gap", "wait"),
    [(1, 1.0, 1), (30, 1.0, 30), (30, 1.4, 30), (30, 3.0, 28), (5, 3.5, 2), (2, 7.0, 1)],
)
def test_for_who_comes_seldom_an_idea_is_due_earlier_by_the_wait_for_the_next_visit(
    ideal: int, gap: float, wait: int
) -> None:
    assert in_time(ideal, gap) == wait
