"""What does an order earn, and what is said about each item?"""

import pytest

from leadership_course.course.questions import Item, Ordering
from leadership_course.quiz.answers import Ordered
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete

talk = Ordering(
    id="talk",
    prompt="Order the steps.",
    items=("Fact", Item(id="ask", text="Open question"), "Listen", "Next step"),
    why="A question before a remedy.",
)


@pytest.mark.parametrize(
    ("order", "score"),
    [
        (("fact", "ask", "listen", "next-step"), 1.0),
        (("ask", "listen", "next-step", "fact"), 2 / 3),
        (("fact", "ask", "next-step", "listen"), 1 / 3),
        (("listen", "next-step", "fact", "ask"), 2 / 3),
        (("next-step", "listen", "ask", "fact"), 0.0),
        (("fact", "listen", "ask", "next-step"), 0.0),
        (("fact", "ask", "fact", "ask"), 1 / 3),
        ((), 0.0),
    ],
)
def test_the_score_is_the_share_of_neighbours_kept_in_order(
    order: tuple[str, ...], score: float
) -> None:
    assert grade(talk, Ordered(ids=order)).score == score


def test_each_item_tells_its_two_places_and_the_reason_comes_last() -> None:
    order = Ordered(ids=("ask", "listen", "next-step", "fact"))
    assert grade(talk, order).parts == (
        Part(id="fact", text="Fact", is_right=False, why="", given="4", expected="1"),
        Part(id="ask", text="Open question", is_right=False, why="", given="1", expected="2"),
        Part(id="listen", text="Listen", is_right=True, why="", given="2", expected="3"),
        Part(id="next-step", text="Next step", is_right=True, why="", given="3", expected="4"),
        Part(id="why", text="", is_right=None, why="A question before a remedy."),
    )


def test_the_first_item_is_right_when_it_comes_first() -> None:
    parts = grade(talk, Ordered(ids=("fact", "listen", "ask", "next-step"))).parts
    assert [part.id for part in parts if part.is_right] == ["fact"]


def test_an_item_without_a_place_is_not_chosen() -> None:
    first = grade(talk, Ordered()).parts[0]
    assert (first.is_chosen, first.given, first.is_right) == (False, "", False)


def test_an_order_is_complete_with_every_item_once() -> None:
    assert is_complete(talk, Ordered(ids=("next-step", "listen", "ask", "fact")))
    assert not is_complete(talk, Ordered(ids=("fact", "ask", "listen")))
    assert not is_complete(talk, Ordered(ids=("fact", "ask", "listen", "listen")))


def test_an_order_of_other_items_does_not_fit_and_one_not_begun_does() -> None:
    assert fits(talk, Ordered())
    assert not fits(talk, Ordered(ids=("fact", "ask", "listen")))
    assert not fits(talk, Ordered(ids=("fact", "ask", "listen", "next-step", "thank")))
