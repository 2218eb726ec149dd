"""What does a profile hold, when it is asked without being opened?"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from leadership_course.progress.events import Event
from leadership_course.storage import faults
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.lock import seal_of
from leadership_course.storage.snapshot import size_of, snapshot


def read_events(path: Path) -> Iterator[Event]:
    """Return the events at `path`, oldest first; nothing is written, and the program may be open.

    Not for the process that has the profile open itself: POSIX gives up a process's locks on a file
    when it closes it once. Raises ProfileError when the events can't be read.
    """
    if not size_of(path):
        raise faults.absent(path)
    try:
        with closing(snapshot(path)) as copy:
            return iter(tuple(SqliteLog(copy, path).read()))
    except sqlite3.Error as error:
        raise faults.fault(error, path) from error
    except OSError as error:
        raise faults.unreachable(path, error) from error


def has_lock(path: Path) -> bool:
    """Tell whether the journal at `path` is locked, so that its words can't be read from outside.

    Not for the process that has the profile open; raises like `read_events`.
    """
    try:
        with closing(snapshot(path)) as copy:
            return seal_of(copy).is_set
    except sqlite3.Error as error:
        raise faults.fault(error, path) from error
    except OSError as error:
        raise faults.unreachable(path, error) from error
