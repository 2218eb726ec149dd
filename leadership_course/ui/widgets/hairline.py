"""What parts one row of a panel from the next?"""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look


class Hairline(QWidget):
    """A line as thin as a line can be; decoration only."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stand as wide as the rows it parts."""
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme in force."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("line"))
        painter.end()
