"""Does docs/writing-lessons.md lead from an empty folder to a course, as it says?

Fences are put into a folder in their order, those for one file one after the other, and what is
said to be printed by `check` is what it prints at that point. That those which name a file of
lessons/ stand there is held by test_docs.py.
"""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from leadership_course.authoring.reading_time import minutes_of
from leadership_course.cli.command_line import main
from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import read_course
from tests.documents import Fence, document, fences

TEXT = document("docs/writing-lessons.md")
SAYS = "text check"
FENCES = fences(TEXT)
QUOTED = [each for each in FENCES if " lessons/" in each.info]
STEPS = [each for each in FENCES if each not in QUOTED]


def said_by_check(root: Path) -> str:
    """What the command prints about a folder."""
    with redirect_stdout(StringIO()) as out:
        main(["check", str(root)])
    return out.getvalue().rstrip("\n")


def put(root: Path, step: Fence) -> None:
    """Write the file of a fence, or go on writing it."""
    target = root / step.info.split()[1]
    target.parent.mkdir(parents=True, exist_ok=True)
    before = (
        target.read_text("utf-8") + "\n" * target.name.endswith(".md") if target.exists() else ""
    )
    target.write_text(f"{before}{step.text}\n", "utf-8")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str]]]:
    """The folder at the end, and what `check` was said to print, and did, on the way."""
    root = tmp_path_factory.mktemp("my-course")
    told = []
    for step in STEPS:
        if step.info == SAYS:
            told.append((step.text, said_by_check(root)))
        else:
            put(root, step)
    return root, told


@pytest.fixture(scope="module")
def course(walked: tuple[Path, list[tuple[str, str]]]) -> Course:
    """The course that one has at the end."""
    read = read_course(walked[0]).course
    assert read is not None
    return read


def test_check_says_at_each_point_what_the_document_says(
    walked: tuple[Path, list[tuple[str, str]]],
) -> None:
    _, told = walked
    assert len(told) == 4
    for said, printed in told:
        assert printed == said


def test_at_the_end_check_has_nothing_to_say(walked: tuple[Path, list[tuple[str, str]]]) -> None:
    root, told = walked
    assert said_by_check(root).startswith("No problems")
    assert STEPS[-1].info == SAYS
    assert told[-1][1].startswith("No problems")


def test_each_piece_of_a_module_is_written_on_the_way(course: Course) -> None:
    (module,) = course.modules
    assert module.quiz is not None
    assert module.experiment is not None
    assert module.review
    assert module.head.picture
    assert course.glossary


def test_the_lesson_is_built_as_the_document_advises(course: Course) -> None:
    (lesson,) = course.lessons
    kinds = [card.kind for card in lesson.cards]
    assert kinds == ["story", "idea", "contrast", "check", "reflect", "try"]
    assert minutes_of(lesson) == pytest.approx(2.5, abs=0.2)


def test_every_fence_is_tried() -> None:
    assert all(" " in fence.info for fence in FENCES)
    assert QUOTED
