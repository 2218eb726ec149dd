"""Which files does a course folder hold, and how is one written whole or not at all?"""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.pictures import PICTURE_LIMIT

MOST_FOLDERS = 8


def files_of(folder: CourseFolder, inside: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield each file with its bytes, by its path; hidden and very large ones are passed over."""
    for name in folder.names(inside):
        path = f"{inside}/{name}" if inside else name
        if not folder.is_folder(path):
            content = folder.read(path, PICTURE_LIMIT)
            if content is not None:
                yield path, content
        elif path.count("/") < MOST_FOLDERS:  # a link to a folder around it has no end
            yield from files_of(folder, path)


def write_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder. Raises OSError when they can't be written."""
    for name, content in files.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def write_course(root: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder of a course, which does not exist or is empty, with these files in it.

    Raises OSError when it can't be written; then it is as it was.
    """
    fresh = root.absolute().with_name(f".{root.absolute().name}.tmp")
    try:
        fresh.mkdir(parents=True)
        write_files(fresh, files)
        if root.exists():
            root.rmdir()
        fresh.rename(root)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
