"""How does the learner say what became of a plan, and take that back?"""

import pytest
from msgspec.structs import replace

from leadership_course.progress.events import PlanMade, PlanReported
from leadership_course.study import plans
from leadership_course.study.follow_up import FollowUp, Report
from tests.courses import renamed, sample_course
from tests.doubles import Desk, FullDiskError
from tests.sample_parts import PLAN

MADE = PlanMade(object=PLAN.id, when="When", then="then", check_back="3 days", module="first-days")


@pytest.fixture
def desk() -> Desk:
    desk = Desk(sample_course())
    desk.study.record(MADE)
    return desk


def follow_up(desk: Desk, plan: str = PLAN.id) -> FollowUp:
    record = desk.study.progress.plans.find(plan)
    assert record is not None
    return FollowUp(desk.study, record)


def test_what_was_half_said_is_there_after_a_restart(desk: Desk) -> None:
    said = follow_up(desk)
    said.say(outcome="partly")
    said.say(note="Once, with Ana")
    said.say(talk="She noticed")
    desk.restart()
    assert follow_up(desk).report == Report(
        outcome="partly", note="Once, with Ana", talk="She noticed"
    )
    assert desk.facts_of(PlanReported) == []


def test_a_decision_records_the_report_and_forgets_the_draft(desk: Desk) -> None:
    said = follow_up(desk)
    said.say(outcome="yes", note=" It went well. \n", talk=" ")
    said.decide("keep")
    assert desk.facts_of(PlanReported) == [
        PlanReported(object=PLAN.id, outcome="yes", decision="keep", note="It went well.")
    ]
    assert follow_up(desk).report == Report()


def test_nothing_is_decided_before_an_outcome_is_chosen(desk: Desk) -> None:
    said = follow_up(desk)
    said.say(note="It went")
    with pytest.raises(ValueError, match="nothing was said"):
        said.decide("drop")
    assert desk.facts_of(PlanReported) == []


def test_a_decision_taken_back_leaves_the_plan_and_what_was_said(desk: Desk) -> None:
    desk.clock.sleep_days(3)
    said = follow_up(desk)
    said.say(outcome="no-occasion", note="Tomas was away")
    event = said.decide("drop")
    assert plans.live(desk.study) == ()
    said.take_back(event)
    assert [record.id for record in plans.due(desk.study)] == [PLAN.id]
    desk.restart()
    assert follow_up(desk).report == Report(outcome="no-occasion", note="Tomas was away")


def test_a_decision_done_again_leaves_nothing_half_said(desk: Desk) -> None:
    said = follow_up(desk)
    said.say(outcome="yes", note="It went well")
    said.take_back(said.decide("keep"))
    undoing = list(desk.log.read())[-1]
    desk.study.undo(undoing)
    assert len(follow_up(desk).record.reports) == 1
    assert follow_up(desk).report == Report()


def test_a_report_that_could_not_be_recorded_stays_a_draft(desk: Desk) -> None:
    said = follow_up(desk)
    said.say(outcome="yes")
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        said.decide("keep")
    assert follow_up(desk).report == Report(outcome="yes")


def test_words_that_could_not_be_kept_stand_here_all_the_same(desk: Desk) -> None:
    said = follow_up(desk)
    desk.drafts.is_full = True
    with pytest.raises(FullDiskError):
        said.say(note="Half a word")
    assert said.report.note == "Half a word"


def test_a_draft_of_another_program_is_begun_afresh(desk: Desk) -> None:
    desk.drafts.keep(f"report/{PLAN.id}", {"report": {"outcome": "perhaps"}, "before": 0})
    assert follow_up(desk).report == Report()


def test_plan_report_and_drafts_move_with_a_renaming(desk: Desk) -> None:
    follow_up(desk).say(outcome="yes", note="Twice")
    record = desk.study.progress.plans.find(PLAN.id)
    assert record is not None
    plans.again(desk.study, record).keep("When he", "I")
    course = renamed(desk.study.course, PLAN.id, "ask-twice")
    desk.restart(renamed(course, "first-days", "first-weeks"))
    (live,) = plans.live(desk.study)
    assert live.made == replace(MADE, object="ask-twice", module="first-weeks")
    assert follow_up(desk, "ask-twice").report == Report(outcome="yes", note="Twice")
    assert plans.again(desk.study, live).words == ("When he", "I")
