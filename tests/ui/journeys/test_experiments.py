"""Is an experiment gone through by keys: guess, start, look, talk, keep, the partner's sheet?"""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from leadership_course.progress.events import PlanMade, PlanReported
from leadership_course.study import plans, welcome
from leadership_course.ui.faults import Faults
from tests.ui.keyboard import settle, wait
from tests.ui.learner import Learner

PLACE = "experiment/a-week-of-asking"


def start(learner: Learner, days: int = 7) -> None:
    learner.start_welcomed(PLACE)
    learner.write("Three times a day")
    learner.reach("Start this week")
    learner.press("Return")
    learner.clock.sleep_days(days)
    learner.restart(PLACE)


def save_in(learner: Learner, path: Path) -> None:
    """Type a file into the dialog that the key press opens, and accept it."""

    def type_and_accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    QTimer.singleShot(50, learner.window, type_and_accept)
    learner.press("Space")
    learner.window.activateWindow()
    settle()


def test_the_guess_comes_first_and_the_week_starts(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    assert learner.focused() == "Your guess"
    learner.write("Three times a day")
    learner.reach("Start this week")
    learner.press("Return")
    (made,) = learner.facts_of(PlanMade)
    assert (made.kind, made.guess, made.module) == ("experiment", "Three times a day", "first-days")
    assert learner.sees("You wrote: Three times a day")
    assert learner.sees("look back on Monday 9 March")
    learner.press("Ctrl+Z")
    assert learner.sees("Three times a day")
    assert learner.focused() == "Your guess"
    assert plans.live(learner.study) == ()


def test_a_half_written_guess_is_there_after_a_crash(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.write("Three ti")
    wait(400)
    learner.leave_for_dead()
    learner.start(PLACE)
    assert learner.sees("Three ti")


def test_notes_are_taken_during_the_week_and_all_of_it_is_told_at_its_end(
    learner: Learner,
) -> None:
    start(learner, days=3)
    learner.reach("What you saw")
    learner.write("Nora began")
    learner.clock.sleep_days(4)
    learner.restart(PLACE)
    assert learner.sees("time to look back")
    assert learner.sees("Nora began")
    learner.press("2")
    learner.reach("The talk")
    learner.write("On Tuesday")
    learner.reach("To keep")
    learner.write("The first question")
    learner.reach("Done with it")
    learner.press("Return")
    assert learner.facts_of(PlanReported) == [
        PlanReported(
            object="a-week-of-asking",
            outcome="partly",
            decision="drop",
            note="Nora began",
            talk="On Tuesday",
            kept="The first question",
        )
    ]
    assert learner.at("today")
    learner.press("Ctrl+Z")
    learner.go(PLACE)
    assert learner.is_chosen("Partly")
    assert learner.sees("The first question")


def test_after_what_is_to_keep_comes_what_becomes_of_it(learner: Learner) -> None:
    start(learner)
    learner.press("1")
    learner.reach("To keep")
    learner.press("Tab")
    assert learner.focused() == "Another week"
    learner.press("Tab", "Tab", "Tab")
    assert learner.focused() == "Print: the sheet for the partner"
    learner.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert learner.focused() == "To keep"


def test_an_experiment_is_gone_on_with_in_two_keys(learner: Learner) -> None:
    start(learner)
    learner.press("1", "K")
    assert [record.id for record in plans.live(learner.study)] == ["a-week-of-asking"]
    assert plans.due(learner.study) == ()


def test_once_more_asks_for_a_new_guess(learner: Learner) -> None:
    start(learner)
    learner.press("4", "C")
    assert learner.focused() == "Your guess"
    assert learner.sees("once more")
    learner.press("Ctrl+A")
    learner.write("Once")
    learner.reach("Start this week")
    learner.press("Return")
    assert [fact.guess for fact in learner.facts_of(PlanMade)] == ["Three times a day", "Once"]
    assert learner.sees("Not this time · Once more")


def test_an_experiment_due_is_on_today_however_short_the_day(learner: Learner) -> None:
    start(learner)
    learner.go("today")
    assert learner.sees("This week’s experiment")
    learner.reach("Look back: A week of asking")
    learner.press("Return")
    assert learner.at(PLACE)


def test_nothing_is_decided_before_it_is_said_whether_it_happened(learner: Learner) -> None:
    start(learner)
    learner.press("K", "D")
    assert learner.at(PLACE)
    assert learner.facts_of(PlanReported) == []
    assert learner.sees("Say above whether it happened")


def test_the_course_shows_how_the_experiment_of_a_module_stands(learner: Learner) -> None:
    learner.start_welcomed("course")
    learner.reach("A week of asking, Experiment · one week at work")
    learner.press("Space")
    assert learner.at(PLACE)
    learner.press("Esc")
    assert learner.at("course")
    learner.go(PLACE)
    learner.click("Start this week")
    learner.go("course")
    learner.reach("A week of asking, Experiment · look back on Monday 9 March")


def test_the_result_of_the_quiz_offers_the_experiment(learner: Learner) -> None:
    from tests.ui.screens import STATES

    learner.start_welcomed()
    (passed,) = (state for state in STATES if state.name == "result, passed")
    passed.reach(learner)
    learner.reach("A week of asking")
    learner.press("Space")
    assert learner.at(PLACE)


def test_the_sheet_for_the_partner_is_saved_without_a_word_of_the_learners(
    learner: Learner, tmp_path: Path
) -> None:
    learner.start_welcomed()
    welcome.finish(learner.study, (0,), 5, "Ana")
    learner.go(PLACE)
    learner.write("Something private")
    assert learner.sees("A sheet for Ana")
    learner.reach("Save as text")
    save_in(learner, tmp_path / "sheet.md")
    text = (tmp_path / "sheet.md").read_text("utf-8")
    assert text.startswith("# A week of asking\n")
    assert "Something private" not in text
    assert learner.sees("Saved as sheet.md")
    learner.reach("Save as PDF")
    save_in(learner, tmp_path / "sheet")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_sheet_that_cannot_be_written_says_so(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    faults = Faults(learner.home.crash_log)
    learner.when_started = lambda window: setattr(faults, "window", window)
    learner.start_welcomed(PLACE)
    learner.reach("Save as text")
    save_in(learner, tmp_path / "nowhere" / "sheet.md")
    assert learner.sees("sheet.md could not be written")


def test_thinking_better_of_saving_writes_nothing(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.reach("Save as PDF")
    learner.in_dialog(lambda: learner.press("Space"))
    assert not learner.sees("Saved as")


def test_an_experiment_that_is_not_in_the_course_has_no_page(learner: Learner) -> None:
    learner.start_welcomed("experiment/no-such-week")
    assert learner.at("today")
    assert learner.sees("There is no experiment called “no-such-week” in this course.")
