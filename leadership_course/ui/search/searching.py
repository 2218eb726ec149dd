"""How does the search open, fill itself, answer, and lead on?"""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from leadership_course.study.excerpt import Piece
from leadership_course.study.finder import Finder, Searchable
from leadership_course.study.locking import is_closed
from leadership_course.study.searching import Found, Search
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.search.commands import commands_of
from leadership_course.ui.search.rows import Row, row_of
from leadership_course.ui.search.sheet import SearchSheet

MOST_RECENT: Final = 4
_REMEMBERED = ("lesson", "card", "experiment", "term", "source", "quote")  # of the course alone
LOCKED: Final = ("Your journal is locked", "It was not searched. Enter leads to its unlocking.")
_NAMED = 32  # characters of what was typed, in a sentence about it


class Searching(QObject):
    """The search of one window; what can be found is taken in while the window goes on."""

    def __init__(self, window: MainWindow, course: Finder, mine: Finder) -> None:
        """Search with an index of the course and one of what the learner did, empty or not."""
        super().__init__(window)
        self._window = window
        self._commands = {command.thing: command for command in commands_of(window)}
        self._search = Search(window.study, course, mine, tuple(self._commands))
        self._recent: list[Searchable] = []
        self._sheet: SearchSheet | None = None
        self._before: QWidget | None = None
        self._is_filled = False
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill)
        window.recorded.connect(self._search.follow)
        window.leaving.connect(self._search.look_again)  # also when the journal was locked just now

    def open(self) -> None:
        """Lay the sheet over the window; asked again, take it away."""
        if self._sheet:
            self._sheet.leave()
            return
        self._before = QApplication.focusWidget()
        self._sheet = SearchSheet(self._window.look, self.answer, self._window)
        self._sheet.chosen.connect(self.go)
        self._sheet.left.connect(self._left)
        self._window.leaving.connect(self._sheet.leave)
        self._filling.start()

    def end(self) -> None:
        """Search no more: the indexes are given back."""
        if self._sheet:
            self._sheet.leave()
        self._filling.stop()
        self._window.recorded.disconnect(self._search.follow)
        self._window.leaving.disconnect(self._search.look_again)
        self.deleteLater()

    def answer(self, typed: str) -> tuple[tuple[Row, ...], str, str]:
        """Return the rows to show, a line about them, and what was perhaps meant."""
        if not typed.strip():
            return self._first_rows(), "", ""
        found = self._search.find(typed)
        rows = tuple(row_of(hit, self._keys(hit.thing)) for hit in found.hits)
        return (*rows, *self._locked()), self._told(typed, found), found.perhaps

    def go(self, thing: Searchable) -> None:
        """Do a command, or go to what was found."""
        if thing in self._commands:
            self._commands[thing].act()
            return
        if thing.kind in _REMEMBERED:
            others = [each for each in self._recent if each.place != thing.place]
            self._recent = [thing, *others][:MOST_RECENT]
        self._window.go(thing.place)

    def _locked(self) -> tuple[Row, ...]:
        """Return what tells that the journal was not searched, where it is locked."""
        if not is_closed(self._window.study.lock):
            return ()
        here = self._window.place
        thing = Searchable("journal", str(here if here.page == "unlock" else f"unlock/{here}"), "")
        title, words = (Piece(told, False) for told in LOCKED)
        return (Row(thing, (title,), (words,)),)

    def _told(self, typed: str, found: Found) -> str:
        words = " ".join(typed.split())
        named = words if len(words) <= _NAMED else f"{words[:_NAMED]}…"
        if found.instead:
            return f"Nothing found for “{named}”. This is for “{found.instead}”."
        if found.hits:
            return ""
        if not self._is_filled:
            return "Still looking …"
        return f"Nothing found for “{named}”."

    def _first_rows(self) -> tuple[Row, ...]:
        """Return where the learner was last, then every page."""
        places = {thing.place: thing for thing in (*self._recent, *self._lessons())}
        recent = tuple(places.values())[:MOST_RECENT]
        pages = (thing for thing in self._commands if thing.kind == "command")
        return tuple(
            Row(
                thing,
                (Piece(thing.title, False),),
                (Piece(thing.where, False),) if thing.where else (),
                self._keys(thing),
            )
            for thing in (*recent, *pages)
        )

    def _lessons(self) -> list[Searchable]:
        """Return the lessons that were on screen, the last first."""
        study = self._window.study
        opened = reversed(study.progress.lessons.records)
        return [
            Searchable(
                "lesson", f"lesson/{name}", lesson.title, where=study.index.module_of[name].title
            )
            for name in opened
            if (lesson := study.index.lessons.get(name))
        ]

    def _keys(self, thing: Searchable) -> str:
        command = self._commands.get(thing)
        return command.keys if command else ""

    def _fill(self) -> None:
        self._is_filled = self._search.fill()
        if self._is_filled:
            self._filling.stop()
            if self._sheet and self._sheet.field.text().strip():
                self._sheet.ask()

    def _left(self) -> None:
        self._filling.stop()
        sheet, self._sheet = self._sheet, None
        now = QApplication.focusWidget()
        is_free = now is None or (sheet is not None and sheet.isAncestorOf(now)) or now is sheet
        if is_free and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
