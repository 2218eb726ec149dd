"""Does the window show what is left of every hostile course, and never stand still over one?

How long is measured in processor time of this process: other programs on a busy machine take none
of that, and what the window does with a course, it does in this one.
"""

import os
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hostile.cases import CASES
from hostile.vectors import WORDS
from leadership_course.reading.stranger import Stranger
from leadership_course.ui.widgets.prose import Prose
from tests.hostile.strangers import written
from tests.ui.keyboard import settle
from tests.ui.learner import Learner

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="half of these files can't lie in a folder there"
)
MOST = 0.1
"""Seconds of processor time between one event and the next."""

PLACES = ("course", "lesson/first", "lesson/lesson", "quiz/quiz", "glossary")


def _slow(names: list[str], base: Path) -> dict[str, float]:
    """Visit these courses; return which place of which one took longer than it may."""
    found = {}
    with Stranger() as stranger:
        for number, (name, root) in enumerate(written(base, names).items()):
            reading = stranger.read(root)
            if reading.course is None:
                continue
            learner = Learner(base / f"home-{number}", reading.course, reading.problems)
            window = learner.start("today")
            for place in PLACES:
                took = _visit(learner, place)
                if number and took > MOST:  # with the first one, modules are imported
                    # What stands still does so every time; a busy machine's processor does not.
                    took = min(_visit(learner, place) for _ in range(3))
                if number and took > MOST:
                    found[f"{name} {place}"] = took
                words = [prose.plain_text() for prose in window.findChildren(Prose)]
                assert not any(WORDS in each for each in words)
            learner.close()
    return found


def _visit(learner: Learner, place: str) -> float:
    """Go to a page and draw it; return the seconds of processor time that took."""
    began = time.process_time()
    learner.window.go(place)
    settle()
    learner.window.grab()
    return time.process_time() - began


@pytest.mark.slow
def test_what_is_shown_in_part_never_makes_the_window_stand_still(
    qapp: QApplication, tmp_path: Path
) -> None:
    names = [name for name, case in CASES.items() if case.outcome == "rendered"]
    assert len(names) > 40
    assert _slow(names, tmp_path) == {}


@pytest.mark.long
def test_no_course_makes_the_window_stand_still(qapp: QApplication, tmp_path: Path) -> None:
    names = [name for name, case in CASES.items() if case.outcome != "rendered"]
    assert _slow(["links/web", *names], tmp_path) == {}
