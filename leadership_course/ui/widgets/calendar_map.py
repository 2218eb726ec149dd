"""On which days was something done? A calendar of squares, one column a week."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look

WEEKS = 26
_CELL, _GAP = 16, 4  # pixels at 100 % text
_LEFT, _TOP = 36, 22  # room for the names of days and months
_STEPS = (1, 4, 9)  # acts from which a day is drawn light, middle, full
_NAMED = ((0, "Mon"), (2, "Wed"), (4, "Fri"))


class CalendarMap(QWidget):
    """Half a year from the first day on, later the last half year; a fuller colour is a fuller
    day, and days to come are outlines.
    """

    def __init__(
        self, look: Look, acts: Mapping[date, int], today: date, parent: QWidget | None = None
    ) -> None:
        """Show `acts` (a number for each local date) up to `today`."""
        super().__init__(parent)
        self._look, self._acts, self._today = look, acts, today
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        days = sum(1 for day in acts if _monday(today, WEEKS) <= day <= today)
        self.setAccessibleName(f"Practice calendar: {days} days in the last {WEEKS} weeks")
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for all weeks."""
        return self._room(WEEKS)

    def minimumSizeHint(self) -> QSize:
        """Room for a month: a narrow page shows fewer weeks, never smaller squares."""
        return self._room(4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names, and a square for each day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, left = self._look.px(_CELL + _GAP), self._look.px(_LEFT)
        weeks = min(WEEKS, max(1, (self.width() - left + self._look.px(_GAP)) // step))
        first = self._first_shown(weeks)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        for week, name in _months(first, weeks):
            box = QRectF(left + week * step, 0, 3 * step, self._look.px(_TOP))
            self._write(painter, box, name)
        for weekday, name in _NAMED:
            box = QRectF(0, self._y(weekday), left, self._look.px(_CELL))
            self._write(painter, box, name)
        for number in range(weeks * 7):
            week, weekday = divmod(number, 7)
            box = QRectF(left + week * step, self._y(weekday), *(self._look.px(_CELL),) * 2)
            self._draw_day(painter, self._mirrored(box), first + timedelta(days=number))
        painter.end()

    def _first_shown(self, weeks: int) -> date:
        """Return the Monday on the left: no week from before the first day is shown."""
        began = _monday(min(self._acts, default=self._today), 1)
        return max(_monday(self._today, weeks), began)

    def _draw_day(self, painter: QPainter, box: QRectF, day: date) -> None:
        draw_square(painter, self._look, box, None if day > self._today else self._acts.get(day, 0))

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        way = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(box), int(way), text)

    def _y(self, weekday: int) -> int:
        return self._look.px(_TOP) + weekday * self._look.px(_CELL + _GAP)

    def _room(self, weeks: int) -> QSize:
        step, gap = self._look.px(_CELL + _GAP), self._look.px(_GAP)
        return QSize(self._look.px(_LEFT) + step * weeks - gap, self._y(7) - gap)

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
        step, gap = self._look.px(_CELL + _GAP), self._look.px(_GAP)
        return QSize(step * (len(_STEPS) + 1) - gap, self._look.px(_CELL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell, step = self._look.px(_CELL), self._look.px(_CELL + _GAP)
        for place, acts in enumerate((0, *_STEPS)):
            draw_square(painter, self._look, QRectF(place * step, 0, cell, cell), acts)
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
        yield week, f"{day:%b}"


def _monday(today: date, weeks: int) -> date:
    """Return the Monday that begins the last `weeks` weeks, this one included."""
    return today - timedelta(days=today.weekday(), weeks=weeks - 1)
