"""What is said about an answer as a whole?"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.ui.questions.speech import announce
from leadership_course.ui.questions.verdict import Mark, Verdict
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.panel import Panel

_PANELS: dict[Mark, Literal["feedback-right", "feedback-partly", "feedback-not-yet", "notice"]] = {
    "right": "feedback-right",
    "partly": "feedback-partly",
    "not-yet": "feedback-not-yet",
    "noted": "notice",
}


class Feedback(QWidget):
    """A panel with the verdict in words and an icon; hidden until there is something to say."""

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._panel: Panel | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def say(self, mark: Mark, headline: str, text: str = "") -> None:
        """Show and announce a verdict."""
        self.clear()
        self._panel = Panel(_PANELS[mark])
        verdict = Verdict(self._look)
        self._panel.column.addWidget(verdict)
        self._column.addWidget(self._panel)
        verdict.tell(mark, headline, text)
        self.setAccessibleName(verdict.words())
        self.show()
        announce(self, verdict.words())

    def clear(self) -> None:
        """Take the verdict away."""
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        self.setAccessibleName("")
        self.hide()
