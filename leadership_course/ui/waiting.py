"""What is seen while something takes longer than a moment before there is a window?"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_32
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel

SOON = 300  # ms until something is said; most of what is waited for takes less
T = TypeVar("T")


class Waiting(QWidget):
    """A small window that says what is going on, and can be asked to stop it: `stopped`."""

    ended = Signal()
    stopped = Signal()

    def __init__(self, look: Look, title: str, text: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_32, SPACE_32, SPACE_32, SPACE_32)
        column.setSpacing(SPACE_16)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(PlainLabel(title, "title"))
        column.addWidget(PlainLabel(text, "text", "muted"))
        stop = Button("Stop", "secondary", look=look)
        stop.clicked.connect(self.close)
        column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.resize(look.px(440), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, as every sheet does."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is waited for."""
        self.stopped.emit()
        event.accept()


def reading_a_course(look: Look) -> Waiting:
    """Return what is seen while somebody's course is read."""
    text = "Its files are looked at before they are shown."
    return Waiting(look, "Reading the course", text)


def wait_for(work: Callable[[], T], stop: Callable[[], None], waiting: Waiting) -> T:
    """Return what `work` returns or raise what it raises, while Qt goes on: it has its own thread.

    `stop` is called when the small window is closed, and is to let `work` return soon.
    """
    loop = QEventLoop()
    waiting.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    waiting.stopped.connect(stop)
    timer = QTimer(waiting)
    timer.setSingleShot(True)
    timer.timeout.connect(waiting.show)
    timer.start(SOON)
    with ThreadPoolExecutor(1) as thread:
        task = thread.submit(work)
        task.add_done_callback(lambda _: waiting.ended.emit())
        loop.exec()
    timer.stop()
    waiting.stopped.disconnect(stop)
    waiting.deleteLater()
    waiting.hide()
    return task.result()
