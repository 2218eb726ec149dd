"""Does the week on Today tell done days from chosen ones, to the eye and to a screen reader?"""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.week_row import WeekRow

Shown = Callable[..., QWidget]

CIRCLE, STEP = 28, 40


def edge(row: WeekRow, day: int) -> QColor:
    """The colour of a circle at its left edge."""
    image = row.grab().toImage()
    return min(
        (image.pixelColor(day * STEP + x, CIRCLE // 2) for x in range(4)), key=QColor.lightness
    )


def test_a_done_day_is_filled_and_a_chosen_one_drawn_firmly(look: Look, shown: Shown) -> None:
    row = WeekRow(look, done=[0], chosen=[0, 1], today=1)
    shown(row, width=360)
    filled = row.grab().toImage().pixelColor(6, CIRCLE // 2)
    assert filled == look.colour("accent")
    assert edge(row, 1).lightness() < edge(row, 2).lightness()


def test_the_done_days_are_said_by_name(look: Look, shown: Shown) -> None:
    row = WeekRow(look, done=[2, 0], chosen=(), today=3)
    shown(row, width=360)
    heard = QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
    assert heard == "Days of this week with something done: Monday, Wednesday"
