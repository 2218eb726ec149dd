"""Can what was done be taken back by its name, and done again?"""

from functools import partial

from leadership_course.progress.events import ActUndone
from leadership_course.study import quotes
from leadership_course.ui.undoing import UNDO_STEPS
from tests.ui.learner import Learner

QUOTE_CARD = "lesson/new-job/a-line-to-keep"


def kept(learner: Learner) -> int:
    """Return how many lines are kept."""
    return len(learner.study.progress.keepsakes.all())


def test_what_was_said_stays_behind_on_the_page_it_was_said_on(learner: Learner) -> None:
    learner.start_welcomed("experiment/a-week-of-asking")
    learner.reach("Start this week")
    learner.press("Return")
    assert learner.sees("Week started")
    learner.press("Ctrl+1")
    assert not learner.sees("Week started")
    learner.press("Ctrl+Z")
    assert learner.sees("Undone: week started")


def test_what_is_said_on_the_way_out_is_there_on_arrival(learner: Learner) -> None:
    learner.start_welcomed("experiment/a-week-of-asking")
    learner.reach("Start this week")
    learner.press("Return", "1", "D")
    assert learner.at("today")
    assert learner.sees("Experiment done")
    learner.press("Ctrl+4")
    assert not learner.sees("Experiment done")


def test_ctrl_z_says_what_it_took_back(learner: Learner) -> None:
    learner.start_welcomed(QUOTE_CARD)
    learner.press("B", "B", "Ctrl+Z")
    assert learner.sees("Undone: bookmark removed")
    assert kept(learner) == 1
    learner.press("Ctrl+Z")
    assert learner.sees("Undone: bookmarked")
    assert kept(learner) == 0


def test_with_nothing_to_take_back_the_keys_say_so(learner: Learner) -> None:
    learner.start_welcomed()
    learner.press("Ctrl+Z")
    assert learner.sees("There is nothing to undo")
    learner.press("Ctrl+Shift+Z")
    assert learner.sees("There is nothing to do again")


def test_the_last_step_is_taken_back_from_the_search(learner: Learner) -> None:
    learner.start_welcomed(QUOTE_CARD)
    learner.press("B", "Ctrl+K", *"undo", "Return")
    assert learner.sees("Undone: bookmarked")
    assert kept(learner) == 0


def test_ctrl_shift_z_does_it_again_and_ctrl_z_takes_that_back_too(learner: Learner) -> None:
    learner.start_welcomed(QUOTE_CARD)
    learner.press("B", "Ctrl+Z", "Ctrl+Shift+Z")
    assert learner.sees("Done again: bookmarked")
    assert kept(learner) == 1
    learner.press("Ctrl+Shift+Z")  # there is nothing more to do again
    assert kept(learner) == 1
    learner.press("Ctrl+Z")
    assert kept(learner) == 0
    learner.press("Ctrl+Shift+Z")
    assert kept(learner) == 1


def test_steps_are_taken_back_and_done_again_in_their_order(learner: Learner) -> None:
    learner.start_welcomed(QUOTE_CARD)
    learner.press("B", "Ctrl+3")
    learner.reach("Remove")
    learner.press("Return")
    seen = []
    for key in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z"):
        learner.press(key)
        seen.append(kept(learner))
    assert seen == [1, 0, 1, 0]
    learner.restart("quotes")
    assert kept(learner) == 0


def test_a_new_act_ends_what_could_be_done_again(learner: Learner) -> None:
    learner.start_welcomed(QUOTE_CARD)
    learner.press("B", "Ctrl+Z", "B", "B", "Ctrl+Shift+Z")
    assert kept(learner) == 0
    assert len(learner.facts_of(ActUndone)) == 1


def test_fifty_steps_can_be_taken_back(learner: Learner) -> None:
    window = learner.start_welcomed()
    for number in range(UNDO_STEPS + 1):
        event = quotes.highlight(learner.study, ("new-job", "check"), (f"Words {number}", "", ""))
        window.say("Passage kept", partial(learner.study.undo, event))
    learner.press(*["Ctrl+Z"] * (UNDO_STEPS + 2))
    assert [one.text for one in learner.study.progress.keepsakes.all()] == ["Words 0"]


def test_in_a_field_both_keys_are_its_own_as_long_as_it_has_typing_for_them(
    learner: Learner,
) -> None:
    learner.start_welcomed(QUOTE_CARD)
    learner.press("B")
    learner.go("lesson/new-job/look-back")
    learner.write("a thought")
    learner.press("Ctrl+Z")
    assert kept(learner) == 1
    assert not learner.sees("a thought")
    learner.press("Ctrl+Shift+Z")
    assert learner.sees("a thought")
