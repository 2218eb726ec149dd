"""How does a course come here? Unpacked beside the others, read, held against them, and installed.

Joins the rooms that must not know one another: reading has the package and the course, storage the
place for it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from leadership_course import __version__
from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.reading.shipped import SHIPPED_ID, shipped_lessons
from leadership_course.storage import compiled_course
from leadership_course.storage.library import Edition, Installed, Library
from leadership_course.study.courses import Kind, Offer, order
from leadership_course.study.ports import ProfileError

if TYPE_CHECKING:
    from leadership_course.reading.course_reader import Reading

Reader = Callable[[Path], "Reading"]
"""How a course is read that anybody may have written."""


def offer_of(path: Path, library: Library, read: Reader) -> Offer:
    """Return what installing the package or folder at `path` would do; nothing is installed.

    Another edition of the course that came with the program takes its place. Raises ProfileError
    when there is no room to unpack it into.
    """
    fresh = library.room()
    try:
        offer = _read(path, fresh, library, read)
    except BaseException:
        library.leave(fresh)
        raise
    if offer.course and not offer.errors:
        return offer
    library.leave(fresh)
    return replace(offer, kind="refused", size=0)


def install(offer: Offer, library: Library, cache: Path) -> Installed:
    """Install what was offered; what was read of it is kept in `cache`.

    Raises ProfileError when it could not be, ValueError where it was refused.
    """
    if offer.course is None or offer.kind == "refused":
        raise ValueError(f"{offer.source} can't be installed")
    head = offer.course.head
    edition = Edition(folder="", version=head.version, revision=offer.course.revision)
    one = library.take_in(offer.fresh, head.id, head.title, edition)
    root = library.folder_of(one)
    read = (replace(offer.course, root=str(root)), offer.problems)
    compiled_course.keep(cache, root, __version__, read, compiled_course.fingerprint(root))
    return one


def _read(path: Path, fresh: Path, library: Library, read: Reader) -> Offer:
    problems = _bring(path, fresh)
    course: Course | None = None
    if not problems:
        course, problems = (reading := read(fresh)).course, reading.problems
    version, revision = _standing(course, library, read) if course else ("", "")
    return Offer(
        kind=_kind(course, version, revision),
        source=path.name,
        fresh=fresh,
        course=course,
        problems=problems,
        size=_size(fresh),
        has=version,
    )


def _bring(path: Path, fresh: Path) -> tuple[CourseProblem, ...]:
    from leadership_course.reading.course_copy import copy_course
    from leadership_course.reading.package import unpack

    if path.name == "course.yaml":  # dropped in the place of its folder
        path = path.parent
    try:
        return copy_course(path, fresh) if path.is_dir() else unpack(path, fresh)
    except OSError as error:
        raise ProfileError(
            f"Unpacking {path.name} was not possible ({error.strerror}).",
            "Nothing was installed, and everything else is as it was.",
            f"Make room on the disk that holds {fresh.parents[1]}, then try again.",
        ) from error


def _standing(course: Course, library: Library, read: Reader) -> tuple[str, str]:
    """Return the version and revision of a course that are here; empty where there is none."""
    here = library.find(course.id)
    if here:
        return here.edition.version, here.edition.revision
    shipped = read(shipped_lessons()).course if course.id == SHIPPED_ID else None
    return (shipped.head.version, shipped.revision) if shipped else ("", "")


def _kind(course: Course | None, version: str, revision: str) -> Kind:
    if course is None:
        return "refused"
    if not revision:
        return "new"
    if course.revision == revision:
        return "same"
    return "older" if order(course.head.version) < order(version) else "update"


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
