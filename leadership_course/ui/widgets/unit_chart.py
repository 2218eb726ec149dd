"""How many things are there of each kind, one square for each?"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.row_chart import RowChart, rounded

Fill = Literal["full", "half", "open", "faint"]
_CELL, _GAP, _LEGEND_GAP, _ENTRY_GAP = 16, 4, 16, 20  # pixels at 100 % text


class UnitRow(NamedTuple):
    """A name, how many squares of each fill in this order, and the value in words."""

    name: str
    parts: tuple[tuple[int, Fill], ...]
    value: str

    @property
    def fills(self) -> tuple[Fill, ...]:
        """The fill of each square."""
        return tuple(fill for count, fill in self.parts for _ in range(count))


class UnitChart(RowChart):
    """Rows of squares; `legend` says below what each fill means."""

    def __init__(
        self,
        look: Look,
        rows: tuple[UnitRow, ...],
        legend: tuple[tuple[Fill, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show the rows, the first on top."""
        super().__init__(look, tuple((row.name, row.value) for row in rows), parent)
        self._rows, self._legend = rows, legend
        self._most = max((len(row.fills) for row in rows), default=0)

    def mark_width(self, room: int) -> int:
        """Return no more than the longest row of squares takes: its value stands beside it."""
        return min(room, max(1, self._most) * self._look.px(_CELL + _GAP) - self._look.px(_GAP))

    def foot_height(self, width: int) -> int:
        """Return the room for the legend."""
        if not self._legend:
            return 0
        return max(box.bottom() + 1 for _, _, _, box in self._entries(width))

    def draw_mark(self, painter: QPainter, at: int, box: QRect) -> None:
        """Draw the squares of a row; they shrink where there are very many."""
        fills = self._rows[at].fills
        most = max(1, self._most)
        step = min(self._look.px(_CELL + _GAP), (box.width() + self._look.px(_GAP)) / most)
        side = step * _CELL / (_CELL + _GAP)
        top = box.top() + (box.height() - side) / 2
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, fill in enumerate(fills):
            left = box.right() + 1 - number * step - side if is_rtl else box.left() + number * step
            draw_unit(painter, self._look, QRectF(left, top, side, side), fill)

    def draw_foot(self, painter: QPainter, top: int) -> None:
        """Draw the legend."""
        painter.setFont(self._look.font("small"))
        for fill, words, cell, box in self._entries(self.width()):
            draw_unit(painter, self._look, QRectF(self.mirrored(cell.translated(0, top))), fill)
            painter.setPen(self._look.colour("muted"))
            way = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.mirrored(box.translated(0, top)), int(way), words)

    def _entries(self, width: int) -> Iterator[tuple[Fill, str, QRect, QRect]]:
        """Yield where each entry of the legend stands: its square and its words."""
        px, metrics = self._look.px, QFontMetrics(self._look.font("small"))
        high = max(metrics.height(), px(_CELL))
        left, top = 0, px(_LEGEND_GAP)
        for fill, words in self._legend:
            wide = px(_CELL + 8) + metrics.horizontalAdvance(words) + 2
            if left and left + wide > width:
                left, top = 0, top + high + px(_GAP)
            cell = QRect(left, top + (high - px(_CELL)) // 2, px(_CELL), px(_CELL))
            yield fill, words, cell, QRect(left + px(_CELL + 8), top, wide - px(_CELL + 8), high)
            left += wide + px(_ENTRY_GAP)


def draw_unit(painter: QPainter, look: Look, box: QRectF, fill: Fill) -> None:
    """Draw one square; fills are told apart by their shape as well as by their colour."""
    radius = box.width() / 4
    painter.setPen(Qt.PenStyle.NoPen)
    if fill == "faint":
        _draw_faint(painter, look, box, radius)
        return
    painter.setBrush(look.colour("accent"))
    if fill == "full":
        rounded(painter, box, radius)
        return
    if fill == "half":
        painter.save()
        painter.setClipRect(box.adjusted(0, box.height() / 2, 0, 0))
        rounded(painter, box, radius)
        painter.restore()
    width = max(1.5, box.width() / 10)
    painter.setPen(QPen(look.colour("accent"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rounded(painter, box.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius)


def _draw_faint(painter: QPainter, look: Look, box: QRectF, radius: float) -> None:
    is_stark = look.tokens.name == "high-contrast"  # its lines outshine what is meant to stand back
    painter.setBrush(look.colour("accent_soft" if is_stark else "line"))
    rounded(painter, box, radius)
