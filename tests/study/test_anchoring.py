"""Is a kept passage found where it stands, through any edit, and never in a wrong place?"""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leadership_course.study.anchoring import Passage, Span, context_of, find_passage, places_of

TEXT = (
    "A technocrat answers the question himself. A leader asks one back. The answer takes the work "
    "away, and the question leaves it where it is.\nAsk first, then wait. Ask first, then listen."
)
LINES = st.lists(st.sampled_from(["ask", "wait", "lead", "team", "work", "plan", "trust"]))
WORDS = st.text(alphabet="abc \n", min_size=0, max_size=60)


def kept(text: str, words: str, nth: int = 0) -> Passage:
    """What is kept of `words` where they stand for the nth time."""
    places = places_of(text, words)
    return Passage(*context_of(text, places[nth]), is_repeated=len(places) > 1)


def found(text: str, passage: Passage) -> str | None:
    span = find_passage(text, passage)
    return None if span is None else text[span.start : span.end]


@given(WORDS, st.text(alphabet="abc", min_size=1, max_size=5), WORDS)
def test_a_passage_kept_is_found_where_it_was(before: str, words: str, after: str) -> None:
    text = f"{before}|{words}|{after}"
    span = Span(len(before) + 1, len(before) + 1 + len(words))
    assert find_passage(text, Passage(*context_of(text, span))) == span


@settings(max_examples=300, deadline=None)
@given(LINES, LINES, LINES, LINES, st.lists(st.sampled_from(["red", "blue", "green"]), min_size=4))
def test_no_edit_outside_the_words_loses_them_or_moves_them(
    before: list[str], after: list[str], other: list[str], further: list[str], words: list[str]
) -> None:
    quoted = " ".join(words)
    passage = kept(" ".join([*before, quoted, *after]), quoted)
    text = " ".join([*other, quoted, *further])
    span = find_passage(text, passage)
    assert span is not None
    assert text[: span.start].split() == other
    assert text[span.end :].split() == further


@settings(max_examples=300, deadline=None)
@given(LINES, LINES, LINES, st.integers(1, 9))
def test_what_was_taken_out_is_found_nowhere(
    before: list[str], after: list[str], other: list[str], count: int
) -> None:
    """Whatever else was written since, as long as it is not nearly the same."""
    quoted = " ".join(["red", "blue", "green", "pink"][number % 4] for number in range(count))
    passage = kept(" ".join([*before, quoted, *after]), quoted)
    assert find_passage(" ".join([*before, *after]), passage) is None
    assert find_passage(" ".join([*before, *other, *after]), passage) is None


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_of_equal_passages_the_one_taken_out_is_never_found_in_another_place(
    data: st.DataObject,
) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    fillers = [" ".join(data.draw(st.permutations(letters))[:12]) for _ in range(4)]
    assume(len(set(fillers)) == 4)
    quoted = data.draw(st.sampled_from(["Ask", "Ask first", "Ask first and then wait for it"]))
    whole = quoted.join(f" {each} " for each in fillers)
    nth = data.draw(st.integers(0, 2))
    passage = kept(whole, quoted, nth)
    parts = [f" {each} " for each in fillers]
    joined = [*parts[:nth], parts[nth] + parts[nth + 1], *parts[nth + 2 :]]
    assert find_passage(quoted.join(joined), passage) is None


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.text(min_size=1, max_size=30), st.text(max_size=40), st.booleans())
def test_any_text_can_be_searched_for_anything(
    text: str, words: str, around: str, is_repeated: bool
) -> None:
    span = find_passage(text, Passage(words, around, around, is_repeated))
    assert span is None or 0 <= span.start < span.end <= len(text)


def test_equal_passages_are_told_apart_by_what_stands_around() -> None:
    passage = kept(TEXT, "Ask first, then", 1)
    span = find_passage(TEXT, passage)
    assert span == places_of(TEXT, "Ask first, then")[1]


def test_a_single_word_is_known_by_what_stands_around_it() -> None:
    passage = kept(TEXT, "back.")
    assert found(TEXT.replace("Ask first", "Wait first"), passage) == "back."
    assert found("One comes back. And goes.", passage) is None


def test_a_few_other_words_between_the_same_neighbours_are_the_passage() -> None:
    passage = kept(TEXT, "The answer takes the work away, and the question leaves it where it is.")
    text = TEXT.replace("takes the work away", "carries the work off")
    assert found(text, passage) == (
        "The answer carries the work off, and the question leaves it where it is."
    )
    fewer = TEXT.replace("the question leaves", "it leaves")
    assert (found(fewer, passage) or "").endswith("and it leaves it where it is.")


def test_a_sentence_much_like_it_elsewhere_is_not() -> None:
    text = "A technocrat answers the question himself. A leader answers the question herself. End."
    passage = kept(text, "A technocrat answers the question himself.")
    assert found("A leader answers the question herself. End.", passage) is None
    assert found("Before. A leader answers the question herself. End.", passage) is None


@pytest.mark.parametrize("words", ["one two\nthree", "one  two three"])
def test_it_is_found_though_its_lines_were_broken_anew(words: str) -> None:
    assert find_passage(f"zero {words}", Passage("one two three")) == Span(5, 5 + len(words))


def test_an_empty_passage_is_nowhere() -> None:
    assert find_passage("words", Passage(" ")) is None
    assert find_passage("", Passage("one two three four five")) is None
