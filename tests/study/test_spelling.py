"""When is a word found, however it was typed?"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.study.spelling import (
    evened,
    folded,
    holds,
    one_slip_away,
    slips_between,
    words_in,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Élan of it", "elan"),
        ("elan", "ÉLAN"),
        ("It won’t", "won't"),
        ("A case of straße", "STRASSE"),
        ("many studies, one question", "question many"),
        ("anything", ""),
        ("anything", "  "),
    ],
)
def test_words_are_found_whatever_their_case_accents_and_order(text: str, words: str) -> None:
    assert holds(text, words)


def test_every_word_has_to_be_there() -> None:
    assert not holds("many studies", "many questions")


@given(st.text(max_size=30))
def test_a_text_is_found_by_itself_however_its_letters_are_composed(text: str) -> None:
    assert holds(text, unicodedata.normalize("NFD", text))
    assert holds(text, folded(text))


@given(st.text(max_size=30))
def test_folding_is_the_same_letter_by_letter_and_at_once(text: str) -> None:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").casefold()).casefold()
    assert folded(text) == "".join(letter for letter in plain if not unicodedata.combining(letter))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Say what, and why.", ("say", "what", "and", "why")),
        ("Élan_vital, 2004", ("elan", "vital", "2004")),
        ("won’t", ("won", "t")),
        ("— … *", ()),
    ],
)
def test_words_are_letters_and_digits(text: str, words: tuple[str, ...]) -> None:
    assert words_in(text) == words


@given(st.text(max_size=30))
def test_an_evened_text_stands_letter_above_letter(text: str) -> None:
    flat, plain = evened(text)
    assert len(flat) == len(plain)
    assert flat == unicodedata.normalize("NFC", " ".join(text.split()))


def test_an_evened_text_is_without_case_and_accents() -> None:
    assert evened("The  Élan\nof Straße") == ("The Élan of Straße", "the elan of straße")


@pytest.mark.parametrize("typed", ["tema", "eam", "teeam", "tezm", "teams", "xteam"])
def test_one_slip_makes_the_word_that_was_meant(typed: str) -> None:
    assert "team" in one_slip_away(typed, "amet")


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_away_is_what_lies_one_slip_between(one: str, other: str) -> None:
    assert (other in one_slip_away(one, "abc")) == (slips_between(one, other) == 1)
    assert slips_between(one, other) == slips_between(other, one)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("", "", 0), ("", "abc", 3), ("from", "form", 1), ("deligatoin", "delegation", 2)],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    assert slips_between(one, other) == slips
