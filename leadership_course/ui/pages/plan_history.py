"""What became of a plan so far, day by day?"""

from typing import Literal

from PySide6.QtWidgets import QVBoxLayout

from leadership_course.progress.events import PlanMade, PlanReported
from leadership_course.progress.plans import PlanRecord, PlanStep
from leadership_course.study.plans import sentence
from leadership_course.ui.day_words import day_in_words
from leadership_course.ui.pages.outcome_cards import WORDS
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

PlanKind = Literal["plan", "experiment"]
_DECIDED = {
    "plan": {"keep": "Kept", "change": "To be changed", "drop": "Dropped"},
    "experiment": {"keep": "Another week", "change": "Once more", "drop": "Done"},
}


class PlanHistory(Panel):
    """Each making and each report with its day, the newest first."""

    def __init__(self, record: PlanRecord) -> None:
        """Show the steps of `record`."""
        super().__init__("card")
        self.column.addWidget(PlainLabel("So far", role="eyebrow", tone="accent"))
        for step in reversed(record.steps):
            self.column.addLayout(_lines(step, record.made.kind))


def _lines(step: PlanStep, kind: PlanKind) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(2)
    day = day_in_words(step.day) if step.day else ""
    told, texts = _told(step.fact, kind)
    heading = " · ".join(part for part in (day, told) if part)
    lines.addWidget(PlainLabel(heading, role="small", tone="muted"))
    for text in texts:
        if text:
            lines.addWidget(PlainLabel(text, role="text", is_selectable=True))
    return lines


def _told(fact: PlanMade | PlanReported, kind: PlanKind) -> tuple[str, tuple[str, ...]]:
    match fact:
        case PlanMade():
            guess = f"Guess: {fact.guess}" if fact.guess else ""
            return ("Taken on", (sentence(fact),)) if kind == "plan" else ("Started", (guess,))
        case PlanReported():
            told = f"{WORDS[fact.outcome].short} · {_DECIDED[kind][fact.decision]}"
            talk = f"The talk: {fact.talk}" if fact.talk else ""
            return told, (fact.note, talk, f"To keep: {fact.kept}" if fact.kept else "")
