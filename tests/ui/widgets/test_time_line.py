"""Does a time line of any length walk, speak and draw as a short one does?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.time_line import TimeLine
from leadership_course.ui.widgets.time_line_rows import Line, Pen

Shown = Callable[..., QWidget]

SHORT = Line("Plan · New job", "When someone asks", "Taken on", "try")
LONG = Line(
    "Reflection", "A question that goes on and on. " * 6, "And so does the answer. " * 40, "pen"
)
ARABIC = Line("خطة", "عندما يسأل أحدهم", "سأسأله أولا " * 30, "note")
LINES = (Line("Today"), SHORT, LONG, Line("Monday 2 March"), SHORT, ARABIC)


def time_line(look: Look, lines: tuple[Line, ...] = LINES) -> TimeLine:
    view = TimeLine(look, "What you wrote")
    view.show_lines(lines)
    return view


def test_arrows_walk_from_row_to_row_and_past_the_days(look: Look, shown: Shown) -> None:
    view = time_line(look)
    shown(view)
    view.setFocus()
    walked = [view.row]
    for key in ("Down", "Down", "Down", "Down", "Up", "Home", "Up", "End"):
        QTest.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
        walked.append(view.row)
    assert walked == [1, 2, 4, 5, 5, 4, 1, 1, 5]


def test_enter_opens_the_row_of_the_keyboard_and_other_keys_are_the_pages(
    look: Look, shown: Shown, qtbot: QtBot
) -> None:
    view = time_line(look)
    shown(view)
    view.setFocus()
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [1]
    for key in (Qt.Key.Key_Slash, Qt.Key.Key_A, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
        with qtbot.assertNotEmitted(view.opened):
            QTest.keyClick(view, key)
        assert view.row == 1


def test_a_row_says_everything_it_shows(look: Look, shown: Shown) -> None:
    view = time_line(look)
    shown(view)
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.text(QAccessible.Text.Name) == "What you wrote"
    names = [heard.child(at).text(QAccessible.Text.Name) for at in range(heard.childCount())]
    assert names[:2] == ["Today", "When someone asks. Taken on. Plan · New job"]
    assert len(names) == len(LINES)


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("width", [320, 816])
def test_the_list_is_as_high_as_its_rows_and_scrolls_nowhere(
    look: Look, shown: Shown, size: int, width: int
) -> None:
    look.apply(Preferences(theme="light", motion="reduced", text_size=size))
    view = time_line(look)
    shown(view, width=width)
    QApplication.processEvents()
    last = view.visualRect(view.model().index(len(LINES) - 1, 0))
    assert last.bottom() + 1 == view.height()
    assert view.verticalScrollBar().maximum() == 0


def test_a_row_is_measured_as_high_as_it_is_drawn(look: Look) -> None:
    pen = Pen(look)
    line = pen.height(LONG._replace(title="T", words="w"), 600)
    one_more = pen.height(LONG._replace(title="T"), 600) - line
    assert pen.height(LONG, 600) - pen.height(LONG._replace(words="w"), 600) == one_more
    assert pen.height(LONG, 600) == pen.height(LONG._replace(words=LONG.words * 9), 600)
    assert pen.height(SHORT, 600) == line
    assert pen.height(LINES[0], 600) < line


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_icon_stands_where_the_line_begins(
    look: Look, shown: Shown, direction: Qt.LayoutDirection
) -> None:
    view = time_line(look, (SHORT._replace(title=".", words="", about=""),))
    view.setLayoutDirection(direction)
    shown(view, width=400)
    view.clearFocus()
    image = view.grab().toImage()
    accent = look.colour("accent")
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == accent for y in range(image.height()))
    ]
    assert columns
    middle = sum(columns) / len(columns)
    is_ltr = direction == Qt.LayoutDirection.LeftToRight
    assert (middle < image.width() / 4) == is_ltr
    assert (middle > image.width() * 3 / 4) != is_ltr


def test_of_thousands_of_rows_only_those_in_sight_are_drawn(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Line] = []
    draw = Pen.draw_card

    def counted(self: Pen, painter: object, box: object, line: Line, **how: bool) -> None:
        drawn.append(line)
        draw(self, painter, box, line, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Pen, "draw_card", counted)
    page = Page(look, "Your journal")
    qtbot.addWidget(page)
    view = time_line(look, (Line("Today"), *[LONG, SHORT] * 2_500))
    page.body.addWidget(view)
    page.resize(900, 600)
    page.show()
    QApplication.processEvents()
    drawn.clear()
    page.grab()
    assert 0 < len(drawn) < 12
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    drawn.clear()
    page.grab()
    assert 0 < len(drawn) < 12
    assert drawn[-1] == SHORT
