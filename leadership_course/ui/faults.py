"""What does the learner see when something goes wrong that is nobody's mistake but ours?"""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from leadership_course import __version__
from leadership_course.study.ports import ProfileError
from leadership_course.ui.ending import end
from leadership_course.ui.main_window import MainWindow


class Faults:
    """The one hook for exceptions: a ProfileError becomes a message, anything else is a bug,
    written down and shown.

    The learner goes on either way; what was typed stays where it is.
    """

    def __init__(self, log: Path) -> None:
        """Take over from Python's own hook; `log` is the file that bugs are written to."""
        self.window: MainWindow | None = None
        self._log = log
        self._is_telling = False
        sys.excepthook = self.hook

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of one exception."""
        if isinstance(error, ProfileError) and self.window:
            self.window.warn(error)
            return
        if issubclass(kind, KeyboardInterrupt):
            self._quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        self._write(details)
        if self.window and not self._is_telling:
            self._tell(self.window, details)

    def _tell(self, window: MainWindow, details: str) -> None:
        from leadership_course.ui.widgets.fault_sheet import FaultSheet

        self._is_telling = True
        try:
            FaultSheet(window.look, details, self._log, window).exec()
        finally:
            self._is_telling = False

    def _write(self, details: str) -> None:
        try:
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"--- {__version__}\n{details}\n")
        except OSError as error:
            sys.stderr.write(f"{self._log} could not be written: {error}\n")

    def _quit(self) -> None:
        if self.window:
            end(self.window)
        else:
            QApplication.quit()
