"""When does a save become known? Told by the system at once, else found by looking."""

from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from leadership_course.ui.preview.workshop import Trace

SOON: Final = 40  # ms: a save is several changes, and an editor may rename a file into its place
SOMETIMES: Final = 1000  # ms, for folders of which the system tells nothing
_SHARE: Final = 50  # looking takes at most this part of the time


class Watch(QObject):
    """Looks at a folder after every change that is told, and now and then; `changed` is told once
    for what was found different.
    """

    changed = Signal()

    def __init__(self, look: Callable[[], Trace], parent: QObject | None = None) -> None:
        """Begin to watch what `look` finds."""
        super().__init__(parent)
        self._look_at = look
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._sometimes = QTimer(self, interval=SOMETIMES)
        for told in (self._watcher.fileChanged, self._watcher.directoryChanged):
            told.connect(self._wait)
        self._soon.timeout.connect(self._look)
        self._sometimes.timeout.connect(self._look)
        self._last = look()
        self._follow()
        self._sometimes.start()

    def end(self) -> None:
        """Watch no more."""
        self._soon.stop()
        self._sometimes.stop()

    def _wait(self) -> None:
        """Let a save come to its end, and never wait longer because more is saved meanwhile."""
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        began = perf_counter()
        now = self._look_at()
        took = (perf_counter() - began) * 1000
        self._sometimes.setInterval(max(SOMETIMES, round(took * _SHARE)))
        is_changed, self._last = now != self._last, now
        self._follow()
        if is_changed:
            self.changed.emit()

    def _follow(self) -> None:
        """Watch what is there: a file that was put in the place of another is watched anew."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        fresh = [path for path in self._last.paths if path not in watched]
        if fresh:
            self._watcher.addPaths(fresh)
