"""How do painted widgets measure and draw a paragraph of plain words?"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption


class Written:
    """Plain words laid out in a width; a word that is wider than the line is broken."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        line_height: float = 1.35,
        is_right_to_left: bool = False,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        ways = Qt.AlignmentFlag
        side = ways.AlignRight if is_right_to_left else ways.AlignLeft
        option = QTextOption(side | ways.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.room = max(width, 1.0)
        self.height = 0.0
        if text:
            self._lay(self.room, font.pixelSize() * line_height)

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw the words in `colour` with their top left corner at `x`, `y`."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def _lay(self, width: float, pitch: float) -> None:
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            pitch = max(pitch, line.height())
            line.setPosition(QPointF(0, self.height + (pitch - line.height()) / 2))
            self.height += pitch
            line = self._layout.createLine()
        self._layout.endLayout()
