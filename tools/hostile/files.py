"""Which files lie in a hostile course, and which beside it? Every byte is made here."""

import gzip
import os
import struct
import zlib
from pathlib import Path
from typing import Final

from hostile.vectors import COLOUR, SVG_VECTORS, WORDS, Outside, filled

HARMLESS: Final = "good.png"
TRAPS: Final = (
    *("link-out.png", "link-out.svg", "folder-out/canary.png", "circle.png", "drawing.png"),
    *("picture.svg", "huge.png", "scans.jpg", "tall.svg", "tall.png", "zip.svg", "none.png"),
)
PIPES: Final = ("pipe.png", "pipe.svg")
DRAWINGS: Final = tuple(f"drawing-{n}.svg" for n in range(len(SVG_VECTORS)))

_OPEN: Final = '<svg xmlns="http://www.w3.org/2000/svg" '


def lay_outside(base: Path, host: str) -> Outside:
    """Lay out the folder that no course may open."""
    folder = base / "outside"
    folder.mkdir()
    made = Outside(folder, host)
    made.picture.write_bytes(png(24, 24, COLOUR))
    square = f'<rect id="canary" width="24" height="24" fill="#{COLOUR:06x}"/>'
    (folder / "canary.svg").write_text(f'{_OPEN}viewBox="0 0 24 24">{square}</svg>', "utf-8")
    made.text.write_text(f"{WORDS}\n", "utf-8")
    (folder / "canary.css").write_text(f"p {{ background-image: url({made.picture}) }}\n", "utf-8")
    (folder / "module.yaml").write_text(f"title: {WORDS}\n", "utf-8")
    (folder / f"{WORDS}.md").write_text(f"---\nid: {WORDS}\n---\n", "utf-8")
    return made


def write_pictures(folder: Path, outside: Outside) -> None:
    """Fill a folder of pictures: a harmless one, drawings, links, pipes, and things misnamed."""
    folder.mkdir(parents=True)
    (folder / HARMLESS).write_bytes(png(24, 24, 0x123456))
    for name, template in zip(DRAWINGS, SVG_VECTORS, strict=True):
        (folder / name).write_text(filled(template, outside), "utf-8")
    first = (folder / DRAWINGS[0]).read_bytes()
    (folder / "drawing.png").write_bytes(first)
    (folder / "zip.svg").write_bytes(gzip.compress(first))
    (folder / "picture.svg").write_bytes(outside.picture.read_bytes())
    (folder / "huge.png").write_bytes(png(60_000, 60_000, COLOUR, rows=1))
    (folder / "scans.jpg").write_bytes(jpeg_of_scans(4_000, 100_000))
    (folder / "tall.png").write_bytes(png(1, 15_000, COLOUR ^ 0xFFFFFF))
    (folder / "tall.svg").write_text(f'{_OPEN}viewBox="0 0 1 10000"/>', "utf-8")
    (folder / "link-out.png").symlink_to(outside.picture)
    (folder / "link-out.svg").symlink_to(outside.folder / "canary.svg")
    (folder / "folder-out").symlink_to(outside.folder, target_is_directory=True)
    (folder / "circle.png").symlink_to("circle.png")
    _write_pipes(folder, PIPES)


def write_traps(folder: Path, outside: Outside) -> None:
    """Put beside the lessons of a module what looks like lessons and is none."""
    (folder / "out.md").symlink_to(outside.folder / "canary.txt")
    (folder / "circle.md").symlink_to("circle.md")
    _write_pipes(folder, ("pipe.md",))
    for number in range(40):
        (folder / f"folder-{number}.md").mkdir()


def _write_pipes(folder: Path, names: tuple[str, ...]) -> None:
    """A pipe that nobody writes to: who opens it waits for ever. Windows has none in folders."""
    if hasattr(os, "mkfifo"):
        for name in names:
            os.mkfifo(folder / name)


def png(width: int, height: int, colour: int, rows: int | None = None) -> bytes:
    """Return a picture of one colour; only the first `rows` of it are there."""
    row = b"\0" + colour.to_bytes(3, "big") * width
    body = zlib.compress(row * (height if rows is None else rows))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", body), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def jpeg_of_scans(side: int, scans: int) -> bytes:
    """Return a progressive picture that is gone through `scans` times, though each adds nothing.

    One DC scan of zeros, then AC scans in which runs of empty blocks cover everything.
    """
    blocks = (side // 8) ** 2
    bits = ("0" + "1" * 14) * -(-blocks // 32_767)
    bits += "1" * (-len(bits) % 8)
    run = bytes(int(bits[n : n + 8], 2) for n in range(0, len(bits), 8))
    again = _segment(0xDA, b"\1\1\0\1\x3f\0") + run.replace(b"\xff", b"\xff\0")
    return b"".join(
        (
            b"\xff\xd8",
            _segment(0xDB, b"\0" + b"\1" * 64),
            _segment(0xC2, struct.pack(">BHHB", 8, side, side, 1) + b"\1\x11\0"),
            _segment(0xC4, b"\0\1" + b"\0" * 15 + b"\0"),
            _segment(0xC4, b"\x10\1" + b"\0" * 15 + b"\xe0"),
            _segment(0xDA, b"\1\1\0\0\0\0") + b"\0" * -(-blocks // 8),
            again * scans,
            b"\xff\xd9",
        )
    )


def _segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body
