"""Which hints were given, one at a time?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.questions.icon import Icon
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class HintList(QWidget):
    """A quiet panel for each hint."""

    def __init__(self, look: Look) -> None:
        """Show no hint yet."""
        super().__init__()
        self._look = look
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))
        self.hide()

    def show_hints(self, hints: Sequence[str]) -> None:
        """Show all of `hints`; those on screen stay where they are."""
        for hint in hints[self._shown :]:
            self._column.addWidget(_panel(self._look, hint))
        self._shown = max(self._shown, len(hints))
        self.setVisible(self._shown > 0)


def _panel(look: Look, hint: str) -> QWidget:
    panel = Panel("notice")
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    row.addWidget(Icon(look, "hint", "gold", 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(hint, role="text"), 1)
    panel.column.addLayout(row)
    return panel
