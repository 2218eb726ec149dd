"""Do words stay words, and can every button be found, named and pressed?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind, IconButton
from leadership_course.ui.widgets.labels import PlainLabel

Shown = Callable[..., QWidget]
MARKUP = "<b>bold</b> <img src='file:///etc/passwd'> & more"


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_label_never_reads_its_text_as_markup(look: Look, qtbot: QtBot) -> None:
    label = PlainLabel(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP


@pytest.mark.parametrize("size", [100, 200])
def test_a_label_needs_more_height_in_less_width(look: Look, qtbot: QtBot, size: int) -> None:
    look.apply(Preferences(theme="light", text_size=size))
    label = PlainLabel("words and words and words " * 8)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.heightForWidth(200) > label.heightForWidth(600) > 0


def test_a_label_takes_its_size_from_its_role(look: Look, qtbot: QtBot) -> None:
    heading, text = PlainLabel("Aa", "heading"), PlainLabel("Aa", "text")
    for label in (heading, text):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert heading.font().pixelSize() == 28
    assert text.font().pixelSize() == 15


def test_a_button_is_named_after_its_words(look: Look, qtbot: QtBot) -> None:
    button = Button("Ask & listen", look=look)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Ask & listen"
    assert button.text() == "Ask && listen"
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button


def test_a_button_given_other_words_has_another_name(look: Look, qtbot: QtBot) -> None:
    button = Button("Bookmark", look=look)
    qtbot.addWidget(button)
    button.set_words("Bookmarked")
    assert button.accessibleName() == "Bookmarked"


def test_space_presses_a_button(look: Look, shown: Shown, qtbot: QtBot) -> None:
    button = Button("Go on", "primary", look=look)
    shown(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("size", [80, 100, 200])
def test_an_icon_button_is_large_enough_to_hit(look: Look, qtbot: QtBot, size: int) -> None:
    look.apply(Preferences(theme="light", text_size=size))
    button = IconButton(look, "close", "Leave")
    qtbot.addWidget(button)
    assert min(button.width(), button.height()) >= 36


def test_an_icon_button_says_its_name_and_shows_it(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "close", "Leave the lesson")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Leave the lesson"
    assert button.toolTip() == "Leave the lesson"


def test_a_tool_tip_never_reads_its_text_as_markup(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "close", "<img src='file:///etc/passwd'>")
    qtbot.addWidget(button)
    assert "<img" not in button.toolTip()
    assert "&lt;img" in button.toolTip()


def test_an_icon_button_without_a_real_icon_keeps_its_name(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "no-such-icon", "Leave")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Leave"


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "link", "chip", "inverse"])
def test_the_ring_shows_where_the_keyboard_is_in_every_theme(
    look: Look, shown: Shown, qtbot: QtBot, theme: str, kind: ButtonKind
) -> None:
    look.apply(Preferences(theme=theme))  # type: ignore[arg-type]
    first, button = Button("First", look=look), Button("Second", kind, look=look)
    window = shown(first, button)
    first.setFocus()
    before = picture(button)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.is_ringed
    assert picture(button) != before


def test_a_click_draws_no_ring_and_a_key_press_brings_it(
    look: Look, shown: Shown, qtbot: QtBot
) -> None:
    button = Button("Go on", look=look)
    shown(button, Button("Other", look=look))
    button.clearFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert button.hasFocus()
    assert not button.is_ringed
    QTest.keyClick(button, Qt.Key.Key_Shift)
    assert button.is_ringed


def test_focus_that_a_page_gives_after_a_click_draws_no_ring(look: Look, shown: Shown) -> None:
    first, second = Button("First", look=look), Button("Second", look=look)
    window = shown(first, second)
    handle = window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=first.geometry().center())
    second.setFocus()
    rings = [second.is_ringed]
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    rings.append(second.is_ringed)
    first.setFocus()
    rings.append(first.is_ringed)
    assert rings == [False, True, True]


def test_focus_that_a_page_gives_at_the_start_draws_a_ring(look: Look, shown: Shown) -> None:
    button = Button("First", look=look)
    shown(button)
    button.setFocus()
    assert button.is_ringed


def test_an_icon_is_tinted_anew_with_the_theme(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "close", "Leave")
    qtbot.addWidget(button)
    before = button.icon().pixmap(20, 20).toImage()
    look.apply(Preferences(theme="dark"))
    assert button.icon().pixmap(20, 20).toImage() != before


def test_an_arrow_onward_stands_after_the_words(look: Look, qtbot: QtBot) -> None:
    onward = Button("Continue", "primary", "forward", look)
    back = Button("Back", "secondary", "back", look)
    for button in (onward, back):
        qtbot.addWidget(button)
    assert onward.layoutDirection() != back.layoutDirection()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_a_button_is_wide_enough_for_its_words(look: Look, qtbot: QtBot, size: int) -> None:
    look.apply(Preferences(theme="light", text_size=size))
    button = Button("Replay another path", "secondary", "replay", look)
    qtbot.addWidget(button)
    button.ensurePolished()
    words = button.fontMetrics().horizontalAdvance("Replay another path")
    assert button.sizeHint().width() >= words + button.iconSize().width() + 2 * look.px(20)
