"""When are two spellings the same, and what do filled gaps earn?"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.questions import FillIn, Gap
from leadership_course.quiz.answers import Filled
from leadership_course.quiz.fill_in import comparable
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete


def question(*, fold: bool = False) -> FillIn:
    return FillIn(
        id="trust",
        prompt="Complete it.",
        text="Trust {what} where there was {how}.",
        gaps={
            "what": Gap(accept=("intuition", "Gut feeling"), why="It is memory."),
            "how": Gap(accept=("quick feedback",), why="Else it is luck.", options=PICKS),
        },
        fold=fold,
    )


PICKS = ("quick feedback", "praise")


@pytest.mark.parametrize(
    ("what", "how", "score"),
    [
        ("intuition", "quick feedback", 1.0),
        ("Gut feeling", "quick feedback", 1.0),
        ("intuition", "praise", 0.5),
        ("Intuition", "praise", 0.0),
        ("intuitions", "praise", 0.0),
        ("", "", 0.0),
    ],
)
def test_the_score_is_the_share_of_right_gaps(what: str, how: str, score: float) -> None:
    assert grade(question(), Filled(gaps={"what": what, "how": how})).score == score


@pytest.mark.parametrize("typed", ["INTUITION", "intuitión", "  gut   FEELING "])
def test_case_and_accents_count_only_where_the_author_does_not_fold(typed: str) -> None:
    reply = Filled(gaps={"what": typed, "how": "praise"})
    assert grade(question(), reply).score == 0.0
    assert grade(question(fold=True), reply).score == 0.5


def test_a_plural_is_another_word_even_when_folded() -> None:
    assert grade(question(fold=True), Filled(gaps={"what": "intuitions"})).score == 0.0


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        (" two  words\t", "two words"),
        ("two\u00a0words", "two words"),
        ("it’s", "it's"),
        ("it`s", "it's"),
        ("it´s", "it's"),
        ("“so”", '"so"'),
        ("„so“", '"so"'),
        ("«so»", '"so"'),
        ("cafe\u0301", "café"),
    ],
)
def test_what_a_keyboard_decides_makes_no_difference(typed: str, same: str) -> None:
    assert comparable(typed) == comparable(same)


@pytest.mark.parametrize(("one", "other"), [("Café", "cafe"), ("STRASSE", "straße"), ("Ö", "o")])
def test_folding_takes_case_and_accents_away(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)
    assert comparable(one, fold=True) == comparable(other, fold=True)


@given(st.text(), st.booleans())
def test_spaces_around_and_the_way_accents_are_typed_never_matter(text: str, fold: bool) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert comparable(f" {composed}\n", fold=fold) == comparable(apart, fold=fold)


def test_each_gap_tells_what_was_put_and_the_first_accepted_spelling() -> None:
    assert grade(question(), Filled(gaps={"what": " luck "})).parts == (
        Part(
            id="what",
            text="what",
            is_right=False,
            why="It is memory.",
            given="luck",
            expected="intuition",
        ),
        Part(
            id="how",
            text="how",
            is_right=False,
            why="Else it is luck.",
            is_chosen=False,
            expected="quick feedback",
        ),
    )


def test_gaps_are_complete_when_something_stands_in_each() -> None:
    assert is_complete(question(), Filled(gaps={"what": "x", "how": "praise"}))
    assert not is_complete(question(), Filled(gaps={"what": "x"}))
    assert not is_complete(question(), Filled(gaps={"what": "  ", "how": "praise"}))


def test_a_gap_or_a_word_to_pick_that_is_gone_does_not_fit() -> None:
    assert fits(question(), Filled(gaps={"what": "anything", "how": ""}))
    assert not fits(question(), Filled(gaps={"who": "anything"}))
    assert not fits(question(), Filled(gaps={"how": "slow feedback"}))
