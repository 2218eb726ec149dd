"""How does a quiz go: failed, retried, passed, left in the middle, out of attempts?"""

from typing import Any

import pytest

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course, PassCount
from leadership_course.progress.events import AttemptFinished, AttemptStarted, QuestionAnswered
from tests.courses import card, course, lesson, module, prose, quiz, two_options
from tests.sample_parts import ORDERING, QUESTIONS
from tests.ui.conftest import Seat
from tests.ui.journeys.answering import answer_by_keys
from tests.ui.keyboard import wait
from tests.ui.learner import Learner


def small(count: int = 4, **rules: Any) -> Course:
    """A course with one lesson, which teaches `p1`, and a quiz of q1, q2 and so on."""
    taught = lesson(
        "taught",
        card("idea", "An idea", prose("Words.")),
        card("check", "Check", Ask(question=two_options("asked", principle="p1"))),
    )
    asked = (two_options(f"q{n}", principle=f"p{n}") for n in range(1, count + 1))
    return course(module("m", taught, quiz=quiz("m-quiz", *asked, **rules)))


def answer(learner: Learner, *options: str) -> None:
    """Answer the next questions with "yes" or "no", going on after each."""
    for option in options:
        learner.answer_choice("Ask a question" if option == "yes" else "Fix it yourself")
        learner.press("Return")


def results(learner: Learner) -> list[tuple[bool, int, int]]:
    """Return how the attempts ended."""
    return [(f.is_passed, f.correct, f.total) for f in learner.facts_of(AttemptFinished)]


def test_a_quiz_is_failed_retried_where_it_went_wrong_and_passed(seat: Seat) -> None:
    learner = seat(small())
    learner.start_welcomed("quiz/m")
    assert learner.sees("1 of 4")
    answer(learner, "no", "yes", "no", "yes")
    assert learner.at("result/m")
    assert learner.sees("Not yet passed")
    assert learner.sees("2 of 4 right · 50% of the points")
    assert learner.sees("The pass mark is 80%")
    assert learner.focused() == "Retry the 2 you missed"
    learner.press("Return")
    assert learner.at("quiz/m")
    assert learner.sees("1 of 2")
    assert learner.sees("Missed before")
    answer(learner, "yes", "yes")
    assert learner.at("result/m")
    assert learner.sees("Passed")
    assert learner.sees("4 of 4 right · 100% of the points")
    assert results(learner) == [(False, 2, 4), (True, 4, 4)]
    first, second = learner.facts_of(AttemptStarted)
    assert second.questions == ("q1", "q3")
    assert second.retry_of == first.attempt


def test_course_and_today_tell_of_the_result(seat: Seat) -> None:
    learner = seat(small())
    learner.start_welcomed("quiz/m")
    answer(learner, "no", "no", "no", "yes")
    learner.press("Ctrl+2")
    assert learner.sees("0 of 1 lessons · the quiz follows")
    learner.go("quiz/m/retry")
    answer(learner, "yes", "yes", "yes")
    learner.press("Esc")
    assert learner.at("course")
    assert learner.sees("Quiz passed · 100%")


def test_a_miss_points_back_to_the_lesson_that_teaches_it(seat: Seat) -> None:
    learner = seat(small())
    learner.start_welcomed("quiz/m")
    answer(learner, "no", "yes", "yes", "no")
    assert learner.sees("What to look at again")
    learner.reach("Taught")
    learner.press("Return")
    assert learner.at("lesson/taught")


def test_the_result_shows_every_answer_with_its_reasons(seat: Seat) -> None:
    learner = seat(small(2))
    learner.start_welcomed("quiz/m")
    answer(learner, "no", "yes")
    assert learner.sees("Every answer, with its reasons")
    assert not learner.sees("It saves today and costs the next ten days.")
    learner.reach("Show")
    learner.press("Space")
    assert learner.sees("It saves today and costs the next ten days.")


def test_all_types_in_one_quiz_failed_then_passed_by_retrying(learner: Learner) -> None:
    learner.start_welcomed("quiz/first-days")
    missed = {QUESTIONS[0].id, QUESTIONS[3].id, QUESTIONS[5].id}
    for question in QUESTIONS:
        answer_by_keys(learner, question, is_right=question.id not in missed)
        learner.press("Return")
    assert learner.sees("Not yet passed")
    learner.press("Return")
    for question in QUESTIONS:
        if question.id in missed:
            answer_by_keys(learner, question, is_right=True)
            learner.press("Return")
    assert learner.sees("Passed")
    assert learner.facts_of(AttemptStarted)[1].questions == tuple(
        question.id for question in QUESTIONS if question.id in missed
    )
    assert [fact.is_passed for fact in learner.facts_of(AttemptFinished)] == [False, True]


def test_attempts_run_out_and_nothing_offers_another(seat: Seat) -> None:
    learner = seat(small(2, attempts=2))
    learner.start_welcomed("quiz/m")
    answer(learner, "no", "no")
    assert learner.sees("1 more attempt")
    learner.press("Return")
    answer(learner, "no", "no")
    assert learner.sees("Not yet passed")
    assert learner.sees("No more attempts")
    assert not learner.sees("Retry")
    learner.go("quiz/m")
    assert learner.at("result/m")
    learner.go("course")
    learner.reach("M quiz")
    learner.press("Return")
    assert learner.at("result/m")
    assert len(learner.facts_of(AttemptStarted)) == 2


def test_a_pass_mark_in_right_answers_is_said_so(seat: Seat) -> None:
    learner = seat(small(3, pass_mark=PassCount(correct=2)))
    learner.start_welcomed("quiz/m")
    answer(learner, "yes", "no", "yes")
    assert learner.sees("Passed")
    assert learner.sees("The pass mark is 2 right answers")


def test_feedback_at_the_end_tells_nothing_before(seat: Seat) -> None:
    learner = seat(small(2, feedback="end"))
    learner.start_welcomed("quiz/m")
    learner.answer_choice("Fix it yourself")
    assert learner.sees("2 of 2")  # straight on to the next
    assert not learner.sees("Not yet")
    assert not learner.sees("It saves today")
    learner.answer_choice("Ask a question")
    assert learner.at("result/m")
    assert learner.sees("1 of 2 right")


def test_taking_everything_again_where_the_quiz_says_so(seat: Seat) -> None:
    learner = seat(small(2, retry="all"))
    learner.start_welcomed("quiz/m")
    answer(learner, "no", "yes")
    assert learner.focused() == "Take the quiz again"
    learner.press("Return")
    assert learner.sees("1 of 2")
    assert not learner.sees("Missed before")


@pytest.mark.parametrize("way", ["Esc", "Leave the quiz", "Ctrl+2", "close"])
def test_a_quiz_left_in_the_middle_goes_on_where_it_was(seat: Seat, way: str) -> None:
    learner = seat(small())
    learner.start_welcomed("lesson/taught")
    learner.press("Right")
    answer(learner, "yes")
    learner.press("Return")  # take the quiz
    answer(learner, "yes", "no")
    learner.choose("Fix it yourself")
    shown = learner.texts()
    if way == "close":
        learner.restart()
        assert learner.at("quiz/m")
    else:
        if way == "Leave the quiz":
            learner.click(way)
        else:
            learner.press(way)
        assert not learner.at("quiz")
        learner.press("Ctrl+1")
        assert learner.sees("2 of 4 questions answered")
        learner.press("Return")
    assert learner.sees("3 of 4")
    assert learner.texts() == shown  # the same question, the options in the same order
    assert learner.is_chosen("Fix it yourself")
    assert len(learner.facts_of(AttemptStarted)) == 1
    answer(learner, "yes", "yes")
    assert results(learner) == [(False, 3, 4)]


def test_a_half_made_order_is_half_made_after_a_restart(seat: Seat) -> None:
    learner = seat(course(module("m", lesson("l", card("idea", "I")), quiz=quiz("q", ORDERING))))
    learner.start_welcomed("quiz/m")
    learner.press("Ctrl+Down")
    shown = learner.texts()
    learner.restart()
    assert learner.texts() == shown
    assert learner.facts_of(QuestionAnswered) == []


def test_an_answer_given_and_not_yet_gone_on_from_is_given_after_a_restart(seat: Seat) -> None:
    learner = seat(small(2))
    learner.start_welcomed("quiz/m")
    learner.answer_choice("Fix it yourself")
    learner.restart()
    assert learner.sees("2 of 2")
    answer(learner, "yes")
    assert results(learner) == [(False, 1, 2)]


def test_the_last_answer_given_before_the_end_counts_after_a_restart(seat: Seat) -> None:
    learner = seat(small(2))
    learner.start_welcomed("quiz/m")
    answer(learner, "yes")
    learner.answer_choice("Ask a question")
    learner.restart()
    assert learner.at("result/m")
    assert results(learner) == [(True, 2, 2)]


def test_right_and_enter_do_nothing_before_the_answer(seat: Seat) -> None:
    learner = seat(small(2))
    learner.start_welcomed("quiz/m")
    learner.press("Return", "Right", "Enter", "Left")
    assert learner.sees("1 of 2")
    assert learner.facts_of(QuestionAnswered) == []


def test_a_passed_quiz_leads_on_and_is_not_asked_again_by_today(seat: Seat) -> None:
    learner = seat(small(1))
    learner.start_welcomed("lesson/taught")
    learner.press("Right", "Right")
    answer(learner, "yes")
    assert learner.sees("Lesson finished")
    assert learner.focused() == "Take the quiz"
    learner.press("Return")
    answer(learner, "yes")
    assert learner.sees("Passed")
    learner.press("Ctrl+1")
    assert not learner.sees("Take the quiz")
    assert learner.sees("The lines from the start"), "what the end of the course asks for"


def test_a_half_typed_answer_is_kept_within_a_second(learner: Learner) -> None:
    learner.start_welcomed("quiz/first-days")
    for question in QUESTIONS[:7]:
        answer_by_keys(learner, question, is_right=True)
        learner.press("Return")
    learner.write("To get resu")
    wait(400)
    drafts = [
        learner.disk.drafts.find(f"quiz/{fact.attempt}/{QUESTIONS[7].id}")
        for fact in learner.facts_of(AttemptStarted)
    ]
    assert [draft and draft["reply"]["text"] for draft in drafts] == ["To get resu"]
