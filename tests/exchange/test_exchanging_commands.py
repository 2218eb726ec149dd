"""Do questions get into a quiz and out of a course, with nothing else touched?"""

import json
from pathlib import Path

import pytest

from leadership_course.authoring.question_list import CanNotAddError, QuestionFile
from leadership_course.cli import command_line as cli
from leadership_course.exchange import gift, moodle_xml
from leadership_course.reading.course_reader import read_course
from tests.reading.courses import BASE, copy_base

Output = pytest.CaptureFixture[str]

WHOLE = "::Salt::Salt is a mineral. {T####From a mine.}\n\n::Salt::Fish swim. {T####They do.}\n"
AIKEN = "Who cooks?\nA. You\nB. They\nANSWER: B\n"
QUIZ = """\
# Ours.
questions:   # the pool
- id: salt
  type: true-false
  prompt: Salt?
  answer: true
  why: >-
    A long

    reason.

  # about the pass mark
pass: 50%
id: q
title: Q
"""


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_questions_join_the_quiz_of_a_course_under_ids_that_nothing_has(
    tmp_path: Path, capsys: Output
) -> None:
    root = copy_base(tmp_path)
    (quiz,) = root.glob("*/quiz.yaml")
    before, course = quiz.read_text("utf-8"), read_course(root).course
    bank = written(tmp_path, "bank.gift", WHOLE)
    assert cli.main(["import-questions", str(bank), "--into", str(quiz)]) == 0
    assert "2 questions added" in capsys.readouterr().out
    assert quiz.read_text("utf-8").startswith(before.rstrip("\n"))
    after = read_course(root)
    assert after.problems == read_course(BASE).problems
    assert course
    assert after.course
    old, new = course.modules[0].quiz, after.course.modules[0].quiz
    assert old
    assert new
    assert new.questions == (*old.questions, *gift.read(WHOLE).questions)
    assert cli.main(["import-questions", str(bank), "--into", str(quiz), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "questions": ["salt-3", "salt-4"],
        "missing": [],
        "changed": [],
        "left_out": [],
    }


def test_what_an_import_lacks_is_listed_and_named_by_check(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    (quiz,) = root.glob("*/quiz.yaml")
    bank = written(tmp_path, "bank.txt", AIKEN + "\nWhat?\nA. One\nANSWER: B\n")
    assert cli.main(["import-questions", str(bank), "--into", str(quiz)]) == 1
    said = capsys.readouterr().out
    assert "to be written: who-cooks: why of you, why of they" in said
    assert "left out: line 6: “What?”: its ANSWER is the letter of none" in said
    cli.main(["check", "--json", str(root)])
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [problem["code"] for problem in problems].count("empty-value") == 2


def test_a_quiz_and_a_pool_that_are_missing_are_begun(tmp_path: Path) -> None:
    bank = written(tmp_path, "bank.gift", WHOLE)
    folder = tmp_path / "Kitchen talk"
    folder.mkdir()
    for name in ("quiz.yaml", "review.yaml"):
        assert cli.main(["import-questions", str(bank), "--into", str(folder / name)]) == 0
    quiz = (folder / "quiz.yaml").read_text("utf-8")
    assert quiz.startswith('id: kitchen-talk-quiz\ntitle: "Kitchen talk"\nquestions:\n  - id: salt')
    assert (folder / "review.yaml").read_text("utf-8").startswith("questions:\n  - id: salt\n")


@pytest.mark.parametrize(("mark", "end"), [("", "\n"), ("\ufeff", "\r\n")])
def test_a_list_in_the_middle_grows_and_all_else_stays(mark: str, end: str, tmp_path: Path) -> None:
    file = tmp_path / "quiz.yaml"
    file.write_bytes(f"{mark}{QUIZ.replace(chr(10), end)}".encode())
    entry = "- id: fish\n  type: true-false\n  prompt: Fish?\n  answer: true\n  why: Yes\n"
    quiz = QuestionFile(file)
    assert {"salt", "q"} <= quiz.taken()
    text = quiz.with_entries(1, lambda indent: " " * indent + entry).decode()
    head, _, tail = QUIZ.partition("pass:")
    assert text == f"{mark}{head}{entry}pass:{tail}".replace("\n", end)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id: q\n", "no key `questions`"),
        ("- a\n", "no key `questions`"),
        ("questions: [{id: a}]\n", "added to safely"),
        ("questions: a\n", "Line|added to safely"),
        ("id: q\nid: p\nquestions:\n", "Line 2: `id` is written twice"),
    ],
)
def test_a_file_that_can_not_be_added_to_safely_stays_as_it_is(
    text: str, says: str, tmp_path: Path, capsys: Output
) -> None:
    quiz, bank = written(tmp_path, "quiz.yaml", text), written(tmp_path, "b.gift", WHOLE)
    with pytest.raises(CanNotAddError, match=says):
        QuestionFile(quiz).with_entries(1, lambda _: "  - id: b\n")
    assert cli.main(["import-questions", str(bank), "--into", str(quiz)]) == 2
    assert str(quiz) in capsys.readouterr().err
    assert quiz.read_text("utf-8") == text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.gift", "quiz.yaml"]


def test_an_empty_list_takes_its_first_question(tmp_path: Path) -> None:
    quiz, bank = written(tmp_path, "review.yaml", "questions: []\n"), tmp_path / "b.gift"
    bank.write_text(WHOLE, "utf-8")
    assert cli.main(["import-questions", str(bank), "--into", str(quiz)]) == 0
    assert quiz.read_text("utf-8").startswith("questions:\n  - id: salt\n")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfe", "not in unicode"),
        (b"a" * 5_000_001, "more than 5 mb"),
        (b"<!DOCTYPE quiz><quiz/>", "document type"),
        (None, "no such file"),
    ],
)
def test_a_file_that_can_not_be_taken_in_is_refused_in_a_line(
    data: bytes | None, says: str, tmp_path: Path, capsys: Output
) -> None:
    bank, quiz = tmp_path / "bank.xml", tmp_path / "quiz.yaml"
    if data is not None:
        bank.write_bytes(data)
    assert cli.main(["import-questions", str(bank), "--into", str(quiz)]) == 2
    said = capsys.readouterr().err
    assert says in said.lower()
    assert said.count("\n") == 1
    assert not quiz.exists()


def test_the_questions_of_a_course_go_out_in_every_format(tmp_path: Path, capsys: Output) -> None:
    for kind in ("gift", "moodle", "aiken"):
        file = tmp_path / kind
        command = ["export-questions", str(BASE), "--format", kind, "-o", str(file), "--json"]
        code = cli.main(command)
        told = json.loads(capsys.readouterr().out)
        assert code == (1 if told["left_out"] else 0)
        assert file.stat().st_size > 20
    assert gift.read((tmp_path / "gift").read_text("utf-8")).questions
    assert moodle_xml.read((tmp_path / "moodle").read_text("utf-8")).questions
    again = str(tmp_path / "gift")
    assert cli.main(["export-questions", str(BASE), "--format", "gift", "-o", again]) in {0, 1}
    assert "written," in capsys.readouterr().out


def test_an_export_that_can_not_run_says_why(tmp_path: Path, capsys: Output) -> None:
    where = ["--format", "gift", "-o", str(tmp_path / "no" / "such" / "folder")]
    assert cli.main(["export-questions", str(BASE), *where]) == 2
    assert "can't be written" in capsys.readouterr().err
    assert cli.main(["export-questions", str(tmp_path), *where]) == 2
    assert "`check` says why" in capsys.readouterr().err
    assert cli.main(["export-questions", str(tmp_path / "none"), *where]) == 2
