"""What is written down of a mistake in the program, so that no word of the learner's is in it?

Where it happened is always told: files, lines, functions. What an exception says itself only where
it can't be the learner's: Python and Qt name types and attributes there, but a ValueError may quote
what was typed.
"""

import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

from leadership_course import __version__

_HARMLESS: Final = (
    *(AttributeError, NameError, ImportError, TypeError, IndexError, ZeroDivisionError),
    *(RecursionError, MemoryError, NotImplementedError, StopIteration, RuntimeError),
)
_LONGEST: Final = 300  # letters of a message
_MOST: Final = 60  # lines of calls; a recursion has a thousand
LEFT_OUT: Final = "(what it said is left out: it may hold your words)"


def note_of(error: BaseException, trace: TracebackType | None = None) -> str:
    """Return the version, the exception and the calls that led to it; causes come first."""
    lines = [f"--- {__version__}", *_lines(error, trace or error.__traceback__, set())]
    return _without_home("\n".join(lines) + "\n")


def place_of(error: BaseException, trace: TracebackType | None = None) -> tuple[str, str, int]:
    """Return what tells a mistake from others: its type, and the line it was raised in."""
    frames = traceback.extract_tb(trace or error.__traceback__)
    last = frames[-1] if frames else None
    return type(error).__name__, last.filename if last else "", (last.lineno or 0) if last else 0


def _lines(error: BaseException, trace: TracebackType | None, told: set[int]) -> Iterator[str]:
    told.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in told:
        yield from _lines(before, before.__traceback__, told)
        yield "which led to:" if error.__cause__ else "while that was dealt with:"
    calls = traceback.format_list(traceback.extract_tb(trace))
    yield from (line.rstrip("\n") for line in calls[:_MOST])
    yield f"{type(error).__name__}: {_said(error)}"


def _said(error: BaseException) -> str:
    # By the type itself: a subclass may say anything.
    if type(error) not in _HARMLESS:
        return LEFT_OUT
    said = " ".join(str(error).split())
    return said[:_LONGEST]


def _without_home(text: str) -> str:
    """Leave out the name that the learner has on this computer."""
    return text.replace(str(Path.home()), "~")
