"""Where do further questions go in a file, with everything else left as its author wrote it?"""

from collections.abc import Callable
from pathlib import Path

from leadership_course.authoring.ids_lock import read_lock
from leadership_course.course.ids import slug
from leadership_course.course.problems import CourseProblem
from leadership_course.course.published import published
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import YAML_LIMIT, CourseFolder
from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import (
    Mapping,
    Node,
    Plain,
    Sequence,
    child,
    plain,
    text_at,
)

KEY = "questions"


class CanNotAddError(ValueError):
    """Questions can't be added to a file; the sentence says why, and what to do."""


class QuestionFile:
    """A file with a list of questions, or one that is still to be written."""

    def __init__(self, file: Path) -> None:
        """Read the file where there is one.

        Raises OSError, or CanNotAddError when it is no YAML that could be added to.
        """
        self._file = file
        self._mark = self._end = ""
        self._text = self._begun() if not file.exists() else self._read()
        self._lines = self._text.split("\n")
        self._node = _tree(self._text)

    def _read(self) -> str:
        if self._file.stat().st_size > YAML_LIMIT:
            raise CanNotAddError(f"It has more than {YAML_LIMIT // 1024:,} KiB.")
        try:
            text = self._file.read_bytes().decode()
        except UnicodeDecodeError as error:
            raise CanNotAddError("It is not in UTF-8; save it so, and try again.") from error
        self._mark = "\ufeff" if text.startswith("\ufeff") else ""
        self._end = "\r" if "\r\n" in text else ""
        return text.removeprefix("\ufeff").replace("\r\n", "\n")

    def _begun(self) -> str:
        """Return how a file begins: a quiz with an id and a title, a pool with nothing else."""
        module = slug(self._file.absolute().parent.name) or "new"
        title = module.replace("-", " ").capitalize()
        head = f'id: {module}-quiz\ntitle: "{title}"\n' if self._file.name == "quiz.yaml" else ""
        return f"{head}{KEY}:\n"

    def taken(self) -> frozenset[str]:
        """Return every id that the file and its course have, or ever had."""
        found = {text_at(item, "id") for item in self._items()} | {text_at(self._node, "id")}
        root = self._file.absolute().parent.parent
        if (root / "course.yaml").is_file():
            course = read_course(root).course
            for entry in published(course) if course else ():
                found |= {entry.id, *entry.was}
            locked = read_lock(CourseFolder(root, []))
            found |= {name for _, name in locked.lock} if locked else set()
        return frozenset(found)

    def _items(self) -> tuple[Node, ...]:
        listed = child(self._node, KEY)
        return listed.items if isinstance(listed, Sequence) else ()

    def with_entries(self, count: int, entries: Callable[[int], str]) -> bytes:
        """Return the file with `count` entries at the end of its list.

        `entries` returns them, indented by so many spaces. Raises CanNotAddError when the list is
        written in a way that can't be added to safely.
        """
        start = self._start()
        last = start
        for number in range(start + 1, len(self._lines)):
            line = self._lines[number]
            if line and line[0] not in " -#":
                break
            last = number if line.strip() and line[0] != "#" else last
        before, after = self._lines[: last + 1], self._lines[last + 1 :]
        before[start] = before[start].replace("[]", "").rstrip()
        text = "\n".join([*before, entries(self._indent()).removesuffix("\n"), *(after or [""])])
        self._prove(text, count)
        return f"{self._mark}{text.replace(chr(10), self._end + chr(10))}".encode()

    def _start(self) -> int:
        """Return the index of the line that begins the list."""
        entry = self._node.entries.get(KEY) if isinstance(self._node, Mapping) else None
        if entry is None:
            raise CanNotAddError(f"It has no key `{KEY}`. Add it at the end, and try again.")
        return entry.key_place.line - 1

    def _indent(self) -> int:
        items = self._items()
        if not items:
            return 2
        place = items[0].place
        return max(0, self._lines[place.line - 1].rfind("-", 0, place.column - 1))

    def _prove(self, text: str, count: int) -> None:
        """Raise where anything but the list would be read otherwise than before."""
        was, now = plain(self._node), plain(_node_of(text, []))
        if isinstance(was, dict) and isinstance(now, dict):
            old, new = was.pop(KEY) or [], now.pop(KEY, None)
            if was == now and _has_grown(old, new, count):
                return
        raise CanNotAddError(
            f"Its list of questions can't be added to safely. Write `{KEY}:` in a line of its own "
            "with an entry below it, and try again."
        )


def _tree(text: str) -> Node | None:
    problems: list[CourseProblem] = []
    node = _node_of(text, problems)
    if problems:
        first = problems[0]
        raise CanNotAddError(f"Line {first.line}: {first.message} {first.remedy}")
    return node


def _node_of(text: str, problems: list[CourseProblem]) -> Node | None:
    return read_yaml(Page("", text, problems), text)


def _has_grown(old: Plain, new: Plain, count: int) -> bool:
    if isinstance(old, list) and isinstance(new, list):
        return new[: len(old)] == old and len(new) == len(old) + count
    return False
