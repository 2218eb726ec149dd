"""When is what is being typed kept? Soon after a key, and never later for typing on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

KEEP_AFTER = 250  # ms after a key press


class Keeping(QTimer):
    """Calls `keep` a moment after `soon`; `now` does it at once if it is waited for."""

    def __init__(self, keep: Callable[[], None], parent: QObject) -> None:
        """Keep nothing yet; `keep` may raise ProfileError."""
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(KEEP_AFTER)
        self.timeout.connect(keep)
        self._keep = keep

    def soon(self) -> None:
        """Keep in a moment; being asked again does not put it off."""
        if not self.isActive():
            self.start()

    def now(self) -> None:
        """Keep what is waited for."""
        if self.isActive():
            self.stop()
            self._keep()
