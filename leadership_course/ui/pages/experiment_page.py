"""What is tried this week, how is it started, and what came of it?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import ActUndone, Event
from leadership_course.study.experiments import ExperimentWeek
from leadership_course.study.follow_up import Decision
from leadership_course.study.keeping import Keeping
from leadership_course.study.partner_sheet import Sheet, partner_sheet
from leadership_course.study.places import Place
from leadership_course.study.plans import due_on
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import on_day
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.decision_row import KEYS
from leadership_course.ui.pages.experiment_steps import ExperimentSteps
from leadership_course.ui.pages.partner_panel import PartnerPanel
from leadership_course.ui.pages.plan_history import PlanHistory
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_TOLD = {"keep": "Another week", "change": "Once more", "drop": "Experiment done"}
_KEY_WORDS = {"keep": "Another week", "change": "Once more, differently", "drop": "Done with it"}
_STATES = {"new": "", "due": "time to look back", "again": "once more", "done": "done"}
_START = {"new": "Start this week", "again": "Start this week", "done": "Start it again"}


class ExperimentPage(PageScreen):
    """The five steps, the way to start, and the sheet for the partner."""

    def __init__(
        self,
        look: Look,
        study: Study,
        as_text: Callable[[Sheet], str],
        keeping: Keeping,
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; `as_text` turns a sheet into Markdown, `keeping` writes files."""
        super().__init__(look, parent)
        self._study = study
        self._as_text, self._keeping = as_text, keeping
        self._week: ExperimentWeek | None = None
        self._steps: ExperimentSteps | None = None
        self._partner: PartnerPanel | None = None
        for number, words in enumerate(("happened", "partly", "no occasion", "not this time"), 1):
            self.bind(str(number), f"After the week: {words}", partial(self._pick, number))
        for key, decision in KEYS.items():
            self.bind(key, _KEY_WORDS[decision], partial(self._press, decision))
        self.bind("Ctrl+P", "Print the partner’s sheet", self._print)
        self.bind("Esc", "Back", self.leave.emit)

    def open(self, place: Place) -> None:
        """Show the experiment that the place names."""
        found = self._study.index.experiments[place.subject]
        self._week = ExperimentWeek(self._study, *found)
        self._fill(self._week)

    def refresh(self, event: Event) -> None:
        """Show what an undo left."""
        if isinstance(event.fact, ActUndone) and self._week:
            self._fill(self._week)
            self.focus_first()

    def flush(self) -> None:
        """Keep what is half written."""
        if self._steps:
            self._steps.flush()

    def focus_first(self) -> None:
        """Put the focus on the guess, or on what is asked after the week."""
        if self._steps and self._steps.guess:
            self._steps.guess.setFocus()
        elif self._steps and self._steps.outcomes:
            self._steps.outcomes.focus_first()

    def title(self) -> str:
        """The experiment's title."""
        return self._week.experiment.title if self._week else ""

    def _fill(self, week: ExperimentWeek) -> None:
        clear(self._page.body)
        experiment, state, record = week.experiment, week.state, week.record
        parts = ("Experiment", week.module.title, self._standing(week))
        self._page.set_title(experiment.title, " · ".join(part for part in parts if part))
        self._steps = ExperimentSteps(self._look, self._study, week)
        self._steps.decided.connect(self._decide)
        body = self._page.body
        history = [PlanHistory(record)] if record and len(record.steps) > 1 else []
        if state == "done":  # what came of it comes before another start
            for panel in history:
                body.addWidget(panel)
        body.addWidget(self._steps)
        aside = SideBySide(self._look, 560)
        aside.add(_aside("A smaller way", experiment.safer))
        aside.add(_aside("When to stop", experiment.stop))
        body.addWidget(aside)
        if state in _START:
            start = Button(_START[state], kind="primary", look=self._look)
            start.clicked.connect(self._start)
            body.addWidget(start)
        body.addWidget(self._for_partner(week))
        for panel in history:
            if state != "done":
                body.addWidget(panel)
        body.addStretch(1)

    def _standing(self, week: ExperimentWeek) -> str:
        day = due_on(self._study, week.record) if week.record else None
        if week.state == "running" and day:
            return f"look back {on_day(day, self._study.today())}"
        return _STATES.get(week.state, "")

    def _for_partner(self, week: ExperimentWeek) -> PartnerPanel:
        day = due_on(self._study, week.record) if week.record else None
        sheet = partner_sheet(week.experiment, self._study.course.title, day)
        welcome = self._study.progress.start.welcome
        partner = welcome.partner if welcome else ""
        name = week.experiment.id
        panel = PartnerPanel(self._look, sheet, name, partner, self._as_text, self._keeping)
        panel.said.connect(lambda words: self.said.emit(words, None))
        self._partner = panel
        return panel

    def _start(self) -> None:
        if self._week is None or self._steps is None or self._steps.guess is None:
            return
        guess = self._steps.guess
        event = self._week.start(guess.text)
        guess.settle()
        self.said.emit("Week started", partial(self._week.take_back, event))
        self._fill(self._week)
        self._page.scroll_to_top()
        self.focus_first()

    def _decide(self, decision: Decision) -> None:
        follow_up = self._steps.follow_up if self._steps else None
        if follow_up is None or self._week is None:
            return
        event = follow_up.decide(decision)
        self.said.emit(_TOLD[decision], partial(follow_up.take_back, event))
        if decision == "change":
            self._fill(self._week)
            self._page.scroll_to_top()
            self.focus_first()
        else:
            self.leave.emit()

    def _pick(self, number: int) -> None:
        if self._steps and self._steps.outcomes:
            self._steps.outcomes.pick(number)

    def _press(self, decision: Decision) -> None:
        if self._steps:
            self._steps.decide(decision)

    def _print(self) -> None:
        if self._partner:
            self._partner.print_out()


def _aside(heading: str, words: str) -> Panel:
    panel = Panel("notice")
    panel.column.setSpacing(6)
    panel.column.addWidget(PlainLabel(heading, role="strong"))
    panel.column.addWidget(PlainLabel(words, role="text"))
    panel.column.addStretch(1)
    return panel
