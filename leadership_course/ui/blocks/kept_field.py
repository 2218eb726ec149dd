"""How is what a learner writes kept within a second, without a Save button?"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from leadership_course.ui.keeping import Keeping
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import GrowingEdit


class KeptField(GrowingEdit):
    """A field that hands on what is typed, 250 ms after a key; `keep` may raise ProfileError."""

    def __init__(
        self,
        look: Look,
        name: str,
        text: str,
        keep: Callable[[str], None],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Begin with `text`; a screen reader calls the field `name`."""
        super().__init__(look, placeholder, name, parent)
        self._keep, self._kept = keep, text
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._timer = Keeping(self.flush, self)
        self.textChanged.connect(self._typed)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def flush(self) -> None:
        """Hand on what was typed since the last time."""
        self._timer.stop()
        if self.text != self._kept:
            self._keep(self.text)
            self._kept = self.text

    def settle(self) -> None:
        """Count what stands here as kept: it was recorded."""
        self._timer.stop()
        self._kept = self.text

    def _typed(self) -> None:
        self._timer.soon()


class KeptSentence(KeptField):
    """A field for one sentence, a line high at first; Enter ends it: `ended`."""

    LINES = 1
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end the sentence and begin no other line; Ctrl+Enter is the page's."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.ended.emit()
