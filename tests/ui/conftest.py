"""What does every test of the whole window stand on? A learner at a fresh home."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from tests.courses import sample_course
from tests.ui.learner import Learner

WINDOWS = (QMainWindow, QDialog, QMenu)
Seat = Callable[..., Learner]


@pytest.fixture(scope="session")
def shipped() -> Course:
    """The course that ships with the program."""
    course = read_course(shipped_lessons()).course
    assert course is not None
    return course


class Strays(QObject):
    """Notices widgets that become windows of their own, which only the window and dialogs may."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at everything that is shown."""
        if event.type() != QEvent.Type.Show or not isinstance(watched, QWidget):
            return False
        if watched.isWindow() and not isinstance(watched, WINDOWS):
            self.found.append(f"{watched} {watched.accessibleName()}")
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    """What showed itself as a window by accident; the test fails when anything did."""
    strays = Strays()
    qapp.installEventFilter(strays)
    yield strays
    qapp.removeEventFilter(strays)
    assert strays.found == []


@pytest.fixture
def seat(qapp: QApplication, strays: Strays, tmp_path: Path, quick_lock: None) -> Iterator[Seat]:
    """Return a function that seats a learner before a course; the window is closed in the end."""
    seated: list[Learner] = []

    def sit(course: Course, problems: tuple[CourseProblem, ...] = ()) -> Learner:
        learner = Learner(tmp_path / f"home-{len(seated)}", course, problems)
        seated.append(learner)
        return learner

    yield sit
    for learner in seated:
        learner.close()
    qapp.setStyleSheet("")


@pytest.fixture
def learner(seat: Seat) -> Learner:
    """A learner before the sample course; nothing is started yet."""
    return seat(sample_course())
