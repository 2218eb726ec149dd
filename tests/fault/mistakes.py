"""In which ways does the program make a mistake, when a test asks it to?"""

import gc
import threading
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QThread, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.keyboard import focus

TYPED = "canary 5b1e90 wrote this"


def stumble() -> None:
    """Raise an exception that quotes what the learner typed, as int() or a parser would."""
    words = focus(QApplication.topLevelWidgets()[0]).property("plainText")
    raise ValueError(f"no number: {words!r} {words}")


class _Canvas(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Raise whenever it is painted."""
        QTimer.singleShot(20, self.update)
        stumble()


class _Hearer(QObject):
    def event(self, event: QEvent) -> bool:
        """Raise at an event of this test."""
        if event.type() == QEvent.Type.User:
            stumble()
        return super().event(event)


class _Thread(QThread):
    def run(self) -> None:
        """Raise in a thread of Qt's."""
        stumble_in_a_thread()


class _Finalised:
    def __del__(self) -> None:
        """Raise where nobody can catch it."""
        stumble()


def stumble_in_a_thread() -> None:
    """Raise in another thread, which must not ask widgets."""
    raise ValueError(TYPED)


_kept: list[object] = []


def _paint(window: QWidget) -> None:
    canvas = _Canvas(window)
    canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    canvas.resize(40, 40)
    canvas.show()


def _send(window: QWidget) -> None:
    hearer = _Hearer(window)
    QApplication.postEvent(hearer, QEvent(QEvent.Type.User))


def _thread_of_qt(window: QWidget) -> None:
    thread = _Thread(window)
    thread.start()


def _thread_of_python(_window: QWidget) -> None:
    thread = threading.Thread(target=stumble_in_a_thread)
    _kept.append(thread)
    thread.start()


def _finalise(_window: QWidget) -> None:
    QTimer.singleShot(0, lambda: (_Finalised(), gc.collect()))


MISTAKES: dict[str, Callable[[QWidget], object]] = {
    "slot": lambda window: QTimer.singleShot(0, window, stumble),
    "painting": _paint,
    "event": _send,
    "thread of Qt": _thread_of_qt,
    "thread of Python": _thread_of_python,
    "finaliser": _finalise,
}
