"""What does an author see beside the page: nothing to mend, a few mistakes, many, a fatal one?"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from leadership_course.course.outline import Course, without_lessons
from leadership_course.course.problems import CourseProblem
from leadership_course.study.places import Place
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.preview.preview import Preview
from leadership_course.ui.preview.workshop import Seen
from leadership_course.ui.tour.scene import Scene
from leadership_course.ui.tour.staged_courses import MISTAKES

MANY = tuple(
    replace(each, line=each.line + 3 * turn) for turn in range(24) for each in MISTAKES[:4]
)
FATAL = CourseProblem(
    file="course.yaml",
    line=1,
    column=1,
    code="bad-yaml-colon",
    message="A colon is missing in this line.",
    remedy="Write `key: value`; a text that goes on in a further line is indented deeper than its "
    "key.",
)


class StagedTrace(NamedTuple):
    """A folder in which nothing changes."""

    paths: tuple[str, ...] = ()


class StagedLine(NamedTuple):
    """A place in a file."""

    file: str
    line: int = 1
    column: int = 1


class StagedWorkshop:
    """A course folder that is not on any disk, read without a mistake."""

    def __init__(self, course: Course) -> None:
        """Take the course that is shown."""
        self._course = course

    def look(self) -> StagedTrace:
        """Look at the folder."""
        return StagedTrace()

    def read(self) -> Iterator[Seen]:
        """Read the course as it is."""
        yield Seen(self._course, frozenset(), ())

    def page_of(self, course: Course, file: str, line: int) -> Place:
        """Return the lesson that a file holds, else the course."""
        found = next((each for each in course.lessons if each.file == file), None)
        return Place("lesson", found.id, found.cards[0].id) if found else Place("course")

    def line_of(self, course: Course, place: Place) -> StagedLine:
        """Return the file of a lesson, else that of the course."""
        found = next((each for each in course.lessons if each.id == place.subject), None)
        return StagedLine(found.file if found else "course.yaml")

    def command(self, file: str, line: int, column: int) -> tuple[str, ...]:
        """Return no editor."""
        return ()

    def path(self, file: str) -> str:
        """Return that no file lies anywhere."""
        return ""


def preview_scenes(window: MainWindow) -> Iterator[Scene]:
    """Yield the states of the panel; the window has it until it closes."""
    course = window.study.course
    lesson = next((each for each in course.lessons if each.file == MISTAKES[0].file), None)
    window.go(f"lesson/{(lesson or course.lessons[0]).id}")
    preview = Preview(window, StagedWorkshop(course))
    while preview.reading.is_busy:
        QApplication.processEvents()
    yield Scene("preview-fine", partial(_take, preview, Seen(course, frozenset(), ())))
    yield Scene("preview-some", partial(_take, preview, Seen(course, frozenset(), MISTAKES)))
    yield Scene("preview-chosen", lambda _window: preview.step(1))
    yield Scene("preview-many", partial(_take, preview, Seen(course, frozenset(), MANY)))
    held = frozenset(each.file for each in course.lessons)
    yield Scene("preview-held", partial(_take, preview, Seen(course, held, (FATAL, *MISTAKES))))
    yield Scene("preview-fatal", partial(_never_whole, preview))
    preview.end()


def _take(preview: Preview, seen: Seen, _window: MainWindow) -> None:
    preview.take(seen)


def _never_whole(preview: Preview, window: MainWindow) -> None:
    """Show what there is before the course could ever be read."""
    window.renew(without_lessons(window.study.course.root), "course")
    preview.take(Seen(None, frozenset(), (FATAL,)))
