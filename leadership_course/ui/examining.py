"""When is the profile looked through for damage, so that the first page need not wait for it?"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from leadership_course.ui.main_window import MainWindow


class Examining(QObject):
    """Does something long in short steps while the window is in use; nothing wakes once it is done.

    `step` does a part that takes about a millisecond, and tells whether more is to be done.
    """

    def __init__(
        self, window: MainWindow, step: Callable[[], bool], then: Callable[[], None]
    ) -> None:
        """Begin when the window has nothing else to do; do `then` at the end."""
        super().__init__(window)
        self._step, self._then = step, then
        self._wait = QTimer(self, interval=0)  # each time that Qt has nothing else to do
        self._wait.timeout.connect(self._go_on)
        self._wait.start()

    def _go_on(self) -> None:
        if not self._step():
            self._wait.stop()
            self._then()
