"""How did a profile of a former layout lie on the disk, and what is a slow machine's migration?"""

import sqlite3
import time
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from leadership_course.storage import migration
from leadership_course.storage.database import APPLICATION_ID, transaction
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.profile import open_profile
from tests.storage.samples import events

# As the program wrote it; not taken from migration.py, which is what is tested.
LAYOUT_1 = (
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        utc_offset INTEGER NOT NULL,
        device TEXT NOT NULL,
        course TEXT NOT NULL,
        revision TEXT NOT NULL,
        type TEXT NOT NULL,
        object TEXT NOT NULL,
        facts TEXT NOT NULL,
        chain BLOB NOT NULL
    )""",
    "CREATE TABLE draft (place TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "INSERT INTO meta VALUES ('device', 'a-device')",
    f"PRAGMA application_id = {APPLICATION_ID}",
    "PRAGMA user_version = 1",
)


def draft_number(number: int) -> str:
    """The place of a draft."""
    return f"reflect/{number:05}"


def as_version_1(path: Path, how_many: int, drafts: int = 4) -> None:
    """Write a profile as version 0.1.0 did before drafts had a hash, in place of any other."""
    path.unlink(missing_ok=True)
    path.touch(0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.text_factory = bytes
        connection.execute("PRAGMA journal_mode = WAL")
        with transaction(connection):
            for statement in LAYOUT_1:
                connection.execute(statement)
        SqliteLog(connection, path).append_all(events(how_many))
        connection.executemany(
            "INSERT INTO draft VALUES (?, ?)",
            ((draft_number(n), f'{{"text":"half {n}"}}') for n in range(drafts)),
        )


def open_slowly(path: Path, begun: Connection) -> None:
    """Open a former profile; tell when its step begins, and then stay for ever."""
    before = migration.bring_up_to_date

    def tell_and_go_on(connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA database_list").fetchone()[2]:  # the file, not a copy
            begun.send("begun")
        before(connection)

    migration.bring_up_to_date = tell_and_go_on
    open_profile(path)
    time.sleep(60)
