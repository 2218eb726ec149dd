"""What do the proofs of confinement stand on? A hostile course, and a host that nobody calls."""

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from hostile.files import lay_outside
from leadership_course.reading.course_reader import read_course
from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from tests.guard.canaries import Hostile, within
from tests.guard.hostile_course import write_hostile_course


@pytest.fixture(scope="session")
def host() -> Iterator[socket.socket]:
    """A host that listens and never answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(100)
        listener.setblocking(False)
        yield listener


@pytest.fixture
def nobody_calls(host: socket.socket) -> Iterator[None]:
    """Hold a test to it: when it has ended, nobody has called the host."""
    yield
    with pytest.raises(BlockingIOError):
        host.accept()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, host: socket.socket) -> Hostile:
    """The hostile course, read once."""
    base = tmp_path_factory.mktemp("hostile")
    outside = lay_outside(base, f"127.0.0.1:{host.getsockname()[1]}")
    lines = write_hostile_course(base / "course", outside)
    with within(30):
        reading = read_course(base / "course")
    assert reading.course is not None
    return Hostile(base / "course", outside, lines, reading.course, reading.problems)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """A light look without motion, applied."""
    look = Look()
    look.apply(Preferences(theme="light", motion="reduced"))
    yield look
    qapp.setStyleSheet("")
    look.deleteLater()
