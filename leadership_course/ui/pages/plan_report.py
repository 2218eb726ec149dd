"""What is asked about a plan when its time has come?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.follow_up import Decision, FollowUp
from leadership_course.study.plans import asked_on
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.kept_field import KeptField
from leadership_course.ui.day_words import on_day
from leadership_course.ui.pages.decision_row import DecisionRow
from leadership_course.ui.pages.outcome_cards import WORDS, OutcomeCards
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_NOTE = "Private, kept as you type."


class PlanReport(QWidget):
    """Four outcomes; then what came of it, and what becomes of the plan: `decided`."""

    decided = Signal(str)

    def __init__(
        self, look: Look, study: Study, follow_up: FollowUp, parent: QWidget | None = None
    ) -> None:
        """Ask, going on with what was said before."""
        super().__init__(parent)
        self._look, self._study, self._follow_up = look, study, follow_up
        self._note: KeptField | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.outcomes = OutcomeCards(look, follow_up.report.outcome)
        self.outcomes.chosen.connect(self._choose)
        column.addWidget(self.outcomes)
        self._rest = QVBoxLayout()
        column.addLayout(self._rest)
        self._ask_on()

    def decide(self, decision: Decision) -> None:
        """Decide, once an outcome was chosen."""
        self.flush()
        if self._follow_up.report.outcome:
            self.decided.emit(decision)

    def flush(self) -> None:
        """Keep what is half written."""
        if self._note:
            self._note.flush()

    def _choose(self, outcome: str) -> None:
        self.flush()
        if outcome != self._follow_up.report.outcome:
            self._follow_up.say(outcome=outcome)
        self._ask_on()

    def _ask_on(self) -> None:
        clear(self._rest)
        outcome = self._follow_up.report.outcome
        if not outcome:
            return
        words = WORDS[outcome]
        panel = Panel("card")
        panel.column.setSpacing(8)
        panel.column.addWidget(PlainLabel(words.ask, role="title"))
        panel.column.addWidget(PlainLabel(words.why, role="text", tone="muted"))
        text = self._follow_up.report.note
        self._note = KeptField(self._look, words.ask, text, self._keep, _NOTE)
        panel.column.addWidget(self._note)
        panel.column.addSpacing(8)
        panel.column.addWidget(self._decisions())
        self._rest.addWidget(panel)

    def _decisions(self) -> DecisionRow:
        made = self._follow_up.record.made
        words: dict[Decision, str] = {"keep": "Keep", "change": "Change", "drop": "Drop"}
        if made.kind == "experiment":  # its course no longer holds it: there is nothing to rewrite
            del words["change"]
        today = self._study.today()
        day = asked_on(self._study, today, made.check_back)
        again = f"asks again {on_day(day, today)}" if day else "leaves it as it is"
        note = f"Keep {again}. Change lets you write it anew. Drop takes it from Today."
        is_cue = self._follow_up.report.outcome == "no-occasion" and "change" in words
        row = DecisionRow(self._look, words, note, "change" if is_cue else "keep")
        row.decided.connect(self.decide)
        return row

    def _keep(self, text: str) -> None:
        self._follow_up.say(note=text)
