"""What does a learner see after the last card?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.course.blocks import Plan
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Lesson
from leadership_course.study.path import Step, after_lesson
from leadership_course.study.plans import live, sentence
from leadership_course.study.studying import Study
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_VERBS = {
    "quiz": "Take the quiz",
    "quiz-continue": "Go on with the quiz",
    "quiz-again": "Retry",
    "finished": "Open the last page",
}


class FinishedView(QWidget):
    """The lesson is done: the plan it ended in, and one obvious next step."""

    go = Signal(str)

    def __init__(
        self, look: Look, study: Study, lesson: Lesson, parent: QWidget | None = None
    ) -> None:
        """Show what follows `lesson`."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(20)
        column.addWidget(Icon(look, "check", "good", 40))
        column.addWidget(PlainLabel("Lesson finished", role="eyebrow", tone="accent"))
        column.addWidget(PlainLabel(lesson.title, role="heading"))
        for made in _plans(study, lesson):
            panel = Panel("quote")
            panel.column.addWidget(PlainLabel("Your plan", role="eyebrow", tone="accent"))
            panel.column.addWidget(PlainLabel(made, role="title"))
            column.addWidget(panel)
        self._button: Button | None = None
        step = after_lesson(study, lesson)
        if step:
            column.addWidget(self._next(look, step))
        column.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus on the next step."""
        if self._button:
            self._button.setFocus()

    def _next(self, look: Look, step: Step) -> Panel:
        panel = Panel("card")
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(PlainLabel("Next", role="eyebrow", tone="accent"))
        words.addWidget(PlainLabel(step.title, role="title"))
        words.addWidget(PlainLabel(step.detail, role="text", tone="muted"))
        row.addLayout(words, 1)
        self._button = Button(_VERBS.get(step.kind, "Go on"), kind="primary", look=look)
        self._button.clicked.connect(lambda: self.go.emit(step.place))
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        panel.column.addLayout(row)
        return panel


def _plans(study: Study, lesson: Lesson) -> list[str]:
    here = {block.id for _, block in blocks_of(lesson) if isinstance(block, Plan)}
    return [sentence(record.made) for record in live(study) if record.id in here]
