"""What now? One obvious next step, then what waits."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.course.problems import CourseProblem
from leadership_course.progress.events import Event
from leadership_course.study import quotes
from leadership_course.study.path import Step, next_step
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.finished_view import plan_sentence
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide
from leadership_course.ui.widgets.week_row import WeekRow

_VERBS = {
    "begin": "Begin",
    "continue": "Continue",
    "next": "Start",
    "quiz": "Take the quiz",
    "quiz-continue": "Continue",
    "quiz-again": "Retry",
    "finished": "See quotes",
}
_WORDS = {
    "begin": "Begin",
    "continue": "Continue",
    "next": "Next",
    "quiz": "Quiz",
    "quiz-continue": "Continue",
    "quiz-again": "Quiz",
    "finished": "Done",
}


class TodayPage(Screen):
    """The next step, the plan in force, the rhythm, and a line that the learner kept."""

    def __init__(
        self,
        look: Look,
        study: Study,
        problems: tuple[CourseProblem, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(parent)
        self._look, self._study = look, study
        self._is_broken = bool(problems)
        self._next: Button | None = None
        self._page = Page(look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.bind("Enter", "Take the next step", self._go_on)

    def open(self, place: Place) -> None:
        """Show what is due now."""
        now = self._study.clock.now()
        self._page.set_title(self._greeting(now), _day(now))
        clear(self._page.body)
        step = next_step(self._study)
        self._next = None
        if step is None:
            self._page.body.addWidget(self._nothing())
            return
        self._page.body.addWidget(self._step(step))
        self._page.body.addWidget(self._second_row())
        self._page.body.addWidget(self._quote())
        self._page.body.addStretch(1)

    def refresh(self, event: Event) -> None:
        """Show what an undo brought back."""
        self.open(Place("today"))

    def focus_first(self) -> None:
        """Put the focus on the next step."""
        if self._next:
            self._next.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """Today."""
        return "Today"

    def _go_on(self) -> None:
        if self._next:
            self._next.click()

    def _greeting(self, now: datetime) -> str:
        part = "morning" if now.hour < 12 else "afternoon" if now.hour < 18 else "evening"
        welcome = self._study.progress.start.welcome
        minutes = _NUMBERS.get(welcome.minutes if welcome else 5, "A few")
        return f"Good {part}. {minutes} minutes for your team?"

    def _step(self, step: Step) -> Panel:
        panel = Panel("card")
        row = SideBySide(self._look, 480)
        holder = QWidget()
        words = QVBoxLayout(holder)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        modules = self._study.course.modules
        number = [m.id for m in modules].index(step.module.id) + 1
        eyebrow = f"{_WORDS[step.kind]} · Module {number} of {len(modules)}"
        words.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
        words.addWidget(PlainLabel(step.title, role="title"))
        words.addWidget(PlainLabel(step.detail, role="text", tone="muted"))
        row.add(holder)
        row.add(self._way_on(step), 0)
        panel.column.addWidget(row)
        return panel

    def _way_on(self, step: Step) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        if step.share:
            from leadership_course.ui.widgets.ring import ProgressRing

            row.addWidget(ProgressRing(self._look, step.share, f"{step.share:.0%}"))
        self._next = Button(_VERBS[step.kind], kind="primary", look=self._look)
        self._next.clicked.connect(lambda: self.go.emit(step.place))
        row.addWidget(self._next, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return holder

    def _second_row(self) -> QWidget:
        row = SideBySide(self._look, 560)
        row.add(self._plan())
        row.add(self._rhythm())
        return row

    def _plan(self) -> Panel:
        panel = _titled("Your plan")
        plans = list(self._study.progress.journal.plans.values())
        if plans:
            sentence = plan_sentence(plans[-1].when, plans[-1].then)
            panel.column.addWidget(PlainLabel(sentence, role="reading"))
            lesson = self._study.index.lessons.get(plans[-1].lesson)
            if lesson:
                note = f"From “{lesson.title}”"
                panel.column.addWidget(PlainLabel(note, role="text", tone="muted"))
        else:
            panel.column.addWidget(PlainLabel("One thing to try at work", role="title"))
            words = "The plan you make at the end of a lesson stands here until you have tried it."
            panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
        panel.column.addStretch(1)
        return panel

    def _rhythm(self) -> Panel:
        panel = _titled("Your rhythm")
        days = self._study.progress.days
        kept, weeks = days.weeks_kept(self._study.today())
        if weeks > 1:
            panel.column.addWidget(PlainLabel(f"{kept} of the last {weeks} weeks", role="title"))
        elif weeks:
            panel.column.addWidget(PlainLabel("You have begun", role="title"))
        else:
            panel.column.addWidget(PlainLabel("It starts with the first card", role="title"))
        count = days.acts[self._study.today()]
        done = "Something done today." if count else "Nothing done today yet, which is fine."
        panel.column.addWidget(PlainLabel(done, role="text", tone="muted"))
        panel.column.addSpacing(6)
        panel.column.addWidget(self._week())
        panel.column.addStretch(1)
        return panel

    def _week(self) -> WeekRow:
        today, progress = self._study.today(), self._study.progress
        monday = today - timedelta(days=today.weekday())
        done = [day for day in range(7) if progress.days.acts[monday + timedelta(days=day)]]
        welcome = progress.start.welcome
        return WeekRow(self._look, done, welcome.days if welcome else (), today.weekday())

    def _quote(self) -> QWidget:
        kept = quotes.quote_of_the_day(self._study)
        panel = Panel("quote")
        if kept is None:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Icon(self._look, "bookmark", "gold", 20))
            words = "Lines you bookmark (B) come back to you here."
            row.addWidget(PlainLabel(words, role="text", tone="muted"), 1)
            panel.column.addLayout(row)
            return panel
        panel.column.addWidget(PlainLabel(f"“{kept.text}”", role="quote"))
        origin = kept.by or "Your highlight"
        where = f"{origin} · from your {'bookmarks' if kept.by else 'reading'}"
        row = QHBoxLayout()
        row.addWidget(PlainLabel(where, role="text", tone="muted"), 1)
        link = Button("All quotes", kind="link", look=self._look)
        link.clicked.connect(lambda: self.go.emit("quotes"))
        row.addWidget(link)
        panel.column.addLayout(row)
        return panel

    def _nothing(self) -> QWidget:
        from leadership_course.ui.widgets.empty import EmptyState

        text = (
            "The course could not be read. The Course page says which file is at fault."
            if self._is_broken
            else "This course has no lessons yet."
        )
        empty = EmptyState(self._look, "course", "Nothing to study yet", text, "Open Course")
        empty.acted.connect(lambda: self.go.emit("course"))
        return empty


_NUMBERS = {3: "Three", 5: "Five", 10: "Ten", 15: "Fifteen"}


def _titled(eyebrow: str) -> Panel:
    panel = Panel("card")
    panel.column.setSpacing(6)
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel


def _day(now: datetime) -> str:
    return f"{now:%A} {now.day} {now:%B}"
