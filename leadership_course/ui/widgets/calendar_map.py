"""On which days of a year was something done? A calendar of squares, one column a week."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import plain_tip

_LEAST, _MOST = 13, 20  # pixels at 100 % text from one square to the next
_LEFT, _TOP, _APART = 36, 22, 14  # room for the names of days and months; between two bands
_CELL = 0.8  # the share of a step that the square takes
_STEPS = (1, 4, 9)  # acts from which a day is drawn light, middle, full
_NAMED = ((0, "Mon"), (2, "Wed"), (4, "Fri"))


class _Grid(NamedTuple):
    """How the weeks are laid out: so many bands of so many weeks, and the size of a step."""

    bands: int
    weeks: int
    step: float


class CalendarMap(QWidget):
    """The weeks from `first` on, a Monday. A fuller colour is a fuller day, and days to come are
    outlines. Where a row of all weeks would be too fine to see, the year goes on in further bands.
    """

    def __init__(
        self,
        look: Look,
        acts: Mapping[date, int],
        span: tuple[date, int],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Show `acts` (a number for each local date) up to `today`; `span` is the Monday to begin
        with and how many weeks to show.
        """
        super().__init__(parent)
        self._look, self._acts, self._today = look, acts, today
        self._first, self._weeks = span
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow calendar has more bands."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all bands."""
        grid = self._grid(width)
        return round(grid.bands * self._band(grid) - self._look.px(_APART))

    def sizeHint(self) -> QSize:
        """Return the size on an ordinary page."""
        width = self._look.px(_LEFT + 14 * self._weeks)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for a month in a row."""
        return QSize(self._look.px(_LEFT + _LEAST * 4), 1)

    def box_of(self, day: date) -> QRectF:
        """Return where the square of a day stands."""
        return self._box(self._grid(self.width()), (day - self._first).days)

    def told_at(self, point: QPointF) -> str:
        """Say of the day under a point what was done; nothing of a day to come."""
        for number in range(self._weeks * 7):
            day = self._first + timedelta(days=number)
            if day <= self._today and self.box_of(day).contains(point):
                return self._said(day)
        return ""

    def event(self, event: QEvent) -> bool:
        """Say of the day under the mouse what was done."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tip(self.told_at(QPointF(event.pos()))))
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names, and a square for each day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grid = self._grid(self.width())
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        for band in range(grid.bands):
            self._name(painter, grid, band)
        for number in range(self._weeks * 7):
            day = self._first + timedelta(days=number)
            acts = None if day > self._today else self._acts.get(day, 0)
            draw_square(painter, self._look, self._box(grid, number), acts)
        painter.end()

    def _name(self, painter: QPainter, grid: _Grid, band: int) -> None:
        """Write the months above a band and the days before it."""
        top, left = band * self._band(grid), self._look.px(_LEFT)
        begun = band * grid.weeks
        weeks = min(grid.weeks, self._weeks - begun)
        for week, name in _months(self._first + timedelta(weeks=begun), weeks):
            room = QRectF(left + week * grid.step, top, 4 * grid.step, self._look.px(_TOP))
            self._write(painter, room, name)
        for weekday, name in _NAMED:
            down = top + self._look.px(_TOP) + weekday * grid.step
            self._write(painter, QRectF(0, down, left, grid.step * _CELL), name)

    def _said(self, day: date) -> str:
        acts = self._acts.get(day, 0)
        cards = "1 card or answer" if acts == 1 else f"{acts or 'no'} cards and answers"
        return f"{day:%A} {day.day} {day:%B %Y}: {cards}"

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        way = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(box), int(way | Qt.TextFlag.TextDontClip), text)

    def _grid(self, width: int) -> _Grid:
        room = max(1, width - self._look.px(_LEFT))
        fitting = max(4, int(room / self._look.px(_LEAST)))
        bands = ceil(self._weeks / fitting)
        weeks = ceil(self._weeks / bands)
        return _Grid(bands, weeks, min(room / weeks, self._look.px(_MOST)))

    def _band(self, grid: _Grid) -> float:
        return self._look.px(_TOP) + 7 * grid.step + self._look.px(_APART)

    def _box(self, grid: _Grid, number: int) -> QRectF:
        week, weekday = divmod(number, 7)
        band, column = divmod(week, grid.weeks)
        left = self._look.px(_LEFT) + column * grid.step
        top = band * self._band(grid) + self._look.px(_TOP) + weekday * grid.step
        return self._mirrored(QRectF(left, top, grid.step * _CELL, grid.step * _CELL))

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())


class CalendarLegend(QWidget):
    """The squares from an empty day to a full one; the words stand beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stand in the size of the calendar's squares."""
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for one square of each degree."""
        return QSize(self._look.px(_LEAST * (len(_STEPS) + 1)), self._look.px(_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._look.px(_LEAST)
        side = step * _CELL
        degrees = (0, *_STEPS)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            degrees = degrees[::-1]
        for place, acts in enumerate(degrees):
            draw_square(painter, self._look, QRectF(place * step, 1, side, side), acts)
        painter.end()


def draw_square(painter: QPainter, look: Look, box: QRectF, acts: int | None) -> None:
    """Draw a day with `acts`, or one to come for None."""
    radius = box.width() / 4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_fill(look, acts or 0))
    if acts is None:
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, radius, radius)


def _fill(look: Look, acts: int) -> QColor:
    degree = sum(acts >= step for step in _STEPS)
    if not degree:
        is_stark = look.tokens.name == "high-contrast"  # its lines outshine a light day
        return look.colour("accent_soft" if is_stark else "line")
    colour = look.colour("accent")
    colour.setAlphaF((0.4, 0.7, 1.0)[degree - 1])
    return colour


def _months(first: date, weeks: int) -> Iterator[tuple[int, str]]:
    """Yield where a month is named: at the week it begins in, and at the left unless too near."""
    starts = [(week, first + timedelta(weeks=week, days=6)) for week in range(weeks)]
    named = [(week, day) for week, day in starts if day.day <= 7]
    if not named or named[0][0] > 2:
        yield 0, f"{first:%b}"
    for week, day in named:
        if week <= weeks - 2:
            yield week, f"{day:%b}"
