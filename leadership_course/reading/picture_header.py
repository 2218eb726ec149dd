"""Which kind of picture are these bytes, and how large will it be?

Only the headers are looked at, by hand: no decoder sees a picture that is not allowed.
"""

from typing import Literal, NamedTuple

Kind = Literal["png", "jpeg", "gif", "webp", "svg", ""]

_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_MOST_JPEG_SCANS = 100  # an honest one has some ten; each costs the time of the whole picture
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD9)})


class Size(NamedTuple):
    """Pixels."""

    width: int
    height: int


def kind_of(data: bytes) -> Kind:
    """Return the kind of a picture by its first bytes; empty when it is none of those allowed."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:4] in {b"<svg", b"<?xm", b"<!--"}:
        return "svg"
    return ""


def size_of(data: bytes, kind: Kind) -> Size | None:
    """Return the largest size a frame of the picture claims, or None when its header is damaged."""
    readers = {"png": _png, "jpeg": _jpeg, "gif": _gif, "webp": _webp}
    try:
        size = readers[kind](data)
    except (IndexError, KeyError):
        return None
    return size if size and min(size) > 0 else None


def _big(data: bytes, at: int, count: int) -> int:
    if at + count > len(data):
        raise IndexError(at)
    return int.from_bytes(data[at : at + count], "big")


def _little(data: bytes, at: int, count: int) -> int:
    if at + count > len(data):
        raise IndexError(at)
    return int.from_bytes(data[at : at + count], "little")


def _png(data: bytes) -> Size | None:
    if data[12:16] != b"IHDR":
        return None
    return Size(_big(data, 16, 4), _big(data, 20, 4))


def _jpeg(data: bytes) -> Size | None:
    if data.count(b"\xff\xda") > _MOST_JPEG_SCANS:
        return None
    at = 2
    while True:
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _JPEG_BARE:
            at += 2
        elif marker in _JPEG_FRAMES:
            return Size(_big(data, at + 7, 2), _big(data, at + 5, 2))
        elif marker in {0xD9, 0xDA}:
            return None
        else:
            at += 2 + max(2, _big(data, at + 2, 2))


def _gif(data: bytes) -> Size | None:
    size = Size(_little(data, 6, 2), _little(data, 8, 2))
    at = 13 + _gif_palette(data[10])
    while data[at] == 0x21:  # extensions stand before the first frame
        at = _after_gif_blocks(data, at + 2)
    if data[at] != 0x2C:
        return None
    frame = Size(
        _little(data, at + 1, 2) + _little(data, at + 5, 2),
        _little(data, at + 3, 2) + _little(data, at + 7, 2),
    )
    return Size(max(size.width, frame.width), max(size.height, frame.height))


def _gif_palette(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_gif_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def _webp(data: bytes) -> Size | None:
    form = data[12:16]
    if form == b"VP8X":
        return Size(_little(data, 24, 3) + 1, _little(data, 27, 3) + 1)
    if form == b"VP8L" and data[20] == 0x2F:
        bits = _little(data, 21, 4)
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if form == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        return Size(_little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF)
    return None
