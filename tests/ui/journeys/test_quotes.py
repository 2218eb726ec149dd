"""Does a line that hit home stay, come back, and lead to where it stands?"""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from leadership_course.course.blocks import Prose
from leadership_course.course.outline import Course
from leadership_course.progress.events import (
    ActUndone,
    PassageHighlighted,
    PlanMade,
    QuoteBookmarked,
    QuoteLinked,
    QuoteNoted,
    QuoteRemoved,
    QuoteTagged,
)
from leadership_course.study.quotes import highlight
from leadership_course.ui.widgets.prose import Prose as ProseView
from tests.courses import changed, prose
from tests.sample_parts import PLAN
from tests.ui.keyboard import seen, settle, wait
from tests.ui.learner import Learner

TEXT = "What got you here won’t get you there."
PLACE = "lesson/new-job/a-line-to-keep"
STORY = "lesson/new-job/the-best-closer-in-lisbon"


def kept(learner: Learner) -> list[str]:
    """Return the words that are kept."""
    return [keepsake.text for keepsake in learner.study.progress.keepsakes.all()]


def select(learner: Learner, words: int) -> None:
    """Tab into the text of the card and select its first words by Shift and arrows."""
    learner.reach("The best closer in Lisbon")
    learner.press("Ctrl+Home", *["Ctrl+Shift+Right"] * words)


def marked(learner: Learner) -> list[str]:
    """Return the passages that are marked in the text on screen."""
    return [
        selection.cursor.selectedText()
        for view in seen(learner.window, ProseView)
        for selection in view.extraSelections()
    ]


@pytest.mark.parametrize("way", ["B", "button"])
def test_a_quote_is_bookmarked_and_let_go_again(learner: Learner, way: str) -> None:
    learner.start_welcomed(PLACE)
    for words, is_kept in (("Bookmarked", True), ("Bookmark removed", False), ("Bookmarked", True)):
        if way == "button":
            learner.reach_any("Bookmark this quote", "Remove bookmark")
            learner.press("Space")
        else:
            learner.press("B")
        assert learner.sees(words)
        assert kept(learner) == ([TEXT] if is_kept else [])
    (fact, *_) = learner.facts_of(QuoteBookmarked)
    assert (fact.object, fact.text, fact.by, fact.lesson, fact.card) == (
        "further",
        TEXT,
        "Marshall Goldsmith",
        "new-job",
        "a-line-to-keep",
    )


def test_ctrl_z_takes_a_bookmark_back_and_the_button_follows(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    assert learner.button("Remove bookmark").isVisible()
    learner.press("Ctrl+Z")
    assert kept(learner) == []
    assert learner.button("Bookmark this quote").isVisible()
    assert learner.sees("Undone")
    learner.press("Ctrl+Z")  # there is nothing more to undo
    assert kept(learner) == []


def test_the_undo_button_of_the_message_does_the_same(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    learner.click("Undo")
    assert kept(learner) == []


def test_a_bookmark_waits_in_quotes_and_leads_back_to_its_card(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Right", "Ctrl+3")
    assert learner.sees(f"“{TEXT}”")
    assert learner.sees("Marshall Goldsmith · New job")
    assert learner.sees("1 bookmarked · 1 in the course")
    learner.reach("Open lesson")
    learner.press("Return")
    assert learner.at(PLACE)
    assert learner.sees("A line to keep")
    learner.press("Esc")
    assert learner.at("quotes")


def test_without_anything_kept_the_page_says_how_and_leads_to_the_course(learner: Learner) -> None:
    learner.start_welcomed("quotes")
    assert learner.sees("Nothing kept yet")
    assert learner.focused() == "Go to the course"
    learner.press("Return")
    assert learner.at("course")


def test_a_note_and_tags_are_kept_as_they_are_written(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    learner.reach("Note")
    learner.press("Return")
    assert learner.focused().startswith("Why it hit me")
    learner.write("Said by my first boss")
    wait(400)
    (kept,) = learner.study.progress.keepsakes.all()
    assert learner.study.drafts.find(f"note/{kept.id}") == {"text": "Said by my first boss"}
    assert not learner.facts_of(QuoteNoted), "a half sentence is no fact"
    learner.reach("Tags")
    assert learner.study.progress.keepsakes.all()[0].note == "Said by my first boss"
    assert learner.study.drafts.find(f"note/{kept.id}") is None
    learner.press("Return")
    learner.write("letting go, #work")
    learner.press("Return")
    assert learner.study.progress.keepsakes.all()[0].tags == ("letting go", "work")
    learner.restart("quotes")
    assert learner.sees("Said by my first boss")
    assert learner.sees("letting go, work")
    assert len(learner.facts_of(QuoteNoted)) == 1
    assert len(learner.facts_of(QuoteTagged)) == 1


def test_after_enter_the_focus_is_where_the_note_or_the_tags_were_asked_for(
    learner: Learner,
) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    for name in ("Note", "Tags"):
        learner.reach(name)
        learner.press("Return")
        learner.write("work")
        learner.press("Return")
        assert learner.focused().startswith(f"{name}: ")
        learner.press("Return")
        learner.press("Return")
        assert learner.focused().startswith(f"{name}: ")
    assert [fact.note for fact in learner.facts_of(QuoteNoted)] == ["work"]


def test_tab_goes_from_the_search_over_the_filters_to_the_lines(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3", "/")
    learner.press("Tab")
    assert learner.focused() == "All"
    learner.reach("Tags")
    learner.press("Return")
    learner.write("work")
    learner.press("Return", "/")
    for name in ("All", "At random", "Print or export"):
        learner.press("Tab")
        assert learner.focused().startswith(name)


def test_a_note_half_written_when_the_page_is_left_is_kept(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    learner.reach("Note")
    learner.press("Return")
    learner.write("Half a th")
    learner.press("Ctrl+1")
    assert learner.study.progress.keepsakes.all()[0].note == "Half a th"


def test_search_and_filters_narrow_what_is_shown(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    learner.go(STORY)
    select(learner, 2)
    learner.press("B", "Ctrl+3")
    highlight = learner.facts_of(PassageHighlighted)[0].text
    assert learner.sees(f"“{TEXT}”")
    assert learner.sees(f"“{highlight}”")
    learner.reach("Copy")
    learner.press("/")
    learner.write("goldsm")
    assert learner.sees(f"“{TEXT}”")
    assert not learner.sees(f"“{highlight}”")
    learner.press("Ctrl+A")
    learner.write("nobody said this")
    assert learner.sees("Nothing kept fits that search.")
    learner.press("Ctrl+A", "Delete")
    learner.reach("All")
    learner.press("Right", "Right", "Space")
    assert learner.sees(f"“{highlight}”")
    assert not learner.sees(f"“{TEXT}”")


def test_tags_become_filters(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    learner.reach("Tags")
    learner.press("Return")
    learner.write("work")
    learner.press("Return")
    learner.press("Ctrl+1", "Ctrl+3")
    learner.click("work")
    assert learner.sees(f"“{TEXT}”")


@pytest.mark.parametrize("way", ["Ctrl+Z", "button"])
def test_a_removed_line_comes_back_with_its_note(learner: Learner, way: str) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    learner.reach("Note")
    learner.press("Return")
    learner.write("Mine")
    learner.reach("Remove")
    learner.press("Return")
    assert kept(learner) == []
    assert learner.sees("Nothing kept yet")
    assert learner.focused()
    if way == "button":
        learner.click("Undo")
    else:
        learner.press(way)
    assert kept(learner) == [TEXT]
    assert learner.sees("Mine")
    assert len(learner.facts_of(QuoteRemoved)) == len(learner.facts_of(ActUndone)) == 1


def test_one_of_two_is_removed_and_brought_back_by_ctrl_z(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    learner.go(STORY)
    select(learner, 2)
    learner.press("B", "Ctrl+3")
    learner.reach("Remove")
    learner.press("Return")
    assert len(kept(learner)) == 1
    learner.press("Ctrl+Z")
    assert len(kept(learner)) == 2


def test_a_quote_is_copied_with_who_said_it(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    learner.reach("Copy")
    learner.press("Return")
    assert learner.sees("Copied")
    assert QGuiApplication.clipboard().text() == (
        f"“{TEXT}”\nMarshall Goldsmith, What Got You Here Won’t Get You There, 2007"
    )


def test_a_selected_passage_is_kept_with_the_words_around_it(learner: Learner) -> None:
    learner.start_welcomed(STORY)
    select(learner, 2)
    learner.press("B")
    (fact,) = learner.facts_of(PassageHighlighted)
    assert (fact.text.strip(), fact.before) == ("Mira closed", "")
    assert fact.after.lstrip().startswith("more deals")
    assert (fact.lesson, fact.card) == ("new-job", "the-best-closer-in-lisbon")
    assert [words.strip() for words in marked(learner)] == ["Mira closed"]
    learner.press("Ctrl+Z")
    assert marked(learner) == []


def test_a_passage_is_marked_after_a_restart_and_after_its_card_was_edited(
    learner: Learner,
) -> None:
    learner.start_welcomed(STORY)
    select(learner, 2)
    learner.press("B")
    learner.restart(STORY)
    assert [words.strip() for words in marked(learner)] == ["Mira closed"]
    learner.restart(STORY, edited(learner.course))
    assert learner.sees("In Lisbon, Mira closed many more")
    assert [words.strip() for words in marked(learner)] == ["Mira closed"]


def edited(course: Course) -> Course:
    """Return the course after its author wrote the story anew, around the same words."""

    def change(thing: object) -> object:
        if isinstance(thing, Prose) and thing.text.startswith("Mira"):
            return prose("In Lisbon, Mira closed many more deals than anybody else.")
        return thing

    return changed(course, change)


def test_a_passage_whose_words_are_gone_stays_in_quotes(learner: Learner) -> None:
    learner.start_welcomed(STORY)
    select(learner, 2)
    learner.press("B")

    def change(thing: object) -> object:
        is_story = isinstance(thing, Prose) and thing.text.startswith("Mira")
        return prose("Somebody else.") if is_story else thing

    learner.restart(STORY, changed(learner.course, change))
    assert marked(learner) == []
    learner.press("Ctrl+3")
    assert learner.sees("“Mira closed")


def test_a_quote_whose_lesson_is_gone_can_still_be_read(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    first, *rest = learner.course.modules
    without = replace(first, lessons=first.lessons[1:])
    learner.restart("quotes", replace(learner.course, modules=(without, *rest)))
    assert learner.sees(f"“{TEXT}”")
    assert not learner.sees("Open lesson")


def test_b_without_a_selection_says_what_to_do(learner: Learner) -> None:
    learner.start_welcomed(STORY)
    learner.press("B")
    assert learner.sees("Select a passage first")
    assert kept(learner) == []


def test_today_shows_a_line_that_was_kept_and_another_next_day(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    learner.go(STORY)
    select(learner, 2)
    learner.press("B", "Ctrl+1")
    seen_lines = set()
    for _ in range(2):
        learner.clock.sleep_days(1)
        learner.press("Ctrl+2", "Ctrl+1")
        seen_lines |= {words for words in learner.texts() if words.startswith("“")}
    assert len(seen_lines) == 2
    learner.reach("All quotes")
    learner.press("Return")
    assert learner.at("quotes")


def test_a_long_list_shows_the_rest_on_request(learner: Learner) -> None:
    from leadership_course.study import quotes

    learner.start_welcomed()
    for number in range(43):
        quotes.highlight(learner.study, ("new-job", "check"), (f"Words {number}", "", ""))
    learner.go("quotes")
    assert not learner.sees("“Words 0”")
    learner.click("Show 3 more")
    assert learner.sees("“Words 0”")


def test_a_place_leads_to_one_kept_line_among_many(learner: Learner) -> None:
    learner.start_welcomed("quotes")
    for number in range(60):
        highlight(learner.study, ("new-job", "look-back"), (f"passage {number}", "", ""))
    oldest = learner.study.progress.keepsakes.all()[-1]
    learner.go(f"quotes/{oldest.id}")
    settle()
    assert learner.focused().endswith("passage 0")
    learner.go("quotes/gone")
    assert learner.focused() == "All"


def take_on(learner: Learner) -> None:
    """Take the plan of the first lesson on."""
    made = PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then, module="first-days")
    learner.study.record(made)


def choose_in_sheet(learner: Learner, words: str) -> None:
    """Open the sheet with the plans, and choose there what begins so."""

    def choose() -> None:
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        for button in seen(sheet, QAbstractButton):
            if (button.text() or button.accessibleName()).startswith(words):
                button.click()
                return

    QTimer.singleShot(50, learner.window, choose)
    learner.reach("Plan: ")
    learner.press("Return")
    learner.window.activateWindow()
    settle()


def test_a_line_is_tied_to_a_plan_leads_there_and_is_untied(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    take_on(learner)
    learner.press("Ctrl+3")
    choose_in_sheet(learner, PLAN.when[:10])
    assert learner.sees("Tied to your plan")
    assert learner.focused().startswith("Plan: ")
    learner.reach("Your plan: ")
    learner.press("Return")
    assert learner.at(f"plan/{PLAN.id}")
    learner.press("Ctrl+3")
    choose_in_sheet(learner, "Untie")
    assert learner.sees("Untied from the plan")
    assert [fact.plan for fact in learner.facts_of(QuoteLinked)] == [PLAN.id, ""]
    learner.press("Ctrl+Z")
    assert learner.study.progress.keepsakes.all()[0].plan == PLAN.id
    learner.press("Ctrl+Z")
    assert learner.study.progress.keepsakes.all()[0].plan == ""


def test_leaving_the_sheet_ties_nothing(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B")
    take_on(learner)
    learner.press("Ctrl+3")
    choose_in_sheet(learner, "Leave it as it is")
    assert not learner.facts_of(QuoteLinked)


def test_without_a_plan_there_is_nothing_to_tie_a_line_to(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3")
    assert not [b for b in seen(learner.window, QAbstractButton) if b.text() == "Plan"]


def test_r_brings_a_line_at_random_that_can_be_kept(learner: Learner) -> None:
    learner.start_welcomed("quotes")
    learner.press("R")
    assert learner.sees(f"“{TEXT}”")
    assert learner.sees("At random · from the course")
    assert learner.focused() == "Another"
    learner.reach("Bookmark")
    learner.press("Return")
    assert kept(learner) == [TEXT]
    assert learner.sees("At random · kept")
    assert learner.focused() == "Another"
    learner.press("Ctrl+Z")
    assert kept(learner) == []
    learner.press("R")
    learner.reach("Copy")
    learner.press("Return")
    assert QGuiApplication.clipboard().text().startswith(f"“{TEXT}”\nMarshall")
    learner.reach("Open lesson")
    learner.press("Return")
    assert learner.at(PLACE)
    learner.press("Esc")
    assert not learner.sees("At random ·")


def test_a_line_at_random_can_be_put_away(learner: Learner) -> None:
    learner.start_welcomed(PLACE)
    learner.press("B", "Ctrl+3", "R")
    learner.reach("Close")
    learner.press("Return")
    assert not learner.sees("At random ·")


def test_today_shows_a_line_of_the_course_until_one_is_kept(learner: Learner) -> None:
    learner.start_welcomed("today")
    assert learner.sees("Marshall Goldsmith · from the course")
    learner.reach("Open lesson")
    learner.press("Return")
    assert learner.at(PLACE)
    learner.press("B", "Ctrl+1")
    assert learner.sees("Marshall Goldsmith · from your bookmarks")


def test_a_passage_whose_place_is_gone_is_listed_as_such(learner: Learner) -> None:
    learner.start_welcomed()
    words = "Mira closed more deals than anyone."
    highlight(learner.study, ("new-job", "the-best-closer-in-lisbon"), (words, "", ""))
    learner.go("quotes")
    assert learner.sees("Your highlight · New job")
    assert not learner.sees("its place is gone")

    def drop(thing: Any) -> Any:
        return None if isinstance(thing, Prose) and words in thing.text else thing

    learner.restart("quotes", changed(learner.course, drop))
    assert learner.sees(f"“{words}”")
    assert learner.sees("Your highlight · New job · its place is gone")
