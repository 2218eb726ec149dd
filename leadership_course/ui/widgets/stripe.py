"""How does a panel show the colour of something that has one of its own?"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look

_WIDE = 6  # pixels at 100 %


class Stripe(QWidget):
    """An upright bar in an accent, "#rrggbb", as it can be seen in the theme in force; ornament
    only, so nothing is said of it. Without an accent it has the program's own.
    """

    def __init__(self, look: Look, accent: str, parent: QWidget | None = None) -> None:
        """Stand as high as what is beside it."""
        super().__init__(parent)
        self._look, self._accent = look, accent
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._fit)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it with round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.accent_of(self._accent))
        half = self.width() / 2
        painter.drawRoundedRect(QRectF(self.rect()), half, half)
        painter.end()

    def _fit(self) -> None:
        self.setFixedWidth(self._look.px(_WIDE))
