"""How is a line or a paragraph of plain words shown?"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.restyle import restyle

Tone = Literal["ink", "muted", "accent", "gold", "good", "bad", "on_accent", "page"]
LabelRole = Role | Literal["key", "badge"]


class PlainLabel(QLabel):
    """A label that never reads its text as markup, and wraps."""

    def __init__(
        self,
        text: str = "",
        role: LabelRole = "text",
        tone: Tone = "ink",
        parent: QWidget | None = None,
        *,
        is_selectable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        is_wrapped = role not in {"key", "badge"}
        self.setWordWrap(is_wrapped)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(is_wrapped)
        self.setSizePolicy(policy)
        self.set_selectable(is_selectable)
        self.setText(text)

    def set_text(self, text: str) -> None:
        """Show `text`, literally."""
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Show the words in another colour."""
        restyle(self, "tone", tone)

    def set_selectable(self, is_selectable: bool) -> None:
        """Let mouse and keyboard select the words, or not."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            if is_selectable
            else flags.NoTextInteraction
        )
