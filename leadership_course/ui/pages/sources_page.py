"""On which studies does the course lean, and what is each of them worth?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from leadership_course.study.places import Place
from leadership_course.study.reference import citations, sources_found
from leadership_course.study.studying import Study
from leadership_course.ui.pages.reference_page import ReferencePage, Wording
from leadership_course.ui.pages.source_entry import SourceEntry
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.link_sheet import LinkSheet
from leadership_course.ui.widgets.panel import Panel

_WORDING = Wording(
    search="Search authors, titles and findings",
    unfit="No source fits that search.",
    none="This course names no sources",
    purpose="Studies that a course cites stand here, each with what it found and its limit.",
)


class SourcesPage(ReferencePage):
    """Every source in a list that can be searched; the one asked for stands open."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, study, _WORDING, parent)
        self._entries: dict[str, SourceEntry] = {}
        self._wanted: SourceEntry | None = None
        self._way_back = Button("Back to the card", kind="secondary", icon="back", look=look)
        self._way_back.clicked.connect(self._go_back)
        self._page.body.insertWidget(0, self._way_back)
        self.setTabOrder(self._way_back, self._search)

    def open(self, place: Place) -> None:
        """Show every source; the subject of `place` is the key of one, its part the lesson and card
        to go back to.
        """
        self._back = f"lesson/{place.part}" if place.part else "course"
        self._way_back.setVisible(bool(place.part))
        total = len(self._study.course.sources)
        counted = "1 source" if total == 1 else f"{total} sources"
        self._page.set_title("What the course leans on", f"{counted}, each with its limit")
        self.show_all(total)
        self._wanted = self._entries.get(place.subject)
        if self._wanted:
            self._wanted.turn()

    def focus_first(self) -> None:
        """Put the focus on the source asked for, else into the search."""
        if self._wanted:
            self._wanted.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.bring(self._wanted)
        else:
            super().focus_first()

    def title(self) -> str:
        """Sources."""
        return "Sources"

    def found(self, words: str) -> QWidget | None:
        """Return the sources, each to be turned over."""
        self._entries, self._wanted = {}, None
        course = self._study.course
        panel = Panel("card")
        panel.column.setSpacing(2)
        for source in sources_found(course, words):
            entry = SourceEntry(self._look, source, citations(course, source.key))
            entry.go.connect(self.go)
            entry.link_asked.connect(lambda link: LinkSheet(self._look, link, self).exec())
            self._entries[source.key] = entry
            panel.column.addWidget(entry)
        return panel if self._entries else None
