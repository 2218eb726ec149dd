"""How does one card of a lesson look, and what can be done on it?"""

from functools import partial
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.blocks import (
    Ask,
    Block,
    Contrast,
    Evidence,
    Figure,
    Plan,
    Prose,
    Quote,
    Reflect,
)
from leadership_course.course.outline import Card
from leadership_course.study import highlights, quotes
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.locking import is_closed
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.contrast_view import ContrastView
from leadership_course.ui.blocks.evidence_view import EvidenceView
from leadership_course.ui.blocks.locked_view import LockedView
from leadership_course.ui.blocks.plan_view import PlanView
from leadership_course.ui.blocks.quote_view import QuoteView
from leadership_course.ui.blocks.reflect_view import ReflectView
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.questions.views import kind_in_words
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.figure import FigureView
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.pictures import inside
from leadership_course.ui.widgets.prose import Prose as ProseView

KIND_NAMES = {
    "idea": "Idea",
    "story": "Story",
    "contrast": "Contrast",
    "evidence": "Evidence check",
    "rule": "Rule",
    "try": "Try it",
    "check": "Check",
    "reflect": "Reflect",
    "quote": "Quote",
}


class CardView(QWidget):
    """The card on screen: eyebrow, heading, and its blocks in order."""

    go = Signal(str)
    answered = Signal()
    link_asked = Signal(str)

    def __init__(
        self, look: Look, study: Study, sitting: LessonSitting, parent: QWidget | None = None
    ) -> None:
        """Show the present card of `sitting`."""
        super().__init__(parent)
        self._look, self._study, self._sitting = look, study, sitting
        self._card = sitting.card
        self.prose: list[ProseView] = []
        self.quotes: list[QuoteView] = []
        self.panels: list[QuestionPanel] = []
        self.reflections: list[ReflectView] = []
        self.plans: list[PlanView] = []
        self.evidence: list[EvidenceView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self._add_heading(self._card)
        for block in self._card.body:
            self._column.addWidget(self._view(block))
        self._column.addStretch(1)
        self.mark_highlights()

    def flush(self) -> None:
        """Keep everything half written on this card."""
        for panel in self.panels:
            panel.flush()
        for plan in self.plans:
            plan.flush()
        for view in self.reflections:
            view.flush()

    def settle(self) -> None:
        """Write reflections into the journal: the learner turns the card."""
        self.flush()
        for view in self.reflections:
            self._sitting.write_reflection(view.reflect, view.text)

    def refresh_quotes(self) -> None:
        """Show what is kept now."""
        for view in self.quotes:
            view.set_kept(quotes.is_kept(self._study, view.quote.id))

    @property
    def has_open_plan(self) -> bool:
        """Whether a plan stands here that is not taken on, its words to be changed."""
        return bool(self.plans and self.plans[0].is_open)

    def follow_plans(self) -> None:
        """Show every plan as an undo left it."""
        for plan in self.plans:
            plan.follow()

    def mark_highlights(self) -> None:
        """Paint the passages of this card that the learner keeps."""
        kept = highlights.on_card(self._study, self._sitting.lesson.id, self._card.id)
        for prose in self.prose:
            prose.mark_passages([highlights.passage_of(each) for each in kept])

    def selected_passage(self) -> tuple[str, str, str] | None:
        """Return the passage selected in any of the texts, with its context."""
        for prose in self.prose:
            passage = prose.selected_passage()
            if passage:
                return passage
        return None

    def _add_heading(self, card: Card) -> None:
        kinds = [kind_in_words(b.question) for b in card.body if isinstance(b, Ask)]
        eyebrow = " · ".join((self._sitting.module.title, KIND_NAMES[card.kind], *kinds))
        self._column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
        if card.title:
            self._column.addWidget(PlainLabel(card.title, role="heading"))

    def _view(self, block: Block) -> QWidget:  # noqa: PLR0911 -- one return for each kind
        match block:
            case Prose():
                return self._prose(block)
            case Quote():
                return self._quote(block)
            case Ask(question=question):
                panel = QuestionPanel(self._look, self._sitting.asking(question), None, self)
                panel.answered.connect(self.answered)
                panel.lesson_asked.connect(lambda lesson: self.go.emit(f"lesson/{lesson}"))
                self.panels.append(panel)
                return panel
            case Reflect():
                return self._reflect(block)
            case Plan():
                return self._plan(block)
            case Contrast():
                return ContrastView(self._look, block)
            case Evidence():
                return self._evidence(block)
            case Figure():
                path = inside(self._root, block.image) or Path()
                return FigureView(self._look, path, block.alt, block.caption)
            case _:
                assert_never(block)

    @property
    def _root(self) -> Path:
        return Path(self._study.course.root)

    def _prose(self, block: Prose) -> QWidget:
        view = ProseView(self._look, block.html, self._root)
        view.setAccessibleName(self._card.title or KIND_NAMES[self._card.kind])
        view.link_asked.connect(self.link_asked)
        self.prose.append(view)
        return view

    def _quote(self, block: Quote) -> QWidget:
        view = QuoteView(
            self._look,
            block,
            is_kept=quotes.is_kept(self._study, block.id),
            is_alone=len(self._card.body) == 1,
        )
        self.quotes.append(view)
        return view

    def _evidence(self, block: Evidence) -> QWidget:
        known = self._study.index.sources
        view = EvidenceView(
            self._look, block, [known[key] for key in block.sources if key in known]
        )
        view.source_asked.connect(self._show_source)
        self.evidence.append(view)
        return view

    def _show_source(self, key: str) -> None:
        self.go.emit(f"sources/{key}/{self._sitting.lesson.id}/{self._card.id}")

    def _reflect(self, block: Reflect) -> QWidget:
        if is_closed(self._study.lock):
            return self._locked(block.prompt)
        keep = partial(self._sitting.draft_reflection, block)
        view = ReflectView(self._look, block, self._sitting.written(block), keep)
        self.reflections.append(view)
        return view

    def _plan(self, block: Plan) -> QWidget:
        if is_closed(self._study.lock):
            return self._locked("Your plan")
        view = PlanView(self._look, self._sitting.planning(block), self._study.today())
        self.plans.append(view)
        return view

    def _locked(self, asked: str) -> QWidget:
        view = LockedView(self._look, asked)
        here = f"unlock/lesson/{self._sitting.lesson.id}/{self._card.id}"
        view.unlock_asked.connect(lambda: self.go.emit(here))
        return view
