"""Does the learner mean it? Asked only before what can't be undone by a key."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel

WIDTH = 480  # pixels at 100 %


class ConfirmSheet(QDialog):
    """Says what will happen; `exec` is true when the learner chose `act` and not to leave it."""

    def __init__(
        self, look: Look, title: str, text: str, act: str, parent: QWidget | None = None
    ) -> None:
        """Ask; leaving it as it is has the focus, so that Enter alone does nothing."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        self._look = look
        self._words = QVBoxLayout()
        self._words.setSpacing(SPACE_16)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        self._words.addWidget(PlainLabel(title, "title"))
        self._words.addWidget(PlainLabel(text))
        column.addLayout(self._words)
        leave = Button("Leave it as it is", "secondary", look=look)
        leave.clicked.connect(self.reject)
        go = Button(act, "primary", look=look)
        go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(SPACE_16)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go)
        column.addLayout(row)
        leave.setDefault(True)
        leave.setFocus()

    def add_note(self, text: str) -> None:
        """Add what is worth knowing beside it, in quieter letters."""
        self._words.addWidget(PlainLabel(text, "text", "muted"))

    def exec(self) -> int:
        """Ask, as wide as reads well and fits, and as high as the words need."""
        parent = self.parentWidget()
        room = parent.width() - 2 * SPACE_24 if parent else self._look.px(WIDTH)
        width = min(self._look.px(WIDTH), room)
        self.setFixedSize(width, self._column.totalHeightForWidth(width))
        return super().exec()
