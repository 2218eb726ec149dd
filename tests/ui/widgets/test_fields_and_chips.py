"""Can everything that is typed or picked be reached, left and named by keyboard?"""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.questions.gap_field import TypedGap
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.field import GrowingEdit, SearchField, TextField
from leadership_course.ui.widgets.flow import FlowLayout
from tests.ui.keyboard import settle

Shown = Callable[..., QWidget]


def test_a_field_is_named_by_its_placeholder_or_better(look: Look, qtbot: QtBot) -> None:
    fields = (TextField(look, "A word"), TextField(look, "A word", "Gap 1"), SearchField(look))
    for field in fields:
        qtbot.addWidget(field)
    assert [field.accessibleName() for field in fields] == ["A word", "Gap 1", "Search"]


def test_fields_take_words_that_are_dragged_and_leave_files_to_the_window(
    look: Look, shown: Shown
) -> None:
    words, file = QMimeData(), QMimeData()
    words.setText("words")
    file.setUrls([QUrl.fromLocalFile("/home/a/b.course")])
    file.setText("/home/a/b.course")
    fields = (TextField(look), TypedGap(look, "Gap 1"), GrowingEdit(look))
    shown(*fields)
    for field in fields:
        target = field.viewport() if isinstance(field, GrowingEdit) else field
        assert _takes(target, words)
        assert not _takes(target, file)


def _takes(target: QWidget, data: QMimeData) -> bool:
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    event = QDragEnterEvent(QPoint(5, 5), *args)
    event.setAccepted(False)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_search_field_keeps_its_words_clear_of_the_lens(look: Look, shown: Shown) -> None:
    field, plain = SearchField(look), TextField(look)
    shown(field, plain)
    assert field.cursorRect().x() - plain.cursorRect().x() >= look.px(20)


def test_a_growing_field_starts_with_three_lines(look: Look, shown: Shown) -> None:
    edit = GrowingEdit(look, "In your own words")
    shown(edit)
    assert edit.viewport().height() >= 3 * edit.fontMetrics().lineSpacing()


def test_a_growing_field_grows_with_what_is_typed(look: Look, shown: Shown, qtbot: QtBot) -> None:
    edit = GrowingEdit(look)
    shown(edit)
    before = edit.sizeHint().height()
    for _ in range(6):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.sizeHint().height() > before


def test_a_long_text_is_scrolled_from_some_height_on(look: Look, shown: Shown) -> None:
    edit = GrowingEdit(look)
    shown(edit)
    edit.setPlainText("line\n" * 50)
    tall = edit.sizeHint().height()
    edit.setPlainText("line\n" * 500)
    assert edit.sizeHint().height() == tall


def test_a_growing_field_shows_all_its_lines(look: Look, shown: Shown, qtbot: QtBot) -> None:
    look.apply(Preferences(theme="light", text_size=200))
    edit = GrowingEdit(look)
    edit.setPlainText("line\n" * 7)
    shown(edit, width=700)
    qtbot.waitUntil(lambda: edit.height() == edit.sizeHint().height())
    assert edit.verticalScrollBar().maximum() == 0


def test_tab_leaves_a_growing_field(look: Look, shown: Shown, qtbot: QtBot) -> None:
    edit, button = GrowingEdit(look), Button("Next", look=look)
    shown(edit, button)
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert edit.toPlainText() == ""


def test_a_pasted_rich_text_is_only_words(look: Look, qtbot: QtBot) -> None:
    edit = GrowingEdit(look)
    qtbot.addWidget(edit)
    edit.setPlainText("<img src='file:///etc/passwd'>")
    assert edit.toPlainText() == "<img src='file:///etc/passwd'>"


@pytest.fixture
def row(look: Look, shown: Shown) -> ChipRow:
    row = ChipRow(look, ("All", "Trust", "Delegation"))
    shown(row)
    return row


def test_arrows_go_from_chip_to_chip_and_stop_at_the_ends(row: ChipRow, qtbot: QtBot) -> None:
    row.chips[0].setFocus()
    QTest.keyClick(row.chips[0], Qt.Key.Key_Left)
    assert row.chips[0].hasFocus()
    for at in (0, 1):
        QTest.keyClick(row.chips[at], Qt.Key.Key_Right)
    assert row.chips[2].hasFocus()
    assert row.picked == ()


def test_space_chooses_the_chip_and_lets_the_other_go(row: ChipRow, qtbot: QtBot) -> None:
    told: list[tuple[int, bool]] = []
    row.chosen.connect(lambda at, is_on: told.append((at, is_on)))
    for at in (0, 2):
        row.chips[at].setFocus()
        QTest.keyClick(row.chips[at], Qt.Key.Key_Space)
    assert row.picked == (2,)
    assert (2, True) in told
    assert (0, False) in told


def test_chips_can_be_chosen_together(look: Look, shown: Shown, qtbot: QtBot) -> None:
    row = ChipRow(look, ("Mo", "Tu", "We"), is_exclusive=False)
    shown(row)
    for chip in row.chips[:2]:
        chip.setFocus()
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert row.picked == (0, 1)


def test_a_choice_of_chips_can_be_taken_back(row: ChipRow, qtbot: QtBot) -> None:
    row.choose(1)
    row.choose(-1)
    assert not any(chip.isChecked() for chip in row.chips)
    QTest.mouseClick(row.chips[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.chips[2], Qt.MouseButton.LeftButton)
    assert row.picked == (2,)


def test_other_chips_replace_the_first(row: ChipRow) -> None:
    row.choose(1)
    row.set_names(("One", "Two"))
    assert [chip.accessibleName() for chip in row.chips] == ["One", "Two"]
    assert row.picked == ()


def test_a_chip_that_excludes_others_is_heard_as_one_of_several(row: ChipRow) -> None:
    heard = QAccessible.queryAccessibleInterface(row.chips[0])
    assert heard.state().checkable


def test_chips_wrap_in_a_narrow_window(look: Look, shown: Shown) -> None:
    row = ChipRow(look, [f"A longer name {n}" for n in range(8)])
    assert row.heightForWidth(300) > row.heightForWidth(1200)
    shown(row, width=320)
    assert max(chip.geometry().right() for chip in row.chips) <= row.width()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    widths=st.lists(st.integers(10, 200), min_size=1, max_size=12),
    width=st.integers(60, 500),
    is_rtl=st.booleans(),
)
def test_things_in_a_flow_never_overlap_and_never_leave_it(
    look: Look, widths: list[int], width: int, is_rtl: bool
) -> None:
    ways = Qt.LayoutDirection
    holder = QWidget()
    holder.setLayoutDirection(ways.RightToLeft if is_rtl else ways.LeftToRight)
    flow = FlowLayout(holder, spacing=5, line_gap=7)
    items = [QWidget() for _ in widths]
    for item, wide in zip(items, widths, strict=True):
        item.setMinimumSize(min(wide, width), 20)
        flow.addWidget(item)
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    boxes = [item.geometry() for item in items]
    assert all(box.left() >= 0 and box.right() < width for box in boxes)
    assert all(box.bottom() < flow.heightForWidth(width) for box in boxes)
    pairs = [(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :]]
    assert not any(first.intersects(second) for first, second in pairs)


@pytest.mark.parametrize(("kind", "before"), [("link", 5), ("quiet", 15), ("secondary", 0)])
@pytest.mark.parametrize("is_rtl", [False, True])
def test_each_line_of_a_flow_begins_with_words_under_words(
    look: Look, kind: ButtonKind, before: int, is_rtl: bool
) -> None:
    ways = Qt.LayoutDirection
    holder = QWidget()
    holder.setLayoutDirection(ways.RightToLeft if is_rtl else ways.LeftToRight)
    flow = FlowLayout()
    QVBoxLayout(holder).addLayout(flow)
    buttons = [Button("Earlier versions", kind, look=look) for _ in range(2)]
    for button in buttons:
        flow.addWidget(button)
    width = buttons[0].sizeHint().width() + 20
    flow.setGeometry(QRect(100, 0, width, flow.heightForWidth(width)))
    boxes = [button.geometry() for button in buttons]
    assert boxes[0].y() < boxes[1].y()
    edges = [100 + width - 1 - box.right() if is_rtl else box.left() - 100 for box in boxes]
    assert edges == [-before, -before]


def page_with_field(qtbot: QtBot, look: Look, width: int) -> tuple[QWidget, GrowingEdit]:
    """Show a page `width` pixels wide, and on it a field with a sentence that may wrap."""
    page = QWidget()
    column = QVBoxLayout(page)
    edit = GrowingEdit(look)
    edit.LINES = 1
    edit.setPlainText("I will tell the others what I believed, what changed it and what comes now")
    column.addWidget(edit)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(width, 400)
    page.show()
    settle()
    return page, edit


@pytest.mark.parametrize("width", range(300, 700, 20))
def test_a_field_is_high_enough_for_its_words_in_whatever_width(
    qtbot: QtBot, look: Look, width: int
) -> None:
    _, edit = page_with_field(qtbot, look, width)
    assert edit.height() == edit.sizeHint().height()
    lines = edit.document().documentLayout().documentSize().height()
    assert edit.viewport().height() >= lines * edit.fontMetrics().lineSpacing()


def test_a_field_grows_with_its_words_when_its_window_becomes_narrow(
    qtbot: QtBot, look: Look
) -> None:
    page, edit = page_with_field(qtbot, look, 1200)
    wide = edit.height()
    page.resize(300, 400)
    settle()
    settle()
    assert edit.height() == edit.sizeHint().height() > wide
    page.resize(1200, 400)
    settle()
    settle()
    assert edit.height() == wide
