"""What does the learner press in the rail?"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import RADIUS_CONTROL
from leadership_course.ui.widgets.buttons import plain_tip
from leadership_course.ui.widgets.focus import Ringed, draw_ring

_HEIGHT, _ICON, _PAD, _GAP, _BADGE, _DOT = 40, 18, 10, 12, 20, 7


class RailButton(Ringed, QAbstractButton):
    """An icon and a name; the icon alone where the rail is narrow."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        keys: str,
        parent: QWidget | None = None,
        *,
        shows_keys: bool = False,
    ) -> None:
        """Name a page, and the keys that lead to it; `shows_keys` has them stand beside the name.

        There has to be room for both.
        """
        super().__init__(parent)
        self.heed(look.input_mode)
        self._look, self._icon = look, icon
        self._keys = keys if shows_keys else ""
        self._count = 0
        self._is_narrow = False
        self._height = _HEIGHT
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name} ({keys})"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon alone, or the name as well."""
        self._is_narrow = is_narrow
        self.updateGeometry()
        self.update()

    def set_count(self, count: int, told: str) -> None:
        """Show how much waits there, nothing for 0; `told` is how a screen reader says it."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {told}" if count else self.text())
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Be so many pixels high at 100 %, at most the usual 40."""
        if self._height != min(height, _HEIGHT):
            self._height = min(height, _HEIGHT)
            self.updateGeometry()

    def takes_enter(self) -> bool:
        """A page is gone to, not chosen."""
        return True

    def sizeHint(self) -> QSize:
        """Return the size of icon and name."""
        px = self._look.px
        if self._is_narrow:  # the icon stands in the middle of what there is
            return QSize(px(_ICON), px(self._height))
        badge = self._badge_width() + px(_GAP) if self._count else 0
        return QSize(
            px(_PAD + _ICON + _GAP) + self._text_width() + badge + px(_PAD), px(self._height)
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same: a name is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button as it is now."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()), look.px(RADIUS_CONTROL - 2)
        if self.isChecked() or self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft" if self.isChecked() else "page"))
            painter.drawRoundedRect(box, radius, radius)
        token = "accent" if self.isChecked() else "muted"
        size = look.px(_ICON)
        left = (self.width() - size) // 2 if self._is_narrow else look.px(_PAD)
        icon = QRect(left, (self.height() - size) // 2, size, size)
        painter.drawPixmap(self._mirrored(icon), look.pixmap(self._icon, token, size))
        if not self._is_narrow:
            painter.setPen(look.colour(token))
            painter.setFont(self._font())
            start = left + size + look.px(_GAP)
            words = QRect(start, 0, self.width() - start, self.height())
            way = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._mirrored(words), int(way), self.text())
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("muted"))
            beside = words.adjusted(self._text_width() + look.px(_GAP), 0, 0, 0)
            painter.drawText(self._mirrored(beside), int(way), self._keys)
        if self._count:
            self._draw_badge(painter)
        if self.is_ringed:
            draw_ring(painter, box, radius - 1, look.colour("focus"))
        painter.end()

    def _draw_badge(self, painter: QPainter) -> None:
        """Draw the count at the end of the button; a dot where there is room for the icon alone."""
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        if self._is_narrow:
            dot = look.px(_DOT)
            beside = (self.width() + look.px(_ICON)) // 2
            painter.drawEllipse(self._mirrored(QRect(beside, (self.height() - dot) // 2, dot, dot)))
            return
        width, height = self._badge_width(), look.px(_BADGE)
        left, top = self.width() - look.px(_PAD) - width, (self.height() - height) // 2
        badge = self._mirrored(QRect(left, top, width, height))
        painter.drawRoundedRect(QRectF(badge), height / 2, height / 2)
        painter.setFont(self._badge_font())
        painter.setPen(look.colour("on_accent"))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(self._count))

    def _badge_font(self) -> QFont:
        font = self._look.font("small")
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _badge_width(self) -> int:
        words = QFontMetrics(self._badge_font()).horizontalAdvance(str(self._count))
        return max(words + self._look.px(10), self._look.px(_BADGE))

    def _font(self) -> QFont:
        font = self._look.font("text")
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        return font

    def _text_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self.text())

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.top(), box.width(), box.height())
