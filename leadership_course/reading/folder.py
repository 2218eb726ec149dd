"""What stands in the course folder, and only there?

Nothing outside the folder is opened, no link is followed out of it, and nothing but a regular file
is read, so that neither a planted link nor a named pipe can disclose a file or stop the program.
"""

import os
import stat
from hashlib import blake2b
from pathlib import Path

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.invisible import invisible_in, told
from leadership_course.reading.memory import Memory
from leadership_course.reading.nearest import nearest
from leadership_course.reading.page import WHOLE_FILE, Page, Place
from leadership_course.reading.problem_codes import Code
from leadership_course.reading.watch import Reason, Watch

YAML_LIMIT = 1024 * 1024
LESSON_LIMIT = 64 * 1024
MOST_NAMES = 20_000
SECONDS_A_FILE = 2

_SAVE = "Choose UTF-8 when you save it in your editor."


class CourseFolder:
    """Reads files of one course, notes why one can't be read, and hashes what was read."""

    def __init__(
        self,
        root: Path,
        problems: list[CourseProblem],
        memory: Memory | None = None,
        watch: Watch | None = None,
    ) -> None:
        """Take the folder, which need not exist, and what is known of its files already."""
        self._root = _real(root)
        self._problems = problems
        self._memory = memory or Memory()
        self._watch = watch or Watch()
        self._hash = blake2b(digest_size=16)

    @property
    def digest(self) -> str:
        """The first twelve hex digits of a hash over the names and bytes read so far."""
        return self._hash.hexdigest()[:12]

    def names(self, folder: str = "") -> tuple[str, ...]:
        """Return the names in a folder, sorted; none when it can't be listed or lies outside.

        Hidden names are left out, and those with signs that can't be shown or stored.
        """
        if not self._is_inside(self._root / folder):
            return ()
        try:
            with os.scandir(self._root / folder) as entries:
                found = [entry.name for entry, _ in zip(entries, range(MOST_NAMES), strict=False)]
        except (OSError, ValueError):
            return ()
        return tuple(sorted(n for n in found if not n.startswith(".") and n.isprintable()))

    def is_folder(self, name: str) -> bool:
        """Tell whether `name` is a folder that really lies inside the course."""
        path = self._root / name
        return os.path.isdir(path) and self._is_inside(path)  # noqa: PTH112  (is_dir may raise)

    def _is_inside(self, path: Path) -> bool:
        real = _real(path)
        return real == self._root or self._root in real.parents

    def whole(self, file: str) -> Page:
        """Return a page without text, to say of a file as a whole what is wrong with it."""
        return Page(file, "", self._problems)

    def page(self, file: str, limit: int) -> Page | None:
        """Return the text of a file as a page, or None with the reason noted."""
        data = self.read(file, limit)
        if data is None:
            return None
        if encoding := _utf_16(data):
            self._blame_utf_16(file, data, encoding)
            return None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self._blame_encoding(file, data, error.start)
            return None
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        page = Page(file, plain, self._problems, self._memory)
        return page if _has_only_text(page) else None

    def turn_to(self, file: str) -> None:
        """Let who watches know that it is this file which keeps the reader busy from now on."""
        self._watch.begins(file)

    def read(self, file: str, limit: int) -> bytes | None:
        """Return the bytes of a file, or None with the reason noted."""
        if file in self._watch.left_out:
            self._blame_reason(file, self._watch.left_out[file])
            return None
        self.turn_to(file)
        path = self._root / file
        try:
            if not self._is_inside(path):
                self._blame(
                    file,
                    "outside-course",
                    "This file is a link that leads out of the course folder.",
                    "Put the file itself into the folder.",
                )
                return None
            data = _bytes_of(path, limit)
        except FileNotFoundError:
            self._blame_missing(file)
            return None
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or "it is not a plain file").lower()
            self._blame(
                file,
                "unreadable-file",
                f"This file can't be read: {reason}.",
                "Look at its kind and its access rights.",
            )
            return None
        return self._within(file, data, limit)

    def _within(self, file: str, data: bytes, limit: int) -> bytes | None:
        if len(data) > limit:
            self._blame(
                file,
                "file-too-big",
                f"This file has more than {limit // 1024:,} KiB.",
                "Split it, or make it smaller.",
            )
            return None
        self._hash.update(f"{file}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        self._hash.update(data)
        return data

    def _blame(self, file: str, code: Code, message: str, remedy: str) -> None:
        self.whole(file).blame(WHOLE_FILE, code, message, remedy)

    def _blame_reason(self, file: str, reason: Reason) -> None:
        message = {
            "too-slow": f"This file took longer than {SECONDS_A_FILE} seconds to read.",
            "reading-stopped": "The process that reads came to its end in this file.",
        }
        self._blame(file, reason, message[reason], "Write it in plainer words, or take it out.")

    def _blame_missing(self, file: str) -> None:
        folder, _, name = file.rpartition("/")
        close = nearest(name, self.names(folder))
        remedy = f"Did you mean `{close}`?" if close else "Add the file to the course folder."
        self._blame(file, "missing-file", "This file is missing.", remedy)

    def _blame_encoding(self, file: str, data: bytes, at: int) -> None:
        line = data.count(b"\n", 0, at) + 1
        start = data.rfind(b"\n", 0, at) + 1
        page = Page(file, data.decode("utf-8", "replace").replace("\r\n", "\n"), self._problems)
        page.blame(
            Place(line, len(data[start:at].decode("utf-8", "replace")) + 1),
            "bad-encoding",
            "This file is not saved as UTF-8.",
            _SAVE,
        )

    def _blame_utf_16(self, file: str, data: bytes, encoding: str) -> None:
        page = Page(file, data.decode(encoding, "replace"), self._problems)
        page.blame(Place(1, 1), "bad-encoding", "This file is saved as UTF-16.", _SAVE)


def _utf_16(data: bytes) -> str:
    """Return which UTF-16 a file is in, told by its mark or its nulls; empty if it is in none."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "utf-16"
    if data[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" else ""


def _real(path: Path) -> Path:
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # a null character in the name: nothing is there, which reading it will say
        return path


def _bytes_of(path: Path, limit: int) -> bytes:
    """Read at most one byte more than `limit`.

    A link that was put there meanwhile or a pipe is refused.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    try:
        with os.fdopen(handle, "rb", closefd=False) as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ValueError("not a regular file")
            return stream.read(limit + 1)
    finally:
        os.close(handle)  # fdopen refuses a folder, and leaves it open


def _has_only_text(page: Page) -> bool:
    at = invisible_in(page.text)
    if at is None:
        return True
    line = page.text.count("\n", 0, at) + 1
    column = at - page.text.rfind("\n", 0, at)
    page.blame(Place(line, column), "bad-character", *told(page.text[at]))
    return False
