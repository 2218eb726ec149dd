"""What does the learner press?"""

from typing import Final, Literal

from PySide6 import QtGui
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.restyle import restyle
from leadership_course.ui.theme.tokens import RADIUS_CONTROL
from leadership_course.ui.widgets.focus import Ringed, draw_ring

ButtonKind = Literal["primary", "secondary", "quiet", "link", "chip", "inverse", "icon"]

ICON_TOKENS: Final[dict[ButtonKind, str]] = {
    "primary": "on_accent",
    "secondary": "accent",
    "quiet": "muted",
    "link": "accent",
    "chip": "muted",
    "inverse": "page",
    "icon": "muted",
}
RADII: Final[dict[ButtonKind, int]] = {"chip": 14, "link": 6, "inverse": 8, "icon": 10}
INSETS: Final[dict[ButtonKind, int]] = {"quiet": 14, "link": 4}  # as the style sheet pads them
CHIP_TEXT: Final = 13  # as the style sheet sets it
CHIP_PAD: Final = 12
ICON_SIZE: Final = 18
ICON_GAP: Final = 4  # beyond the four pixels that Qt leaves


class Button(Ringed, QPushButton):
    """A button with words, and an icon where a look is given to draw it with."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "secondary",
        icon: str = "",
        look: Look | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._kind: ButtonKind = kind
        self._icon_name = icon
        self._look = look
        if look is not None:
            self.heed(look.input_mode)
            look.changed.connect(self._draw_icon)
        self._draw_icon()

    def set_words(self, text: str) -> None:
        """Show `text`, and say it to a screen reader."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none for ""."""
        self._icon_name = icon
        if not icon:
            self.setIcon(QtGui.QIcon())
        self._draw_icon()

    def set_kind(self, kind: ButtonKind) -> None:
        """Become another kind of button."""
        self._kind = kind
        restyle(self, "kind", kind)
        self._draw_icon()

    def inset(self) -> int:
        """Pixels from the left to the words of a button without an edge to be seen, else 0."""
        pad = INSETS.get(self._kind, 0)
        return round(pad * (self._look.scale if self._look else 1.0)) + 1 if pad else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the style sheet says, then the ring."""
        super().paintEvent(event)
        if not self.is_ringed:
            return
        painter = QPainter(self)
        scale = self._look.scale if self._look else 1.0
        radius = RADII.get(self._kind, RADIUS_CONTROL) * scale
        box = QRectF(self.rect())
        colours = self.palette()
        if self._kind == "primary" or self.isChecked():
            inner = box.adjusted(2, 2, -2, -2)
            gap = "on_accent" if self._kind == "primary" else "surface"
            draw_ring(painter, inner, radius - 3, self._ring_colour(colours, gap))
        draw_ring(painter, box, radius - 1, self._ring_colour(colours, "focus"))

    def sizeHint(self) -> QSize:
        """Leave a chip the room of its half-bold words: choosing it moves and cuts nothing."""
        size = super().sizeHint()
        if self._kind == "chip" and self._look is not None:
            font = self._look.font("strong")
            font.setPixelSize(self._look.px(CHIP_TEXT))
            words = QFontMetrics(font).horizontalAdvance(self.text())
            around = self._look.px(2 * CHIP_PAD) + 4
            size.setWidth(max(size.width(), words + around))
        return size

    def _ring_colour(self, colours: QPalette, name: str) -> QColor:
        if self._look is not None:
            return self._look.colour(name)
        role = QPalette.ColorRole
        return colours.color(role.Highlight if name == "focus" else role.HighlightedText)

    def _draw_icon(self) -> None:
        if self._look is None or not self._icon_name:
            return
        look, size = self._look, self._look.px(self._icon_size())
        gap = look.px(ICON_GAP) if self.text() else 0
        is_gap_first = self._is_read_from_right() != (self._icon_name == "forward")
        icon, modes = QtGui.QIcon(), QtGui.QIcon.Mode
        tokens = ((modes.Normal, self._icon_token()), (modes.Disabled, "control_line"))
        for mode, token in tokens:
            picture = look.pixmap(self._icon_name, token, size)
            icon.addPixmap(_with_gap(picture, gap, is_first=is_gap_first), mode)
        self.setIcon(icon)
        self.setIconSize(QSize(size + gap, size))
        self._put_arrow_last()

    def _put_arrow_last(self) -> None:
        """An arrow that points onward stands after the words."""
        if self._icon_name != "forward" or not self.text():
            return
        ways = Qt.LayoutDirection
        is_rtl = self._is_read_from_right()
        self.setLayoutDirection(ways.LeftToRight if is_rtl else ways.RightToLeft)

    def _is_read_from_right(self) -> bool:
        """How the words around the button run; its own direction may be turned for an arrow."""
        base = self.parentWidget()
        direction = base.layoutDirection() if base else QGuiApplication.layoutDirection()
        return direction == Qt.LayoutDirection.RightToLeft

    def _icon_size(self) -> int:
        return ICON_SIZE

    def _icon_token(self) -> str:
        return ICON_TOKENS[self._kind]


class IconButton(Button):
    """A button with an icon only; its name is spoken and shown as a tool tip."""

    _token_name = ICON_TOKENS["icon"]

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "icon", icon, look, parent)
        self._own_look = look
        self.set_name(name)
        look.changed.connect(self._fit)
        self._fit()

    def set_name(self, name: str) -> None:
        """Say what the button does now."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def set_token(self, token: str) -> None:
        """Draw the icon in another colour: gold for a bookmark that is set."""
        self._token_name = token
        self._draw_icon()

    def _fit(self) -> None:
        size = max(36, self._own_look.px(36))
        self.setFixedSize(size, size)

    def _icon_size(self) -> int:
        return 20

    def _icon_token(self) -> str:
        return self._token_name


def _with_gap(picture: QPixmap, gap: int, *, is_first: bool) -> QPixmap:
    """Qt leaves four pixels between icon and words; widen the picture for more air."""
    if not gap:
        return picture
    ratio = picture.devicePixelRatio()
    size = picture.deviceIndependentSize().toSize()
    wider = QPixmap(QSize(size.width() + gap, size.height()) * ratio)
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(gap if is_first else 0, 0, picture)
    painter.end()
    return wider


def plain_tip(text: str) -> str:
    """Qt reads a tool tip as markup when it looks like markup; escaped, it looks like its words."""
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"
