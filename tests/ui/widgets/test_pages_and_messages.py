"""Do pages scroll by keyboard, and can what the program says be read and answered?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.banner import Banner
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.column import Page, ReadingColumn
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.key_sheet import KeySheet
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.toast import STAYS_MS, Toast
from tests.ui.keyboard import settle

Shown = Callable[..., QWidget]


@pytest.fixture
def page(look: Look, shown: Shown) -> Page:
    """A page much longer than its window, with a button at its end."""
    page = Page(look, "Your path", "5 modules")
    for n in range(30):
        page.body.addWidget(PlainLabel(f"Paragraph {n} " * 20))
    page.body.addWidget(Button("At the end", look=look))
    shown(page).resize(700, 400)
    return page


def test_a_page_says_its_title(page: Page) -> None:
    said = [label.text() for label in page.findChildren(QLabel)]
    assert said[:2] == ["5 modules", "Your path"]
    assert page.accessibleName() == "Your path"


def test_a_page_without_an_eyebrow_leaves_no_hole(look: Look, shown: Shown) -> None:
    page = Page(look, "Your path")
    shown(page)
    assert [label.text() for label in page.findChildren(QLabel) if label.isVisible()] == [
        "Your path"
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Down])
def test_a_page_scrolls_by_keyboard(page: Page, qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClick(page, key)
    assert page.verticalScrollBar().value() > 0
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert page.verticalScrollBar().value() == 0


def test_what_gets_the_focus_scrolls_into_view(page: Page, qtbot: QtBot) -> None:
    button = page.findChildren(Button)[0]
    button.setFocus()

    def is_in_sight() -> bool:
        top = button.mapTo(page.viewport(), QPoint(0, 0)).y()
        return 0 <= top <= page.viewport().height() - button.height()

    qtbot.waitUntil(is_in_sight)


def test_a_field_that_gets_the_focus_is_shown_whole(page: Page, look: Look) -> None:
    page.scroll_to_top()
    settle()
    field = GrowingEdit(look, "In your words")
    page.body.insertWidget(20, field)
    settle()
    field.setFocus()
    settle()
    assert field.visibleRegion().boundingRect() == field.rect()


def test_a_page_never_scrolls_sideways(page: Page, look: Look) -> None:
    look.apply(Preferences(theme="light", text_size=200))
    assert page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [500, 900, 1400, 2400])
@pytest.mark.parametrize("size", [100, 200])
def test_the_reading_column_is_as_wide_as_the_learner_likes_and_central(
    look: Look, shown: Shown, width: int, size: int
) -> None:
    look.apply(Preferences(theme="light", text_size=size))
    column = ReadingColumn(look)
    text = Panel()
    column.body.addWidget(text)
    window = shown(column)
    window.resize(width, 500)
    column.resize(width, 500)
    left = text.mapTo(column, QPoint(0, 0)).x()
    right = column.width() - left - text.width()
    assert text.width() <= look.reading_width + 1
    assert abs(left - right) <= 1
    assert left >= 24


def test_nothing_on_a_page_is_cut_off_at_twice_the_size(page: Page, look: Look) -> None:
    look.apply(Preferences(theme="light", text_size=200))
    page.grab()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


def test_a_scroll_bar_moves_nothing(page: Page, look: Look, shown: Shown) -> None:
    short = Page(look, "Short", "page")
    shown(short).resize(700, 400)
    short.resize(page.size())
    places = []
    for one in (page, short):
        one.grab()
        label = one.findChildren(QLabel)[0]
        places.append((label.mapTo(one, QPoint(0, 0)).x(), label.width()))
    assert page.verticalScrollBar().isVisible()
    assert not short.verticalScrollBar().isVisible()
    assert places[0] == places[1]


@pytest.fixture
def place(look: Look, shown: Shown) -> QWidget:
    place = QWidget()
    place.setMinimumSize(600, 400)
    shown(place)
    return place


def test_a_toast_stands_at_the_bottom_in_the_middle(look: Look, place: QWidget) -> None:
    toast = Toast(look, place)
    toast.say("Bookmark removed", lambda: None)
    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - place.rect().center().x()) <= 1
    assert place.height() - 60 <= toast.geometry().bottom() < place.height()


def test_a_toast_moves_with_its_window(look: Look, place: QWidget) -> None:
    toast = Toast(look, place)
    toast.say("Bookmark removed")
    place.resize(900, 700)
    assert toast.geometry().bottom() > 600


@pytest.mark.parametrize("kind", ["secondary", "primary"])
def test_a_toast_hides_neither_what_has_the_focus_nor_the_next_step(
    look: Look, place: QWidget, kind: ButtonKind
) -> None:
    button = Button("Answer", kind, look=look, parent=place)
    other = Button("Elsewhere", look=look, parent=place)
    button.setGeometry(place.width() // 2 - 50, place.height() - 70, 100, 40)
    other.setGeometry(0, place.height() // 2, 100, 40)
    for one in (button, other):
        one.show()
    other.setFocus()
    toast = Toast(look, place)
    toast.say("Plan changed", lambda: None)
    button.setFocus()
    settle()
    assert toast.isVisible()
    assert not toast.geometry().intersects(button.geometry())
    other.setFocus()
    settle()
    assert toast.geometry().intersects(button.geometry()) is (kind == "secondary")


def test_what_had_the_focus_can_be_destroyed_under_a_toast(look: Look, place: QWidget) -> None:
    holder = QWidget(place)
    button = Button("Answer", "primary", look=look, parent=holder)
    for one in (holder, button):
        one.show()
    place.activateWindow()
    button.setFocus()
    assert QApplication.focusWidget() is button
    toast = Toast(look, place)
    toast.say("Removed", lambda: None)
    delete(holder)
    settle()
    assert toast.isVisible()


def test_a_toast_stays_at_least_six_seconds() -> None:
    assert STAYS_MS >= 6_000


def test_undo_is_reached_by_keyboard_and_works_once(
    look: Look, place: QWidget, qtbot: QtBot
) -> None:
    undone: list[str] = []
    toast = Toast(look, place)
    toast.say("Bookmark removed", lambda: undone.append("bookmark"))
    button = toast.findChildren(Button)[0]
    assert button.accessibleName() == "Undo: Bookmark removed"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    toast.take_back()
    assert undone == ["bookmark"]
    assert not toast.isVisible()


def test_what_cannot_be_undone_offers_no_undo(look: Look, place: QWidget) -> None:
    toast = Toast(look, place)
    toast.say("Copied")
    assert not toast.findChildren(Button)[0].isVisible()


@pytest.mark.parametrize("size", [100, 200])
def test_a_long_message_is_shown_whole(look: Look, place: QWidget, size: int) -> None:
    look.apply(Preferences(theme="light", text_size=size))
    toast = Toast(look, place)
    toast.say("A rather long message about what has just been done " * 3, lambda: None)
    label = toast.findChildren(PlainLabel)[0]
    assert label.height() >= label.heightForWidth(label.width())
    assert place.rect().contains(toast.geometry())


def test_the_key_sheet_lists_every_key_and_closes_with_escape(look: Look, qtbot: QtBot) -> None:
    keys = (("Right or Space", "next card"), ("B", "bookmark"))
    sheet = KeySheet(look, "Lesson", keys)
    qtbot.addWidget(sheet)
    sheet.show()
    said = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Lesson", "Right", "Space", "B", "Next card", "Bookmark"} <= said
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_an_empty_page_offers_the_step_that_fills_it(
    look: Look, shown: Shown, qtbot: QtBot
) -> None:
    empty = EmptyState(look, "bookmark", "No quotes yet", "Press B on a quote.", "Open Course")
    shown(empty)
    button = empty.findChildren(Button)[0]
    button.setFocus()
    with qtbot.waitSignal(empty.acted):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_an_empty_page_without_a_step_has_no_button(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState(look, "course", "No lessons", "None here.", "")
    qtbot.addWidget(empty)
    assert empty.findChildren(Button) == []


def test_a_banner_says_everything_and_can_be_answered(
    look: Look, shown: Shown, qtbot: QtBot
) -> None:
    banner = Banner(look, "error", "The disk is full", "What you wrote is safe.", "Try again")
    shown(banner)
    assert banner.accessibleName() == "The disk is full. What you wrote is safe."
    button = banner.findChildren(Button)[0]
    button.setFocus()
    with qtbot.waitSignal(banner.acted):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_panel_becomes_another_kind_at_once(look: Look, shown: Shown) -> None:
    panel = Panel("feedback-right")
    panel.column.addWidget(PlainLabel("Right."))
    shown(panel)
    before = panel.grab().toImage()
    panel.set_kind("feedback-not-yet")
    assert panel.grab().toImage() != before
