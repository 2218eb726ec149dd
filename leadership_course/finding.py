"""Where does the search of the window look things up?

Joins the rooms that must not know one another: storage has the indexes, the window the sheet.
"""

from contextlib import ExitStack
from typing import TYPE_CHECKING

from leadership_course import __version__
from leadership_course.storage.folders import Home

if TYPE_CHECKING:
    from leadership_course.ui.main_window import MainWindow
    from leadership_course.ui.search.searching import Searching


def let_search(window: "MainWindow", home: Home) -> None:
    """Have the search made when it is first asked for, and its indexes given back at the end, and
    when the course becomes another one.
    """
    made: list[Searching] = []
    to_end = ExitStack()

    def search() -> "Searching":
        if not made:
            made.append(_made(window, home, to_end))
        return made[0]

    def forget() -> None:
        made.clear()
        to_end.close()

    window.search_asked.connect(lambda: search().open())
    window.renewed.connect(forget)
    window.closing.connect(forget)


def _made(window: "MainWindow", home: Home, to_end: ExitStack) -> "Searching":
    from leadership_course.storage.search_index import SearchIndex
    from leadership_course.ui.search.searching import Searching

    course = window.study.course
    in_course = SearchIndex(home.search_index, f"{__version__} {course.id} {course.revision}")
    own = SearchIndex()
    to_end.callback(in_course.close)
    to_end.callback(own.close)
    searching = Searching(window, in_course, own)
    to_end.callback(searching.end)
    return searching
