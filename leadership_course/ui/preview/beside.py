"""How do the page and the list of problems share the window?"""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QWidget

from leadership_course.ui.preview.panel import PreviewPanel
from leadership_course.ui.theme.look import Look

_PAGE: Final = 540  # pixels at 100 %: with less beside it, the page has the panel below
_WIDTH, _NARROW = 340, 300  # of the panel beside the page
_HEIGHT: Final = 220
_SHARE: Final = 0.36  # of a low window, at most


class Beside(QWidget):
    """The centre of the window: the page, and the panel beside it or below."""

    def __init__(self, look: Look, window: QMainWindow, panel: PreviewPanel) -> None:
        """Take the place of the centre of `window`, and hold what was there."""
        super().__init__()
        self._look, self.panel = look, panel
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        if page := window.takeCentralWidget():
            self._row.addWidget(page, 1)
        self._row.addWidget(panel)
        look.changed.connect(self.fit)
        window.setCentralWidget(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panel where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the room out."""
        px, panel = self._look.px, self.panel
        is_below = self.width() < px(_PAGE + _NARROW)
        panel.set_low(is_below)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_below else directions.LeftToRight)
        if is_below:
            panel.setMinimumWidth(0)
            panel.setMaximumWidth(16_777_215)
            most = min(px(_HEIGHT), round(self.height() * _SHARE))
            height = panel.sizeHint().height() if panel.is_empty else most
            panel.setFixedHeight(min(height, most))
        else:
            panel.setMinimumHeight(0)
            panel.setMaximumHeight(16_777_215)
            most = self.width() - px(_PAGE)
            panel.setFixedWidth(max(px(_NARROW), min(px(_WIDTH), most)))
