"""How does the program show its own sign?"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.assets import asset
from leadership_course.ui.theme.look import Look


class Emblem(QWidget):
    """The sign of the program in its own colours: one dot, a path that turns, and many dots."""

    def __init__(self, look: Look, size: int, parent: QWidget | None = None) -> None:
        """Draw it `size` pixels wide at 100 % text; an ornament, so nothing is said of it."""
        super().__init__(parent)
        self._look, self._size = look, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size at the learner's text size."""
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it as the file says; without the file nothing is drawn."""
        from PySide6.QtSvg import QSvgRenderer

        painter = QPainter(self)
        QSvgRenderer(str(asset("icons/app.svg"))).render(painter, QRectF(self.rect()))
        painter.end()
