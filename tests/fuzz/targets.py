"""What must hold for any bytes at all? One function for each reader that strangers' bytes come to.

A target returns when all is well. Hypothesis calls it in the tests, atheris by `make fuzz`.
"""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.lesson_reader import open_lesson
from leadership_course.reading.package import open_package, unpack
from leadership_course.reading.page import Page
from leadership_course.reading.picture_header import kind_of, size_of
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.prose import ProseReader
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.svg_check import check_svg
from leadership_course.reading.yaml_nodes import plain
from tests.guard.html_audit import audited

SEEDS = Path(__file__).with_name("seeds")


def _page(data: bytes) -> Page:
    text = data.decode("utf-8", "ignore").replace("\r\n", "\n").replace("\r", "\n")
    return Page("file", text, [])


@cache
def _folder() -> Path:
    """Return one folder for all runs; it is small, and the system throws it away."""
    return Path(mkdtemp(prefix="fuzz-"))


@cache
def _prose() -> ProseReader:
    return ProseReader(Pictures(CourseFolder(_folder(), [])))


def yaml(data: bytes) -> None:
    """A YAML text is a tree of plain values, or refused with a problem."""
    page = _page(data)
    node = read_yaml(page, page.text)
    assert node is not None or page.errors
    assert plain(node) == plain(node)


def markdown(data: bytes) -> None:
    """A text on a card is HTML that shows words, or refused with a problem."""
    page = _page(data)
    found = _prose().read(page, tuple(page.lines), 1, "module")
    assert found is not None or page.errors
    if found:
        assert audited(found.html) == ([], [])


def lesson(data: bytes) -> None:
    """A lesson file is cards, each piece of which stands on a line of it."""
    page = _page(data)
    for card in open_lesson(page).cards:
        for piece in card.pieces:
            assert 1 <= piece.line <= len(page.lines)


def package(data: bytes) -> None:
    """A package becomes a folder, or is refused with a problem and leaves nothing."""
    file, folder = _folder() / "fuzz.course", _folder() / "course"
    file.write_bytes(data)
    opened = open_package(file)
    problems = unpack(file, folder)
    assert bool(problems) != folder.exists()
    assert problems or not opened.problems
    shutil.rmtree(folder, ignore_errors=True)
    assert list(_folder().iterdir()) == [file]


def picture(data: bytes) -> None:
    """A picture has a kind and a size, or none."""
    kind = kind_of(data)
    if kind == "svg":
        page = _page(data)
        assert check_svg(page) or page.errors
    elif kind:
        size = size_of(data, kind)
        assert size is None or min(size) > 0


TARGETS: dict[str, Callable[[bytes], None]] = {
    "yaml": yaml,
    "markdown": markdown,
    "lesson": lesson,
    "package": package,
    "picture": picture,
}


def seeds(name: str) -> list[bytes]:
    """Return the bytes from which a target is tried first: examples, and every finding so far."""
    return [path.read_bytes() for path in sorted((SEEDS / name).iterdir())]
