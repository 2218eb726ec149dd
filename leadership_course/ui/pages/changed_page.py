"""How is a learner asked whether to review a question again whose right answer has changed?"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.questions import Question
from leadership_course.progress.events import ActUndone, Event
from leadership_course.progress.weighing import Decision
from leadership_course.study import answer_changes
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.asking_screen import AskingScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_SAID = {
    "yes": "You review it again",
    "later": "Asked again in a week",
    "no": "Left as it is",
}


class ChangedPage(AskingScreen):
    """One question after another: first whether it is wanted, and if it is, the question."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, "Leave; what is open stays open", parent)
        self._study = study
        self._question: Question | None = None
        self._done = 0
        self.bind("R", "Review it again", lambda: self._weigh("yes"))
        self.bind("L", "Later: it is asked again in a week", lambda: self._weigh("later"))
        self.bind("N", "No: leave it as it is", lambda: self._weigh("no"))
        self.bind("Enter or Right", "Go on, once the question is answered", self._forward)

    def open(self, place: Place) -> None:
        """Begin with the first of the questions, or say that there is none."""
        self._done = 0
        self._show_next()

    def title(self) -> str:
        """What the window says."""
        return "The answer has changed"

    def refresh(self, event: Event) -> None:
        """Ask again what was undone."""
        if isinstance(event.fact, ActUndone):
            self._done = max(0, self._done - 1)
            self._show_next()
            self.focus_first()

    def _show_next(self) -> None:
        waiting = answer_changes.changed(self._study)
        self._question = waiting[0] if waiting else None
        self._panel = None
        total = self._done + len(waiting)
        self._bar.setVisible(bool(waiting))
        self._bar.set_share(self._done / total if total else 1.0)
        self.note.setText(f"{self._done + 1} of {total}" if waiting else "")
        self.way_on.hide()
        self._hint.setText("")
        if self._question is None:
            self.put(self._nothing())
        elif answer_changes.is_accepted(self._study, self._question):
            self._show_question(self._question, total)
        else:
            self.put(self._offer(self._question))

    def _show_question(self, question: Question, total: int) -> None:
        asking = answer_changes.asking(self._study, question)
        self.put(self._ask(asking, "Reviewed again", self._done, total))
        self.way_on.show()
        self._answered()

    def _offer(self, question: Question) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(PlainLabel("The course was updated", "eyebrow", "accent"))
        title = "The answer to this question has changed since you answered. Review it again?"
        column.addWidget(PlainLabel(title, "heading"))
        panel = Panel("card")
        panel.column.addWidget(PlainLabel(question.prompt, "reading"))
        column.addWidget(panel)
        note = "What you passed stays passed, and your answer stays in your record."
        column.addWidget(PlainLabel(note, "text", "muted"))
        column.addLayout(self._choices())
        column.addStretch(1)
        return view

    def _choices(self) -> FlowLayout:
        row = FlowLayout(spacing=8)
        review = Button("Review it again", "primary", look=self._look)
        review.clicked.connect(lambda: self._weigh("yes"))
        later = Button("Later", "secondary", look=self._look)
        later.setToolTip("It is asked again in a week")
        later.clicked.connect(lambda: self._weigh("later"))
        leave = Button("No", "quiet", look=self._look)
        leave.setAccessibleName("No, leave it as it is")
        leave.clicked.connect(lambda: self._weigh("no"))
        for button in (review, later, leave):
            row.addWidget(button)
        return row

    def _nothing(self) -> QWidget:
        text = (
            "When an update of the course changes the right answer to a question you answered, you "
            "are asked here whether to review it again."
        )
        view = EmptyState(self._look, "review", "No answer has changed", text, "Back to Today")
        view.acted.connect(lambda: self.go.emit("today"))
        return view

    def _weigh(self, decision: Decision) -> None:
        if self._question is None or self._panel is not None:
            return
        event = answer_changes.weigh(self._study, self._question, decision)
        self._done += decision != "yes"
        self._go_on()
        self.said.emit(_SAID[decision], lambda: self._study.undo(event))

    def _answered(self) -> None:
        is_last = len(answer_changes.changed(self._study)) <= int(not self._is_done())
        self._offer_way_on("Finish" if is_last else "Next")

    def _is_done(self) -> bool:
        return bool(self._panel and self._panel.asking.is_done)

    def _forward(self) -> None:
        if self._is_done():
            self._done += 1
            self._go_on()

    def _go_on(self) -> None:
        """Show what is open still; where nothing is, the learner goes on with the day."""
        if answer_changes.changed(self._study):
            self._show_next()
            self.focus_first()
        else:
            self.go.emit("today")
