"""May these words be overwritten for good? Asked with what that does, and what it can't."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel

_WHAT = (
    "They are overwritten in your profile, every earlier version too. Nothing brings them back, "
    "not even undo. That something was written, and when, stays."
)
_WHAT_NOT = (
    "Copies made before still hold them: backups, exports, and whatever else copied the files of "
    "this computer."
)


class EraseSheet(QDialog):
    """Accepted by "Delete for good" alone; Enter and Esc keep the words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(parent)
        self.setWindowTitle("Delete for good")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(PlainLabel("Delete these words for good?", "title"))
        column.addWidget(PlainLabel(_WHAT))
        column.addWidget(PlainLabel(_WHAT_NOT, "text", "muted"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_16)
        keep = Button("Keep them", "primary", look=look)
        keep.clicked.connect(self.reject)
        keep.setDefault(True)
        erase = Button("Delete for good", "secondary", "trash", look)
        erase.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(erase)
        row.addWidget(keep)
        column.addLayout(row)
        keep.setFocus()
        room = parent.width() - 2 * SPACE_24 if parent else look.px(480)
        width = min(look.px(480), room)
        self.setFixedSize(width, column.totalHeightForWidth(width))
