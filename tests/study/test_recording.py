"""Is a fact committed before anything shows it?"""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import CardTurned, Event, LessonStarted
from leadership_course.quiz.answers import Picked
from leadership_course.storage.memory_log import MemoryDrafts, MemoryLog
from leadership_course.study import quotes
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.studying import Study, as_instant
from tests.courses import renamed, sample_course
from tests.doubles import Desk, FakeClock, FullDiskError
from tests.progress.histories import state
from tests.sample_parts import QUOTE

TURNED = CardTurned(object="new-job", card="check")


def test_a_fact_is_in_the_log_and_folded_before_it_is_announced() -> None:
    desk = Desk(sample_course())
    seen: list[tuple[int, str]] = []

    def look(_event: Event) -> None:
        seen.append((len(desk.facts()), desk.study.progress.lessons.of("new-job").card))

    desk.study.announce = look
    desk.study.record(TURNED)
    assert seen == [(1, "check")]


def test_a_fact_that_could_not_be_committed_is_neither_folded_nor_announced() -> None:
    desk = Desk(sample_course())
    before = state(desk.study.progress)
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        desk.study.record(TURNED)
    assert state(desk.study.progress) == before
    assert desk.announced == []


def test_an_event_bears_its_course_device_and_the_time_on_the_learners_wall() -> None:
    desk = Desk(sample_course(), FakeClock(datetime(2026, 3, 1, 23, 30, tzinfo=UTC), offset=345))
    event = desk.study.record(TURNED)
    assert (event.at, event.utc_offset) == ("2026-03-01T23:30:00.000Z", 345)
    assert (event.course, event.revision, event.device) == ("sample-course", "r1", "device")
    assert desk.study.today().isoformat() == "2026-03-02"
    assert desk.study.record(TURNED).id != event.id


@given(st.datetimes(timezones=st.timezones()))
def test_instants_are_written_in_one_form_that_sorts_by_time(moment: datetime) -> None:
    try:
        written = as_instant(moment)
    except OverflowError:  # the first and the last day of the calendar, in UTC the one outside it
        return
    read = datetime.fromisoformat(written)
    assert written.endswith("Z")
    assert len(written) == len("2026-03-02T09:00:00.000Z")
    assert abs((read - moment.astimezone(UTC)).total_seconds()) < 0.001


def test_a_script_needs_nobody_to_announce_to() -> None:
    study = Study(sample_course(), MemoryLog(), MemoryDrafts(), FakeClock(), "device")
    study.record(TURNED)
    assert study.progress.lessons.of("new-job").card == "check"


def _answer(study: Study) -> None:
    sitting = LessonSitting(study, study.index.lessons["new-job"], "check")
    asking = sitting.asking(study.index.questions["first-check"])
    asking.reply = Picked(ids=("no",))
    asking.check()


def _turn(study: Study) -> None:
    LessonSitting(study, study.index.lessons["new-job"], "check").forward()


def _finish(study: Study) -> None:
    LessonSitting(study, study.index.lessons["new-job"], "try").forward()


def _bookmark(study: Study) -> None:
    quotes.bookmark(study, QUOTE)


def _highlight(study: Study) -> None:
    quotes.highlight(study, ("new-job", "check"), ("words", "", ""))


@pytest.mark.parametrize("act", [_answer, _turn, _finish, _bookmark, _highlight])
def test_an_act_on_a_full_disk_leaves_progress_and_drafts_as_they_were(
    act: Callable[[Study], None],
) -> None:
    desk = Desk(sample_course())
    LessonSitting(desk.study, desk.study.index.lessons["new-job"], "check")
    before, announced, changes = (
        state(desk.study.progress),
        len(desk.announced),
        desk.drafts.changes,
    )
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        act(desk.study)
    assert (state(desk.study.progress), len(desk.announced)) == (before, announced)
    assert desk.drafts.changes == changes


def test_events_taken_in_are_folded_and_announced_once_and_only_where_they_are_new() -> None:
    here, there = Desk(sample_course()), Desk(sample_course())
    there.study.record(TURNED)
    there.study.record(CardTurned(object="new-job", card="try"))
    events = there.study.events()
    assert here.study.take_in((*events, *events)) == 2
    assert here.study.progress.lessons.of("new-job").card == "try"
    assert here.study.take_in(events) == 0
    assert here.announced == [events[-1]]


def test_events_that_could_not_be_committed_leave_everything_as_it_was() -> None:
    here, there = Desk(sample_course()), Desk(sample_course())
    there.study.record(TURNED)
    here.log.is_full = True
    with pytest.raises(FullDiskError):
        here.study.take_in(there.study.events())
    assert (here.facts(), here.announced) == ([], [])


def test_a_course_that_changes_under_way_is_gone_on_with() -> None:
    desk = Desk(sample_course())
    desk.study.record(LessonStarted(object="new-job"))
    desk.study.go_on_with(renamed(sample_course(), "new-job", "newer-job"))
    assert "newer-job" in desk.study.index.lessons
    assert desk.study.progress.lessons.of("newer-job").is_open
    event = desk.study.record(CardTurned(object="newer-job", card="check"))
    assert event.revision == desk.study.course.revision == "r1+"
