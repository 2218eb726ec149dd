"""What did the learner write, day by day, and how is it found again?"""

from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.events import EntryKind, Event
from leadership_course.progress.journal import Key
from leadership_course.study import deleted, journal
from leadership_course.study.journal import Finder, Leaf
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import day_heading
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import SearchField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.side_by_side import SideBySide
from leadership_course.ui.widgets.time_line import TimeLine
from leadership_course.ui.widgets.time_line_rows import Line

_DELETED = "deleted"
_CHIPS: tuple[tuple[str, str], ...] = (
    ("", "All"),
    ("reflection", "Reflections"),
    ("plan", "Plans"),
    ("debrief", "Debriefs"),
    ("note", "Notes"),
    (_DELETED, "Deleted"),
)
ICONS: dict[EntryKind, str] = {
    "reflection": "reflect",
    "plan": "try",
    "debrief": "people",
    "note": "note",
}


class JournalPage(PageScreen):
    """Search, filters, and everything written on one time line."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._finder = Finder(())
        self._rows: tuple[Leaf | None, ...] = ()  # None where a row names a day
        self._opened: Key | None = None
        self._page.body.setSpacing(14)
        self._search = SearchField(look, "Search your journal")
        self._search.textChanged.connect(self._show)
        self._chips = ChipRow(look, [name for _, name in _CHIPS])
        self._chips.setAccessibleName("Show")
        self._chips.choose(0)
        self._chips.chosen.connect(self._narrow)
        self._tools = self._top_row()
        self._line = TimeLine(look, "What you wrote")
        self._line.opened.connect(self._open_row)
        self._line.stepped.connect(lambda *part: self._page.show_part(self._line, *part))
        self._nothing = QVBoxLayout()
        self._page.body.addWidget(self._tools)
        self._page.body.addWidget(self._chips)
        self._page.body.addWidget(self._line)
        self._page.body.addLayout(self._nothing)
        self._page.body.addStretch(1)
        self.bind("/", "Search", self._search.setFocus)

    def open(self, place: Place) -> None:
        """Show everything, or what was searched for before an entry was opened."""
        has_deleted = bool(self._study.progress.journal.deleted)
        if not has_deleted and self._kind() == _DELETED:
            self._chips.choose(0)
        self._chips.chips[-1].setVisible(has_deleted)
        self._look_up()

    def _look_up(self) -> None:
        is_deleted = self._kind() == _DELETED
        source = deleted.leaves if is_deleted else journal.leaves
        self._finder = Finder(source(self._study))
        self._show()

    def _kind(self) -> str:
        return _CHIPS[self._chips.picked[0]][0]

    def refresh(self, event: Event) -> None:
        """Show what stands now."""
        self.open(Place("journal"))

    def focus_first(self) -> None:
        """Put the focus back to the entry that was open, else into the search."""
        if not self._finder.all:
            super().focus_first()
        elif self._opened and self._opened in [leaf.key for leaf in self._rows if leaf]:
            self._line.setFocus()
        else:
            self._search.setFocus()
        self._opened = None

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list too."""
        return (("Up or Down", "Go from entry to entry"), ("Enter", "Open"), *super().keys())

    def title(self) -> str:
        """Journal."""
        return "Journal"

    def _top_row(self) -> QWidget:
        row = SideBySide(self._look, 520, 12)
        row.add(self._search)
        debrief = Button("Debrief a conversation", "secondary", "plus", self._look)
        debrief.clicked.connect(lambda: self.go.emit("debrief"))
        row.add(debrief, 0)
        return row

    def _narrow(self, _index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._look_up()

    def _show(self) -> None:
        """Show what fits the search and the filter."""
        kind = self._kind()
        found = self._finder.find(self._search.text(), "" if kind == _DELETED else kind)
        counted = _counted(len(found), len(self._finder.all), kind == _DELETED)
        self._page.set_title("Your journal", counted)
        for part in (self._tools, self._chips, self._line):
            part.setVisible(bool(self._finder.all or self._study.progress.journal.deleted))
        self._fill(found)
        clear(self._nothing)
        if not found:
            self._nothing.addWidget(self._no_entry(kind))

    def _fill(self, found: tuple[Leaf, ...]) -> None:
        today = self._study.today()
        rows: list[Leaf | None] = []
        lines: list[Line] = []
        for day, leaves in groupby(found, key=lambda leaf: leaf.day):
            rows.append(None)
            lines.append(Line(day_heading(day, today)))
            for leaf in leaves:
                rows.append(leaf)
                lines.append(Line(leaf.about, leaf.title, leaf.text, ICONS[leaf.key[0]]))
        self._rows = tuple(rows)
        keys = [leaf.key if leaf else None for leaf in rows]
        self._line.show_lines(
            tuple(lines), keys.index(self._opened) if self._opened and self._opened in keys else -1
        )

    def _open_row(self, row: int) -> None:
        leaf = self._rows[row]
        if leaf:
            self._opened = leaf.key
            self.go.emit(journal.place_of(leaf.key))

    def _no_entry(self, kind: str) -> QWidget:
        if self._finder.all:
            words = "Nothing in your journal fits that search."
            if kind and not self._search.text().strip():
                words = "Nothing of that kind yet."
            return PlainLabel(words, role="text", tone="muted")
        empty = EmptyState(
            self._look,
            "journal",
            "Nothing written yet",
            "What you write in lessons, your plans and what became of them will stand here, day by "
            "day. So will a debrief: four questions after any conversation, in three minutes.",
            "Debrief a conversation",
        )
        empty.acted.connect(lambda: self.go.emit("debrief"))
        return empty


def _counted(shown: int, total: int, is_deleted: bool) -> str:
    what = "deleted " if is_deleted else ""
    if shown < total:
        return f"{shown} of {total} {what}entries"
    return f"1 {what}entry" if total == 1 else f"{total} {what}entries" if total else ""
