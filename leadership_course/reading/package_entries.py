"""Are the entries of a package plain files with plain names, each with bytes of its own?"""

import stat
from collections.abc import Iterable
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from leadership_course.reading.nearest import shown
from leadership_course.reading.package_names import belongs, folded, is_plain
from leadership_course.reading.page import WHOLE_FILE, Page
from leadership_course.reading.pictures import PICTURE_LIMIT
from leadership_course.reading.problem_codes import Code

MOST_ENTRIES = 2_000
MOST_BYTES = 200 * 1024 * 1024
MOST_RATIO = 200
SMALL = 1024 * 1024
"""Below this many bytes no ratio is too high: a file of blank lines may be packed tightly."""

_HEADER_SIZE = 30
_IS_ENCRYPTED = 0x1


class RefusedError(Exception):
    """The package was refused, and the problem is noted."""


def checked(opened: ZipFile, page: Page) -> tuple[ZipInfo, ...]:
    """Return the files that belong to a course, once every entry has been judged."""
    entries = opened.infolist()
    if len(entries) > MOST_ENTRIES:
        refuse_size(page, f"it has more than {MOST_ENTRIES:,} entries")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        refuse_size(page, f"its files have more than {MOST_BYTES // 1024 // 1024} MiB")
    _check_names(entries, page)
    for entry in entries:
        _check_kind(entry, page)
    _check_places(entries, opened.start_dir, page)
    if page.errors:
        raise RefusedError
    return tuple(entry for entry in entries if not entry.is_dir() and belongs(entry.filename))


def _check_names(entries: Iterable[ZipInfo], page: Page) -> None:
    # zipfile cuts a name at a null character and, on Windows, turns a backslash around.
    names = [entry.orig_filename for entry in entries]
    for name in names:
        if not is_plain(name.removesuffix("/")):
            page.blame(
                WHOLE_FILE,
                "bad-package-name",
                f"Not every system can keep a file called `{named(name)}`.",
                "Give it a plain and short name, and make the package anew.",
            )
    if not page.errors:
        _check_apart(names, page)
    if page.errors:
        raise RefusedError


def _check_kind(entry: ZipInfo, page: Page) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    name = named(entry.orig_filename)
    if kind not in {0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG}:
        blame_entry(page, f"`{name}` is a link or a device.")
    elif entry.flag_bits & _IS_ENCRYPTED:
        blame_entry(page, f"`{name}` is encrypted.")
    elif entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        blame_entry(page, f"`{name}` is packed in an unusual way.")
    elif entry.file_size > PICTURE_LIMIT:
        blame_entry(page, f"`{name}` has more than {PICTURE_LIMIT // 1024 // 1024} MiB.")
    elif entry.file_size > max(SMALL, MOST_RATIO * entry.compress_size):
        blame_entry(page, f"`{name}` would grow to more than {MOST_RATIO} times its packed size.")


def _check_apart(names: Iterable[str], page: Page) -> None:
    """Note names that some system takes for the same, and files in which other files lie."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        above, _, last = name.rpartition("/")
        if last:
            _check_new(files, name, page)
        while above:
            if folders.setdefault(folded(above), above) != above:
                _blame_same(page, folders[folded(above)], above)
            above = above.rpartition("/")[0]
    for same in files.keys() & folders.keys():
        _blame_same(page, files[same], folders[same])


def _check_new(files: dict[str, str], path: str, page: Page) -> None:
    before = files.get(folded(path))
    if before == path:
        blame_entry(page, f"`{named(path)}` is in it twice.")
    elif before is not None:
        _blame_same(page, before, path)
    files[folded(path)] = path


def _check_places(entries: Iterable[ZipInfo], end: int, page: Page) -> None:
    """Note entries whose bytes lie in one another: few bytes could be unpacked to very many."""
    free = end
    for entry in sorted(entries, key=lambda entry: entry.header_offset, reverse=True):
        if entry.header_offset < 0 or _end_of(entry) > free:
            blame_entry(page, f"The bytes of `{named(entry.orig_filename)}` belong to another.")
        free = min(free, entry.header_offset)


def _end_of(entry: ZipInfo) -> int:
    return entry.header_offset + _HEADER_SIZE + entry.compress_size


def named(name: str) -> str:
    """Return a name as a message can show it, whatever stands in it."""
    return shown(name if name.isprintable() else ascii(name)[1:-1])


def _blame_same(page: Page, one: str, other: str) -> None:
    page.blame(
        WHOLE_FILE,
        "bad-package-name",
        f"Some systems take `{named(one)}` and `{named(other)}` for the same file.",
        "Rename one of the two, and make the package anew.",
    )


def blame_entry(page: Page, message: str) -> None:
    """Note an entry that is not as it should be."""
    page.blame(
        WHOLE_FILE, "bad-package-entry", message, "Make the package anew with `pack`, from files."
    )


def refuse_size(page: Page, reason: str) -> NoReturn:
    """Refuse a package that is too big; `reason` says what of it is."""
    refuse(
        page,
        "package-too-big",
        f"This package is too big: {reason}.",
        "Take files away, or make pictures smaller, and make it anew with `pack`.",
    )


def refuse(page: Page, code: Code, message: str, remedy: str) -> NoReturn:
    """Note a problem and raise RefusedError."""
    page.blame(WHOLE_FILE, code, message, remedy)
    raise RefusedError
