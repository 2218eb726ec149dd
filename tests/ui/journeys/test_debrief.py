"""Can a learner look back on a conversation within three minutes, from anywhere?"""

import pytest
from PySide6.QtWidgets import QComboBox

from leadership_course.progress.events import DebriefWritten, PlanMade
from leadership_course.study.debrief import QUESTIONS
from tests.sample_parts import PLAN
from tests.ui.keyboard import seen, wait
from tests.ui.learner import Learner


@pytest.mark.parametrize("place", ["today", "journal", "lesson/new-job/check"])
def test_ctrl_d_opens_it_anywhere_and_done_leads_back(learner: Learner, place: str) -> None:
    learner.start_welcomed(place)
    learner.press("Ctrl+D")
    assert learner.at("debrief")
    assert learner.focused() == QUESTIONS[0]
    learner.write("The date slips.")
    learner.press("Tab", "Tab")
    learner.write("I asked twice.")
    learner.press("Ctrl+Return")
    assert learner.at(place)
    assert learner.sees("Kept in your journal")
    (fact,) = learner.facts_of(DebriefWritten)
    assert [text for _, text in fact.answers] == ["The date slips.", "", "I asked twice.", ""]


def test_it_can_be_about_a_plan(learner: Learner) -> None:
    learner.start_welcomed()
    plan = PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then, module="first-days")
    learner.study.record(plan)
    learner.press("Ctrl+D")
    learner.write("She brought the draft.")
    for _ in QUESTIONS:
        learner.press("Tab")
    assert learner.focus_widget().accessibleName() == "Was it about one of your plans?"
    learner.press("Down")
    wait(400)
    assert learner.study.drafts.find("debrief")
    learner.reach("Done")
    learner.press("Return")
    (fact,) = learner.facts_of(DebriefWritten)
    assert fact.plan == PLAN.id


def test_without_a_plan_none_is_asked_for(learner: Learner) -> None:
    learner.start_welcomed("debrief")
    assert not list(seen(learner.window, QComboBox))


def test_half_a_debrief_is_found_after_a_crash(learner: Learner) -> None:
    learner.start_welcomed("debrief")
    learner.write("The date sl")
    wait(400)
    learner.leave_for_dead()
    learner.start("today")
    learner.press("Ctrl+D")
    assert learner.sees("The date sl")
    assert learner.focused() == QUESTIONS[1]
    learner.press("Esc")
    assert learner.at("today")
    assert not learner.facts_of(DebriefWritten)


def test_nothing_written_leaves_nothing_behind(learner: Learner) -> None:
    learner.start_welcomed("journal")
    learner.press("Ctrl+D", "Ctrl+Return")
    assert learner.at("journal")
    assert not learner.facts_of(DebriefWritten)
    assert learner.study.drafts.find("debrief") is None


def test_undone_it_can_be_gone_on_with(learner: Learner) -> None:
    learner.start_welcomed("journal")
    learner.press("Ctrl+D")
    learner.write("The date slips.")
    learner.press("Ctrl+Return", "Ctrl+Z")
    assert learner.sees("Nothing written yet")
    learner.press("Ctrl+D")
    assert learner.sees("The date slips.")


def test_today_leads_to_a_debrief_at_its_foot(learner: Learner) -> None:
    learner.start_welcomed("today")
    learner.reach("A conversation just now? Look back")
    learner.press("Return")
    assert learner.at("debrief")
    learner.press("Esc")
    assert learner.at("today")
