"""Does the practice calendar show the days that were kept, and only those?"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.calendar_map import CalendarLegend, CalendarMap

Shown = Callable[..., QWidget]

TODAY = date(2026, 11, 25)  # a Wednesday
MONDAY = TODAY - timedelta(days=2)
WEEKS = 53
WIDE = 900


def made(look: Look, acts: dict[date, int], first: date = MONDAY) -> CalendarMap:
    return CalendarMap(look, acts, (first, WEEKS), TODAY)


def days() -> list[date]:
    return [MONDAY + timedelta(days=n) for n in range(WEEKS * 7)]


def colour(calendar: CalendarMap, day: date) -> QColor:
    """The colour in the middle of a day."""
    at = calendar.box_of(day).center().toPoint()
    return calendar.grab().toImage().pixelColor(at)


@pytest.mark.parametrize("width", [900, 360, 220])
def test_every_day_of_the_year_has_a_square_of_its_own(
    look: Look, shown: Shown, width: int
) -> None:
    calendar = made(look, {})
    shown(calendar, width=width)
    boxes = [calendar.box_of(day) for day in days()]
    assert len({(box.left(), box.top()) for box in boxes}) == WEEKS * 7
    assert max(box.right() for box in boxes) <= calendar.width()
    assert max(box.bottom() for box in boxes) <= calendar.height()


def test_a_narrow_calendar_goes_on_below(look: Look, shown: Shown) -> None:
    calendar = made(look, {})
    shown(calendar, width=360)
    assert calendar.box_of(days()[-1]).top() > calendar.box_of(MONDAY).bottom() * 2


def test_weeks_go_from_monday_at_the_top_to_sunday(look: Look, shown: Shown) -> None:
    calendar = made(look, {})
    shown(calendar, width=WIDE)
    week = [calendar.box_of(day).topLeft() for day in days()[:8]]
    assert [at.y() for at in week[:7]] == sorted(at.y() for at in week[:7])
    assert {at.x() for at in week[:7]} == {week[0].x()}
    assert week[7].x() > week[0].x()
    assert week[7].y() == week[0].y()


def test_from_right_to_left_the_first_week_stands_at_the_right(look: Look, shown: Shown) -> None:
    calendar = made(look, {})
    calendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(calendar, width=WIDE)
    assert calendar.box_of(MONDAY).left() > calendar.box_of(days()[7]).right()


def test_a_day_with_nothing_done_is_told_from_a_day_to_come(look: Look, shown: Shown) -> None:
    calendar = made(look, {TODAY: 20})
    shown(calendar, width=WIDE)
    assert colour(calendar, TODAY) == look.colour("accent")
    assert colour(calendar, MONDAY) == look.colour("line")
    assert colour(calendar, TODAY + timedelta(days=1)) != look.colour("line")


def test_a_fuller_day_is_drawn_stronger(look: Look, shown: Shown) -> None:
    calendar = made(look, {MONDAY: 1, MONDAY + timedelta(days=1): 5, TODAY: 9})
    shown(calendar, width=WIDE)
    shades = [colour(calendar, MONDAY + timedelta(days=n)).lightness() for n in range(3)]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == len(shades)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (MONDAY, "Monday 23 November 2026: 1 card or answer"),
        (MONDAY + timedelta(days=1), "Tuesday 24 November 2026: no cards and answers"),
        (TODAY, "Wednesday 25 November 2026: 7 cards and answers"),
        (TODAY + timedelta(days=1), ""),
    ],
)
def test_the_mouse_over_a_day_is_told_what_was_done(
    look: Look, shown: Shown, day: date, said: str
) -> None:
    calendar = made(look, {MONDAY: 1, TODAY: 7})
    shown(calendar, width=WIDE)
    assert calendar.told_at(calendar.box_of(day).center()) == said
    assert calendar.told_at(QPointF(1, 1)) == ""


def test_the_legend_goes_from_empty_to_full_in_either_direction(look: Look, shown: Shown) -> None:
    for way, order in ((Qt.LayoutDirection.LeftToRight, 1), (Qt.LayoutDirection.RightToLeft, -1)):
        legend = CalendarLegend(look)
        legend.setLayoutDirection(way)
        shown(legend)
        image = legend.grab().toImage()
        step = legend.width() / 4
        shades = [image.pixelColor(round(step * n + 5), 6).lightness() for n in range(4)]
        assert shades[::order] == sorted(shades, reverse=True)
