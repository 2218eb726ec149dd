"""Does a question come back after its weeks, with the old answer beside the new one?"""

import pytest

from leadership_course.progress.events import ReflectionWritten
from tests.sample_parts import REFLECT
from tests.ui.keyboard import wait
from tests.ui.learner import Learner

PLACE = f"returning/{REFLECT.id}"


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """A learner who reflected three weeks ago."""
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("On Thursday, at night.")
    learner.press("Ctrl+1")
    learner.clock.sleep_days(21)
    return learner


def test_today_offers_it_and_both_answers_stand_in_the_journal(learner: Learner) -> None:
    learner.press("Ctrl+2", "Ctrl+1")
    assert learner.sees(REFLECT.prompt)
    learner.reach("Read and write")
    learner.press("Return")
    assert learner.at(PLACE)
    assert learner.sees("On Thursday, at night.")
    assert learner.sees("It comes back · 3 weeks later")
    assert learner.focused() == REFLECT.prompt
    learner.write("Not since.")
    learner.press("Ctrl+Return")
    assert learner.at("today")
    assert learner.sees("Kept in your journal")
    assert not learner.sees("Read and write")
    learner.press("Ctrl+4")
    assert learner.sees("Not since.")
    assert learner.sees("3 weeks later")
    (_, fact) = learner.facts_of(ReflectionWritten)
    assert (fact.text, fact.returned, fact.lesson) == ("Not since.", "3 weeks", "new-job")


def test_it_can_be_let_go_and_that_undone(learner: Learner) -> None:
    learner.go(PLACE)
    learner.reach("Let it go")
    learner.press("Return")
    assert learner.sees("Let go")
    learner.go(PLACE)
    assert learner.sees("Nothing to answer again")
    learner.press("Ctrl+Z")
    learner.go(PLACE)
    assert learner.sees("On Thursday, at night.")


def test_half_an_answer_is_found_again(learner: Learner) -> None:
    learner.go(PLACE)
    learner.write("Not si")
    wait(400)
    learner.leave_for_dead()
    learner.start(PLACE)
    assert learner.sees("Not si")
    learner.write("nce")
    learner.press("Esc")
    assert len(learner.facts_of(ReflectionWritten)) == 1
    learner.go(PLACE)
    assert learner.sees("Not since")


def test_done_waits_for_a_word(learner: Learner) -> None:
    learner.go(PLACE)
    assert not learner.button("Done").isEnabled()
    learner.press("Ctrl+Return")
    assert learner.at(PLACE)
    learner.write("x")
    assert learner.button("Done").isEnabled()


def test_what_does_not_come_back_says_so(learner: Learner) -> None:
    learner.go("returning/never")
    assert learner.sees("Nothing to answer again")
    learner.press("Return")
    assert learner.at("journal")
