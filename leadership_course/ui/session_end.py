"""What is kept when the learner logs out or the computer is shut down?"""

from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from leadership_course.study.ports import ProfileError
from leadership_course.ui.main_window import MainWindow


class Session(Protocol):
    """What is used of Qt's QSessionManager."""

    def allowsInteraction(self) -> bool:
        """Tell whether the learner may be asked; then nobody else asks meanwhile."""

    def release(self) -> None:
        """Let others ask."""

    def cancel(self) -> None:
        """Ask the system not to end the session."""


class SessionEnd(QObject):
    """Keeps what is half written as soon as the session is about to end.

    The window stays open: the session may go on all the same.
    """

    def __init__(self, window: MainWindow) -> None:
        """Listen for as long as `window` exists."""
        super().__init__(window)
        self._window = window
        qt = cast("QGuiApplication", QGuiApplication.instance())
        qt.commitDataRequest.connect(self.keep)

    def keep(self, session: Session) -> None:
        """Keep it now; where words can't be kept, ask the system not to end, and show why."""
        try:
            self._window.keep()
        except ProfileError as error:
            self._window.warn(error)
            if session.allowsInteraction():
                session.cancel()
                session.release()
