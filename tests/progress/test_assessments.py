"""How often did the learner do what the course is about, and when was that said?"""

from datetime import date

import pytest

from leadership_course.progress.assessments import MOMENTS, Ratings
from leadership_course.progress.fold import Progress
from tests.progress.histories import answered, event, folded


def test_nothing_is_rated_at_first() -> None:
    assert [folded().assessments.at(moment) for moment in MOMENTS] == [Ratings()] * 4


def test_each_moment_keeps_its_own_ratings_and_of_each_statement_the_newest_stands() -> None:
    found = folded(
        answered("a", attempt="before", answer={"value": 2}),
        answered("a", attempt="after", answer={"value": 4}),
        answered("a", attempt="before", answer={"value": 5}),
        answered("b", attempt="before", answer={"value": 0}),
    ).assessments
    assert found.at("before").values == {"a": 5, "b": 0}
    assert found.at("after").values == {"a": 4}
    assert found.at("then").values == {}


def test_a_moment_knows_the_first_and_the_last_of_the_learners_days() -> None:
    progress = Progress()
    for at, offset in (("2026-03-02T23:30:00.000Z", 60), ("2026-03-05T09:00:00.000Z", 0)):
        fact = answered("a", attempt="later", answer={"value": 3})
        progress.take(event(fact, at, offset))
    found = progress.assessments.at("later")
    assert (found.first, found.last) == (date(2026, 3, 3), date(2026, 3, 5))


def test_a_damaged_time_takes_no_rating_away() -> None:
    progress = Progress()
    for at in ("2026-03-02T09:00:00.000Z", "not a time"):
        progress.take(event(answered("a", attempt="then", answer={"value": 3}), at))
    found = progress.assessments.at("then")
    assert (found.first, found.last) == (date(2026, 3, 2), date(2026, 3, 2))


def test_a_rating_inside_a_lesson_or_a_quiz_belongs_to_no_moment() -> None:
    found = folded(
        answered("a", lesson="lesson", answer={"value": 2}),
        answered("a", attempt="5f0c", answer={"value": 2}),
    ).assessments
    assert all(not found.at(moment).values for moment in MOMENTS)


@pytest.mark.parametrize("answer", [{}, {"value": None}, {"value": "often"}])
def test_a_rating_that_says_nothing_is_none(answer: dict[str, object]) -> None:
    found = folded(answered("a", attempt="before", answer=answer)).assessments
    assert found.at("before") == Ratings()
