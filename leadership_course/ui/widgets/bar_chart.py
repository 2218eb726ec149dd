"""How large is the share of each row, as bars along one axis?"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.row_chart import RowBoxes, RowChart, rounded

_AXIS_GAP, _RADIUS = 6, 4  # pixels at 100 % text


class BarRow(NamedTuple):
    """A name, a share of 0.0 to 1.0 or None where there is nothing to draw, and the value in
    words.
    """

    name: str
    share: float | None
    value: str


class BarChart(RowChart):
    """Bars from 0 to 100 per cent; `aim` (0.0 to 1.0) is marked by a line across them."""

    MARK = 14

    def __init__(
        self,
        look: Look,
        rows: tuple[BarRow, ...],
        aim: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the rows, the first on top."""
        super().__init__(look, tuple((row.name, row.value) for row in rows), parent)
        self._rows, self._aim = rows, aim

    def foot_height(self, _width: int) -> int:
        """Return the room for the numbers of the axis."""
        return self._look.px(_AXIS_GAP) + QFontMetrics(self._look.font("small")).height()

    def draw_ground(self, painter: QPainter, rows: list[RowBoxes]) -> None:
        """Draw the lines that the bars are read against, and the aim."""
        for box in self._fields(rows):
            for share, _ in self._ticks():
                token = "control_line" if not share else "line"
                painter.setPen(QPen(self._look.colour(token), 1))
                self._draw_line(painter, box, share)

    def draw_mark(self, painter: QPainter, at: int, box: QRect) -> None:
        """Draw the bar of a row."""
        share = self._rows[at].share
        if not share:
            return
        bar = QRectF(box)
        bar.setWidth(max(box.width() * share, 2.0))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(box.right() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        rounded(painter, bar, self._look.px(_RADIUS))

    def draw_foot(self, painter: QPainter, top: int) -> None:
        """Draw the aim over the bars, and the numbers of the axis."""
        fields = self._fields(self.row_boxes(self.width()))
        box = fields[-1]
        for field in fields if self._aim is not None else ():
            painter.setPen(QPen(self._look.colour("gold"), self._look.px(2)))
            self._draw_line(painter, field, self._aim or 0.0)
        painter.setFont(self._look.font("small"))
        high = QFontMetrics(self._look.font("small")).height()
        for share, words in self._ticks():
            is_aim = share == self._aim
            painter.setPen(self._look.colour("gold" if is_aim else "muted"))
            wide = painter.fontMetrics().horizontalAdvance(words) + 2
            left = self._x(box, share) - wide / 2
            left = min(max(left, box.left()), box.right() + 1 - wide)
            place = QRectF(left, top + self._look.px(_AXIS_GAP), wide, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _ticks(self) -> tuple[tuple[float, str], ...]:
        if self._aim is not None:
            return (0.0, "0"), (0.5, "50%"), (self._aim, f"aim {self._aim:.0%}")
        return (0.0, "0"), (0.5, "50%"), (1.0, "100%")

    def _fields(self, rows: list[RowBoxes]) -> list[QRect]:
        """Return where the lines are drawn on screen: across all bars, or across each where words
        stand between them.
        """
        high = self._look.px(4)
        marks = [row.mark for row in rows]
        if rows[0].mark.left() > rows[0].name.left():
            marks = [marks[0].united(marks[-1])]
        return [self.mirrored(mark.adjusted(0, -high, 0, high)) for mark in marks]

    def _x(self, box: QRect, share: float) -> float:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return box.right() + 1 - box.width() * share
        return box.left() + box.width() * share

    def _draw_line(self, painter: QPainter, box: QRect, share: float) -> None:
        x = min(max(self._x(box, share), box.left() + 0.5), box.right() + 0.5)
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom() + 1))
