"""What is in a package that may come from anybody, and how does it become a folder?

Nothing is unpacked before the whole list of entries has been judged. A package with one entry that
is not as it should be is refused, so that what is left never depends on who unpacks it. Its files
are read to their declared size and no further, into a fresh folder that takes its place by one
renaming.

    opened = open_package(file)         # opened.problems, opened.names, opened.size
    problems = unpack(file, folder)     # folder must not exist yet; nothing is there on a problem
"""

import os
import shutil
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.package_entries import (
    MOST_BYTES,
    MOST_ENTRIES,
    RefusedError,
    blame_entry,
    checked,
    named,
    refuse,
    refuse_size,
)
from leadership_course.reading.page import WHOLE_FILE, Page

SUFFIX = ".course"

_MOST_LIST_BYTES = 4 * 1024 * 1024
_MOST_FILE_BYTES = MOST_BYTES + _MOST_LIST_BYTES
_END, _END_64, _NO_COMMENT = b"PK\5\6", b"PK\6\7", b"\0\0"
_END_SIZE, _END_64_SIZE = 22, 20
_PART = 64 * 1024
# What zipfile and zlib raise on damaged bytes, as the fuzzing has found it out.
_DAMAGED = (BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, IndexError)


class Package(NamedTuple):
    """The files of a package that belong to a course, and why it is refused, if it is.

    `names` are paths with forward slashes, in order; `size` is the sum of their bytes. There are
    none as soon as there is a problem.
    """

    names: tuple[str, ...]
    size: int
    problems: tuple[CourseProblem, ...]


def open_package(file: Path) -> Package:
    """Judge the list of entries of a package; nothing is unpacked, and nothing is raised."""
    problems: list[CourseProblem] = []
    found: tuple[ZipInfo, ...] = ()
    with _noted(file, problems, OSError) as page, _opened(file, page) as (_, entries):
        found = entries
    if problems:
        return Package((), 0, tuple(problems))
    size = sum(entry.file_size for entry in found)
    return Package(tuple(sorted(entry.filename for entry in found)), size, ())


def unpack(file: Path, folder: Path) -> tuple[CourseProblem, ...]:
    """Put the files of a package into `folder`, all of them or, with the reasons returned, none.

    The folder must not exist yet, and the one around it must; it appears by one renaming. Files
    can be read and changed by their owner only. Raises OSError when the disk takes nothing more.
    """
    problems: list[CourseProblem] = []
    fresh = Path(mkdtemp(prefix=".unpacking-", dir=folder.parent))
    try:
        with _noted(file, problems) as page, _opened(file, page) as (opened, found):
            for entry in found:
                _write(opened, entry, fresh, page)
        if not problems:
            fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return tuple(problems)


@contextmanager
def _noted(file: Path, problems: list[CourseProblem], *more: type[Exception]) -> Iterator[Page]:
    """Turn what is raised on damaged bytes, and `more`, into a problem of the file."""
    page = Page(named(file.name), "", problems)
    damage: tuple[type[Exception], ...] = (*_DAMAGED, *more)
    try:
        yield page
    except RefusedError:
        pass  # the problem is noted
    except damage:
        page.blame(
            WHOLE_FILE,
            "bad-package",
            "This package is damaged, or is none.",
            "Ask for it again, or make it anew with `pack`.",
        )


@contextmanager
def _opened(file: Path, page: Page) -> Iterator[tuple[ZipFile, tuple[ZipInfo, ...]]]:
    """Open a package whose entries are as they should be."""
    with _regular(file, page) as stream:
        _check_end(stream, page)
        with _zip(stream) as opened:
            yield opened, checked(opened, page)


def _zip(stream: BinaryIO) -> ZipFile:
    try:
        return ZipFile(stream)
    except OSError as error:  # it was sent to a place before the beginning
        raise BadZipFile from error


@contextmanager
def _regular(file: Path, page: Page) -> Iterator[BinaryIO]:
    """Open a file, and refuse a folder, a pipe and a device."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(file, flags)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "its name is none").lower()
        refuse(page, "unreadable-file", f"This file can't be read: {reason}.", _RIGHTS)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            refuse(page, "unreadable-file", "This file can't be read: it is no file.", _RIGHTS)
        with os.fdopen(handle, "rb", closefd=False) as stream:
            yield stream
    finally:
        os.close(handle)


_RIGHTS = "Look at its kind and its access rights."


def _check_end(stream: BinaryIO, page: Page) -> None:
    """Look at the record at the end, so that no list is read that is too long to be honest."""
    size = stream.seek(0, os.SEEK_END)
    if size > _MOST_FILE_BYTES:
        refuse_size(page, f"it has more than {MOST_BYTES // 1024 // 1024} MiB")
    stream.seek(max(0, size - _END_SIZE - _END_64_SIZE))
    tail = stream.read()
    end = tail[-_END_SIZE:]
    if not end.startswith(_END) or not end.endswith(_NO_COMMENT) or tail.startswith(_END_64):
        raise BadZipFile
    if int.from_bytes(end[10:12], "little") > MOST_ENTRIES:
        refuse_size(page, f"it has more than {MOST_ENTRIES:,} entries")
    if int.from_bytes(end[12:16], "little") > _MOST_LIST_BYTES:
        refuse_size(page, "its list of entries is too long")


def _write(opened: ZipFile, entry: ZipInfo, folder: Path, page: Page) -> None:
    target = folder / entry.filename
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    written = 0
    with os.fdopen(os.open(target, flags, 0o600), "wb") as out, opened.open(entry) as packed:
        while part := packed.read(_PART):
            written += len(part)
            if written > entry.file_size:
                break
            out.write(part)
    if written != entry.file_size:
        blame_entry(page, f"`{named(entry.filename)}` is longer or shorter than it says.")
        raise RefusedError
