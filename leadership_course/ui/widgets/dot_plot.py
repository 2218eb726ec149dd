"""How does a rating move from moment to moment, on a scale of five?"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look

LEAST, MOST = 1, 5
_LANE, _DOT, _TICK, _GAP = 26, 12, 4, 14  # pixels at 100 % text


class Mark(NamedTuple):
    """A moment by name with its value on the scale; a past one is drawn hollow.

    The line joins those that were said one after the other.
    """

    name: str
    value: float | None
    is_past: bool
    is_joined: bool = True


class DotPlot(QWidget):
    """A lane for each moment, its name before and its number behind."""

    def __init__(self, look: Look, subject: str, marks: Sequence[Mark]) -> None:
        """Show `marks`; `subject` is what a screen reader says they are about."""
        super().__init__()
        self._look, self._marks = look, marks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(f"{mark.name} {number(mark.value)}" for mark in marks)
        self.setAccessibleName(f"{subject}: {said}")
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a width worth reading and the height of all lanes."""
        return QSize(self._look.px(420), len(self._marks) * self._look.px(_LANE))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest plot on which steps can be told apart."""
        return QSize(self._names() + self._numbers() + self._look.px(100), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lanes, ticks, the line and the dots over it, names and numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for lane in range(len(self._marks)):
            self._draw_track(painter, lane)
        points = [
            (self._point(lane, mark.value), mark)
            for lane, mark in enumerate(self._marks)
            if mark.value is not None
        ]
        painter.setPen(QPen(self._look.colour("control_line"), self._look.px(1.5)))
        painter.drawPolyline([point for point, mark in points if mark.is_joined])
        for point, mark in points:
            self._draw_dot(painter, point, is_past=mark.is_past)
        for lane, mark in enumerate(self._marks):
            self._write(painter, lane, mark)
        painter.end()

    def _draw_track(self, painter: QPainter, lane: int) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("line"), look.px(2)))
        painter.drawLine(self._point(lane, LEAST), self._point(lane, MOST))
        half = look.px(_TICK)
        for step in range(LEAST, MOST + 1):
            at = self._point(lane, step)
            painter.drawLine(at - QPointF(0, half), at + QPointF(0, half))

    def _draw_dot(self, painter: QPainter, at: QPointF, *, is_past: bool) -> None:
        look, radius = self._look, self._look.px(_DOT) / 2
        painter.setPen(QPen(look.colour("accent"), look.px(2)))
        painter.setBrush(look.colour("surface" if is_past else "accent"))
        painter.drawEllipse(at, radius - look.px(1), radius - look.px(1))

    def _write(self, painter: QPainter, lane: int, mark: Mark) -> None:
        look, height = self._look, self._look.px(_LANE)
        painter.setFont(look.font("small"))
        ways = Qt.AlignmentFlag
        names = QRectF(0, lane * height, self._names(), height)
        painter.setPen(look.colour("muted"))
        painter.drawText(
            self._mirrored(names), int(ways.AlignLeading | ways.AlignVCenter), mark.name
        )
        width = self._numbers()
        numbers = QRectF(self.width() - width, lane * height, width, height)
        painter.setPen(look.colour("ink"))
        ends = int(ways.AlignTrailing | ways.AlignVCenter)
        painter.drawText(self._mirrored(numbers), ends, number(mark.value))

    def _point(self, lane: int, value: float) -> QPointF:
        """Return where a value stands; half a dot of room is left at both ends of the scale."""
        edge = self._look.px(_GAP) + self._look.px(_DOT) / 2
        start, end = self._names() + edge, self.width() - self._numbers() - edge
        x = start + (end - start) * (value - LEAST) / (MOST - LEAST)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        height = self._look.px(_LANE)
        return QPointF(self.width() - x if is_rtl else x, (lane + 0.5) * height)

    def _names(self) -> int:
        metrics = QFontMetrics(self._look.font("small"))
        return max((metrics.horizontalAdvance(mark.name) for mark in self._marks), default=0) + 2

    def _numbers(self) -> int:
        return QFontMetrics(self._look.font("small")).horizontalAdvance("0.00")

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())


def number(value: float | None) -> str:
    """Write a mean with one decimal, and a dash where nothing was said."""
    return "–" if value is None else f"{value:.1f}"
