"""Is a file that its author believes to be a part of the course named, and nothing else?"""

from pathlib import Path

import pytest

from leadership_course.reading.course_reader import read_course
from tests.reading.courses import copy_base, write

QUIZ, GLOSSARY = "first-steps/quiz.yaml", "glossary.yaml"


def said(root: Path) -> list[tuple[str, str]]:
    problems = read_course(root).problems
    return [(one.file, one.remedy) for one in problems if one.code == "passed-over"]


@pytest.mark.parametrize(
    ("meant", "called"),
    [
        (QUIZ, "first-steps/quiz.yml"),
        (QUIZ, "first-steps/quizz.yaml"),
        (QUIZ, "first-steps/quiz.yaml.txt"),
        (QUIZ, "first-steps/Quiz.YAML"),
        (GLOSSARY, "glossary.yml"),
        (GLOSSARY, "glosary.yaml"),
        (GLOSSARY, "Glossary.yml.txt"),
    ],
)
def test_a_file_that_is_nearly_called_right_is_named(
    tmp_path: Path, meant: str, called: str
) -> None:
    root = copy_base(tmp_path)
    (root / meant).rename(root / called)
    assert said(root) == [(called, f"Rename it to `{meant.rpartition('/')[2]}`.")]


@pytest.mark.parametrize("ending", [".markdown", ".md.txt", ".MD", ".mkd", ".Markdown.txt"])
def test_a_lesson_with_another_ending_is_named(tmp_path: Path, ending: str) -> None:
    root = write(copy_base(tmp_path), f"first-steps/03-ask-whom{ending}", "---\nid: ask\n---\n")
    called = f"first-steps/03-ask-whom{ending}"
    assert said(root) == [(called, "Rename it to `03-ask-whom.md`.")]


@pytest.mark.parametrize("name", ["03-ask-whom.md", "3-ask.markdown", "03-ask.md.txt"])
def test_a_lesson_beside_course_yaml_belongs_into_its_module(tmp_path: Path, name: str) -> None:
    root = write(copy_base(tmp_path), name, "---\nid: ask\n---\n")
    assert said(root) == [(name, "A lesson lies in the folder of its module: move it there.")]


@pytest.mark.parametrize(
    "name",
    [
        *("README.md", "readme.markdown", "LICENSE.md", "notes.yaml", "notes.txt", "glossary.yml"),
        *("first-steps/README.md.txt", "first-steps/notes.yml", "first-steps/notes.txt"),
        *("first-steps/review.yml", "first-steps/02-ask-twice.md.txt"),  # what is meant is there
        *("drafts/quiz.yml", "drafts/03-ask-whom.markdown"),  # no module
    ],
)
def test_what_belongs_to_nothing_is_left_alone(tmp_path: Path, name: str) -> None:
    assert said(write(copy_base(tmp_path), name, "words\n")) == []
