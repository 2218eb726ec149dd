"""How is a row of the search measured and drawn?"""

from collections.abc import Sequence
from math import ceil

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
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leadership_course.study.excerpt import Piece
from leadership_course.ui.search.rows import AnyIndex, Row, Rows
from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look

_PAD, _GAP, _AROUND, _BETWEEN = 14, 12, 9, 2  # beside words, between columns, above, between lines
_KIND = 88  # the column that tells what something is
_RADIUS = 8


class DrawnRow(QStyledItemDelegate):
    """Draws the kind, the title, and below it where that stands; what was looked for is bold."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of one line or two."""
        row = self._row(index)
        lines = self._line("text") + (self._line("small") + self._look.px(_BETWEEN)) * bool(
            row.words
        )
        return QSize(0, round(lines) + 2 * self._look.px(_AROUND))

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
        px = self._look.px
        left, right = box.left() + px(_PAD), box.right() - px(_PAD)
        top, start = box.top() + px(_AROUND), left + px(_KIND + _GAP)
        kind = QRect(left, top, px(_KIND), round(self._line("text")))
        self._write(painter, box, kind, (Piece(row.kind, False),), "small", "muted")
        end = right
        if row.keys:
            width = ceil(QFontMetricsF(self._look.font("small")).horizontalAdvance(row.keys)) + 2
            keys = QRect(right - width, top, width, kind.height())
            self._write(painter, box, keys, (Piece(row.keys, False),), "small", "muted")
            end = right - width - px(_GAP)
        title = QRect(start, top, end - start, kind.height())
        self._write(painter, box, title, row.title, "text", "accent" if is_chosen else "ink")
        below = title.bottom() + 1 + px(_BETWEEN)
        words = QRect(start, below, right - start, round(self._line("small")))
        self._write(painter, box, words, row.words, "small", "muted")

    def _write(
        self,
        painter: QPainter,
        row: QRect,
        box: QRect,
        pieces: Sequence[Piece],
        role: Role,
        token: str,
    ) -> None:
        """Write one line, cut off where there is no more room; hits are bold and in ink."""
        view = self.parent()
        is_rtl = isinstance(view, QWidget) and view.isRightToLeft()
        if is_rtl:
            box = QRect(
                row.left() + row.right() - box.right(), box.top(), box.width(), box.height()
            )
        widest = QFont(self._look.font(role))
        if any(piece.is_hit for piece in pieces):
            widest.setWeight(QFont.Weight.Bold)
        whole = "".join(piece.text for piece in pieces)
        text = QFontMetricsF(widest).elidedText(whole, Qt.TextElideMode.ElideRight, box.width())
        layout = QTextLayout(text, self._look.font(role))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        if is_rtl:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        ink = self._look.colour("ink" if token == "muted" else token)  # noqa: S105 -- a colour
        layout.setFormats(_bold(pieces, len(text), ink))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(self._look.colour(token))
        layout.draw(painter, QPointF(box.left(), box.center().y() - line.height() / 2 + 1))

    def _line(self, role: Role) -> float:
        return QFontMetricsF(self._look.font(role)).height()

    def _row(self, index: AnyIndex) -> Row:
        model = index.model()
        if not isinstance(model, Rows):
            raise TypeError("rows of the search come from their own model")
        return model.rows[index.row()]


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
