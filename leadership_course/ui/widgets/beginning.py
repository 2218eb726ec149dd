"""Where does a page begin when what has the focus stands further down than its window shows?"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Beginning(QObject):
    """Lets a page that was just opened be read from its top.

    A question can be longer than a small window with large text; its first answer has the focus,
    and scrolled to that, the page would begin in the middle of a sentence. So long as the learner
    hasn't moved, what got the focus on opening waits below, and no key presses what isn't seen:
    the first brings it into sight.
    """

    def __init__(self, column: QScrollArea, content: QWidget, margin: int) -> None:
        """Watch `column`, which shows a part of `content` and leaves `margin` pixels around what
        it scrolls to.
        """
        super().__init__(column)
        self._column, self._content, self._margin = column, content, margin
        self._waiting: QWidget | None = None
        self._now = QTimer(self, singleShot=True, interval=0)  # one round of the event loop

    def open(self) -> None:
        """Begin anew: what gets the focus in this round gets it from the program."""
        self.end()
        self._now.start()

    def take(self, widget: QWidget) -> None:
        """Note that `widget` got the focus."""
        self.end()
        if self._now.isActive():
            self._waiting = widget
            widget.installEventFilter(self)

    def end(self) -> None:
        """The learner went on: from now on the page follows the focus."""
        if self._waiting is not None and isValid(self._waiting):  # a page may have let it go
            self._waiting.removeEventFilter(self)
        self._waiting = None

    def keeps(self, widget: QWidget) -> bool:
        """Tell whether the page stays at its top while `widget` below has the focus: nothing else
        that takes the focus stands before it, and to show it would cost words.
        """
        if widget is not self._waiting:
            return False
        top = self._top(widget)
        is_below = top + widget.height() > self._column.viewport().height()
        return is_below and not self._is_passed_over(top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what waits into sight before a key does something to it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        widget = self._waiting
        if widget is None or event.key() in _MOVING or self._is_in_sight(widget):
            return False
        self.end()
        self._column.ensureWidgetVisible(widget, 0, self._margin)
        return event.key() in _PRESSING

    def _top(self, widget: QWidget) -> int:
        return widget.mapTo(self._content, QPoint(0, 0)).y()

    def _is_passed_over(self, top: int) -> bool:
        return any(
            one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.isVisibleTo(self._content)
            and self._top(one) + one.height() <= top
            for one in self._content.findChildren(QWidget)
        )

    def _is_in_sight(self, widget: QWidget) -> bool:
        return not widget.visibleRegion().isEmpty()
