"""How does an icon stand among words and keep the colours of the theme in force?"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look


class Icon(QWidget):
    """A picture for the eye only: what it says is said in words beside it."""

    def __init__(
        self, look: Look, name: str, token: str, size: int = 22, parent: QWidget | None = None
    ) -> None:
        """Draw the icon `name` in the colour of `token`; `size` is in pixels at 100 % text."""
        super().__init__(parent)
        self._look, self._name, self._token, self._size = look, name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size at the learner's text size."""
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon as the theme wants it now."""
        painter = QPainter(self)
        size = self._look.px(self._size)
        painter.drawPixmap(0, 0, self._look.pixmap(self._name, self._token, size))
        painter.end()
