"""How does the built folder become something to install? A .deb and an archive, here on Linux.

Both are the same to the byte when they are built again from the same folder: files are dated
alike, belong to root, and lie in the order of their names.
"""

from __future__ import annotations

import gzip
import io
import os
import shutil
import subprocess
import tarfile
import time
import tomllib
from pathlib import Path

from steps import SetUpError

NAME = "leadership-course"
#: The name by which software catalogues know the program.
APPSTREAM = "org.leadership_course.LeadershipCourse"
#: What the program takes from the system: the C library, what draws, and what knows the fonts.
DEPENDS = "libc6 (>= {libc}), libegl1, libgl1, libfontconfig1, libdbus-1-3, libx11-6"
RECOMMENDS = "fonts-noto-core | fonts-dejavu-core, xdg-utils, libcups2 | libcups2t64"
CONTROL = """\
Package: leadership-course
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: education
Priority: optional
Description: offline course in leading people, five minutes a day
 Short lessons, quizzes and reviews for people who were promoted because
 they were good at something else, with plans that are asked about, a
 journal, and quotes that come back.
 .
 The program needs no account and opens no network connection. What the
 learner writes stays in the learner's own folder, and is left there when
 the package is removed.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: From Technocrat to Leader
Comment: The licences of everything that is packed lie in
 /usr/lib/leadership-course/_internal/licences; the terms of the LGPL are in
 /usr/share/common-licenses/LGPL-3.

Files: *
Copyright: 2026 The authors of "From Technocrat to Leader"
License: MIT and CC-BY-SA-4.0

License: MIT and CC-BY-SA-4.0
"""
#: Debian wants a changelog in a form of its own; ours lies beside it.
CHANGES = """\
leadership-course ({version}) unstable; urgency=medium

  * What has changed is told in CHANGELOG.md.gz.

 -- {maintainer}  {date}
"""
MAINTAINER = "The authors of From Technocrat to Leader <authors@leadership-course.invalid>"
RFC_2822 = "%a, %d %b %Y %H:%M:%S +0000"


def pack(root: Path) -> list[Path]:
    """Make the .deb and the archive from dist/leadership-course, and return their paths."""
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return [deb(root, version), archive(root, version)]


def deb(root: Path, version: str) -> Path:
    """Make the package for Debian, Ubuntu and their kin."""
    if shutil.which("dpkg-deb") is None:
        raise SetUpError("dpkg-deb is missing; it makes the .deb, and comes with dpkg.")
    tree = root / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr/lib" / NAME
    shutil.copytree(root / "dist" / NAME, program, symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    for name in (NAME, f"{NAME}-window"):
        (tree / "usr/bin" / name).symlink_to(f"../lib/{NAME}/{NAME}")
    for place, content in shared(root, version).items():
        path = tree / "usr/share" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    architecture = told(["dpkg", "--print-architecture"])
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control(tree, version, architecture), "utf-8")
    for path in [tree, *sorted(tree.rglob("*"))]:
        if not path.is_symlink():
            is_run = path.name == NAME or path.is_dir()
            path.chmod(0o755 if is_run else 0o644)
    made = root / "dist" / f"{NAME}_{version}_{architecture}.deb"
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch(root))}
    command = [
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "-z9",
        "-Sextreme",
        "--build",
        str(tree),
        str(made),
    ]
    if subprocess.run(command, env=dated, check=False).returncode != 0:
        raise SetUpError("dpkg-deb could not make the package (see above).")
    return made


def shared(root: Path, version: str) -> dict[str, bytes]:
    """What the desktop, the manual and the system's catalogue are told, by place in /usr/share."""
    linux, icons = root / "packaging/linux", root / "assets/icons"
    changes = (root / "CHANGELOG.md").read_bytes()
    manual = (linux / f"{NAME}.1").read_text("utf-8").replace("@VERSION@", version)
    about = (linux / f"{NAME}.metainfo.xml.in").read_text("utf-8").replace("@VERSION@", version)
    date, day = (time.strftime(form, time.gmtime(epoch(root))) for form in ("%Y-%m-%d", RFC_2822))
    terms = (root / "LICENSE").read_text("utf-8") + (root / "lessons/LICENSE.md").read_text("utf-8")
    lines = "".join(f" {line or '.'}\n" for line in terms.splitlines())
    return {
        f"applications/{NAME}.desktop": (linux / f"{NAME}.desktop").read_bytes(),
        f"mime/packages/{NAME}.xml": (linux / f"{NAME}.mime.xml").read_bytes(),
        f"metainfo/{APPSTREAM}.metainfo.xml": about.replace("@DATE@", date).encode(),
        f"man/man1/{NAME}.1.gz": packed(manual.encode()),
        f"icons/hicolor/scalable/apps/{NAME}.svg": (icons / "app.svg").read_bytes(),
        f"icons/hicolor/256x256/apps/{NAME}.png": (icons / "app-256.png").read_bytes(),
        f"doc/{NAME}/copyright": (COPYRIGHT + lines).encode(),
        f"doc/{NAME}/changelog.gz": packed(debian_changes(version, day)),
        f"doc/{NAME}/CHANGELOG.md.gz": packed(changes),
    }


def debian_changes(version: str, day: str) -> bytes:
    """The changelog that Debian's tools read, compressed."""
    return packed(CHANGES.format(version=version, maintainer=MAINTAINER, date=day).encode())


def control(tree: Path, version: str, architecture: str) -> str:
    """What dpkg is told: versions, what is needed, and the size in KiB."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    libc = told(["getconf", "GNU_LIBC_VERSION"]).split()[-1]
    return CONTROL.format(
        maintainer=MAINTAINER,
        version=version,
        architecture=architecture,
        size=size,
        depends=DEPENDS.format(libc=libc),
        recommends=RECOMMENDS,
    )


def archive(root: Path, version: str) -> Path:
    """Make the archive that runs from wherever it is unpacked."""
    made = root / "dist" / f"{NAME}-{version}-linux-{os.uname().machine}.tar.gz"
    date, top = epoch(root), f"{NAME}-{version}"
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w", format=tarfile.GNU_FORMAT) as tar:
        folder = root / "dist" / NAME
        for path in [folder, *sorted(folder.rglob("*"))]:
            entry = tar.gettarinfo(path, str(Path(top) / path.relative_to(folder)))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = date
            with path.open("rb") if entry.isreg() else io.BytesIO() as content:
                tar.addfile(entry, content)
    made.write_bytes(packed(into.getvalue(), date))
    return made


def packed(content: bytes, date: int = 0) -> bytes:
    """Compress, without the name and the hour that gzip likes to note."""
    return gzip.compress(content, compresslevel=9, mtime=date)


def epoch(root: Path) -> int:
    """The date of what is built, in seconds: SOURCE_DATE_EPOCH, else that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or told(["git", "-C", str(root), "log", "-1", "--format=%ct"]) or 0)


def told(command: list[str]) -> str:
    """What a command prints."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
