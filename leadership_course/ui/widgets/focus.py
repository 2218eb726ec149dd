"""When is the ring drawn around what the keyboard is at?

As on the web's `:focus-visible`: after Tab, a shortcut or a key press, not after a click.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton

from leadership_course.ui.theme.input_mode import InputMode

if TYPE_CHECKING:
    _Mixed = QAbstractButton
else:
    _Mixed = object  # a class with two parents from Qt crashes


class Ringed(_Mixed):
    """Mixed into buttons: knows whether the ring shows."""

    _is_ringed: bool | None = None  # None until the first focus
    _mode: InputMode | None = None

    def heed(self, mode: InputMode) -> None:
        """Ask `mode` whether there was a click, when a page gives the focus by itself."""
        self._mode = mode

    @property
    def is_ringed(self) -> bool:
        """Whether the keyboard is here and the ring should show it."""
        return self.hasFocus() and bool(self._is_ringed)

    def takes_enter(self) -> bool:
        """Tell whether Enter presses the button; among choices it is left to the page."""
        return not self.isCheckable()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a click brought the focus, or a page in answer to a click."""
        reason = event.reason()
        is_back = reason in _KEPT and self._is_ringed is not None
        if reason in _UNTOLD and not is_back:
            self._is_ringed = self._mode is None or self._mode.is_by_keyboard
        elif not is_back:
            self._is_ringed = reason != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the window watched for what the learner works with."""
        if self._mode is not None:
            self._mode.watch(self.window().windowHandle())
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring from the first key on; Enter presses what is pressed, not chosen. Arrows
        and Ctrl+Enter are left to the page: with arrows Qt would move to the next button.
        """
        if not self._is_ringed:
            self._is_ringed = True
            self.update()
        if event.key() in _ENTER and self.takes_enter() and not event.modifiers() & _CTRL:
            self.click()
            return
        if event.key() in _ARROWS and self.group() is None and not self.autoExclusive():
            event.ignore()
            return
        super().keyPressEvent(event)


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier
_KEPT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_UNTOLD = (*_KEPT, Qt.FocusReason.OtherFocusReason)


def draw_ring(painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
    """Draw the ring, 2 pixels wide, just inside `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
