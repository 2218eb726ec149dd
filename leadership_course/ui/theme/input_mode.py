"""Does the learner work by keyboard or by pointer just now?

The same question a browser answers for `:focus-visible`: when a page puts the focus somewhere by
itself, a ring helps whoever types and only disturbs whoever clicks. A window's events are watched
where they come in from the system, so that no control and no shortcut can swallow one before.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

_POINTING: Final = frozenset(
    (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
)


class InputMode(QObject):
    """Knows what was used last in the windows it watches; a keyboard until there was a click."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_by_keyboard = True

    @property
    def is_by_keyboard(self) -> bool:
        """Whether the last thing used was a key."""
        return self._is_by_keyboard

    def watch(self, window: QWindow | None) -> None:
        """Take notice of what happens in `window`; asking twice does no harm."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and clicks, and let everything pass."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._is_by_keyboard = True
        elif kind in _POINTING:
            self._is_by_keyboard = False
        return False
