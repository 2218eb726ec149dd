"""Does Today keep to the rhythm that the learner chose, and forgive what was missed?"""

from datetime import timedelta

from leadership_course.progress.events import CardTurned
from leadership_course.study.rhythm import choose, go_away
from tests.ui.learner import Learner


def turn(learner: Learner) -> None:
    learner.study.record(CardTurned(object="new-job", card="try"))


def test_the_greeting_names_the_minutes_in_force(learner: Learner) -> None:
    learner.start_welcomed()
    assert learner.sees("Five minutes for your team?")
    choose(learner.study, minutes=15)
    learner.go("today")
    assert learner.sees("Fifteen minutes for your team?")


def test_the_weeks_are_counted_without_the_one_that_has_only_begun(learner: Learner) -> None:
    learner.start_welcomed()
    assert learner.sees("It starts with the first card")
    for _ in range(3):
        turn(learner)
        learner.clock.sleep_days(7)
    learner.go("today")
    assert learner.sees("3 of the last 3 weeks")
    learner.clock.sleep_days(7)
    learner.go("today")
    assert learner.sees("3 of the last 4 weeks")


def test_being_away_is_said_and_its_weeks_are_not_counted(learner: Learner) -> None:
    learner.start_welcomed()
    for _ in range(3):
        turn(learner)
        learner.clock.sleep_days(7)
    go_away(learner.study, learner.study.today() + timedelta(weeks=4))
    learner.go("today")
    assert learner.sees("Away until Monday 20 April. Weeks away are not counted.")
    learner.clock.sleep_days(28)
    learner.go("today")
    assert learner.sees("3 of the last 3 weeks")


def test_after_a_year_the_learner_is_welcomed_and_no_number_is_held_up(learner: Learner) -> None:
    learner.start_welcomed()
    turn(learner)
    learner.clock.sleep_days(365)
    learner.go("today")
    assert learner.sees("Welcome back")
    assert not learner.sees("of the last")
