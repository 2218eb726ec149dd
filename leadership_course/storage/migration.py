"""How does a profile of an older layout become one of today's, wholly or not at all?

One transaction holds the change and the number of the layout, so that a crash leaves either the
old file or the new one. Only the tables change: what the rows of the log mean is translated when
they are read (storage/upcasters.py).
"""

import sqlite3
from collections.abc import Callable, Mapping

from leadership_course.storage import database
from leadership_course.storage.drafts import row_of_draft

_LOG, _DRAFTS, _META = database.TABLES
_DRAFTS_1 = "CREATE TABLE draft (place TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
FORMER: Mapping[int, tuple[str, ...]] = {1: (_LOG, _DRAFTS_1, _META)}
"""The tables of each former layout, by its number."""


def is_former(connection: sqlite3.Connection) -> bool:
    """Tell whether this is a profile in a layout of before."""
    application, version = database.identity(connection)
    return application == database.APPLICATION_ID and version in FORMER


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether the file is in order and has the tables of its layout, of whichever time."""
    _, version = database.identity(connection)
    return database.is_sound(connection, FORMER.get(version, database.TABLES))


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Give a profile of a former layout today's; one that has it already is left alone.

    Raises sqlite3.Error; the file is then as it was.
    """
    if not is_former(connection):
        return
    with database.transaction(connection):
        _, version = database.identity(connection)
        for step in range(version, database.SCHEMA_VERSION):
            _STEPS[step](connection)
        connection.execute(f"PRAGMA user_version = {database.SCHEMA_VERSION}")


def _hash_drafts(connection: sqlite3.Connection) -> None:
    """From 1 to 2: each draft carries a hash, as each event does."""
    rows = connection.execute("SELECT place, value FROM draft").fetchall()
    connection.execute("DROP TABLE draft")
    connection.execute(_DRAFTS)
    for place, value in rows:
        connection.execute(
            "INSERT INTO draft VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)",
            row_of_draft(place, value),
        )


_STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: _hash_drafts}
