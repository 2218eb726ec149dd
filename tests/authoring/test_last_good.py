"""Does what an author is at stay, whatever a save has broken, and is all else up to date?"""

from pathlib import Path

import pytest

from leadership_course.authoring.last_good import Shown, files_of, with_last_good
from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import Reading, read_course
from tests.reading.courses import BASE, FIRST, LESSON, MODULE, QUIZ, copy_base, swap, write


@pytest.fixture
def good() -> Course:
    """The small course, as it was read without a mistake."""
    course = read_course(BASE).course
    assert course is not None
    return course


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course, to be broken."""
    return copy_base(tmp_path)


def broken(reading: Reading) -> set[str]:
    """Return the files with an error."""
    return {problem.file for problem in reading.problems if problem.severity == "error"}


def shown(root: Path, before: Course | None) -> Shown:
    """Return what is shown of the course in a folder."""
    reading = read_course(root)
    found = with_last_good(reading.course, before, broken(reading))
    assert found is not None
    return found


def test_a_course_without_mistakes_is_shown_as_it_is(good: Course, root: Path) -> None:
    swap(root, FIRST, "Mira", "Nora")
    found = shown(root, good)
    assert found.course == read_course(root).course
    assert found.held == frozenset()


def test_a_lesson_that_a_save_broke_is_shown_as_it_was(good: Course, root: Path) -> None:
    swap(root, FIRST, "type: single-choice", "type: singel-choice")
    swap(root, LESSON, "# ", "# Idea: Newer\n\nWords.\n\n# ")
    found = shown(root, good)
    first, second = found.course.lessons
    assert first == good.lessons[0]
    assert second.cards[0].title == "Newer"
    assert found.held == {FIRST}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (FIRST, "minutes:", "minuets:"),  # the lesson can't be read at all
        (FIRST, "id: look-first", "id: look-fist"),  # module.yaml lists what is not there
        (MODULE, "lessons:", "lesons:"),
        (MODULE, "title:", "titel:"),
        (QUIZ, "questions:", "qestions:"),
        ("first-steps/review.yaml", "type:", "tipe:"),
        ("first-steps/experiment.yaml", "guess:", "gess:"),
        ("course.yaml", "title:", "titel:"),
        ("course.yaml", "modules: [", "modules: [anoter, "),
        ("sources.yaml", "authors:", "autors:"),
        ("glossary.yaml", "meaning:", "meening:"),
        ("self-assessment.yaml", "items:", "itmes:"),
    ],
)
def test_nothing_that_was_there_goes_away(
    good: Course, root: Path, file: str, old: str, new: str
) -> None:
    swap(root, file, old, new)
    found = shown(root, good)
    assert broken(read_course(root))
    before = {**{f: getattr(good, f) for f in good.__struct_fields__}, "revision": 0, "root": 0}
    after = {f: getattr(found.course, f) for f in found.course.__struct_fields__}
    lessons = [lesson.cards for lesson in found.course.lessons]
    assert lessons == [lesson.cards for lesson in good.lessons]
    assert {**after, "revision": 0, "root": 0} == before
    assert found.held


def test_a_module_whose_folder_is_gone_stays_while_course_yaml_lists_it(
    good: Course, root: Path
) -> None:
    (root / "first-steps").rename(root / ".first-steps")
    found = shown(root, good)
    assert found.course.modules == good.modules
    assert {FIRST, LESSON, MODULE, "course.yaml"} <= found.held


def test_what_the_author_took_out_is_gone(good: Course, root: Path) -> None:
    swap(root, MODULE, "look-first, ", "")
    (root / FIRST).unlink()
    swap(root, "sources.yaml", "sources:", "sources: []\nold:")
    found = shown(root, good)
    assert [lesson.id for lesson in found.course.lessons] == ["ask-twice"]


def test_a_lesson_that_was_added_broken_is_shown_as_far_as_it_can_be_read(
    good: Course, root: Path
) -> None:
    swap(root, MODULE, "ask-twice", "ask-twice, ask-thrice")
    text = (root / LESSON).read_text("utf-8").replace("id: ask-twice", "id: ask-thrice")
    write(root, "first-steps/03-ask-thrice.md", text + "\n# Idea: Empty\n")
    found = shown(root, good)
    assert [lesson.id for lesson in found.course.lessons][-1] == "ask-thrice"


def test_a_module_that_was_added_is_shown(good: Course, root: Path) -> None:
    swap(root, "course.yaml", "first-steps", "first-steps, more")
    write(
        root,
        "more/module.yaml",
        "id: more\ntitle: More\npromise: You will.\nobjectives: [Do.]\nlessons: []\n",
    )
    assert [module.id for module in shown(root, good).course.modules] == ["first-steps", "more"]


def test_nothing_is_shown_before_anything_could_be_read(good: Course) -> None:
    assert with_last_good(None, None, ()) is None
    assert with_last_good(good, None, ()) == Shown(good)


def test_all_is_as_it_was_while_the_course_can_not_be_read(good: Course) -> None:
    found = with_last_good(None, good, {"course.yaml"})
    assert found == Shown(good, frozenset(files_of(good)))
    assert {"course.yaml", FIRST, LESSON, QUIZ, MODULE} <= set(files_of(good))
