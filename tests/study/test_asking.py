"""What happens between a question coming on screen and its answer standing in the log?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.questions import Question, SelfRating, ShortAnswer
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.answers import Picked, Walked, Written
from leadership_course.quiz.grading import blank, grade
from tests.courses import sample_course, two_options
from tests.doubles import Desk, FullDiskError
from tests.sample_parts import QUESTIONS, SCENARIO, SHORT_ANSWER, SINGLE_CHOICE
from tests.strategies import drafts_for, questions, replies_for, right_answer
from tests.study.asked import RIGHT, WRONG, answered, ask


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


@given(st.data())
def test_a_half_given_answer_is_there_exactly_after_a_restart(data: st.DataObject) -> None:
    desk, question = Desk(sample_course()), data.draw(questions())
    seed = data.draw(st.integers(0, 2**31))
    asking = ask(desk, question, seed=seed)
    hints = [asking.take_hint() for _ in range(data.draw(st.integers(0, len(question.hints))))]
    reply = data.draw(drafts_for(question))
    asking.keep(reply)
    desk.restart()
    again = ask(desk, question, seed=seed)
    assert (again.reply, again.order, again.hints_shown) == (reply, asking.order, tuple(hints))
    assert (again.tries_left, again.is_done, again.grade) == (asking.tries_left, False, None)


@given(st.data())
def test_a_given_answer_is_there_with_its_order_and_grade_after_a_restart(
    data: st.DataObject,
) -> None:
    desk, question = Desk(sample_course()), data.draw(questions())
    asking = ask(desk, question, shows_feedback=False)
    asking.keep(data.draw(replies_for(question)))
    asking.check("sure")
    desk.restart()
    again = ask(desk, question, seed=2, answered=answered(desk))
    assert (again.reply, again.order, again.grade) == (asking.reply, asking.order, asking.grade)
    assert (again.confidence, again.is_done, again.tries_left) == ("sure", True, 0)


@given(st.data())
def test_every_answer_is_recorded_with_all_that_was_shown(data: st.DataObject) -> None:
    desk, question = Desk(sample_course()), data.draw(questions())
    asking = ask(desk, question, lesson="new-job", attempt="7")
    asking.keep(data.draw(replies_for(question)))
    result = asking.check("unsure")
    fact = answered(desk)
    assert (fact.object, fact.lesson, fact.attempt) == (question.id, "new-job", "7")
    assert (fact.verdict, fact.score) == (result.verdict, round(result.score, 6))
    assert (fact.order, fact.confidence, fact.tries) == (asking.order, "unsure", 1)
    assert fact.rendered["prompt"] == question.prompt
    assert fact.is_final == asking.is_done


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: type(q).__name__)
def test_every_kind_of_question_begins_blank_and_ends_with_one_right_answer(
    desk: Desk, question: Question
) -> None:
    asking = ask(desk, question)
    assert asking.reply == blank(question)
    asking.keep(right_answer(question))
    assert asking.check().verdict in ("right", "unscored")
    assert asking.is_done


def test_a_draft_goes_to_disk_at_every_keep(desk: Desk) -> None:
    asking = ask(desk)
    for reply in (WRONG, RIGHT, WRONG):
        asking.keep(reply)
        assert ask(desk).reply == reply
    assert desk.drafts.changes == 3


def test_what_could_not_be_kept_stays_in_front_of_the_learner_and_can_be_kept_later(
    desk: Desk,
) -> None:
    asking = ask(desk)
    desk.drafts.is_full = True
    with pytest.raises(FullDiskError):
        asking.keep(WRONG)
    assert asking.reply == WRONG
    desk.drafts.is_full = False
    asking.keep(asking.reply)
    assert ask(desk).reply == WRONG


def test_there_is_one_try_more_than_hints_and_each_miss_shows_the_next_hint(desk: Desk) -> None:
    asking = ask(desk)
    told = []
    while not asking.is_done:
        asking.keep(WRONG)
        asking.check()
        told.append((asking.is_done, asking.tries_left, len(asking.hints_shown)))
        asking.try_again()
    assert told == [(False, 2, 1), (False, 1, 2), (True, 0, 2)]
    facts = desk.facts_of(QuestionAnswered)
    assert [(fact.tries, fact.is_final, fact.verdict) for fact in facts] == [
        (1, False, "not-yet"),
        (2, False, "not-yet"),
        (3, True, "not-yet"),
    ]


def test_each_try_and_each_hint_costs_a_third(desk: Desk) -> None:
    asking = ask(desk)
    assert asking.take_hint() == SINGLE_CHOICE.hints[0]
    asking.keep(WRONG)
    asking.check()
    asking.try_again()
    asking.keep(RIGHT)
    assert asking.check().score == 1.0
    assert answered(desk).score == pytest.approx(1 / 3, abs=1e-6)
    assert answered(desk).tries == 3


def test_a_hint_taken_stays_taken_and_after_the_last_one_there_is_none(desk: Desk) -> None:
    asking = ask(desk)
    assert [asking.take_hint() for _ in range(3)] == [*SINGLE_CHOICE.hints, None]
    assert ask(desk).hints_shown == SINGLE_CHOICE.hints
    assert asking.tries_left == 1


def test_a_hint_that_could_not_be_kept_is_not_lost(desk: Desk) -> None:
    asking = ask(desk)
    desk.drafts.is_full = True
    with pytest.raises(FullDiskError):
        asking.take_hint()
    desk.drafts.is_full = False
    assert asking.take_hint() == SINGLE_CHOICE.hints[0]


def test_a_try_that_was_not_the_last_survives_a_crash_before_its_draft_was_kept(desk: Desk) -> None:
    asking = ask(desk)
    asking.reply = WRONG
    desk.drafts.is_full = True
    with pytest.raises(FullDiskError):
        asking.check()
    again = ask(desk, tries=answered(desk).tries)
    assert again.hints_shown == SINGLE_CHOICE.hints[:1]
    assert again.tries_left == 2


def test_an_answer_that_stands_in_the_log_is_done_even_when_its_draft_could_not_be_dropped(
    desk: Desk,
) -> None:
    asking = ask(desk)
    asking.keep(RIGHT)
    desk.drafts.is_full = True
    with pytest.raises(FullDiskError):
        asking.check()
    assert asking.is_done
    desk.drafts.is_full = False
    assert asking.check() == grade(SINGLE_CHOICE, RIGHT)
    assert len(desk.facts_of(QuestionAnswered)) == 1


def test_an_answer_given_after_a_hint_is_shown_with_that_hint_again(desk: Desk) -> None:
    asking = ask(desk)
    asking.take_hint()
    asking.keep(RIGHT)
    asking.check()
    assert ask(desk, answered=answered(desk)).hints_shown == SINGLE_CHOICE.hints[:1]


def test_checking_twice_neither_records_twice_nor_costs_a_try(desk: Desk) -> None:
    asking = ask(desk)
    asking.keep(WRONG)
    assert asking.check() is asking.check()
    assert len(desk.facts_of(QuestionAnswered)) == 1
    assert asking.tries_left == 2


def test_what_is_answered_for_good_can_neither_be_changed_nor_tried_again_nor_hinted_at(
    desk: Desk,
) -> None:
    asking = ask(desk)
    asking.keep(RIGHT)
    asking.check()
    asking.keep(WRONG)
    asking.try_again()
    assert asking.take_hint() is None
    assert (asking.reply, asking.is_done) == (RIGHT, True)
    assert asking.grade == grade(SINGLE_CHOICE, RIGHT)
    assert desk.drafts.find("here") is None


def test_the_answer_in_the_log_stands_above_a_draft_left_behind(desk: Desk) -> None:
    asking = ask(desk)
    asking.keep(RIGHT)
    asking.check()
    fact = answered(desk)
    desk.drafts.keep(
        "here", {"reply": {"kind": "picked", "ids": ["fix-it"]}, "hints": 0, "seed": 1}
    )
    assert ask(desk, answered=fact).reply == RIGHT


def test_with_feedback_at_the_end_there_is_one_try(desk: Desk) -> None:
    asking = ask(desk, shows_feedback=False)
    asking.keep(WRONG)
    asking.check()
    assert asking.is_done
    assert answered(desk).is_final


def test_an_answer_in_own_words_is_given_once(desk: Desk) -> None:
    question: ShortAnswer = replace(SHORT_ANSWER, hints=("Whose work?",))
    asking = ask(desk, question)
    asking.keep(Written(text="I work harder", rating=0))
    assert asking.check().verdict == "not-yet"
    assert asking.is_done


def test_a_self_rating_is_given_once_and_earns_nothing(desk: Desk) -> None:
    asking = ask(desk, SelfRating(id="often", prompt="I ask.", hints=("Last week?",)))
    asking.check()
    assert asking.is_done
    assert (answered(desk).verdict, answered(desk).score) == ("unscored", 0.0)


@pytest.mark.parametrize(("passed", "told"), [(0, 0), (41.6, 42), (-3600, 0), (86_400, 86_400)])
def test_the_time_taken_is_whole_seconds_and_never_negative_when_the_clock_goes_back(
    desk: Desk, passed: float, told: int
) -> None:
    asking = ask(desk)
    desk.clock.sleep(passed)
    asking.check()
    assert answered(desk).seconds == told


def test_the_time_taken_is_right_while_the_wall_clock_changes(desk: Desk) -> None:
    asking = ask(desk)
    desk.clock.sleep(60)
    desk.clock.offset = -60  # a journey west, or the end of summer time
    asking.check()
    assert answered(desk).seconds == 60


def test_fewer_hints_than_were_taken_before_leave_one_try(desk: Desk) -> None:
    asking = ask(desk)
    asking.take_hint()
    asking.take_hint()
    asking.keep(WRONG)
    again = ask(desk, replace(SINGLE_CHOICE, hints=("One is left.",)))
    assert (again.hints_shown, again.tries_left) == (("One is left.",), 1)
    again.check()
    assert again.is_done


def test_a_story_half_walked_goes_on_where_it_was_left(desk: Desk) -> None:
    ask(desk, SCENARIO).keep(Walked(choices=("stop",)))
    assert ask(desk, SCENARIO).reply == Walked(choices=("stop",))


def test_a_question_without_hints_is_answered_in_one_try(desk: Desk) -> None:
    asking = ask(desk, two_options("q"))
    assert asking.tries_left == 1
    asking.keep(Picked(ids=("no",)))
    asking.check()
    assert asking.is_done
