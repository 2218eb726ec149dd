"""How does an attempt at a quiz go, from the first question to the end?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.outline import PassCount, Quiz
from leadership_course.progress.events import AttemptFinished, AttemptStarted, QuestionAnswered
from leadership_course.quiz.answers import Picked
from tests.courses import changed, course, module, quiz, sample_course, two_options
from tests.doubles import Desk, FullDiskError
from tests.strategies import right_answer
from tests.study.quizzes import NO, YES, answer, small, start, take


@pytest.fixture
def desk() -> Desk:
    return Desk(small())


def test_a_quiz_asks_its_questions_in_order_and_ends_after_the_last(desk: Desk) -> None:
    sitting = start(desk)
    asked = []
    for is_last in (False, False, False, True):
        asked.append(sitting.question.id)
        sitting.asking().check()
        assert sitting.forward() is not is_last
    assert asked == ["q1", "q2", "q3", "q4"]
    assert sitting.is_over


def test_another_question_can_be_turned_to_and_none_that_is_not_asked(desk: Desk) -> None:
    sitting = start(desk)
    sitting.turn_to("q3")
    assert sitting.question.id == "q3"
    sitting.turn_to("elsewhere")
    assert sitting.question.id == "q3"


def test_all_eleven_types_can_be_answered_to_the_end() -> None:
    desk = Desk(sample_course())
    sitting = start(desk)
    while not sitting.is_over:
        asking = sitting.asking()
        asking.keep(right_answer(sitting.question))
        asking.check("sure")
        sitting.forward()
    end = sitting.finish()
    assert (end.score, end.correct, end.total, end.is_passed) == (1.0, 10, 10, True)
    assert len(desk.facts_of(QuestionAnswered)) == 11


def test_an_attempt_remembers_its_questions_and_its_rule() -> None:
    desk = Desk(small(pass_mark=PassCount(correct=3), attempts=2, feedback="end"))
    start(desk)
    (fact,) = desk.facts_of(AttemptStarted)
    assert fact.questions == ("q1", "q2", "q3", "q4")
    assert fact.rule["pass_correct"] == 3
    assert (fact.rule["attempts"], fact.rule["feedback"]) == (2, "end")


@given(answered=st.integers(0, 3), half=st.sampled_from((None, YES, NO)), seed=st.integers())
def test_an_attempt_goes_on_at_its_first_open_question_after_a_restart(
    answered: int, half: Picked | None, seed: int
) -> None:
    desk = Desk(small())
    sitting = start(desk, seed)
    for _ in range(answered):
        answer(sitting, right=True)
    asking = sitting.asking()
    if half:
        asking.keep(half)
    desk.restart()
    again = start(desk, seed + 1)
    assert (again.attempt, again.question) == (sitting.attempt, sitting.question)
    assert (again.asking().reply, again.asking().order) == (asking.reply, asking.order)
    assert len(desk.facts_of(AttemptStarted)) == 1


def test_a_question_answered_in_this_attempt_is_shown_with_its_answer(desk: Desk) -> None:
    sitting = start(desk)
    sitting.asking().check()
    assert sitting.asking().is_done


def test_a_miss_with_tries_left_keeps_its_hint_over_a_restart() -> None:
    hinted = two_options("q1", hints=("Whose work?",))
    desk = Desk(course(module("m", quiz=quiz("m-quiz", hinted))))
    asking = start(desk).asking()
    asking.keep(NO)
    asking.check()
    desk.restart()
    assert start(desk).asking().hints_shown == ("Whose work?",)


def test_an_attempt_cut_off_after_its_last_answer_is_over_and_can_be_finished(desk: Desk) -> None:
    sitting = start(desk)
    for _ in range(3):
        answer(sitting, right=True)
    sitting.asking().check()
    desk.restart()
    again = start(desk)
    assert again.is_over
    assert again.attempt == sitting.attempt
    assert (again.finish().correct, len(desk.facts_of(AttemptFinished))) == (3, 1)


def test_an_attempt_ends_once(desk: Desk) -> None:
    sitting = start(desk)
    assert take(sitting) == sitting.finish()
    assert len(desk.facts_of(AttemptFinished)) == 1


def test_an_end_that_could_not_be_recorded_can_be_reached_again(desk: Desk) -> None:
    sitting = start(desk)
    for _ in range(3):
        answer(sitting, right=True)
    sitting.asking().check()
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        sitting.forward()
    assert sitting.question.id == "q4"
    desk.log.is_full = False
    assert not sitting.forward()
    assert len(desk.facts_of(AttemptFinished)) == 1


@pytest.mark.parametrize(
    ("pass_mark", "wrong", "is_passed"),
    [
        ("75%", ("q1",), True),
        ("76%", ("q1",), False),
        (PassCount(correct=3), ("q1",), True),
        (PassCount(correct=3), ("q1", "q2"), False),
    ],
)
def test_the_pass_mark_is_a_share_or_a_count(
    pass_mark: str | PassCount, wrong: tuple[str, ...], is_passed: bool
) -> None:
    desk = Desk(small(pass_mark=pass_mark))
    end = take(start(desk), *wrong)
    assert (end.is_passed, end.correct, end.total) == (is_passed, 4 - len(wrong), 4)
    assert desk.study.progress.attempts.is_passed("m-quiz") is is_passed


def test_questions_not_answered_earn_nothing(desk: Desk) -> None:
    sitting = start(desk)
    answer(sitting, right=True)
    end = sitting.finish()
    assert (end.correct, end.total, end.is_passed) == (1, 4, False)


def test_the_questions_drawn_stay_and_the_next_attempt_draws_those_not_seen() -> None:
    desk = Desk(small(6, draw=3))
    first = start(desk)
    desk.restart()
    assert start(desk, 9).questions == first.questions
    take(start(desk))
    second = start(desk, 3)
    drawn = [question.id for question in (*first.questions, *second.questions)]
    assert sorted(drawn) == ["q1", "q2", "q3", "q4", "q5", "q6"]


def test_the_order_of_options_differs_between_attempts() -> None:
    desk = Desk(small(1))
    orders = set()
    for seed in range(10):
        sitting = start(desk, seed)
        orders.add(sitting.asking().order)
        take(sitting)
    assert len(orders) == 2


def test_feedback_follows_the_rule_in_force_when_the_attempt_began() -> None:
    desk = Desk(small(feedback="end"))
    start(desk)

    def with_feedback(thing: object) -> object:
        return replace(thing, feedback="each") if isinstance(thing, Quiz) else thing

    desk.restart(changed(desk.study.course, with_feedback))
    assert not start(desk).asking().shows_feedback
