"""How does a command tell what it found, and with which code does it end?"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_course.course.problems import CourseProblem

FINE, FOUND, COULD_NOT_RUN = 0, 1, 2


def say(text: str) -> None:
    """Print in the encoding of the terminal; what it can't show is escaped, never an error."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding))


def could_not(message: str) -> int:
    """Say on standard error why a command could not run, and return its exit code."""
    note(message)
    return COULD_NOT_RUN


def note(message: str) -> None:
    """Say on standard error what is worth knowing about what was printed."""
    sys.stderr.write(message.encode("ascii", "backslashreplace").decode() + "\n")


def reason_of(error: OSError | ValueError) -> str:
    """Return what the system says went wrong, as a part of a sentence."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def could_not_write(where: "Path | str", error: OSError | ValueError) -> int:
    """Say that a file or folder can't be written and why, and return the exit code."""
    return could_not(f"{where} can't be written: {reason_of(error)}.")


def could_not_read(where: "Path | str", error: OSError | ValueError) -> int:
    """Say that a file can't be read and why, and return the exit code."""
    return could_not(f"{where} can't be read: {reason_of(error)}.")


def counted(count: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 lesson`, `1,200 lessons`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(problems: "Sequence[CourseProblem]") -> str:
    """Return problems as `check` shows them, with their number at the end."""
    files = len({problem.file for problem in problems})
    end = f"{counted(len(problems), 'problem')} in {counted(files, 'file')}."
    return "\n".join([*map(str, problems), end])
