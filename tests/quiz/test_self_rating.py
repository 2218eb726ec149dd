"""What happens to what a learner says about own habits?"""

import pytest

from leadership_course.course.questions import SelfRating
from leadership_course.quiz.answers import SelfRated
from leadership_course.quiz.grade import Grade, Part
from leadership_course.quiz.grading import fits, grade, is_complete

habit = SelfRating(id="habit", prompt="I ask first.")


def test_a_self_rating_is_shown_and_never_graded() -> None:
    part = Part(id="habit", text="I ask first.", is_right=None, why="", given="4")
    expected = Grade(score=0.0, verdict="unscored", parts=(part,))
    assert grade(habit, SelfRated(value=4)) == expected


def test_nothing_said_is_nothing_chosen() -> None:
    (part,) = grade(habit, SelfRated()).parts
    assert (part.is_chosen, part.given) == (False, "")


def test_no_occasion_is_an_answer() -> None:
    assert is_complete(habit, SelfRated(value=0))
    assert grade(habit, SelfRated(value=0)).parts[0].given == "0"
    assert not is_complete(habit, SelfRated())


@pytest.mark.parametrize(("value", "is_fit"), [(0, True), (5, True), (6, False), (-1, False)])
def test_a_value_outside_the_scale_does_not_fit(value: int, is_fit: bool) -> None:
    assert fits(habit, SelfRated(value=value)) == is_fit
