"""What does a preview need of the rooms that the window doesn't know?"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.study.places import Place


class Seen(NamedTuple):
    """What to show of a course folder: `held` are the files shown as they were when last whole.

    The course is None while nothing could ever be read.
    """

    course: Course | None
    held: frozenset[str]
    problems: tuple[CourseProblem, ...]


class Trace(Protocol):
    """A look at a folder; equal to another when nothing has changed between them."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Every folder and every file, to be watched."""


class Line(Protocol):
    """A place in a file of the course; line and column count from 1."""

    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Workshop(Protocol):
    """The folder of the course and its author's editor."""

    def look(self) -> Trace:
        """Look at the folder."""

    def read(self) -> Iterator[Seen]:
        """Read the course: first what to show, then again with what takes longer to find.

        Called in a thread of its own, never in two at a time.
        """

    def page_of(self, course: Course, file: str, line: int) -> Place:
        """Return the page that shows a line."""

    def line_of(self, course: Course, place: Place) -> Line:
        """Return where a page is written."""

    def command(self, file: str, line: int, column: int) -> tuple[str, ...]:
        """Return the words that open a file in the author's editor; none where it is not known."""

    def path(self, file: str) -> str:
        """Return where a file of the course lies; empty when that is outside, or it is none."""
