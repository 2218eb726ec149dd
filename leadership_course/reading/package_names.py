"""Which names of files does every system keep, and keep apart?"""

import re
import unicodedata

LONGEST_NAME = 200
MOST_FOLDERS = 8
KINDS = (".md", ".yaml", ".lock", ".txt", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
"""What the names of the files of a course end in; nothing else is packed, or unpacked."""

# What some system takes for something else, or refuses: a course has to fit on each of them.
_PLAIN = re.compile(r'[^\x00-\x1f\x7f:\\?"<>|*/]*[^\x00-\x1f\x7f:\\?"<>|*/. ]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


def is_plain(path: str) -> bool:
    """Tell whether every system can keep a file of this path, with `/` between its folders."""
    parts = path.split("/")
    return (
        len(path) <= LONGEST_NAME
        and len(parts) <= MOST_FOLDERS + 1
        and path.isprintable()
        and all(_PLAIN.fullmatch(part) and not _DEVICE.fullmatch(part) for part in parts)
    )


def folded(path: str) -> str:
    """Return what is equal for two paths that some system takes for the same file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def belongs(path: str) -> bool:
    """Tell whether a file of this path can belong to a course: a known kind, and not hidden."""
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.split("/"))
    return path.lower().endswith(KINDS) and not is_hidden
