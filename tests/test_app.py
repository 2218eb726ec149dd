"""What does the learner see when course, profile, disk or the program itself is at fault?"""

import hashlib
import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from leadership_course.app import _again, _shown, main, parser
from leadership_course.assembly import Program, build, first_place
from leadership_course.progress.events import LessonStarted, ReflectionWritten
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.storage.folders import Home
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.study import welcome
from leadership_course.ui.faults import Faults
from leadership_course.ui.starting import SOON_PAINTED
from leadership_course.ui.widgets.fault_sheet import FaultSheet
from tests.reading.courses import BASE, LESSON, MODULE, copy_base, swap, write
from tests.storage.situations import (
    as_ordinary_user,
    fill,
    folder_of_an_ordinary_user,
    hurt_index,
)
from tests.ui.keyboard import focus, press, settle, texts

Opened = Callable[..., Program]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A fresh home."""
    return Home(tmp_path / "home")


@pytest.fixture
def opened(qapp: QApplication, home: Home) -> Iterator[Opened]:
    """Return a function that opens the program on a course, the welcome behind, at a place."""
    programs: list[Program] = []

    def open_(course: Path = BASE, place: str = "today", at: Home = home) -> Program:
        program = build(qapp, at, course)
        programs.append(program)
        if welcome.is_first_start(program.study):
            welcome.finish(program.study, (0,), 5, "")
        program.window.go(place)
        program.window.show()
        program.window.activateWindow()
        QTest.qWaitForWindowActive(program.window)
        settle()
        return program

    yield open_
    for program in programs:
        if isValid(program.window):
            end(program)
    qapp.setStyleSheet("")


def end(program: Program) -> None:
    """Close the window and the profile."""
    program.window.close()
    program.window.deleteLater()
    settle()
    program.profile.close()


def shown(program: Program) -> str:
    """Return all words on screen."""
    return "\n".join(texts(program.window))


def go(program: Program, place: str) -> str:
    """Go to a place and return the words there."""
    program.window.go(place)
    settle()
    return shown(program)


@pytest.mark.parametrize("folder", ["nowhere", "empty"])
def test_without_a_course_today_and_course_say_so(
    opened: Opened, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "empty").mkdir()
    program = opened(tmp_path / folder)
    assert "Nothing to study yet" in shown(program)
    assert "The Course page says which file is at fault." in shown(program)
    press("Return", program.window)
    assert program.window.place.page == "course"
    assert str(tmp_path / folder) in shown(program)
    assert "This course has no lessons" in shown(program)
    for place in ("quotes", "progress", "settings", "today"):
        assert go(program, place)


def test_without_a_course_there_is_no_welcome(
    qapp: QApplication, home: Home, tmp_path: Path
) -> None:
    program = build(qapp, home, tmp_path / "nowhere")
    assert first_place(program, "") == "today"
    end(program)


def test_a_lesson_with_a_syntax_error_is_named_and_the_rest_works(
    opened: Opened, tmp_path: Path
) -> None:
    root = swap(copy_base(tmp_path), LESSON, "minutes: 3", "minutes 3")
    program = opened(root, "course")
    words = shown(program)
    assert f"Left out in part: {LESSON}, line 4" in words
    assert "A colon is missing in this line." in words
    assert "Look first" in words
    assert "Ask twice, 3 min" not in words
    assert "Mira pushed." in go(program, "lesson/look-first")
    go(program, "quiz/first-steps")
    assert program.window.place.page == "quiz"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("images/doors.svg", "images/gone.svg", "images/gone.svg"),
        ("type: single-choice", "type: singel-choice", "single-choice"),
        ("id: look-first", "id: ask-twice", "ask-twice"),
    ],
    ids=["missing picture", "unknown question type", "two lessons of one id"],
)
def test_a_mistake_of_the_author_stands_on_the_course_page(
    opened: Opened, tmp_path: Path, old: str, new: str, says: str
) -> None:
    root = swap(copy_base(tmp_path), "first-steps/01-look-first.md", old, new)
    if "ask-twice" in new:
        swap(root, MODULE, "[look-first, ask-twice]", "[ask-twice]")
    program = opened(root, "course")
    words = shown(program)
    assert ".md, line " in words
    assert says in words
    assert "Once is not enough" in go(program, "lesson/ask-twice") or "Mira" in shown(program)


def test_a_picture_that_vanished_after_reading_leaves_its_words(
    opened: Opened, tmp_path: Path
) -> None:
    root = copy_base(tmp_path)
    program = opened(root)
    (root / "first-steps/images/doors.svg").unlink()
    words = go(program, "lesson/look-first")
    assert "A closed door and an arrow" in words or "The sign was there." in words


def test_a_mended_course_is_read_anew(opened: Opened, tmp_path: Path) -> None:
    root = swap(copy_base(tmp_path), LESSON, "minutes: 3", "minutes 3")
    end(opened(root, "course"))
    write(root, LESSON, (BASE / LESSON).read_text("utf-8"))
    program = opened(root, "course")
    assert "Ask twice" in shown(program)
    assert "Left out in part" not in shown(program)


@pytest.mark.parametrize(
    "place", ["nowhere", "lesson/gone", "quiz/gone", "result/gone", "lesson", "today/x", "///"]
)
def test_an_unknown_place_leads_to_today_with_a_word_about_it(opened: Opened, place: str) -> None:
    program = opened(place=place)
    assert program.window.place.page == "today"
    assert "There is no" in shown(program)


def test_a_card_that_is_gone_opens_its_lesson(opened: Opened) -> None:
    program = opened(place="lesson/look-first/gone")
    assert program.window.place.page == "lesson"
    assert "Mira pushed." in shown(program)


def test_the_result_of_a_quiz_never_taken_is_the_quiz(opened: Opened) -> None:
    assert opened(place="result/first-steps").window.place.page == "quiz"


def test_a_profile_of_a_newer_version_is_read_and_not_touched(opened: Opened, home: Home) -> None:
    program = opened(place="lesson/look-first")
    end(program)
    with sqlite3.connect(home.profile) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.close()
    before = hashlib.sha256(home.profile.read_bytes()).hexdigest()
    program = opened()
    assert "newer version of this program" in shown(program)
    assert "Install the newer version" in shown(program)
    assert program.study.progress.lessons.of("look-first").is_open  # read, all the same
    assert "Once is not enough" in go(program, "lesson/ask-twice")
    go(program, "quiz/first-steps")
    assert program.window.place.page == "quiz"
    assert "newer version of this program" in shown(program)
    end(program)
    assert hashlib.sha256(home.profile.read_bytes()).hexdigest() == before


def test_a_damaged_profile_is_left_alone_and_the_course_can_be_read(
    opened: Opened, home: Home
) -> None:
    end(opened())
    home.profile.write_bytes(b"no database" * 1000)
    program = opened(place="lesson/look-first")
    assert "is damaged" in shown(program)
    assert "Mira pushed." in shown(program)
    end(program)
    assert home.profile.read_bytes() == b"no database" * 1000


def test_a_second_window_on_the_same_profile_says_so(opened: Opened) -> None:
    opened()
    assert "already open in another window" in shown(opened())


def test_a_home_that_cannot_be_made_is_said_and_the_course_can_be_read(
    opened: Opened, tmp_path: Path, faults: Faults
) -> None:
    (tmp_path / "file").write_text("in the way")
    program = opened(place="lesson/look-first", at=Home(tmp_path / "file" / "home"))
    faults.window = program.window
    assert "could not be made" in shown(program)
    assert "Mira pushed." in shown(program)
    press("Ctrl++", program.window)
    assert program.look.scale == 1.1
    assert "Your settings could not be saved" in shown(program)


needs_an_open_checkout = pytest.mark.skipif(
    os.name == "nt" or any(not f.stat().st_mode & stat.S_IXOTH for f in Path(__file__).parents),
    reason="the checkout lies in a folder that an ordinary user may not enter",
)


@needs_an_open_checkout
def test_a_home_that_can_only_be_read_is_read(opened: Opened, faults: Faults) -> None:
    with folder_of_an_ordinary_user() as folder:
        home = Home(folder)
        program = opened(place="lesson/look-first/reflect", at=home)
        QTest.keyClicks(focus(program.window), "Mine, half wr")
        end(program)
        with closed_to_writing(folder), as_ordinary_user():
            program = opened(at=home)
            faults.window = program.window
            assert "can be read but not written" in shown(program)
            assert "Mine, half wr" in go(program, "lesson/look-first/reflect")
            QTest.keyClicks(focus(program.window), "itten")
            press("Ctrl+1", program.window)
            assert program.window.place.page == "today"  # nobody is locked in on a card
            press("Ctrl++", program.window)
            assert program.look.scale == 1.1
            end(program)
        facts = [event.fact for event in read_events(home.profile)]
        assert [f.text for f in facts if isinstance(f, ReflectionWritten)] == ["Mine, half wr"]


@needs_an_open_checkout
def test_a_folder_that_can_only_be_read_and_is_empty_is_said(opened: Opened) -> None:
    with folder_of_an_ordinary_user() as folder, closed_to_writing(folder), as_ordinary_user():
        program = opened(place="lesson/look-first", at=Home(folder))
        assert "could not be opened" in shown(program)
        assert "Mira pushed." in shown(program)
        end(program)


@contextmanager
def closed_to_writing(folder: Path) -> Iterator[None]:
    """Let nobody write to a folder and what is in it for a while."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for path in (*files, *folders):
        path.chmod(0o555 if path in folders else 0o444)
    yield
    for path in (*folders, *files):
        path.chmod(0o700)


@pytest.fixture
def faults(home: Home, monkeypatch: pytest.MonkeyPatch) -> Faults:
    """The hook of the program, in place until the end of the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return Faults(home.crash_log)


def test_a_bug_is_told_once_written_down_and_the_program_goes_on(
    opened: Opened, home: Home, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    program = opened(place="lesson/look-first/reflect")
    faults.window = program.window
    QTest.keyClicks(focus(program.window), "my secret thought")
    told: list[str] = []

    def stumble() -> None:
        raise RuntimeError("a bug")

    def read_and_close() -> None:
        faults.hook(RuntimeError, RuntimeError("a bug"), None)  # another one meanwhile
        for sheet in QApplication.topLevelWidgets():
            if isinstance(sheet, FaultSheet) and sheet.isVisible():
                told.append("\n".join(texts(sheet)))
                sheet.reject()

    QTimer.singleShot(0, program.window, stumble)
    QTimer.singleShot(80, program.window, read_and_close)
    loop = QEventLoop()
    QTimer.singleShot(250, loop.quit)
    loop.exec()
    assert len(told) == 1  # the second bug opened no second sheet
    assert "you can go on" in told[0]
    assert str(home.crash_log) in told[0]
    written = home.crash_log.read_text("utf-8")
    assert written.count("RuntimeError: a bug") == 2
    assert "my secret thought" not in written
    assert "RuntimeError: a bug" in capsys.readouterr().err
    program.window.activateWindow()
    settle()
    assert "my secret thought" in shown(program)
    press("Ctrl+1", program.window)
    assert program.window.place.page == "today"


def test_a_bug_with_nowhere_to_write_is_still_told(
    home: Home, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    error = RuntimeError("a bug")
    faults.hook(RuntimeError, error, None)
    said = capsys.readouterr().err
    assert "a bug" in said
    assert "could not be written" in said


def test_an_interrupt_of_the_terminal_closes_the_window(opened: Opened, faults: Faults) -> None:
    program = opened()
    faults.window = program.window
    faults.hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not program.window.isVisible()


def test_the_program_begins_with_what_was_asked_for(opened: Opened) -> None:
    program = opened()
    assert first_place(program, "quotes") == "quotes"
    assert first_place(program, "") == "today"


def test_the_first_start_begins_with_the_welcome(qapp: QApplication, home: Home) -> None:
    program = build(qapp, home, shipped_lessons())
    assert first_place(program, "") == "welcome"
    assert program.problems == ()
    end(program)


def test_everything_written_lies_in_the_home_and_is_nobody_elses(
    opened: Opened, home: Home
) -> None:
    end(opened(place="lesson/look-first"))
    assert {path.name.partition(".sqlite3")[0] for path in home.root.iterdir()} == {
        "cache",
        "preferences.json",
        "profile",
    }
    if os.name == "posix":
        assert home.root.stat().st_mode & 0o077 == 0
        assert home.profile.stat().st_mode & 0o077 == 0


def test_the_log_is_the_one_that_events_prints(opened: Opened, home: Home) -> None:
    end(opened(place="lesson/look-first"))
    profile = open_profile(home.profile)
    assert [e.fact.object for e in profile.log.read() if isinstance(e.fact, LessonStarted)] == [
        "look-first"
    ]
    profile.close()


def test_a_copy_put_back_opens_the_window_again_on_what_it_holds(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the window takes it over: put it back
    asked = parser().parse_args(["--home", str(home.root), "--course", str(BASE), "today"])
    before = _shown(qapp, asked, "today")
    before.study.record(LessonStarted(object="look-first"))
    before.keeper.back_up()
    before.study.record(LessonStarted(object="another"))
    before.keeper.restore(before.keeper.copies()[0].name)
    assert not before.window.isVisible()
    before.profile.close()
    after = _again(qapp, asked, before)
    settle()
    assert str(after.window.place) == "data"
    assert [e.fact.object for e in after.study.events()] == ["look-first"]
    assert "The copy is in place" in list(texts(after.window))
    end(after)


def test_a_damaged_structure_found_after_the_first_page_opens_the_window_again_on_a_copy(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the window takes it over: put it back
    asked = parser().parse_args(["--home", str(home.root), "--course", str(BASE), "today"])
    home.root.mkdir()
    fill(home.profile, 40)
    hurt_index(home.profile)
    content = home.profile.read_bytes()
    before = _shown(qapp, asked, "today")
    QTest.qWait(2 * SOON_PAINTED)
    assert before.profile.is_to_reopen
    assert not before.window.isVisible()
    before.profile.close()
    after = _again(qapp, asked, before)
    settle()
    assert str(after.window.place) == "today"
    assert "damaged, so nothing new is saved" in shown(after)
    after.study.record(LessonStarted(object="look-first"))
    assert len(after.study.events()) == 41
    end(after)
    assert home.profile.read_bytes() == content


def test_a_log_that_cannot_be_read_is_told_of_at_the_start(qapp: QApplication, home: Home) -> None:
    home.root.mkdir()
    fill(home.profile, 400)
    content = bytearray(home.profile.read_bytes())
    content[4096 * 5 : 4096 * 12] = b"\xff" * 4096 * 7
    home.profile.write_bytes(content)
    program = build(qapp, home, BASE, examined=False)
    program.window.go("today")
    program.window.show()
    settle()
    assert "is damaged" in shown(program)
    end(program)
    assert home.profile.read_bytes() == content


def test_another_profile_opens_the_window_again_on_what_is_its_own(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the window takes it over: put it back
    words = ["--home", str(home.root), "--course", str(BASE), "--profile", "first learner", "today"]
    asked = parser().parse_args(words)
    before = _shown(qapp, asked, "today")
    before.study.record(LessonStarted(object="look-first"))
    before.profiles.open(before.profiles.add("Bea").id)
    assert not before.window.isVisible()
    before.profile.close()
    after = _again(qapp, asked, before)
    settle()
    assert str(after.window.place) == "welcome"
    assert after.study.events() == ()
    assert [person.name for person in after.profiles.all() if person.is_here] == ["Bea"]
    end(after)


def test_a_profile_that_is_not_there_is_named(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--home", str(home.root), "--profile", "Zoe"]) == 2
    assert "There is no profile called Zoe." in capsys.readouterr().err
    assert not home.root.exists()


def test_a_ruined_profile_is_met_with_the_way_to_its_copies(opened: Opened, home: Home) -> None:
    program = opened()
    program.keeper.back_up()
    end(program)
    home.profile.write_bytes(b"garbage" * 900)
    again = opened()
    focus_on(again, "See copies")
    press("Return", again.window)
    settle()
    assert str(again.window.place) == "data"
    assert len(again.keeper.copies()) == 1


def focus_on(program: Program, name: str) -> None:
    """Press Tab until the focus is on the button with this name."""
    for _ in range(40):
        if getattr(focus(program.window), "text", str)() == name:
            return
        press("Tab", program.window)
    raise AssertionError(f"Tab never reaches {name}")


def test_damage_is_told_after_the_first_page_is_there(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the window takes it over: put it back
    asked = parser().parse_args(["--home", str(home.root), "--course", str(BASE), "today"])
    before = _shown(qapp, asked, "today")
    before.study.record(LessonStarted(object="look-first"))
    end(before)
    with closing(sqlite3.connect(home.profile)) as connection, connection:
        connection.execute("UPDATE event SET object = 'another'")
    after = _shown(qapp, asked, "today")
    settle()
    assert "Entry 1 of your profile has changed" not in shown(after)
    QTest.qWait(SOON_PAINTED + 300)
    assert "Entry 1 of your profile has changed" in shown(after)
    assert after.keeper.copies() == (), "no copy is made of what is damaged"
    end(after)
