"""What does the learner see of a bug, and what can be passed on to those who mend it?"""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel


class FaultSheet(QDialog):
    """Says that the program made a mistake, that the learner can go on, and shows the details to
    copy.
    """

    def __init__(self, look: Look, details: str, log: Path, parent: QWidget | None = None) -> None:
        """Show `details`, which are also in the file `log`."""
        super().__init__(parent)
        self._details = details
        self.setWindowTitle("A mistake in the program")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(PlainLabel("The program made a mistake", "title"))
        words = (
            "Everything you did before is kept, and you can go on. "
            f"The details below help to mend it; they are also in {log}."
        )
        column.addWidget(PlainLabel(words))
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName("Details of the mistake")
        column.addWidget(shown, 1)
        row = QHBoxLayout()
        copy = Button("Copy the details", "secondary", "copy", look)
        copy.clicked.connect(self._copy)
        go_on = Button("Go on", "primary", look=look)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(
            min(look.px(560), room.width() - 2 * SPACE_24),
            min(look.px(420), room.height() - 4 * SPACE_24),  # the frame of the window needs some
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
