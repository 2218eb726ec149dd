"""When may a quiz be opened, and with which questions does an attempt go on?"""

from typing import Any

import pytest

from leadership_course.progress.events import AttemptStarted
from leadership_course.study.quiz import attempts_left, may_attempt, quiz_of, under_way
from tests.courses import course, module, quiz, two_options
from tests.doubles import Desk
from tests.study.quizzes import answer, retry, small, start, take, the_quiz


@pytest.fixture
def desk() -> Desk:
    return Desk(small())


def test_a_quiz_without_a_limit_can_be_taken_any_number_of_times(desk: Desk) -> None:
    assert attempts_left(desk.study, the_quiz(desk)) is None
    take(start(desk))
    assert may_attempt(desk.study, the_quiz(desk))


def test_attempts_and_retries_count_down_to_none() -> None:
    desk = Desk(small(attempts=2))
    assert attempts_left(desk.study, the_quiz(desk)) == 2
    sitting = start(desk)
    assert attempts_left(desk.study, the_quiz(desk)) == 1
    take(sitting, "q1")
    take(retry(desk), "q1")
    assert attempts_left(desk.study, the_quiz(desk)) == 0
    assert not may_attempt(desk.study, the_quiz(desk))


@pytest.mark.parametrize("opened", [start, retry])
def test_no_attempt_begins_when_none_is_left(opened: Any) -> None:
    desk = Desk(small(attempts=1))
    take(start(desk), "q1")
    with pytest.raises(ValueError, match="m-quiz"):
        opened(desk)
    assert len(desk.facts_of(AttemptStarted)) == 1


def test_the_last_attempt_can_be_gone_on_with() -> None:
    desk = Desk(small(attempts=1))
    sitting = start(desk)
    assert may_attempt(desk.study, the_quiz(desk))
    assert start(desk).attempt == retry(desk).attempt == sitting.attempt


def test_a_limit_lowered_meanwhile_leaves_none_rather_than_fewer_than_none() -> None:
    desk = Desk(small())
    take(start(desk))
    take(start(desk))
    desk.restart(small(attempts=1))
    assert attempts_left(desk.study, the_quiz(desk)) == 0


def test_an_open_attempt_goes_on_with_the_questions_that_are_left(desk: Desk) -> None:
    answer(start(desk), right=True)
    desk.restart(small(2))
    sitting = start(desk)
    assert [question.id for question in sitting.questions] == ["q1", "q2"]
    assert take(sitting).total == 2


def test_an_attempt_of_which_nothing_can_be_asked_any_more_is_neither_passed_nor_gone_on_with(
    desk: Desk,
) -> None:
    first = start(desk)
    desk.restart(course(module("m", quiz=quiz("m-quiz", two_options("other")))))
    assert under_way(desk.study, the_quiz(desk)) is None
    sitting = start(desk)
    assert sitting.attempt != first.attempt
    assert [question.id for question in sitting.questions] == ["other"]
    assert not desk.study.progress.attempts.is_passed("m-quiz")


def test_a_module_without_a_quiz_has_none_to_open(desk: Desk) -> None:
    with pytest.raises(ValueError, match="bare"):
        quiz_of(module("bare"))
