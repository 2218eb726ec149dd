"""How is a course read while the window goes on?"""

from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import Final

from PySide6.QtCore import QObject, Signal

from leadership_course.ui.preview.workshop import Seen

_BREATH: Final = 0.15  # seconds in which the window has the processor for what was just read


class Rereading(QObject):
    """Reads in a thread of its own, once at a time; a save during a reading leads to another."""

    seen = Signal(object)
    _made = Signal(object, bool)  # from the thread: what was read, and whether that was all

    def __init__(self, read: Callable[[], Iterator[Seen]], parent: QObject | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self._read = read
        self._thread: Thread | None = None
        self._late = Event()
        self._made.connect(self._take)

    def ask(self) -> None:
        """Read now, or once more after the reading that is under way."""
        if self._thread:
            self._late.set()
            return
        self._late.clear()
        self._thread = Thread(target=self._run, name="reading", daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether a reading is under way."""
        return self._thread is not None

    def end(self) -> None:
        """Read no more; what is under way is waited for, but not for ever."""
        self._late.set()
        self._made.disconnect(self._take)
        if self._thread:
            self._thread.join(timeout=2)

    def _run(self) -> None:
        try:
            for seen in self._read():
                self._made.emit(seen, False)
                if self._late.wait(_BREATH):
                    break
        finally:
            self._made.emit(None, True)

    def _take(self, seen: Seen | None, is_all: bool) -> None:
        if seen:
            self.seen.emit(seen)
        if is_all:
            self._thread = None
            if self._late.is_set():
                self.ask()
