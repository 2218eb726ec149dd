"""When is the learner reminded, and what is said where others can read it?"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.progress.events import (
    AnyFact,
    CardTurned,
    DebriefWritten,
    LessonFinished,
    PlanMade,
    ReflectionWritten,
)
from leadership_course.study.reminder import LATEST, Reminder, is_past, next_moment, reminder
from leadership_course.study.rhythm import choose, go_away
from leadership_course.study.welcome import finish
from tests.courses import course, lesson, module, new_job
from tests.doubles import Desk, FakeClock
from tests.sample_parts import PLAN, REFLECT

AT = time(8, 30)
SECRET = "Zanzibar and the seventh floor"
WORKDAYS = (0, 1, 2, 3, 4)


def desk(
    start: str = "2026-03-02T07:00", days: tuple[int, ...] = WORKDAYS, zone: str = "Europe/Kyiv"
) -> Desk:
    """Return a desk in Kyiv at a time on its wall, a Monday morning unless told otherwise."""
    clock = FakeClock(zone=zone)
    moment = clock.at(datetime.fromisoformat(start))
    found = Desk(course(module("one", new_job())), FakeClock(moment, zone=zone))
    finish(found.study, days, 5, "")
    return found


def wall(found: datetime | None) -> str:
    """Return the time on the wall."""
    return f"{found:%Y-%m-%d %H:%M}" if found else ""


def test_on_a_chosen_day_before_the_time_it_is_today() -> None:
    assert wall(next_moment(desk().study, AT, None)) == "2026-03-02 08:30"


def test_a_day_that_was_not_chosen_is_passed_over() -> None:
    friday = desk("2026-03-06T12:00")
    assert wall(next_moment(friday.study, AT, None)) == "2026-03-09 08:30"
    only = desk(days=(6,))
    assert wall(next_moment(only.study, AT, None)) == "2026-03-08 08:30"


def test_without_chosen_days_nobody_is_reminded() -> None:
    assert next_moment(desk(days=()).study, AT, None) is None


def test_a_moment_that_passed_less_than_three_hours_ago_still_counts_and_no_other() -> None:
    late = desk("2026-03-02T11:30")
    assert wall(next_moment(late.study, AT, None)) == "2026-03-02 08:30"
    late.clock.sleep(1)
    assert wall(next_moment(late.study, AT, None)) == "2026-03-03 08:30"


def test_a_day_that_was_reminded_of_is_over_also_when_the_clock_is_set_back() -> None:
    told = desk("2026-03-02T08:30")
    monday = told.study.today()
    told.clock.sleep(-3600)
    assert wall(next_moment(told.study, AT, monday)) == "2026-03-03 08:30"
    told.clock.sleep_days(-7)
    assert wall(next_moment(told.study, AT, monday)) == "2026-02-23 08:30"


def test_where_something_was_done_today_it_is_the_next_day() -> None:
    busy = desk()
    busy.study.record(CardTurned(object="new-job", card="try"))
    assert wall(next_moment(busy.study, AT, None)) == "2026-03-03 08:30"
    weekly = desk(days=(0,))
    weekly.study.record(CardTurned(object="new-job", card="try"))
    assert wall(next_moment(weekly.study, AT, date(2026, 3, 9))) == "2026-03-16 08:30"


def test_nobody_is_reminded_while_away() -> None:
    away = desk()
    go_away(away.study, date(2026, 3, 20))
    assert wall(next_moment(away.study, AT, None)) == "2026-03-20 08:30"
    go_away(away.study, date(2027, 3, 6))
    assert wall(next_moment(away.study, AT, None)) == "2027-03-08 08:30"


def test_what_the_clock_jumps_over_in_spring_comes_after_the_jump() -> None:
    spring = desk("2026-03-28T20:00", days=(6,))  # at 3:00 on Sunday 29 March it is 4:00 in Kyiv
    found = next_moment(spring.study, time(3, 30), None)
    assert wall(found) == "2026-03-29 04:30"
    assert found == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_the_night_of_the_change_is_an_hour_shorter_or_longer() -> None:
    for start, expected in (("2026-03-28T20:30", 11), ("2026-10-24T20:30", 13)):
        night = desk(start, days=(6,))
        found = next_moment(night.study, AT, None)
        assert found is not None
        assert found - night.clock.now() == timedelta(hours=expected)


def test_an_hour_that_comes_twice_counts_once() -> None:
    autumn = desk("2026-10-25T01:00", days=(6,))
    first = next_moment(autumn.study, time(3, 30), None)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    autumn.clock.sleep(4 * 3600)  # 3:30 once more
    again = next_moment(autumn.study, time(3, 30), autumn.study.today())
    assert wall(again) == "2026-11-01 03:30"


def test_after_a_flight_it_is_the_time_on_the_wall_there() -> None:
    home = desk("2026-03-02T08:00")
    before = next_moment(home.study, AT, None)
    home.clock.zone = "America/New_York"  # 1:00 there
    after = next_moment(home.study, AT, None)
    assert before is not None
    assert after is not None
    assert after - before == timedelta(hours=7)
    assert wall(after) == "2026-03-02 08:30"


def test_a_time_of_today_has_passed_from_its_minute_on() -> None:
    found = desk("2026-03-02T08:29")
    assert not is_past(found.study, AT)
    found.clock.sleep(60)
    assert is_past(found.study, AT)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001
    st.sets(st.integers(0, 6), min_size=1),
    st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
    st.sampled_from(("Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "UTC")),
    st.booleans(),
)
def test_the_next_moment_is_on_a_chosen_day_and_within_a_week(
    start: datetime, days: set[int], at: time, zone: str, was_told: bool
) -> None:
    found = desk(start.isoformat(), tuple(sorted(days)), zone)
    now = found.clock.now()
    told = found.study.today() if was_told else None
    moment = next_moment(found.study, at, told)
    assert moment is not None
    assert moment.weekday() in days
    assert moment.date() != told
    assert -LATEST <= moment - now <= timedelta(days=8, hours=1)
    if moment.time() != at:  # only in the hour that the clock jumps over
        assert (moment - timedelta(hours=1)).utcoffset() == moment.utcoffset()
        before = (moment.astimezone(UTC) - timedelta(hours=1)).astimezone(UTC)
        there = FakeClock(before, zone=zone).now()
        assert there.utcoffset() != moment.utcoffset()


def said(study_desk: Desk) -> Reminder:
    found = reminder(study_desk.study)
    assert found is not None
    return found


def test_it_asks_for_the_minutes_and_names_the_next_lesson() -> None:
    found = desk()
    assert said(found) == Reminder(title="Five minutes for your team?", text="“New job”")
    choose(found.study, minutes=15)
    assert said(found).title == "Fifteen minutes for your team?"
    choose(found.study, minutes=7)
    assert said(found).title == "A few minutes for your team?"


SECRETS: tuple[AnyFact, ...] = (
    PlanMade(
        object=PLAN.id,
        when=SECRET,
        then=SECRET,
        check_back="3 days",
        lesson="new-job",
        module="one",
    ),
    ReflectionWritten(object=REFLECT.id, prompt=REFLECT.prompt, text=SECRET, lesson="new-job"),
    DebriefWritten(object="talk", answers=(("What was said?", SECRET),)),
)


@pytest.mark.parametrize("days", [0, 1, 3, 21, 200])
def test_nothing_the_learner_wrote_is_shown(days: int) -> None:
    found = desk()
    choose(found.study, minutes=15)
    for fact in SECRETS:
        found.study.record(fact)
    found.clock.sleep_days(days)
    words = said(found)
    assert SECRET not in words.text + words.title
    if days >= 3:
        assert "A plan to look back on" in words.text


def test_where_nothing_is_left_to_do_nothing_is_said() -> None:
    bare = replace(course(module("one", lesson("short", new_job().cards[0]))), assessment=None)
    done = Desk(bare)
    assert said(done).text == "“Short”"
    done.study.record(LessonFinished(object="short", minutes=3))
    assert reminder(done.study) is None
    assert reminder(Desk(course()).study) is None


def test_past_the_end_of_the_path_only_what_comes_back_is_named() -> None:
    bare = replace(course(module("one", lesson("short", new_job().cards[0]))), assessment=None)
    done = Desk(bare)
    choose(done.study, minutes=15)
    done.study.record(LessonFinished(object="short", minutes=3))
    for fact in SECRETS[:1]:
        done.study.record(fact)
    done.clock.sleep_days(5)
    assert said(done).text == "A plan to look back on"
