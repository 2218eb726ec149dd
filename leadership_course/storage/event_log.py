"""What did the learner do? The append-only table, and nothing else writes to it.

Only words that the learner wants gone are overwritten, and then no trace of them may stay.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from leadership_course.progress.events import Event
from leadership_course.storage.chain import START, first_break, link, linked_anew
from leadership_course.storage.database import leave_no_trace, transaction
from leadership_course.storage.faults import fault
from leadership_course.storage.rows import Row, event_of, json_of, row_of, without_words_in
from leadership_course.storage.seal import Seal
from leadership_course.storage.standing import Standing
from leadership_course.storage.upcasters import UPCASTERS, Upcaster
from leadership_course.study.ports import ProfileError

_AFTER = """SELECT id, at, utc_offset, device, course, revision, type, object, facts
    FROM event WHERE seq > ? ORDER BY seq"""
_NAMED = """SELECT id, at, utc_offset, device, course, revision, type, object, facts
    FROM event WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq"""
_CHAIN_AT = "SELECT chain FROM event WHERE seq = ?"
_ALL_LINKED = """SELECT seq, chain,
    id, at, utc_offset, device, course, revision, type, object, facts
    FROM event ORDER BY seq"""
_SOME_LINKED = _ALL_LINKED.replace("ORDER BY", "WHERE seq >= ? ORDER BY") + " LIMIT ?"
_AT_ONCE = 150  # rows looked at in one step: about a millisecond
_SAME_ID = """SELECT id, at, utc_offset, device, course, revision, type, object, facts
    FROM event WHERE id = CAST(? AS TEXT)"""
_LAST = "SELECT seq, chain FROM event ORDER BY seq DESC LIMIT 1"
# Bytes would be stored as blobs: the cast makes them text, without decoding anything.
_INSERT = """INSERT INTO event
    (seq, chain, id, at, utc_offset, device, course, revision, type, object, facts)
    VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT),
        CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"""
_REWRITE = """UPDATE event SET type = CAST(? AS TEXT), object = CAST(? AS TEXT),
    facts = CAST(? AS TEXT) WHERE seq = ?"""
_RELINK = "UPDATE event SET chain = ? WHERE seq = ?"


class SqliteLog:
    """The log of one open profile; `refusal` is why nothing may be written, if so."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        refusal: ProfileError | None = None,
        upcasters: Mapping[str, Upcaster] = UPCASTERS,
        seal: Seal | None = None,
        standing: Standing | None = None,
    ) -> None:
        """Use the profile's one connection; `path` is named in messages.

        `standing` is asked whether the file is still there, and told how many events it holds.
        """
        self._seal = seal or Seal()
        self._standing = standing or Standing(path)
        self._connection = connection
        self._path = path
        self._refusal = refusal
        self._upcasters = upcasters

    def append(self, event: Event) -> None:
        """Commit `event`; the same one again changes nothing, so that a failure may be retried.

        Raises ProfileError when it could not be saved, ValueError when another event has its id.
        """
        self.append_all((event,))

    def append_all(self, events: Iterable[Event]) -> None:
        """Commit all of them or none; for each holds what `append` promises."""
        if self._refusal:
            raise again(self._refusal)
        self._standing.check()
        rows = [row_of(event) for event in events]
        try:
            with transaction(self._connection):
                for row in rows:
                    if not self._holds(row):
                        self._insert(row)
            self._standing.note(self.count())
        except sqlite3.Error as error:
            raise fault(error, self._path) from error

    def _holds(self, row: Row) -> bool:
        stored = self._connection.execute(_SAME_ID, (row.id,)).fetchone()
        if stored and self._seal.opened(Row(*stored)) != row:
            raise ValueError(f"another event has the id {row.id.decode()}")
        return stored is not None

    def _insert(self, plain: Row) -> None:
        row = self._seal.sealed(plain)
        seq, chain = self._connection.execute(_LAST).fetchone() or (0, START)
        insert(self._connection, seq + 1, link(chain, seq + 1, row), row)

    def read(self, after: int = 0) -> Iterator[Event]:
        """Yield all events but the first `after`, in the order they were appended."""
        return self._events(_AFTER, after)

    def named(self, events: Sequence[str]) -> Iterator[Event]:
        """Yield the events with these ids, in the order they were appended."""
        return self._events(_NAMED, json_of(events).decode())

    def chain_at(self, seq: int) -> str:
        """Return the hash of a row, which stands for all before it too; empty without the row."""
        rows = self._fetch(_CHAIN_AT, (seq,))
        return str(rows[0][0].hex()) if rows else ""

    def _events(self, query: str, asked: object) -> Iterator[Event]:
        for row in self._fetch(query, (asked,)):
            yield event_of(self._seal.opened(Row(*row)), self._upcasters)

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the learner's words in these events, and what the file still holds of them.

        Raises ProfileError when that could not be done to the end; it may be tried again.
        """
        if self._refusal:
            raise again(self._refusal)
        self._standing.check()
        names = {name.encode() for name in events}

        def emptied(row: Row) -> Row:
            if row.id not in names:
                return row
            return without_words_in(self._seal.opened(row), self._upcasters)

        try:
            with leave_no_trace(self._connection), transaction(self._connection):
                rewrite(self._connection, emptied)
        except sqlite3.Error as error:
            raise fault(error, self._path) from error

    def count(self) -> int:
        """Return how many events there are. Raises sqlite3.Error."""
        (seq, _) = self._connection.execute(_LAST).fetchone() or (0, START)
        return int(seq)

    def content(self) -> bytes:
        """Return the file as it stands, damage and all; reading it from the disk would give up its
        lock. Raises sqlite3.Error.
        """
        return self._connection.serialize()

    def verify(self) -> int | None:
        """Return the number of the first row that is not what was written, or None."""
        return first_break(self._fetch(_ALL_LINKED))

    def verify_in_steps(self) -> Iterator[int | None]:
        """Verify some rows at a time: yield what `verify` returns, after each step.

        Facts may be recorded and words erased in between. Each step takes the last row of the one
        before as it stands: that was found to be whole, and is written by nobody else.
        """
        rows = self._fetch(_SOME_LINKED, (0, _AT_ONCE))
        yield first_break(rows)
        while len(rows) == _AT_ONCE:
            [(_, chain, *_), *rest] = rows = self._fetch(_SOME_LINKED, (rows[-1][0], _AT_ONCE))
            yield first_break(rest, chain)

    def _fetch(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise fault(error, self._path) from error


def insert(connection: sqlite3.Connection, seq: int, chain: bytes, row: Row) -> None:
    """Put a row with its number and its hash into the log."""
    connection.execute(_INSERT, (seq, chain, *row))


def linked_rows(connection: sqlite3.Connection) -> Iterator[tuple[int, bytes, Row]]:
    """Yield each row with its number and its hash. Raises sqlite3.Error."""
    for seq, chain, *columns in connection.execute(_ALL_LINKED):
        yield seq, chain, Row(*columns)


def rewrite(connection: sqlite3.Connection, change: Callable[[Row], Row]) -> None:
    """Put what `change` makes of each row in its place, and link the rows anew.

    The caller's transaction holds it together. Damage that was there before is still found.
    """
    before = connection.execute(_ALL_LINKED).fetchall()
    rows = [Row(*columns) for _, _, *columns in before]
    after = [change(row) for row in rows]
    chains = linked_anew(before, after)
    for (seq, stored, *_), row, changed, chain in zip(before, rows, after, chains, strict=True):
        if changed != row:
            connection.execute(_REWRITE, (changed.type, changed.object, changed.facts, seq))
        if chain != stored:
            connection.execute(_RELINK, (chain, seq))


def again(refusal: ProfileError) -> ProfileError:
    """Return the same sentences to be raised once more, without the trace of the last time."""
    return ProfileError(refusal.what, refusal.safe, refusal.remedy)
