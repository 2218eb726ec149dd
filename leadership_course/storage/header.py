"""Whose file is this? Answered from its first bytes, before SQLite may open it."""

import struct
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
# https://www.sqlite.org/fileformat.html, "The Database Header": 60 and 68 bytes in.
_USER_VERSION_AND_APPLICATION = struct.Struct(">I4xI")


def identity_at_rest(path: Path) -> tuple[int, int] | None:
    """Return the application id and the schema's number; None if it is no database."""
    with path.open("rb") as file:
        header = file.read(_LENGTH)
    if len(header) < _LENGTH or not header.startswith(_MAGIC):
        return None
    version, application = _USER_VERSION_AND_APPLICATION.unpack_from(header, 60)
    return application, version
