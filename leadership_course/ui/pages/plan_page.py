"""What became of a plan, and what becomes of it now?"""

from functools import partial

from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import ActUndone, Event
from leadership_course.progress.plans import PlanRecord
from leadership_course.study.follow_up import Decision, FollowUp
from leadership_course.study.lesson import place_of_card
from leadership_course.study.places import Place
from leadership_course.study.plans import again, due_on, sentence
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.plan_view import PlanView
from leadership_course.ui.day_words import day_in_words, on_day
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.decision_row import KEYS
from leadership_course.ui.pages.plan_history import PlanHistory
from leadership_course.ui.pages.plan_report import PlanReport
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_TOLD = {"keep": "Plan kept", "change": "Told how it went", "drop": "Plan dropped"}


class PlanPage(PageScreen):
    """The plan, whether it happened, what came of it, and keep, change or drop."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._plan = ""
        self._report: PlanReport | None = None
        self._writing: PlanView | None = None
        self.bind("1", "Yes, it happened", lambda: self._pick(1))
        self.bind("2", "Partly", lambda: self._pick(2))
        self.bind("3", "There was no occasion", lambda: self._pick(3))
        self.bind("4", "Not this time", lambda: self._pick(4))
        for key, decision in KEYS.items():
            self.bind(key, f"{decision.capitalize()} the plan", partial(self._press, decision))
        self.bind("Esc", "Back", self.leave.emit)

    def open(self, place: Place) -> None:
        """Show the plan that the place names."""
        self._plan = self._study.index.renamed.get(place.subject, place.subject)
        self._fill()

    def refresh(self, event: Event) -> None:
        """Show what an undo left."""
        if isinstance(event.fact, ActUndone):
            self._fill()
            self.focus_first()

    def flush(self) -> None:
        """Keep what is half written."""
        for part in (self._report, self._writing):
            if part:
                part.flush()

    def focus_first(self) -> None:
        """Put the focus on the outcomes, or on the words to be written anew."""
        if self._report:
            self._report.outcomes.focus_first()
        elif self._writing:
            self._writing.focus_first()
        else:
            super().focus_first()

    def title(self) -> str:
        """Your plan."""
        return "Your plan"

    def _record(self) -> PlanRecord | None:
        return self._study.progress.plans.find(self._plan)

    def _pick(self, number: int) -> None:
        if self._report:
            self._report.outcomes.pick(number)

    def _press(self, decision: Decision) -> None:
        if self._report:
            self._report.decide(decision)

    def _fill(self) -> None:
        clear(self._page.body)
        self._report = self._writing = None
        record = self._record()
        if record is None:  # that it was ever taken on was undone
            self.leave.emit()
            return
        today, day = self._study.today(), due_on(self._study, record)
        is_early = day is not None and day > today
        back = f"comes back {on_day(day, today)}" if day and is_early else ""
        eyebrow = " · ".join(part for part in ("Your plan", back) if part)
        heading = "Has it happened yet?" if is_early else "Did it happen?"
        self._page.set_title(heading if record.is_live else "No longer in force", eyebrow)
        self._page.body.addWidget(self._words(record))
        if record.is_live:
            self._ask(record)
        else:
            self._page.body.addWidget(self._way_back(record))
        if len(record.steps) > 1:
            self._page.body.addWidget(PlanHistory(record))
        self._page.body.addStretch(1)

    def _words(self, record: PlanRecord) -> Panel:
        panel = Panel("quote")
        panel.column.setSpacing(8)
        panel.column.addWidget(PlainLabel(sentence(record.made), role="title"))
        lesson = self._study.index.lessons.get(record.made.lesson)
        since = next((step.day for step in record.steps if step.fact == record.made), None)
        taken = f"Taken on {day_in_words(since)}" if since else "Taken on"
        row = SideBySide(self._look, 480, gap=8)
        row.add(PlainLabel(taken, role="text", tone="muted"))
        if lesson:
            link = Button(lesson.title, kind="link", icon="open", look=self._look)
            link.setAccessibleName(f"Open the lesson {lesson.title}")
            link.clicked.connect(
                lambda: self.go.emit(place_of_card(self._study, lesson, record.id))
            )
            row.add(link, 0)
        panel.column.addWidget(row)
        return panel

    def _ask(self, record: PlanRecord) -> None:
        follow_up = FollowUp(self._study, record)
        self._report = PlanReport(self._look, self._study, follow_up)
        self._report.decided.connect(partial(self._decide, follow_up))
        self._page.body.addWidget(self._report)

    def _decide(self, follow_up: FollowUp, decision: Decision) -> None:
        event = follow_up.decide(decision)
        self.said.emit(_TOLD[decision], partial(follow_up.take_back, event))
        if decision == "change":
            self._write(follow_up.record)
        else:
            self.leave.emit()

    def _write(self, record: PlanRecord) -> None:
        clear(self._page.body)
        self._report = None
        self._page.set_title("Write it anew", "Your plan")
        planning = again(self._study, record)
        self._writing = PlanView(self._look, planning, self._study.today(), is_edited=True)
        self._writing.taken_on.connect(self._tell_changed)
        self._writing.ended.connect(self.leave)
        self._page.body.addWidget(self._writing)
        self._page.body.addStretch(1)
        self._page.scroll_to_top()
        self._writing.focus_first()

    def _tell_changed(self, undo: object) -> None:
        self._page.set_title("In your new words", "Your plan")
        self.said.emit("Plan changed", undo)

    def _way_back(self, record: PlanRecord) -> QWidget:
        reports = record.reports
        is_dropped = bool(reports) and reports[-1].decision == "drop"
        panel = Panel("card")
        words = (
            "You dropped this plan; what you wrote stays here."
            if is_dropped
            else "Another plan of its module took its place; what you wrote stays here."
        )
        panel.column.addWidget(PlainLabel(words, role="text"))
        if record.made.kind == "plan":
            button = Button("Take it on again", kind="secondary", icon="replay", look=self._look)
            button.clicked.connect(lambda: self._take_on_again(record))
            panel.column.addWidget(button)
        return panel

    def _take_on_again(self, record: PlanRecord) -> None:
        planning = again(self._study, record)
        event = planning.take_on(record.made.when, record.made.then)
        self.said.emit("Plan taken on", partial(planning.take_back, event))
        self._fill()
        self.focus_first()
