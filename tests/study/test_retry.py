"""What does a retry ask again, and what does it keep?"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.outline import Quiz
from leadership_course.course.questions import SelfRating
from leadership_course.progress.events import AttemptStarted, QuestionAnswered
from leadership_course.study.quiz import (
    answers_of,
    lesson_behind,
    missed_last,
    result_of,
)
from tests.courses import (
    asking_first,
    changed,
    course,
    letting_go,
    module,
    quiz,
    renamed,
    sample_course,
    two_options,
)
from tests.doubles import Desk
from tests.study.quizzes import NO, YES, answer, retry, small, start, take, the_module, the_quiz

QUESTIONS = ("q1", "q2", "q3", "q4")


def newest(desk: Desk) -> tuple[AttemptStarted, tuple[str, ...], float, bool]:
    """How the newest attempt stands: its beginning, misses and score, and whether it passed."""
    record = desk.study.progress.attempts.of("m-quiz")[-1]
    result = result_of(desk.study, the_quiz(desk), record)
    return record.started, result.missed, result.score, result.is_passed


def test_a_retry_asks_only_what_was_missed_and_keeps_the_right_answers() -> None:
    desk = Desk(small())
    take(start(desk), "q2", "q4")
    sitting = retry(desk)
    assert sitting.is_retry
    assert [question.id for question in sitting.questions] == ["q2", "q4"]
    end = take(sitting, "q4")
    assert (end.correct, end.total, end.score, end.is_passed) == (3, 4, 0.75, False)


@given(st.lists(st.sets(st.sampled_from(QUESTIONS)), min_size=1, max_size=5))
def test_right_answers_are_kept_through_any_number_of_retries(misses: list[set[str]]) -> None:
    desk = Desk(small(pass_mark="100%"))
    still_wrong = set(QUESTIONS)
    sitting = start(desk)
    for wrong in misses:
        assert {question.id for question in sitting.questions} == still_wrong
        end = take(sitting, *wrong)
        still_wrong &= wrong
        assert (end.correct, end.is_passed) == (4 - len(still_wrong), not still_wrong)
        if not still_wrong:
            return
        desk.restart()
        sitting = retry(desk)


def test_a_retry_half_done_goes_on_after_a_restart() -> None:
    desk = Desk(small())
    take(start(desk), "q2", "q4")
    sitting = retry(desk)
    answer(sitting, right=True)
    desk.restart()
    again = retry(desk)
    assert (again.attempt, again.question.id, again.is_retry) == (sitting.attempt, "q4", True)


def test_where_the_quiz_says_so_everything_is_asked_again() -> None:
    desk = Desk(small(retry="all"))
    take(start(desk), "q2")
    sitting = retry(desk)
    assert len(sitting.questions) == 4
    assert not sitting.is_retry
    end = take(sitting, "q1", "q2", "q3")
    assert end.correct == 1


def test_with_nothing_missed_or_nothing_attempted_a_retry_is_a_fresh_attempt() -> None:
    desk = Desk(small())
    assert missed_last(desk.study, the_quiz(desk)) == ()
    sitting = retry(desk)
    assert not sitting.is_retry
    take(sitting)
    assert not retry(desk).is_retry


def test_where_hints_cost_the_pass_mark_the_hinted_questions_can_be_retried() -> None:
    hinted = two_options("q1", hints=("Whose work?",))
    desk = Desk(
        course(module("m", quiz=quiz("m-quiz", hinted, two_options("q2"), pass_mark="90%")))
    )
    sitting = start(desk)
    asking = sitting.asking()
    asking.take_hint()
    asking.keep(YES)
    asking.check()
    sitting.forward()
    assert not take(sitting).is_passed
    assert missed_last(desk.study, the_quiz(desk)) == ("q1",)
    assert take(retry(desk)).is_passed


def test_self_ratings_count_nowhere_and_are_not_asked_again() -> None:
    rated = SelfRating(id="often", prompt="I ask.")
    desk = Desk(course(module("m", quiz=quiz("m-quiz", rated, two_options("q1")))))
    sitting = start(desk)
    sitting.asking().check()
    sitting.forward()
    asking = sitting.asking()
    asking.keep(NO)
    asking.check()
    sitting.forward()
    end = sitting.finish()
    assert (end.correct, end.total, end.score) == (0, 1, 0.0)
    assert missed_last(desk.study, the_quiz(desk)) == ("q1",)


def test_a_result_goes_by_the_pass_mark_in_force_when_the_attempt_began() -> None:
    desk = Desk(small(pass_mark="75%"))
    sitting = start(desk)
    desk.restart(small(pass_mark="100%"))
    assert take(start(desk), "q1").is_passed
    assert sitting.attempt == desk.study.progress.attempts.of("m-quiz")[-1].started.attempt


def test_a_result_is_not_judged_anew_when_questions_come_go_or_weigh_more() -> None:
    desk = Desk(small(pass_mark="75%"))
    end = take(start(desk), "q1")

    def another(thing: Any) -> Any:
        name = getattr(thing, "id", "")
        if name == "q1":
            return replace(thing, points=50)
        if name == "q2":
            return None
        if isinstance(thing, Quiz):
            return replace(thing, questions=(*thing.questions, two_options("q5")), pass_mark="100%")
        return thing

    desk.restart(changed(desk.study.course, another))
    _, missed, score, is_passed = newest(desk)
    assert (missed, score, is_passed) == (("q1",), end.score, True)


def test_a_missed_question_that_is_gone_is_not_asked_again() -> None:
    desk = Desk(small())
    take(start(desk), "q1", "q2")

    def without(thing: object) -> object:
        return None if getattr(thing, "id", "") == "q1" else thing

    desk.restart(changed(desk.study.course, without))
    assert [question.id for question in retry(desk).questions] == ["q2"]


def test_everything_about_a_quiz_moves_with_its_renaming() -> None:
    desk = Desk(small(pass_mark="75%"))
    end = take(start(desk), "q1")
    answer(start(desk, 5), right=True)
    start(desk).asking().keep(NO)
    course_now = desk.study.course
    for old in ("m-quiz", "q1", "q2", "m"):
        course_now = renamed(course_now, old, f"{old}-now")
    desk.restart(course_now)
    attempts = desk.study.progress.attempts
    assert attempts.is_passed("m-quiz-now")
    first = attempts.of("m-quiz-now")[0]
    result = result_of(desk.study, the_quiz(desk), first)
    assert (result.missed, result.score) == (("q1-now",), end.score)
    sitting = start(desk)
    assert (sitting.question.id, sitting.asking().reply) == ("q2-now", NO)
    assert desk.study.index.modules["m"].id == "m-now"


def test_a_question_written_down_by_a_newer_program_is_taken_as_the_course_has_it() -> None:
    desk = Desk(small(1))
    sitting = start(desk)
    unreadable = QuestionAnswered(
        object="q1", rendered={"type": "hologram"}, answer={}, score=1.0, verdict="right",
        attempt=sitting.attempt,
    )  # fmt: skip
    desk.study.record(unreadable)
    assert (sitting.finish().correct, sitting.finish().total) == (1, 1)
    desk.restart(small(0))
    assert newest(desk)[2:] == (1.0, True)


def test_the_newest_answer_to_every_question_is_told() -> None:
    desk = Desk(small())
    take(start(desk), "q2")
    take(retry(desk))
    record = desk.study.progress.attempts.of("m-quiz")[-1]
    told = answers_of(desk.study, record)
    assert {name: fact.verdict for name, fact in told.items()} == dict.fromkeys(QUESTIONS, "right")


def test_a_miss_points_back_to_the_lesson_that_teaches_its_principle() -> None:
    desk = Desk(sample_course())
    questions = desk.study.index.questions
    first, second = desk.study.course.modules
    taught = lesson_behind(desk.study, first, questions["half-finished-model"])
    assert taught is not None
    assert taught.id == "asking-first"
    from_elsewhere = lesson_behind(desk.study, second, questions["half-finished-model"])
    assert from_elsewhere == taught
    assert lesson_behind(desk.study, first, questions["what-counts-now"]) is None
    assert lesson_behind(desk.study, first, questions["hand-over"]) is None


def test_a_lesson_of_the_same_module_goes_before_one_of_another() -> None:
    principle = "questions-before-answers"
    twin = replace(asking_first(), head=replace(asking_first().head, id="twin"))
    here = module("here", letting_go(), twin, quiz=quiz("q", two_options("x", principle=principle)))
    desk = Desk(course(module("before", asking_first()), here))
    found = lesson_behind(desk.study, here, two_options("x", principle=principle))
    assert found == twin
    assert the_module(desk).id == "before"
