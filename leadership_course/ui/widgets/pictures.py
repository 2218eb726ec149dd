"""Which pictures of a course may be drawn, and how are they read?

A course is a stranger's text: the format is told from the bytes, never from the name, and nothing
larger than the limits is ever decoded.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_BYTES: Final = 10 * 1024 * 1024
MOST_PIXELS: Final = 16_000_000
MOST_MEGABYTES: Final = 64  # of one decoded picture
MOST_HEIGHT: Final = 2_000  # of a picture on screen, in pixels
MOST_SCANS: Final = 100  # of one JPEG; each costs the time of the whole picture


def inside(root: Path, name: str) -> Path | None:
    """Return the place of the file `name` in the folder `root`; None when it lies elsewhere.

    A backslash or colon is refused unseen: on Windows asking where such a name leads may already
    reach another computer.
    """
    if "\\" in name or ":" in name or "\0" in name:
        return None
    try:
        home = root.resolve()
        path = (home / name.lstrip("/")).resolve()
    except (OSError, RuntimeError):  # links that lead in a circle
        return None
    return path if path.is_relative_to(home) else None


def fitted(shape: QSize, width: int, highest: int = MOST_HEIGHT) -> QSize:
    """Return the size of a picture of this shape in a width, and lower where it gets too high."""
    return shape.scaled(width, highest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def read_picture(path: Path) -> QImage:
    """Return the PNG, JPEG, GIF (first frame) or WebP at `path`; a null image for anything else."""
    content = read_bytes(path, MOST_BYTES)
    kind = _format(content)
    if not kind:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage()
    image = reader.read()
    is_fit = image.width() * image.height() <= MOST_PIXELS
    return image if is_fit else QImage()


def read_bytes(path: Path, most: int) -> bytes:
    """Return what the regular file at `path` holds; b"" if unreadable or more than `most`."""
    try:
        if not path.is_file() or path.stat().st_size > most:
            return b""
        return path.read_bytes()
    except OSError:
        return b""


def _format(content: bytes) -> bytes:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if content.startswith(b"\xff\xd8\xff"):
        return b"jpeg" if content.count(b"\xff\xda") <= MOST_SCANS else b""
    if content.startswith((b"GIF87a", b"GIF89a")):
        return b"gif"
    is_webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    return b"webp" if is_webp else b""
