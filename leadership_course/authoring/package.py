"""How does a course become one file that can be passed on?

A package is a zip without compression: what zlib writes differs between its versions, and the same
course is to give the same bytes everywhere. Names are sorted, and times, rights and the system are
always the same. Only what belongs to a course goes in, so no backup or draft of an editor does.
"""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.package_entries import MOST_BYTES, MOST_ENTRIES
from leadership_course.reading.package_names import KINDS, MOST_FOLDERS, folded, is_plain
from leadership_course.reading.pictures import PICTURE_LIMIT

_YEAR_ONE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


class CanNotPackError(Exception):
    """No package was made, and why; the message is a whole sentence with a remedy."""


class Package(NamedTuple):
    """The bytes of a package, how many files are in it, and which ones of the folder are not."""

    data: bytes
    files: int
    left_out: tuple[str, ...]


def package_of(root: Path, revision: str) -> Package:
    """Return the package of a course that was read without an error and has this revision.

    Raises CanNotPackError when it is too big for one, has a name that not every system can keep,
    or would not be read again as the same course.
    """
    left_out = list[str]()
    files = dict(_contents(CourseFolder(root, []), left_out))
    _refuse_names(files)
    if len(files) > MOST_ENTRIES:
        raise CanNotPackError(f"A package holds at most {MOST_ENTRIES:,} files. Take some away.")
    if sum(map(len, files.values())) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise CanNotPackError(f"A package holds at most {most} MiB. Make the pictures smaller.")
    data = _zipped(files)
    if _revision(data) != revision:
        kinds = ", ".join(KINDS)
        raise CanNotPackError(
            "The package would not be the same course: a file that it needs lies too deep in "
            f"folders, or ends in something other than {kinds}. Move or rename it."
        )
    return Package(data, len(files), tuple(sorted(left_out)))


def _contents(
    files: CourseFolder, left_out: list[str], folder: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Yield each file of a course with its bytes, and note the others; hidden ones are passed."""
    for name in files.names(folder):
        path = f"{folder}/{name}" if folder else name
        if files.is_folder(path):
            if path.count("/") < MOST_FOLDERS:  # a link to a folder around it has no end
                yield from _contents(files, left_out, path)
            continue
        data = files.read(path, PICTURE_LIMIT) if name.lower().endswith(KINDS) else None
        if data is None:
            left_out.append(path)
        else:
            yield path, data


def _refuse_names(names: Iterable[str]) -> None:
    seen: dict[str, str] = {}
    for path in names:
        if not is_plain(path):
            raise CanNotPackError(
                f"Not every system can keep a file called {path}. Give it a plain and short name."
            )
        same = folded(path)
        if same in seen:
            raise CanNotPackError(
                f"Some systems take {seen[same]} and {path} for the same file. Rename one."
            )
        seen[same] = path


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as package:
        for name in sorted(files):
            entry = ZipInfo(name, _YEAR_ONE)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            package.writestr(entry, files[name])
    return out.getvalue()


def _revision(data: bytes) -> str:
    """Return the revision that the course has when it is read from its package."""
    with TemporaryDirectory() as folder, ZipFile(BytesIO(data)) as package:
        package.extractall(folder)
        course = read_course(Path(folder)).course
        return course.revision if course else ""
