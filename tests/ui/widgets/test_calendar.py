"""Does the practice calendar show the days that were kept, and only those?"""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.calendar_map import CalendarMap

Shown = Callable[..., QWidget]

TODAY = date(2026, 11, 25)  # a Wednesday
CELL, STEP, LEFT, TOP = 16, 20, 36, 22


def colour(calendar: CalendarMap, week: int, weekday: int) -> QColor:
    """The middle of a square."""
    x, y = LEFT + week * STEP + CELL // 2, TOP + weekday * STEP + CELL // 2
    return calendar.grab().toImage().pixelColor(x, y)


def test_the_first_week_of_a_learner_stands_at_the_left(look: Look, shown: Shown) -> None:
    calendar = CalendarMap(look, {TODAY - timedelta(days=8): 20, TODAY: 20}, TODAY)
    shown(calendar, width=640)
    assert colour(calendar, 0, 1) == look.colour("accent")
    assert colour(calendar, 1, 2) == look.colour("accent")


def test_a_day_with_nothing_done_is_told_from_a_day_to_come(look: Look, shown: Shown) -> None:
    calendar = CalendarMap(look, {TODAY: 20}, TODAY)
    shown(calendar, width=640)
    assert colour(calendar, 0, 1) == look.colour("line")
    assert colour(calendar, 0, 3) != look.colour("line")


def test_a_fuller_day_is_drawn_stronger(look: Look, shown: Shown) -> None:
    monday = TODAY - timedelta(days=2)
    acts = {monday: 1, monday + timedelta(days=1): 5, TODAY: 9}
    calendar = CalendarMap(look, acts, TODAY)
    shown(calendar, width=640)
    shades = [colour(calendar, 0, weekday).lightness() for weekday in range(3)]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == len(shades)


def test_after_half_a_year_today_stands_at_the_right(look: Look, shown: Shown) -> None:
    calendar = CalendarMap(look, {TODAY - timedelta(days=400): 20, TODAY: 20}, TODAY)
    shown(calendar, width=640)
    assert colour(calendar, 25, 2) == look.colour("accent")
    assert colour(calendar, 0, 0) == look.colour("line")
