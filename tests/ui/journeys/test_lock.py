"""Can a learner lock the journal, open it again, and still learn while it is locked?"""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from leadership_course.progress.events import QuoteNoted, ReflectionWritten
from leadership_course.study import quotes
from leadership_course.study.lesson import LessonSitting
from leadership_course.ui.blocks.locked_view import LockedView
from leadership_course.ui.faults import Faults
from tests.courses import sample_course
from tests.ui.conftest import Seat
from tests.ui.journeys.test_data import answer_dialog
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner

CANARY = "canary-5d20be"
PASS, OTHER = "four calm words", "five other calm words"
REFLECT, TRY = "lesson/new-job/look-back", "lesson/new-job/try"
LOCKED = "Your journal is locked"


@pytest.fixture
def learner(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> Learner:
    """A learner whose window tells of faults, as the program's does."""
    learner = seat(sample_course())
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    faults = Faults(learner.home.crash_log)
    learner.when_started = lambda window: setattr(faults, "window", window)
    learner.start_welcomed()
    return learner


def lock(learner: Learner, passphrase: str = PASS) -> str:
    """Lock the journal by keys; return the recovery code that stood on the page."""
    learner.go("lock")
    learner.write(passphrase)
    learner.press("Return")
    learner.write(passphrase)
    learner.press("Return")
    return next(text for text in learner.texts() if text.count(" - ") == 4)


def unlock(learner: Learner, secret: str = PASS) -> None:
    learner.write(secret)
    learner.press("Return")


def reflect(learner: Learner, words: str = CANARY) -> None:
    learner.go(REFLECT)
    learner.write(words)
    learner.press("Ctrl+Return")


def files(learner: Learner) -> bytes:
    """Return every byte below the home."""
    return b"".join(path.read_bytes() for path in learner.home.root.rglob("*") if path.is_file())


class TestLocking:
    def test_it_is_reached_from_the_settings_and_done_by_keys(self, learner: Learner) -> None:
        reflect(learner)
        assert CANARY.encode() in files(learner)
        learner.go("settings")
        learner.reach("Lock your journal")
        learner.press("Return")
        assert learner.at("lock")
        code = lock(learner)
        assert learner.sees("It is shown this once")
        assert CANARY.encode() not in files(learner)
        learner.reach("I have written it down")
        learner.press("Return")
        assert not learner.sees(code)
        assert learner.sees("The lock is on")
        learner.go("lock")
        assert not learner.sees(code)

    def test_a_short_passphrase_and_a_mistyped_one_are_told(self, learner: Learner) -> None:
        learner.go("lock")
        learner.write("short")
        learner.press("Return", "Return")
        assert learner.sees("at least 8 letters.")
        learner.write(PASS)
        learner.press("Return")
        learner.write(OTHER)
        learner.press("Return")
        assert learner.sees("The two are not the same yet.")
        assert not learner.sees("It is shown this once")
        learner.write(PASS)
        learner.press("Return")
        assert learner.study.lock.state == "open"

    def test_what_is_typed_is_hidden_until_it_is_asked_for(self, learner: Learner) -> None:
        learner.go("lock")
        field = learner.focus_widget()
        assert isinstance(field, QLineEdit)
        assert field.echoMode() is QLineEdit.EchoMode.Password
        learner.reach("Show: Passphrase")
        learner.press("Space")
        assert field.echoMode() is QLineEdit.EchoMode.Normal
        assert learner.focused() == "Hide: Passphrase"

    def test_the_code_can_be_copied(self, learner: Learner) -> None:
        code = lock(learner).replace(" ", "")
        learner.reach("Copy the recovery code")
        learner.press("Return")
        assert QGuiApplication.clipboard().text() == code

    def test_nothing_typed_there_stays_behind(self, learner: Learner) -> None:
        learner.go("lock")
        learner.write(PASS)
        learner.go("today")
        learner.go("lock")
        assert not any(PASS in field.text() for field in seen(learner.window, QLineEdit))
        assert PASS.encode() not in files(learner)


class TestLockedAgain:
    def test_by_a_key_from_anywhere_and_opened_at_the_same_place(self, learner: Learner) -> None:
        reflect(learner)
        lock(learner)
        learner.go("journal")
        assert learner.sees(CANARY)
        learner.press("Ctrl+L")
        assert learner.sees(LOCKED)
        assert not learner.sees(CANARY)
        unlock(learner)
        assert learner.at("journal")
        assert learner.sees(CANARY)

    def test_by_the_button(self, learner: Learner) -> None:
        lock(learner)
        learner.go("lock")
        learner.click("Lock it now")
        assert learner.sees(LOCKED)
        assert learner.study.lock.state == "closed"

    def test_no_widget_and_no_undo_keeps_the_words(self, learner: Learner) -> None:
        reflect(learner)
        lock(learner)
        for place in ("journal", "entry/reflection/last-rescue", REFLECT):
            learner.go(place)
        learner.press("Ctrl+L")
        settle()
        kept = [w for w in learner.window.findChildren(QWidget) if CANARY in _words(w)]
        assert kept == []
        learner.press("Ctrl+Z")
        assert not learner.sees("Undone")

    def test_half_a_sentence_is_kept_first(self, learner: Learner) -> None:
        lock(learner)
        learner.go("debrief")
        learner.write(f"half a {CANARY}")
        learner.press("Ctrl+L")
        assert CANARY.encode() not in files(learner)
        unlock(learner)
        assert learner.at("debrief")
        assert learner.sees(f"half a {CANARY}")

    def test_without_a_lock_the_key_leads_to_it(self, learner: Learner) -> None:
        learner.press("Ctrl+L")
        assert learner.at("lock")
        assert learner.sees("Choose a passphrase")

    def test_by_closing_the_window_where_the_program_stays_in_the_tray(
        self, learner: Learner, qapp: QApplication
    ) -> None:
        lock(learner)
        learner.go("lesson/new-job")
        qapp.setQuitOnLastWindowClosed(False)
        try:
            learner.window.close()
        finally:
            qapp.setQuitOnLastWindowClosed(True)
        assert learner.study.lock.state == "closed"
        learner.window.show()
        settle()
        assert learner.sees(LOCKED)
        learner.restart()
        assert learner.at("lesson/new-job")


class TestOpening:
    def test_a_start_asks_for_no_passphrase_before_there_is_something_to_unlock(
        self, learner: Learner
    ) -> None:
        lock(learner)
        learner.restart()
        assert learner.at("today")
        learner.go("lesson/new-job")
        learner.restart()
        assert learner.at("lesson/new-job")
        assert learner.study.lock.state == "closed"

    def test_unlocking_in_a_fresh_start_goes_on_to_what_was_asked_for(
        self, learner: Learner
    ) -> None:
        reflect(learner)
        lock(learner)
        learner.restart()
        learner.press("Ctrl+4")
        assert learner.sees(LOCKED)
        unlock(learner)
        assert learner.at("journal")
        assert learner.sees(CANARY)

    def test_a_place_of_the_journal_asked_for_at_the_start_is_behind_the_lock(
        self, learner: Learner
    ) -> None:
        reflect(learner)
        lock(learner)
        learner.restart("entry/reflection/last-rescue")
        assert learner.sees(LOCKED)
        unlock(learner)
        assert learner.at("entry/reflection/last-rescue")
        assert learner.sees(CANARY)

    def test_not_now_leaves_it_locked(self, learner: Learner) -> None:
        lock(learner)
        learner.restart("journal")
        learner.press("Esc")
        assert learner.at("today")
        learner.press("Ctrl+4")
        assert learner.sees(LOCKED)
        learner.reach("Not now")
        learner.press("Return")
        assert learner.at("today")

    def test_a_wrong_passphrase_is_told_and_the_next_try_replaces_it(
        self, learner: Learner
    ) -> None:
        lock(learner)
        learner.press("Ctrl+L")
        unlock(learner, "something else")
        assert learner.sees("That is not the passphrase.")
        assert "not the passphrase" in learner.focus_widget().accessibleDescription()
        unlock(learner)
        assert learner.study.lock.state == "open"

    def test_the_code_opens_it_and_another_passphrase_can_be_chosen(self, learner: Learner) -> None:
        reflect(learner)
        code = lock(learner)
        learner.press("Ctrl+L")
        learner.reach("Use the recovery code")
        learner.press("Return")
        assert learner.sees("nobody can read these words again")
        unlock(learner, "ABCDE")
        assert learner.sees("That is not the recovery code.")
        unlock(learner, code.lower())
        assert learner.at("lock")
        learner.reach("Passphrase")
        learner.write(OTHER)
        learner.press("Return")
        learner.write(OTHER)
        learner.press("Return")
        assert learner.sees("It is shown this once")
        assert not learner.sees(code)
        learner.press("Ctrl+L")
        unlock(learner, PASS)
        assert learner.sees("That is not the passphrase.")
        unlock(learner, OTHER)
        learner.go("journal")
        assert learner.sees(CANARY)

    def test_a_link_to_an_entry_waits_behind_it(self, learner: Learner) -> None:
        reflect(learner)
        lock(learner)
        learner.press("Ctrl+L")
        learner.go("entry/reflection/last-rescue")
        assert learner.sees(LOCKED)
        unlock(learner)
        assert learner.at("entry/reflection/last-rescue")

    def test_the_lock_itself_is_changed_only_when_it_is_open(self, learner: Learner) -> None:
        lock(learner)
        learner.press("Ctrl+L")
        learner.go("lock")
        assert learner.sees(LOCKED)


class TestWhileItIsLocked:
    @pytest.fixture(autouse=True)
    def locked(self, learner: Learner) -> None:
        """Have written something, and locked the journal."""
        reflect(learner)
        block = next(
            b for b, _, _ in learner.study.index.prompts.values() if b.id == "two-questions"
        )
        lesson = learner.study.index.lessons["new-job"]
        LessonSitting(learner.study, lesson).planning(block).take_on(f"When {CANARY}", "ask")  # type: ignore[arg-type]  # the plan of the lesson
        lock(learner)
        learner.press("Ctrl+L")

    def test_a_lesson_asks_to_unlock_where_there_is_something_to_write(
        self, learner: Learner
    ) -> None:
        for place in (REFLECT, TRY):
            learner.go(place)
            assert list(seen(learner.window, LockedView))
            learner.press("Ctrl+Return")
        learner.go(REFLECT)
        before = learner.facts_of(ReflectionWritten)
        learner.reach("Unlock the journal")
        learner.press("Return")
        assert learner.sees(LOCKED)
        unlock(learner)
        assert learner.at(REFLECT)
        assert learner.sees(CANARY)
        assert len(learner.facts_of(ReflectionWritten)) == len(before)

    def test_today_names_the_plan_without_its_words(self, learner: Learner) -> None:
        learner.go("today")
        assert learner.sees("A plan in your locked journal")
        assert not learner.sees(CANARY)

    def test_an_export_asks_to_unlock_before_it_asks_for_a_file(
        self, learner: Learner, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[object] = []

        def ask(*words: object) -> tuple[str, str]:
            asked.append(words)
            return "", ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        learner.go("data")
        learner.reach("Export …")
        learner.press("Return")
        assert learner.sees("Your journal is locked, so that nothing")
        assert asked == []

    def test_what_said_that_it_is_locked_goes_once_it_is_opened_by_whatever_way(
        self, learner: Learner
    ) -> None:
        learner.go("data")
        learner.reach("Export …")
        learner.press("Return", "Ctrl+L")
        unlock(learner)
        assert learner.at("data")
        assert not learner.sees("Your journal is locked, so that nothing")

    def test_a_note_asks_to_unlock_before_it_is_typed(self, learner: Learner) -> None:
        quotes.bookmark(learner.study, next(iter(learner.study.index.quotes.values()))[0])
        learner.go("quotes")
        learner.reach("Note: ")
        learner.press("Return")
        assert learner.sees("Your journal is locked, so that nothing")
        learner.reach("Unlock")
        learner.press("Return")
        unlock(learner)
        assert learner.at("quotes")
        learner.reach("Note: ")
        learner.press("Return")
        learner.write("why")
        learner.press("Return")
        assert [fact.note for fact in learner.facts_of(QuoteNoted)] == ["why"]

    def test_nothing_is_exported_without_its_words(
        self, learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "mine.zip"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        learner.go("data")
        learner.reach("Export")
        learner.press("Return")
        assert learner.sees("Your journal is locked, so that nothing")
        assert not file.exists()

    def test_the_last_page_asks_to_unlock(self, learner: Learner) -> None:
        if learner.study.course.head.closing is None:
            pytest.skip("the course has no closing")
        learner.go("closing")
        learner.click("Unlock the journal")
        assert learner.sees(LOCKED)
        unlock(learner)
        assert learner.at("closing")

    def test_the_titles_of_the_window_say_nothing(self, learner: Learner) -> None:
        for place in ("journal", "plan/two-questions", "today", REFLECT):
            learner.go(place)
            assert CANARY not in learner.window.windowTitle()
        unlock_at = learner.window
        learner.go("journal")
        unlock(learner)
        for place in ("journal", "entry/reflection/last-rescue", "plan/two-questions", REFLECT):
            learner.go(place)
            assert CANARY not in unlock_at.windowTitle()


class TestTurningItOff:
    def test_it_is_asked_first_and_all_is_plain_again(self, learner: Learner) -> None:
        reflect(learner)
        lock(learner)
        learner.go("lock")
        learner.reach("Turn the lock off")
        said = answer_dialog(learner, "Turn it off")
        learner.press("Return")
        assert any("as you wrote them" in line for line in said)
        assert learner.study.lock.state == "none"
        learner.restart("journal")
        assert learner.sees(CANARY)

    def test_leaving_it_as_it_is_changes_nothing(self, learner: Learner) -> None:
        lock(learner)
        learner.go("lock")
        learner.reach("Turn the lock off")
        learner.in_dialog(lambda: learner.press("Return"))
        assert learner.study.lock.state == "open"


def test_a_copy_that_cannot_be_locked_is_named_and_removed(learner: Learner) -> None:
    reflect(learner)
    assert learner.keeper.back_up()
    (copy,) = learner.home.backups.glob("*.sqlite3")
    copy.write_bytes(copy.read_bytes().replace(b"WelcomeFinished", b"WelcomeFinishe?"))
    lock(learner)
    assert learner.sees(copy.name)
    learner.reach("Remove them")
    learner.press("Return")
    assert not copy.exists()
    assert not learner.sees(copy.name)


def _words(widget: QWidget) -> str:
    found = (widget.property(name) for name in ("text", "plainText"))
    return " ".join((widget.accessibleName(), *(str(each) for each in found if each)))
