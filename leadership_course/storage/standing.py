"""Is the file that is open still the one at its place, and does it hold all it ever acknowledged?

A synchronising program may put another file there while this one is open, and what is written
then is in no file that has a name. And a bit that flips in a journal hides every commit after it:
SQLite takes that for the end. So the number of facts is also noted in the marker beside the file,
after each commit and without waiting for the disk: it never says more than what is certain.
"""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from leadership_course.storage.durable import replace_file
from leadership_course.storage.faults import partly_damaged, replaced

_TEXT: Final = b"""A profile is kept beside this file.
While this file is here, no new profile is begun in its place.
Facts kept in it so far: """
_COUNT: Final = re.compile(re.escape(_TEXT) + rb"(\d{12})\n")


def marker_of(path: Path) -> Path:
    """Return where the marker of the profile at `path` lies."""
    return path.with_name(f"{path.name}.kept-here")


def leave_marker(path: Path, facts: int) -> None:
    """Mark that a profile with so many facts exists; a disk that takes no mark now is asked at the
    next start.
    """
    marker = marker_of(path)
    if not marker.exists() or noted(path) is None:
        with suppress(OSError):
            replace_file(marker, _TEXT + _digits(facts))


def expect(path: Path, facts: int) -> None:
    """Expect no more than so many facts from here on: an older copy takes the profile's place.

    Raises OSError.
    """
    if (noted(path) or 0) > facts:
        replace_file(marker_of(path), _TEXT + _digits(facts))


def noted(path: Path) -> int | None:
    """Return how many facts were acknowledged in the profile at `path`, None if nobody knows."""
    try:
        found = _COUNT.fullmatch(marker_of(path).read_bytes())
    except OSError:
        return None
    return int(found[1]) if found else None


class Standing:
    """What the open profile's file was when it was opened; on its own, it minds nothing."""

    def __init__(self, path: Path) -> None:
        """Mind nothing yet: most connections are to copies that have no place."""
        self._path = path
        self._file: tuple[int, int] | None = None
        self._to_make_sure: Callable[[], bool] | None = None

    def begin(self, to_make_sure: Callable[[], bool] | None = None) -> None:
        """Mind the file that is at the place now; `to_make_sure` tells whether its structure is in
        order, where nobody has looked yet.
        """
        self._file = _file_at(self._path)
        self._to_make_sure = to_make_sure

    def make_sure(self) -> None:
        """Look at the structure unless that was done. Raises UnsoundError where it is damaged."""
        if self._to_make_sure and not self._to_make_sure():
            raise partly_damaged(self._path)
        self._to_make_sure = None

    def check(self) -> None:
        """Raise ProfileError where nothing may be written: another file, or none, has come to the
        place, or its structure is damaged.
        """
        self.make_sure()
        if self._file is not None and _file_at(self._path) != self._file:
            raise replaced(self._path)

    def note(self, facts: int) -> None:
        """Note how many facts are certain; a marker that takes no note is no reason to stop."""
        if self._file is not None:
            with suppress(OSError):
                _overwrite(marker_of(self._path), facts)


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one; it is not opened, which would give up its lock."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def _overwrite(marker: Path, facts: int) -> None:
    with marker.open("r+b", buffering=0) as file:
        if hasattr(os, "pwrite"):
            os.pwrite(file.fileno(), _digits(facts), len(_TEXT))
        else:
            file.seek(len(_TEXT))
            file.write(_digits(facts))


def _digits(facts: int) -> bytes:
    return b"%012d\n" % facts
