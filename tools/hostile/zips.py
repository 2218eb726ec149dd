"""Which packages are a trap: for a file outside, for a disk, for memory, or for one system only?

Packages are written by zipfile, and then changed in the bytes that zipfile would not write.
"""

from __future__ import annotations

import stat
import struct
import warnings
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

MIB = 1024 * 1024
Files = Mapping[str, bytes]
Make = Callable[[Files], bytes]


def package(files: Files, *more: tuple[str | ZipInfo, bytes], method: int = ZIP_STORED) -> bytes:
    """Return a package of the files of a course and of further entries, which may share a name."""
    out = BytesIO()
    with warnings.catch_warnings(), ZipFile(out, "w", method) as opened:
        warnings.simplefilter("ignore")  # of a name that is there twice, which is meant
        for name, data in (*files.items(), *more):
            opened.writestr(ZipInfo(name) if isinstance(name, str) else name, data, method)
    return out.getvalue()


def named(name: str, data: bytes = b"# Idea") -> Make:
    """Return a maker of the course with one more entry, of any name at all."""

    def make(files: Files) -> bytes:
        # zipfile mends some names as it writes them, so they are put in afterwards.
        stand_in = "q" * len(name.encode())
        made = package(files, (stand_in, data))
        written = made.replace(stand_in.encode(), name.encode())
        return written if name.isascii() else _with_utf8_names(written)

    return make


def entry(data: bytes, method: int = ZIP_STORED, mode: int = 0o100644) -> Make:
    """Return a maker of the course with one more entry of a plain name."""

    def make(files: Files) -> bytes:
        info = ZipInfo("first-steps/more.txt")
        info.external_attr = mode << 16
        return package(files, (info, data), method=method)

    return make


def changed(field: str, value: int) -> Make:
    """Return a maker of the course with a field of its first entry in the list, or of the end."""

    def make(files: Files) -> bytes:
        made = bytearray(package(files))
        at, size = _FIELDS[field]
        start = made.rindex(b"PK\5\6") if field.startswith("end") else made.index(b"PK\1\2")
        made[start + at : start + at + size] = value.to_bytes(size, "little")
        return bytes(made)

    return make


_FIELDS = {
    "flags": (8, 2),
    "method": (10, 2),
    "crc": (16, 4),
    "packed size": (20, 4),
    "size": (24, 4),
    "name length": (28, 2),
    "offset": (42, 4),
    "end entries": (10, 2),
    "end list size": (12, 4),
    "end list offset": (16, 4),
    "end comment": (20, 2),
}


def _with_utf8_names(made: bytes) -> bytes:
    flag = struct.pack("<H", 0x800)
    out = bytearray(made)
    for sign, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = out.find(sign)
        while start >= 0:
            out[start + at : start + at + 2] = flag
            start = out.find(sign, start + 4)
    return bytes(out)


def nested(files: Files) -> bytes:
    """Return a package in a package."""
    return package(files, ("first-steps/inner.txt", package(files)))


def overlapping(files: Files) -> bytes:
    """Return a package with many entries that all have the same bytes: small, and large."""
    packed = zlib.compress(b"\0" * MIB)[2:-4]
    head = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(packed), MIB, 5, 0)
    body = package(files)
    end = body.rindex(b"PK\5\6")
    first = int.from_bytes(body[end + 16 : end + 20], "little")
    listed = body[first:end]
    kernel = head + b"00.md" + packed
    crc = zlib.crc32(b"\0" * MIB)
    for number in range(100):
        name = f"{number:02}.md".encode()
        sizes = (crc, len(packed), MIB, 5, 0, 0, 0, 0, 0x81A4 << 16, first)
        listed += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 33, *sizes) + name
    closing = struct.pack(
        "<4s4H2IH",
        b"PK\5\6",
        0,
        0,
        len(files) + 100,
        len(files) + 100,
        len(listed),
        first + len(kernel),
        0,
    )
    return body[:first] + kernel + listed + closing


def many(count: int) -> Make:
    """Return a maker of the course with so many further entries, each of them empty."""
    return lambda files: package(files, *((f"more/{n}.txt", b"") for n in range(count)))


def large(sizes: tuple[int, ...], method: int = ZIP_STORED) -> Make:
    """Return a maker of the course with further entries of so many zeros each."""
    return lambda files: package(
        files, *((f"more/{n}.txt", b"\0" * size) for n, size in enumerate(sizes)), method=method
    )


def twice(one: str, other: str) -> Make:
    """Return a maker of the course with two more entries."""
    return lambda files: package(files, (one, b"one"), (other, b"other"))


def folder_entry(name: str) -> Make:
    """Return a maker of the course with an entry for a folder."""

    def make(files: Files) -> bytes:
        info = ZipInfo(f"{name}/")
        info.external_attr = 0o40755 << 16
        return package(files, (info, b""))

    return make


def cut(share: float) -> Make:
    """Return a maker of the first part of a package."""
    return lambda files: package(files)[: int(len(package(files)) * share)]


def _understated(files: Files) -> bytes:
    made = bytearray(many(2_001)(files))
    end = made.rindex(b"PK\5\6")
    made[end + 8 : end + 12] = struct.pack("<2H", 1, 1)
    return bytes(made)


FINE = "rendered"
NAME, ENTRY, BIG, DAMAGED = (
    "bad-package-name",
    "bad-package-entry",
    "package-too-big",
    "bad-package",
)

ZIPS: dict[str, tuple[str, Make]] = {
    "honest": (FINE, package),
    "honest-deflated": (FINE, lambda files: package(files, method=ZIP_DEFLATED)),
    "honest-with-folders": (FINE, folder_entry("first-steps/images")),
    "foreign-kinds": (FINE, twice("autorun.inf", "first-steps/look.exe")),
    "hidden": (FINE, twice(".hidden.md", "__MACOSX/._course.yaml")),
    "nested": (FINE, nested),
    "up": (NAME, named("../../evil.txt")),
    "up-inside": (NAME, named("first-steps/../../evil.txt")),
    "here": (NAME, named("./a/./b.txt")),
    "absolute": (NAME, named("/etc/evil.txt")),
    "absolute-twice": (NAME, named("//host/share/evil.txt")),
    "drive": (NAME, named("C:/evil.txt")),
    "drive-relative": (NAME, named("C:evil.txt")),
    "backslash": (NAME, named("..\\..\\evil.txt")),
    "unc": (NAME, named("\\\\host\\share\\evil.txt")),
    "null": (NAME, named("first-steps/a\0b.txt")),
    "line-end": (NAME, named("first-steps/a\nb.txt")),
    "escape-sequence": (NAME, named("first-steps/\x1b[2Ja.txt")),
    "bidi": (NAME, named("first-steps/\u202etxt.exe")),
    "zero-width": (NAME, named("first-steps/a\u200bb.txt")),
    "empty-name": (NAME, named("")),
    "only-slash": (NAME, named("/")),
    "empty-part": (NAME, named("first-steps//a.txt")),
    "device-con": (NAME, named("CON")),
    "device-aux": (NAME, named("first-steps/aux.md")),
    "device-com1": (NAME, named("first-steps/com1.txt")),
    "stream": (NAME, named("first-steps/a.txt:hidden")),
    "wildcard": (NAME, named("first-steps/*.txt")),
    "question-mark": (NAME, named("first-steps/a?.txt")),
    "quote": (NAME, named('first-steps/a".txt')),
    "trailing-dot": (NAME, named("first-steps/a.txt.")),
    "trailing-space": (NAME, named("first-steps/a.txt ")),
    "long-name": (NAME, named("a" * 300 + ".txt")),
    "deep": (NAME, named("a/" * 2_000 + "a.txt")),
    "capitals": (NAME, twice("A.md", "a.md")),
    "accents": (NAME, twice("\u00e9.md", "e\u0301.md")),
    "folders-in-capitals": (NAME, twice("A/one.md", "a/two.md")),
    "file-as-folder": (NAME, twice("thing", "thing/in-it.md")),
    "same-name": (ENTRY, twice("course.yaml", "same.md")),
    "symbolic-link": (ENTRY, entry(b"/etc/passwd", mode=stat.S_IFLNK | 0o777)),
    "pipe": (ENTRY, entry(b"", mode=stat.S_IFIFO | 0o644)),
    "device": (ENTRY, entry(b"", mode=stat.S_IFCHR | 0o644)),
    "encrypted": (ENTRY, changed("flags", 1)),
    "unknown-method": (ENTRY, changed("method", 99)),
    "bzip2-bomb": (ENTRY, entry(b"\0" * 9 * MIB, method=ZIP_BZIP2)),
    "lzma-bomb": (ENTRY, entry(b"\0" * 9 * MIB, method=ZIP_LZMA)),
    "deflate-bomb": (ENTRY, large((9 * MIB,), ZIP_DEFLATED)),
    "tight-but-small": (FINE, large((MIB,), ZIP_DEFLATED)),
    "tight-and-one-byte-more": (ENTRY, large((MIB + 1,), ZIP_DEFLATED)),
    "entry-10-mib": (FINE, large((10 * MIB,))),
    "entry-one-byte-more": (ENTRY, large((10 * MIB + 1,))),
    "overlap": (ENTRY, overlapping),
    "claims-4-gib": (BIG, changed("size", 2**32 - 2)),
    "claims-more": (ENTRY, changed("size", 5_000)),
    "claims-less": (DAMAGED, changed("size", 10)),
    "claims-more-packed": (ENTRY, changed("packed size", 2**31)),
    "wrong-checksum": (DAMAGED, changed("crc", 1)),
    "offset-outside": (ENTRY, changed("offset", 2**31)),
    "offset-elsewhere": (DAMAGED, changed("offset", 7)),
    "name-length": (NAME, changed("name length", 65_000)),
    "many-entries": (BIG, many(2_001)),
    "entries-understated": (BIG, _understated),
    "list-too-long": (BIG, changed("end list size", 5 * MIB)),
    "list-before-the-beginning": (DAMAGED, changed("end list size", 4 * MIB)),
    "list-elsewhere": (ENTRY, changed("end list offset", 2**31)),
    "comment": (DAMAGED, changed("end comment", 9)),
    "cut-in-half": (DAMAGED, cut(0.5)),
    "cut-at-the-end": (DAMAGED, cut(0.999)),
    "empty": (DAMAGED, lambda _: b""),
    "text": (DAMAGED, lambda _: b"This is no package.\n"),
    "no-entries": ("missing-file", lambda _: package({})),
    "garbage": (DAMAGED, lambda _: bytes(range(256)) * 400),
    "garbage-with-an-end": (DAMAGED, lambda _: b"\xff" * 999 + b"PK\5\6" + b"\xff" * 18),
}
"""Each package by name: what becomes of it, and how it is made of the files of a course."""
