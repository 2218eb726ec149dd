"""What is an id, and which one does a text get by itself?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.ids import is_id, slug, spelled_out


@pytest.mark.parametrize("text", ["a", "7", "from-result-to-process", "a1-b2"])
def test_words_of_small_letters_and_digits_joined_by_hyphens_are_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a\n", "ａ", "٣"]
)
def test_anything_else_is_not(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From result to process", "from-result-to-process"),
        ("The best closer in Lisbon", "the-best-closer-in-lisbon"),
        ("Don't fix it", "dont-fix-it"),
        ("Don’t fix it", "dont-fix-it"),
        ("Crème brûlée", "creme-brulee"),
        ("  What -- now?! ", "what-now"),
        ("3 of 4", "3-of-4"),
        ("Вопрос", ""),
        ("?!", ""),
    ],
)
def test_a_text_gets_its_words_as_id(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    assert is_id(slug(text)) or slug(text) == ""


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_an_id_keeps_itself(text: str) -> None:
    assert is_id(text)
    assert slug(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Nachlässig", "nachlaessig"), ("Größe über Öl", "groesse-ueber-oel"), ("déjà", "deja")],
)
def test_an_id_is_proposed_as_it_is_spelled_without_umlauts(text: str, expected: str) -> None:
    assert spelled_out(text) == expected
