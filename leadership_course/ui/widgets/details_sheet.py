"""How are details shown that can be copied and passed on?"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel


class DetailsSheet(QDialog):
    """A title, what is to be said, the details, and the buttons to copy them and to go on."""

    def __init__(
        self,
        look: Look,
        title: str,
        words: str,
        details: tuple[str, str],
        parent: QWidget | None = None,
        *,
        go_on: str = "Close",
    ) -> None:
        """Show `details`: what a screen reader calls them, and their text."""
        super().__init__(parent)
        spoken, self._text = details
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(PlainLabel(title, "title"))
        column.addWidget(PlainLabel(words))
        shown = QPlainTextEdit(self._text)
        shown.setReadOnly(True)
        shown.setAccessibleName(spoken)
        column.addWidget(shown, 1)
        column.addLayout(self._buttons(look, go_on))
        room = self.screen().availableSize()
        self.resize(
            min(look.px(560), room.width() - 2 * SPACE_24),
            min(look.px(480), room.height() - 4 * SPACE_24),  # the frame of the window needs some
        )

    def _buttons(self, look: Look, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = Button("Copy the details", "secondary", "copy", look)
        copy.clicked.connect(self._copy)
        go_on = Button(words, "primary", look=look)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
