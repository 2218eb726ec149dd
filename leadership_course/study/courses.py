"""Which courses can be learnt here, and how is another one taken in?"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

from leadership_course.course.problems import CourseProblem

if TYPE_CHECKING:
    from leadership_course.course.outline import Course


class CourseHere(Struct, frozen=True, kw_only=True):
    """A course that can be learnt here.

    `finished` of its `lessons` are; it has none that are known before it was opened. `before` is
    the version that an update replaced, empty where there is none. One that `ships` came with the
    program; an installed one that `overrides` took its place. `problems` counts what is wrong with
    it.
    """

    id: str
    title: str
    version: str
    authors: tuple[str, ...] = ()
    licence: str = ""
    lessons: int = 0
    finished: int = 0
    is_on_show: bool = False
    ships: bool = False
    overrides: bool = False
    before: str = ""
    accent: str = ""
    problems: int = 0


Kind = Literal["new", "update", "older", "same", "refused"]


class Offer(Struct, frozen=True, kw_only=True):
    """A course that was read and can be installed, or why it can't be.

    `fresh` is the folder it lies in until then, `size` its bytes, `has` the version that is here,
    and `effect` what an update does to this learner, in sentences.
    """

    kind: Kind
    source: str
    fresh: Path
    course: "Course | None" = None
    problems: tuple[CourseProblem, ...] = ()
    size: int = 0
    has: str = ""
    effect: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[CourseProblem, ...]:
        """What keeps it from being installed."""
        return tuple(each for each in self.problems if each.severity == "error")


class Courses(Protocol):
    """The courses of this computer; the composition root hands it to the window.

    `brought` is the file or folder of a course that somebody brought and nobody has looked at yet.
    """

    brought: Path | None

    def all(self) -> tuple[CourseHere, ...]:
        """Return the course that came with the program, then the installed ones by title."""

    def offer(self, path: Path) -> Offer:
        """Read the package or folder of a course, and tell what installing it would do.

        Nothing is changed by that; `install` or `leave` must follow. The window goes on meanwhile.
        Raises ProfileError when there is no room to read it into.
        """

    def install(self, offer: Offer) -> None:
        """Install what was offered, and begin again where that is the course on show.

        Raises ProfileError when it could not be.
        """

    def leave(self, offer: Offer) -> None:
        """Let an offer go."""

    def learn(self, course: str) -> None:
        """Close the program and open it again with another course. Raises ProfileError."""

    def roll_back(self, course: str) -> None:
        """Go back to the edition before an update, or from there to the update, and begin again
        where that is the course on show. Raises ProfileError when it could not be done.
        """

    def remove(self, course: str) -> None:
        """Take a course away; the record of it stays. From the one on show it goes to the one that
        came with the program. Raises ProfileError.
        """

    def put_back(self, course: str) -> None:
        """Bring back what `remove` took away, while the program runs. Raises ProfileError."""


def order(version: str) -> tuple[int, ...]:
    """Return by what versions are compared: the numbers in front, such as (1, 2, 0)."""
    numbers = []
    for part in version.partition("-")[0].partition("+")[0].split("."):
        if not part.isdecimal():
            break
        numbers.append(int(part))
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
