"""What do the words of the course mean here?"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from leadership_course.course.ids import slug
from leadership_course.course.outline import Term
from leadership_course.study.places import Place
from leadership_course.study.reference import terms_found
from leadership_course.study.studying import Study
from leadership_course.ui.pages.reference_page import ReferencePage, Wording
from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_WORD: Final[Role] = "strong"
_MEANING: Final[Role] = "text"
_LEAST = 480  # narrower than this, the meaning stands under its word
_WORDING = Wording(
    search="Search words and meanings",
    unfit="No word fits that search.",
    none="This course has no glossary",
    purpose="Words that a course explains stand here in alphabetical order.",
)


class GlossaryPage(ReferencePage):
    """The words in alphabetical order, under a search."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, study, _WORDING, parent)

    def open(self, place: Place) -> None:
        """Show every word, or the one that `place` names."""
        glossary = self._study.course.glossary
        total = len(glossary)
        self._page.set_title("Words of the course", "1 word" if total == 1 else f"{total} words")
        named = (each.term for each in glossary if slug(each.term) == place.subject)
        self.show_all(total, next(named, "") if place.subject else "")

    def title(self) -> str:
        """Glossary."""
        return "Glossary"

    def found(self, words: str) -> QWidget | None:
        """Return the words and their meanings, a line between each two."""
        panel = Panel("card")
        panel.column.setSpacing(14)
        for number, term in enumerate(terms_found(self._study.course, words)):
            if number:
                panel.column.addWidget(Hairline(self._look))
            panel.column.addWidget(self._row(term))
        return panel if panel.column.count() else None

    def _row(self, term: Term) -> SideBySide:
        row = SideBySide(self._look, _LEAST, 4)
        for text, role, share in ((term.term, _WORD, 2), (term.meaning, _MEANING, 5)):
            label = PlainLabel(text, role=role)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            row.add(label, share)
        return row
