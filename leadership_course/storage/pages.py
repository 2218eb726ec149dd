"""Which rows still lie on the pages of a file that SQLite can no longer walk?

Every page is looked at by itself, by the description of the format alone
(https://www.sqlite.org/fileformat2.html); what is no row any more is passed over. Nothing is taken
for true here: whether a row is what was written, its hash tells.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

Value = bytes | int | float | None
_HEADER: Final = 100  # bytes before the first page begins
_SMALLEST, _USUAL = 512, 4096
_LEAF_OF_TABLE, _LEAF_OF_INDEX, _FORK_OF_INDEX = 13, 10, 2
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes, by serial type
_FRAME: Final = struct.Struct(">6I")  # of a write-ahead log: page, size if a commit, two salts ...
_START_OF_LOG: Final = 32


class Found(NamedTuple):
    """A record on some page: its number, 0 in a table that has none, and its columns."""

    number: int
    values: tuple[Value, ...]


def at_rest(path: Path) -> bytes:
    """Return the pages of a file that nobody has open, as its write-ahead log leaves them.

    Raises OSError.
    """
    content = bytearray(path.read_bytes())
    log = Path(f"{path}-wal")
    if log.exists():
        _work_in(log.read_bytes(), content)
    return bytes(content)


def records(content: bytes) -> Iterator[Found]:
    """Yield every record that can be read on any page, in the order of the pages."""
    size = _page_size(content)
    for start in range(0, len(content) - size + 1, size):
        yield from _on_page(content, start, size)


def _page_size(content: bytes) -> int:
    size = int.from_bytes(content[16:18])
    size = 65_536 if size == 1 else size
    return size if size >= _SMALLEST and size & (size - 1) == 0 else _USUAL


def _work_in(log: bytes, content: bytearray) -> None:
    """Put the pages of every commit in a write-ahead log over those of the file."""
    size, salts = int.from_bytes(log[8:12]), log[16:24]
    if size < _SMALLEST:
        return
    waiting: list[tuple[int, bytes]] = []
    step = _FRAME.size + size
    for at in range(_START_OF_LOG, len(log) - step + 1, step):
        page, is_commit, *_ = _FRAME.unpack_from(log, at)
        if log[at + 8 : at + 16] != salts or not page:
            break
        waiting.append((page, log[at + _FRAME.size : at + step]))
        if is_commit:
            content.extend(bytes(max(0, is_commit * size - len(content))))
            for number, changed in waiting:
                content[(number - 1) * size : number * size] = changed
            waiting.clear()


def _on_page(content: bytes, start: int, size: int) -> Iterator[Found]:
    head = start + (_HEADER if start == 0 else 0)
    kind, cells = content[head], int.from_bytes(content[head + 3 : head + 5])
    if kind not in (_LEAF_OF_TABLE, _LEAF_OF_INDEX, _FORK_OF_INDEX):
        return
    pointers = head + (12 if kind == _FORK_OF_INDEX else 8)
    for each in range(min(cells, size // 4)):
        at = int.from_bytes(content[pointers + 2 * each : pointers + 2 * each + 2])
        try:
            yield _record(content, start + at, kind, size)
        except (ValueError, IndexError, struct.error):
            continue  # no record any more


def _record(content: bytes, at: int, kind: int, size: int) -> Found:
    if kind == _FORK_OF_INDEX:
        at += 4
    length, at = _varint(content, at)
    number = 0
    if kind == _LEAF_OF_TABLE:
        number, at = _varint(content, at)
    payload = _payload(content, at, length, size, is_table=kind == _LEAF_OF_TABLE)
    return Found(number, _values(payload))


def _payload(content: bytes, at: int, length: int, size: int, *, is_table: bool) -> bytes:
    """Return the bytes of a record, what overflowed to other pages included."""
    most = size - 35 if is_table else (size - 12) * 64 // 255 - 23
    if not 0 < length <= len(content):
        raise ValueError("no length of a record")
    if length <= most:
        return content[at : at + length]
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    here = here if here <= most else least
    parts, left = [content[at : at + here]], length - here
    page = int.from_bytes(content[at + here : at + here + 4])
    while left > 0:
        start = (page - 1) * size
        if not 0 < start < len(content):
            raise ValueError("the rest lies on no page")
        parts.append(content[start + 4 : start + 4 + min(left, size - 4)])
        left -= len(parts[-1])
        page = int.from_bytes(content[start : start + 4])
    return b"".join(parts)


def _values(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    kinds, where, values = [], end, list[Value]()
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        value, where = _value(payload, where, kind)
        values.append(value)
    if at != end or where != len(payload):
        raise ValueError("no record")
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind >= 12:
        end = at + (kind - 12) // 2
        return payload[at:end], end
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], signed=True), end
    if kind == 7:
        return float(struct.unpack_from(">d", payload, at)[0]), at + 8
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    raise ValueError("no kind of value")


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Read a number of one to nine bytes; return it, and where what follows it begins."""
    number = 0
    for each in range(8):
        number = number << 7 | content[at + each] & 0x7F
        if content[at + each] < 0x80:
            return number, at + each + 1
    return number << 8 | content[at + 8], at + 9
