"""Into which course without a mistake are hostile parts put, one at a time?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hostile.vectors import Outside

LESSON = "doors/lesson.md"
QUIZ = "doors/quiz.yaml"
GLOSSARY = "glossary.yaml"
MODULE = "doors/module.yaml"
COURSE = "course.yaml"
IMAGES = "doors/images"

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)
FILES: dict[str, str] = {
    COURSE: "id: base\ntitle: A course\nlanguage: en\nversion: 1.0\nauthors: [A. Author]\n"
    "licence: CC-BY-SA-4.0\nmodules: [doors]\n",
    MODULE: "id: doors\ntitle: Doors\npromise: You will open one.\nobjectives: [Open one.]\n"
    "lessons: [first, lesson]\n",
    "doors/first.md": "---\nid: first\ntitle: First\nminutes: 1\n---\n\n# Idea: A door\n\n"
    "It opens.\n",
    LESSON: "---\nid: lesson\ntitle: Lesson\nminutes: 1\n---\n\n# Idea: A wall\n\nIt stands.\n\n",
    QUIZ: "id: quiz\ntitle: Quiz\npass: 50%\nquestions:\n  - id: true-one\n    type: true-false\n"
    "    prompt: Doors open.\n    answer: true\n    why: They do.\n",
    f"{IMAGES}/door.svg": _DRAWING,
}

Write = Callable[[Path, Outside], object]


class Case(NamedTuple):
    """What becomes of a part that is put into the course, and how it is put there.

    `outcome` is `rendered`, when it may be shown as it is meant; `plain`, when it is shown letter
    by letter; else the code of the problem by which it is refused.
    """

    outcome: str
    write: Write


def write_base(root: Path) -> None:
    """Write the course without a mistake."""
    for name, text in FILES.items():
        put(root, name, text)


def put(root: Path, name: str, content: str | bytes) -> Path:
    """Write one file of the course."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def file(outcome: str, name: str, content: str | bytes) -> Case:
    """Return the case of one whole file."""
    return Case(outcome, lambda root, _: put(root, name, content))


def prose(outcome: str, text: str) -> Case:
    """Return the case of a text on a card."""
    return file(outcome, LESSON, FILES[LESSON] + text + "\n")


def added(outcome: str, name: str, text: str | bytes) -> Case:
    """Return the case of a file of the course that goes on with this."""
    more = text if isinstance(text, bytes) else text.encode()
    return file(outcome, name, FILES[name].encode() + more)


def swapped(outcome: str, name: str, old: str, new: str) -> Case:
    """Return the case of a file of the course with one part replaced."""
    if old not in FILES[name]:
        raise ValueError(old)
    return file(outcome, name, FILES[name].replace(old, new, 1))
