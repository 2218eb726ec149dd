"""What does the learner see when something goes wrong that is nobody's mistake but ours?"""

import os
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from leadership_course.study.ports import ProfileError
from leadership_course.ui.ending import end
from leadership_course.ui.fault_note import note_of, place_of
from leadership_course.ui.main_window import MainWindow

_LARGEST = 200_000  # bytes of the log; then its older half goes
_EACH = 3  # times that one mistake is written down in a session


class Faults(QObject):
    """The hook for exceptions: a ProfileError becomes a message, anything else is a bug, written
    down and shown once.

    The learner goes on either way; what was typed stays where it is. An exception of another
    thread is told in that of the window.
    """

    _raised = Signal(object)

    def __init__(self, log: Path) -> None:
        """Take over from Python's own hook; `log` is the file that bugs are written to."""
        super().__init__()
        self.window: MainWindow | None = None
        self._log = log
        self._is_telling = False
        self._met: dict[tuple[str, str, int], int] = {}
        self._raised.connect(self._tell_of)  # comes to this object's own thread
        sys.excepthook = self.hook

    def hear_everywhere(self) -> None:
        """Take over from the hooks of threads, and of what nobody could catch, too."""
        threading.excepthook = self._of_thread
        sys.unraisablehook = self._of_nobody

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of one exception."""
        if trace is not None and error.__traceback__ is None:
            error = error.with_traceback(trace)
        self._raised.emit(error)

    def _of_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
            self._raised.emit(found.exc_value)

    def _of_nobody(self, found: "sys.UnraisableHookArgs") -> None:
        if found.exc_value is not None:
            self._raised.emit(found.exc_value)

    def _tell_of(self, error: BaseException) -> None:
        if isinstance(error, ProfileError) and self.window:
            self.window.warn(error)
        elif isinstance(error, KeyboardInterrupt):
            self._quit()
        else:
            self._tell_of_bug(error)

    def _tell_of_bug(self, error: BaseException) -> None:
        """Write it down and show it; one that comes again and again, as in painting, but once."""
        note, place = note_of(error), place_of(error)
        before = self._met.get(place, 0)
        self._met[place] = before + 1
        if before < _EACH:
            sys.stderr.write(note)
            self._write(note)
        if before == 0 and self.window and not self._is_telling:
            self._tell(self.window, note)

    def _tell(self, window: MainWindow, note: str) -> None:
        from leadership_course.ui.widgets.fault_sheet import FaultSheet

        self._is_telling = True
        try:
            FaultSheet(window.look, note, self._log, window).exec()
        finally:
            self._is_telling = False

    def _write(self, note: str) -> None:
        try:
            if self._log.exists() and self._log.stat().st_size > _LARGEST:
                self._log.write_bytes(self._log.read_bytes()[_LARGEST // 2 :])
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            with os.fdopen(os.open(self._log, flags, 0o600), "a", encoding="utf-8") as file:
                file.write(note)
        except OSError as error:
            sys.stderr.write(f"{self._log} could not be written: {error}\n")

    def _quit(self) -> None:
        if self.window:
            end(self.window)
        else:
            QApplication.quit()
