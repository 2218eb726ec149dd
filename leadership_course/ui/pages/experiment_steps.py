"""How do the five steps of an experiment stand on the page: guess, act, look, talk, keep?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.experiments import ExperimentWeek
from leadership_course.study.follow_up import Decision, FollowUp
from leadership_course.study.plans import asked_on
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.kept_field import KeptField
from leadership_course.ui.day_words import on_day
from leadership_course.ui.pages.decision_row import DecisionRow
from leadership_course.ui.pages.outcome_cards import OutcomeCards
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.tab_order import put_after

_PRIVATE = "Private, kept as you type."
_DECISIONS: dict[Decision, str] = {
    "keep": "Another week",
    "change": "Once more, differently",
    "drop": "Done with it",
}


class ExperimentSteps(Panel):
    """The five steps in a row; what is to be written before the start, and what after it.

    `decided` says what becomes of the experiment.
    """

    decided = Signal(str)

    def __init__(
        self, look: Look, study: Study, week: ExperimentWeek, parent: QWidget | None = None
    ) -> None:
        """Show `week` as it was left."""
        super().__init__("card", parent)
        self._look, self._study, self._week = look, study, week
        self._fields: list[KeptField] = []
        self._decisions = QVBoxLayout()
        self.guess: KeptField | None = None
        self.outcomes: OutcomeCards | None = None
        self.column.setSpacing(16)
        follow_up = week.follow_up() if week.state in ("running", "due") else None
        self._follow_up = follow_up
        self._guess_step()
        self._act_step()
        self._step("reflect", "Look", week.experiment.look, self._field("note", "What you saw"))
        self._step("people", _talk(study), week.experiment.talk, self._field("talk", "The talk"))
        keep = self._step("bookmark", "Keep", week.experiment.keep, self._field("kept", "To keep"))
        keep.addLayout(self._decisions)
        self._offer_decisions()

    def flush(self) -> None:
        """Keep what is half written."""
        for field in self._fields:
            field.flush()

    def decide(self, decision: Decision) -> None:
        """Decide, once it was said whether it happened."""
        self.flush()
        if self._follow_up and self._follow_up.report.outcome:
            self.decided.emit(decision)

    @property
    def follow_up(self) -> FollowUp | None:
        """The looking back, once the week was started."""
        return self._follow_up

    def _guess_step(self) -> None:
        experiment = self._week.experiment
        if self._follow_up is None:
            self.guess = KeptField(
                self._look, "Your guess", self._week.guess, self._week.keep_guess, _PRIVATE
            )
            self._fields.append(self.guess)
            self._step("idea", "Guess", experiment.guess, self.guess)
            return
        column = self._step("idea", "Guess", experiment.guess)
        guess = self._follow_up.record.made.guess
        words = f"You wrote: {guess}" if guess else "You started without a guess."
        column.addWidget(PlainLabel(words, role="text", tone="ink" if guess else "muted"))

    def _act_step(self) -> None:
        first, *rest = self._week.experiment.act or ("",)
        column = self._step("try", "Act", "")
        for line in (first, *rest):
            column.addLayout(_point(line))
        if self._follow_up:
            column.addSpacing(8)
            column.addWidget(PlainLabel("Did it happen?", role="strong"))
            self.outcomes = OutcomeCards(self._look, self._follow_up.report.outcome)
            self.outcomes.chosen.connect(self._choose)
            column.addWidget(self.outcomes)

    def _step(self, icon: str, name: str, words: str, below: QWidget | None = None) -> QVBoxLayout:
        if self.column.count():
            self.column.addWidget(Hairline(self._look))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon(self._look, icon, "accent", 22), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(PlainLabel(name, role="eyebrow", tone="accent"))
        if words:
            column.addWidget(PlainLabel(words, role="text"))
        if below:
            column.addSpacing(4)
            column.addWidget(below)
        row.addLayout(column, 1)
        self.column.addLayout(row)
        return column

    def _field(self, part: str, name: str) -> KeptField | None:
        if self._follow_up is None:
            return None
        keep: Callable[[str], None] = partial(self._keep, part)
        text = getattr(self._follow_up.report, part)
        field = KeptField(self._look, name, text, keep, _PRIVATE)
        self._fields.append(field)
        return field

    def _keep(self, part: str, text: str) -> None:
        if self._follow_up:
            self._follow_up.say(**{part: text})

    def _choose(self, outcome: str) -> None:
        self._keep("outcome", outcome)
        if row := self._offer_decisions():
            put_after(self._fields[-1], row)

    def _offer_decisions(self) -> DecisionRow | None:
        clear(self._decisions)
        if self._follow_up is None:
            return None
        if not self._follow_up.report.outcome:
            words = "Say above whether it happened; then decide how it goes on."
            self._decisions.addWidget(PlainLabel(words, role="small", tone="muted"))
            return None
        today = self._study.today()
        day = asked_on(self._study, today, self._week.experiment.check_back)
        again = f"asks again {on_day(day, today)}" if day else "goes on"
        note = f"Another week {again}. Once more begins with a new guess. Done ends it here."
        row = DecisionRow(self._look, _DECISIONS, note, "drop")
        row.decided.connect(self.decide)
        self._decisions.addSpacing(6)
        self._decisions.addWidget(row)
        return row


def _talk(study: Study) -> str:
    welcome = study.progress.start.welcome
    return f"Talk with {welcome.partner}" if welcome and welcome.partner else "Talk"


def _point(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    dot = PlainLabel("•", role="text", tone="muted")
    row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, role="text"), 1)
    return row
