"""Can an answer be chosen by key and by hand, and is its verdict told in words?"""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.choice_card import ChoiceCard, Mark
from leadership_course.ui.widgets.written import Written

Shown = Callable[..., QWidget]
LONG = "Ask what he has tried and what he thinks is missing, then wait " * 4


@pytest.fixture
def cards(look: Look, shown: Shown) -> list[ChoiceCard]:
    """Three answers of which one may be chosen, on the screen."""
    cards = [ChoiceCard(look, str(n), f"Answer {n}", is_exclusive=True) for n in (1, 2, 3)]
    shown(*cards)
    return cards


def test_space_chooses_the_card_with_the_focus(cards: list[ChoiceCard], qtbot: QtBot) -> None:
    cards[1].setFocus()
    QTest.keyClick(cards[1], Qt.Key.Key_Space)
    assert [card.isChecked() for card in cards] == [False, True, False]


def test_arrows_go_from_answer_to_answer(cards: list[ChoiceCard], qtbot: QtBot) -> None:
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    assert cards[1].hasFocus()


def test_the_whole_card_can_be_clicked(cards: list[ChoiceCard], qtbot: QtBot) -> None:
    corner = QPoint(cards[2].width() - 6, cards[2].height() - 6)
    QTest.mouseClick(cards[2], Qt.MouseButton.LeftButton, pos=corner)
    assert cards[2].isChecked()


def test_choosing_another_answer_lets_the_first_go(cards: list[ChoiceCard], qtbot: QtBot) -> None:
    for card in cards[:2]:
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert [card.isChecked() for card in cards] == [False, True, False]


def test_of_many_answers_several_can_be_chosen(look: Look, shown: Shown, qtbot: QtBot) -> None:
    cards = [ChoiceCard(look, str(n), "Answer", is_exclusive=False) for n in (1, 2)]
    shown(*cards)
    for card in cards:
        card.setFocus()
        QTest.keyClick(card, Qt.Key.Key_Space)
    assert all(card.isChecked() for card in cards)


@pytest.mark.parametrize(
    ("is_exclusive", "role"),
    [(True, QAccessible.Role.RadioButton), (False, QAccessible.Role.CheckBox)],
)
def test_a_screen_reader_hears_what_kind_of_choice_it_is(
    look: Look, qtbot: QtBot, is_exclusive: bool, role: QAccessible.Role
) -> None:
    card = ChoiceCard(look, "1", "Ask first", is_exclusive)
    qtbot.addWidget(card)
    heard = QAccessible.queryAccessibleInterface(card)
    assert heard.role() == role
    assert heard.text(QAccessible.Text.Name) == "Ask first"


@pytest.mark.parametrize(
    ("mark", "is_exclusive", "word"),
    [
        ("right", True, "Right"),
        ("not-yet", True, "Not yet"),
        ("missed", False, "Also right"),
        ("missed", True, "Right answer"),
        ("chosen", True, "Your choice"),
    ],
)
def test_a_verdict_is_told_in_words_too(
    look: Look, qtbot: QtBot, mark: Mark, is_exclusive: bool, word: str
) -> None:
    card = ChoiceCard(look, "1", "Ask first", is_exclusive)
    qtbot.addWidget(card)
    card.mark(mark)
    card.set_why("It keeps the work his.")
    assert card.accessibleDescription() == f"{word}. It keeps the work his."


def test_a_mark_can_be_taken_back(look: Look, qtbot: QtBot) -> None:
    card = ChoiceCard(look, "1", "Ask first", is_exclusive=True)
    qtbot.addWidget(card)
    before = card.heightForWidth(400), card.accessibleDescription()
    card.mark("not-yet")
    card.set_why(LONG)
    assert card.heightForWidth(400) > before[0]
    card.mark("")
    card.set_why("")
    assert (card.heightForWidth(400), card.accessibleDescription()) == before


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("mark", ["", "right", "not-yet"])
def test_a_card_is_as_high_as_its_words_need(
    look: Look, shown: Shown, size: int, mark: Mark
) -> None:
    look.apply(Preferences(theme="light", text_size=size, motion="reduced"))
    card = ChoiceCard(look, "1", LONG, is_exclusive=True)
    card.mark(mark)
    card.set_why(LONG)
    shown(card, width=640)
    assert card.height() >= card.heightForWidth(card.width())


def test_a_card_is_higher_when_it_is_narrower(look: Look, qtbot: QtBot) -> None:
    card = ChoiceCard(look, "1", LONG, is_exclusive=True)
    qtbot.addWidget(card)
    heights = [card.heightForWidth(width) for width in (200, 300, 500, 900)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("is_checked", [False, True])
def test_the_ring_can_be_seen_on_a_card_chosen_or_not(
    look: Look, shown: Shown, qtbot: QtBot, theme: str, is_checked: bool
) -> None:
    look.apply(Preferences(theme=theme, motion="reduced"))  # type: ignore[arg-type]
    cards = [ChoiceCard(look, str(n), "Answer", is_exclusive=False) for n in (1, 2)]
    window = shown(*cards)
    cards[0].setFocus()
    cards[1].setChecked(is_checked)
    before = cards[1].grab().toImage()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert cards[1].hasFocus()
    assert cards[1].grab().toImage() != before


def test_the_ring_keeps_a_gap_from_the_edge_of_a_chosen_card(
    look: Look, shown: Shown, qtbot: QtBot
) -> None:
    cards = [ChoiceCard(look, str(n), "Answer", is_exclusive=False) for n in (1, 2)]
    window = shown(*cards)
    cards[0].setFocus()
    cards[1].setChecked(True)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    image = cards[1].grab().toImage()
    row = [image.pixelColor(x, image.height() // 2).name() for x in range(8)]
    is_edge = [colour == look.tokens.accent for colour in row]
    assert is_edge[0]
    assert False in is_edge[: is_edge.index(True, 3)]


def test_states_differ_by_more_than_colour(look: Look, shown: Shown) -> None:
    pictures = []
    for mark in ("right", "not-yet"):
        card = ChoiceCard(look, "1", "Ask first", is_exclusive=True)
        card.setChecked(True)
        card.mark(mark)
        shown(card)
        image = card.grab().toImage()
        pictures.append(image.convertToFormat(image.Format.Format_Mono))
    assert pictures[0] != pictures[1]


def test_markup_in_an_answer_is_only_words(look: Look, shown: Shown) -> None:
    card = ChoiceCard(look, "1", "<img src='file:///etc/passwd'>", is_exclusive=True)
    shown(card)
    assert card.words == "<img src='file:///etc/passwd'>"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(min_size=1, max_size=300), width=st.integers(20, 900))
def test_words_of_any_kind_are_measured(look: Look, text: str, width: int) -> None:
    block = Written(text, look.font("text"), width)
    assert 0 < block.height < 21 * 2 * (len(text) + 1)
