"""How does a reader see that the text goes on above or below?"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_32


class Fade(QWidget):
    """Lets the lines at the edges of a scroll area sink into the page, where there are more.

    Nothing fades in the theme of high contrast: there every line is either seen or not.
    """

    def __init__(self, look: Look, over: QScrollArea) -> None:
        """Lie over what `over` shows, and out of the way of the pointer."""
        super().__init__(over)
        self._look, self._area = look, over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = over.verticalScrollBar()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.update)
        look.changed.connect(self.update)
        over.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the size of what is seen."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.viewport().geometry())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edges that hide something."""
        if self._look.tokens.name == "high-contrast":
            return
        bar, height = self._area.verticalScrollBar(), self._look.px(SPACE_32)
        painter = QPainter(self)
        if bar.value() > bar.minimum():
            self._paint_edge(painter, 0, height)
        if bar.value() < bar.maximum():
            self._paint_edge(painter, self.height(), self.height() - height)
        painter.end()

    def _paint_edge(self, painter: QPainter, outer: int, inner: int) -> None:
        solid = self._look.colour("page")
        clear = QColor(solid)
        clear.setAlpha(0)
        gradient = QLinearGradient(0, outer, 0, inner)
        gradient.setColorAt(0, solid)
        gradient.setColorAt(1, clear)
        top = min(outer, inner)
        painter.fillRect(0, top, self.width(), abs(outer - inner), gradient)
