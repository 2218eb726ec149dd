"""Was there ever a profile here? A lost or emptied file must not look like a first start."""

from contextlib import suppress
from pathlib import Path

from leadership_course.storage.durable import replace_file

_TEXT = b"""A profile is kept beside this file.
While this file is here, no new profile is begun in its place.
"""


def marker_of(path: Path) -> Path:
    """Return where the marker of the profile at `path` lies."""
    return path.with_name(f"{path.name}.kept-here")


def leave_marker(path: Path) -> None:
    """Mark that a profile exists; a disk that takes no mark now is asked at the next start."""
    marker = marker_of(path)
    if not marker.exists():
        with suppress(OSError):
            replace_file(marker, _TEXT)
