"""Does the first start lead a learner from nothing to the first card, and only once?"""

import pytest
from msgspec.structs import replace

from leadership_course.progress.events import LessonStarted, QuestionAnswered, WelcomeFinished
from tests.courses import sample_course
from tests.sample_parts import OPENING
from tests.ui.conftest import Seat
from tests.ui.learner import Learner


def test_the_first_start_asks_for_days_minutes_partner_and_ratings(learner: Learner) -> None:
    learner.start()
    assert learner.at("welcome")
    assert learner.sees("A sample course")
    learner.press("Return")
    assert learner.sees("How often suits you?")
    learner.press("Return")
    assert learner.sees("Who sees you at work?")
    learner.press("Return")
    assert learner.sees("Think of the last four weeks.")
    learner.press("Esc")
    assert learner.at("today")


def test_the_first_page_speaks_with_the_words_of_the_course(seat: Seat) -> None:
    learner = seat(sample_course())
    learner.start()
    assert all(learner.sees(words) for words in OPENING)
    assert not learner.sees("A lesson takes a few minutes")
    learner.close()
    plain = sample_course()
    learner = seat(replace(plain, head=replace(plain.head, opening=())))
    learner.start()
    assert learner.sees("A lesson takes a few minutes")
    assert learner.sees("No account and no network.")


def test_days_minutes_and_partner_are_chosen_by_keys_and_recorded(learner: Learner) -> None:
    learner.start()
    learner.press("Right")
    learner.reach("Mon")
    learner.press("Space", "Right", "Right", "Space")  # not on Monday, not on Wednesday
    learner.reach("3 minutes")
    learner.press("Right", "Right", "Space")
    learner.reach("Continue")
    learner.press("Space")
    assert learner.focused() == "Your partner’s name"
    learner.write("Ana ")
    learner.press("Return")
    assert learner.sees("I ask before I answer.")
    learner.reach("Start the course")
    learner.press("Return")
    (fact,) = learner.facts_of(WelcomeFinished)
    assert (fact.days, fact.minutes, fact.partner) == ((1, 3, 4), 10, "Ana")
    assert learner.at("today")


def test_ratings_are_recorded_as_they_are_given_and_the_rest_can_be_skipped(
    learner: Learner,
) -> None:
    learner.start()
    learner.press("Right", "Right", "Return")
    learner.press("Right", "Space")  # by arrow
    learner.reach("Almost never")
    learner.press("0")  # by digit
    answers = learner.facts_of(QuestionAnswered)
    assert [(a.object, a.answer["value"], a.verdict) for a in answers] == [
        ("asks-first", 2, "unscored"),
        ("lets-others-win", 0, "unscored"),
    ]
    learner.press("Esc")
    assert learner.at("today")
    assert len(learner.facts_of(WelcomeFinished)) == 1


def test_enter_on_a_rating_does_not_leave_the_others_behind(learner: Learner) -> None:
    learner.start()
    learner.press("Right", "Right", "Return", "Return")
    assert learner.facts_of(WelcomeFinished) == []
    assert learner.focused() == "Start the course"
    learner.press("Return")
    assert learner.at("today")


def test_what_was_chosen_stays_when_the_learner_goes_back_a_step(learner: Learner) -> None:
    learner.start()
    learner.press("Right", "Right")
    learner.write("Ana")
    learner.reach("Back")
    learner.press("Space", "Right")
    assert learner.sees("Ana")


def test_left_goes_back_a_step_unless_a_field_or_chip_uses_it(learner: Learner) -> None:
    learner.start()
    learner.press("Right", "Left")
    assert learner.sees("You are good at your work.")
    learner.press("Left")
    assert learner.sees("You are good at your work.")


@pytest.mark.parametrize("way", ["Esc", "Skip"])
def test_the_welcome_can_be_skipped_at_once_and_does_not_come_back(
    learner: Learner, way: str
) -> None:
    learner.start()
    if way == "Skip":
        learner.reach("Skip")
        learner.press("Space")
    else:
        learner.press(way)
    assert learner.at("today")
    learner.restart()
    assert learner.at("today")
    assert len(learner.facts_of(WelcomeFinished)) == 1


def test_today_offers_to_begin_and_enter_begins(learner: Learner) -> None:
    learner.start()
    learner.press("Esc")
    assert learner.sees("New job")
    assert learner.focused() == "Begin"
    learner.press("Return")
    assert learner.at("lesson/new-job")
    assert [fact.object for fact in learner.facts_of(LessonStarted)] == ["new-job"]


def test_a_window_closed_in_the_welcome_asks_again_next_time(learner: Learner) -> None:
    learner.start()
    learner.press("Right")
    learner.restart()
    assert learner.at("welcome")
    assert learner.facts_of(WelcomeFinished) == []
