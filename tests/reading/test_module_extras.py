"""Are the review pool and the experiment of a module read, and held to their rules?"""

from pathlib import Path

import pytest

from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import YAML_LIMIT
from tests.reading.courses import FIRST, LESSON, MODULE, QUIZ, copy_base, swap, write

POOL = "first-steps/review.yaml"
WEEK = "first-steps/experiment.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return copy_base(tmp_path)


def course_in(root: Path) -> Course:
    course = read_course(root).course
    assert course is not None
    return course


def pool_of(root: Path) -> list[str]:
    """The ids of the questions that can be asked in reviews."""
    return [question.id for question in course_in(root).modules[0].review]


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.code) for problem in read_course(root).problems]


def test_the_pool_and_the_experiment_belong_to_the_module(root: Path) -> None:
    assert pool_of(root) == ["review-window", "review-gate"]
    week = course_in(root).modules[0].experiment
    assert week is not None
    assert (week.id, len(week.act), week.check_back) == ("three-doors-a-day", 2, "7 days")


def test_a_module_needs_neither(root: Path) -> None:
    (root / POOL).unlink()
    (root / WEEK).unlink()
    assert codes(root) == []
    assert course_in(root).modules[0].review == ()
    assert course_in(root).modules[0].experiment is None


def test_a_question_with_a_mistake_is_left_out_and_the_others_stay(root: Path) -> None:
    swap(root, POOL, "answer: false", "answer: perhaps")
    assert codes(root) == [(POOL, "wrong-type")]
    assert pool_of(root) == ["review-window"]


def test_a_question_for_reviews_needs_a_principle(root: Path) -> None:
    swap(root, POOL, "    principle: look-before-you-leap\n", "")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.message) == ("missing-key", "`principle` is missing.")
    assert pool_of(root) == ["review-gate"]


def test_the_quiz_may_be_what_asks_about_the_principle(root: Path) -> None:
    swap(root, QUIZ, "id: quiz-true", "id: quiz-true\n    principle: ask-twice-first")
    swap(root, POOL, "look-before-you-leap", "ask-twice-first")
    assert codes(root) == []


def test_a_self_rating_asks_about_no_principle(root: Path) -> None:
    swap(root, QUIZ, "id: quiz-self", "id: quiz-self\n    principle: rate-yourself")
    swap(root, POOL, "look-before-you-leap", "rate-yourself")
    assert codes(root) == [(POOL, "unknown-principle")]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (FIRST, "type: single-choice", "type: single-choise"),
        (FIRST, "minutes: 3", "minutes: three"),
        (LESSON, "# Idea", "# Idee"),
        (QUIZ, "answer: true", "answer: perhaps"),
        (MODULE, "title:", "titel:"),
    ],
)
def test_a_principle_is_not_missed_where_it_may_stand_in_what_is_broken(
    root: Path, file: str, old: str, new: str
) -> None:
    swap(root, file, old, new)
    swap(root, POOL, "look-before-you-leap", "asked-somewhere")
    assert {code for _, code in codes(root)} & {"unknown-principle"} == set()


def test_a_principle_is_not_missed_where_a_file_cant_be_read(root: Path) -> None:
    swap(root, POOL, "look-before-you-leap", "asked-somewhere")
    for file in (QUIZ, LESSON):
        (root / file).write_bytes(b"\xff\xff")
        assert (POOL, "unknown-principle") not in codes(root)


def test_ids_of_the_pool_and_the_experiment_are_ids_of_the_course(root: Path) -> None:
    swap(root, POOL, "id: review-gate", "id: quiz-true")
    swap(root, WEEK, "id: three-doors-a-day", "id: look-first")
    assert codes(root) == [(WEEK, "duplicate-id"), (POOL, "duplicate-id")]
    assert pool_of(root) == ["review-window"]
    assert course_in(root).modules[0].experiment is None


def test_a_pool_holds_questions_and_nothing_else(root: Path) -> None:
    write(root, POOL, "questions: []\ntitle: Later\n")
    assert codes(root) == [(POOL, "unknown-key")]
    write(root, POOL, "")
    assert codes(root) == [(POOL, "empty-value")]
    write(root, POOL, "questions: [\n")
    assert codes(root) == [(POOL, "bad-yaml-unclosed")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("stop: Stop when somebody stands behind the door.", "", "missing-key"),
        ("act: [Read three signs a day., Say aloud what they say.]", "act: []", "too-few"),
        ("title: Three", "check-back: soon\ntitle: Three", "bad-duration"),
        ("title: Three", "extra: 1\ntitle: Three", "unknown-key"),
        ("title: Three", "- Three", "bad-yaml-indent"),
    ],
)
def test_an_experiment_is_whole_or_left_out(root: Path, old: str, new: str, code: str) -> None:
    swap(root, WEEK, old, new)
    assert code in {each for _, each in codes(root)}
    assert course_in(root).modules[0].experiment is None


@pytest.mark.parametrize("file", [POOL, WEEK, "glossary.yaml", "course.yaml"])
def test_the_limit_of_yaml_files_holds_for_each_of_them(root: Path, file: str) -> None:
    text = (root / file).read_text("utf-8")
    write(root, file, text + "#" * (YAML_LIMIT - len(text.encode())))
    assert codes(root) == []
    write(root, file, text + "#" * (YAML_LIMIT + 1 - len(text.encode())))
    assert (file, "file-too-big") in codes(root)


def test_an_experiment_keeps_its_former_ids(root: Path) -> None:
    swap(root, WEEK, "title: Three", "was: [look-first]\ntitle: Three")
    assert codes(root) == [(WEEK, "duplicate-id")]
