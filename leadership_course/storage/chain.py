"""Does the log still hold what was written, bit for bit?

Each row carries a hash over the row before it and itself. SQLite's own checks look at the
structure of the file only and see almost none of the bits that flip inside a text.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

START = b""


def link(previous: bytes, seq: int, row: Iterable[object]) -> bytes:
    """Return the hash of a row that follows the one with the hash `previous`."""
    parts = [
        part if isinstance(part, bytes) else str(part).encode() for part in (previous, seq, *row)
    ]
    # The lengths come first, so that no letter can move from one column to the next unnoticed.
    lengths = ",".join(map(str, map(len, parts))).encode()
    return blake2b(b"".join((lengths, b":", *parts)), digest_size=16).digest()


def linked_anew(
    before: Iterable[tuple[Any, ...]], after: Iterable[tuple[object, ...]]
) -> Iterator[bytes]:
    """Yield the hash of each row after some rows were changed on purpose.

    Each of `before` is its number, its stored hash and its columns; each of `after` its columns
    alone. A hash that did not fit before is kept, and fits as little now: changing some rows hides
    no damage in the others.
    """
    old = new = START
    for (seq, stored, *row), changed in zip(before, after, strict=True):
        is_whole = link(old, seq, row) == stored
        old, new = stored, link(new, seq, changed) if is_whole else stored
        yield new


def first_break(rows: Iterable[tuple[Any, ...]], previous: bytes = START) -> int | None:
    """Return the number of the first row whose hash does not follow from those before, or None.

    Each of `rows` is its number, its stored hash, and then its columns; `previous` is the hash of
    the row before the first.
    """
    for seq, stored, *row in rows:
        if link(previous, seq, row) != stored:
            return int(seq)
        previous = stored
    return None
