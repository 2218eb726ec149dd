"""How does a learner try something for a week: guess, act, look, talk, keep?"""

from datetime import date

import pytest
from msgspec.structs import replace

from leadership_course.progress.events import PlanMade, PlanReported
from leadership_course.study import plans
from leadership_course.study.experiments import ExperimentWeek, state_of_experiment
from leadership_course.study.follow_up import Decision, Outcome
from leadership_course.study.partner_sheet import partner_sheet
from tests.courses import renamed, sample_course
from tests.doubles import Desk, FullDiskError
from tests.sample_parts import EXPERIMENT, PLAN


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def week(desk: Desk, name: str = EXPERIMENT.id) -> ExperimentWeek:
    return ExperimentWeek(desk.study, *desk.study.index.experiments[name])


def report(desk: Desk, decision: Decision, outcome: Outcome = "yes") -> None:
    said = week(desk).follow_up()
    assert said is not None
    said.say(outcome=outcome)
    said.decide(decision)


def test_an_experiment_is_new_until_it_is_started(desk: Desk) -> None:
    assert week(desk).state == "new"
    assert week(desk).guess == ""
    assert week(desk).follow_up() is None


def test_a_start_records_the_guess_and_the_week(desk: Desk) -> None:
    week(desk).start(" Three times a day \n")
    assert desk.facts_of(PlanMade) == [
        PlanMade(
            object=EXPERIMENT.id,
            when="",
            then="A week of asking",
            check_back="7 days",
            module="first-days",
            kind="experiment",
            guess="Three times a day",
        )
    ]
    assert (week(desk).state, week(desk).guess) == ("running", "Three times a day")


def test_a_half_written_guess_is_there_after_a_restart_and_after_a_renaming(desk: Desk) -> None:
    week(desk).keep_guess("Three ti")
    desk.restart(renamed(desk.study.course, EXPERIMENT.id, "asking-week"))
    assert week(desk, "asking-week").guess == "Three ti"


def test_a_start_that_could_not_be_recorded_keeps_the_guess(desk: Desk) -> None:
    week(desk).keep_guess("Three times")
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        week(desk).start("Three times")
    assert (week(desk).state, week(desk).guess) == ("new", "Three times")


def test_a_start_taken_back_leaves_the_guess(desk: Desk) -> None:
    one = week(desk)
    one.take_back(one.start("Three times"))
    desk.restart()
    assert (week(desk).state, week(desk).guess) == ("new", "Three times")


def test_after_its_week_an_experiment_is_due_and_offered_at_its_place(desk: Desk) -> None:
    week(desk).start("Three times")
    desk.clock.sleep_days(7)
    assert week(desk).state == "due"
    (offer,) = plans.offers(desk.study)
    assert offer.place == f"experiment/{EXPERIMENT.id}"


def test_going_on_with_it_begins_another_week(desk: Desk) -> None:
    week(desk).start("Three times")
    desk.clock.sleep_days(8)
    report(desk, "keep")
    assert week(desk).state == "running"
    desk.clock.sleep_days(7)
    assert week(desk).state == "due"


def test_changing_it_asks_for_a_new_start_from_the_old_guess(desk: Desk) -> None:
    week(desk).start("Three times")
    report(desk, "change", "partly")
    desk.clock.sleep_days(30)
    assert (week(desk).state, week(desk).guess) == ("again", "Three times")
    week(desk).start("Once")
    assert (week(desk).state, week(desk).guess) == ("running", "Once")


def test_done_with_it_it_is_done_and_can_begin_afresh(desk: Desk) -> None:
    week(desk).start("Three times")
    report(desk, "drop")
    assert (week(desk).state, week(desk).guess) == ("done", "")
    week(desk).start("Once")
    assert week(desk).state == "running"


def test_an_experiment_that_never_comes_back_runs_on(desk: Desk) -> None:
    experiment, module = desk.study.index.experiments[EXPERIMENT.id]
    endless = replace(experiment, check_back="")
    ExperimentWeek(desk.study, endless, module).start("")
    desk.clock.sleep_days(400)
    assert state_of_experiment(desk.study, endless) == "running"


def test_an_experiment_and_a_plan_of_a_module_stand_beside_each_other(desk: Desk) -> None:
    desk.study.record(PlanMade(object=PLAN.id, when="When", then="then", module="first-days"))
    week(desk).start("")
    assert [record.id for record in plans.live(desk.study)] == [EXPERIMENT.id, PLAN.id]


def test_what_was_seen_said_and_kept_is_recorded_together(desk: Desk) -> None:
    week(desk).start("")
    said = week(desk).follow_up()
    assert said is not None
    for name in ("note", "talk", "kept"):
        said.say(**{name: f"The {name}. "})
    said.say(outcome="partly")
    said.decide("keep")
    assert desk.facts_of(PlanReported) == [
        PlanReported(
            object=EXPERIMENT.id,
            outcome="partly",
            decision="keep",
            note="The note.",
            talk="The talk.",
            kept="The kept.",
        )
    ]


def test_the_partners_sheet_holds_the_words_of_the_course_and_none_of_the_learners(
    desk: Desk,
) -> None:
    sheet = partner_sheet(EXPERIMENT, "A sample course", date(2026, 3, 9))
    words = str(sheet)
    for text in (EXPERIMENT.title, *EXPERIMENT.act, EXPERIMENT.look, EXPERIMENT.talk):
        assert text in words
    assert EXPERIMENT.stop in words
    assert "Meet by Monday 9 March. " in words
    assert EXPERIMENT.guess not in words


def test_a_sheet_without_a_day_says_the_end_of_the_week() -> None:
    assert "Meet by the end of the week. " in str(partner_sheet(EXPERIMENT, "A course", None))
