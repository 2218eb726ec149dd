"""What of a damaged profile can be brought back, and how does it become a profile again?

Every entry that is still on some page of the file is compared with its hash. What is missing there,
or was altered, is taken from the newest copy that tells the same story.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import NamedTuple

from msgspec import DecodeError

from leadership_course.progress.events import Unrecognised
from leadership_course.storage import database, lock_keys, pages
from leadership_course.storage.backups import Backups, is_whole
from leadership_course.storage.chain import START, link
from leadership_course.storage.drafts import row_of_draft
from leadership_course.storage.event_log import insert, linked_rows
from leadership_course.storage.rows import Row, event_of
from leadership_course.storage.snapshot import snapshot
from leadership_course.storage.upcasters import UPCASTERS

_COLUMNS = 11
Draft = tuple[bytes, bytes, bytes]


class _Entry(NamedTuple):
    """An entry found on a page, with its number and the hash that lies beside it."""

    seq: int
    chain: bytes
    row: Row


class _Lock(NamedTuple):
    """What is left of the lock of the damaged profile; `is_needed` where words are sealed."""

    stored: bytes | None
    is_needed: bool

    def is_that_of(self, copy: bytes | None) -> bool:
        """Tell whether a copy with this lock has the same: others' words could not be opened."""
        if self.stored is None and self.is_needed:
            return copy is not None
        return _name(copy) == _name(self.stored)


class Salvage(NamedTuple):
    """What can be brought back: `rows` in their order, and whence they come."""

    rows: tuple[Row, ...]
    drafts: tuple[Draft, ...]
    lock: bytes | None
    from_copy: int
    unchecked: int
    missing: int


def salvage(content: bytes, backups: Backups, noted: int) -> Salvage | None:
    """Look for what is left in the pages `content`; None where that is nothing.

    `noted` is how many entries there were once, as far as anybody knows.
    """
    found = tuple(pages.records(content))
    entries = tuple(filter(None, map(_entry, found)))
    if not entries:
        return None
    lock = next(filter(None, map(_lock, found)), None)
    own = _Lock(lock, is_needed=any(b'{"sealed":' in each.row.facts for each in entries))
    sure = {each.seq: each.row for each in _checked(entries)}
    copied, copied_lock = _matching_copy(backups, sure, own)
    sure |= {each.seq: each.row for each in _checked(entries, copied)}
    from_copy = {each.seq: each.row for each in copied if each.seq not in sure}
    known = {row.id for row in (*sure.values(), *from_copy.values())}
    doubtful = (each for each in entries if each.seq not in sure.keys() | from_copy.keys())
    unchecked = {each.row.id: each for each in doubtful if each.row.id not in known}
    all_ = sure | from_copy | {each.seq: each.row for each in unchecked.values()}
    return Salvage(
        rows=tuple(all_[seq] for seq in sorted(all_)),
        drafts=tuple(dict.fromkeys(filter(None, map(_draft, found)))),
        lock=lock or copied_lock,
        from_copy=len(from_copy),
        unchecked=len(all_) - len(sure) - len(from_copy),
        missing=max(noted, *all_) - len(all_),
    )


def as_profile(found: Salvage, device: str) -> bytes:
    """Return the file of a new profile that holds what was found."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        database.lay_out(new, device)
        with database.transaction(new):
            chain = START
            for seq, row in enumerate(found.rows, start=1):
                chain = link(chain, seq, row)
                insert(new, seq, chain, row)
            new.executemany(
                "INSERT OR REPLACE INTO draft VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)",
                found.drafts,
            )
            if found.lock:
                new.execute("INSERT INTO meta VALUES ('lock', CAST(? AS TEXT))", (found.lock,))
        return new.serialize()


def _entry(found: pages.Found) -> _Entry | None:
    """Take a record for an entry of the log, if it has the shape of one that can be read."""
    if len(found.values) != _COLUMNS or found.number < 1:
        return None
    _, *columns, chain = found.values
    texts, offset = (*columns[:2], *columns[3:]), columns[2]
    if not isinstance(chain, bytes) or not isinstance(offset, int):
        return None
    if not all(isinstance(text, bytes) for text in texts):
        return None
    row = Row(*columns)  # type: ignore[arg-type]  # just looked at
    return _Entry(found.number, chain, row) if _can_be_read(row) else None


def _can_be_read(row: Row) -> bool:
    fact = event_of(row, UPCASTERS).fact
    return not isinstance(fact, Unrecognised) or "unreadable" not in fact.facts


def _checked(entries: Sequence[_Entry], others: Sequence[_Entry] = ()) -> Iterator[_Entry]:
    """Yield the entries whose hash follows from that of the one before, which may lie in `others`
    too.
    """
    chains: dict[int, set[bytes]] = {0: {START}}
    for each in (*entries, *others):
        chains.setdefault(each.seq, set()).add(each.chain)
    for each in entries:
        before = chains.get(each.seq - 1, ())
        if any(link(one, each.seq, each.row) == each.chain for one in before):
            yield each


def _matching_copy(
    backups: Backups, sure: Mapping[int, Row], own: "_Lock"
) -> tuple[tuple[_Entry, ...], bytes | None]:
    """Return the rows and the lock of the newest copy that is whole and tells the same story."""
    for backup in backups.all():
        try:
            with closing(snapshot(backup.path)) as copy:
                rows = linked_rows(copy) if is_whole(copy, backup.path) else ()
                entries = tuple(_Entry(*each) for each in rows)
                found = copy.execute("SELECT value FROM meta WHERE name = 'lock'").fetchone()
        except (OSError, sqlite3.Error):
            continue
        lock = found[0] if found else None
        agrees = all(sure[each.seq].id == each.row.id for each in entries if each.seq in sure)
        if entries and agrees and own.is_that_of(lock):
            return entries, lock
    return (), None


def _lock(found: pages.Found) -> bytes | None:
    if len(found.values) != 2 or found.values[0] != b"lock":
        return None
    stored = found.values[1]
    return stored if isinstance(stored, bytes) and _name(stored) else None


def _name(lock: bytes | None) -> str:
    """Return what names the key of a lock, empty without one."""
    try:
        return lock_keys.found(lock).id if lock else ""
    except (DecodeError, UnicodeDecodeError):
        return ""


def _draft(found: pages.Found) -> Draft | None:
    match found.values:
        case (bytes(place), bytes(value), bytes(kept)) if row_of_draft(place, value)[2] == kept:
            return place, value, kept
    return None
