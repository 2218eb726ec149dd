"""When is a statement judged rightly?"""

import pytest

from leadership_course.course.questions import TrueFalse
from leadership_course.quiz.answers import Said
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import grade, is_complete

born = TrueFalse(id="born", prompt="Leaders are born.", answer=False, why="It is learnt.")


@pytest.mark.parametrize(("said", "score"), [(False, 1.0), (True, 0.0), (None, 0.0)])
def test_only_the_right_word_earns_the_question(said: bool | None, score: float) -> None:
    assert grade(born, Said(value=said)).score == score


def test_the_feedback_names_both_words_and_the_reason() -> None:
    assert grade(born, Said(value=True)).parts == (
        Part(
            id="born",
            text="Leaders are born.",
            is_right=False,
            why="It is learnt.",
            given="true",
            expected="false",
        ),
    )


def test_nothing_said_is_nothing_chosen() -> None:
    (part,) = grade(born, Said()).parts
    assert (part.is_chosen, part.given) == (False, "")


def test_false_is_an_answer_too() -> None:
    assert is_complete(born, Said(value=False))
    assert not is_complete(born, Said())
