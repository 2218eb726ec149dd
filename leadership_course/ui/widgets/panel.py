"""On what do words and buttons lie together?"""

from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from leadership_course.ui.theme.restyle import restyle
from leadership_course.ui.theme.tokens import SPACE_12

PanelKind = Literal[
    "card",
    "quote",
    "feedback-right",
    "feedback-partly",
    "feedback-not-yet",
    "error",
    "notice",
    "toast",
]


class Panel(QFrame):
    """A card with room inside; fill `column`."""

    def __init__(self, kind: PanelKind = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)  # the room inside grows with the text: padding
        self.column.setSpacing(SPACE_12)

    def set_kind(self, kind: PanelKind) -> None:
        """Become another kind of panel."""
        restyle(self, "panel", kind)
