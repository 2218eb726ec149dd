"""What becomes of an answer or a draft when the question or its name changed meanwhile?"""

from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.course.questions import Question
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.answers import Picked, Said
from leadership_course.quiz.grading import blank
from tests.courses import sample_course
from tests.doubles import Desk
from tests.sample_parts import SINGLE_CHOICE, TRUE_FALSE
from tests.strategies import right_answer
from tests.study.asked import RIGHT, WRONG, answered, ask


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


@pytest.mark.parametrize(
    "now",
    [
        replace(TRUE_FALSE, id=SINGLE_CHOICE.id, hints=SINGLE_CHOICE.hints),
        replace(SINGLE_CHOICE, options=tuple(
            replace(option, id=f"new-{option.id}") for option in SINGLE_CHOICE.options
        )),
    ],
    ids=["another type", "other options"],
)  # fmt: skip
def test_a_question_that_changed_is_asked_afresh(desk: Desk, now: Question) -> None:
    asking = ask(desk)
    asking.take_hint()
    asking.keep(WRONG)
    again = ask(desk, now)
    assert (again.reply, again.hints_shown) == (blank(now), ())
    again.keep(right_answer(now))
    assert ask(desk, now).reply == again.reply


def test_an_answer_to_a_question_that_changed_is_asked_for_again(desk: Desk) -> None:
    asking = ask(desk)
    asking.keep(RIGHT)
    asking.check()
    now = replace(TRUE_FALSE, id=SINGLE_CHOICE.id)
    again = ask(desk, now, answered=answered(desk))
    assert not again.is_done
    assert again.grade is None
    again.keep(Said(value=True))
    assert ask(desk, now, answered=answered(desk)).reply == Said(value=True)


def test_an_option_added_meanwhile_costs_the_kept_order_but_not_the_answer(desk: Desk) -> None:
    asking = ask(desk)
    asking.keep(RIGHT)
    asking.check()
    more = replace(
        SINGLE_CHOICE,
        options=(*SINGLE_CHOICE.options, replace(SINGLE_CHOICE.options[0], id="more")),
    )
    again = ask(desk, more, answered=answered(desk))
    assert (again.reply, again.is_done) == (RIGHT, True)
    assert "more" in again.order


@pytest.mark.parametrize("kept", [{}, {"reply": {"kind": "sung"}}, {"reply": 3, "hints": "x"}])
def test_a_draft_nobody_can_read_is_no_draft(desk: Desk, kept: dict[str, Any]) -> None:
    desk.drafts.keep("here", kept)
    assert ask(desk).reply == Picked()


def test_an_answer_nobody_can_read_is_asked_for_again(desk: Desk) -> None:
    fact = QuestionAnswered(
        object="q", rendered={}, answer={"kind": "sung"}, score=1.0, verdict="right"
    )
    assert not ask(desk, answered=fact).is_done


def test_a_half_given_answer_of_an_earlier_sitting_stays_but_its_hints_cost_nothing(
    desk: Desk,
) -> None:
    asking = ask(desk, seed=0)
    asking.take_hint()
    asking.keep(WRONG)
    again = ask(desk, seed=1)
    assert (again.reply, again.hints_shown) == (WRONG, ())


def test_a_draft_is_found_under_a_former_name_and_dropped_there_too(desk: Desk) -> None:
    ask(desk, place="question/old").keep(WRONG)
    renamed = ask(desk, place="question/new", former=("question/old",))
    assert renamed.reply == WRONG
    renamed.keep(RIGHT)
    renamed.check()
    assert ask(desk, place="question/new", former=("question/old",)).reply == Picked()


def test_the_draft_under_the_present_name_goes_before_one_under_a_former_name(desk: Desk) -> None:
    ask(desk, place="question/old").keep(WRONG)
    ask(desk, place="question/new").keep(RIGHT)
    assert ask(desk, place="question/new", former=("question/old",)).reply == RIGHT
