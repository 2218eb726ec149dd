"""Which courses stand side by side in the window, and how does it turn from one to another?

Joins what is installed with what was learnt: storage has the courses, study the learner.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from leadership_course import __version__
from leadership_course.reading.shipped import SHIPPED_ID, SHIPPED_TITLE, shipped_lessons
from leadership_course.storage import compiled_course
from leadership_course.storage.folders import Home
from leadership_course.storage.library import Installed, Library
from leadership_course.study.courses import CourseHere, Offer
from leadership_course.study.ports import ProfileError
from leadership_course.study.preferences import Preferences
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from leadership_course.course.outline import Course
    from leadership_course.installing import Reader

Apart = Callable[[Callable[["Reader"], "Offer | ProfileError"]], "Offer | ProfileError"]
"""Does something with a reader that nothing in a course can harm, while the window goes on."""


class Turn(NamedTuple):
    """What the window shows after it was built again: a place, what is said there, and how that is
    undone, if it can be.
    """

    place: str
    said: str = ""
    undo: "Callable[[Shelf], None] | None" = None


def root_on_show(home: Home, preferences: Preferences) -> Path:
    """Return the folder of the course that the learner turned to, else of the one that ships."""
    library = Library(home.root)
    chosen = library.find(preferences.course) or library.find(SHIPPED_ID)
    if chosen and library.folder_of(chosen).is_dir():
        return library.folder_of(chosen)
    return shipped_lessons()


def titles(home: Home) -> dict[str, str]:
    """Return what the courses that are known here are called, by their ids."""
    return {SHIPPED_ID: SHIPPED_TITLE} | {each.id: each.title for each in Library(home.root).all()}


class Shelf:
    """The courses of this computer, as study/courses.py tells the window.

    `turn` says what is to be shown once the program has begun again.
    """

    def __init__(
        self,
        home: Home,
        study: Study,
        settings: Settings,
        apart: Apart,
        back_up: Callable[[], object],
    ) -> None:
        """Look after the courses in the folder of `home`; `back_up` copies the learner's record
        before another edition comes into the place of the one it was made with.
        """
        self.begin_again: Callable[[], bool] = _nothing
        self.turn: Turn | None = None
        self.brought: Path | None = None
        self._home, self._study, self._settings, self._apart = home, study, settings, apart
        self._back_up = back_up
        self._library = Library(home.root)

    def all(self) -> tuple[CourseHere, ...]:
        """Return the course that came with the program, then the installed ones by title."""
        found = self._library.all()
        here = [self._installed(each) for each in found]
        if SHIPPED_ID not in (each.id for each in found):
            here.insert(0, self._shipped())
        return tuple(sorted(here, key=lambda each: not (each.ships or each.overrides)))

    def offer(self, path: Path) -> Offer:
        """Read what somebody brought, and tell what installing it would do."""
        from leadership_course.installing import offer_of

        def read(reader: "Reader") -> Offer | ProfileError:
            try:
                return offer_of(path, self._library, reader)
            except ProfileError as error:
                return error

        offer = self._apart(read)
        if isinstance(offer, ProfileError):
            raise offer
        return self._with_effect(offer)

    def install(self, offer: Offer) -> None:
        """Install what was offered, and begin again where that is the course on show.

        Raises ProfileError when it could not be, or the record could not be copied first.
        """
        from leadership_course.installing import install

        if offer.has:
            self._back_up()
        shows = offer.course is not None and self._shows(offer.course.id)
        one = install(offer, self._library, self._home.compiled)
        if shows:
            self._turn(_in_place(one))

    def leave(self, offer: Offer) -> None:
        """Let an offer go."""
        self._library.leave(offer.fresh)

    def learn(self, course: str) -> None:
        """Close the program and open it again with another course."""
        self._choose("" if course == SHIPPED_ID else course, Turn(""))

    def roll_back(self, course: str) -> None:
        """Go back to the edition before an update, or from there to the update."""
        found = self._library.find(course)
        if found and found.before is None:
            self.remove(course)  # what it took the place of came with the program
            return
        self._back_up()
        shows = self._shows(course)
        one = self._library.roll_back(course)
        if shows:
            self._turn(_in_place(one))

    def remove(self, course: str) -> None:
        """Take a course away; the record of it stays."""
        shows = self._shows(course)
        found = self._library.find(course)
        self._library.remove(course)
        if shows and found:
            said = (
                f"“{found.title}” {found.edition.version} was removed. What you did in it is kept"
            )
            back = partial(_back_to, course)
            self._choose("", Turn("library", said, back))

    def put_back(self, course: str) -> None:
        """Bring back what `remove` took away, while the program runs."""
        self._library.put_back(course)

    def sweep(self) -> None:
        """Delete what nothing needs any more."""
        self._library.sweep(self._study.clock.now())

    def _choose(self, course: str, turn: Turn) -> None:
        before = self._settings.value
        self._settings.change(course=course, place="")
        if not self._turn(turn):
            self._settings.change(course=before.course, place=before.place)

    def _turn(self, turn: Turn) -> bool:
        self.turn = turn
        if not self.begin_again():
            self.turn = None
        return self.turn is not None

    def _shows(self, course: str) -> bool:
        """Tell whether this course is on show, and not one of its id from another folder."""
        found = self._library.find(course)
        folder = self._library.folder_of(found) if found else shipped_lessons()
        return self._study.course.id == course and Path(self._study.course.root) == folder

    def _shipped(self) -> CourseHere:
        return self._told(
            CourseHere(id=SHIPPED_ID, title=SHIPPED_TITLE, version="", ships=True),
            shipped_lessons(),
        )

    def _installed(self, one: Installed) -> CourseHere:
        here = CourseHere(
            id=one.id,
            title=one.title,
            version=one.edition.version,
            overrides=one.id == SHIPPED_ID,
            before=one.before.version if one.before else "",
        )
        return self._told(here, self._library.folder_of(one))

    def _told(self, here: CourseHere, folder: Path) -> CourseHere:
        """Tell what is known of a course once it was read; it is not read for that."""
        from leadership_course.study.retrospect import finished

        shows = self._shows(here.id)
        course = self._study.course if shows else self._known(folder)
        if course is None:
            return here
        study = self._study if shows else self._study.beside(course)
        return replace(
            here,
            version=course.head.version,
            authors=course.head.authors,
            licence=course.head.licence,
            accent=course.head.accent,
            lessons=len(course.lessons),
            finished=finished(study)[0].count,
            is_on_show=shows,
        )

    def _known(self, folder: Path) -> "Course | None":
        found = compiled_course.find(self._home.compiled, folder, __version__)
        return found[0] if found else None

    def _with_effect(self, offer: Offer) -> Offer:
        """Add what an update does to this learner, where the version before is known."""
        from leadership_course.study.updating import effect_of
        from leadership_course.study.updating_words import sentences

        if offer.course is None or offer.kind not in {"update", "older"}:
            return offer
        found = self._library.find(offer.course.id)
        folder = self._library.folder_of(found) if found else shipped_lessons()
        old = self._study.course if self._shows(offer.course.id) else self._known(folder)
        if old is None:
            return offer
        progress = self._study.beside(old).progress
        return replace(offer, effect=sentences(effect_of(old, offer.course, progress)))


def _in_place(one: Installed) -> Turn:
    said = f"“{one.title}” {one.edition.version} is in place"
    return Turn("library", said, lambda shelf: shelf.roll_back(one.id))


def _back_to(course: str, shelf: Shelf) -> None:
    shelf.put_back(course)
    shelf.learn(course)


def _nothing() -> bool:
    """Begin again nowhere: what a script needs."""
    return True
