"""What does the search look like: before a word, with hits, after a slip, with nothing?"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtWidgets import QApplication

from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.search.sheet import SearchSheet
from leadership_course.ui.tour.scene import Scene

WORDS: Final = {"search": "", "search-found": "delegate", "search-none": "psycholgicla"}
_ROUNDS: Final = 200  # of the event loop, in which a course of any usual size is taken in


def search_scenes() -> Iterator[Scene]:
    """Yield the sheet over Today."""
    for name, words in WORDS.items():
        yield Scene(name, partial(look_for, words))


def look_for(words: str, window: MainWindow) -> None:
    """Open the search over Today, and type."""
    window.go("today")
    window.search_asked.emit()
    for _ in range(_ROUNDS):
        QApplication.processEvents()
    for sheet in window.findChildren(SearchSheet):
        sheet.field.setText(words)
        sheet.ask()
