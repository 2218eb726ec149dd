"""What stands where the learner would write while the journal is locked?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 420  # pixels at 100 %: narrower, the button stands below the words
_WORDS = "Your journal is locked. Unlock it to read what you wrote here, or to write."


class LockedView(Panel):
    """What is asked, and the way to the journal's key: `unlock_asked`."""

    unlock_asked = Signal()

    def __init__(self, look: Look, asked: str, parent: QWidget | None = None) -> None:
        """Show what is `asked`."""
        super().__init__("card", parent)
        self.column.addWidget(PlainLabel(asked, role="title"))
        row = SideBySide(look, _LEAST)
        row.add(PlainLabel(_WORDS, role="text", tone="muted"))
        self.button = Button("Unlock", icon="lock", look=look)
        self.button.setAccessibleName("Unlock the journal")
        self.button.clicked.connect(self.unlock_asked)
        row.add(self.button, 0)
        self.column.addWidget(row)
