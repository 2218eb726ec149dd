"""On which days was something done? A calendar of squares, one column a week."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look

WEEKS = 26
_CELL, _GAP = 13, 4  # pixels at 100 % text
_STEPS = (1, 4, 9)  # acts from which a day is drawn light, middle, full


class CalendarMap(QWidget):
    """The last half year, Monday at the top; a fuller colour is a fuller day."""

    def __init__(
        self, look: Look, acts: Mapping[date, int], today: date, parent: QWidget | None = None
    ) -> None:
        """Show `acts` (a number for each local date) up to `today`."""
        super().__init__(parent)
        self._look, self._acts, self._today = look, acts, today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        first = _first_day(today, WEEKS)
        days = sum(1 for day in acts if first <= day <= today)
        self.setAccessibleName(f"Practice calendar: {days} days in the last {WEEKS} weeks")
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for all weeks."""
        step = self._look.px(_CELL + _GAP)
        return QSize(step * WEEKS, step * 7)

    def minimumSizeHint(self) -> QSize:
        """Room for a month: a narrow page shows fewer weeks, never smaller squares."""
        step = self._look.px(_CELL + _GAP)
        return QSize(step * 4, step * 7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a square for each day that has come."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        cell, step = self._look.px(_CELL), self._look.px(_CELL + _GAP)
        first = _first_day(self._today, min(WEEKS, max(1, self.width() // step)))
        day = first
        while day <= self._today:
            week, weekday = divmod((day - first).days, 7)
            painter.setBrush(self._colour(self._acts.get(day, 0)))
            square = QRectF(week * step, weekday * step, cell, cell)
            painter.drawRoundedRect(square, cell / 4, cell / 4)
            day += timedelta(days=1)
        painter.end()

    def _colour(self, acts: int) -> QColor:
        degree = sum(acts >= step for step in _STEPS)
        if not degree:
            return self._look.colour("line")
        colour = self._look.colour("accent")
        colour.setAlphaF((0.4, 0.7, 1.0)[degree - 1])
        return colour


def _first_day(today: date, weeks: int) -> date:
    """Return the Monday that begins the last `weeks` weeks, this one included."""
    return today - timedelta(days=today.weekday(), weeks=weeks - 1)
