"""What is the learner told when the machine fails: what happened, what is safe, what to do?"""

import sqlite3
from pathlib import Path

from leadership_course.study.ports import ProfileError

CANNOT_WRITE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
NOTHING_LOST = "Everything you did before is still there."


class HurtError(ProfileError):
    """The file is not what was written; what is left of it may be brought back."""


class UnsoundError(HurtError):
    """The structure of the file is hurt: it is only read, and from a copy."""


def fault(error: sqlite3.Error, path: Path) -> ProfileError:
    """Return what to say about a failure that SQLite reports.

    Raises `error` itself when it is no failure of the machine but a mistake in the program.
    """
    match code_of(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return in_use()
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return not_saved(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_ERROR:
            # Our statements are right and tested: a table that is not there is damage.
            return damaged(path)
        case code if code in CANNOT_WRITE:
            return read_only(path)
        case _:
            raise error


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 for an error that is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def in_use() -> ProfileError:
    """Another process holds the profile."""
    return ProfileError(
        "Your profile is already open in another window.",
        NOTHING_LOST,
        "Go on in that window, or close it and start this one again.",
    )


def not_saved(path: Path) -> ProfileError:
    """The disk took no more, or failed."""
    return ProfileError(
        "Your last act could not be saved: the disk is full or failing.",
        NOTHING_LOST,
        f"Make room on the disk that holds {path.parent}, then try again.",
    )


def read_only(path: Path) -> ProfileError:
    """The file or its folder can't be written."""
    return ProfileError(
        "Your profile can be read but not written, so nothing new is saved.",
        NOTHING_LOST,
        f"Allow writing to {path.parent} and the files in it, and start the program again.",
    )


def newer(path: Path) -> ProfileError:
    """A later version of the program has taken the profile over."""
    return ProfileError(
        "Your profile was written by a newer version of this program, so nothing new is saved.",
        f"Everything in it is safe: {path.name} was not touched.",
        "Install the newer version to go on learning with it.",
    )


def unreachable(path: Path, error: OSError) -> ProfileError:
    """The file can be neither opened nor made."""
    return ProfileError(
        f"Your profile {path} could not be opened ({error.strerror}).",
        "Nothing in it was changed.",
        f"Check that you may read and write {path.parent}, and start the program again.",
    )


def absent(path: Path) -> ProfileError:
    """There is nothing to read."""
    return ProfileError(
        f"There is no profile at {path}.",
        "Nothing was made or changed.",
        "Start the program once, or name another file.",
    )


def missing(path: Path, marker: Path) -> ProfileError:
    """A profile was here, and is gone or empty."""
    return ProfileError(
        f"Your profile {path} is missing or empty, although one was kept there.",
        "Nothing was put in its place, so that a copy of it still fits.",
        f"Put a copy of {path.name} back; or, to begin anew, remove {marker.name} beside it.",
    )


def damaged(path: Path) -> HurtError:
    """The file is no longer what was written."""
    return HurtError(
        f"Your profile {path} is damaged and can't be opened.",
        "The file was left exactly as it is, and the whole course can be read.",
        _mend(path),
    )


def foreign(path: Path) -> ProfileError:
    """Another program's database stands where the profile should."""
    return ProfileError(
        f"The file {path} belongs to another program.",
        "It was left exactly as it is.",
        "Move it somewhere else, and start the program again.",
    )


def partly_damaged(path: Path) -> UnsoundError:
    """The file's structure is hurt, and yet every row can be read."""
    return UnsoundError(
        f"Your profile {path} is damaged, so nothing new is saved.",
        "What you did can be read, and the file was left exactly as it is.",
        _mend(path),
    )


def replaced(path: Path) -> ProfileError:
    """Another file, or none, lies where the open one was."""
    return ProfileError(
        f"The file of your profile was moved or replaced while the program is open: {path}.",
        "What you did until now is in the file that was there, and nothing was put over the other.",
        "Put the file back, or copy what you are writing; then start the program again.",
    )


def short(path: Path, lost: int) -> ProfileError:
    """The file holds fewer facts than were once kept in it."""
    entries = "its last entry" if lost == 1 else f"its last {lost} entries"
    return ProfileError(
        f"Your profile lacks {entries}: the disk may be failing, "
        "or an older file lies in its place.",
        "All the entries before can be read, new ones are saved, and your copies are as they were.",
        f"Put back a copy that has them (Your data), or look for the newer {path.name}.",
    )


def altered_draft(path: Path) -> ProfileError:
    """Something half written is not what was written."""
    return ProfileError(
        "Something half written has changed since it was kept: the disk may be failing.",
        "It was left as it is, and everything that you had finished is as it was.",
        f"Read it through where you go on. Make a copy of {path.parent} on another disk.",
    )


def not_brought_up(path: Path) -> ProfileError:
    """An older layout could not be turned into today's."""
    return ProfileError(
        "Your profile could not be brought up to date, so nothing new is saved.",
        f"Everything in it is safe: {path.name} is as it was.",
        f"Make room on the disk that holds {path.parent}, and start the program again.",
    )


def altered(path: Path, seq: int) -> HurtError:
    """A stored fact is not what was written."""
    return HurtError(
        f"Entry {seq} of your profile has changed since it was written: the disk may be failing.",
        "It was left as it is; your other entries can be read, and new ones are saved.",
        f"Make a copy of {path.parent} on another disk.",
    )


def _mend(path: Path) -> str:
    return (
        "Bring back what can still be read of it, or put back a copy (Your data); "
        f"or, to begin anew, move the folder {path.parent.name} somewhere safe."
    )
