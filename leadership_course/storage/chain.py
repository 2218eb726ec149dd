"""Does the log still hold what was written, bit for bit?

Each row carries a hash over the row before it and itself. SQLite's own checks look at the
structure of the file only and see almost none of the bits that flip inside a text.
"""

from collections.abc import Iterable
from hashlib import blake2b

from leadership_course.storage.rows import Row

START = b""


def link(previous: bytes, seq: int, row: Row) -> bytes:
    """Return the hash of a row that follows the one with the hash `previous`."""
    parts = [_bytes(value) for value in (previous, seq, *row)]
    framed = b"".join(b"%d:%b" % (len(part), part) for part in parts)
    return blake2b(framed, digest_size=16).digest()


def first_break(rows: Iterable[tuple[int, Row, bytes]]) -> int | None:
    """Return the number of the first row whose hash does not follow from those before, or None."""
    previous = START
    for seq, row, stored in rows:
        if link(previous, seq, row) != stored:
            return seq
        previous = stored
    return None


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
