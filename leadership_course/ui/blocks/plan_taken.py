"""How does a plan stand on its card once it was taken on?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.progress.plans import PlanRecord
from leadership_course.study.plans import sentence
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel


class PlanTaken(QWidget):
    """The plan as one sentence, what was said from memory beside it, and the way to change it."""

    change_asked = Signal()
    say_back_asked = Signal()

    def __init__(
        self, look: Look, record: PlanRecord, comes_back: str, parent: QWidget | None = None
    ) -> None:
        """Show `record`; `comes_back` is a sentence."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel("Your plan", role="eyebrow", tone="accent"))
        column.addWidget(PlainLabel(sentence(record.made), role="reading"))
        if record.said_back:
            column.addSpacing(8)
            column.addWidget(PlainLabel("From memory", role="eyebrow", tone="accent"))
            column.addWidget(PlainLabel(record.said_back, role="reading"))
        column.addSpacing(8)
        column.addLayout(self._foot(look, record, comes_back))

    def _foot(self, look: Look, record: PlanRecord, comes_back: str) -> QHBoxLayout:
        told = comes_back if record.said_back is None else f"Said back once. {comes_back}"
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(Icon(look, "check", "good", 18))
        foot.addWidget(PlainLabel(told, role="small", tone="muted"), 1)
        if record.said_back is None:
            again = Button("Say it back", kind="quiet", look=look)
            again.clicked.connect(self.say_back_asked)
            foot.addWidget(again)
        change = Button("Change", kind="quiet", icon="pen", look=look)
        change.setAccessibleName("Change the words of the plan")
        change.clicked.connect(self.change_asked)
        foot.addWidget(change)
        return foot
