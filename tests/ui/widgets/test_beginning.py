"""Is a page read from its top, though what has the focus stands below, and is nothing pressed
unseen?
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import delete

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.labels import PlainLabel
from tests.ui.keyboard import settle

Shown = Callable[..., QWidget]


@pytest.fixture
def page(look: Look, shown: Shown) -> Page:
    """A page of many words that ends in two buttons, and was just opened at the first."""
    page = Page(look, "Your path")
    for n in range(20):
        page.body.addWidget(PlainLabel(f"Paragraph {n} " * 20))
    for words in ("First", "Second"):
        page.body.addWidget(Button(words, look=look))
    shown(page).resize(700, 400)
    settle()
    opened(page, button(page, "First"))
    return page


def button(page: Page, words: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.text() == words)


def opened(page: Page, widget: QWidget) -> None:
    page.scroll_to_top()
    widget.setFocus()
    settle()


def is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().height() == widget.height()


def test_a_page_begins_at_its_top_though_its_first_button_stands_below(page: Page) -> None:
    assert QApplication.focusWidget() is button(page, "First")
    assert page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_shows_what_it_would_press_before_it_presses(page: Page, key: Qt.Key) -> None:
    pressed: list[bool] = []
    first = button(page, "First")
    first.setAutoDefault(True)  # so that Enter presses it as well
    first.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(first, key)
    settle()
    assert is_in_sight(first)
    assert pressed == []
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert pressed == [True]


def test_what_is_typed_unseen_shows_its_field_and_is_kept(page: Page, look: Look) -> None:
    field = QLineEdit()
    page.body.insertWidget(page.body.count() - 2, field)
    settle()
    opened(page, field)
    assert page.verticalScrollBar().value() == 0
    QTest.keyClicks(field, "a")
    settle()
    assert is_in_sight(field)
    assert field.text() == "a"


def test_the_page_follows_the_focus_once_the_learner_moves_it(page: Page) -> None:
    QTest.keyClick(button(page, "First"), Qt.Key.Key_Tab)
    settle()
    assert QApplication.focusWidget() is button(page, "Second")
    assert is_in_sight(button(page, "Second"))
    QTest.keyClick(button(page, "Second"), Qt.Key.Key_Backtab)
    settle()
    assert is_in_sight(button(page, "First"))


def test_the_focus_that_comes_later_by_a_key_is_followed(page: Page) -> None:
    button(page, "First").clearFocus()
    settle()
    button(page, "First").setFocus()
    settle()
    assert is_in_sight(button(page, "First"))


def test_a_page_opens_where_the_learner_left_off_below_other_controls(page: Page) -> None:
    opened(page, button(page, "Second"))
    assert is_in_sight(button(page, "Second"))


def test_a_button_just_below_the_window_is_shown_whole(look: Look, shown: Shown) -> None:
    page = Page(look, "Your path")
    page.body.addWidget(PlainLabel("Paragraph " * 20))
    page.body.addWidget(Button("First", look=look))
    shown(page).resize(700, 400)
    settle()
    first = button(page, "First")
    bottom = first.mapTo(page.viewport(), first.rect().bottomLeft()).y()
    page.resize(700, bottom - 8)
    settle()
    opened(page, first)
    assert is_in_sight(first)


def test_a_page_that_scrolled_to_something_stays_there(page: Page) -> None:
    page.bring(button(page, "Second"))
    settle()
    assert is_in_sight(button(page, "Second"))


def test_what_waited_can_be_destroyed(page: Page) -> None:
    delete(button(page, "First"))
    page.scroll_to_top()
    settle()
    assert page.verticalScrollBar().value() == 0
