"""What does the learner press in a list: a lesson, a quiz, a page of the rail?"""

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import RADIUS_CONTROL
from leadership_course.ui.widgets.focus import Ringed, draw_ring

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
_PAD_X, _PAD_Y, _GAP, _ICON = 14, 10, 12, 20


class RowButton(Ringed, QAbstractButton):
    """A line with an icon, words that wrap, and a note in muted letters below or at the end."""

    FACE: ClassVar[Role] = "text"
    INK: ClassVar[str] = "ink"  # the token that the words are drawn in
    PAD: ClassVar[int] = _PAD_Y
    ICON: ClassVar[int] = _ICON
    has_note_below: ClassVar[bool] = False

    def __init__(
        self,
        look: Look,
        icon: str,
        words: str,
        note: str = "",
        tone: str = "muted",
        places: tuple[int, int] = (_PAD_X, _PAD_X + _ICON + _GAP),
        parent: QWidget | None = None,
    ) -> None:
        """Show `words`; `tone` is the token that the icon is drawn in, `places` are where icon and
        words begin.
        """
        super().__init__(parent)
        self.heed(look.input_mode)
        self._look, self._icon, self._words, self._note, self._tone = look, icon, words, note, tone
        self._icon_at, self._words_at = places
        self.setAccessibleName(f"{words}, {note}" if note else words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid: dict[int, tuple[QRect, QRect]] = {}  # by width: a layout asks many times
        look.changed.connect(self._measure_anew)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in which nothing is cut off."""
        words, note = self._boxes(width)
        return max(words.bottom(), note.bottom()) + 1 + self._look.px(self.PAD)

    def sizeHint(self) -> QSize:
        """Return the size in an ordinary page."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest row that still reads."""
        return QSize(self._look.px(120), self._look.px(2 * self.PAD + self.ICON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row as it is now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        words, note = self._boxes(self.width())
        size = self._look.px(self.ICON)
        pixmap = self._look.pixmap(self._icon, self._tone, size)
        line = self._look.font(self.FACE).pixelSize() * 1.3
        top = round(words.top() + (line - size) / 2)
        icon = QRect(self._look.px(self._icon_at), top, size, size)
        painter.drawPixmap(self._mirrored(icon), pixmap)
        painter.setFont(self._look.font(self.FACE))
        for box, text, token in ((words, self._words, self.INK), (note, self._note, "muted")):
            painter.setPen(self._look.colour(token))
            painter.drawText(self._mirrored(box), _WRAP, text)
        if self.is_ringed:
            radius = self._look.px(RADIUS_CONTROL) - 1
            draw_ring(painter, QRectF(self.rect()), radius, self._look.colour("focus"))
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        if not (self.isDown() or self.underMouse() or self.isChecked()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        is_strong = self.isDown() or self.isChecked()
        painter.setBrush(self._look.colour("accent_soft" if is_strong else "page"))
        radius = self._look.px(RADIUS_CONTROL)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _measure_anew(self) -> None:
        self._laid.clear()
        self.updateGeometry()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        if width not in self._laid:
            self._laid[width] = self._measured_boxes(width)
        return self._laid[width]

    def _measured_boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return where words and note stand: the note at the end of the line, below where that is
        too narrow.
        """
        px = self._look.px
        left = px(self._words_at)
        room = max(1, width - left - px(_PAD_X))
        whole = QRect(left, px(self.PAD), room, 100_000)
        note = self._measured(whole, self._note)
        if not self._note:
            return self._measured(whole, self._words), QRect(left, px(self.PAD), 0, 0)
        beside = room - note.width() - px(_GAP)
        words = self._measured(QRect(left, px(self.PAD), max(1, beside), 100_000), self._words)
        is_beside = not self.has_note_below and beside >= room * 0.45
        if is_beside and note.height() <= words.height():
            return words, QRect(
                left + room - note.width(), px(self.PAD), note.width(), note.height()
            )
        words = self._measured(whole, self._words)
        return words, QRect(left, words.bottom() + px(2), room, note.height())

    def _measured(self, box: QRect, text: str) -> QRect:
        return QFontMetrics(self._look.font(self.FACE)).boundingRect(box, _WRAP, text)

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.top(), box.width(), box.height())
