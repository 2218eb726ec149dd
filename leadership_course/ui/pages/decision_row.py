"""What becomes of a plan now: keep, change or drop?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.follow_up import Decision
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel

KEYS: dict[str, Decision] = {"K": "keep", "C": "change", "D": "drop"}


class DecisionRow(QWidget):
    """The buttons, the likeliest in front of the eye, and what each of them leads to."""

    decided = Signal(str)

    def __init__(
        self,
        look: Look,
        words: dict[Decision, str],
        note: str,
        likeliest: Decision,
        parent: QWidget | None = None,
    ) -> None:
        """Show a button for each of `words`, and `note` below."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = FlowLayout(spacing=8)
        for decision, text in words.items():
            kind: ButtonKind = "primary" if decision == likeliest else "secondary"
            button = Button(text, kind=kind, look=look)
            button.clicked.connect(lambda _=False, decision=decision: self.decided.emit(decision))
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(PlainLabel(note, role="small", tone="muted"))
