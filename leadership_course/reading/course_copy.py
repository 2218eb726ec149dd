"""How is a course that lies in somebody's folder copied, and nothing else with it?

As a package is unpacked: only what belongs to a course, from plain files with plain names, up to
the same limits, into a folder that appears whole. Links are passed, whatever they lead to.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.package_entries import MOST_BYTES, MOST_ENTRIES, named
from leadership_course.reading.package_names import MOST_FOLDERS, belongs, is_plain
from leadership_course.reading.page import WHOLE_FILE, Page
from leadership_course.reading.pictures import PICTURE_LIMIT


class _TooBigError(Exception):
    """There is more than a course may have; the message says of what."""


def copy_course(root: Path, folder: Path) -> tuple[CourseProblem, ...]:
    """Copy the course in `root` to `folder`, all of it or, with the reasons returned, nothing.

    The folder must not exist yet, and the one around it must. Raises OSError when the disk takes
    nothing more.
    """
    problems: list[CourseProblem] = []
    page = Page(named(root.name), "", problems)
    if "course.yaml" not in CourseFolder(root, []).names():
        page.blame(
            WHOLE_FILE,
            "missing-file",
            "There is no course.yaml in this folder, so it holds no course.",
            "Choose the folder that course.yaml lies in.",
        )
        return tuple(problems)
    fresh = Path(mkdtemp(prefix=".copying-", dir=folder.parent))
    try:
        for path, data in _within_limits(root):
            _write(fresh / path, data)
        fresh.rename(folder)
    except _TooBigError as error:
        page.blame(
            WHOLE_FILE,
            "package-too-big",
            f"This folder is too big for a course: it has {error}.",
            "Choose the folder of the course itself, or take away what is not needed.",
        )
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return tuple(problems)


def _within_limits(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each file of a course; raises _TooBigError as soon as there is too much."""
    size = 0
    for count, (path, data) in enumerate(_entries(CourseFolder(root, []), root), 1):
        size += len(data or b"")
        if count > MOST_ENTRIES:
            raise _TooBigError(f"more than {MOST_ENTRIES:,} entries")
        if size > MOST_BYTES:
            raise _TooBigError(f"more than {MOST_BYTES // 1024 // 1024} MiB")
        if data is not None:
            yield path, data


def _entries(
    files: CourseFolder, root: Path, folder: str = ""
) -> Iterator[tuple[str, bytes | None]]:
    """Yield every name under a folder, with its bytes where it is a file of a course."""
    for name in files.names(folder):
        path = f"{folder}/{name}" if folder else name
        if os.path.islink(root / path):  # noqa: PTH114  (is_symlink may raise)
            continue
        if files.is_folder(path):
            yield path, None
            if path.count("/") < MOST_FOLDERS:
                yield from _entries(files, root, path)
        elif belongs(path) and is_plain(path):
            yield path, files.read(path, PICTURE_LIMIT)
        else:
            yield path, None


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(target, flags, 0o600), "wb") as out:
        out.write(data)
