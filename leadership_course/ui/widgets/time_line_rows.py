"""How is one row of a time line measured and drawn: the name of a day, or something of that day?"""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout

from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import RADIUS_CARD
from leadership_course.ui.widgets.focus import draw_ring

AnyIndex = QModelIndex | QPersistentModelIndex

_PAD, _GAP, _ICON, _BETWEEN = 18, 14, 20, 10  # around words, beside the icon, between two cards
_DAY_ABOVE, _DAY_BELOW = 18, 8
_SHOWN = 400  # characters of a text, more than two lines ever hold
_ROLES: tuple[Role, ...] = ("strong", "text", "small", "eyebrow")
_UPRIGHT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_FROM_RIGHT = Qt.LayoutDirection.RightToLeft


class Line(NamedTuple):
    """A row: an icon, a title, some words and where they are from; without a title, a day."""

    about: str
    title: str = ""
    words: str = ""
    icon: str = ""

    @property
    def is_day(self) -> bool:
        """Whether this names a day, and can't be chosen."""
        return not self.title

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join(part for part in (self.title, self.words, self.about) if part)


class Lines(QAbstractListModel):
    """The rows, as a list view asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 -- as Qt declares it
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row, for a search by eye or by ear."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title or line.about
        return line.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Days can't be chosen."""
        if self.lines[index.row()].is_day:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Pen:
    """Measures and draws rows at the text size of `look`."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fonts = {role: look.font(role) for role in _ROLES}
        self._metrics = {role: QFontMetricsF(font) for role, font in self._fonts.items()}
        self._pitch = {role: round(m.height() * 1.1) for role, m in self._metrics.items()}
        self._letter = {role: m.averageCharWidth() for role, m in self._metrics.items()}

    def height(self, line: Line, width: int) -> int:
        """Return how high a row is in a list so wide."""
        px = self._look.px
        if line.is_day:
            return px(_DAY_ABOVE) + self._pitch["eyebrow"] + px(_DAY_BELOW)
        room = self._room(width)
        title = self._pitch["strong"] * self._count(line.title, "strong", room)
        words = self._pitch["text"] * self._count(line.words, "text", room)
        inside = title + px(4) + words + px(8) + self._pitch["small"]
        return inside + 2 * px(_PAD) + px(_BETWEEN)

    def draw_day(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Draw the name of a day, near the rows that follow it."""
        words = box.adjusted(0, self._look.px(_DAY_ABOVE), 0, -self._look.px(_DAY_BELOW))
        self._write(painter, words, line.about, "eyebrow", "muted")

    def draw_card(
        self, painter: QPainter, box: QRect, line: Line, *, is_ringed: bool, is_under: bool
    ) -> None:
        """Draw a row as a card, with a ring for the keyboard or a stronger edge under the mouse."""
        look, px = self._look, self._look.px
        card = QRectF(box).adjusted(0.5, 0.5, -0.5, -px(_BETWEEN) - 0.5)
        painter.setPen(QPen(look.colour("control_line" if is_under else "line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(card, px(RADIUS_CARD), px(RADIUS_CARD))
        if is_ringed:
            draw_ring(painter, card, px(RADIUS_CARD), look.colour("focus"))
        top, size = box.top() + px(_PAD), px(_ICON)
        icon = QRect(box.left() + px(_PAD), top + (self._pitch["strong"] - size) // 2, size, size)
        painter.drawPixmap(
            self._mirrored(icon, box, painter), look.pixmap(line.icon, "accent", size)
        )
        room = self._room(box.width())
        left = box.left() + px(_PAD + _ICON + _GAP)
        texts: tuple[tuple[str, Role, str, int], ...] = (
            (line.title, "strong", "ink", 4),
            (line.words, "text", "muted", 8),
            (line.about, "small", "muted", 0),
        )
        for text, role, token, gap in texts:
            for words in self._broken(text, role, room):
                place = self._mirrored(QRect(left, top, room, self._pitch[role]), box, painter)
                self._write(painter, place, words, role, token)
                top += self._pitch[role]
            top += px(gap)

    def _room(self, width: int) -> int:
        return max(1, width - self._look.px(2 * _PAD + _ICON + _GAP))

    def _count(self, text: str, role: Role, room: int) -> int:
        """Return how many lines a text takes; it is measured only where it is a close call."""
        guess = min(len(text), _SHOWN) * self._letter[role]
        if guess < room * 0.6 or guess > room * 1.8:
            return 1 if guess < room else 2
        return 1 if self._metrics[role].horizontalAdvance(_flat(text)) <= room else 2

    def _broken(self, text: str, role: Role, room: int) -> list[str]:
        words = _flat(text)
        if role == "small" or self._count(text, role, room) == 1:
            return [words]
        layout = QTextLayout(words, self._fonts[role])
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(room)
        layout.endLayout()
        end = first.textLength()
        return [words[:end].rstrip(), words[end:]]

    def _write(self, painter: QPainter, box: QRect, words: str, role: Role, token: str) -> None:
        painter.setFont(self._fonts[role])
        painter.setPen(self._look.colour(token))
        shown = self._metrics[role].elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        way = painter.layoutDirection()
        side = Qt.AlignmentFlag.AlignRight if way == _FROM_RIGHT else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as the words run
        painter.drawText(box, int(side | _UPRIGHT), shown)
        painter.setLayoutDirection(way)

    def _mirrored(self, part: QRect, box: QRect, painter: QPainter) -> QRect:
        if painter.layoutDirection() != _FROM_RIGHT:
            return part
        left = box.right() - (part.left() - box.left()) - part.width() + 1
        return QRect(left, part.top(), part.width(), part.height())


def _flat(words: str) -> str:
    return " ".join(words[:_SHOWN].split())
