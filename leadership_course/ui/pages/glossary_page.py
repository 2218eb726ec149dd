"""What do the words of the course mean here?"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.ids import slug
from leadership_course.course.outline import Term
from leadership_course.study.places import Place
from leadership_course.study.reference import terms_found
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import SearchField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_WORD: Final[Role] = "strong"
_MEANING: Final[Role] = "text"
_LEAST = 480  # narrower than this, the meaning stands under its word


class GlossaryPage(PageScreen):
    """The words in alphabetical order, under a search."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._search = SearchField(look, "Search words and meanings")
        self._search.textChanged.connect(self._fill)
        self._list = QVBoxLayout()
        self._page.body.addWidget(self._search)
        self._page.body.addLayout(self._list)
        self._page.body.addStretch(1)
        self.bind("/", "Search", self._search.setFocus)
        self.bind("Esc", "Empty the search, then back to the course", self._leave)

    def open(self, place: Place) -> None:
        """Show every word, or the one that `place` names."""
        total = len(self._study.course.glossary)
        self._page.set_title("Words of the course", "1 word" if total == 1 else f"{total} words")
        self._search.setVisible(bool(total))
        named = (t.term for t in self._study.course.glossary if slug(t.term) == place.subject)
        self._search.setText(next(named, "") if place.subject else "")
        self._fill()
        self._page.scroll_to_top()

    def focus_first(self) -> None:
        """Put the focus into the search."""
        if self._study.course.glossary:
            self._search.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """Glossary."""
        return "Glossary"

    def _fill(self) -> None:
        clear(self._list)
        found = terms_found(self._study.course, self._search.text())
        if not found:
            self._list.addWidget(self._nothing())
            return
        panel = Panel("card")
        panel.column.setSpacing(14)
        for number, term in enumerate(found):
            if number:
                panel.column.addWidget(Hairline(self._look))
            panel.column.addWidget(self._row(term))
        self._list.addWidget(panel)

    def _row(self, term: Term) -> SideBySide:
        row = SideBySide(self._look, _LEAST, 4)
        for text, role, share in ((term.term, _WORD, 2), (term.meaning, _MEANING, 5)):
            label = PlainLabel(text, role=role)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            row.add(label, share)
        return row

    def _nothing(self) -> QWidget:
        if self._study.course.glossary:
            return PlainLabel("No word fits that search.", role="text", tone="muted")
        text = "Words that a course explains stand here in alphabetical order."
        empty = EmptyState(self._look, "book", "This course has no glossary", text, "Open Course")
        empty.acted.connect(lambda: self.go.emit("course"))
        return empty

    def _leave(self) -> None:
        if self._search.text():
            self._search.clear()
            self._search.setFocus()
        else:
            self.go.emit("course")
