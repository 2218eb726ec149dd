"""How do named rows stand in a painted chart, at any width and text size, from left or right?"""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look

_GAP, _ROW_GAP, _LEAST_MARK = 16, 12, 200  # pixels at 100 % text
_TALL = 10_000
_LEADING = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
)
_TRAILING = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
)


class RowBoxes(NamedTuple):
    """Where the parts of a row stand, read from the left."""

    name: QRect
    mark: QRect
    value: QRect


class RowChart(QWidget):
    """Rows of a name, a mark and a value; what kind of mark is for the chart to say.

    Where the row would leave the mark too little room, the mark goes below the words.
    """

    FACE: Role = "text"
    MARK = 18  # the height of a mark at 100 %

    def __init__(
        self, look: Look, words: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        """Show a row for each name and value in `words`."""
        super().__init__(parent)
        self._look, self._words = look, words
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return True: names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows and what stands below them."""
        rows = self.row_boxes(width)
        return _bottom(rows) + self.foot_height(width)

    def sizeHint(self) -> QSize:
        """Return the size on an ordinary page."""
        width = self._look.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest chart that still reads."""
        return QSize(self._look.px(160), 1)

    def foot_height(self, _width: int) -> int:
        """Return how much room the chart needs below its rows."""
        return 0

    def mark_width(self, room: int) -> int:
        """Return how much of the room between name and value the marks take."""
        return room

    def draw_ground(self, painter: QPainter, rows: list[RowBoxes]) -> None:
        """Draw what lies behind the marks."""

    def draw_mark(self, painter: QPainter, at: int, box: QRect) -> None:
        """Draw the mark of a row; `box` is already mirrored where text runs from the right."""

    def draw_foot(self, painter: QPainter, top: int) -> None:
        """Draw what stands below the rows."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self.row_boxes(self.width())
        self.draw_ground(painter, rows)
        for at, ((name, value), boxes) in enumerate(zip(self._words, rows, strict=True)):
            self.draw_mark(painter, at, self.mirrored(boxes.mark))
            painter.setFont(self._look.font(self.FACE))
            painter.setPen(self._look.colour("ink"))
            painter.drawText(self.mirrored(boxes.name), _LEADING, name)
            painter.setPen(self._look.colour("muted"))
            is_last = boxes.value.right() + 1 >= self.width() and boxes.value.left()
            painter.drawText(self.mirrored(boxes.value), _TRAILING if is_last else _LEADING, value)
        self.draw_foot(painter, _bottom(rows))
        painter.end()

    def row_boxes(self, width: int) -> list[RowBoxes]:
        """Return where each row stands in `width`."""
        px, metrics = self._look.px, QFontMetrics(self._look.font(self.FACE))
        names = max((metrics.horizontalAdvance(name) for name, _ in self._words), default=0) + 2
        values = max((metrics.horizontalAdvance(value) for _, value in self._words), default=0) + 2
        names = min(names, round(width * 0.4))
        mark = self.mark_width(width - names - values - 2 * px(_GAP))
        rows: list[RowBoxes] = []
        for name, value in self._words:
            top = rows[-1].mark.bottom() + 1 + px(_ROW_GAP) if rows else 0
            top = max(top, _bottom(rows) + px(_ROW_GAP) if rows else 0)
            if mark >= min(px(_LEAST_MARK), self.mark_width(_TALL)):
                high = _wrapped(metrics, name, names)
                rows.append(self._beside(top, high, (names, mark, values)))
            else:
                rows.append(self._below(top, metrics, (name, value), width))
        return rows

    def mirrored(self, box: QRect) -> QRect:
        """Return the box where it stands on screen."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.top(), box.width(), box.height())

    def _beside(self, top: int, words: int, columns: tuple[int, int, int]) -> RowBoxes:
        px, (names, mark, values) = self._look.px, columns
        high = max(words, px(self.MARK))
        left = names + px(_GAP)
        middle = top + (high - px(self.MARK)) // 2
        value = left + mark + px(_GAP)
        return RowBoxes(
            QRect(0, top, names, high),
            QRect(left, middle, mark, px(self.MARK)),
            QRect(value, top, values, high),
        )

    def _below(
        self, top: int, metrics: QFontMetrics, words: tuple[str, str], width: int
    ) -> RowBoxes:
        px, (name, value) = self._look.px, words
        wide = metrics.horizontalAdvance(value) + 2
        left = width - wide
        if metrics.horizontalAdvance(name) + px(_GAP) <= left:
            high = metrics.height()
            boxes = QRect(0, top, left, high), QRect(left, top, wide, high)
        else:
            high = _wrapped(metrics, name, width)
            low = _wrapped(metrics, value, width)
            boxes = QRect(0, top, width, high), QRect(0, top + high, width, low)
        mark = boxes[1].bottom() + 1 + px(4)
        return RowBoxes(boxes[0], QRect(0, mark, width, px(self.MARK)), boxes[1])


def rounded(painter: QPainter, box: QRectF, radius: float) -> None:
    """Draw a box whose corners are never rounder than the box allows."""
    radius = min(radius, box.width() / 2, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)


def _wrapped(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, _TALL), _LEADING, text).height()


def _bottom(rows: list[RowBoxes]) -> int:
    return max((box.bottom() + 1 for boxes in rows[-1:] for box in boxes), default=0)
