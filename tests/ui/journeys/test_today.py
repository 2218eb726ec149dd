"""Is everything true that Today says: in the evening, when the day is done, away, on a free day?"""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.progress.events import PlanMade
from leadership_course.study.rhythm import go_away
from leadership_course.ui.tour.week import live_a_week
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.toast import Toast
from tests.courses import card, course, lesson, module, prose, quiz, sample_course, two_options
from tests.sample_parts import PLAN
from tests.study.reviews import ideas, read
from tests.ui.conftest import Seat
from tests.ui.journeys.test_closing import finish_course
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner


@pytest.mark.parametrize(
    ("hours", "said"), [(0, "morning"), (4, "afternoon"), (10, "evening"), (17, "evening")]
)
def test_it_greets_by_the_hour_and_the_small_hours_are_no_morning(
    learner: Learner, hours: int, said: str
) -> None:
    learner.start_welcomed()
    learner.clock.sleep(hours * 3600)
    learner.go("today")
    assert learner.sees(f"Good {said}. Five minutes for your team?")


def test_when_the_minutes_of_the_day_are_spent_it_asks_for_none(seat: Seat) -> None:
    learner = seat(ideas(9))
    learner.start_welcomed()
    read(learner.study, "l1")
    learner.go("today")
    assert learner.sees("Five minutes for your team?")
    read(learner.study, "l2")
    learner.go("today")
    assert learner.sees("Good morning. Today’s minutes are done.")
    learner.clock.sleep_days(1)
    learner.go("today")
    assert learner.sees("Five minutes for your team?")


def test_while_away_it_asks_for_nothing(learner: Learner) -> None:
    learner.start_welcomed()
    go_away(learner.study, learner.study.today() + timedelta(days=9))
    learner.go("today")
    assert learner.sees("Good morning. You are away, so nothing presses.")


def test_when_the_path_has_ended_and_nothing_is_due_it_says_so(seat: Seat) -> None:
    learner = seat(replace(sample_course(), assessment=None))
    learner.start_welcomed()
    finish_course(learner)
    learner.go("today")
    assert learner.sees("Good morning. Nothing waits today.")


def test_a_plan_that_stands_first_is_not_told_twice(seat: Seat) -> None:
    learner = seat(
        course(module("m", lesson("l1", card("story", "A story", prose("Mira asked.")))))
    )
    learner.start_welcomed()
    read(learner.study)
    made = PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then, module="m")
    learner.study.record(replace(made, check_back="3 days"))
    learner.clock.sleep_days(3)
    learner.go("today")
    assert learner.focused() == "Look back"
    assert sum(text.startswith(PLAN.when) for text in learner.texts()) == 1


def test_what_can_wait_says_what_it_is(seat: Seat) -> None:
    asked = two_options("q1", principle="p1")
    several = tuple(two_options(f"q{n}") for n in range(2, 9))
    learner = seat(ideas(1))
    whole = learner.course.modules[0]
    learner.course = replace(
        learner.course, modules=(replace(whole, quiz=quiz("m-quiz", asked, *several)),)
    )
    learner.start_welcomed()
    read(learner.study)
    learner.clock.sleep_days(2)
    learner.go("today")
    learner.press("W")
    assert learner.sees("M quiz · 8 questions · about 6 minutes")


def test_a_long_plan_that_can_wait_widens_no_page(learner: Learner) -> None:
    window = learner.start_welcomed()
    window.resize(900, 600)
    made = PlanMade(object="", when="", then="", module="", check_back="3 days")
    for number in range(5):
        long = f"{number} {'I will ask one more question before I answer ' * 4}"
        learner.study.record(
            replace(made, object=f"plan-{number}", when="When asked", then=long, module=f"{number}")
        )
    learner.clock.sleep_days(4)
    learner.go("today")
    learner.press("W")
    settle()
    (page,) = seen(window, Page)
    body = page.body.parentWidget()
    assert body is not None
    assert learner.sees("When asked, 0 I will ask")
    assert body.width() <= page.viewport().width()
    waiting = learner.button("When asked, 0")
    waiting.setFocus()
    learner.press("Return")
    assert learner.at("plan/plan-0")


def test_a_day_that_is_none_of_the_chosen_ones_is_extra(learner: Learner) -> None:
    learner.start_welcomed()
    assert learner.sees("No card and no question yet today, which is fine.")
    learner.clock.sleep_days(5)
    learner.go("today")
    assert learner.sees("None of your days; whatever you do is extra.")


def test_it_is_shown_from_its_top_whatever_was_seen_of_it_before(learner: Learner) -> None:
    window = learner.start_welcomed()
    window.resize(900, 600)
    learner.press("Tab", "Tab", "Tab", "Tab", "Tab")
    settle()
    (page,) = seen(window, Page)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert page.verticalScrollBar().value()
    learner.go("course")
    learner.go("today")
    settle()
    assert page.verticalScrollBar().value() == 0


def test_the_first_word_in_passing_is_one_line_high(learner: Learner) -> None:
    window = learner.start_welcomed()
    toast = window.findChild(Toast)
    assert toast
    window.say("The copy is in place")
    early = toast.size()
    settle()
    window.say("The copy is in place")
    assert toast.size() == early


def test_the_text_may_grow_and_shrink_and_grow_while_much_waits(
    seat: Seat, shipped: Course
) -> None:
    """What stands side by side and the margins around it once pulled at each other until the stack
    was full.
    """
    learner = seat(shipped)
    learner.start_welcomed()
    live_a_week(learner.study)
    learner.clock.sleep_days(8)
    learner.go("today")
    for size in (200, 100, 200):
        learner.window.dress(text_size=size)
        settle()
    assert learner.sees("Good morning")
