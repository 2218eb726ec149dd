"""When is a copy of the profile made while the program runs?"""

from PySide6.QtCore import QObject, QTimer

from leadership_course.study.keeping import Keeping
from leadership_course.study.ports import ProfileError
from leadership_course.ui.main_window import MainWindow

WAIT = 30 * 60 * 1000  # ms from the first change after a copy to the next copy


class Copying(QObject):
    """Makes a copy half an hour after something was recorded; nothing wakes while nothing is."""

    def __init__(self, window: MainWindow, keeping: Keeping) -> None:
        """Listen to what `window` announces."""
        super().__init__(window)
        self._window, self._keeping = window, keeping
        self.wait = QTimer(self, singleShot=True, interval=WAIT)
        self.wait.timeout.connect(self.copy)
        window.recorded.connect(self._begin_waiting)

    def copy(self) -> None:
        """Make a copy now, and tell when that was not possible."""
        try:
            self._keeping.back_up()
        except ProfileError as error:
            self._window.warn(error)

    def _begin_waiting(self) -> None:
        if not self.wait.isActive():
            self.wait.start()
