"""How did the quiz go, what does each miss point back to, and what now?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.course.outline import Experiment, Module, Quiz
from leadership_course.course.questions import Question
from leadership_course.progress.attempts import AttemptRecord
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.attempt import Outcome
from leadership_course.study.path import next_step, per_cent
from leadership_course.study.places import Place
from leadership_course.study.quiz import (
    answers_of,
    attempts_left,
    lesson_behind,
    missed_last,
    quiz_of,
    result_of,
)
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.experiment_row import experiment_row
from leadership_course.ui.questions.answer_review import AnswerReview
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.ring import ProgressRing
from leadership_course.ui.widgets.row_button import RowButton

_GAP = 14
_PLACES = (0, 20 + _GAP)  # of a row's icon and words, as in the answers below


class ResultPage(PageScreen):
    """The score against the pass mark, the misses with their lessons, and every answer with its
    reasons.
    """

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._module: Module | None = None
        self._first: Button | None = None
        self.bind("Esc", "Back to the course", lambda: self.go.emit("course"))

    def open(self, place: Place) -> None:
        """Show the newest finished attempt at the quiz of a module."""
        self._module = self._study.index.modules[place.subject]
        clear(self._page.body)
        self._first = None
        finished = [
            r for r in self._study.progress.attempts.of(quiz_of(self._module).id) if r.finished
        ]
        if not finished:
            self.go.emit(f"quiz/{place.subject}")
            return
        self._show(self._module, finished[-1])

    def focus_first(self) -> None:
        """Put the focus on what to do next."""
        if self._first:
            self._first.setFocus()

    def title(self) -> str:
        """The quiz's title."""
        return quiz_of(self._module).title if self._module else ""

    def _show(self, module: Module, record: AttemptRecord) -> None:
        quiz = quiz_of(module)
        result = result_of(self._study, quiz, record)
        heading = "Passed" if result.is_passed else "Not yet passed"
        self._page.set_title(heading, f"{module.title} · Quiz")
        self._page.body.addWidget(self._score(module, record, result))
        missed = [q for q in quiz.questions if q.id in result.missed]
        if missed:
            self._page.body.addWidget(self._misses(module, missed))
        if module.experiment:
            self._page.body.addWidget(self._experiment(module.experiment))
        self._page.body.addWidget(PlainLabel("Every answer, with its reasons", role="title"))
        answers = answers_of(self._study, record)
        for question in quiz.questions:
            if question.id in answers:
                self._page.body.addWidget(self._review(question, answers[question.id]))
        self._page.body.addStretch(1)

    def _score(self, module: Module, record: AttemptRecord, result: Outcome) -> Panel:
        panel = Panel("card")
        row = QHBoxLayout()
        row.setSpacing(20)
        icon = "check" if result.is_passed else ""
        row.addWidget(ProgressRing(self._look, result.score, f"{per_cent(result.score)}", icon))
        words = QVBoxLayout()
        words.setSpacing(4)
        right = f"{result.correct} of {result.total} right · {per_cent(result.score)} of the points"
        words.addWidget(PlainLabel(right, role="title"))
        words.addWidget(PlainLabel(_mark(record), role="text", tone="muted"))
        row.addLayout(words, 1)
        panel.column.addLayout(row)
        panel.column.addLayout(self._ways_on(module, result))
        return panel

    def _ways_on(self, module: Module, result: Outcome) -> FlowLayout:
        row = FlowLayout(spacing=12)
        left = attempts_left(self._study, quiz_of(module))
        step = next_step(self._study)
        if result.is_passed and step:
            self._first = self._button(f"Next: {step.title}", "primary", step.place)
            row.addWidget(self._first)
        missed = missed_last(self._study, quiz_of(module))
        if (missed or not result.is_passed) and left != 0:
            kind: ButtonKind = "secondary" if result.is_passed else "primary"
            words = _retry_words(quiz_of(module), len(missed))
            again = self._button(words, kind, f"quiz/{module.id}/retry")
            self._first = self._first or again
            row.addWidget(again)
        if left is not None:
            counted = {0: "No more attempts", 1: "1 more attempt"}
            note = counted.get(left, f"{left} more attempts")
            row.addWidget(PlainLabel(note, role="text", tone="muted"))
        back = self._button("Back to the course", "quiet", "course")
        self._first = self._first or back
        row.addWidget(back)
        return row

    def _experiment(self, experiment: Experiment) -> Panel:
        panel = Panel("card")
        panel.column.setSpacing(4)
        panel.column.addWidget(PlainLabel("To try at work", role="eyebrow", tone="accent"))
        row = experiment_row(self._look, self._study, experiment, _PLACES)
        row.clicked.connect(lambda: self.go.emit(f"experiment/{experiment.id}"))
        panel.column.addWidget(row)
        return panel

    def _misses(self, module: Module, missed: list[Question]) -> Panel:
        panel = Panel("card")
        panel.column.setSpacing(4)
        panel.column.addWidget(PlainLabel("What to look at again", role="eyebrow", tone="accent"))
        for question in missed:
            lesson = lesson_behind(self._study, module, question)
            if lesson is None:
                panel.column.addLayout(self._without_lesson(question))
                continue
            row = RowButton(self._look, "course", lesson.title, question.prompt, "accent", _PLACES)
            place = f"lesson/{lesson.id}"
            row.clicked.connect(lambda _=False, place=place: self.go.emit(place))
            panel.column.addWidget(row)
        return panel

    def _without_lesson(self, question: Question) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(_GAP)
        row.addWidget(Icon(self._look, "not-yet", "muted", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(question.prompt, role="text"), 1)
        return row

    def _review(self, question: Question, fact: QuestionAnswered) -> QWidget:
        return AnswerReview(self._look, question, fact)

    def _button(self, text: str, kind: ButtonKind, place: str) -> Button:
        button = Button(text, kind=kind, look=self._look)
        button.clicked.connect(lambda: self.go.emit(place))
        return button


def _mark(record: AttemptRecord) -> str:
    share, count = record.started.rule.get("pass_share"), record.started.rule.get("pass_correct")
    mark = f"{share:.0%}" if share is not None else f"{count} right answers"
    again = " · right answers of the attempt before are kept" if record.started.retry_of else ""
    return f"The pass mark is {mark}{again}"


def _retry_words(quiz: Quiz, missed: int) -> str:
    if quiz.retry == "all" or not missed:
        return "Take the quiz again"
    return "Retry the one you missed" if missed == 1 else f"Retry the {missed} you missed"
