"""Can a learner check what the course leans on, and come back to the card?"""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QDesktopServices

from leadership_course.study.places import Place
from leadership_course.ui.pages.source_entry import SourceEntry
from leadership_course.ui.widgets.column import Column
from tests.courses import sample_course
from tests.sample_parts import SOURCE, TERMS, UNCITED
from tests.ui.conftest import Seat
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner

CARD = "lesson/new-job/does-feedback-help"
KNOWN = f"sources/{SOURCE.key}"


@pytest.mark.parametrize("way", ["S", "row"])
def test_the_source_of_an_evidence_card_opens_and_esc_leads_back_to_the_card(
    learner: Learner, way: str
) -> None:
    learner.start_welcomed(CARD)
    assert learner.sees("Limit: Most studies were made in laboratories.")
    if way == "S":
        learner.press("S")
    else:
        learner.reach("Kluger and DeNisi 1996, meta-analysis")
        learner.press("Return")
    assert learner.at(KNOWN)
    assert learner.focused().startswith("Kluger and DeNisi 1996.")
    for words in ("Psychological Bulletin", "607 effects", "hurt in a third", "laboratories"):
        assert learner.sees(words)
    learner.press("Esc")
    assert learner.at(CARD)
    learner.press("Esc")
    assert learner.at("today"), "a look at a source is no place to come back to"


def test_in_a_long_list_the_source_asked_for_is_in_view_with_all_that_is_known(
    seat: Seat,
) -> None:
    others = tuple(replace(UNCITED, key=f"k{n}", authors=f"Aaron {n}") for n in range(50))
    learner = seat(replace(sample_course(), sources=(*others, SOURCE)))
    learner.start_welcomed(KNOWN)
    for _ in range(4):
        settle()
    (entry,) = (e for e in seen(learner.window, SourceEntry) if e.source.key == SOURCE.key)
    column = learner.page().findChildren(Column)[0]
    top = entry.mapTo(column.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + entry.height() <= column.viewport().height()


def test_the_button_leads_back_to_the_card_too(learner: Learner) -> None:
    learner.start_welcomed(CARD)
    learner.press("S")
    learner.reach("Back to the card")
    learner.press("Return")
    assert learner.at(CARD)


def test_s_on_a_card_without_a_source_does_nothing(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/try")
    learner.page().setFocus()
    learner.press("S")
    assert learner.at("lesson/new-job/try")


def test_an_entry_leads_to_the_card_that_cites_it(learner: Learner) -> None:
    learner.start_welcomed(KNOWN)
    assert not learner.sees("Back to the card")
    learner.reach("New job, Does feedback help?")
    learner.press("Return")
    assert learner.at(CARD)
    learner.press("Esc")
    assert learner.at("sources")


def test_an_entry_is_opened_and_closed_and_says_so(learner: Learner) -> None:
    learner.start_welcomed("sources")
    assert learner.focused() == "Search authors, titles and findings"
    learner.reach("Argyris 1991.")
    assert learner.focus_widget().accessibleDescription() == "Hidden"
    learner.press("Return")
    assert learner.focus_widget().accessibleDescription() == "Shown"
    assert learner.sees("People who seldom fail")
    assert learner.sees("no evidence card cites it")
    learner.press("Return")
    assert not learner.sees("People who seldom fail")


def test_a_link_is_asked_about_before_anything_opens(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    learner.start_welcomed(KNOWN)
    learner.reach("Open the web page of The effects of feedback")
    words = learner.in_dialog(lambda: learner.press("Return"))
    assert any("doi.org" in text for text in words)
    assert opened == []


def test_a_source_without_a_link_offers_none(learner: Learner) -> None:
    learner.start_welcomed(f"sources/{UNCITED.key}")
    assert not learner.sees("Open the web page")


def test_a_search_narrows_the_sources_and_esc_empties_it_before_it_leaves(
    learner: Learner,
) -> None:
    learner.start_welcomed("sources")
    learner.write("laboratories")
    assert learner.sees("Kluger")
    assert not learner.sees("Argyris")
    learner.write(" x")
    assert learner.sees("No source fits that search.")
    learner.press("Esc")
    assert learner.sees("Argyris")
    learner.press("Esc")
    assert learner.at("course")


def test_the_glossary_is_searched_in_words_and_meanings(learner: Learner) -> None:
    learner.start_welcomed("glossary")
    assert learner.sees("5 words")
    words = [text for text in learner.texts() if text in {term.term for term in TERMS}]
    assert words == ["connection", "effect size", "Élan", "hand over", "Meta-analysis"]
    learner.write("elan")
    assert learner.sees("The wish to begin.")
    assert not learner.sees("Meta-analysis")
    learner.write("xyz")
    assert learner.sees("No word fits that search.")
    learner.press("Esc")
    assert learner.sees("Meta-analysis")
    learner.press("Esc")
    assert learner.at("course")


@pytest.mark.parametrize(("row", "place"), [("Sources", "sources"), ("Glossary", "glossary")])
def test_the_foot_of_the_course_leads_there(learner: Learner, row: str, place: str) -> None:
    learner.start_welcomed("course")
    learner.reach(row)
    learner.press("Return")
    assert learner.at(place)
    learner.press("/")
    assert learner.focused().startswith("Search")


def test_a_course_without_sources_and_words_says_so_and_offers_the_way_on(seat: Seat) -> None:
    learner = seat(replace(sample_course(), sources=(), glossary=()))
    learner.start_welcomed("course")
    assert not learner.sees("Sources")
    for page, words in (("sources", "names no sources"), ("glossary", "has no glossary")):
        learner.go(page)
        assert learner.sees(words)
        assert learner.focused() == "Open Course"
        learner.press("Return")
        assert learner.at("course")


def test_a_course_without_lessons_is_not_counted(seat: Seat) -> None:
    learner = seat(replace(sample_course(), modules=()))
    learner.start_welcomed("course")
    assert learner.sees("This course has no lessons")
    assert not learner.sees("0 lessons")


def test_an_unknown_source_leads_to_today_with_a_word_about_it(learner: Learner) -> None:
    learner.start_welcomed("sources/nobody-2000")
    assert learner.window.place == Place("today")
    assert learner.sees("There is no source called “nobody-2000”")
