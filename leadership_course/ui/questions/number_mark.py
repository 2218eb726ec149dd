"""Which key is this?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look


class NumberMark(QWidget):
    """A number in a ring, as on the cards of a choice."""

    def __init__(self, look: Look, number: int) -> None:
        """Show `number`."""
        super().__init__()
        self._look = look
        self._number = str(number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for the ring."""
        return QSize(self._look.px(24), self._look.px(24))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ring and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._look.colour("control_line"), 1.4))
        painter.drawEllipse(ring)
        font = self._look.font("small")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self._number)
