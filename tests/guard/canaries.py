"""How does one see that something outside the course was reached, or that time ran out?"""

import faulthandler
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from hostile.vectors import COLOUR, Outside
from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from tests.guard.hostile_course import Line


class Hostile(NamedTuple):
    """A hostile course in a folder, what the reader made of it, and what lies beside it."""

    root: Path
    outside: Outside
    lines: list[Line]
    course: Course
    problems: tuple[CourseProblem, ...]


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fail in what takes longer, such as reading from a pipe that nobody writes to.

    Code of Qt that waits can't be interrupted: then the process ends, and says where it stood.
    Where there is no alarm, as on Windows, there are no pipes in folders either.
    """
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def wake(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail(f"still not done after {seconds} seconds")  # no OSError, which would be caught

    before = signal.signal(signal.SIGALRM, wake)
    signal.alarm(seconds)
    faulthandler.dump_traceback_later(2 * seconds, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def shows_canary(widget: QWidget) -> bool:
    """Show a widget and tell whether the colour of what lies outside is anywhere on it, what is
    scrolled away included.
    """
    widget.show()
    QApplication.processEvents()
    areas = [area for area in widget.findChildren(QScrollArea) if area.isVisible()]
    parts = [widget, *(inside for area in areas if (inside := area.widget()) is not None)]
    return any(has_canary(QWidget.grab(part).toImage()) for part in parts)


def has_canary(image: QImage) -> bool:
    """Tell whether six pixels in a row have the colour that the program never uses."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixel = (0xFF000000 | COLOUR).to_bytes(4, "little")
    return pixel * 6 in bytes(plain.constBits())
