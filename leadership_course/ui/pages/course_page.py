"""Where does the path lead, and how far along is the learner?"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.course.outline import Experiment, Lesson, Module
from leadership_course.course.problems import CourseProblem
from leadership_course.progress.events import Event
from leadership_course.study.path import (
    ModuleStanding,
    Step,
    next_step,
    per_cent,
    standing,
    state_of,
)
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.beside_path import BesidePath
from leadership_course.ui.pages.experiment_row import experiment_row
from leadership_course.ui.pages.module_promise import ModulePromise
from leadership_course.ui.pages.problem_banner import problem_banner
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, IconButton
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.ring import ProgressRing
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.side_by_side import SideBySide

_STATES = {"new": "", "open": " · begun", "finished": " · finished"}
_ICONS = {"new": "unread", "open": "partly", "finished": "check"}
_TONES = {"unread": "muted", "partly": "accent", "check": "good", "check-card": "muted"}
_RING, _GAP, _ICON = 60, 20, 20  # a row's icon stands under the ring, its words under the title
_PLACES = ((_RING - _ICON) // 2, _RING + _GAP)
_LEAST = 440  # narrower than this, the way on stands below the words


class CoursePage(PageScreen):
    """The modules as a path; the one the learner is in stands open."""

    def __init__(
        self,
        look: Look,
        study: Study,
        problems: tuple[CourseProblem, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study, self._problems = study, problems
        self._opened: set[str] = set()
        self._first: Button | None = None
        self.bind("Enter", "Go on where you are", self._go_on)

    def open(self, place: Place) -> None:
        """Show the path as it stands."""
        step = next_step(self._study)
        self._opened = {step.module.id} if step and step.kind != "finished" else set()
        self._fill()

    def refresh(self, event: Event) -> None:
        """Show the path as it stands now."""
        self._fill()

    def focus_first(self) -> None:
        """Put the focus on the way on."""
        if self._first:
            self._first.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """Course."""
        return "Course"

    def _go_on(self) -> None:
        if self._first:
            self._first.click()

    def _fill(self) -> None:
        modules = self._study.course.modules
        lessons = len(self._study.course.lessons)
        minutes = sum(module.minutes for module in modules)
        eyebrow = (
            f"{_count(len(modules), 'module')} · {_count(lessons, 'lesson')} · about {minutes}"
            f" minutes"
        )
        self._page.set_title("Your path", eyebrow if lessons else "")
        clear(self._page.body)
        self._first = None
        banner = problem_banner(self._look, self._problems)
        if banner:
            self._page.body.addWidget(banner)
        if not lessons:
            self._page.body.addWidget(self._nothing())
        for number, module in enumerate(modules, 1):
            self._page.body.addWidget(self._module(number, module))
        if lessons:
            beside = BesidePath(self._look, self._study.course, _PLACES)
            beside.go.connect(self.go)
            self._page.body.addWidget(beside)
        self._page.body.addStretch(1)

    def _nothing(self) -> EmptyState:
        text = f"No lesson could be read from {self._study.course.root or 'the course folder'}."
        empty = EmptyState(self._look, "course", "This course has no lessons", text, "Courses")
        empty.acted.connect(lambda: self.go.emit("library"))
        return empty

    def _module(self, number: int, module: Module) -> Panel:
        now = standing(self._study, module)
        panel = Panel("card")
        panel.column.setSpacing(12)
        panel.column.addLayout(self._head(number, now))
        if module.id in self._opened:
            rows = QVBoxLayout()
            rows.setSpacing(2)
            for lesson in module.lessons:
                rows.addWidget(self._lesson_row(lesson))
            if module.quiz:
                rows.addWidget(self._quiz_row(now))
            if module.experiment:
                rows.addWidget(self._experiment_row(module.experiment))
            panel.column.addWidget(ModulePromise(self._look, module, self._root))
            panel.column.addLayout(rows)
        return panel

    @property
    def _root(self) -> Path:
        return Path(self._study.course.root)

    def _head(self, number: int, now: ModuleStanding) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        ring = ProgressRing(self._look, now.share, str(number), icon="check" if now.is_done else "")
        head.addWidget(ring, 0, Qt.AlignmentFlag.AlignTop)
        row = SideBySide(self._look, _LEAST)
        row.add(_words(now))
        step = next_step(self._study)
        if step and step.kind != "finished" and step.module.id == now.module.id:
            row.add(self._way_on(step), 0)
        head.addWidget(row, 1)
        head.addWidget(self._toggle(now.module))
        return head

    def _way_on(self, step: Step) -> QWidget:
        go = Button("Begin" if step.kind == "begin" else "Continue", "primary", look=self._look)
        go.setAccessibleName(f"{go.text()}: {step.title}")
        go.clicked.connect(lambda: self.go.emit(step.place))
        self._first = go
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(go)
        row.addStretch(1)
        return holder

    def _toggle(self, module: Module) -> Button:
        is_open = module.id in self._opened
        name = f"{'Hide' if is_open else 'Show'} the lessons of {module.title}"
        toggle = IconButton(self._look, "chevron-up" if is_open else "chevron-down", name)
        toggle.clicked.connect(lambda: self._turn(module.id))
        toggle.setObjectName(f"toggle-{module.id}")
        return toggle

    def _turn(self, module: str) -> None:
        self._opened ^= {module}
        self._fill()
        again = self.findChild(Button, f"toggle-{module}")
        if again:
            again.setFocus()

    def _lesson_row(self, lesson: Lesson) -> RowButton:
        state = state_of(self._study, lesson)
        note = f"{lesson.head.minutes} min{_STATES[state]}"
        return self._row(lesson.title, note, _ICONS[state], f"lesson/{lesson.id}")

    def _quiz_row(self, now: ModuleStanding) -> RowButton:
        quiz = now.module.quiz
        title = quiz.title if quiz else ""
        state = (
            f"passed with {per_cent(now.best.score)}"
            if now.best and now.is_passed
            else f"{per_cent(now.best.score)}, not yet passed"
            if now.best
            else "begun"
            if now.has_open_quiz
            else _count(quiz.draw or len(quiz.questions), "question")
            if quiz
            else ""
        )
        place = f"result/{now.module.id}" if now.is_passed else f"quiz/{now.module.id}"
        is_named_alike = title == now.module.title
        words, note = ("Quiz", state) if is_named_alike else (title, f"Quiz · {state}")
        return self._row(words, note, "check" if now.is_passed else "check-card", place)

    def _experiment_row(self, experiment: Experiment) -> RowButton:
        row = experiment_row(self._look, self._study, experiment, _PLACES)
        row.clicked.connect(lambda: self.go.emit(f"experiment/{experiment.id}"))
        return row

    def _row(self, title: str, note: str, icon: str, place: str) -> RowButton:
        row = RowButton(self._look, icon, title, note, _TONES[icon], _PLACES)
        row.clicked.connect(lambda: self.go.emit(place))
        return row


def _words(now: ModuleStanding) -> QWidget:
    holder = QWidget()
    words = QVBoxLayout(holder)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(4)
    words.addWidget(PlainLabel(now.module.title, role="title"))
    words.addWidget(PlainLabel(now.module.head.promise, role="text"))
    words.addWidget(PlainLabel(_status(now), role="text", tone="muted"))
    return holder


def _status(now: ModuleStanding) -> str:
    total = len(now.module.lessons)
    if now.best and now.is_passed:
        result = f"Quiz passed · {per_cent(now.best.score)}"
        return result if now.finished == total else f"{now.finished} of {total} lessons · {result}"
    if now.finished or now.best:
        ready = "quiz ready" if now.finished == total else "the quiz follows"
        return f"{now.finished} of {total} lessons · {ready}"
    return f"{_count(total, 'lesson')} · {now.module.minutes} min"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
