"""What does an own text earn by the own rating?"""

import pytest

from leadership_course.course.questions import ShortAnswer
from leadership_course.quiz.answers import Written
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete

why_ask = ShortAnswer(
    id="why-ask",
    prompt="Why ask first?",
    model_answer="It keeps the work theirs.",
    look_for=("whose work it is", "what you learn"),
)


@pytest.mark.parametrize(("rating", "score"), [(None, 0.0), (0, 0.0), (1, 0.5), (2, 1.0)])
def test_the_own_rating_is_the_score(rating: int | None, score: float) -> None:
    assert grade(why_ask, Written(text="So it stays theirs", rating=rating)).score == score


def test_what_to_look_for_is_listed_and_the_model_answer_comes_last() -> None:
    assert grade(why_ask, Written(text=" Mine. ", rating=1)).parts == (
        Part(id="look-for-1", text="whose work it is", is_right=None, why=""),
        Part(id="look-for-2", text="what you learn", is_right=None, why=""),
        Part(
            id="model-answer",
            text="",
            is_right=None,
            why="",
            given="Mine.",
            expected="It keeps the work theirs.",
        ),
    )


def test_nothing_written_is_nothing_chosen() -> None:
    assert not grade(why_ask, Written(text=" ")).parts[-1].is_chosen


def test_a_text_may_be_checked_once_it_is_written_and_rated() -> None:
    assert is_complete(why_ask, Written(text="Mine", rating=0))
    assert not is_complete(why_ask, Written(text="Mine"))
    assert not is_complete(why_ask, Written(text=" \n", rating=2))


def test_a_rating_outside_its_scale_does_not_fit() -> None:
    assert fits(why_ask, Written(text="Mine", rating=2))
    assert fits(why_ask, Written(text="Mine", rating=0))
    assert not fits(why_ask, Written(text="Mine", rating=3))
    assert not fits(why_ask, Written(text="Mine", rating=-1))
