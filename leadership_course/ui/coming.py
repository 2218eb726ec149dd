"""How does the window come to the front: from the tray, or when the program is started again?"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication

from leadership_course.study.summons import Summons
from leadership_course.ui.main_window import MainWindow


def come_up(window: MainWindow, place: str = "") -> None:
    """Show the window in front, at `place`; without one it is where it was.

    Under an open sheet the page stays what it is.
    """
    sheet = QApplication.activeModalWidget()
    if sheet is None and (place or window.place.page == "today"):
        window.go(place or "today")
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    (sheet or window).activateWindow()
    QApplication.alert(window)  # where a desktop lets no program take the focus, it tells


class Coming(QObject):
    """Brings the window to the front when a second start asks for it."""

    def __init__(
        self,
        window: MainWindow,
        folder: Path,
        asked: Callable[[], tuple[Summons, ...]],
        take_course: Callable[[str], None] | None = None,
    ) -> None:
        """Watch `folder`; `asked` returns what was asked there, and `take_course` is given the path
        of a course that came with it.
        """
        super().__init__(window)
        self._window, self._asked, self._take_course = window, asked, take_course
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self.look)
        self.look()  # it may have been asked before anybody watched

    def look(self) -> None:
        """Do what was asked since the last time."""
        for summons in self._asked():
            come_up(self._window, summons.place)
            if summons.course and self._take_course:
                self._take_course(summons.course)
