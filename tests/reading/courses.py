"""Which courses do the tests of the reading room read?"""

import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

from leadership_course.authoring.course_check import renew_lock

HERE = Path(__file__).parent
BASE = HERE / "base"
CASES = HERE / "cases"

FIRST = "first-steps/01-look-first.md"
QUIZ = "first-steps/quiz.yaml"
PLAN = """
```plan
id: ask-again
when: When nobody answers
then: I will ask again
```
"""
LESSON = "first-steps/02-ask-twice.md"
DRAWING = "first-steps/images/doors.svg"
MODULE = "first-steps/module.yaml"


def copy_base(folder: Path) -> Path:
    """Return a fresh copy of the small course without a mistake."""
    return Path(shutil.copytree(BASE, folder / "course"))


def case_course(code: str, folder: Path) -> Path:
    """Return the small course with the mistake of one problem code put into it."""
    root = copy_base(folder)
    for file in sorted((CASES / code).rglob("*")):
        target = root / file.relative_to(CASES / code)
        if file.is_file() and file.name != "expected.txt":
            if target.parent.is_file():
                target.parent.unlink()
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    if code in MAKERS:
        MAKERS[code](root)
    return root


def write(root: Path, file: str, text: str) -> Path:
    """Write one file of a course and return the course."""
    target = root / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode())
    return root


def swap(root: Path, file: str, old: str, new: str) -> Path:
    """Replace a text that stands in a file of a course, and return the course."""
    text = (root / file).read_text("utf-8")
    assert old in text
    return write(root, file, text.replace(old, new, 1))


def add(root: Path, text: str) -> Path:
    """Put text at the end of the second lesson, and return the course."""
    return write(root, LESSON, (root / LESSON).read_text("utf-8") + text)


def png(width: int, height: int) -> bytes:
    """Return a PNG that claims this size and has no pixels."""
    head = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0"
    chunk = len(head[4:]).to_bytes(4, "big") + head + zlib.crc32(head).to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n" + chunk


def _missing_file(root: Path) -> None:
    (root / "course.yaml").rename(root / "curse.yaml")


def _outside_course(root: Path) -> None:
    outside = root.parent / "outside.md"
    (root / LESSON).rename(outside)
    (root / LESSON).symlink_to(outside)


def _bad_encoding(root: Path) -> None:
    text = (root / LESSON).read_text("utf-8").replace("Ask. Wait.", "Ask at the café.")
    (root / LESSON).write_bytes(text.encode("latin-1"))


def _file_too_big(root: Path) -> None:
    add(root, "\n" + "Ask again. " * 6_000)


def _too_many_problems(root: Path) -> None:
    swap(root, MODULE, "id:", "".join(f"key-{n}: no\n" for n in range(250)) + "id:")


def _too_many_values(root: Path) -> None:
    thousand = "[" + ("[" + "a," * 200 + "],") * 5 + "],"
    swap(root, MODULE, "[Look first., Ask twice.]", f"[{thousand * 100}]")


def _too_many_items(root: Path) -> None:
    terms = "".join(f"- {{term: word {n}, meaning: a word}}\n" for n in range(151))
    write(root, "glossary.yaml", f"terms:\n{terms}")


def _too_long_word(root: Path) -> None:
    add(root, "\n" + "a" * 3_000 + "\n")


def _lock(root: Path) -> None:
    renew_lock(root)


def _id_vanished(root: Path) -> None:
    _lock(root)
    swap(root, FIRST, "id: look-then-leap", "id: leap-later")
    swap(root, FIRST, "# Story: The door", "# Story: The red door")


def _id_reused(root: Path) -> None:
    swap(root, FIRST, "id: read-the-sign", "id: read-the-door")
    _lock(root)
    swap(root, FIRST, "id: read-the-door", "id: read-the-sign\nwas: [read-the-door]")
    _lock(root)
    swap(root, FIRST, "was: [read-the-door]\n", "")
    swap(root, FIRST, "id: your-last-door", "id: read-the-door")


def _id_not_locked(root: Path) -> None:
    _lock(root)
    add(root, PLAN)


def _text_rewritten(root: Path) -> None:
    _lock(root)
    swap(root, FIRST, "text: Push harder", "text: Knock on it")
    swap(root, FIRST, "text: Look before you leap.", "text: Do not look before you leap.")


def _answer_changed(root: Path) -> None:
    _lock(root)
    swap(root, QUIZ, "answer: true", "answer: false")


def _bad_lock(root: Path) -> None:
    _lock(root)
    with (root / "ids.lock").open("a") as lock:
        lock.write("<<<<<<< HEAD\nlesson           look-first\n")


def _picture_too_big(root: Path) -> None:
    swap(root, MODULE, "picture: images/doors.svg", "picture: images/huge.png")
    (root / "first-steps/images/huge.png").write_bytes(png(4001, 4000))


def _choices(shuffle: str, *texts: str) -> str:
    """Return further single choices for the quiz, the right option of each second and so long."""
    return "".join(
        f"  - id: further-{number}\n    type: single-choice\n    prompt: And now?\n{shuffle}"
        "    options:\n      - {id: no, text: No, why: So., catches: A no}\n"
        f'      - {{id: yes, text: "{text}", correct: true, why: So.}}\n'
        for number, text in enumerate(texts)
    )


def _more_questions(root: Path, text: str) -> None:
    write(root, QUIZ, (root / QUIZ).read_text("utf-8") + text)


def _too_many_words(root: Path) -> None:
    swap(root, FIRST, "then: I will read", "then: " + "I will slowly and carefully " * 5 + "read")


def _unused_picture(root: Path) -> None:
    shutil.copyfile(root / DRAWING, root / "first-steps/images/old-doors.svg")


# Mistakes that are too large, or too little like text, to be kept as files, or that are made when a
# course is changed.
MAKERS: dict[str, Callable[[Path], object]] = {
    "missing-file": _missing_file,
    "outside-course": _outside_course,
    "bad-encoding": _bad_encoding,
    "file-too-big": _file_too_big,
    "too-many-problems": _too_many_problems,
    "too-many-values": _too_many_values,
    "too-many-items": _too_many_items,
    "too-long-word": _too_long_word,
    "picture-too-big": _picture_too_big,
    "id-vanished": _id_vanished,
    "id-reused": _id_reused,
    "id-not-locked": _id_not_locked,
    "text-rewritten": _text_rewritten,
    "answer-changed": _answer_changed,
    "bad-lock": _bad_lock,
    "too-many-words": _too_many_words,
    "key-longest": lambda root: _more_questions(root, _choices("", "Yes, of course", "Yes, but")),
    "key-position": lambda root: _more_questions(
        root, _choices("    shuffle: false\n", "Ja", "Yo", "Si")
    ),
    "missing-why": lambda root: swap(root, FIRST, "    why: It opens the other way.\n", ""),
    "no-catches": lambda root: swap(root, FIRST, "    catches: Strength opens\n", ""),
    "heading-order": lambda root: add(root, "\n### Two steps down\n\nSo.\n"),
    "vague-link": lambda root: add(root, "\nRead more [here](https://example.org/).\n"),
    "missing-alt": lambda root: add(root, "\n![](images/doors.svg)\n"),
    "useless-alt": lambda root: add(root, "\n![Doors](images/doors.svg)\n"),
    "unused-picture": _unused_picture,
    "low-contrast": lambda root: swap(root, DRAWING, "fill-ink", "fill-line"),
}
