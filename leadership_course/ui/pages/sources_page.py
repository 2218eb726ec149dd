"""On which studies does the course lean, and what is each of them worth?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.places import Place
from leadership_course.study.reference import citations, sources_found
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.source_entry import SourceEntry
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import SearchField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.link_sheet import LinkSheet
from leadership_course.ui.widgets.panel import Panel


class SourcesPage(PageScreen):
    """Every source in a list that can be searched; the one asked for stands open."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._back = "course"
        self._entries: dict[str, SourceEntry] = {}
        self._wanted: SourceEntry | None = None
        self._way_back = Button("Back to the card", kind="secondary", icon="back", look=look)
        self._way_back.clicked.connect(self._go_back)
        self._search = SearchField(look, "Search authors, titles and findings")
        self._search.textChanged.connect(self._fill)
        self._list = QVBoxLayout()
        self._page.body.addWidget(self._way_back)
        self._page.body.addWidget(self._search)
        self._page.body.addLayout(self._list)
        self._page.body.addStretch(1)
        self.bind("/", "Search", self._search.setFocus)
        self.bind("Esc", "Empty the search, then back where you came from", self._leave)

    def open(self, place: Place) -> None:
        """Show every source; the subject of `place` is the key of one, its part the lesson and card
        to go back to.
        """
        self._back = f"lesson/{place.part}" if place.part else "course"
        self._way_back.setVisible(bool(place.part))
        total = len(self._study.course.sources)
        counted = "1 source" if total == 1 else f"{total} sources"
        self._page.set_title("What the course leans on", f"{counted}, each with its limit")
        self._search.setVisible(bool(total))
        self._search.clear()
        self._fill()
        self._page.scroll_to_top()
        self._wanted = self._entries.get(place.subject)
        if self._wanted:
            self._wanted.turn()

    def focus_first(self) -> None:
        """Put the focus on the source asked for, else into the search."""
        if self._wanted:
            self._wanted.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.bring(self._wanted)
        elif self._study.course.sources:
            self._search.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """Sources."""
        return "Sources"

    def _fill(self) -> None:
        clear(self._list)
        self._entries, self._wanted = {}, None
        course = self._study.course
        found = sources_found(course, self._search.text())
        if not found:
            self._list.addWidget(self._nothing())
            return
        panel = Panel("card")
        panel.column.setSpacing(2)
        for source in found:
            entry = SourceEntry(self._look, source, citations(course, source.key))
            entry.go.connect(self.go)
            entry.link_asked.connect(lambda link: LinkSheet(self._look, link, self).exec())
            self._entries[source.key] = entry
            panel.column.addWidget(entry)
        self._list.addWidget(panel)

    def _nothing(self) -> QWidget:
        if self._study.course.sources:
            return PlainLabel("No source fits that search.", role="text", tone="muted")
        text = "Studies that a course cites stand here, each with what it found and its limit."
        empty = EmptyState(self._look, "book", "This course names no sources", text, "Open Course")
        empty.acted.connect(lambda: self.go.emit("course"))
        return empty

    def _leave(self) -> None:
        if self._search.text():
            self._search.clear()
            self._search.setFocus()
        else:
            self._go_back()

    def _go_back(self) -> None:
        self.go.emit(self._back)
