"""How does the program end well when the system asks it to?"""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

from leadership_course.ui.ending import end

# The second when a terminal is closed, the last on Windows, for Ctrl+Break.
_ENDING = ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")


class SignalKeeper:
    """Closes the window when a signal asks the process to end.

    Python runs signal handlers only between its own instructions, and Qt's loop has none while it
    waits: so the signal's
    number goes through a pair of connected sockets of this process, which Qt watches.
    """

    def __init__(self, window: QWidget) -> None:
        """Begin to watch; nothing leaves this process."""
        self._window = window
        self._read, self._write = socket.socketpair()
        for one in (self._read, self._write):
            one.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno())
        for name in _ENDING:
            if number := getattr(signal, name, None):
                signal.signal(number, _noted)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._end)

    def close(self) -> None:
        """Stop watching; a signal ends the process from now on, as it does without a window."""
        for name in _ENDING:
            if number := getattr(signal, name, None):
                signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._read.close()
        self._write.close()

    def _end(self) -> None:
        self._read.recv(64)
        if not end(self._window):  # it stays once when words can't be kept
            end(self._window)  # the system won't wait


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Replace the default, which would end the process before anything is kept."""


def quit_on_signals(window: QWidget) -> SignalKeeper:
    """Close `window` properly when the system or the terminal ends the program."""
    return SignalKeeper(window)
