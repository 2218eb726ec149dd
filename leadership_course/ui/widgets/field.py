"""Where does the learner type?"""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look


class TextField(QLineEdit):
    """One line of text; `name` is what a screen reader calls it."""

    def __init__(
        self, look: Look, placeholder: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file is for the window, which may know it for a course."""
        if brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z only where there is typing to undo; else it is the window's."""
        if _is_left_to_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class SearchField(TextField):
    """A line to search with: a lens in front, Esc or the cross empties it."""

    def __init__(
        self, look: Look, placeholder: str = "Search", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, placeholder, parent=parent)
        self.setProperty("has-icon", "true")
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the lens."""
        super().paintEvent(event)
        size = self._look.px(18)
        lens = self._look.pixmap("search", "muted", size)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = self._look.px(15)
        x = self.width() - inset - size if is_rtl else inset
        QPainter(self).drawPixmap(x, (self.height() - size) // 2, lens)


class GrowingEdit(QPlainTextEdit):
    """A field for a few sentences, three lines high and growing with its text; Tab leaves it."""

    LINES = 3
    MOST = 14  # from here on it scrolls

    def __init__(
        self, look: Look, placeholder: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Lines that wrap anew while the layout around is at work would ask it in vain: ask later.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._grow)
        self.document().documentLayout().documentSizeChanged.connect(self._soon.start)
        look.changed.connect(self.updateGeometry)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file is for the window, which may know it for a course."""
        if brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z only where there is typing to undo; else it is the window's."""
        text = self.document()
        if _is_left_to_window(event, text.isUndoAvailable(), text.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more room where words wrap anew: of that the document says nothing."""
        super().resizeEvent(event)
        self._soon.start()

    def sizeHint(self) -> QSize:
        """Return a height that holds the text."""
        shown = min(max(self._lines(), self.LINES), self.MOST)
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * self.document().documentMargin()
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # as high as the layout makes it
        height = shown * line + around + self._look.px(4)
        return QSize(self._look.px(320), round(height))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; any width will do."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def _lines(self) -> int:
        return round(self.document().documentLayout().documentSize().height())  # counted in lines

    def _grow(self) -> None:
        """A bar beside words that will have room in a moment would take that room from them."""
        policies = Qt.ScrollBarPolicy
        is_full = self._lines() > self.MOST
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_full else policies.ScrollBarAlwaysOff
        )
        self.updateGeometry()


def brings_files(data: QMimeData) -> bool:
    """Tell whether files are dragged: a field would take their paths for words."""
    return any(url.isLocalFile() for url in data.urls())


def _is_left_to_window(event: QEvent, has_undo: bool, has_redo: bool) -> bool:
    """Tell whether a field is asked for an undo or redo that it has no typing for."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not has_undo) or (
        event.matches(keys.Redo) and not has_redo
    )
