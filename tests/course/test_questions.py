"""What do questions tell about themselves, and do they survive being stored?"""

import msgspec
import pytest
from hypothesis import given

from leadership_course.course.ids import slug
from leadership_course.course.questions import (
    Group,
    Item,
    Judgement,
    Matching,
    Node,
    Offers,
    Ordering,
    Pair,
    Question,
    Scenario,
    SelfRating,
    ShortAnswer,
    Sorting,
)
from tests.strategies import matchings, orderings, questions, sortings


@given(questions())
def test_a_question_comes_back_from_storage_as_it_was(question: Question) -> None:
    stored = msgspec.json.encode(question)
    assert msgspec.json.decode(stored, type=Question) == question


@given(questions())
def test_the_type_is_stored_in_the_words_of_the_format(question: Question) -> None:
    kind = msgspec.to_builtins(question)["type"]
    assert slug(kind) == kind
    assert kind.replace("-", "") == type(question).__name__.lower()


def test_keys_are_written_with_hyphens() -> None:
    question = msgspec.convert(
        {"type": "short-answer", "id": "a", "prompt": "b", "model-answer": "c", "look-for": ["d"]},
        ShortAnswer,
    )
    assert (question.model_answer, question.look_for) == ("c", ("d",))


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.convert({"type": "self-rating", "id": "a", "prompt": "b", "colour": 1}, SelfRating)


def test_an_unknown_level_is_refused() -> None:
    response = {"id": "a", "text": "b", "expert": "superb", "why": "c"}
    with pytest.raises(msgspec.ValidationError, match="superb"):
        msgspec.convert(
            {"type": "judgement", "id": "a", "prompt": "b", "responses": [response]}, Judgement
        )


def test_a_question_cannot_be_changed() -> None:
    question = SelfRating(id="a", prompt="b", offers=Offers(low="c"))
    with pytest.raises(AttributeError):
        question.prompt = "c"  # type: ignore[misc]


@pytest.mark.parametrize(("hints", "tries"), [((), 1), (("Look up.", "Look down."), 3)])
def test_each_hint_is_one_more_try(hints: tuple[str, ...], tries: int) -> None:
    assert SelfRating(id="a", prompt="b", hints=hints).tries == tries


def test_an_item_is_its_text_with_the_slug_as_id_or_what_the_author_says() -> None:
    named = Item(id="ask", text="Open question")
    question = Ordering(id="a", prompt="b", items=("Next step", named), why="c")
    assert question.entries == (Item(id="next-step", text="Next step"), named)


@given(orderings())
def test_items_keep_the_order_of_the_file(question: Ordering) -> None:
    assert len(question.entries) == len(question.items)
    for entry, written in zip(question.entries, question.items, strict=True):
        assert written in (entry, entry.text)


def test_a_right_side_that_serves_twice_is_offered_once() -> None:
    question = Matching(
        id="a",
        prompt="b",
        pairs=(Pair(left="1", right="Odd", why=""), Pair(left="3", right="Odd", why="")),
        extra_right=("Even", "Odd"),
    )
    assert [left.id for left in question.lefts] == ["1", "3"]
    assert question.rights == (Item(id="odd", text="Odd"), Item(id="even", text="Even"))


def test_sides_keep_the_ids_they_are_given_whatever_their_words() -> None:
    pairs = (
        Pair(left="Ein Bild", left_id="a-picture", right="Ungerade", why=""),
        Pair(left="三", left_id="3", right="Ungerade", right_id="odd", why=""),
    )
    extra = (Item(id="even", text="Gerade"), Item(id="not-odd", text="Ungerade"), "None")
    question = Matching(id="a", prompt="b", pairs=pairs, extra_right=extra)
    assert [left.id for left in question.lefts] == ["a-picture", "3"]
    assert [(right.id, right.text) for right in question.rights] == [
        ("odd", "Ungerade"),
        ("even", "Gerade"),
        ("none", "None"),
    ]
    assert question.extra_texts == ("Gerade", "Ungerade", "None")


def test_a_group_keeps_the_id_it_is_given() -> None:
    assert Group(name="Meins", own_id="mine", items=(), why="").id == "mine"


@given(matchings())
def test_every_pair_finds_both_its_sides(question: Matching) -> None:
    rights = {right.id for right in question.rights}
    assert len(rights) == len(question.rights)
    assert {slug(pair.right) for pair in question.pairs} <= rights
    assert [left.text for left in question.lefts] == [pair.left for pair in question.pairs]


def test_a_group_is_known_by_its_name() -> None:
    group = Group(name="Not mine", items=("One", Item(id="two", text="2")), why="")
    assert group.id == "not-mine"
    assert [entry.id for entry in group.entries] == ["one", "two"]


@given(sortings())
def test_a_sorting_has_the_items_of_all_groups(question: Sorting) -> None:
    assert [len(group.entries) for group in question.groups] == [
        len(group.items) for group in question.groups
    ]
    assert len(question.entries) == sum(len(group.items) for group in question.groups)


def test_a_node_is_found_by_its_id() -> None:
    here, there = Node(id="here", text=""), Node(id="there", text="")
    story = Scenario(id="a", prompt="b", start="here", nodes=(here, there))
    assert story.node("there") is there
    with pytest.raises(KeyError, match="nowhere"):
        story.node("nowhere")
