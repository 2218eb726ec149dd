"""What does an answer card look like in each of its states?"""

from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import RADIUS_CONTROL
from leadership_course.ui.widgets.blended import blended
from leadership_course.ui.widgets.focus import draw_ring
from leadership_course.ui.widgets.written import Written

Mark = Literal["", "right", "not-yet", "missed", "chosen"]


class Verdict(NamedTuple):
    """How a mark is told: by a word, an icon, and last by colour."""

    word: str
    icon: str
    token: str
    fill: str


VERDICTS: Final[dict[Mark, Verdict]] = {
    "right": Verdict("Right", "check", "good", "good_soft"),
    "not-yet": Verdict("Not yet", "not-yet", "bad", "bad_soft"),
    "missed": Verdict("Also right", "check", "good", "surface"),
    "chosen": Verdict("Your choice", "chosen", "accent", "accent_soft"),
}

PAD_X: Final = 16
PAD_Y: Final = 13
MARKER: Final = 24
GAP: Final = 14
ICON: Final = 18
RING: Final = 4  # the ring and the gap inside it


class Face(NamedTuple):
    """All that the picture of a card depends on; `choice` and `hover` glide from 0 to 1."""

    key: str
    words: str
    why: str = ""
    mark: Mark = ""
    is_exclusive: bool = True
    choice: float = 0.0
    hover: float = 0.0
    is_down: bool = False
    is_enabled: bool = True
    is_ringed: bool = False
    is_right_to_left: bool = False


def verdict_of(face: Face) -> Verdict | None:
    """Return what is said of a marked card; of answers that exclude one another one is right."""
    verdict = VERDICTS.get(face.mark)
    if verdict and face.mark == "missed" and face.is_exclusive:
        return verdict._replace(word="Right answer")
    return verdict


class FacePainter:
    """A card's face laid out in a width: `height` is what it needs, `paint` draws it."""

    def __init__(self, look: Look, face: Face, width: float) -> None:
        self._look = look
        self._face = face
        self._width = width
        self._verdict = verdict_of(face)
        self._text_x = look.px(PAD_X + MARKER + GAP)
        room = width - self._text_x - look.px(PAD_X)
        beside = self._verdict_width() + look.px(GAP) if self._verdict else 0.0
        self._is_verdict_below = bool(beside) and room - beside < look.px(220)
        text_room = room if self._is_verdict_below else room - beside
        self._text = self._write(face.words, text_room)
        self._why = self._write(face.why, room)
        self._text_y = look.px(PAD_Y) + max(0.0, (look.px(MARKER) - self._text.height) / 2)
        self._place_below()

    def paint(self, painter: QPainter, height: float) -> None:
        """Draw the card, `height` pixels high."""
        box = QRectF(0, 0, self._width, height)
        self._draw_card(painter, box.adjusted(*self._ring_room()))
        if self._face.is_ringed:
            radius = self._look.px(RADIUS_CONTROL)
            draw_ring(painter, box, radius, self._look.colour("focus"))
        self._draw_marker(painter)
        fading = 1.0 if self._face.is_enabled or self._verdict else 0.55
        ink = blended(self._look, "surface", "ink", fading)
        self._text.draw(painter, self._start(self._text_x, self._text), self._text_y, ink)
        self._why.draw(painter, self._start(self._text_x, self._why), self._why_y, ink)
        if self._verdict:
            self._draw_verdict(painter, self._verdict)

    def _place_below(self) -> None:
        px = self._look.px
        y = px(PAD_Y) + max(px(MARKER), self._text.height)
        self._verdict_y = float(px(PAD_Y))
        if self._is_verdict_below:
            self._verdict_y = y + px(6)
            y += px(6 + MARKER)
        self._why_y = y + px(6)
        if self._why.height:
            y += px(6) + self._why.height
        self.height = y + px(PAD_Y)

    def _write(self, text: str, width: float) -> Written:
        return Written(
            text,
            self._look.font("text"),
            width,
            line_height=1.4,
            is_right_to_left=self._face.is_right_to_left,
        )

    def _start(self, x: float, block: Written) -> float:
        """Mirror a block's left edge where one reads from the right."""
        return self._width - x - block.room if self._face.is_right_to_left else x

    def _mirrored(self, box: QRectF) -> QRectF:
        if self._face.is_right_to_left:
            box.moveLeft(self._width - box.right())
        return box

    def _draw_card(self, painter: QPainter, box: QRectF) -> None:
        look, face = self._look, self._face
        edge, thickness, fill = self._edge_and_fill()
        if face.is_down and not self._verdict:
            fill = blended(look, "accent_soft", "accent", 0.14)
        painter.setPen(QPen(edge, thickness))
        painter.setBrush(fill)
        inset = thickness / 2
        radius = look.px(RADIUS_CONTROL) - self._ring_room()[0]
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _ring_room(self) -> tuple[int, int, int, int]:
        """A card with a strong edge of its own steps back, so that the ring can be told from it."""
        has_edge = self._verdict is not None or self._face.choice > 0
        inset = RING if self._face.is_ringed and has_edge else 0
        return inset, inset, -inset, -inset

    def _edge_and_fill(self) -> tuple[QColor, float, QColor]:
        look, face = self._look, self._face
        if self._verdict:
            is_taken = face.mark != "missed"
            edge = look.colour(self._verdict.token)
            return edge, 2.0 if is_taken else 1.0, look.colour(self._verdict.fill)
        if face.choice > 0:
            edge = blended(look, "line", "accent", face.choice)
            return edge, 1.0 + face.choice, blended(look, "surface", "accent_soft", face.choice)
        rest = "control_line" if look.tokens.name == "high-contrast" else "line"
        return blended(look, rest, "accent", face.hover * 0.75), 1.0, look.colour("surface")

    def _draw_marker(self, painter: QPainter) -> None:
        look, face = self._look, self._face
        size = look.px(MARKER)
        box = self._mirrored(QRectF(look.px(PAD_X), look.px(PAD_Y), size, size))
        radius = size / 2 if face.is_exclusive else look.px(7)
        token = self._marker_token()
        painter.setPen(QPen(blended(look, "control_line", token, face.choice), 1.5))
        painter.setBrush(blended(look, "surface", token, face.choice))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        if face.choice > 0.5:
            inner = look.px(16)
            middle = box.center()
            glyph = "strike" if face.mark == "not-yet" else "tick"
            pixmap = look.pixmap(glyph, self._tick_token(), inner)
            painter.drawPixmap(round(middle.x() - inner / 2), round(middle.y() - inner / 2), pixmap)
            return
        font = look.font("small")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.key)

    def _marker_token(self) -> str:
        return self._verdict.token if self._verdict else "accent"

    def _tick_token(self) -> str:
        return "surface" if self._verdict else "on_accent"

    def _verdict_width(self) -> float:
        if self._verdict is None:
            return 0.0
        words = QFontMetricsF(self._verdict_font()).horizontalAdvance(self._verdict.word)
        return words + self._look.px(ICON + 6)

    def _verdict_font(self) -> QFont:
        font = self._look.font("small")
        font.setWeight(font.Weight.DemiBold)
        return font

    def _draw_verdict(self, painter: QPainter, verdict: Verdict) -> None:
        look = self._look
        size, height = look.px(ICON), look.px(MARKER)
        width = self._verdict_width()
        x = self._text_x if self._is_verdict_below else self._width - look.px(PAD_X) - width
        box = self._mirrored(QRectF(x, self._verdict_y, width, height))
        icon = look.pixmap(verdict.icon, verdict.token, size)
        is_rtl = self._face.is_right_to_left
        icon_x = box.right() - size if is_rtl else box.left()
        painter.drawPixmap(round(icon_x), round(box.top() + (height - size) / 2), icon)
        painter.setFont(self._verdict_font())
        painter.setPen(look.colour(verdict.token))
        ways = Qt.AlignmentFlag
        side = ways.AlignLeft if is_rtl else ways.AlignRight
        painter.drawText(box, side | ways.AlignVCenter | ways.AlignAbsolute, verdict.word)
