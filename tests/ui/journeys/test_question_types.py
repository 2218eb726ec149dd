"""Can all eleven types of question be answered by keys, in a quiz and in a lesson?"""

import pytest

from leadership_course.course.blocks import Ask
from leadership_course.course.questions import Question
from leadership_course.progress.events import QuestionAnswered
from tests.courses import card, course, lesson, module, quiz
from tests.sample_parts import (
    FILL_IN,
    JUDGEMENT,
    MATCHING,
    MULTIPLE_CHOICE,
    ORDERING,
    QUESTIONS,
    SCENARIO,
    SELF_RATING,
    SHORT_ANSWER,
    SINGLE_CHOICE,
    SORTING,
    TRUE_FALSE,
)
from tests.ui.conftest import Seat
from tests.ui.journeys.answering import answer_by_keys
from tests.ui.learner import Learner

UNSCORED = (SELF_RATING,)


def name(case: object) -> str:
    """Name a case after its question."""
    return str(getattr(case, "type", type(case).__name__))


def sentences(learner: Learner) -> list[str]:
    """Return what is said on screen, buttons and numbers left out."""
    return sorted(words for words in learner.texts() if len(words) > 12)


def verdict_for(question: Question) -> str:
    """Return the verdict of a right answer."""
    return "unscored" if question in UNSCORED else "right"


def test_the_cases_are_all_the_types_there_are() -> None:
    assert {type(question) for question in QUESTIONS} == {
        type(question)
        for question in (
            SINGLE_CHOICE,
            TRUE_FALSE,
            MULTIPLE_CHOICE,
            ORDERING,
            MATCHING,
            SORTING,
            FILL_IN,
            SHORT_ANSWER,
            JUDGEMENT,
            SCENARIO,
            SELF_RATING,
        )
    }
    assert len({type(question) for question in QUESTIONS}) == 11


@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_a_quiz_takes_the_answer_shows_why_and_goes_on(seat: Seat, question: Question) -> None:
    learner = seat(course(module("m", lesson("l", card("idea", "I")), quiz=quiz("q", question))))
    learner.start_welcomed("quiz/m")
    answer_by_keys(learner, question, is_right=True)
    (fact,) = learner.facts_of(QuestionAnswered)
    assert (fact.verdict, fact.is_final) == (verdict_for(question), True)
    assert fact.attempt
    assert fact.lesson == ""
    assert learner.at("quiz")  # the reasons are read before Enter goes on
    learner.press("Return")
    assert learner.at("result")
    assert learner.sees("Passed")


@pytest.mark.parametrize("key", ["Return", "Right"])
@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_a_lesson_takes_the_answer_shows_why_and_goes_on(
    seat: Seat, question: Question, key: str
) -> None:
    asked = card("check", "Check", Ask(question=question))
    learner = seat(course(module("m", lesson("l", asked, card("idea", "The card after")))))
    learner.start_welcomed("lesson/l")
    answer_by_keys(learner, question, is_right=True)
    (fact,) = learner.facts_of(QuestionAnswered)
    assert (fact.verdict, fact.lesson, fact.attempt) == (verdict_for(question), "l", "")
    learner.press(key)
    assert learner.sees("The card after")
    learner.press("Left")
    assert learner.sees(question.prompt)
    assert len(learner.facts_of(QuestionAnswered)) == 1


@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_what_was_answered_stands_there_after_a_restart(seat: Seat, question: Question) -> None:
    asked = card("check", "Check", Ask(question=question))
    learner = seat(course(module("m", lesson("l", asked, card("idea", "The card after")))))
    learner.start_welcomed("lesson/l")
    answer_by_keys(learner, question, is_right=False)
    told, count = sentences(learner), len(learner.facts_of(QuestionAnswered))
    learner.restart()
    assert sentences(learner) == told
    assert len(learner.facts_of(QuestionAnswered)) == count


def test_the_focus_is_in_the_question_when_it_comes_up(seat: Seat) -> None:
    for question in QUESTIONS:
        learner = seat(course(module("m", lesson("l", card("check", "C", Ask(question=question))))))
        learner.start_welcomed("lesson/l")
        assert learner.focused() not in {"Skip for now", "Back", "Leave the lesson"}, question.id
        learner.close()
