"""What stands on the page of an entry that was deleted, and what can be done with it?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.journal import Leaf
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class DeletedView(QWidget):
    """The words as they were, a button to put them back, and one to delete them for good."""

    put_back_asked = Signal()
    erase_asked = Signal()

    def __init__(self, look: Look, leaf: Leaf, parent: QWidget | None = None) -> None:
        """Show `leaf`, which can only be read."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        panel = Panel("card")
        panel.column.addWidget(PlainLabel(leaf.text, role="reading"))
        column.addWidget(panel)
        words = "Deleted entries stay in your profile until you delete them for good."
        column.addWidget(PlainLabel(words, role="text", tone="muted"))
        row = FlowLayout(spacing=8)
        back = Button("Put back", kind="primary", look=look)
        back.clicked.connect(self.put_back_asked)
        erase = Button("Delete for good …", kind="quiet", look=look)
        erase.clicked.connect(self.erase_asked)
        row.addWidget(back)
        row.addWidget(erase)
        column.addLayout(row)
