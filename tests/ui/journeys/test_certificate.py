"""Does a learner who passed every quiz get a certificate, and nobody else?"""

import json
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QFileDialog

from leadership_course.__main__ import main
from leadership_course.study.certificate import read_record
from leadership_course.study.quiz import open_quiz
from leadership_course.ui.pages.certificate_page import Sheet
from leadership_course.ui.tour.replies import answer
from tests.courses import course, letting_go, module
from tests.ui.conftest import Seat
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner


def pass_quizzes(learner: Learner, *modules: str) -> None:
    """Answer the quizzes of these modules, or of all, rightly."""
    for one in learner.study.course.modules:
        if one.quiz and (one.id in modules or not modules):
            sitting = open_quiz(learner.study, one, Random(1))
            while not sitting.is_over:
                answer(sitting.asking(), is_right=True, confidence="sure")
                sitting.forward()


@pytest.fixture
def graduate(learner: Learner) -> Learner:
    """A learner who passed every quiz, at the certificate."""
    learner.start_welcomed()
    pass_quizzes(learner)
    learner.go("certificate")
    return learner


def sheets(learner: Learner) -> list[Sheet]:
    return list(seen(learner.window, Sheet))


def test_before_every_quiz_is_passed_the_page_says_which_are_open_and_leads_there(
    learner: Learner,
) -> None:
    learner.start_welcomed()
    pass_quizzes(learner, "first-days")
    learner.go("certificate")
    assert sheets(learner) == []
    assert learner.sees("1 of 2 quizzes passed")
    learner.reach("Next steps, Quiz")
    learner.press("Return")
    assert learner.at("quiz/next-steps")


def test_a_course_without_quizzes_says_so(seat: Seat) -> None:
    learner = seat(course(module("one", letting_go())))
    learner.start_welcomed("certificate")
    assert learner.sees("No quiz, no certificate")
    assert sheets(learner) == []
    learner.press("Return")
    assert learner.at("course")


def test_from_progress_there_and_back_by_keys(graduate: Learner) -> None:
    graduate.go("progress")
    graduate.reach("Your certificate, 2 of 2 quizzes passed")
    graduate.press("Return")
    assert graduate.at("certificate")
    graduate.press("Esc")
    assert graduate.at("progress")


def test_the_last_page_of_the_course_leads_there_once_it_is_earned(learner: Learner) -> None:
    learner.start_welcomed("closing")
    assert not learner.sees("Your certificate")
    pass_quizzes(learner)
    learner.go("closing")
    learner.reach("Your certificate")
    learner.press("Return")
    assert learner.at("certificate")


def test_without_a_name_nothing_can_be_saved_and_a_name_is_kept(graduate: Learner) -> None:
    assert not graduate.button("Save as PDF").isEnabled()
    graduate.write("Ana Reis")
    assert graduate.button("Save as PDF").isEnabled()
    (sheet,) = sheets(graduate)
    assert sheet.accessibleName() == "The certificate of Ana Reis"
    assert "First days: 100 per cent" in sheet.accessibleDescription()
    graduate.restart("certificate")
    (sheet,) = sheets(graduate)
    assert sheet.accessibleName() == "The certificate of Ana Reis"


def test_the_pdf_and_its_record_are_written_and_the_record_can_be_checked(
    graduate: Learner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file, record = tmp_path / "mine.pdf", tmp_path / "mine-record.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    graduate.write("Ana Reis")
    graduate.press("Return")
    assert graduate.sees("Written to mine.pdf, and its record to mine-record.json")
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    found, claimed = read_record(record.read_bytes())
    assert found.name == "Ana Reis"
    assert found.digest == claimed
    assert main(["verify", str(record)]) == 0
    assert claimed in capsys.readouterr().out


def test_a_changed_record_is_told_from_a_true_one(
    graduate: Learner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file, record = tmp_path / "mine.pdf", tmp_path / "mine-record.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    graduate.write("Ana")
    graduate.press("Return")
    said = json.loads(record.read_text("utf-8"))
    said["certificate"]["reviews"] += 1
    record.write_text(json.dumps(said), "utf-8")
    assert main(["verify", str(record)]) == 1
    assert capsys.readouterr().out.startswith("Changed: ")


def test_a_dialog_that_is_closed_writes_nothing(
    graduate: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    graduate.write("Ana")
    graduate.press("Return")
    assert not graduate.sees("Written to")


def test_when_the_last_answer_is_undone_the_certificate_goes(graduate: Learner) -> None:
    last = list(graduate.disk.log.read())[-1]
    graduate.study.undo(last)
    settle()
    assert sheets(graduate) == []
    assert graduate.sees("1 of 2 quizzes passed")


@pytest.mark.parametrize("content", [None, "{}"])
def test_verify_says_in_one_line_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    file = tmp_path / "record.json"
    if content is not None:
        file.write_text(content, "utf-8")
    assert main(["verify", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
