"""Does `leadership-course diff` tell what an update does to learners?"""

import json
from pathlib import Path

import pytest

from leadership_course.__main__ import main
from tests.reading.courses import FIRST, MODULE, QUIZ, case_course, copy_base, swap

EXPERIMENT = "first-steps/experiment.yaml"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """The same course twice, to change the second one."""
    return copy_base(tmp_path / "old"), copy_base(tmp_path / "new")


def told(versions: tuple[Path, Path], capsys: Output) -> tuple[int, str]:
    code = main(["diff", *map(str, versions)])
    return code, capsys.readouterr().out


def test_the_same_course_touches_nothing(versions: tuple[Path, Path], capsys: Output) -> None:
    assert told(versions, capsys) == (0, "Nothing differs. Nobody loses anything.\n")


def test_a_lesson_more_takes_nothing_away(versions: tuple[Path, Path], capsys: Output) -> None:
    assert main(["new", "lesson", str(versions[1]), "first-steps", "Third look"]) == 0
    capsys.readouterr()
    code, said = told(versions, capsys)
    assert code == 0
    assert "added    lesson third-look\n" in said
    assert "third-look/" not in said  # its cards are new with it
    assert said.endswith("Nobody loses anything.\n")


def test_what_was_renamed_is_not_lost(versions: tuple[Path, Path], capsys: Output) -> None:
    swap(versions[1], FIRST, "id: read-the-sign", "id: read-first\nwas: [read-the-sign]")
    code, said = told(versions, capsys)
    assert code == 0
    assert "renamed  plan read-the-sign, now read-first\n" in said


def test_what_is_gone_says_what_goes_with_it(versions: tuple[Path, Path], capsys: Output) -> None:
    swap(versions[1], FIRST, "id: read-the-sign", "id: read-first")
    code, said = told(versions, capsys)
    assert code == 1
    assert "gone     plan read-the-sign\n         touched: the plan they made from it" in said
    assert said.endswith("Some of what learners did is touched.\n")


def test_other_words_under_an_id_are_told(versions: tuple[Path, Path], capsys: Output) -> None:
    swap(versions[1], FIRST, "text: Push harder", "text: Call for help")
    code, said = told(versions, capsys)
    assert code == 1
    assert "changed  option what-first/push\n         The words of the option" in said


def test_a_revision_is_a_change_that_was_meant(versions: tuple[Path, Path], capsys: Output) -> None:
    swap(versions[1], FIRST, "type: single-choice", "type: single-choice\nrevision: major")
    code, said = told(versions, capsys)
    assert code == 1
    assert "changed  question what-first\n         touched: answers to it" in said


def test_another_pass_mark_and_other_prose_touch_nobody(
    versions: tuple[Path, Path], capsys: Output
) -> None:
    swap(versions[1], QUIZ, "questions:", "attempts: 7\nquestions:")
    lesson = (versions[1] / FIRST).read_text("utf-8")
    heading = next(line for line in lesson.splitlines() if line.startswith("# "))
    swap(versions[1], FIRST, heading, f"{heading}\n\nOne sentence more.")
    code, said = told(versions, capsys)
    assert code == 0
    assert "changed  card look-first/" in said
    assert "changed  quiz " in said


def test_other_words_of_an_experiment_a_source_and_the_glossary_are_told(
    versions: tuple[Path, Path], capsys: Output
) -> None:
    swap(versions[1], EXPERIMENT, "stop: Stop when", "stop: Leave it where")
    swap(versions[1], "sources.yaml", "finding: Doors open.", "finding: Most doors open.")
    swap(versions[1], "glossary.yaml", "what a door says", "what a door is saying")
    swap(versions[1], "glossary.yaml", "term: door", "term: gate")
    code, said = told(versions, capsys)
    assert code == 0
    assert said.splitlines() == [
        "added    term gate",
        "changed  experiment three-doors-a-day",
        "changed  source writer-2001",
        "changed  term sign",
        "gone     term door",
        "1 added, 3 changed, 1 gone. Nobody loses anything.",
    ]


def test_json_says_the_same(versions: tuple[Path, Path], capsys: Output) -> None:
    swap(versions[1], FIRST, "id: read-the-sign", "id: read-first\nwas: [read-the-sign]")
    assert main(["diff", *map(str, versions), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["loses"] is False
    assert found["renamed"] == [
        {"kind": "plan", "id": "read-the-sign", "now": "read-first", "touches": ""}
    ]


def test_a_course_with_mistakes_can_not_be_compared(
    versions: tuple[Path, Path], tmp_path: Path, capsys: Output
) -> None:
    broken = case_course("bad-id", tmp_path / "broken")
    assert main(["diff", str(versions[0]), str(broken)]) == 2
    assert "can't be compared until this is mended." in capsys.readouterr().out
    assert main(["diff", str(tmp_path / "nowhere"), str(versions[1])]) == 2


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("course.yaml", "title: ", "title: Now ", "course"),
        (MODULE, "title: ", "title: Other ", "module first-steps"),
        (MODULE, "lessons: [look-first, ask-twice]", "lessons: [ask-twice, look-first]", "module"),
        (FIRST, "title: ", "title: Other ", "lesson look-first"),
        (FIRST, "minutes: ", "minutes: 1", "lesson look-first"),
        (QUIZ, "prompt: ", "prompt: Now, ", "question"),
        ("first-steps/review.yaml", "prompt: ", "prompt: Now, ", "question"),
        ("self-assessment.yaml", "title: ", "title: Other ", "self-assessment"),
        ("self-assessment.yaml", "text: ", "text: Now ", "statement"),
    ],
)
def test_no_other_words_pass_for_the_same(
    versions: tuple[Path, Path], capsys: Output, file: str, old: str, new: str, line: str
) -> None:
    swap(versions[1], file, old, new)
    _, said = told(versions, capsys)
    assert f"changed  {line}" in said
    assert sum(words.startswith("changed") for words in said.splitlines()) == 1


def test_a_course_without_a_self_assessment_is_compared_as_well(
    versions: tuple[Path, Path], capsys: Output
) -> None:
    for version in versions:
        (version / "self-assessment.yaml").unlink()
    assert told(versions, capsys) == (0, "Nothing differs. Nobody loses anything.\n")
