"""What happens when a file is dropped on the window?"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_SUFFIX = ".course"
_HEAD = "course.yaml"


class Dropping(QObject):
    """Takes the package or folder of a course, dropped anywhere on a window, to `bring`."""

    def __init__(self, window: QWidget, bring: Callable[[Path], None]) -> None:
        """Listen at `window`."""
        super().__init__(window)
        self._bring = bring
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is a course, and nothing else."""
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            return False
        if not isinstance(event, QDropEvent):
            return False
        path = course_in(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._bring(path)
        return True


def course_in(data: QMimeData) -> Path | None:
    """Return the one course among what is dragged: a package, a folder, or its course.yaml."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) != 1:
        return None
    (path,) = paths
    is_course = path.suffix.lower() == _SUFFIX or path.name == _HEAD
    return path if is_course or path.is_dir() else None
