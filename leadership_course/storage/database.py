"""How is the profile's SQLite file opened, laid out and written?

One exclusive connection: SQLite before 3.51.3 can damage a write-ahead log that two connections
share. FULL, because NORMAL loses acknowledged commits when the power fails; it costs a fifth of
a millisecond.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

APPLICATION_ID = int.from_bytes(b"LEAD")
SCHEMA_VERSION = 2
BUSY_MS = 500

_SETTINGS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",  # what a learner writes goes to no other file
)

TABLES = (
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
    """CREATE TABLE draft (
        place TEXT PRIMARY KEY, value TEXT NOT NULL, hash BLOB NOT NULL
    ) WITHOUT ROWID""",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
_SIGNATURE = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)


def connect(path: Path, is_shared: bool = False) -> sqlite3.Connection:
    """Open the file at `path`, making an empty one when there is none, and lock everybody else out.

    `is_shared` says that the folder reaches other computers (storage/shared_folder.py). Raises
    sqlite3.Error; the caller knows what that means for the learner.
    """
    _keep_private(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = bytes
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        _choose_journal(connection, is_shared)
        with transaction(connection):  # takes the lock, and keeps it
            pass
    except BaseException:
        connection.close()
        raise
    return connection


def _keep_private(path: Path) -> None:
    """Give the file to its owner only; SQLite makes the files beside it likewise."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)


def _choose_journal(connection: sqlite3.Connection, is_shared: bool) -> None:
    """Take the write-ahead log; the slowest and safest journal where the disk can't have one, and
    where others read along: then each commit is in the one file as soon as it is made.
    """
    wanted = "DELETE" if is_shared else "WAL"
    (mode,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
    connection.execute(f"PRAGMA synchronous = {'FULL' if mode == b'wal' else 'EXTRA'}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit everything inside or nothing of it; committed when the block is left."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def leave_no_trace(connection: sqlite3.Connection) -> Iterator[None]:
    """Empty the journal, whichever the file has, of everything that was in it until the end.

    Inside the file itself `secure_delete` overwrites what is given up.
    """
    connection.execute("PRAGMA journal_size_limit = 0")  # of a journal that is not the write-ahead
    yield
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def lay_out(connection: sqlite3.Connection, device: str) -> None:
    """Make the tables of an empty file, all in one transaction with its version."""
    with transaction(connection):
        for statement in TABLES + _SIGNATURE:
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES ('device', ?)", (device,))


def identity(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return whose file this is, and in which version of the schema."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def is_empty(connection: sqlite3.Connection) -> bool:
    """Tell whether the file holds nothing yet, neither tables nor a version."""
    tables = connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    return tables is None and identity(connection) == (0, 0)


def is_sound(connection: sqlite3.Connection, tables: tuple[str, ...] = TABLES) -> bool:
    """Tell whether the whole file is in order, indexes too, and holds these tables only."""
    if connection.execute("PRAGMA integrity_check(1)").fetchall() != [(b"ok",)]:
        return False
    return holds_only(connection, tables)


def holds_only(connection: sqlite3.Connection, tables: tuple[str, ...] = TABLES) -> bool:
    """Tell whether the file declares these tables and nothing else."""
    declared = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return sorted(declared) == sorted((table.encode(),) for table in tables)


def device_of(connection: sqlite3.Connection) -> str:
    """Return the random name that this profile writes its facts under."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'device'").fetchone()
    return row[0].decode(errors="replace") if row else ""
