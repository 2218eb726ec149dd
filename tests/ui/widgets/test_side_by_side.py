"""Does a row turn into a column before anything in it is cut off, and back?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.setting_row import SettingRow
from leadership_course.ui.widgets.side_by_side import SideBySide
from tests.ui.keyboard import settle

WORDS = ("A button whose words are rather long", "Another whose words are no shorter")


def is_column(first: QWidget, second: QWidget, around: QWidget) -> bool:
    """Tell whether one stands below the other."""
    return first.mapTo(around, QPoint()).y() < second.mapTo(around, QPoint()).y()


@pytest.mark.parametrize("least", [100, 400])
def test_a_row_does_not_keep_its_page_wider_than_the_window(
    look: Look, shown: Callable[..., QWidget], least: int
) -> None:
    page = Page(look, "Today")
    row = SideBySide(look, least)
    buttons = [Button(words, look=look) for words in WORDS]
    for button in buttons:
        row.add(button)
    page.body.addWidget(row)
    shown(page).resize(1200, 400)
    settle()
    assert not is_column(buttons[0], buttons[1], page)
    page.resize(520, 400)
    settle()
    assert is_column(buttons[0], buttons[1], page)
    right = row.mapTo(page, QPoint()).x() + row.width()
    assert right <= page.width()
    page.resize(1200, 400)
    settle()
    assert not is_column(buttons[0], buttons[1], page)


def test_the_name_of_a_setting_stands_above_it_where_larger_text_leaves_no_room(
    look: Look, shown: Callable[..., QWidget]
) -> None:
    look.apply(Preferences(theme="light", text_size=100))
    control = PlainLabel("As the system")
    row = SettingRow(look, "Theme", control)
    shown(row).resize(700, 200)
    settle()
    name = row.findChildren(PlainLabel)[0]
    assert not is_column(name, control, row)
    look.apply(Preferences(theme="light", text_size=200))
    settle()
    assert is_column(name, control, row)
