"""Is anything found and reached from anywhere, by a few keys and no pointer?"""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leadership_course.progress.events import EntryErased, ReflectionWritten
from leadership_course.storage import search_index
from leadership_course.storage.search_index import SearchIndex
from leadership_course.study import quotes
from leadership_course.study.journal import place_of
from leadership_course.study.lesson import LessonSitting
from leadership_course.ui.search.commands import ON_SETTINGS
from leadership_course.ui.search.sheet import SearchSheet
from leadership_course.ui.theme.contrast import contrast
from leadership_course.ui.theme.tokens import THEMES
from leadership_course.ui.tour.replies import answer_lesson
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.column import Column
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.setting_row import SettingRow
from tests.courses import card, course, lesson, module, prose, sample_course
from tests.sample_parts import QUOTE, REFLECT
from tests.ui.conftest import Seat
from tests.ui.keyboard import seen, settle, wait
from tests.ui.learner import Learner
from tests.ui.test_accessibility import focusable, heard
from tests.ui.test_clipping import cut_off

CANARY = "Chiara-canary"


@pytest.fixture
def at_today(learner: Learner) -> Learner:
    learner.start_welcomed("today")
    return learner


def sheet(learner: Learner) -> SearchSheet:
    (found,) = seen(learner.window, SearchSheet)
    return found


def is_open(learner: Learner) -> bool:
    return bool(list(seen(learner.window, SearchSheet)))


def search(learner: Learner, words: str) -> list[str]:
    """Open the search, type, and return what a screen reader would say of each row."""
    learner.press("Ctrl+K")
    wait(20)  # what can be found is taken in
    learner.write(words)
    wait(60)
    return rows(learner)


def rows(learner: Learner) -> list[str]:
    model = sheet(learner).list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def write_reflection(learner: Learner) -> None:
    learner.study.record(
        ReflectionWritten(
            object=REFLECT.id, prompt=REFLECT.prompt, text=f"For {CANARY}", lesson="new-job"
        )
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("best closer", "lesson/new-job/the-best-closer-in-lisbon"),
        ("asking first", "lesson/asking-first"),
        ("elan", "glossary/elan"),
        ("smart people", "sources/argyris-1991"),
        ("week of asking", "experiment/a-week-of-asking"),
        ("got you here", "lesson/new-job/a-line-to-keep"),
        ("progress", "progress"),
        ("backup", "data"),
        ("debrief", "debrief"),
        ("quiz first days", "quiz/first-days"),
        ("lock", "lock"),
        ("certificate", "certificate"),
        ("settings", "settings"),
        ("rhythm", "settings/days"),
        ("holiday", "settings/away"),
        ("away", "settings/away"),
        ("reminder", "settings/time-of-day"),
        ("your name", "settings/you"),
        ("folder", "settings/copy-the-path"),
    ],
)
def test_what_is_found_is_gone_to_with_enter(at_today: Learner, words: str, place: str) -> None:
    assert search(at_today, words)
    at_today.press("Return")
    assert not is_open(at_today)
    assert str(at_today.window.place) == place


def test_what_the_learner_did_is_found_and_gone_to(at_today: Learner) -> None:
    learner = at_today
    answer_lesson(
        LessonSitting(learner.study, learner.study.index.lessons["new-job"]), is_right=True
    )
    write_reflection(learner)
    quotes.bookmark(learner.study, QUOTE)
    for words, kind, place in (
        ("canary", "Journal: ", place_of(("reflection", REFLECT.id, ""))),
        ("got you here", "Kept line: ", f"quotes/{QUOTE.id}"),
        ("saves today costs", "Question: ", "lesson/new-job/check"),
    ):
        assert search(learner, words)[0].startswith(kind)
        learner.press("Return")
        assert str(learner.window.place) == place
        assert is_open(learner) is False


def test_a_card_found_is_looked_at_and_begins_nothing_until_it_is_gone_on_from(
    at_today: Learner,
) -> None:
    written = at_today.facts()
    search(at_today, "same meeting twice")
    at_today.press("Return")
    assert at_today.sees("“I have fixed it.”")
    at_today.press("Esc")
    assert at_today.at("today")
    assert at_today.facts() == written
    assert at_today.study.progress.days.first is None
    search(at_today, "same meeting twice")
    at_today.press("Return", "Right")
    assert at_today.study.progress.lessons.of("new-job").card == "does-feedback-help"
    assert at_today.study.progress.days.first is not None


def test_a_page_is_found_in_the_glossary_with_only_its_word(at_today: Learner) -> None:
    search(at_today, "elan")
    at_today.press("Return")
    assert at_today.sees("Élan")
    assert not at_today.sees("hand over")


@pytest.mark.parametrize("size", [100, 200])
def test_each_row_of_the_settings_is_found_by_its_name_and_gone_to(
    at_today: Learner, size: int
) -> None:
    at_today.window.resize(900, 600)
    at_today.window.dress(text_size=size)
    at_today.go("settings")
    named = {row.name for row in at_today.page().findChildren(SettingRow)}
    assert named <= {there for _, _, there in ON_SETTINGS}
    for name, _, there in ON_SETTINGS:
        at_today.go("today")
        found = search(at_today, name)
        assert found[0] == f"Setting: {name}"
        at_today.press("Return")
        assert at_today.at("settings")
        wait(30)
        words = visible_words(at_today)
        assert there in words, name
        focus = at_today.focus_widget()
        is_without = there == "Closing the window" and focus is at_today.page()  # without a tray
        assert is_without or in_sight(at_today, focus), name


def test_a_row_of_the_settings_that_is_not_there_leads_to_their_beginning(
    at_today: Learner,
) -> None:
    at_today.go("settings/nothing-of-the-kind")
    assert at_today.focused() == "Light"
    at_today.go("settings/diagnostics")
    at_today.go("settings")
    wait(30)
    assert at_today.focused() == "Light"
    assert in_sight(at_today, at_today.focus_widget())


def in_sight(learner: Learner, widget: QWidget) -> bool:
    """Tell whether all of a widget is in the part of the page that is on screen."""
    (column, *_) = seen(learner.page(), Column)
    there = QRect(widget.mapTo(column.viewport(), QPoint(0, 0)), widget.size())
    return column.viewport().rect().contains(there)


def visible_words(learner: Learner) -> set[str]:
    page = learner.page()
    labels = {label.text() for label in seen(page, PlainLabel) if in_sight(learner, label)}
    return labels | {one.text() for one in seen(page, Button) if in_sight(learner, one)}


def test_the_self_assessment_is_found_where_it_stands(at_today: Learner) -> None:
    assert search(at_today, "self-assessment")[0] == "Go to: Self-assessment"
    at_today.press("Return")
    assert at_today.at("assessment/before")


def test_a_setting_is_changed_at_once(at_today: Learner) -> None:
    assert search(at_today, "dark")[0] == "Setting: Theme: dark"
    at_today.press("Return")
    assert at_today.settings.value.theme == "dark"
    assert at_today.look.tokens.name == "dark"
    assert at_today.at("today")
    search(at_today, "larger")
    at_today.press("Return")
    assert at_today.settings.value.text_size == 110


def test_before_a_word_is_typed_the_last_lessons_and_every_page_are_offered(
    at_today: Learner,
) -> None:
    at_today.go("lesson/letting-go")
    at_today.go("today")
    offered = search(at_today, "")
    assert offered[0] == "Lesson: Letting go. Next steps"
    assert "Go to: Today. Ctrl+1" in offered
    at_today.press("Return")
    assert at_today.at("lesson/letting-go")


def test_where_the_search_led_to_is_offered_first_the_next_time(at_today: Learner) -> None:
    search(at_today, "elan")
    at_today.press("Return")
    assert search(at_today, "")[0] == "Word: Élan"


def test_words_of_the_learners_own_are_not_kept_on_offer(at_today: Learner) -> None:
    quotes.highlight(at_today.study, ("new-job", "look-back"), (CANARY, "", ""))
    search(at_today, "canary")
    at_today.press("Return")
    assert not any(CANARY in row for row in search(at_today, ""))


def test_arrows_choose_and_go_round(at_today: Learner) -> None:
    found = search(at_today, "the")
    assert len(found) > 3
    chosen = sheet(at_today).list
    at_today.press("Down", "Down")
    assert chosen.currentIndex().row() == 2
    at_today.press("Up", "Up", "Up")
    assert chosen.currentIndex().row() == len(found) - 1
    at_today.press("PgUp")
    assert chosen.currentIndex().row() == max(0, len(found) - 7)
    at_today.press("PgDown", "PgDown")
    assert chosen.currentIndex().row() == len(found) - 1
    assert sheet(at_today).field.accessibleDescription().startswith(f"{len(found)} of {len(found)}")


def test_home_and_end_go_to_the_first_and_the_last_row_where_the_cursor_has_nowhere_to_go(
    at_today: Learner,
) -> None:
    last = len(search(at_today, "the")) - 1
    over = sheet(at_today)

    def chosen() -> int:
        return over.list.currentIndex().row()

    at_today.press("End")
    assert (chosen(), over.field.cursorPosition()) == (last, 3)
    at_today.press("Home")
    assert (chosen(), over.field.cursorPosition()) == (0, 3)
    at_today.press("Home")
    assert (chosen(), over.field.cursorPosition()) == (0, 0)
    at_today.press("End")
    assert (chosen(), over.field.cursorPosition()) == (0, 3)
    at_today.press("Shift+Home")
    assert (chosen(), over.field.selectedText()) == (0, "the")
    at_today.press("Ctrl+End")
    assert chosen() == last
    at_today.press("Ctrl+Home")
    assert chosen() == 0


def test_a_screen_reader_is_told_of_a_slip_and_of_what_was_perhaps_meant(
    at_today: Learner,
) -> None:
    search(at_today, "clsoer")
    told = sheet(at_today).field.accessibleDescription()
    assert told.startswith("Nothing found for “clsoer”. This is for “closer”. 1 of ")
    at_today.press("Esc")
    search(at_today, "intervnetoins")
    told = sheet(at_today).field.accessibleDescription()
    assert told == "Nothing found for “intervnetoins”. Did you mean “interventions”?"


def test_a_locked_journal_is_told_of_and_unlocked_from_a_result(
    at_today: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[SearchIndex] = []

    class Noted(SearchIndex):
        def __init__(self, path: Path | None = None, mark: str = "") -> None:
            super().__init__(path, mark)
            made.append(self)

    monkeypatch.setattr(search_index, "SearchIndex", Noted)
    write_reflection(at_today)
    quotes.bookmark(at_today.study, QUOTE)
    quotes.note(at_today.study, QUOTE.id, CANARY)
    assert len(search(at_today, "canary")) == 2
    assert [index.known(["canary"]) for index in made] == [[], ["canary"]]
    at_today.press("Esc")
    at_today.study.lock.set_up("four calm words")
    at_today.press("Ctrl+L")
    assert all(index.known(["canary"]) == [] for index in made), "without waiting for a search"
    at_today.go("glossary")
    told = "Journal: Your journal is locked. It was not searched. Enter leads to its unlocking."
    assert search(at_today, "canary") == [told]
    assert at_today.sees("Nothing found for “canary”.")
    at_today.press("Ctrl+A")
    at_today.write("elan")
    wait(60)
    assert rows(at_today) == ["Word: Élan. The wish to begin.", told]
    at_today.press("Ctrl+A", "Delete")
    wait(60)
    assert told not in rows(at_today), "before a word is typed nothing was searched"
    at_today.write("canary")
    at_today.press("Return")
    assert at_today.at("unlock/glossary")
    at_today.write("four calm words")
    at_today.press("Return")
    assert at_today.at("glossary")
    assert len(search(at_today, "canary")) == 2


def test_enter_right_after_the_last_letter_counts_that_letter(at_today: Learner) -> None:
    at_today.press("Ctrl+K")
    wait(20)
    QTest.keyClicks(sheet(at_today).field, "elan")
    QTest.keyClick(sheet(at_today).field, Qt.Key.Key_Return)
    settle()
    assert at_today.at("glossary/elan")


def test_a_slip_is_told(at_today: Learner) -> None:
    assert search(at_today, "clsoer")
    assert at_today.sees("Nothing found for “clsoer”. This is for “closer”.")


def test_where_nothing_is_found_that_is_said_and_what_was_perhaps_meant(at_today: Learner) -> None:
    assert search(at_today, "intervnetoins") == []
    assert at_today.sees("Nothing found for “intervnetoins”.")
    at_today.press("Tab")
    assert at_today.focused() == "Did you mean “interventions”?"
    at_today.press("Return")
    assert rows(at_today)
    assert at_today.focused() == sheet(at_today).field.accessibleName()
    at_today.press("Ctrl+A")
    at_today.write("qqqq")
    at_today.press("Return")
    assert is_open(at_today), "there is nothing to go to"
    at_today.press("Down", "Tab")
    assert at_today.focused() == sheet(at_today).field.accessibleName()


def test_enter_takes_what_was_perhaps_meant(at_today: Learner) -> None:
    search(at_today, "intervnetoins")
    at_today.press("Return")
    assert rows(at_today)[0].startswith("Source: ")


def test_what_was_typed_is_named_shortly(at_today: Learner) -> None:
    search(at_today, "q" * 200)
    assert at_today.sees(f"Nothing found for “{'q' * 32}…”.")
    at_today.window.resize(900, 600)
    at_today.window.dress(text_size=200)
    settle()
    settle()
    assert [*cut_off(sheet(at_today))] == []


@pytest.mark.parametrize("way", ["Esc", "Ctrl+K", "click beside"])
def test_the_search_goes_away_and_the_focus_is_where_it_was(learner: Learner, way: str) -> None:
    learner.start_welcomed("glossary")
    before = QApplication.focusWidget()
    learner.press("Ctrl+K")
    assert is_open(learner)
    assert QApplication.focusWidget() is sheet(learner).field
    if way == "click beside":
        QTest.mouseClick(sheet(learner), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        settle()
    else:
        learner.press(way)
    assert not is_open(learner)
    assert QApplication.focusWidget() is before
    assert learner.at("glossary")


def test_going_elsewhere_takes_the_search_away(at_today: Learner) -> None:
    at_today.press("Ctrl+K", "Ctrl+2")
    assert not is_open(at_today)
    assert at_today.at("course")
    assert at_today.window.isAncestorOf(at_today.focus_widget())


def test_keys_of_the_page_below_do_nothing_there(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/a-line-to-keep")
    learner.press("Ctrl+K", "B", "Right", "Space")
    assert learner.at("lesson/new-job/a-line-to-keep")
    assert learner.study.progress.keepsakes.all() == ()


def test_a_window_that_closes_while_a_word_is_typed_asks_nothing_more(at_today: Learner) -> None:
    at_today.press("Ctrl+K", "B")
    sheet(at_today).field.setText("patience")
    at_today.window.close()
    wait(60)  # what was typed would be looked up now; an exception in there fails the test
    assert not is_open(at_today)


def test_the_rail_opens_it_and_a_click_on_a_row_goes_there(at_today: Learner) -> None:
    at_today.click("Search")
    found = sheet(at_today).list
    course = next(n for n, row in enumerate(rows(at_today)) if row.startswith("Go to: Course"))
    at = found.visualRect(found.model().index(course, 0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert at_today.at("course")


def test_it_follows_the_window_and_the_text_size(at_today: Learner) -> None:
    search(at_today, "the")
    at_today.window.resize(900, 600)
    at_today.window.dress(text_size=200)
    settle()
    over = sheet(at_today)
    assert over.size() == at_today.window.size()
    panel = over.list.parentWidget()
    assert panel is not None
    assert over.rect().contains(panel.geometry())
    assert over.list.height() > 0


def test_a_long_title_takes_a_second_line_rather_than_lose_its_end(seat: Seat) -> None:
    title = "why the best closer of the whole team asks so many questions in every meeting"
    pages = (card("rule", title, prose("So.")), card("rule", "why not", prose("So.")))
    learner = seat(course(module("m", lesson("a", *pages))))
    learner.start_welcomed("today")
    search(learner, "why")
    found = sheet(learner).list
    heights = {}
    for size in (100, 200):
        learner.window.resize(900, 600)
        learner.window.dress(text_size=size)
        settle()
        heights[size] = [found.visualRect(found.model().index(at, 0)).height() for at in (0, 1)]
        line = QFontMetricsF(learner.look.font("text")).height()
        assert max(heights[size]) - min(heights[size]) == pytest.approx(line, abs=2)
    assert learner.window.grab().width() == 900


def test_what_is_done_meanwhile_is_found_and_what_is_erased_is_not(at_today: Learner) -> None:
    assert search(at_today, "canary") == []
    at_today.press("Esc")
    write_reflection(at_today)
    assert len(search(at_today, "canary")) == 1
    at_today.press("Esc")
    at_today.study.record(EntryErased(object=REFLECT.id, kind="reflection"))
    assert search(at_today, "canary") == []


def test_no_word_of_the_learners_is_written_to_the_index_on_disk(at_today: Learner) -> None:
    write_reflection(at_today)
    quotes.bookmark(at_today.study, QUOTE)
    quotes.note(at_today.study, QUOTE.id, CANARY)
    assert len(search(at_today, "canary")) == 2
    cache = at_today.home.compiled
    assert at_today.home.search_index.exists()
    for path in (path for path in cache.rglob("*") if path.is_file()):
        assert b"canary" not in path.read_bytes().lower()


def test_the_index_of_the_course_is_used_again_and_made_again_when_it_is_damaged(
    at_today: Learner,
) -> None:
    search(at_today, "elan")
    index: Path = at_today.home.search_index
    made = index.stat().st_mtime_ns
    at_today.restart("today")
    assert search(at_today, "elan") == ["Word: Élan. The wish to begin."]
    assert index.stat().st_mtime_ns == made
    at_today.close()
    index.write_bytes(b"not an index")
    at_today.start("today")
    assert search(at_today, "elan") == ["Word: Élan. The wish to begin."]
    assert index.stat().st_mtime_ns != made


def test_a_large_course_is_taken_in_while_the_window_goes_on(seat: Seat) -> None:
    learner = seat(sample_course())
    learner.start_welcomed("today")
    learner.press("Ctrl+K")
    learner.write("zzz")
    sheet(learner).ask()
    assert learner.sees("Still looking …") or learner.sees("Nothing found for “zzz”.")
    wait(100)
    assert learner.sees("Nothing found for “zzz”.")


@pytest.mark.parametrize("words", ["", "the", "clsoer", "intervnetoins"])
def test_nothing_is_cut_off_and_everything_is_named(at_today: Learner, words: str) -> None:
    search(at_today, words)
    over = sheet(at_today)
    for size, (width, height) in product((100, 200), ((900, 600), (1280, 800))):
        at_today.window.dress(text_size=size)
        at_today.window.resize(width, height)
        settle()
        settle()
        found = [*cut_off(over), *(f"{w}" for w in seen(over, QWidget) if not fits(over, w))]
        assert found == [], f"{size} % in {width}x{height}"
    for widget in focusable(over):
        assert heard(widget)[0], widget


def fits(over: QWidget, widget: QWidget) -> bool:
    return over.rect().contains(QRect(widget.mapTo(over, QPoint(0, 0)), widget.size()))


def test_it_stands_from_right_to_left(at_today: Learner, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        search(at_today, "asking")
        assert at_today.window.grab().width() == at_today.window.width()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_words_can_be_read_on_a_row_that_is_chosen(name: str) -> None:
    (tokens,) = (each for each in THEMES if each.name == name)
    for ink in (tokens.accent, tokens.ink, tokens.muted):
        assert contrast(ink, tokens.accent_soft) >= 4.5
        assert contrast(ink, tokens.surface) >= 4.5
