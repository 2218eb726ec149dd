"""How does a test press keys and look at the screen, as a learner does?"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from leadership_course.study.ports import ProfileError
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.widgets.prose import Prose
from leadership_course.ui.widgets.time_line import TimeLine

Kind = TypeVar("Kind", bound=QWidget)


def press(key: str, window: QWidget) -> None:
    """Press one key, as the keyboard would: to what has the focus, else to the window."""
    pressed = QKeySequence(key)[0]  # type: ignore[index]  # the stubs miss it
    with as_in_the_loop():
        QTest.keyClick(focus(window), pressed.key(), pressed.keyboardModifiers())
    settle()


@contextmanager
def as_in_the_loop() -> Iterator[None]:
    """Hand what a key press raises to the hook, where Qt's own loop takes it: PySide gives it back
    to the Python code that pressed the key.
    """
    try:
        yield
    except (ProfileError, RuntimeError) as error:
        sys.excepthook(type(error), error, error.__traceback__)


def focus(window: QWidget) -> QWidget:
    """Return what has the focus, or the page of the window."""
    found = QApplication.focusWidget()
    if found is not None:
        return found
    return window.on_show() if isinstance(window, MainWindow) else window


def settle() -> None:
    """Let layouts, timers of no length and deletions happen, as they do between two keys."""
    for _ in range(2):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait(milliseconds: int) -> None:
    """Let real time pass."""
    QTest.qWait(milliseconds)


def seen(window: QWidget, kind: type[Kind]) -> Iterator[Kind]:
    """Yield the widgets of a kind that are on screen."""
    for widget in window.findChildren(kind):
        if widget.isVisible():
            yield widget


def texts(window: QWidget) -> Iterator[str]:
    """Yield every text that is on screen."""
    for widget in seen(window, QWidget):
        match widget:
            case Prose():
                yield widget.plain_text()
            case QPlainTextEdit():
                yield widget.toPlainText()
            case QLabel() | QLineEdit():
                yield widget.text()
            case TimeLine():
                yield from (line.spoken for line in widget.lines)
            case QAbstractButton():
                yield widget.text() or widget.accessibleName()
                yield widget.accessibleDescription()
            case _:
                continue
