"""Which pictures open files, take minutes or fill the memory when they are decoded?"""

from __future__ import annotations

import gzip
import struct
import zlib
from pathlib import Path

from hostile.base import FILES, IMAGES, LESSON, Case, Write, put
from hostile.files import jpeg_of_scans, png
from hostile.vectors import SVG_VECTORS, Outside, filled

SVG_START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'


def picture(outcome: str, name: str, content: bytes | str, count: int = 1) -> Case:
    """Return the case of a picture on a card, or of so many equal ones."""

    def write(root: Path, _outside: Outside) -> None:
        text = FILES[LESSON]
        for number in range(count):
            own = f"{number}-{name}" if count > 1 else name
            put(root, f"{IMAGES}/{own}", content)
            text += f"![alt](images/{own})\n\n"
        put(root, LESSON, text)

    return Case(outcome, write)


def _drawn(template: str) -> Write:
    def write(root: Path, outside: Outside) -> None:
        picture("", "drawing.svg", filled(template, outside)).write(root, outside)

    return write


def _gif(screen: tuple[int, int], frame: tuple[int, int]) -> bytes:
    head = b"GIF89a" + struct.pack("<HH", *screen) + b"\x80\0\0" + b"\0\0\0\xff\xff\xff"
    return head + b"," + struct.pack("<HHHH", 0, 0, *frame) + b"\0\x02\x02D\x01\0;"


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _webp(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _svg(outcome: str, body: str, start: str = SVG_START) -> Case:
    return picture(outcome, "drawing.svg", f"{start}{body}</svg>")


_PNG = png(24, 24, 0x123456)
_TEXT_BOMB = _PNG[:33] + _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 40_000_000)) + _PNG[33:]

IMAGES_CASES: dict[str, Case] = {
    "honest": picture("rendered", "a.png", _PNG),
    "16-megapixels": picture("rendered", "a.png", png(4_000, 4_000, 0, rows=1)),
    "a-column-more": picture("picture-too-big", "a.png", png(4_001, 4_000, 0, rows=1)),
    "64-megapixels-together": picture("rendered", "a.png", png(4_000, 4_000, 0, rows=1), count=4),
    "80-megapixels-together": picture("picture-too-big", "a.png", png(4_000, 4_000, 0, rows=1), 5),
    "10-mib": picture("rendered", "a.png", _PNG + b"\0" * (10 * 1024**2 - len(_PNG))),
    "10-mib-and-a-byte": picture("file-too-big", "a.png", _PNG.ljust(10 * 1024**2 + 1, b"\0")),
    "65535-square": picture("picture-too-big", "a.png", png(65_535, 65_535, 0, rows=0)),
    "4-billion-square": picture("picture-too-big", "a.png", _PNG[:16] + b"\xff" * 8 + _PNG[24:]),
    "no-width": picture("bad-picture", "a.png", png(0, 24, 0)),
    "head-only": picture("bad-picture", "a.png", _PNG[:20]),
    "half": picture("rendered", "a.png", _PNG[: len(_PNG) // 2 + 20]),
    "no-data": picture("rendered", "a.png", png(24, 24, 0, rows=0)),
    "text-bomb": picture("rendered", "a.png", _TEXT_BOMB),
    "colour-table-damaged": picture("rendered", "a.png", _PNG.replace(b"IDAT", b"PLTE")),
    "empty": picture("bad-picture", "a.png", b""),
    "text": picture("bad-picture", "a.png", b"not a picture"),
    "gif-honest": picture("rendered", "a.gif", _gif((4, 4), (4, 4))),
    "gif-canvas": picture("picture-too-big", "a.gif", _gif((65_535, 65_535), (1, 1))),
    "gif-frame": picture("picture-too-big", "a.gif", _gif((1, 1), (8_000, 8_000))),
    "gif-endless-extensions": picture(
        "bad-picture", "a.gif", b"GIF89a" + b"\1\0" * 4 + b"!\xff\0" * 9_999
    ),
    "jpeg-scans": picture("bad-picture", "a.jpg", jpeg_of_scans(80, 1_000)),
    "jpeg-endless-marks": picture("bad-picture", "a.jpg", b"\xff\xd8\xff" + b"\xff" * 500_000),
    "jpeg-cut": picture("bad-picture", "a.jpg", jpeg_of_scans(80, 1)[:60]),
    "webp-large": picture("picture-too-big", "a.webp", _webp(16_000, 16_000)),
    "webp-damaged": picture("rendered", "a.webp", _webp(16, 16)),
    "webp-cut": picture("bad-picture", "a.webp", _webp(16, 16)[:20]),
    "bitmap": picture("bad-picture", "a.png", b"BM" + b"\0" * 60),
    "tiff": picture("bad-picture", "a.png", b"II*\0" + b"\0" * 60),
    "icon": picture("bad-picture", "a.png", b"\0\0\1\0" + b"\0" * 60),
    "drawing-called-png": picture("bad-picture", "a.png", f"{SVG_START}</svg>"),
    "png-called-svg": picture("bad-picture", "a.svg", _PNG),
    "png-called-jpg": picture("bad-picture", "a.jpg", _PNG),
    "packed-drawing": picture("bad-picture", "a.svg", gzip.compress(f"{SVG_START}</svg>".encode())),
    "packed-drawing-svgz": picture("bad-picture", "a.svgz", gzip.compress(b"\0" * 10_000_000)),
}

SVG: dict[str, Case] = {
    "honest": _svg("rendered", '<rect width="9" height="9"/>'),
    "elements-5000": _svg("rendered", "<g/>" * 4_999),
    "elements-5001": _svg("unsafe-svg", "<g/>" * 5_000),
    "levels-32": _svg("rendered", "<g>" * 31 + "</g>" * 31),
    "levels-33": _svg("unsafe-svg", "<g>" * 32 + "</g>" * 32),
    "levels-100k": picture("unsafe-svg", "drawing.svg", SVG_START + "<g>" * 100_000),
    "number-10000": _svg("rendered", '<rect width="10000" height="1"/>'),
    "number-10001": _svg("unsafe-svg", '<rect width="10001" height="1"/>'),
    "number-in-words": _svg("unsafe-svg", '<rect width="1e9" height="1"/>'),
    "size-512-kib": picture("rendered", "drawing.svg", f"{SVG_START}</svg>".ljust(512 * 1024)),
    "size-512-kib-and-a-byte": picture(
        "file-too-big", "drawing.svg", f"{SVG_START}</svg>".ljust(512 * 1024 + 1)
    ),
    "use-bomb": _svg("unsafe-svg", '<g id="a"/>' + '<use href="#a"/>' * 10),
    "tall-path-and-filter": _svg(
        "unsafe-svg",
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'
        '<g filter="url(#f)"><path d="M0 999910 10 20 20 30 5 z"/></g>',
    ),
    "dashes": _svg(
        "unsafe-svg", '<path d="M0 0L9999 9999" stroke="red" stroke-dasharray="0.001"/>'
    ),
    "not-closed": picture("unsafe-svg", "drawing.svg", SVG_START),
    "two-roots": picture("unsafe-svg", "drawing.svg", f"{SVG_START}</svg><svg/>"),
    "no-namespace": picture("unsafe-svg", "drawing.svg", "<svg><rect/></svg>"),
    "event": _svg("unsafe-svg", '<rect onclick="a()"/>'),
    "style": _svg("unsafe-svg", '<rect style="fill:url(http://a)"/>'),
    "value-url": _svg("unsafe-svg", '<rect fill="url(#a)"/>'),
    "text-long": _svg("rendered", f"<text>{'w' * 9_000}</text>"),
    "points-many": _svg("rendered", f'<polyline points="{"1,2 " * 9_000}"/>'),
    "encoding-utf-16": picture("bad-encoding", "drawing.svg", b"\xef\xbb\xbf<svg\xff\xfe"),
    **{
        f"vector-{n:02}": Case("bad-picture" if v.startswith("<!D") else "unsafe-svg", _drawn(v))
        for n, v in enumerate(SVG_VECTORS)
    },
}
