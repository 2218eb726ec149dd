"""Was this course folder already read, and has nothing in it changed since?

A cache, nothing more: a file that is missing, damaged, older or another program's is not used.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from msgspec import DecodeError, Struct, msgpack

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.course.shape import Shape

Read = tuple[Course, tuple[CourseProblem, ...]]

_MOST_ENTRIES = 20_000
_HASH = 16


def fingerprint(root: Path) -> str:
    """Return a text that changes with the name, size or time of any file under `root`.

    Empty when there is nothing to go by: the folder can't be listed, or has over 20,000 entries.
    Take it before reading the folder, so that a change meanwhile is noticed the next time.
    """
    found = []
    try:
        for line in _entries(root):
            found.append(line)
            if len(found) > _MOST_ENTRIES:
                return ""
    except OSError:
        return ""
    return _hash("\n".join(sorted(found)).encode(errors="surrogateescape")).hex()


def _entries(root: Path) -> Iterator[str]:
    """Yield a line for everything under `root`; links are named, never followed."""
    folders = [str(root)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                status = entry.stat(follow_symlinks=False)
                name = os.path.relpath(entry.path, root)
                times = f"{status.st_mtime_ns}\0{status.st_ctime_ns}"
                yield f"{name}\0{status.st_mode}\0{status.st_size}\0{times}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)


def find(cache: Path, root: Path, version: str) -> Read | None:
    """Return what this `version` of the program read of `root`, if nothing changed since."""
    try:
        stored = _file(cache, root).read_bytes()
    except OSError:
        return None
    expected = _heading(root, version, fingerprint(root))
    heading, check, body = (
        stored[: len(expected)],
        stored[len(expected) : len(expected) + _HASH],
        stored[len(expected) + _HASH :],
    )
    if heading != expected or check != _hash(body):
        return None
    try:
        read: Read = msgpack.decode(body, type=Read)
        return read
    except (DecodeError, UnicodeDecodeError):
        return None


def keep(cache: Path, root: Path, version: str, read: Read, mark: str) -> None:
    """Keep what was read of `root`; `mark` is its fingerprint from before the reading.

    A disk that takes nothing keeps nothing.
    """
    if not mark:
        return
    body = msgpack.encode(read)
    target = _file(cache, root)
    fresh = target.with_name(f"{target.name}.tmp")  # one name: a killed program leaves one
    with suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.touch(0o600)
        fresh.write_bytes(_heading(root, version, mark) + _hash(body) + body)
        fresh.replace(target)


def _file(cache: Path, root: Path) -> Path:
    return cache / f"{_hash(os.fsencode(root.absolute())).hex()}.course"


def _heading(root: Path, version: str, mark: str) -> bytes:
    """Return what must be equal for a cached course to be used."""
    lines = ("course", str(root.absolute()), version, _shapes(), mark, "")
    return "\n".join(lines).encode(errors="surrogateescape")


def _shapes() -> str:
    """Return a hash of how the course's values are declared, by which other programs differ."""
    shapes: list[type[Struct]] = [CourseProblem, *_under(Shape)]
    declared = sorted(
        f"{shape.__module__} {_declaration(shape)}"
        for shape in shapes
        if shape.__module__.startswith("leadership_course.course.")
    )
    return _hash("\n".join(declared).encode()).hex()


def _declaration(shape: type[Struct]) -> str:
    names, settings = shape.__struct_encode_fields__, shape.__struct_config__
    return (
        f"{shape.__qualname__} {names} {shape.__annotations__} {settings.tag_field} {settings.tag}"
    )


def _under(shape: type[Shape]) -> Iterator[type[Shape]]:
    for each in shape.__subclasses__():
        yield each
        yield from _under(each)


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_HASH).digest()
