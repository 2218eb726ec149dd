"""Does the learner mean it? Asked only before what can't be undone by a key."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel


class ConfirmSheet(QDialog):
    """Says what will happen; `exec` is true when the learner chose `act` and not to leave it."""

    def __init__(
        self, look: Look, title: str, text: str, act: str, parent: QWidget | None = None
    ) -> None:
        """Ask; leaving it as it is has the focus, so that Enter alone does nothing."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(PlainLabel(title, "title"))
        column.addWidget(PlainLabel(text))
        leave = Button("Leave it as it is", "secondary", look=look)
        leave.clicked.connect(self.reject)
        go = Button(act, "primary", look=look)
        go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go)
        column.addLayout(row)
        leave.setFocus()
        self.setMinimumWidth(look.px(420))
