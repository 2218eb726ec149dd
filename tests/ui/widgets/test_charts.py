"""Do the charts draw what they are given, mirrored where text is, and at any width?"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.bar_chart import BarChart, BarRow
from leadership_course.ui.widgets.chart_panel import ChartPanel, Told
from leadership_course.ui.widgets.data_table import DataTable
from leadership_course.ui.widgets.row_chart import RowChart
from leadership_course.ui.widgets.unit_chart import UnitChart, UnitRow

Shown = Callable[..., QWidget]
WAYS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
BARS = (BarRow("Unsure", 0.5, "2 of 4"), BarRow("Sure", 0.75, "3 of 4"), BarRow("No", None, "-"))
UNITS = (
    UnitRow("The inner shift", ((3, "full"), (1, "open"), (2, "faint")), "3 of 6"),
    UnitRow("Soft skills", ((0, "full"), (0, "open"), (1, "half")), "0 of 1"),
)
TOLD = Told("Ideas", "You knew 3 of 6", ("Module", "Known"), (("A", 3), ("B", 0)), "A: Known 3")


def filled(look: Look, chart: RowChart, at: int) -> list[bool]:
    """Tell for each pixel along the middle of a row's mark whether it is in the accent."""
    image: QImage = chart.grab().toImage()
    box = chart.mirrored(chart.row_boxes(chart.width())[at].mark)
    y = box.center().y()
    return [image.pixelColor(x, y) == look.colour("accent") for x in range(box.left(), box.right())]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("width", [700, 300])
def test_a_bar_is_as_long_as_its_share(
    look: Look, shown: Shown, way: Qt.LayoutDirection, width: int
) -> None:
    chart = BarChart(look, BARS)
    chart.setLayoutDirection(way)
    shown(chart, width=width)
    for at, row in enumerate(BARS):
        line = filled(look, chart, at)
        assert sum(line) / len(line) == pytest.approx(row.share or 0.0, abs=0.02)
        if row.share:
            assert line[3 if way == WAYS[0] else -4], "a bar begins where text does"


def test_the_aim_is_drawn_across_the_bars(look: Look, shown: Shown) -> None:
    chart = BarChart(look, (BarRow("All", 1.0, "9 of 9"),), aim=0.5)
    shown(chart, width=700)
    box = chart.row_boxes(chart.width())[0].mark
    image = chart.grab().toImage()
    middle = box.left() + box.width() // 2
    colours = {image.pixelColor(middle + n, box.center().y()).name() for n in (-1, 0, 1)}
    assert look.colour("gold").name() in colours


def blocks(line: list[bool]) -> int:
    return sum(now and not before for before, now in zip([False, *line], line, strict=False))


@pytest.mark.parametrize("way", WAYS)
def test_there_is_a_square_for_each_thing(look: Look, shown: Shown, way: object) -> None:
    chart = UnitChart(look, (UnitRow("All", ((7, "full"),), "7"),))
    chart.setLayoutDirection(WAYS[0] if way is WAYS[0] else WAYS[1])
    shown(chart, width=600)
    assert blocks(filled(look, chart, 0)) == 7


def test_many_squares_shrink_until_they_fit(look: Look, shown: Shown) -> None:
    chart = UnitChart(look, (UnitRow("All", ((40, "full"),), "40"),))
    shown(chart, width=420)
    assert blocks(filled(look, chart, 0)) == 40


@pytest.mark.parametrize("scale", [80, 100, 200])
@pytest.mark.parametrize("width", [180, 320, 480, 800])
def test_no_row_lies_on_another_or_outside_the_chart(
    look: Look, shown: Shown, scale: int, width: int
) -> None:
    look.apply(Preferences(theme="dark", motion="reduced", text_size=scale))
    legend = (("full", "known when last asked"), ("faint", "not asked so far"))
    for chart in (BarChart(look, BARS, 0.9), UnitChart(look, UNITS, legend)):  # type: ignore[arg-type]
        boxes = chart.row_boxes(width)
        for row in boxes:
            for box in row:
                assert box.left() >= 0
                assert box.right() < width
            assert not row.mark.intersects(row.name)
            assert not row.mark.intersects(row.value)
        for above, below in pairwise(boxes):
            assert max(box.bottom() for box in above) < min(box.top() for box in below)
        assert chart.heightForWidth(width) > boxes[-1].mark.bottom()
        shown(chart, width=width + 40)


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_fills_are_told_apart_without_colour(look: Look, shown: Shown, theme: str) -> None:
    look.apply(Preferences(theme=theme, motion="reduced"))  # type: ignore[arg-type]
    pictures = []
    for fill in ("full", "half", "open", "faint"):
        chart = UnitChart(look, (UnitRow("A", ((1, fill),), "1"),))
        shown(chart, width=300)
        grey = chart.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        box = chart.row_boxes(chart.width())[0].mark
        pictures.append(grey.copy(box))
    for at, one in enumerate(pictures):
        assert all(one != other for other in pictures[at + 1 :])


def panel_of(look: Look, shown: Shown) -> tuple[ChartPanel, QWidget]:
    chart = UnitChart(look, UNITS)
    panel = ChartPanel(look, TOLD, chart, "Each square is an idea.")
    shown(panel, width=600)
    return panel, chart


def buttons(panel: ChartPanel) -> list[str]:
    return [button.accessibleName() for button in panel.findChildren(QPushButton)]


def test_a_chart_is_heard_as_its_sentence_and_its_rows(look: Look, shown: Shown) -> None:
    _, chart = panel_of(look, shown)
    assert chart.accessibleName() == TOLD.title
    assert chart.accessibleDescription() == TOLD.spoken


def test_the_table_takes_the_place_of_the_chart_and_gives_it_back(look: Look, shown: Shown) -> None:
    panel, chart = panel_of(look, shown)
    assert buttons(panel) == ["Show as table: Ideas", "Save as CSV: Ideas"]
    panel.show_table(True)
    panel.show_table(True)
    (table,) = panel.findChildren(DataTable)
    assert not chart.isVisible()
    assert table.accessibleName() == TOLD.title
    assert [table.item(1, n).text() for n in (0, 1)] == ["B", "0"]  # type: ignore[union-attr]
    assert buttons(panel)[0] == "Show as chart: Ideas"
    table.setFocus()
    panel.show_table(False)
    assert chart.isVisible()
    assert not panel.is_table
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Show as table: Ideas"


def test_arrows_walk_the_table_tab_leaves_it_and_letters_go_to_the_page(
    look: Look, shown: Shown
) -> None:
    panel, _ = panel_of(look, shown)
    panel.show_table(True)
    (table,) = panel.findChildren(DataTable)
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    QTest.keyClick(table, Qt.Key.Key_T)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table


def test_numbers_stand_at_the_end_of_their_column_and_the_first_takes_the_rest(
    look: Look, shown: Shown
) -> None:
    rows = (("A", 3, "75%"), ("B", 12, "too few to say"))
    table = DataTable(look, "Numbers", ("Name", "Count", "Share"), rows)
    shown(table, width=700)
    for column, way in ((0, "AlignLeading"), (1, "AlignTrailing"), (2, "AlignTrailing")):
        item = table.item(1, column)
        assert item is not None
        assert item.textAlignment() & getattr(Qt.AlignmentFlag, way)
    assert sum(table.columnWidth(n) for n in range(3)) == table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0


def test_a_narrow_table_scrolls_sideways(look: Look, shown: Shown) -> None:
    head = tuple(f"A long heading, number {n}" for n in range(6))
    table = DataTable(look, "Wide", head, (tuple(range(6)),))
    shown(table, width=300)
    assert table.horizontalScrollBar().maximum() > 0
    item = table.item(0, 0)
    assert item is not None
    assert table.visualItemRect(item).bottom() <= table.viewport().height()
