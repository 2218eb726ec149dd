"""What do the pages that are looked things up in share? A search over one list, and a way back."""

from abc import abstractmethod
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import SearchField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel


class Wording(NamedTuple):
    """How such a page speaks of what it lists."""

    search: str  # what can be searched
    unfit: str  # when nothing fits
    none: str  # the heading when the course has none
    purpose: str  # what would stand there


class ReferencePage(PageScreen):
    """A list under a search; "/" searches, Esc empties the search and then goes back."""

    def __init__(
        self, look: Look, study: Study, wording: Wording, parent: QWidget | None = None
    ) -> None:
        """Build the frame; `show_all` fills it."""
        super().__init__(look, parent)
        self._study, self._wording = study, wording
        self._has_any = False
        self._back = "course"
        self._search = SearchField(look, wording.search)
        self._search.textChanged.connect(self._fill)
        self._list = QVBoxLayout()
        self._page.body.addWidget(self._search)
        self._page.body.addLayout(self._list)
        self._page.body.addStretch(1)
        self.bind("/", "Search", self._search.setFocus)
        self.bind("Esc", "Empty the search, then back where you came from", self._leave)

    def show_all(self, total: int, words: str = "") -> None:
        """Show what there is, all `total` of it or what holds `words`."""
        self._has_any = bool(total)
        self._search.setVisible(self._has_any)
        self._search.setText(words)
        self._fill()
        self._page.scroll_to_top()

    def focus_first(self) -> None:
        """Put the focus into the search."""
        if self._has_any:
            self._search.setFocus()
        else:
            super().focus_first()

    @abstractmethod
    def found(self, words: str) -> QWidget | None:
        """Return the list of what holds `words`, or nothing when nothing does."""

    def _fill(self) -> None:
        clear(self._list)
        self._list.addWidget(self.found(self._search.text()) or self._nothing())

    def _nothing(self) -> QWidget:
        if self._has_any:
            return PlainLabel(self._wording.unfit, role="text", tone="muted")
        none, purpose = self._wording.none, self._wording.purpose
        empty = EmptyState(self._look, "book", none, purpose, "Open Course")
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
