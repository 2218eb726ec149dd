"""How does a word stand out among words of its size?"""

from PySide6.QtGui import QFont

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel, Tone


class Strong(PlainLabel):
    """Plain words, half bold: a verdict, a name, what is being asked."""

    def __init__(self, look: Look, text: str = "", tone: Tone = "ink") -> None:
        """Show `text`."""
        super().__init__(text, tone=tone)
        self._look = look
        self.setProperty("role", "strong")  # no rule of the style sheet sets its weight
        look.changed.connect(self._set_face)
        self._set_face()

    def _set_face(self) -> None:
        font = self._look.font("text")
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
