"""What is typed or picked in a gap?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from leadership_course.ui.questions.keys import is_enter
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import brings_files


class TypedGap(QLineEdit):
    """A gap to type into; it grows with its text."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        """Name the gap for screen readers."""
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.textEdited.connect(self.edited)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file is for the window, which may know it for a course."""
        if brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def words(self) -> str:
        """Return what was typed."""
        return self.text()

    def show_words(self, words: str) -> None:
        """Show what was typed before, with the cursor behind it."""
        self.setText(words)
        self.end(False)

    def set_locked(self, is_locked: bool) -> None:
        """Let the text be read, and no longer changed."""
        self.setReadOnly(is_locked)

    def sizeHint(self) -> QSize:
        """Ask for the width of a word, or of what is typed."""
        hint = super().sizeHint()
        typed = self.fontMetrics().horizontalAdvance(self.text()) + self._look.px(36)
        width = min(max(typed, self._look.px(140)), _room(self, self._look))
        return QSize(width, hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and the arrows up and down to the question."""
        if is_enter(event) or event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the learner went on."""
        super().focusOutEvent(event)
        self.left.emit()


class PickedGap(QComboBox):
    """A gap with words to pick from."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, name: str, options: Sequence[str]) -> None:
        """Offer `options`, none picked."""
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setPlaceholderText("Choose")
        self.addItems(list(options))
        self.setCurrentIndex(-1)
        self._is_locked = False
        self.activated.connect(self._tell)

    def words(self) -> str:
        """Return the picked words, or nothing."""
        return self.currentText() if self.currentIndex() >= 0 else ""

    def show_words(self, words: str) -> None:
        """Show what was picked before."""
        self.setCurrentIndex(self.findText(words, Qt.MatchFlag.MatchFixedString))

    def set_locked(self, is_locked: bool) -> None:
        """Let the words be read, and no longer changed."""
        self._is_locked = is_locked
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_locked)

    def sizeHint(self) -> QSize:
        """Ask for room for every option, as far as there is any."""
        hint = super().sizeHint()
        width = min(max(hint.width(), self._look.px(120)), _room(self, self._look))
        return QSize(width, hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the question; picking goes by arrows, letters and Space."""
        if is_enter(event) or self._is_locked:
            event.ignore()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a wheel over a gap must not change the answer."""
        event.ignore()

    def _tell(self, _: int) -> None:
        self.edited.emit()
        self.left.emit()


Field = TypedGap | PickedGap


def _room(field: QWidget, look: Look) -> int:
    """Return the widest that a field may be, with room for a full stop behind it."""
    text = field.parentWidget()
    return max(look.px(100), text.width() - look.px(16)) if text is not None else look.px(600)


class EnterPassesBy(QObject):
    """Hands plain Enter in a text to the question; Shift+Enter begins a new line."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send Enter on to the widget around the text."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_shifted or not is_enter(event):
            return False
        event.ignore()
        return True
