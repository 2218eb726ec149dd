"""Does anything that a course holds get past its reader: a file outside, a pipe, a time bomb?"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from hostile.files import HARMLESS, TRAPS, jpeg_of_scans, png
from hostile.vectors import FILE_VECTORS, NETWORK_VECTORS, VECTORS, WORDS, filled
from leadership_course.course.blocks import Figure
from leadership_course.reading.course_reader import read_course
from tests.guard.canaries import Hostile, within
from tests.guard.hostile_course import BOMBS
from tests.guard.html_audit import audited, parts_of, proses_of

HARMLESS_ALL: Final = {HARMLESS, "tall.png", "tall.svg"}
"""Odd, some of them, but pictures that may be shown."""

_opened: list[str] | None = None


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if _opened is not None and event in {"open", "os.listdir", "os.scandir"}:
        _opened.append(os.fsdecode(args[0]) if isinstance(args[0], str | bytes | Path) else "")


sys.addaudithook(_watch)  # there is no way to take it away again; it only watches when told to


@contextmanager
def watching() -> Iterator[list[str]]:
    """Collect the names of all files and folders that Python opens."""
    global _opened  # noqa: PLW0603 -- an audit hook is the process's own
    _opened = found = list[str]()
    try:
        yield found
    finally:
        _opened = None


def test_there_are_as_many_vectors_as_promised() -> None:
    assert len(set(FILE_VECTORS)) >= 60
    assert len(set(NETWORK_VECTORS)) >= 30


def test_every_text_of_the_course_holds_vectors_and_every_vector_is_in_one(
    hostile: Hostile,
) -> None:
    sign = filled(VECTORS[0], hostile.outside)
    head = hostile.course.head
    read = (*hostile.course.modules[:2], head.opening, head.closing, hostile.course.glossary)
    texts = {part for part in parts_of(read) if isinstance(part, str)}
    names = {text for text in texts if sign not in text and " " in text and "<" not in text}
    assert names == {
        "3 days",
        "7 days",
        "3 weeks",
        "60 days",
    }  # what else holds no vector is an id or a path
    everything = "\n".join(texts)
    for vector in VECTORS:
        assert filled(vector, hostile.outside) in everything


@pytest.mark.parametrize(
    "place",
    ["title", "prompt", "why", "hints", "by", "limit", "alt", "caption", "promise", "intro"],
)
def test_the_texts_that_are_saturated_are_those_of_the_format(hostile: Hostile, place: str) -> None:
    sign = filled(VECTORS[0], hostile.outside)
    course = hostile.course
    parts = parts_of((course.modules[:2], course.assessment, course.sources))
    texts = [getattr(part, place) for part in parts if hasattr(part, place)]
    texts = [text for text in texts if text and not callable(text)]
    assert texts
    assert all(sign in str(text) for text in texts)


def test_no_html_of_the_reader_holds_more_than_words_web_links_and_pictures(
    hostile: Hostile,
) -> None:
    proses = proses_of(hostile.course)
    assert len(proses) > 25
    for prose in proses:
        found, _ = audited(prose.html)
        assert found == []


def test_the_only_pictures_left_are_harmless_ones_in_the_folder(hostile: Hostile) -> None:
    pictures = [p for prose in proses_of(hostile.course) for p in audited(prose.html)[1]]
    pictures += [part.image for part in parts_of(hostile.course) if isinstance(part, Figure)]
    assert {picture.rpartition("/")[2] for picture in pictures} == HARMLESS_ALL
    for picture in pictures:
        path = hostile.root / picture
        assert path.resolve() == path
        assert path.is_file()


def test_the_colour_and_the_picture_of_a_module_are_nothing_else(hostile: Hostile) -> None:
    assert [module.head.picture for module in hostile.course.modules] == ["", "", ""]


def test_what_is_refused_is_named_to_its_author(hostile: Hostile) -> None:
    lines = {(problem.file, problem.line) for problem in hostile.problems}
    files = {problem.file.rpartition("images/")[2] for problem in hostile.problems}
    silent = [
        line.text
        for line in hostile.lines
        if (line.file, line.number) not in lines
        and not any(f"images/{name})" in line.text for name in files & {*TRAPS, "pipe.png"})
        and not line.text.startswith(BOMBS)
    ]
    assert silent == [f'[words](https://example.org){{href="file://{hostile.outside.text}"}}']


def test_no_word_of_a_file_outside_is_in_what_was_read(hostile: Hostile) -> None:
    assert WORDS not in repr(hostile.course)
    assert WORDS not in repr(hostile.problems)


def test_the_reader_opens_nothing_outside_the_folder(hostile: Hostile) -> None:
    with watching() as opened, within(30):
        read_course(hostile.root)
    assert str(hostile.root / "course.yaml") in opened
    folder = hostile.root
    strays = [name for name in opened if name and not Path(name).is_relative_to(folder)]
    assert strays == []
    out = [name for name in opened if name and hostile.outside.folder in _real(name).parents]
    assert [name for name in opened if name and _real(name) == hostile.outside.folder] == []
    assert out == []


def _real(name: str) -> Path:
    return Path(os.path.realpath(name))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no list of open files here")
def test_the_reader_closes_what_it_opened(hostile: Hostile) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    read_course(hostile.root)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_bombs_are_read_in_a_moment(hostile: Hostile) -> None:
    with within(5):
        read_course(hostile.root)


def test_a_picture_of_a_thousand_scans_is_refused_and_an_honest_one_is_not(tmp_path: Path) -> None:
    assert _codes(tmp_path / "a", {"a.jpg": jpeg_of_scans(80, 1_000)}) == ["bad-picture"]
    assert _codes(tmp_path / "b", {"a.jpg": jpeg_of_scans(80, 10)}) == []


def test_a_picture_of_too_many_points_is_refused(tmp_path: Path) -> None:
    assert _codes(tmp_path / "a", {"a.png": png(4_001, 4_000, 0, rows=1)}) == ["picture-too-big"]


def test_pictures_that_would_fill_the_memory_together_are_refused(tmp_path: Path) -> None:
    large = png(4_000, 4_000, 0)
    four = {f"{n}.png": large for n in range(4)}
    assert _codes(tmp_path / "a", four) == []
    assert _codes(tmp_path / "b", {**four, "4.png": large}) == ["picture-too-big"]


def _codes(root: Path, pictures: dict[str, bytes]) -> list[str]:
    """Return what the reader says of a course that shows these pictures."""
    (root / "m").mkdir(parents=True)
    for name, content in pictures.items():
        (root / "m" / name).write_bytes(content)
    shown = "\n\n".join(f"![a]({name})" for name in pictures)
    lesson = f"---\n{{id: l, title: L, minutes: 1}}\n---\n# Idea: I\n\n{shown}\n"
    (root / "m" / "l.md").write_text(lesson, "utf-8")
    module = "{id: m, title: M, promise: P, objectives: [O], lessons: [l]}"
    (root / "m" / "module.yaml").write_text(module, "utf-8")
    course = '{id: c, title: C, language: en, version: "1", modules: [m]}'
    (root / "course.yaml").write_text(course, "utf-8")
    return [problem.code for problem in read_course(root).problems]
