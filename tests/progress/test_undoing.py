"""Does taking an act back leave everything as if it had never happened?"""

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import ActUndone, Event
from leadership_course.progress.fold import Progress
from leadership_course.progress.undoing import still_standing
from tests.progress.histories import event, histories, state

some_history = histories.filter(bool)


def undoing(act: str, name: str) -> Event:
    """Return that the event `act` was taken back, by an event called `name`."""
    return event(ActUndone(object=act), name=name)


def after(events: list[Event]) -> object:
    progress = Progress()
    progress.take_all(events)
    return state(progress)


@given(some_history, st.data())
def test_undoing_any_act_restores_what_there_would_be_without_it(
    history: list[Event], data: st.DataObject
) -> None:
    act = data.draw(st.sampled_from(history))
    without = [one for one in history if one is not act]
    assert after([*history, undoing(act.id, "undone")]) == after(without)


@given(some_history, st.data())
def test_undoing_the_undo_brings_the_act_back(history: list[Event], data: st.DataObject) -> None:
    act = data.draw(st.sampled_from(history))
    there_and_back = [undoing(act.id, "undone"), undoing("undone", "redone")]
    assert after([*history, *there_and_back]) == after(history)
    assert after([*history, *there_and_back, undoing("redone", "again")]) == after(
        [*history, undoing(act.id, "undone")]
    )


@given(some_history, histories, st.data())
def test_what_was_done_after_an_act_outlives_its_undoing(
    history: list[Event], later: list[Event], data: st.DataObject
) -> None:
    act = data.draw(st.sampled_from(history))
    later = [event(one.fact, one.at, one.utc_offset, f"later-{one.id}") for one in later]
    kept = [one for one in history if one is not act]
    assert after([*history, undoing(act.id, "undone"), *later]) == after([*kept, *later])


@given(some_history, st.data())
def test_all_acts_undone_one_after_another_leave_a_first_start(
    history: list[Event], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(history))
    undone = [undoing(one.id, f"undone-{one.id}") for one in order]
    assert after([*history, *undone]) == after([])


@given(histories)
def test_undoing_twice_is_undoing_once_and_what_never_was_cannot_be_undone(
    history: list[Event],
) -> None:
    undone = [undoing("e0", "once"), undoing("e0", "twice"), undoing("nothing", "else")]
    assert after([*history, *undone]) == after(history[1:])


@given(histories)
def test_without_an_undo_every_event_stands_in_its_order(history: list[Event]) -> None:
    assert still_standing(iter(history)) == history
