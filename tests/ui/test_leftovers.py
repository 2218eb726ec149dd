"""Does the program stay as small and quick as it was after hundreds of cards?

A card that is taken off the screen but not freed makes every later turn slower: all its widgets are
asked about every change of layout, style and focus.
"""

import pytest
from PySide6.QtWidgets import QApplication

from leadership_course.course.outline import Course
from leadership_course.ui.reading_screen import ReadingScreen
from tests.ui.conftest import Seat
from tests.ui.keyboard import settle
from tests.ui.learner import Learner

TURNS = 300


def _read_through(learner: Learner) -> int:
    """Turn every card of the course by the button, open questions too; return how many."""
    turns = 0
    for lesson in learner.course.lessons:
        learner.go(f"lesson/{lesson.id}/{lesson.cards[0].id}")
        for _ in lesson.cards[1:]:
            page = learner.page()
            assert isinstance(page, ReadingScreen)
            page.way_on.click()
            settle()
            turns += 1
    return turns


@pytest.mark.slow
def test_no_card_is_left_behind_after_300_turns(seat: Seat, shipped: Course) -> None:
    learner = seat(shipped)
    learner.start_welcomed()
    first = shipped.lessons[0]
    learner.go(f"lesson/{first.id}/{first.cards[0].id}")
    before = len(QApplication.allWidgets())
    turns = 0
    while turns < TURNS:
        turns += _read_through(learner)
    learner.go(f"lesson/{first.id}/{first.cards[0].id}")
    assert len(QApplication.allWidgets()) <= before


def test_no_page_is_left_behind_after_many_visits(seat: Seat, shipped: Course) -> None:
    learner = seat(shipped)
    learner.start_welcomed()
    pages = ("course", "quotes", "progress", "settings", "sources", "closing", "today")
    for page in pages:
        learner.go(page)
    before = len(QApplication.allWidgets())
    for _ in range(20):
        for page in pages:
            learner.go(page)
    assert len(QApplication.allWidgets()) <= before
