"""How does a test search as a learner does, over indexes in memory?"""

from leadership_course.progress.events import Event
from leadership_course.storage.search_index import SearchIndex
from leadership_course.study.finder import Searchable
from leadership_course.study.searching import Found, Search
from leadership_course.study.studying import Study

TODAY = Searchable("command", "today", "Go to Today", about="go-today")
DARK = Searchable("setting", "", "Theme: dark", "colours night", about="theme-dark")


def searching(study: Study) -> Search:
    """Return a search with everything in it, two commands too, that follows what is recorded."""
    search = Search(study, SearchIndex(), SearchIndex(), (TODAY, DARK))
    announced = study.announce

    def announce(event: Event) -> None:
        announced(event)
        search.follow(event)

    study.announce = announce
    filled(search)
    return search


def filled(search: Search) -> int:
    """Let everything in; return in how many slices."""
    slices = 1
    while not search.fill():
        slices += 1
        assert slices < 1000
    return slices


def kinds(found: Found) -> list[str]:
    """Return the kinds of what was found, the best first."""
    return [hit.thing.kind for hit in found.hits]


def titles(found: Found) -> list[str]:
    """Return the titles of what was found, the best first."""
    return [hit.thing.title for hit in found.hits]


def places(found: Found) -> list[str]:
    """Return the places of what was found, the best first."""
    return [hit.thing.place for hit in found.hits]
