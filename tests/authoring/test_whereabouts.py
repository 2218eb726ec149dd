"""Does each line of a course lead to the page that shows it, and each page to its line?"""

from pathlib import Path

import pytest

from leadership_course.authoring.whereabouts import Line, Whereabouts
from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import read_course
from leadership_course.study.places import parse_place
from tests.reading.courses import BASE, FIRST, MODULE, QUIZ, copy_base, swap, write


@pytest.fixture
def course() -> Course:
    """The small course."""
    found = read_course(BASE).course
    assert found is not None
    return found


def line_with(words: str, file: str = FIRST) -> int:
    """Return the number of the first line that holds these words."""
    lines = (BASE / file).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


@pytest.mark.parametrize(
    ("file", "line", "place"),
    [
        (FIRST, 0, "lesson/look-first/story-the-door"),
        (FIRST, 1, "lesson/look-first/story-the-door"),
        (FIRST, line_with("Mira pushed"), "lesson/look-first/story-the-door"),
        (FIRST, line_with("# Quote"), "lesson/look-first/quote"),
        (FIRST, line_with("by: A proverb"), "lesson/look-first/quote"),
        (QUIZ, 3, "quiz/first-steps"),
        (QUIZ, line_with("id: quiz-true", QUIZ) + 2, "quiz/first-steps/quiz-true"),
        ("first-steps/experiment.yaml", 3, "experiment/three-doors-a-day"),
        (MODULE, 1, "course"),
        ("first-steps/review.yaml", 1, "course"),
        ("first-steps/images/doors.svg", 0, "course"),
        ("course.yaml", 1, "course"),
        ("ids.lock", 1, "course"),
        ("self-assessment.yaml", 1, "assessment/before"),
        ("sources.yaml", 1, "sources"),
        ("glossary.yaml", 1, "glossary"),
    ],
)
def test_a_line_leads_to_its_page(course: Course, file: str, line: int, place: str) -> None:
    assert str(Whereabouts(BASE).page_of(course, file, line)) == place


def test_a_card_that_is_not_shown_leads_to_the_one_before(course: Course, tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    swap(root, FIRST, "# Evidence: Doors", "# Evidnce: Doors")
    line = line_with("# Evidence: Doors")
    assert Whereabouts(root).page_of(course, FIRST, line).part == "quote"


def test_a_quiz_that_is_broken_leads_to_where_the_learner_is_in_it(
    course: Course, tmp_path: Path
) -> None:
    root = copy_base(tmp_path)
    write(root, QUIZ, "questions: [")
    assert str(Whereabouts(root).page_of(course, QUIZ, 9)) == "quiz/first-steps"
    (root / QUIZ).unlink()
    assert str(Whereabouts(root).page_of(course, QUIZ, 9)) == "quiz/first-steps"


def test_a_lesson_whose_file_is_gone_leads_to_its_beginning(course: Course, tmp_path: Path) -> None:
    place = Whereabouts(tmp_path).page_of(course, FIRST, 40)
    assert str(place) == "lesson/look-first/story-the-door"


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("lesson/look-first", Line(FIRST)),
        ("lesson/look-first/quote", Line(FIRST, line_with("# Quote"))),
        ("lesson/look-first/gone", Line(FIRST)),
        ("lesson/gone", Line("course.yaml")),
        ("quiz/first-steps", Line(QUIZ)),
        ("quiz/first-steps/quiz-true", Line(QUIZ, line_with("id: quiz-true", QUIZ))),
        ("result/first-steps", Line(QUIZ)),
        ("experiment/three-doors-a-day", Line("first-steps/experiment.yaml")),
        ("sources/writer-2001", Line("sources.yaml")),
        ("glossary", Line("glossary.yaml")),
        ("assessment/before", Line("self-assessment.yaml")),
        ("course", Line("course.yaml")),
        ("today", Line("course.yaml")),
    ],
)
def test_a_page_leads_to_its_line(course: Course, place: str, line: Line) -> None:
    assert Whereabouts(BASE).line_of(course, parse_place(place)) == line


def test_a_course_without_quiz_and_assessment_leads_to_its_path(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    for file in (QUIZ, "first-steps/experiment.yaml", "self-assessment.yaml"):
        (root / file).unlink()
    write(root, "first-steps/review.yaml", "questions: []\n")
    course = read_course(root).course
    assert course is not None
    where = Whereabouts(root)
    for file in (QUIZ, "first-steps/experiment.yaml", "self-assessment.yaml"):
        assert str(where.page_of(course, file, 1)) == "course"
    assert where.line_of(course, parse_place("experiment/three-doors-a-day")) == Line("course.yaml")
