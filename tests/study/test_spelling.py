"""When is a word found, however it was typed?"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.study.spelling import folded, holds


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
