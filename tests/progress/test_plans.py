"""Which plans did the learner take on, which of them are live, and what became of each?"""

from collections import Counter
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.progress.events import (
    ActUndone,
    Event,
    PlanMade,
    PlanRehearsed,
    PlanReported,
)
from leadership_course.progress.fold import Progress
from tests.progress.histories import event, folded, histories, plan_facts, state


def made(name: str, then: str = "then", module: str = "m", **fields: Any) -> PlanMade:
    return PlanMade(object=name, when="When", then=then, module=module, **fields)


def reported(name: str, decision: Any = "keep", **fields: Any) -> PlanReported:
    return PlanReported(object=name, outcome="yes", decision=decision, **fields)


def live(progress: Progress) -> list[str]:
    return [record.id for record in progress.plans.live()]


def test_a_plan_that_was_never_taken_on_is_not_known() -> None:
    progress = folded(reported("a"), PlanRehearsed(object="a", text="When"))
    assert progress.plans.find("a") is None
    assert progress.plans.all() == ()


def test_a_plan_stands_in_its_newest_words_and_knows_the_older_ones() -> None:
    first, second = made("a", "one"), made("a", "two")
    record = folded(first, second).plans.find("a")
    assert record is not None
    assert record.made == second
    assert [step.fact for step in record.steps] == [first, second]


def test_another_plan_of_the_module_takes_its_place_and_leaves_its_history() -> None:
    progress = folded(made("a"), reported("a"), made("b"))
    assert live(progress) == ["b"]
    assert [record.id for record in progress.plans.all()] == ["b", "a"]
    former = progress.plans.find("a")
    assert former is not None
    assert former.reports == (reported("a"),)


def test_plans_of_other_modules_and_experiments_stand_beside_it() -> None:
    progress = folded(made("a"), made("b", module="n"), made("c", kind="experiment"))
    assert live(progress) == ["c", "b", "a"]


def test_a_plan_that_moved_to_another_module_leaves_the_place_it_had() -> None:
    assert live(folded(made("a"), made("a", module="n"), made("b"))) == ["b", "a"]


def test_a_dropped_plan_is_no_longer_live_until_it_is_taken_on_again() -> None:
    facts = (made("a"), reported("a", "drop"))
    assert live(folded(*facts)) == []
    assert live(folded(*facts, made("a"))) == ["a"]


def test_a_kept_or_changed_plan_goes_on() -> None:
    assert live(folded(made("a"), reported("a", "keep"))) == ["a"]
    assert live(folded(made("a"), reported("a", "change"))) == ["a"]


def test_what_is_said_of_a_replaced_plan_does_not_bring_it_back() -> None:
    assert live(folded(made("a"), made("b"), reported("a", "keep"))) == ["b"]


def test_said_back_are_the_words_that_stand() -> None:
    aloud = folded(made("a"), PlanRehearsed(object="a")).plans.find("a")
    typed = folded(made("a"), PlanRehearsed(object="a", text="When, then")).plans.find("a")
    anew = folded(made("a"), PlanRehearsed(object="a"), made("a", "two")).plans.find("a")
    assert [each and each.said_back for each in (aloud, typed, anew)] == ["", "When, then", None]


def test_a_plan_counts_from_the_day_on_the_learners_calendar() -> None:
    progress = Progress()
    progress.take(event(made("a"), "2026-03-02T23:30:00.000Z", utc_offset=60))
    record = progress.plans.find("a")
    assert record is not None
    assert record.since == date(2026, 3, 3)
    progress.take(event(reported("a"), "2026-03-06T08:00:00.000Z", utc_offset=-480))
    later = progress.plans.find("a")
    assert later is not None
    assert later.since == date(2026, 3, 6)


def test_a_damaged_time_is_no_day() -> None:
    progress = Progress()
    progress.take(event(made("a"), "yesterday"))
    record = progress.plans.find("a")
    assert record is not None
    assert record.since is None


plan_histories = st.lists(st.builds(event, st.one_of(*plan_facts)), max_size=25)


@given(plan_histories)
def test_at_most_one_plan_of_a_kind_is_live_in_a_module_whatever_happened(
    history: list[Event],
) -> None:
    progress = Progress()
    for one in history:
        progress.take(one)
        places = Counter((r.made.module, r.made.kind) for r in progress.plans.live())
        assert set(places.values()) <= {1}


@given(st.one_of(plan_histories, histories), st.data())
def test_undoing_any_act_leaves_what_there_would_be_without_it(
    history: list[Event], data: st.DataObject
) -> None:
    named = [replace(one, id=str(place)) for place, one in enumerate(history)]
    if not named:
        return
    undone = data.draw(st.sampled_from(named))
    without, after = Progress(), Progress()
    without.take_all(one for one in named if one is not undone)
    after.take_all([*named, event(ActUndone(object=undone.id))])
    assert state(after) == state(without)
