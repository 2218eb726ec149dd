"""How is an answer looked at again, after the quiz?"""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.course.questions import Question
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.answers import Answer
from leadership_course.quiz.grading import fits, grade
from leadership_course.ui.questions.views import view_for
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.tab_order import put_after

_VERDICTS = {
    "right": ("check", "good", "Right"),
    "partly": ("partly", "gold", "Partly there"),
    "not-yet": ("not-yet", "bad", "Not yet"),
    "unscored": ("reflect", "muted", "Your own rating"),
}


class AnswerReview(Panel):
    """The prompt and the verdict; on demand the whole question as it was answered, with every
    reason.
    """

    def __init__(
        self, look: Look, question: Question, fact: QuestionAnswered, parent: QWidget | None = None
    ) -> None:
        """Show the verdict; the question itself is built when the learner opens it."""
        super().__init__("card", parent)
        self._look, self._question, self._fact = look, question, fact
        icon, tone, word = _VERDICTS[fact.verdict]
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(look, icon, tone), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(PlainLabel(f"{word}. {question.prompt}", role="text"), 1)
        self._toggle = Button("Show", kind="quiet", icon="chevron-down", look=look)
        self._toggle.setAccessibleName(f"Show the answer: {question.prompt}")
        self._toggle.clicked.connect(self._turn)
        row.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self._view: QWidget | None = None

    def _turn(self) -> None:
        if self._view is None:
            self._view = self._build()
            self.column.addWidget(self._view)
            put_after(self._toggle, self._view)
        else:
            self._view.setVisible(self._view.isHidden())
        is_open = not self._view.isHidden()
        self._toggle.setText("Hide" if is_open else "Show")
        self._toggle.set_icon("chevron-up" if is_open else "chevron-down")
        self._toggle.setAccessibleName(f"{self._toggle.text()} the answer: {self._question.prompt}")

    def _build(self) -> QWidget:
        reply = msgspec.convert(self._fact.answer, Answer)
        if not fits(self._question, reply):
            words = "This question has changed since you answered it."
            return PlainLabel(words, role="text", tone="muted")
        view = view_for(self._look, self._question, self._fact.order)
        view.show_reply(reply)
        view.reveal(grade(self._question, reply))
        return view
