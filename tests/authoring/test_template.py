"""Is the course that an author starts from whole, without a problem, and explained in each file?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import leadership_course
from leadership_course.authoring.course_check import check_course
from leadership_course.course.outline import Course, Module
from leadership_course.reading.course_reader import read_course

PACKAGE = Path(leadership_course.__file__).parent
TEMPLATE = PACKAGE / "authoring" / "template"
FILES = sorted(path for path in TEMPLATE.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def course() -> Course:
    """The course of the template."""
    read = read_course(TEMPLATE).course
    assert read is not None
    return read


def test_check_has_nothing_to_say() -> None:
    assert "\n".join(map(str, check_course(TEMPLATE).problems)) == ""


def test_it_has_one_module_with_everything_a_module_may_have(course: Course) -> None:
    (module,) = course.modules
    empty = {name for name in Module.__struct_fields__ if not getattr(module, name)}
    assert empty == set()
    assert course.head.closing is not None
    for part in (course.head.opening, course.assessment, course.sources, course.glossary):
        assert part


def test_every_kind_of_card_is_shown(course: Course) -> None:
    kinds = {card.kind for lesson in course.lessons for card in lesson.cards}
    assert kinds == {
        *("story", "idea", "contrast", "evidence", "rule", "try", "check", "reflect", "quote")
    }


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_every_file_says_what_belongs_there(file: Path) -> None:
    text = file.read_text("utf-8")
    head = [line for line in text.splitlines()[:3] if line.strip().startswith(("# ", "<!-- "))]
    assert head


def test_it_is_small_enough_to_be_read_in_one_sitting() -> None:
    assert len(FILES) == 11
    assert sum(len(path.read_text("utf-8").split()) for path in FILES) < 3_000


def test_every_page_of_it_shows_without_a_fault(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "leadership_course", "smoke", "--course", str(TEMPLATE)]
    told = subprocess.run(
        [*command, "--home", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        cwd=PACKAGE.parent,
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.endswith("no faults\n")
