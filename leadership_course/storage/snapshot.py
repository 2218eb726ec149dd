"""How is a profile read without touching a byte of it or leaving a file beside it?

Even reading makes SQLite recover, checkpoint and create files. So what is opened is a copy in
memory. Only when a journal has to be worked in first, the copy goes by way of a private folder.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from leadership_course.storage.faults import in_use
from leadership_course.storage.migration import bring_up_to_date

_JOURNALS = ("-wal", "-journal")
_TRIES = 5
PASSING = ".reading-"


def has_journal(path: Path) -> bool:
    """Tell whether the file was left without being closed, or is in use."""
    return any(size_of(Path(f"{path}{suffix}")) for suffix in _JOURNALS)


def size_of(path: Path) -> int:
    """Return the size of a file in bytes, 0 when there is none."""
    stamp = _stamp(path)
    return stamp[1] if stamp else 0


def snapshot(path: Path) -> sqlite3.Connection:
    """Return a connection to a copy of the file as it stands, the last commit included.

    A profile of a former layout has today's there.

    Raises OSError, sqlite3.Error, or ProfileError when the file kept changing while it was read.
    """
    contents = _read_at_rest(path)
    copy = sqlite3.connect(":memory:", isolation_level=None)
    copy.text_factory = bytes
    try:
        copy.execute("PRAGMA trusted_schema = OFF")
        copy.execute("PRAGMA cell_size_check = ON")
        _take_in(contents, copy, path.parent)
        with suppress(sqlite3.Error):  # damaged: it is read as it is, as far as that goes
            bring_up_to_date(copy)
    except BaseException:
        copy.close()
        raise
    return copy


def clear_passing(folder: Path) -> None:
    """Remove what a reading that was killed has left in `folder`."""
    for left in folder.glob(f"{PASSING}*"):
        with suppress(OSError):
            for file in left.iterdir():
                file.unlink()
            left.rmdir()


def _read_at_rest(path: Path) -> dict[str, bytes]:
    """Read the file and its journals, once more whenever they changed meanwhile."""
    for _ in range(_TRIES):
        before = _state(path)
        contents = {"": path.read_bytes()}
        for suffix in _JOURNALS:
            with suppress(FileNotFoundError):
                contents[suffix] = Path(f"{path}{suffix}").read_bytes()
        if _state(path) == before:
            return {suffix: content for suffix, content in contents.items() if content}
    raise in_use()


def _take_in(contents: dict[str, bytes], copy: sqlite3.Connection, beside: Path) -> None:
    """Put what was read into `copy`; what has to pass over the disk passes `beside` the file.

    Not through the folder for passing files: a kill would leave the learner's words there.
    """
    if list(contents) == [""]:
        copy.deserialize(_without_journal(contents[""]))
        return
    if os.access(beside, os.W_OK):
        with suppress(OSError):  # its disk may be full: then elsewhere
            _pass_over(contents, copy, beside)
            return
    _pass_over(contents, copy, None)


def _pass_over(contents: dict[str, bytes], copy: sqlite3.Connection, place: Path | None) -> None:
    import tempfile  # only after an unclean end, or beside a running program

    with tempfile.TemporaryDirectory(prefix=PASSING, dir=place) as folder:
        for suffix, content in contents.items():
            (Path(folder) / f"profile{suffix}").write_bytes(content)
        with closing(sqlite3.connect(Path(folder) / "profile", isolation_level=None)) as source:
            source.execute("PRAGMA synchronous = OFF")  # nobody needs this copy after a crash
            source.backup(copy)


def _without_journal(content: bytes) -> bytes:
    """Return the file with the mark that it is read without a write-ahead log: memory has none."""
    return content[:18] + b"\1\1" + content[20:]


def _state(path: Path) -> tuple[tuple[int, int] | None, ...]:
    return tuple(_stamp(Path(f"{path}{suffix}")) for suffix in ("", *_JOURNALS))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size
