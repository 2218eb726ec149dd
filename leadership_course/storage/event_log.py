"""What did the learner do? The append-only table, and nothing else writes to it."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leadership_course.progress.events import Event
from leadership_course.storage.chain import START, first_break, link
from leadership_course.storage.database import transaction
from leadership_course.storage.faults import fault
from leadership_course.storage.rows import Row, event_of, row_of
from leadership_course.storage.upcasters import UPCASTERS, Upcaster
from leadership_course.study.ports import ProfileError

_ALL = """SELECT id, at, utc_offset, device, course, revision, type, object, facts
    FROM event ORDER BY seq"""
_ALL_LINKED = """SELECT seq, chain,
    id, at, utc_offset, device, course, revision, type, object, facts
    FROM event ORDER BY seq"""
_SAME_ID = """SELECT id, at, utc_offset, device, course, revision, type, object, facts
    FROM event WHERE id = CAST(? AS TEXT)"""
_LAST = "SELECT seq, chain FROM event ORDER BY seq DESC LIMIT 1"
# Bytes would be stored as blobs: the cast makes them text, without decoding anything.
_INSERT = """INSERT INTO event
    (seq, chain, id, at, utc_offset, device, course, revision, type, object, facts)
    VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT),
        CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"""


class SqliteLog:
    """The log of one open profile; `refusal` is why nothing may be written, if so."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        refusal: ProfileError | None = None,
        upcasters: Mapping[str, Upcaster] = UPCASTERS,
    ) -> None:
        """Use the profile's one connection; `path` is named in messages."""
        self._connection = connection
        self._path = path
        self._refusal = refusal
        self._upcasters = upcasters

    def append(self, event: Event) -> None:
        """Commit `event`; the same one again changes nothing, so that a failure may be retried.

        Raises ProfileError when it could not be saved, ValueError when another event has its id.
        """
        if self._refusal:
            raise again(self._refusal)
        row = row_of(event)
        try:
            with transaction(self._connection):
                if not self._holds(row):
                    self._insert(row)
        except sqlite3.Error as error:
            raise fault(error, self._path) from error

    def _holds(self, row: Row) -> bool:
        stored = self._connection.execute(_SAME_ID, (row.id,)).fetchone()
        if stored and Row(*stored) != row:
            raise ValueError(f"another event has the id {row.id.decode()}")
        return stored is not None

    def _insert(self, row: Row) -> None:
        seq, chain = self._connection.execute(_LAST).fetchone() or (0, START)
        self._connection.execute(_INSERT, (seq + 1, link(chain, seq + 1, row), *row))

    def read(self) -> Iterator[Event]:
        """Yield all events in the order they were appended."""
        for row in self._fetch(_ALL):
            yield event_of(Row(*row), self._upcasters)

    def verify(self) -> int | None:
        """Return the number of the first row that is not what was written, or None."""
        return first_break(self._fetch(_ALL_LINKED))

    def _fetch(self, query: str) -> list[Any]:
        try:
            return self._connection.execute(query).fetchall()
        except sqlite3.Error as error:
            raise fault(error, self._path) from error


def again(refusal: ProfileError) -> ProfileError:
    """Return the same sentences to be raised once more, without the trace of the last time."""
    return ProfileError(refusal.what, refusal.safe, refusal.remedy)
