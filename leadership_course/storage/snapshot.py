"""How is a profile read without touching a byte of it or leaving a file beside it?

Even reading makes SQLite recover, checkpoint and create files. So the file and its journals are copied to a private
temporary folder, SQLite works the journals in there, and what is opened is a copy of that in memory.
"""

import os
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

from leadership_course.storage.faults import in_use

_BESIDE = ("-wal", "-journal")
_TRIES = 5


def has_journal(path: Path) -> bool:
    """Tell whether the file was left without being closed, or is in use."""
    return any(size_of(Path(f"{path}{suffix}")) for suffix in _BESIDE)


def snapshot(path: Path) -> sqlite3.Connection:
    """Return a connection to a copy of the file as it stands, the last commit included.

    Raises OSError, sqlite3.Error, or ProfileError when the file kept changing while it was copied.
    """
    import tempfile  # needed only after an unclean end or by a reader: not worth the start-up

    copy = sqlite3.connect(":memory:", isolation_level=None)
    copy.text_factory = bytes
    try:
        copy.execute("PRAGMA trusted_schema = OFF")
        copy.execute("PRAGMA cell_size_check = ON")
        with tempfile.TemporaryDirectory(prefix="profile-") as folder:
            _copy_at_rest(path, Path(folder) / path.name)
            _take_in(Path(folder) / path.name, copy)
    except BaseException:
        copy.close()
        raise
    return copy


def _take_in(file: Path, copy: sqlite3.Connection) -> None:
    source = sqlite3.connect(file, isolation_level=None)
    try:
        source.backup(copy)
    finally:
        source.close()


def _copy_at_rest(path: Path, target: Path) -> None:
    """Copy the file and its journals, once more whenever they changed meanwhile."""
    for _ in range(_TRIES):
        before = _state(path)
        _copy(path, target)
        if _state(path) == before:
            return
    raise in_use()


def _copy(path: Path, target: Path) -> None:
    shutil.copyfile(path, target)
    for suffix in _BESIDE:
        beside = Path(f"{target}{suffix}")
        beside.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{path}{suffix}", beside)


def _state(path: Path) -> tuple[tuple[int, int] | None, ...]:
    return tuple(_stamp(Path(f"{path}{suffix}")) for suffix in ("", *_BESIDE))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size


def size_of(path: Path) -> int:
    """Return the size of a file in bytes, 0 when there is none."""
    stamp = _stamp(path)
    return stamp[1] if stamp else 0
