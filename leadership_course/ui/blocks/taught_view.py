"""Where was this idea taught, and what was said there?"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leadership_course.course.blocks import Contrast, Evidence, Prose
from leadership_course.course.principles import Principle
from leadership_course.study.review import taught_on
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.contrast_view import ContrastView
from leadership_course.ui.blocks.evidence_view import EvidenceView
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import in_line
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.prose import Prose as ProseView


class TaughtView(Panel):
    """The card of a lesson that says an idea: the way there, and its words where all is told."""

    go = Signal(str)
    link_asked = Signal(str)

    def __init__(
        self,
        look: Look,
        study: Study,
        principle: Principle,
        *,
        is_whole: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show the card; its words, too, where `is_whole`."""
        super().__init__("card", parent)
        self._look, self._study = look, study
        card = taught_on(principle)
        self.column.setSpacing(look.px(8))
        eyebrow = "The whole reason" if is_whole else "Where this was said"
        self.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
        self.column.addWidget(PlainLabel(card.title or principle.lesson.title, role="title"))
        if is_whole:
            words = "You were sure of your answer. That is the best moment for the whole reason."
            self.column.addWidget(PlainLabel(words, role="text", tone="muted"))
            for block in card.body:
                if isinstance(block, Prose | Contrast | Evidence):
                    self.column.addWidget(self._view(block))
        self.link = Button(f"Read it in “{principle.lesson.title}”", kind="link", look=look)
        place = f"lesson/{principle.lesson.id}/{card.id}"
        self.link.clicked.connect(lambda: self.go.emit(place))
        self.column.addLayout(in_line(self.link))

    def _view(self, block: Prose | Contrast | Evidence) -> QWidget:
        match block:
            case Prose():
                view = ProseView(self._look, block.html, Path(self._study.course.root))
                view.setAccessibleName("The whole reason")
                view.link_asked.connect(self.link_asked)
                return view
            case Contrast():
                return ContrastView(self._look, block)
            case Evidence():
                known = self._study.index.sources
                cited = [known[key] for key in block.sources if key in known]
                evidence = EvidenceView(self._look, block, cited)
                evidence.source_asked.connect(lambda key: self.go.emit(f"sources/{key}"))
                return evidence
