"""What of the fold is kept between two starts? Every view, and no word of the learner's.

What has words in it is kept as the ids of its events, and read from the log when it is asked for.
"""

import sys
from collections.abc import Iterator
from hashlib import blake2b
from types import CodeType, FunctionType, ModuleType
from typing import Final

from msgspec import DecodeError, EncodeError, Struct, msgpack

from leadership_course.progress.assessments import Assessments
from leadership_course.progress.attempts import KeptAttempts
from leadership_course.progress.confidence import Calibration
from leadership_course.progress.days import Days
from leadership_course.progress.journal import KeptJournal
from leadership_course.progress.lessons import Lessons
from leadership_course.progress.met import Met
from leadership_course.progress.principles import Principles
from leadership_course.progress.rhythm import Rhythm

_FOLDING: Final = (
    *("assessments", "asleep", "attempts", "confidence", "days", "events", "fact", "fold"),
    *("journal", "keepsakes", "kept", "lessons", "met", "moments", "plans", "principles"),
    *("rhythm", "start", "undoing", "weighing"),
)
FOLDING: Final = (
    "leadership_course.course.ids",
    *(f"{__package__}.{name}" for name in _FOLDING),
)
"""The modules that decide what the fold comes to."""


class KeptFold(Struct, frozen=True, kw_only=True):
    """The state after some event; of `keepsakes`, `plans` and `start` the ids of their events."""

    lessons: Lessons
    attempts: KeptAttempts
    days: Days
    assessments: Assessments
    calibration: Calibration
    principles: Principles
    rhythm: Rhythm
    met: Met
    journal: KeptJournal
    keepsakes: list[str]
    plans: list[str]
    start: list[str]


def packed(fold: KeptFold) -> bytes | None:
    """Return it as bytes; None where it holds what bytes can't."""
    try:
        return msgpack.encode(fold)
    except (EncodeError, UnicodeEncodeError, OverflowError):
        return None


def unpacked(content: bytes) -> KeptFold | None:
    """Return what was packed; None where that is damaged."""
    try:
        return msgpack.decode(content, type=KeptFold)
    except (DecodeError, UnicodeDecodeError):
        return None


def code_digest() -> str:
    """Return a text that is another one in a program that folds otherwise.

    It goes by the functions and declarations that are loaded, which a program packed into one file
    has as well as a folder of sources.
    """
    lines = (line for name in FOLDING for line in _declared(sys.modules[name]))
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def _declared(module: ModuleType) -> Iterator[str]:
    for name, value in sorted(vars(module).items()):
        if getattr(value, "__module__", None) == module.__name__:
            yield f"{module.__name__} {name}"
            yield from _of(value)
        elif isinstance(value, int | str | tuple) and not name.startswith("__"):
            yield f"{name} {value!r}"


def _of(value: object) -> Iterator[str]:
    if isinstance(value, type):
        yield f"{value.__mro__} {getattr(value, '__annotations__', {})}"
        for each in vars(value).values():
            yield from _of(getattr(each, "fget", each))
    elif isinstance(value, FunctionType):
        yield repr([getattr(each, "__qualname__", each) for each in value.__defaults__ or ()])
        yield from _instructions(value.__code__)


def _instructions(code: CodeType) -> Iterator[str]:
    yield f"{code.co_code.hex()} {code.co_names} {code.co_varnames}"
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _instructions(each)
        else:
            yield repr(sorted(each, key=repr) if isinstance(each, frozenset) else each)
