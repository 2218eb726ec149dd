"""Where does the search of the window look things up?

Joins the rooms that must not know one another: storage has the indexes, the window the sheet.
"""

from functools import cache
from typing import TYPE_CHECKING

from leadership_course import __version__
from leadership_course.storage.folders import Home

if TYPE_CHECKING:
    from leadership_course.ui.main_window import MainWindow
    from leadership_course.ui.search.searching import Searching


def let_search(window: "MainWindow", home: Home) -> None:
    """Have the search made when it is first asked for, and its indexes given back at the end."""

    @cache
    def search() -> "Searching":
        from leadership_course.storage.search_index import SearchIndex
        from leadership_course.ui.search.searching import Searching

        course = window.study.course
        in_course = SearchIndex(home.search_index, f"{__version__} {course.id} {course.revision}")
        own = SearchIndex()
        for index in (in_course, own):
            window.closing.connect(index.close)
        return Searching(window, in_course, own)

    window.search_asked.connect(lambda: search().open())
