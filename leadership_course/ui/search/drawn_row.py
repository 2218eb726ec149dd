"""How is a row of the search measured and drawn?"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leadership_course.study.excerpt import Piece
from leadership_course.ui.search.rows import AnyIndex, Row, Rows
from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look

_PAD, _GAP, _AROUND, _BETWEEN = 14, 12, 9, 2  # beside words, between columns, above, between lines
_KIND = 88  # the column that tells what something is
_RADIUS = 8
_LINES = 2  # of a title


class _Columns(NamedTuple):
    kind: QRect
    keys: QRect
    title: QRect
    words: QRect


class DrawnRow(QStyledItemDelegate):
    """Draws the kind, the title, and below it where that stands; what was looked for is bold."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of the title, of up to two lines, and of the line below it."""
        row, px = self._row(index), self._look.px
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        title = self._title(row, self._columns(QRect(0, 0, width, 0), row).title.width(), "ink")
        below = (self._line("small") + px(_BETWEEN)) if row.words else 0.0
        return QSize(0, ceil(_height(title)) + ceil(below) + 2 * px(_AROUND))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row as it is now."""
        row, look = self._row(index), self._look
        box = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(box), look.px(_RADIUS), look.px(_RADIUS))
        self._draw(painter, box, row, is_chosen=is_chosen)
        painter.restore()

    def _draw(self, painter: QPainter, box: QRect, row: Row, *, is_chosen: bool) -> None:
        at = self._columns(box, row)
        first = ceil(self._line("text"))
        for told, column in ((row.kind, at.kind), (row.keys, at.keys)):
            laid = self._laid((Piece(told, False),), column.width(), "small", "muted", 1)
            drop = (first - _height(laid)) / 2  # the small words stand beside the first line
            self._put(painter, box, column.translated(0, round(drop)), laid, "muted")
        token = "accent" if is_chosen else "ink"
        title = self._title(row, at.title.width(), token)
        self._put(painter, box, at.title, title, token)
        below = at.words.translated(0, ceil(_height(title)) + self._look.px(_BETWEEN))
        words = self._laid(row.words, below.width(), "small", "muted", 1)
        self._put(painter, box, below, words, "muted")

    def _columns(self, box: QRect, row: Row) -> "_Columns":
        """Return where everything begins in `box`, from left to right, and how wide it may be."""
        px = self._look.px
        left, right, top = box.left() + px(_PAD), box.right() - px(_PAD), box.top() + px(_AROUND)
        start = left + px(_KIND + _GAP)
        small = QFontMetricsF(self._look.font("small"))
        keys = ceil(small.horizontalAdvance(row.keys)) + 2 if row.keys else 0
        end = right - (keys + px(_GAP) if keys else 0)
        return _Columns(
            kind=QRect(left, top, px(_KIND), 0),
            keys=QRect(right - keys, top, keys, 0),
            title=QRect(start, top, max(1, end - start), 0),
            words=QRect(start, top, max(1, right - start), 0),
        )

    def _title(self, row: Row, width: int, token: str) -> QTextLayout:
        return self._laid(row.title, width, "text", token, _LINES)

    def _put(self, painter: QPainter, row: QRect, at: QRect, laid: QTextLayout, token: str) -> None:
        """Draw what was laid out at the place it has from left to right, mirrored if need be."""
        left = row.left() + row.right() - at.right() if self._is_rtl() else at.left()
        painter.setPen(self._look.colour(token))
        laid.draw(painter, QPointF(left, at.top()))

    def _laid(
        self, pieces: Sequence[Piece], width: int, role: Role, token: str, most: int
    ) -> QTextLayout:
        """Lay words out in `most` lines, cut off where there is no more room; hits are bold."""
        text = "".join(piece.text for piece in pieces)
        laid = self._in_lines(text, pieces, width, role, token)
        if laid.lineCount() <= most:
            return laid
        start = laid.lineAt(most - 1).textStart()
        widest = QFont(self._look.font(role))
        if any(piece.is_hit for piece in pieces):
            widest.setWeight(QFont.Weight.Bold)
        last = QFontMetricsF(widest).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
        return self._in_lines(text[:start] + last, pieces, width, role, token)

    def _in_lines(
        self, text: str, pieces: Sequence[Piece], width: int, role: Role, token: str
    ) -> QTextLayout:
        """Lay words out in as many lines as it takes."""
        laid = QTextLayout(text, self._look.font(role))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._is_rtl():
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        laid.setTextOption(option)
        ink = self._look.colour("ink" if token == "muted" else token)  # noqa: S105 -- a colour
        laid.setFormats(_bold(pieces, len(text), ink))
        laid.beginLayout()
        height = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        laid.endLayout()
        return laid

    def _is_rtl(self) -> bool:
        view = self.parent()
        return isinstance(view, QWidget) and view.isRightToLeft()

    def _line(self, role: Role) -> float:
        return QFontMetricsF(self._look.font(role)).height()

    def _row(self, index: AnyIndex) -> Row:
        model = index.model()
        if not isinstance(model, Rows):
            raise TypeError("rows of the search come from their own model")
        return model.rows[index.row()]


def _height(laid: QTextLayout) -> float:
    return sum(laid.lineAt(line).height() for line in range(laid.lineCount()))


def _bold(pieces: Sequence[Piece], length: int, ink: QColor) -> list[QTextLayout.FormatRange]:
    """Return which characters of the first `length` are bold."""
    ranges = []
    at = 0
    for piece in pieces:
        if piece.is_hit and at < length:
            part = QTextLayout.FormatRange()
            part.start, part.length = at, min(len(piece.text), length - at)
            style = QTextCharFormat()
            style.setFontWeight(QFont.Weight.Bold)
            style.setForeground(ink)
            part.format = style
            ranges.append(part)
        at += len(piece.text)
    return ranges
