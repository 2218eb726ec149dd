"""What does ids.lock say: which ids were ever published, and what stood under them?

The file is made by `leadership-course ids` and kept with the course. Each line is one id:

    option           half-finished-model/ask answer=right words=EAEBEACBABBAEAFAAFRQ

that is its kind, the id, and fields: `answer` and `words` are what was right and a sketch of what
was written (wording.py) when it was published; `revision=major` says that this line of the
question was taken in; `now` leads from a former id to the one that took it over; `retired` keeps
an id that nothing bears any more from being given to something else. Lines are sorted by kind and
id, so that two versions can be compared line by line.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, cast
from urllib.parse import unquote

from leadership_course.authoring.replacing import replace
from leadership_course.course.known_ids import Line, Lock
from leadership_course.course.published import KINDS, Key, Kind
from leadership_course.course.wording import is_sketch
from leadership_course.reading.folder import YAML_LIMIT, CourseFolder
from leadership_course.reading.page import Page, Place

FILE = "ids.lock"
HEADER = (
    "# Every id this course ever published. "
    "Written by `leadership-course ids DIR`; keep it with the course, and don't edit it."
)

_LINE = re.compile(
    r"(?P<kind>[a-z-]+) +(?P<id>\S+)(?P<retired> retired)?(?: now=(?P<now>\S+))?"
    r"(?: revision=(?P<revision>major))?(?: answer=(?P<answer>\S+))?(?: words=(?P<words>\S+))?"
)


class LockFile(NamedTuple):
    """ids.lock with the text it was read from, to show a line of it."""

    page: Page
    lock: Lock
    places: Mapping[Key, Place]


def read_lock(files: CourseFolder) -> LockFile | None:
    """Return ids.lock; None when there is none, or when it can't be read at all.

    What is no line of it is blamed.
    """
    page = files.page(FILE, YAML_LIMIT) if FILE in files.names() else None
    if page is None:
        return None
    lock: dict[Key, Line] = {}
    places: dict[Key, Place] = {}
    for number, text in enumerate(page.lines, start=1):
        if not text.strip() or text.startswith("#"):
            continue
        found = _LINE.fullmatch(text.rstrip())
        line = _line(found) if found else None
        if found is None or line is None or line.key in lock:
            _blame(page, number)
            continue
        lock[line.key] = line
        places[line.key] = Place(number, found.start("id") + 1, len(found["id"]))
    return LockFile(page, lock, places)


def lock_text(lines: Iterable[Line]) -> str:
    """Return the file that holds these lines."""
    ordered = sorted(lines, key=lambda line: (line.kind, line.id.split("/")))
    return "\n".join([HEADER, *map(str, ordered), ""])


def write_lock(root: Path, text: str) -> None:
    """Put ids.lock into the folder of a course, whole or not at all.

    Raises OSError when the folder can't be written to.
    """
    replace(root / FILE, text.encode())


def _line(found: re.Match[str]) -> Line | None:
    if found["kind"] not in KINDS or not is_sketch(found["words"] or ""):
        return None
    return Line(
        kind=cast("Kind", found["kind"]),
        id=unquote(found["id"]),
        is_retired=bool(found["retired"]),
        now=unquote(found["now"] or ""),
        revision=found["revision"] or "",
        answer=unquote(found["answer"] or ""),
        words=found["words"] or "",
    )


def _blame(page: Page, number: int) -> None:
    page.blame(
        page.line_place(number),
        "bad-lock",
        "This line is none that `leadership-course ids` writes, or its id stands above already.",
        "Bring the line back from an older version of the file, or delete it "
        "and run `leadership-course ids DIR`.",
    )
