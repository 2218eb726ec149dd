"""Is a learner asked, after an update, whether to review a question whose answer has changed?"""

from msgspec.structs import replace

from leadership_course.progress.events import ActUndone, QuestionAnswered
from leadership_course.progress.weighing import ChangedAnswerWeighed
from tests.study.reviews import ideas, read
from tests.study.test_answer_changes import turned
from tests.ui.conftest import Seat
from tests.ui.learner import Learner

ONE = "The answer to a question has changed since you answered"
TWO = "The answer to 2 questions has changed since you answered"


def after_update(seat: Seat, *keys: str, count: int = 2) -> Learner:
    """Read everything, and come back to a course with other keys."""
    learner = seat(ideas(count, pool=0))
    learner.start_welcomed()
    read(learner.study)
    course = ideas(count, pool=0)
    for key in keys:
        course = turned(course, key)
    learner.restart("changed", replace(course, revision="r2"))
    return learner


def decisions(learner: Learner) -> list[str]:
    return [fact.decision for fact in learner.facts_of(ChangedAnswerWeighed)]


def test_today_tells_and_leads_there(seat: Seat) -> None:
    learner = after_update(seat, "c1")
    learner.go("today")
    learner.press("W")
    learner.reach_any(f"Look: {ONE}", ONE)
    learner.press("Return")
    assert learner.at("changed")
    assert learner.sees("Review it again?")
    assert learner.sees("What do you do first?")
    assert learner.sees("What you passed stays passed")
    assert learner.focused() == "Review it again"


def test_yes_asks_it_and_the_new_answer_settles_it(seat: Seat) -> None:
    learner = after_update(seat, "c1")
    learner.press("R")
    assert decisions(learner) == ["yes"]
    before = len(learner.facts_of(QuestionAnswered))
    learner.answer_choice("Fix it yourself", "S")
    fact = learner.facts_of(QuestionAnswered)[-1]
    assert len(learner.facts_of(QuestionAnswered)) == before + 1
    assert (fact.object, fact.verdict, fact.attempt, fact.lesson) == ("c1", "right", "", "")
    learner.press("Return")
    assert learner.at("today")
    assert not learner.sees(ONE)
    learner.go("changed")
    assert learner.sees("No answer has changed")
    learner.press("Return")
    assert learner.at("today")


def test_later_and_no_go_on_to_the_next_and_then_to_today(seat: Seat) -> None:
    learner = after_update(seat, "c1", "c2")
    assert learner.sees("1 of 2")
    learner.press("L")
    assert learner.sees("Asked again in a week")
    assert learner.sees("2 of 2")
    learner.press("N")
    assert learner.at("today")
    assert learner.sees("Left as it is")
    assert decisions(learner) == ["later", "no"]
    learner.clock.sleep_days(8)
    learner.go("changed")
    assert learner.sees("1 of 1")


def test_ctrl_z_takes_a_decision_back(seat: Seat) -> None:
    learner = after_update(seat, "c1", "c2")
    learner.press("N", "Ctrl+Z")
    assert isinstance(learner.facts()[-1], ActUndone)
    assert learner.sees("1 of 2")
    learner.press("R", "Ctrl+Z")
    assert learner.sees("Review it again?")


def test_a_half_given_answer_is_kept(seat: Seat) -> None:
    learner = after_update(seat, "c1")
    learner.press("R")
    learner.choose("Fix it yourself")
    learner.restart()
    assert learner.at("changed") or learner.at("today")
    learner.go("changed")
    assert learner.is_chosen("Fix it yourself")
    learner.press("Right", "R")
    assert learner.at("changed")
    assert decisions(learner) == ["yes"]


def test_of_two_the_first_leads_to_the_second(seat: Seat) -> None:
    learner = after_update(seat, "c1", "c2")
    learner.press("R")
    learner.answer_choice("Fix it yourself", "S")
    learner.press("Return")
    assert learner.at("changed")
    assert learner.sees("2 of 2")


def test_nothing_is_asked_where_nothing_changed(seat: Seat) -> None:
    learner = seat(ideas(1))
    learner.start_welcomed("changed")
    learner.press("R", "L", "N")
    assert learner.sees("No answer has changed")
    assert decisions(learner) == []
