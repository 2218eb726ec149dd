"""Where did the learner stop in the middle of something? One value for each place, overwritten."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import DecodeError, json

from leadership_course.storage.chain import START, link
from leadership_course.storage.database import transaction
from leadership_course.storage.event_log import again
from leadership_course.storage.faults import fault
from leadership_course.storage.rows import json_of
from leadership_course.storage.seal import Seal
from leadership_course.storage.standing import Standing
from leadership_course.study.ports import ProfileError

_KEEP = "INSERT OR REPLACE INTO draft VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)"
_CHANGE = "UPDATE draft SET value = CAST(? AS TEXT), hash = ? WHERE place = CAST(? AS TEXT)"
_ALL = "SELECT place, value, hash FROM draft"


class SqliteDrafts:
    """The drafts of one open profile; `refusal` is why nothing may be written, if so."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        refusal: ProfileError | None = None,
        seal: Seal | None = None,
        standing: Standing | None = None,
    ) -> None:
        """Use the profile's one connection; `path` is named in messages."""
        self._seal = seal or Seal()
        self._standing = standing or Standing(path)
        self._connection = connection
        self._path = path
        self._refusal = refusal

    def keep(self, place: str, draft: dict[str, Any]) -> None:
        """Commit the draft of a place, replacing the one before.

        Raises ProfileError when it could not.
        """
        value = self._seal.sealed_draft(place, json_of(draft))
        self._write(_KEEP, row_of_draft(place.encode(errors="replace"), value))

    def find(self, place: str) -> dict[str, Any] | None:
        """Return the draft of a place, or None."""
        try:
            row = self._connection.execute(
                "SELECT value FROM draft WHERE place = ?", (place,)
            ).fetchone()
        except sqlite3.Error as error:
            raise fault(error, self._path) from error
        opened = self._seal.opened_draft(place, row[0]) if row else None
        return decoded(opened) if opened is not None else None

    def drop(self, place: str) -> None:
        """Forget the draft of a place. Raises ProfileError when it could not."""
        self._seal.check_may_change(place)
        self._write("DELETE FROM draft WHERE place = ?", (place,))

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        if self._refusal:
            raise again(self._refusal)
        self._standing.check()
        try:
            with transaction(self._connection):
                self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise fault(error, self._path) from error


def row_of_draft(place: bytes, value: bytes) -> tuple[bytes, bytes, bytes]:
    """Return the columns of a draft; the last is a hash over the others."""
    return place, value, link(START, 0, (place, value))


def is_altered(connection: sqlite3.Connection) -> bool:
    """Tell whether any draft is not what was written."""
    rows = connection.execute(_ALL).fetchall()
    return any(row_of_draft(place, value)[2] != kept for place, value, kept in rows)


def rewrite(connection: sqlite3.Connection, change: Callable[[str, bytes], bytes]) -> None:
    """Put what `change` makes of each draft in its place; the caller's transaction holds it."""
    for place, value in connection.execute("SELECT place, value FROM draft").fetchall():
        changed = change(place.decode(errors="replace"), value)
        if changed != value:
            connection.execute(_CHANGE, (changed, row_of_draft(place, changed)[2], place))


def decoded(stored: bytes) -> dict[str, Any] | None:
    """Return the draft that was stored; a damaged one is none."""
    try:
        return json.decode(stored, type=dict[str, Any])
    except (DecodeError, UnicodeDecodeError):
        return None
