"""What is left of a process that ended by force, and who tells of it at the next start?

Python's faulthandler writes which functions ran, and not a value of theirs. The system is asked to
write no picture of the process's memory, which would hold what the learner wrote.
"""

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_LONGEST: Final = 20_000  # bytes


class LastWords:
    """Listens for the process's own death; `found` is what the one before left, if anything."""

    def __init__(self, file: Path, log: Path) -> None:
        """Take what lies at `file` over into `log`, and write there from now on.

        A folder that can't be written is no reason not to start.
        """
        _leave_no_core()
        self.found = _taken_over(file, log)
        self._file: int | None = None
        with suppress(OSError):
            self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            faulthandler.enable(self._file)
        self._path = file

    def close(self) -> None:
        """Stop listening: the end came in good order."""
        if self._file is not None:
            faulthandler.disable()
            os.close(self._file)
            self._file = None
            with suppress(OSError):
                self._path.unlink()


def _leave_no_core() -> None:
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def _taken_over(file: Path, log: Path) -> str:
    try:
        with file.open("rb") as words:
            found = words.read(_LONGEST).decode("utf-8", "replace").strip()
        if found:
            with os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as out:
                out.write(f"--- ended by force\n{found.replace(str(Path.home()), '~')}\n")
    except OSError:
        return ""
    return found
