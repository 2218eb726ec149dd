"""Which plans are live, which are due, and how are they made and said back?"""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.progress.events import PlanMade, PlanRehearsed, PlanReported
from leadership_course.study import plans, rhythm
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.plans import Planning
from tests.courses import sample_course
from tests.doubles import Desk, FullDiskError
from tests.sample_parts import PLAN

OTHER = PlanMade(object="other", when="When I plan", then="I ask", module="first-days")


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def planning(desk: Desk) -> Planning:
    return LessonSitting(desk.study, desk.study.index.lessons["new-job"]).planning(PLAN)


def take_on(desk: Desk, then: str = "I ask back") -> None:
    planning(desk).take_on("When Tomas asks", then)


def due(desk: Desk) -> list[str]:
    return [record.id for record in plans.due(desk.study)]


def report(desk: Desk, plan: str = PLAN.id, decision: Any = "keep") -> None:
    desk.study.record(PlanReported(object=plan, outcome="yes", decision=decision))


def experiment(desk: Desk, **fields: Any) -> None:
    fields = {"check_back": "7 days", "module": "first-days"} | fields
    desk.study.record(
        PlanMade(object="week", when="", then="A week of it", kind="experiment", **fields)
    )


def test_a_plan_begins_in_the_words_of_the_course_and_is_not_taken_on(desk: Desk) -> None:
    assert planning(desk).words == (PLAN.when, PLAN.then)
    assert not planning(desk).is_taken_on
    assert plans.live(desk.study) == ()


def test_a_plan_being_edited_is_there_after_a_restart(desk: Desk) -> None:
    planning(desk).keep("When Tomas asks", "")
    desk.restart()
    assert planning(desk).words == ("When Tomas asks", "")
    assert not planning(desk).is_taken_on


def test_a_plan_is_taken_on_in_the_learners_words(desk: Desk) -> None:
    planning(desk).keep("When Tomas", "")
    take_on(desk)
    desk.restart()
    assert planning(desk).words == ("When Tomas asks", "I ask back")
    assert planning(desk).is_taken_on
    (record,) = plans.live(desk.study)
    assert plans.sentence(record.made) == "When Tomas asks, I ask back."


def test_a_plan_edited_after_it_was_taken_on_is_not_taken_on_so_unless_the_words_return(
    desk: Desk,
) -> None:
    take_on(desk)
    planning(desk).keep("When Tomas asks", "I answer")
    assert not planning(desk).is_taken_on
    planning(desk).keep("When Tomas asks", "I ask back")
    assert planning(desk).is_taken_on


def test_a_plan_that_could_not_be_taken_on_keeps_its_words(desk: Desk) -> None:
    planning(desk).keep("When Tomas asks", "I ask back")
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        take_on(desk)
    assert planning(desk).words == ("When Tomas asks", "I ask back")
    assert not planning(desk).is_taken_on


def test_a_dropped_plan_keeps_its_words_and_can_be_taken_on_again(desk: Desk) -> None:
    take_on(desk)
    report(desk, decision="drop")
    assert planning(desk).words == ("When Tomas asks", "I ask back")
    assert not planning(desk).is_taken_on
    take_on(desk)
    assert planning(desk).is_taken_on


def test_a_plan_knows_whose_place_it_takes(desk: Desk) -> None:
    assert planning(desk).replaced is None
    desk.study.record(OTHER)
    replaced = planning(desk).replaced
    assert replaced is not None
    assert replaced.id == "other"
    take_on(desk)
    assert planning(desk).replaced is None
    assert [record.id for record in plans.live(desk.study)] == [PLAN.id]


def test_undoing_a_plan_brings_the_one_before_it_back(desk: Desk) -> None:
    desk.study.record(OTHER)
    event = planning(desk).take_on("When", "then")
    desk.study.undo(event)
    assert [record.id for record in plans.live(desk.study)] == ["other"]


def test_a_plan_taken_back_leaves_its_words_to_be_gone_on_with(desk: Desk) -> None:
    one = planning(desk)
    one.take_back(one.take_on("When Tomas asks", "I ask back"))
    desk.restart()
    assert planning(desk).words == ("When Tomas asks", "I ask back")
    assert plans.live(desk.study) == ()


def test_what_is_half_typed_from_memory_is_there_until_it_is_said_or_left(desk: Desk) -> None:
    take_on(desk)
    planning(desk).keep_said("When To")
    desk.restart()
    assert planning(desk).half_said == "When To"
    planning(desk).leave_unsaid()
    assert planning(desk).half_said == ""
    planning(desk).keep_said("When Tomas")
    planning(desk).say_back("When Tomas asks, I do")
    assert planning(desk).half_said == ""


def test_a_plan_is_said_back_in_typed_words_or_aloud(desk: Desk) -> None:
    take_on(desk)
    planning(desk).say_back(" When he asks, I ask. ")
    planning(desk).say_back("")
    assert desk.facts_of(PlanRehearsed) == [
        PlanRehearsed(object=PLAN.id, text="When he asks, I ask."),
        PlanRehearsed(object=PLAN.id),
    ]


def test_a_plan_taken_on_before_is_changed_in_its_own_words(desk: Desk) -> None:
    take_on(desk)
    (record,) = plans.live(desk.study)
    plans.again(desk.study, record).take_on("When Tomas asks twice", "I ask back")
    (changed,) = plans.live(desk.study)
    assert (changed.made.when, changed.made.lesson) == ("When Tomas asks twice", "new-job")
    assert planning(desk).is_taken_on


def test_the_live_plan_of_a_module_is_found_by_its_kind(desk: Desk) -> None:
    take_on(desk)
    experiment(desk)
    found = [
        plans.live_in(desk.study, "first-days"),
        plans.live_in(desk.study, "first-days", "experiment"),
        plans.live_in(desk.study, "next-steps"),
    ]
    assert [record and record.id for record in found] == [PLAN.id, "week", None]


def test_a_plan_is_due_after_its_days_and_again_after_each_report(desk: Desk) -> None:
    take_on(desk)
    desk.clock.sleep_days(2)
    assert due(desk) == []
    desk.clock.sleep_days(1)
    assert due(desk) == [PLAN.id]
    report(desk)
    assert due(desk) == []
    desk.clock.sleep_days(3)
    assert due(desk) == [PLAN.id]


def test_a_changed_plan_that_was_not_written_anew_comes_back_all_the_same(desk: Desk) -> None:
    take_on(desk)
    report(desk, decision="change")
    desk.clock.sleep_days(3)
    assert due(desk) == [PLAN.id]


def test_a_dropped_plan_and_one_without_a_time_are_not_due(desk: Desk) -> None:
    take_on(desk)
    desk.study.record(PlanMade(object="b", when="When", then="then", module="next-steps"))
    report(desk, decision="drop")
    desk.clock.sleep_days(400)
    assert due(desk) == []
    assert plans.offers(desk.study) == ()


def test_what_waited_longest_is_asked_first(desk: Desk) -> None:
    experiment(desk, check_back="8 days")
    desk.clock.sleep_days(2)
    take_on(desk)
    desk.clock.sleep_days(10)
    assert due(desk) == [PLAN.id, "week"]


@pytest.mark.parametrize(
    ("chosen", "day"),
    [
        ((), date(2026, 3, 7)),
        ((0, 1, 2, 3, 4), date(2026, 3, 9)),
        ((5,), date(2026, 3, 7)),
        ((4,), date(2026, 3, 13)),
        (tuple(range(7)), date(2026, 3, 7)),
    ],
)
def test_a_plan_comes_back_on_the_first_chosen_day_from_then_on(
    desk: Desk, chosen: tuple[int, ...], day: date
) -> None:
    rhythm.choose(desk.study, days=chosen)
    desk.clock.sleep_days(2)  # a Wednesday, and three days later a Saturday
    take_on(desk)
    (record,) = plans.live(desk.study)
    assert plans.due_on(desk.study, record) == planning(desk).comes_back == day
    desk.clock.sleep_days((day - date(2026, 3, 4)).days - 1)
    assert due(desk) == []
    desk.clock.sleep_days(1)
    assert due(desk) == [PLAN.id]


def test_a_plan_that_was_due_stays_so_on_a_day_that_was_not_chosen(desk: Desk) -> None:
    rhythm.choose(desk.study, days=(0, 3))
    take_on(desk)
    desk.clock.sleep_days(4)
    assert due(desk) == [PLAN.id]


def test_days_chosen_meanwhile_count_for_a_plan_that_waits(desk: Desk) -> None:
    rhythm.choose(desk.study, days=(0, 1, 2, 3, 4))
    take_on(desk)
    rhythm.choose(desk.study, days=(4,))
    desk.clock.sleep_days(3)
    assert due(desk) == []
    desk.clock.sleep_days(1)
    assert due(desk) == [PLAN.id]


def test_a_plan_never_comes_back_beyond_the_calendar(desk: Desk) -> None:
    rhythm.choose(desk.study, days=(3,))
    assert plans.asked_on(desk.study, date(9999, 12, 24), "1 week") == date.max
    assert plans.asked_on(desk.study, date(9999, 12, 30), "1 week") is None


def test_a_plan_that_was_never_taken_on_comes_back_on_no_day(desk: Desk) -> None:
    assert planning(desk).comes_back is None


def test_a_plan_made_late_in_the_evening_is_due_on_the_third_day_from_its_morning(
    desk: Desk,
) -> None:
    desk.clock.sleep(14 * 3600 + 1800)  # 23:30
    take_on(desk)
    desk.clock.sleep_days(2)
    desk.clock.sleep(3600)  # 00:30 of the third day
    assert due(desk) == [PLAN.id]


def test_a_plan_made_in_another_zone_is_due_by_the_dates_the_learner_saw(desk: Desk) -> None:
    desk.clock.offset = 13 * 60  # 22:00 on Monday
    take_on(desk)
    desk.clock.offset = -8 * 60
    desk.clock.sleep_days(3)  # 01:00 on Thursday
    assert due(desk) == [PLAN.id]
    desk.clock.sleep(-2 * 3600)  # 23:00 on Wednesday
    assert due(desk) == []


def test_a_clock_set_back_delays_a_plan_and_loses_nothing(desk: Desk) -> None:
    take_on(desk)
    desk.clock.sleep_days(-30)
    assert due(desk) == []
    assert [record.id for record in plans.live(desk.study)] == [PLAN.id]
    desk.clock.sleep_days(33)
    assert due(desk) == [PLAN.id]


def test_a_plan_whose_day_is_damaged_is_live_and_never_due(desk: Desk) -> None:
    take_on(desk)
    (event,) = (e for e in desk.log.read() if isinstance(e.fact, PlanMade))
    desk.study.progress.plans.take(replace(event, at="yesterday"))
    (record,) = plans.live(desk.study)
    assert plans.due_on(desk.study, record) is None


def test_a_due_plan_is_offered_with_its_words_and_why(desk: Desk) -> None:
    take_on(desk)
    desk.clock.sleep_days(4)
    (offer,) = plans.offers(desk.study)
    assert (offer.kind, offer.place, offer.due) == ("plan", f"plan/{PLAN.id}", "2026-03-05")
    assert offer.title == "When Tomas asks, I ask back."
    assert offer.why == "It is 4 days since you took it on."
    report(desk)
    desk.clock.sleep_days(3)
    (offer,) = plans.offers(desk.study)
    assert offer.why == "It is 3 days since you last said how it went."


def test_a_plan_to_be_asked_about_next_day_says_one_day(desk: Desk) -> None:
    experiment(desk, check_back="1 day")
    desk.clock.sleep_days(1)
    (offer,) = plans.offers(desk.study)
    assert offer.why == "It is 1 day since you took it on."


def test_an_experiment_is_offered_by_its_title(desk: Desk) -> None:
    experiment(desk)
    desk.clock.sleep_days(7)
    (offer,) = plans.offers(desk.study)
    assert (offer.kind, offer.title) == ("experiment", "A week of it")
    assert offer.place == "plan/week"  # the course does not hold it any more
    (record,) = plans.live(desk.study)
    assert plans.sentence(record.made) == "A week of it"


def test_the_day_a_live_plan_comes_back_is_known_beforehand(desk: Desk) -> None:
    take_on(desk)
    (record,) = plans.live(desk.study)
    assert plans.due_on(desk.study, record) == date(2026, 3, 5)
