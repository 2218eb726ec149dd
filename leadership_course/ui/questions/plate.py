"""What does the card under a part of a question look like?"""

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import RADIUS_CONTROL

Tone = Literal["", "active", "lifted", "right", "partly", "not-yet"]
EDGES: dict[Tone, str] = {
    "active": "accent",
    "lifted": "accent",
    "right": "good",
    "partly": "gold",
    "not-yet": "bad",
}
FILLS: dict[Tone, str] = {
    "active": "accent_soft",
    "lifted": "accent_soft",
    "right": "good_soft",
    "partly": "gold_soft",
    "not-yet": "bad_soft",
}


class Plate(QWidget):
    """A card that groups things and is no control itself."""

    def __init__(self, look: Look) -> None:
        """Make an empty card; lay things out in its `column`."""
        super().__init__()
        self.look = look
        self.column = QVBoxLayout(self)
        self._tone: Tone = ""
        look.changed.connect(self._space_out)
        self._space_out()

    def set_tone(self, tone: Tone) -> None:
        """Mark the card as the one being answered, or by the verdict on it."""
        self._tone = tone
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the card under what is laid out on it."""
        edge = EDGES.get(self._tone, "line")
        fill = FILLS.get(self._tone, "surface") if self._tone != "active" else "surface"
        paint_card(self, self.look, edge, fill, 2.0 if self._tone == "active" else 1.0)

    def _space_out(self) -> None:
        across, down = self.look.px(16), self.look.px(14)
        self.column.setContentsMargins(across, down, across, down)
        self.column.setSpacing(self.look.px(10))
        self.updateGeometry()
        self.update()


def paint_card(widget: QWidget, look: Look, edge: str, fill: str, width: float) -> None:
    """Draw a rounded card over the whole of `widget`, in the colours of two tokens."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(edge), width))
    painter.setBrush(look.colour(fill))
    radius = look.px(RADIUS_CONTROL)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius)
    painter.end()
