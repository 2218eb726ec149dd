"""Has anything in a course folder changed since the last look, and what is there to be watched?"""

import os
from pathlib import Path
from typing import NamedTuple

from leadership_course.reading.folder import MOST_NAMES


class Trace(NamedTuple):
    """What a look at a folder finds: its folders and files, and the time and size of each.

    Two traces are equal when nothing has changed between them. Hidden names are left out, and no
    link is followed.
    """

    folders: tuple[str, ...]
    files: tuple[tuple[str, int, int, int], ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Every folder and every file."""
        return (*self.folders, *(file[0] for file in self.files))


def trace(root: Path) -> Trace:
    """Look at a folder, which need not exist; of more than 20,000 names the rest is left out."""
    folders, files = [], []
    waiting = [str(root)]
    left = MOST_NAMES
    while waiting and left > 0:
        folder = waiting.pop()
        try:
            entries = _entries(folder, left)
        except (OSError, ValueError):
            continue  # gone meanwhile, or not to be listed: the reading says so
        left -= len(entries)
        folders.append(folder)
        for entry, status in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                files.append((entry.path, status.st_mtime_ns, status.st_size, status.st_ino))
    return Trace(tuple(sorted(folders)), tuple(sorted(files)))


def _entries(folder: str, most: int) -> list[tuple["os.DirEntry[str]", os.stat_result]]:
    with os.scandir(folder) as found:
        shown = (entry for entry in found if not entry.name.startswith("."))
        return [
            (entry, entry.stat(follow_symlinks=False))
            for entry, _ in zip(shown, range(most), strict=False)
        ]
