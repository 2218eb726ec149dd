"""Is what the learner wrote found again, changed, deleted, and erased, by keys alone?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leadership_course.progress.events import (
    EntryDeleted,
    EntryErased,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.study.entry import delete
from leadership_course.study.journal import leaves
from leadership_course.ui.widgets.time_line import TimeLine
from tests.sample_parts import REFLECT
from tests.ui.keyboard import seen, settle, wait
from tests.ui.learner import Learner
from tests.ui.screens import FACTS

ENTRY = "entry/reflection/last-rescue"


def fill(learner: Learner) -> None:
    """Write something of each kind, one a day."""
    for fact in FACTS:
        learner.study.record(fact)
        learner.clock.sleep_days(1)


def rows(learner: Learner) -> list[str]:
    """Return what stands in the list, days among it."""
    (view,) = seen(learner.window, TimeLine)
    return [line.title or line.about for line in view.lines]


def in_sheet(learner: Learner, open_it: Callable[[], object], *keys: str) -> None:
    """Do what opens a sheet, and press keys in it."""

    def answer() -> None:
        assert QApplication.activeModalWidget() is not None
        learner.press(*keys)

    QTimer.singleShot(50, learner.window, answer)
    open_it()
    settle()
    assert QApplication.activeModalWidget() is None
    learner.window.activateWindow()
    settle()


def test_without_anything_written_the_page_says_what_will_be_there(learner: Learner) -> None:
    learner.start_welcomed("journal")
    assert learner.sees("Nothing written yet")
    assert learner.focused() == "Debrief a conversation"
    learner.press("Return")
    assert learner.at("debrief")


def test_a_reflection_from_a_lesson_stands_in_the_journal_under_its_day(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("On Thursday.")
    learner.press("Ctrl+4")
    assert rows(learner) == ["Today", REFLECT.prompt]
    assert learner.sees("On Thursday.")
    learner.clock.sleep_days(1)
    learner.press("Ctrl+1", "Ctrl+4")
    assert rows(learner)[0] == "Monday 2 March"
    learner.clock.sleep_days(400)
    learner.press("Ctrl+1", "Ctrl+4")
    assert rows(learner)[0] == "Monday 2 March 2026"


def test_arrows_walk_past_the_days_and_enter_opens(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go("journal")
    learner.reach("What you wrote")
    learner.press("Down", "Return")
    assert learner.at("entry/plan/two-questions")
    learner.press("Esc")
    assert learner.at("journal")
    assert learner.focused() == "What you wrote"
    learner.press("Down", "Return")
    assert learner.at(f"{ENTRY}/3-weeks")
    learner.press("Esc", "Home", "Up", "Return")
    assert learner.at("entry/debrief/talk")


def test_a_click_opens_an_entry(learner: Learner) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    learner.start_welcomed()
    fill(learner)
    learner.go("journal")
    (view,) = seen(learner.window, TimeLine)
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert learner.at("entry/debrief/talk")


def test_search_and_filters_narrow_what_is_shown_and_stay_while_an_entry_is_read(
    learner: Learner,
) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go("journal")
    learner.reach("What you wrote")
    learner.press("/")
    learner.write("SLIPS date")
    assert [row for row in rows(learner) if "March" not in row] == ["A conversation"]
    learner.press("Ctrl+A")
    learner.write("nobody wrote this")
    assert learner.sees("Nothing in your journal fits that search.")
    learner.press("Ctrl+A", "Delete")
    learner.reach("All")
    learner.press("Right", "Space")
    assert [row for row in rows(learner) if "March" not in row] == [REFLECT.prompt] * 2
    learner.press("Right", "Right", "Right", "Space")
    assert learner.sees("Nothing of that kind yet.")
    learner.press("Left", "Space")
    learner.reach("What you wrote")
    learner.press("Return", "Esc")
    assert [row for row in rows(learner) if "March" not in row] == ["A conversation"]


def test_an_entry_is_changed_and_its_earlier_words_stay(learner: Learner) -> None:
    learner.start_welcomed()
    learner.study.record(FACTS[1])
    learner.go(ENTRY)
    learner.press("E", "Ctrl+A")
    learner.write("On Friday.")
    wait(400)
    assert learner.study.drafts.find(f"{ENTRY}/") == {"texts": ["On Friday."]}
    assert len(learner.facts_of(ReflectionWritten)) == 1, "a half sentence is no fact"
    learner.press("Ctrl+Return")
    assert learner.sees("Entry changed")
    assert learner.sees("On Friday.")
    learner.reach("Earlier versions (1)")
    learner.press("Return")
    assert learner.sees("On Thursday I rewrote the report at night.")
    learner.press("Ctrl+Z")
    assert learner.sees("Undone: entry changed")
    assert learner.study.progress.journal.newest(REFLECT.id).startswith("On Thursday")
    assert not learner.sees("On Friday.")


def test_done_takes_a_change_in_and_nothing_changed_says_nothing(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go("entry/debrief/talk")
    learner.reach("Change")
    learner.press("Return")
    learner.reach("Done")
    learner.press("Return")
    assert learner.button("Change").isVisible()
    assert not learner.sees("Entry changed")
    learner.press("E")
    learner.write("Today: ")
    learner.click("Done")
    assert learner.sees("Entry changed")
    assert learner.button("Change").isVisible()


def test_a_change_is_taken_in_when_the_page_is_left_and_found_after_a_crash(
    learner: Learner,
) -> None:
    learner.start_welcomed()
    learner.study.record(FACTS[1])
    learner.go(ENTRY)
    learner.press("E", "Ctrl+A")
    learner.write("Half a th")
    wait(400)
    learner.leave_for_dead()
    learner.start(ENTRY)
    assert learner.sees("Half a th")
    learner.write("ought.")
    learner.press("Esc")
    assert learner.study.progress.journal.newest(REFLECT.id) == "Half a thought."


def test_a_note_changed_in_the_journal_is_changed_in_quotes(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/a-line-to-keep")
    learner.press("B")
    learner.study.record(QuoteNoted(object="further", note="It hit me"))
    learner.go("entry/note/further")
    learner.press("E", "End")
    learner.write(" hard")
    learner.reach("Your quotes")
    learner.press("Return")
    assert learner.at("quotes")
    assert learner.sees("It hit me hard")


def test_a_returned_answer_stands_beside_the_first_one(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go(f"{ENTRY}/3-weeks")
    assert learner.sees("Not since. On Monday Chiara wrote it, and it is hers.")
    assert learner.sees("On Thursday I rewrote the report at night.")
    learner.reach("Open this answer")
    learner.press("Return")
    assert learner.at(ENTRY)


def test_an_entry_leads_to_its_lesson_and_its_plan(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go("entry/debrief/talk")
    learner.reach("When someone brings me a problem")
    learner.press("Return")
    assert learner.at("entry/plan/two-questions")
    learner.reach("New job")
    learner.press("Return")
    assert learner.at("lesson/new-job")


@pytest.mark.parametrize("way", ["Delete", "button"])
def test_a_deleted_entry_comes_back_by_ctrl_z(learner: Learner, way: str) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go("journal")
    learner.reach("What you wrote")
    learner.press("Return")
    if way == "button":
        learner.click("Delete")
    else:
        learner.press(way)
    assert learner.at("journal")
    assert learner.sees("Entry deleted")
    assert "A conversation" not in rows(learner)
    learner.press("Ctrl+Z")
    assert "A conversation" in rows(learner)
    learner.press("Ctrl+Shift+Z")
    assert "A conversation" not in rows(learner)
    assert len(learner.facts_of(EntryDeleted)) == 1


def delete_all(learner: Learner) -> None:
    """Delete every entry, and start the program again."""
    for leaf in leaves(learner.study):
        delete(learner.study, leaf.key)
    learner.restart("journal")


def test_what_was_deleted_is_listed_after_a_restart_and_put_back(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go("journal")
    assert not learner.sees("Deleted")
    before = rows(learner)
    delete_all(learner)
    assert learner.sees("Nothing written yet")
    learner.reach("All")
    learner.press(*["Right"] * 5, "Space")
    assert learner.sees("deleted entries")
    assert rows(learner) == before
    learner.reach("What you wrote")
    learner.press("Return")
    assert learner.sees("Deleted · Debrief")
    assert learner.sees("until you delete them for good")
    assert learner.focused() == "Put back"
    learner.press("Return")
    assert not learner.sees("until you delete them for good")
    learner.press("Ctrl+Z")
    assert learner.sees("until you delete them for good")
    learner.press("Ctrl+Shift+Z", "Esc")
    assert learner.at("journal")
    assert "A conversation" not in rows(learner)
    learner.reach("Deleted")
    learner.press(*["Left"] * 5, "Space")
    assert "A conversation" in rows(learner)


def test_what_was_deleted_can_be_erased_after_a_restart(learner: Learner) -> None:
    canary = "canary-77a0"
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write(canary)
    learner.press("Ctrl+4")
    delete_all(learner)
    learner.reach("All")
    learner.press(*["Right"] * 5, "Space")
    learner.reach("What you wrote")
    learner.press("Return")
    assert learner.sees(canary)
    in_sheet(learner, lambda: learner.click("Delete for good"), "Tab", "Return")
    assert learner.at("journal")
    assert not learner.sees("Deleted entries")
    assert learner.sees("Nothing written yet")
    assert canary not in str(learner.facts())
    assert canary.encode() not in everything_in(learner)


def test_delete_in_a_field_deletes_a_letter(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go(ENTRY)
    learner.press("E", "Ctrl+Home", "Delete")
    assert learner.at(ENTRY)
    assert not learner.facts_of(EntryDeleted)


def test_deleting_for_good_asks_first_and_enter_keeps_the_words(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    learner.go(ENTRY)
    words = learner.in_dialog(lambda: learner.click("Delete for good"))
    assert "Delete these words for good?" in words
    assert any("export" in word for word in words)
    in_sheet(learner, lambda: learner.click("Delete for good"), "Return")
    assert learner.at(ENTRY)
    assert not learner.facts_of(EntryErased)


def test_what_is_deleted_for_good_is_gone_from_every_file(learner: Learner) -> None:
    canary = "canary-51c9"
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write(canary)
    wait(400)
    learner.press("Ctrl+4")
    learner.go(ENTRY)
    learner.press("E", "End")
    learner.write(f" and {canary} again")
    wait(400)
    learner.keeper.back_up()
    in_sheet(learner, lambda: learner.click("Delete for good"), "Tab", "Return")
    assert learner.sees("Deleted for good")
    assert learner.at("journal")
    assert learner.sees("Nothing written yet")
    learner.press("Ctrl+Z")
    assert learner.sees("Nothing written yet")
    assert canary not in str(learner.facts())
    assert canary.encode() not in everything_in(learner)
    learner.restart("lesson/new-job/look-back")
    assert not learner.sees(canary)
    assert canary.encode() not in everything_in(learner)


def everything_in(learner: Learner) -> bytes:
    """Return the bytes of every file at home."""
    files = [path for path in learner.home.root.rglob("*") if path.is_file()]
    assert files
    return b"".join(path.read_bytes() for path in files)


def test_an_entry_that_is_gone_says_so(learner: Learner) -> None:
    learner.start_welcomed("entry/debrief/none")
    assert learner.sees("This entry is not in your journal.")
    learner.press("Return")
    assert learner.at("journal")


def test_the_title_of_the_window_tells_nobody_what_was_written(learner: Learner) -> None:
    learner.start_welcomed()
    fill(learner)
    for place in ("entry/plan/two-questions", "entry/debrief/talk", ENTRY):
        learner.go(place)
        assert learner.window.windowTitle() == "Journal · A sample course"


def test_a_row_that_the_keyboard_comes_to_is_brought_into_sight(learner: Learner) -> None:
    from leadership_course.progress.events import DebriefWritten

    learner.start_welcomed()
    for number in range(60):
        learner.study.record(
            DebriefWritten(object=f"d{number}", answers=(("Said?", f"W{number}"),))
        )
    learner.go("journal")
    learner.reach("What you wrote")
    for key in ("End", "Home", *["Down"] * 30):
        learner.press(key)
        settle()
        (view,) = seen(learner.window, TimeLine)
        row = view.visualRect(view.currentIndex()).translated(
            view.mapTo(learner.window, view.rect().topLeft())
        )
        assert row.top() >= 0, key
        assert row.bottom() <= learner.window.height(), key
