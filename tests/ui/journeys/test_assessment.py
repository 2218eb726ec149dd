"""Does a learner see what has moved between the start and now, without a mark?"""

import pytest
from PySide6.QtWidgets import QAbstractButton

from leadership_course.progress.assessments import Moment
from leadership_course.progress.events import QuestionAnswered
from leadership_course.study.assessment import rate
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.places import Place
from leadership_course.ui.widgets.dot_plot import DotPlot
from tests.sample_parts import ASSESSMENT
from tests.ui.keyboard import seen
from tests.ui.learner import Learner

ASKS, LETS_WIN = ASSESSMENT.items


def rated(learner: Learner) -> list[tuple[str, str, int]]:
    """Return moment, statement and value of each rating in the log."""
    facts = learner.facts_of(QuestionAnswered)
    return [(fact.attempt, fact.object, fact.answer["value"]) for fact in facts]


def give(learner: Learner, moment: Moment, *values: int) -> None:
    for item, value in zip(ASSESSMENT.items, values, strict=True):
        rate(learner.study, moment, item, value)


def test_digits_rate_and_go_on_then_the_start_is_looked_back_at_then_the_result_stands(
    learner: Learner,
) -> None:
    learner.start_welcomed("today")
    give(learner, "before", 2, 3)
    learner.go("assessment/after")
    assert learner.sees("Where you stand now")
    assert learner.focused() == f"Almost never: {ASKS.text}"
    learner.press("4")
    assert learner.focused() == f"Almost never: {LETS_WIN.text}"
    assert learner.sees("1 of 2")
    learner.press("0")
    assert learner.focused() == "Continue"
    learner.press("Return")
    assert learner.at("assessment/then")
    assert learner.sees("Your start, looking back")
    learner.press("1", "3", "Return")
    assert learner.at("assessment/result")
    assert rated(learner)[2:] == [
        ("after", "asks-first", 4),
        ("after", "lets-others-win", 0),
        ("then", "asks-first", 1),
        ("then", "lets-others-win", 3),
    ]
    assert learner.sees("From seldom to mostly")
    assert learner.sees("can mean a sharper eye")
    assert learner.sees("Looking back: almost never · At the start: seldom · Now: mostly")
    assert learner.focused() == "Done"
    learner.press("Return")
    assert learner.at("today")


def test_the_plot_of_a_module_is_told_in_words(learner: Learner) -> None:
    learner.start_welcomed("today")
    give(learner, "before", 2, 3)
    give(learner, "later", 5, 3)
    learner.go("assessment/result")
    assert [plot.accessibleName() for plot in seen(learner.window, DotPlot)] == [
        "First days: At the start 2.0, Sixty days on 5.0"
    ]


def test_the_start_is_not_shown_while_the_end_is_rated(learner: Learner) -> None:
    learner.start_welcomed("today")
    give(learner, "before", 2, 3)
    learner.go("assessment/after")
    assert not any(button.isChecked() for button in _chips(learner))


def test_what_was_rated_stands_when_the_learner_comes_back(learner: Learner) -> None:
    learner.start_welcomed("assessment/after")
    learner.press("4", "Esc")
    assert learner.at("today")
    learner.restart("assessment/after")
    assert learner.focused() == f"Almost never: {LETS_WIN.text}"
    assert [button.accessibleName() for button in _chips(learner) if button.isChecked()] == [
        f"Mostly: {ASKS.text}"
    ]


def test_before_the_end_the_result_is_the_start_and_what_follows(learner: Learner) -> None:
    learner.start_welcomed("assessment/before")
    assert learner.sees("Think of the last four weeks.")
    learner.press("2", "3", "Return")
    learner.go("assessment/result")
    assert learner.sees("This is where you start from.")
    assert not learner.sees("Your yardstick has moved")


def test_without_any_rating_the_page_offers_to_begin(learner: Learner) -> None:
    learner.start_welcomed("assessment/result")
    assert learner.sees("Nothing is rated yet")
    learner.reach("Rate where you stand")
    learner.press("Return")
    assert learner.at("assessment/before")


def test_progress_leads_to_what_moved_once_something_is_rated(learner: Learner) -> None:
    learner.start_welcomed("today")
    LessonSitting(learner.study, learner.study.course.lessons[0])
    learner.go("progress")
    assert not learner.sees("Then and now")
    give(learner, "before", 2, 3)
    learner.go("progress")
    assert learner.sees("Where you started")
    give(learner, "after", 4, 3)
    learner.go("progress")
    learner.reach("What moved since the start")
    learner.press("Return")
    assert learner.at("assessment/result")
    learner.press("Esc")
    assert learner.at("progress")


def test_what_did_not_move_is_said_to_stand(learner: Learner) -> None:
    learner.start_welcomed("today")
    give(learner, "before", 2, 3)
    give(learner, "after", 2, 3)
    learner.go("assessment/result")
    assert learner.sees("Every line stands where it stood.")


def test_sixty_days_on_leads_to_the_result(learner: Learner) -> None:
    learner.start_welcomed("assessment/later")
    learner.press("5", "5", "Return")
    assert learner.at("assessment/result")


@pytest.mark.parametrize("place", ["assessment/soon", "assessment/before-all"])
def test_an_unknown_moment_leads_to_today_with_a_word_about_it(
    learner: Learner, place: str
) -> None:
    learner.start_welcomed(place)
    assert learner.window.place == Place("today")
    assert learner.sees("There is no self-assessment called")


def _chips(learner: Learner) -> list[QAbstractButton]:
    return [button for button in seen(learner.window, QAbstractButton) if button.isCheckable()]
