"""Does a memory last as FSRS-6 says, counted in whole days?"""

from datetime import date, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.review.memory import (
    LONGEST,
    RETENTION,
    Memory,
    recalled,
    retrievability,
)
from leadership_course.review.rating import Rating

DAY = date(2026, 3, 2)
ratings = st.sampled_from(("again", "hard", "good", "easy"))


@pytest.mark.parametrize(
    ("rating", "stability", "wait"),
    [("again", 0.212, 1), ("hard", 1.2931, 1), ("good", 2.3065, 2), ("easy", 8.2956, 8)],
)
def test_the_first_review_gives_the_first_stability_of_fsrs(
    rating: Rating, stability: float, wait: int
) -> None:
    memory, ideal = recalled(None, rating, DAY)
    assert memory.stability == pytest.approx(stability)
    assert memory.last == DAY
    assert ideal == wait


def test_the_better_remembered_the_longer_the_wait() -> None:
    memory = Memory(10.0, 5.0, DAY)
    later = DAY + timedelta(days=10)
    waits = [recalled(memory, rating, later)[1] for rating in ("again", "hard", "good", "easy")]
    assert waits == sorted(waits)
    assert waits[0] < 10 < waits[1]
    assert len(set(waits)) == 4


def test_nine_in_ten_are_remembered_after_as_many_days_as_the_stability() -> None:
    memory = Memory(20.0, 5.0, DAY)
    assert retrievability(memory, DAY) == 1.0
    assert retrievability(memory, DAY + timedelta(days=20)) == pytest.approx(RETENTION)
    assert retrievability(memory, DAY + timedelta(days=400)) < 0.75


def test_what_is_known_by_heart_comes_back_once_a_year() -> None:
    _, ideal = recalled(Memory(5000.0, 1.0, DAY), "easy", DAY + timedelta(days=300))
    assert ideal == LONGEST == 365


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    memory = Memory(10.0, 5.0, DAY)
    same, _ = recalled(memory, "good", DAY)
    back, wait = recalled(memory, "good", DAY - timedelta(days=500))
    assert back.stability == same.stability
    assert back.last == DAY - timedelta(days=500)
    assert wait >= 1


@given(st.lists(st.tuples(ratings, st.integers(-400, 400)), min_size=1, max_size=30))
def test_no_rating_sequence_makes_an_idea_due_before_the_next_day(
    reviews: list[tuple[Rating, int]],
) -> None:
    memory, day = None, DAY
    for rating, days in reviews:
        day += timedelta(days=days)
        memory, wait = recalled(memory, rating, day)
        assert 1 <= wait <= LONGEST
        assert memory.stability > 0
        assert 1.0 <= memory.difficulty <= 10.0


@given(st.lists(st.tuples(ratings, st.integers(1, 90)), min_size=1, max_size=12))
def test_it_is_the_library_that_counts(reviews: list[tuple[Rating, int]]) -> None:
    scheduler = fsrs.Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False
    )
    card, memory, day = fsrs.Card(card_id=1), None, DAY
    for rating, days in reviews:
        day += timedelta(days=days)
        memory, wait = recalled(memory, rating, day)
        moment = card.due.replace(year=day.year, month=day.month, day=day.day, hour=9)
        card, _ = scheduler.review_card(card, fsrs.Rating[rating.capitalize()], moment)
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert wait == (card.due - moment).days
