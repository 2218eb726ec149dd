"""How does one card give way to the next?"""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look

DURATION = 160  # ms


class Turning(QWidget):
    """A veil in the colour of the page that lifts from the new card.

    One float is animated and blended when painting: no picture of the old card is taken, so a turn
    costs no frame, and a
    theme switched meanwhile can't leave an old colour behind.
    """

    def __init__(self, look: Look, over: QWidget) -> None:
        """Lie over `over`, hidden until the first turn."""
        super().__init__(over)
        self._look = look
        self._veil = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._lift)
        self._animation.finished.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def turn(self) -> None:
        """Lift the veil from what is shown now; nothing happens where motion is reduced."""
        parent = self.parentWidget()
        if self._look.is_motion_reduced or parent is None or not parent.isVisible():
            return
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._animation.stop()
        self._animation.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the whole of the widget below."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page colour as strongly as the veil is."""
        colour = self._look.colour("page")
        colour.setAlphaF(self._veil)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()

    def _lift(self, value: float) -> None:
        self._veil = value
        self.update()
