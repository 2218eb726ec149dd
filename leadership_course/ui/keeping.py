"""When is what is being typed kept? Soon after a key, and never later for typing on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from leadership_course.study.ports import ProfileError

KEEP_AFTER = 250  # ms after a key press
AGAIN_AFTER = 5_000  # ms after the machine refused: a disk may have room by then


class Keeping(QTimer):
    """Calls `keep` a moment after `soon`; `now` does it at once if it is waited for.

    What `keep` refuses by a ProfileError is told once, and tried again until it is taken.
    """

    def __init__(self, keep: Callable[[], None], parent: QObject) -> None:
        """Keep nothing yet; `keep` may raise ProfileError."""
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(KEEP_AFTER)
        self.timeout.connect(self._try)
        self._keep = keep

    def soon(self) -> None:
        """Keep in a moment; being asked again does not put it off."""
        if not self.isActive() or self._is_again():
            self.setInterval(KEEP_AFTER)
            self.start()

    def now(self) -> None:
        """Keep what is waited for."""
        if self.isActive():
            self.stop()
            self._keep()

    def at_once(self) -> None:
        """Keep without waiting; a refusal is told, and it is tried again."""
        self.setInterval(KEEP_AFTER)
        self._try()

    def _try(self) -> None:
        was_told = self._is_again()
        try:
            self._keep()
        except ProfileError:
            self.setInterval(AGAIN_AFTER)
            self.start()
            if not was_told:
                raise
        else:
            self.setInterval(KEEP_AFTER)

    def _is_again(self) -> bool:
        return self.interval() == AGAIN_AFTER
