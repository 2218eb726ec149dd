"""Can a learner get everything back, out and in?"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from leadership_course.exchange.archive import read_archive
from leadership_course.progress.events import LessonStarted
from leadership_course.study.keeping import Copy, Left
from leadership_course.study.studying import Study
from leadership_course.ui.copying import WAIT, Copying
from leadership_course.ui.faults import Faults
from leadership_course.ui.pages.data_page import holds, made_on
from leadership_course.ui.pages.data_panels import in_words
from tests.courses import sample_course
from tests.doubles import Desk
from tests.ui.conftest import Seat
from tests.ui.keyboard import press, settle, texts
from tests.ui.learner import Learner


@pytest.fixture
def learner(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> Learner:
    """A learner whose window tells of faults, as the program's does."""
    learner = seat(sample_course())
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    faults = Faults(learner.home.crash_log)
    learner.when_started = lambda window: setattr(faults, "window", window)
    return learner


def record(study: Study, lesson: str) -> None:
    study.record(LessonStarted(object=lesson))


def answer_dialog(learner: Learner, button: str) -> list[str]:
    """Press the button of the dialog that is about to open; return what the dialog said."""
    said: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        said.extend(texts(dialog))
        for _ in range(4):
            if learner.focused() == button:
                break
            press("Tab", dialog)
        press("Return", dialog)

    QTimer.singleShot(50, learner.window, choose)
    return said


def test_a_copy_is_listed_with_what_it_holds_and_put_back_by_keys(learner: Learner) -> None:
    learner.start_welcomed()
    record(learner.study, "new-job")
    assert learner.keeper.back_up()
    learner.clock.sleep_days(1)
    record(learner.study, "letting-go")
    learner.go("data")
    assert learner.sees("Yesterday, ")
    learner.reach("Put back the copy of yesterday")
    said = answer_dialog(learner, "Put it back")
    learner.press("Return")
    settle()
    assert any("copied first" in line for line in said)
    assert not learner.window.isVisible()
    learner.close()
    learner.keeper.finish()
    learner.start("data")
    assert [fact.object for fact in learner.facts_of(LessonStarted)] == ["new-job"]
    assert [copy.events for copy in learner.keeper.copies()] == [3, 2]


def test_leaving_it_as_it_is_changes_nothing(learner: Learner) -> None:
    learner.start_welcomed()
    learner.keeper.back_up()
    learner.go("data")
    learner.reach("Put back the copy of today")
    learner.in_dialog(lambda: learner.press("Return"))
    assert learner.window.isVisible()
    assert learner.keeper.pending is None


def test_everything_goes_out_and_comes_in_again(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    learner.start_welcomed("data")
    record(learner.study, "new-job")
    learner.reach("Export …")
    learner.press("Return")
    assert learner.sees("mine.zip")
    learner.reach("Import …")
    learner.press("Return")
    assert learner.sees("Everything in it is here already")
    assert learner.focused() == "Import …"
    other = Desk(sample_course())
    assert other.study.take_in(read_archive(file)) == len(learner.facts())


def test_what_is_no_export_is_refused_in_words(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "strange.zip"
    file.write_text("nothing of ours")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    learner.start_welcomed("data")
    before = learner.facts()
    learner.reach("Import …")
    learner.press("Return")
    assert learner.sees("strange.zip can't be brought in.")
    assert learner.facts() == before


def test_dialogs_for_files_begin_at_the_learners_documents_or_at_home(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def note(_parent: object, _title: str, start: str, *_: str) -> tuple[str, str]:
        asked.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", note)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", note)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Documents"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    learner.start_welcomed("data")
    for is_there in (False, True):
        if is_there:
            (tmp_path / "Documents").mkdir()
        for name in ("Export …", "Import …"):
            learner.reach(name)
            learner.press("Return")
    name = f"leadership-course-{learner.study.today().isoformat()}.zip"
    documents = tmp_path / "Documents"
    assert asked == [str(tmp_path / name), str(tmp_path), str(documents / name), str(documents)]


def test_a_file_dialog_that_is_closed_does_nothing(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    learner.start_welcomed("data")
    before = learner.facts()
    for name in ("Export …", "Import …"):
        learner.reach(name)
        learner.press("Return")
    assert learner.facts() == before


def test_many_copies_are_shown_when_asked_for(learner: Learner) -> None:
    learner.start_welcomed()
    for number in range(8):
        record(learner.study, f"lesson-{number}")
        learner.keeper.back_up()
        learner.clock.sleep(60)
    learner.go("data")
    assert not learner.sees("8 answered")
    learner.reach("Show all 8")
    learner.press("Return")
    assert sum("Today, " in text for text in learner.texts()) == 8


def test_a_copy_is_made_half_an_hour_after_something_was_done_and_not_before(
    learner: Learner,
) -> None:
    window = learner.start_welcomed()
    copying = Copying(window, learner.keeper)
    copying.copy()
    assert not copying.wait.isActive()
    record(learner.study, "new-job")
    assert copying.wait.isActive()
    assert copying.wait.interval() == WAIT == 30 * 60 * 1000
    before = len(learner.keeper.copies())
    copying.wait.timeout.emit()
    assert len(learner.keeper.copies()) == before + 1


def test_the_learner_is_told_where_no_copy_can_be_made(learner: Learner) -> None:
    window = learner.start_welcomed()
    learner.home.backups.write_text("a file stands where the folder should be")
    record(learner.study, "new-job")
    Copying(window, learner.keeper).copy()
    settle()
    assert learner.sees("A copy of your profile could not be made")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (datetime(2026, 3, 9, 8, 5, tzinfo=UTC), "today, 08:05"),
        (datetime(2026, 3, 8, 23, 59, tzinfo=UTC), "yesterday, 23:59"),
        (datetime(2026, 2, 1, 7, 0, tzinfo=UTC), "Sunday 1 February, 07:00"),
        (datetime(2025, 12, 31, 7, 0, tzinfo=UTC), "Wednesday 31 December 2025, 07:00"),
    ],
)
def test_the_time_of_a_copy_is_told_as_a_calendar_would(made: datetime, said: str) -> None:
    assert made_on(made, date(2026, 3, 9)) == said


def test_what_a_copy_has_none_of_is_left_out() -> None:
    nothing = Copy(
        name="a",
        made_at=datetime(2026, 3, 9, tzinfo=UTC),
        events=1,
        lessons=0,
        answers=0,
        texts=0,
        plans=0,
        quotes=0,
    )
    assert holds(nothing) == "the first steps"


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (Left(entries=9), "As far as can be told, none is missing. The damaged file"),
        (
            Left(entries=9, from_copy=1, unchecked=1, missing=1),
            (
                "One is lost in the damaged file and taken from a copy. "
                "One could be read, but not compared with what was written. "
                "One that once lay in it can be read nowhere any more. The damaged file"
            ),
        ),
        (
            Left(entries=9_000, from_copy=1_200, unchecked=3, missing=2),
            (
                "1,200 are lost in the damaged file and taken from a copy. "
                "3 could be read, but not compared with what was written. "
                "2 that once lay in it can be read nowhere any more. The damaged file"
            ),
        ),
    ],
)
def test_what_can_be_brought_back_is_said_in_numbers(left: Left, said: str) -> None:
    assert in_words(left).startswith(said)


def damage(learner: Learner, old: bytes, new: bytes) -> bytes:
    """Close, change bytes of the profile's file, and begin again; return what the file holds."""
    path = learner.home.profile
    learner.close()
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    learner.start("data")
    return path.read_bytes()


def test_what_is_left_of_a_damaged_profile_is_brought_back_by_keys(learner: Learner) -> None:
    learner.start_welcomed()
    record(learner.study, "new-job")
    learner.keeper.back_up()
    record(learner.study, "letting-go")
    before = [event.fact for event in learner.study.events()]
    harmed = damage(learner, b"new-job", b"new-jab")
    assert learner.sees("Your profile is damaged")
    learner.reach("See what is left …")
    said = answer_dialog(learner, "Bring back")
    learner.press("Return")
    settle()
    assert f"Bring back {len(before)} entries?" in said
    assert any("One is lost in the damaged file and taken from a copy." in line for line in said)
    assert not learner.window.isVisible()
    learner.close()
    learner.keeper.finish()
    learner.start("data")
    assert [event.fact for event in learner.study.events()] == before
    assert not learner.sees("Your profile is damaged")
    aside = learner.home.profile.with_name("profile.sqlite3.before-restore-1")
    assert aside.read_bytes() == harmed


def test_bringing_back_can_be_thought_better_of(learner: Learner) -> None:
    learner.start_welcomed()
    record(learner.study, "new-job")
    harmed = damage(learner, b"new-job", b"new-jab")
    learner.reach("See what is left …")
    answer_dialog(learner, "Leave it as it is")
    learner.press("Return")
    assert learner.at("data")
    assert learner.window.isVisible()
    assert learner.home.profile.read_bytes() == harmed


def test_where_nothing_can_be_read_any_more_the_copies_are_what_is_left(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.start_welcomed()
    record(learner.study, "new-job")
    damage(learner, b"new-job", b"new-jab")
    monkeypatch.setattr(learner.keeper, "left", lambda: None)
    learner.reach("See what is left …")
    learner.press("Return")
    assert learner.sees("Nothing in it can be read any more: a copy is what is left")


def test_a_whole_profile_is_offered_no_rescue(learner: Learner) -> None:
    learner.start_welcomed("data")
    assert not learner.sees("See what is left …")
