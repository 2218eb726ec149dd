"""What can lie in a folder beside files, and lead out of it, hang, or never end?"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from hostile.base import COURSE, FILES, IMAGES, LESSON, MODULE, QUIZ, Case, Write, put
from hostile.vectors import Outside

_READS_ALL = hasattr(os, "geteuid") and os.geteuid() == 0


def _instead(outcome: str, name: str, make: Callable[[Path, Outside], object]) -> Case:
    """Return the case of something else in the place of a file."""

    def write(root: Path, outside: Outside) -> None:
        (root / name).unlink()
        make(root / name, outside)

    return Case(outcome, write)


def _link(target: str) -> Callable[[Path, Outside], None]:
    return lambda path, _: path.symlink_to(target)


def _pipe(path: Path, _outside: Outside) -> None:
    os.mkfifo(path)


def _socket(path: Path, _outside: Outside) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # an address of a socket is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(before)


def _huge(path: Path, _outside: Outside) -> None:
    with path.open("wb") as out:
        out.truncate(10 * 1024**3)


def _closed(path: Path, _outside: Outside) -> None:
    path.write_text(FILES[QUIZ])
    path.chmod(0)


def _folder(path: Path, _outside: Outside) -> None:
    path.mkdir()


def _deep(root: Path, _outside: Outside) -> None:
    before = Path.cwd()
    os.chdir(root)
    for _ in range(300):  # what cleans up after tests goes down by recursion
        Path("deep").mkdir()
        os.chdir("deep")
    Path(COURSE).write_text(FILES[COURSE])
    os.chdir(before)


def _names(root: Path, _outside: Outside) -> None:
    for name in (
        "a\nb.md",
        "\x1b[2J.md",
        "\u202egpj.md",
        " .md",
        "-rf.md",
        "%s.md",
        "a" * 250 + ".md",
    ):
        put(root, f"doors/{name}", FILES[LESSON].replace("id: lesson", "id: odd"))


def _bytes(root: Path, _outside: Outside) -> None:
    put(root, os.fsdecode(b"doors/\xff\xfe.md"), FILES[LESSON])


def _many(count: int) -> Write:
    def write(root: Path, _outside: Outside) -> None:
        (root / "doors/more").mkdir()
        for number in range(count):
            (root / f"doors/more/{number}").touch()

    return write


def _many_lessons(root: Path, _outside: Outside) -> None:
    for number in range(1_000):
        put(root, f"doors/more-{number}.md", FILES[LESSON].replace("id: lesson", f"id: n{number}"))


def _loop(root: Path, _outside: Outside) -> None:
    (root / "doors/again").symlink_to("..", target_is_directory=True)
    (root / "again").symlink_to(".", target_is_directory=True)


def _out(root: Path, outside: Outside) -> None:
    (root / "out").symlink_to(outside.folder, target_is_directory=True)
    put(root, COURSE, FILES[COURSE].replace("[doors]", "[doors, out]"))


def _picture_out(root: Path, outside: Outside) -> None:
    (root / IMAGES / "out.png").symlink_to(outside.picture)
    put(root, LESSON, f"{FILES[LESSON]}![alt](images/out.png)\n")


def _huge_picture(root: Path, outside: Outside) -> None:
    _huge(root / IMAGES / "a.png", outside)
    put(root, LESSON, f"{FILES[LESSON]}![alt](images/a.png)\n")


def _hard_link(root: Path, _outside: Outside) -> None:
    (root / "doors/same.txt").hardlink_to(root / LESSON)


FOLDERS: dict[str, Case] = {
    "link-to-passwd": _instead("outside-course", QUIZ, _link("/etc/passwd")),
    "link-to-zero": _instead("outside-course", QUIZ, _link("/dev/zero")),
    "link-to-random": _instead("outside-course", LESSON, _link("/dev/urandom")),
    "link-to-memory": _instead("outside-course", LESSON, _link("/proc/self/mem")),
    "link-to-standard-input": _instead("outside-course", QUIZ, _link("/dev/stdin")),
    "link-up": _instead("outside-course", QUIZ, _link("../../outside/canary.txt")),
    "link-outside": _instead("outside-course", LESSON, lambda path, o: path.symlink_to(o.text)),
    "link-to-itself": _instead("unreadable-file", QUIZ, _link("quiz.yaml")),
    "link-to-nothing": _instead("unreadable-file", MODULE, _link("nothing")),
    "link-inside": _instead("unreadable-file", QUIZ, _link("first.md")),
    "link-course": _instead("outside-course", COURSE, _link("/etc/hostname")),
    "pipe-lesson": _instead("unreadable-file", LESSON, _pipe),
    "pipe-quiz": _instead("unreadable-file", QUIZ, _pipe),
    "pipe-course": _instead("unreadable-file", COURSE, _pipe),
    "socket": _instead("unreadable-file", QUIZ, _socket),
    "folder-as-lesson": _instead("unreadable-file", LESSON, _folder),
    "folder-as-course": _instead("unreadable-file", COURSE, _folder),
    "unreadable": _instead("rendered" if _READS_ALL else "unreadable-file", QUIZ, _closed),
    "ten-gibibytes": _instead("file-too-big", QUIZ, _huge),
    "ten-gibibytes-lesson": _instead("file-too-big", LESSON, _huge),
    "ten-gibibytes-picture": Case("file-too-big", _huge_picture),
    "picture-outside": Case("outside-course", _picture_out),
    "module-outside": Case("unknown-module", _out),
    "loop": Case("rendered", _loop),
    "deep": Case("rendered", _deep),
    "odd-names": Case("unlisted-lesson", _names),
    "names-of-bytes": Case("rendered", _bytes),
    "thousand-lessons": Case("unlisted-lesson", _many_lessons),
    "20000-names": Case("rendered", _many(20_000)),
    "hard-link": Case("rendered", _hard_link),
}
