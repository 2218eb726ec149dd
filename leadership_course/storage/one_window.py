"""Is a window open on this profile already, and how is it asked to come to the front?

The lock is one of the system's on an open file: it goes with the process that has it, however that
ends, so nothing has to be cleaned up and no number of a process can mislead. What is asked lies in
a small file beside it; that it was heard is seen by its going. No socket is needed.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from msgspec import DecodeError, json

from leadership_course.storage.durable import replace_file
from leadership_course.study.summons import Summons

PATIENCE: Final = 1.5  # seconds that a second start waits to be heard
_PAUSE: Final = 0.02
_LOCK, _ASKS, _ASKED = "open", "asks-*.json", "asks-{}.json"
_LONGEST: Final = 10_000  # bytes; what is longer was not written here


class OneWindow:
    """Whose the one window of a profile is; `folder` holds nothing else."""

    def __init__(self, folder: Path) -> None:
        """Look after `folder`, which is made when it is needed."""
        self.folder = folder
        self._file: int | None = None

    def is_taken(self) -> bool:
        """Try to be the one window; tell whether another one is.

        Where no lock can be had, on a disk that can't be written, nobody is: the profile has a
        lock of its own.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return False
        try:
            _lock(file)
        except OSError:
            os.close(file)
            return True
        self._file = file
        self.asked()  # of a window that is gone
        return False

    def give_back(self) -> None:
        """Let another window be the one."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def asked(self) -> tuple[Summons, ...]:
        """Return what was asked since the last time, the oldest first."""
        found = sorted(self.folder.glob(_ASKS), key=_age)
        return tuple(summons for path in found if (summons := _taken(path)))

    def ask(
        self,
        summons: Summons,
        wait: Callable[[float], object] = time.sleep,
        patience: float = PATIENCE,
    ) -> bool:
        """Ask the open window to come; tell whether it did.

        It did not when it hangs, or ended meanwhile; in the second case this is the one window now.
        """
        request = self.folder / _ASKED.format(os.getpid())
        try:
            replace_file(request, json.encode(summons))
        except OSError:
            return False
        for _ in range(round(patience / _PAUSE)):
            wait(_PAUSE)
            if not request.exists():
                return True
            if not self.is_taken():
                break
        with suppress(OSError):
            request.unlink()
        return False


class _Locking(Protocol):
    """What is used of Windows' locks; mypy reads the types of the system it runs on."""

    LK_NBLCK: int

    def locking(self, file: int, mode: int, length: int, /) -> None:
        """Lock so many bytes, or raise OSError."""


def _lock(file: int) -> None:
    """Raise OSError when another process has the file locked."""
    if os.name == "nt":
        from importlib import import_module
        from typing import cast

        windows = cast("_Locking", import_module("msvcrt"))
        windows.locking(file, windows.LK_NBLCK, 1)
        return
    import fcntl

    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _taken(path: Path) -> Summons | None:
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST)
        path.unlink()
        return json.decode(content, type=Summons)
    except (OSError, DecodeError, UnicodeDecodeError):
        return None


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
