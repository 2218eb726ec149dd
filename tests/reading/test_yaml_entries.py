"""Does a mistake in the YAML of one question leave those of the others to be seen?"""

from pathlib import Path

import pytest

from leadership_course.reading.course_reader import read_course
from tests.reading.courses import copy_base, write

FILES = ("quiz.yaml", "review.yaml")
HEAD = "id: all-of-it\ntitle: All of it\n"


def statement(name: str, prompt: str, rest: str = "") -> str:
    """Return a question as it stands in a list."""
    return (
        f"  - id: {name}\n    type: true-false\n    principle: first-look\n"
        f"    prompt: {prompt}\n    answer: true\n    why: So it is.\n{rest}"
    )


def found(root: Path, file: str, text: str) -> list[tuple[int, int, str]]:
    """Return line, column and code of every error in a file with this text."""
    write(root, f"first-steps/{file}", text)
    problems = read_course(root).problems
    return [(p.line, p.column, p.code) for p in problems if p.file.endswith(file)]


def text_of(file: str, *questions: str, head: str = HEAD) -> str:
    """Return a whole file with these questions."""
    return (head if file == "quiz.yaml" else "") + "questions:\n" + "".join(questions)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small course without a mistake."""
    return copy_base(tmp_path)


@pytest.mark.parametrize("file", FILES)
def test_a_question_that_is_no_yaml_does_not_hide_the_mistakes_of_the_others(
    file: str, root: Path
) -> None:
    text = text_of(
        file,
        statement("one", "A colon: here"),
        statement("two", "Fine", "    hnits: [no]\n"),
        statement("three", "'Never closed"),
        statement("four", "Fine"),
    )
    head = 2 if file == "quiz.yaml" else 0
    expected = [
        (head + 5, 20, "bad-yaml-text"),
        (head + 14, 5, "unknown-key"),
        (head + 18, 13, "bad-yaml-unclosed"),
    ]
    assert [each for each in found(root, file, text) if each[2] != "unknown-principle"] == expected


def test_a_mistake_in_the_head_of_a_quiz_does_not_hide_its_questions(root: Path) -> None:
    text = text_of(
        "quiz.yaml",
        statement("one", "Fine", "    hnits: [no]\n"),
        statement("two", "Fine"),
        head="id: all-of-it\ntitle: All: of it\n",
    )
    assert found(root, "quiz.yaml", text) == [
        (2, 11, "bad-yaml-text"),
        (10, 5, "unknown-key"),
    ]


def test_a_key_below_the_questions_is_read_where_one_of_them_is_at_fault(root: Path) -> None:
    questions = statement("one", "A colon: here") + statement("two", "Fine")
    text = text_of("quiz.yaml", questions) + "pass: all\n"
    assert found(root, "quiz.yaml", text) == [
        (7, 20, "bad-yaml-text"),
        (16, 7, "bad-pass-mark"),
    ]


def test_questions_that_are_sound_alone_and_not_together_are_told_as_before(root: Path) -> None:
    shifted = statement("two", "Fine").replace("\n  ", "\n ").replace("  - id", " - id", 1)
    text = text_of("quiz.yaml", statement("one", "Fine"), shifted)
    assert found(root, "quiz.yaml", text) == [(10, 2, "bad-yaml-indent")]


def test_a_list_without_a_head_is_no_quiz(root: Path) -> None:
    assert [code for *_, code in found(root, "quiz.yaml", "- one\n- two\n")] == ["wrong-type"]


def test_a_file_that_is_a_long_list_is_not_taken_apart(root: Path) -> None:
    text = text_of("quiz.yaml", "  - 'a\n" * 501)
    assert len(found(root, "quiz.yaml", text)) == 1
