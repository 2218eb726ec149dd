"""Is the open profile all that was written, looked at a little at a time while it is in use?

First the structure of the file, in one step (SQLite knows no smaller one), then its rows. Nothing
is written before the structure was found to be in order: `Standing.check` sees to that.
"""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from leadership_course.storage import faults, migration
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.standing import Standing
from leadership_course.study.ports import ProfileError


def look_through(log: SqliteLog, standing: Standing, path: Path) -> Iterator[ProfileError | None]:
    """Yield after each step what is wrong with the profile, None so far."""
    try:
        standing.make_sure()
        yield None
        for altered in log.verify_in_steps():
            yield faults.altered(path, altered) if altered is not None else None
    except faults.UnsoundError as damage:
        yield damage
    except ProfileError:  # a row can't be read
        yield faults.partly_damaged(path)


def structure_of(connection: sqlite3.Connection) -> Callable[[], bool]:
    """Return what tells whether the structure of the file is in order; it takes its time."""
    return partial(_is_sound, connection)


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        return migration.is_sound(connection)
    except sqlite3.DatabaseError:  # it can't even be looked at
        return False
