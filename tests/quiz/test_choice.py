"""When are picked options right?"""

import pytest

from leadership_course.course.questions import MultipleChoice, Option, SingleChoice
from leadership_course.quiz.answers import Picked
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete

FIX, ASK, WAIT, TELL = (
    Option(id="fix", text="Fix it tonight", why="It costs the next ten."),
    Option(id="ask", text="Ask what he has tried", why="It stays his.", correct=True),
    Option(id="wait", text="Wait until noon", why="He may find it.", correct=True),
    Option(id="tell", text="Tell him how", why="It becomes yours."),
)
single = SingleChoice(id="half-finished", prompt="What first?", options=(FIX, ASK))
multiple = MultipleChoice(id="several", prompt="What helps?", options=(FIX, ASK, WAIT, TELL))
told = MultipleChoice(id="two", prompt="Which two?", options=(FIX, ASK, WAIT, TELL), pick=2)


def test_the_right_option_earns_the_question() -> None:
    assert grade(single, Picked(ids=("ask",))).score == 1.0


def test_another_option_earns_nothing_and_is_not_yet() -> None:
    given = grade(single, Picked(ids=("fix",)))
    assert (given.score, given.verdict) == (0.0, "not-yet")


def test_two_options_at_once_are_no_right_single_choice() -> None:
    assert grade(single, Picked(ids=("fix", "ask"))).score == 0.0


def test_every_option_says_why_whether_it_was_picked_or_not() -> None:
    assert grade(single, Picked(ids=("fix",))).parts == (
        Part(id="fix", text="Fix it tonight", is_right=False, why="It costs the next ten."),
        Part(
            id="ask",
            text="Ask what he has tried",
            is_right=False,
            why="It stays his.",
            is_chosen=False,
        ),
    )


def test_leaving_a_wrong_option_alone_is_right() -> None:
    parts = {part.id: part for part in grade(single, Picked(ids=("ask",))).parts}
    assert (parts["fix"].is_right, parts["fix"].is_chosen) == (True, False)


@pytest.mark.parametrize(
    ("picked", "score"),
    [
        (("ask", "wait"), 1.0),
        (("ask",), 0.5),
        (("ask", "fix"), 0.0),
        (("ask", "wait", "fix"), 0.5),
        (("ask", "wait", "fix", "tell"), 0.0),
        (("fix", "tell"), 0.0),
    ],
)
def test_wrong_picks_take_away_what_right_ones_earn_and_no_more(
    picked: tuple[str, ...], score: float
) -> None:
    assert grade(multiple, Picked(ids=picked)).score == score


def test_a_single_choice_is_complete_with_exactly_one_option() -> None:
    assert not is_complete(single, Picked())
    assert is_complete(single, Picked(ids=("fix",)))
    assert not is_complete(single, Picked(ids=("fix", "ask")))


def test_a_multiple_choice_is_complete_with_any_option() -> None:
    assert not is_complete(multiple, Picked())
    assert is_complete(multiple, Picked(ids=("fix",)))
    assert is_complete(multiple, Picked(ids=("fix", "ask", "wait")))


def test_who_was_told_to_pick_two_picks_two() -> None:
    assert not is_complete(told, Picked(ids=("fix",)))
    assert is_complete(told, Picked(ids=("fix", "ask")))
    assert not is_complete(told, Picked(ids=("fix", "ask", "wait")))


def test_a_draft_with_an_option_that_is_gone_does_not_fit() -> None:
    assert not fits(single, Picked(ids=("ask-later",)))
    assert not fits(multiple, Picked(ids=("ask", "ask-later")))


def test_a_draft_with_an_option_twice_or_too_many_does_not_fit() -> None:
    assert not fits(multiple, Picked(ids=("ask", "ask")))
    assert not fits(single, Picked(ids=("fix", "ask")))
    assert fits(multiple, Picked(ids=("fix", "ask")))
    assert fits(multiple, Picked(ids=("fix", "ask", "wait", "tell")))
