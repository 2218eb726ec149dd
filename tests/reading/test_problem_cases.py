"""Is every problem code shown with its exact words, and explained?"""

import re
from pathlib import Path

import pytest

from leadership_course.authoring.course_check import check_course
from leadership_course.reading.problem_codes import CODES, STRANGERS
from tests.documents import document, fences, sections
from tests.reading.courses import CASES, MAKERS, case_course

IN_FOLDERS = [code for code in CODES if code not in STRANGERS]
SECTIONS = sections(document("docs/problems.md"), level=3)


@pytest.mark.parametrize("code", IN_FOLDERS)
def test_a_mistake_is_answered_in_exactly_these_words(code: str, tmp_path: Path) -> None:
    reading = check_course(case_course(code, tmp_path))
    said = "".join(f"{problem}\n" for problem in reading.problems)
    assert said == (CASES / code / "expected.txt").read_text("utf-8")
    assert code in {problem.code for problem in reading.problems}


@pytest.mark.parametrize("code", IN_FOLDERS)
def test_a_mistake_is_placed_where_its_text_stands(code: str, tmp_path: Path) -> None:
    root = case_course(code, tmp_path)
    for problem in check_course(root).problems:
        if problem.source_line and problem.code != "bad-encoding":
            lines = (root / problem.file).read_text("utf-8").split("\n")
            assert lines[problem.line - 1].startswith(problem.source_line)
            assert 1 <= problem.column <= len(problem.source_line) + 1


def test_every_case_belongs_to_a_code_and_every_code_has_a_case() -> None:
    assert sorted(folder.name for folder in CASES.iterdir()) == sorted(IN_FOLDERS)
    assert set(MAKERS) <= set(CODES)


def test_the_documentation_has_one_section_for_each_code_and_no_other() -> None:
    assert sorted(SECTIONS) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_section_shows_a_wrong_and_a_right_line(code: str) -> None:
    assert re.findall(r"^(Wrong|Right):$", SECTIONS[code], re.MULTILINE) == ["Wrong", "Right"]
    assert len(fences(SECTIONS[code])) == 2


@pytest.mark.parametrize("code", IN_FOLDERS)
def test_messages_and_remedies_are_one_sentence_each(code: str, tmp_path: Path) -> None:
    for problem in check_course(case_course(code, tmp_path)).problems:
        for sentence in (problem.message, problem.remedy):
            assert sentence[-1] in ".?"
            assert "\n" not in sentence
