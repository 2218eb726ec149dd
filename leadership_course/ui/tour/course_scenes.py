"""What does a learner see of courses from elsewhere, from none at all to one that was removed?"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from leadership_course.study.courses import CourseHere
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.library_page import LibraryPage
from leadership_course.ui.tour.scene import Scene
from leadership_course.ui.tour.staged_courses import FIGURES, MEETINGS, StagedCourses
from leadership_course.ui.waiting import reading_a_course
from leadership_course.ui.widgets.buttons import Button


def course_scenes() -> Iterator[Scene]:
    """Yield each state of the page of courses, and the window that says a course is being read."""
    both = (MEETINGS, FIGURES)
    yield Scene("library-alone", partial(_stand, ()))
    yield Scene("library-two", partial(_stand, both))
    yield Scene("library-new", partial(_bring, "new", ()))
    yield Scene("library-refused", partial(_bring, "refused", both))
    yield Scene("library-update", partial(_bring, "update", both))
    yield Scene("library-updated", _press("Update to"))
    yield Scene("library-rolled-back", _press("Back to version"))
    yield Scene("library-removed", _press("Remove: Meetings"))
    yield Scene("library-waiting", partial(_stand, both), _waiting)


def _stand(others: tuple[CourseHere, ...], window: MainWindow) -> None:
    """Show the page with these courses beside the one on show."""
    _with_courses(StagedCourses(window.study, others), window)


def _bring(kind: str, others: tuple[CourseHere, ...], window: MainWindow) -> None:
    """Show what is said of a course that somebody brought."""
    courses = StagedCourses(window.study, others)
    courses.brought = Path(f"{kind}.course")
    _with_courses(courses, window)
    QApplication.processEvents()


def _with_courses(courses: StagedCourses, window: MainWindow) -> None:
    window.go("library")
    page = window.on_show()
    if isinstance(page, LibraryPage):
        page.courses = courses
        page.open(window.place)


def _press(words: str) -> Callable[[MainWindow], None]:
    """Return how the first button whose name begins so is pressed."""

    def press(window: MainWindow) -> None:
        for button in window.on_show().findChildren(Button):
            if (button.accessibleName() or button.text()).startswith(words):
                button.click()
                QApplication.processEvents()
                return

    return press


def _waiting(window: MainWindow) -> QWidget:
    """Return the small window; it is made for the look of the moment."""
    return reading_a_course(window.look)
