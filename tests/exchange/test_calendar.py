"""Does the rhythm stand in a calendar as the learner chose it?"""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from leadership_course.exchange.calendar import rhythm_as_calendar
from leadership_course.study.rhythm import choose, go_away
from leadership_course.study.welcome import finish
from tests.courses import course, module, new_job
from tests.doubles import Desk

AT = time(8, 30)
MONDAY = date(2026, 3, 2)


def desk(days: tuple[int, ...] = (1, 3), minutes: int = 10) -> Desk:
    found = Desk(course(module("one", new_job())))
    finish(found.study, days, minutes, "")
    return found


def event_of(content: bytes) -> Any:
    """Return the one event, as another program reads it."""
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


def days_of(event: Any, weeks: int = 2) -> list[date]:
    """Return the days on which the event happens."""
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # icalendar's own

    found = rrulestr(event["rrule"].to_ical().decode(), dtstart=event.start)
    return [moment.date() for moment in found[: len(event["rrule"]["byday"]) * weeks]]


def test_it_happens_weekly_on_the_chosen_days_for_the_chosen_minutes() -> None:
    event = event_of(rhythm_as_calendar(desk().study, AT))
    assert days_of(event) == [MONDAY + timedelta(days=n) for n in (1, 3, 8, 10)]
    assert event.start == datetime(2026, 3, 3, 8, 30)  # noqa: DTZ001 -- the hour on any wall
    assert event["duration"].dt == timedelta(minutes=10)
    assert event["summary"] == "Ten minutes for your team?"
    assert event["description"] == "A sample course"


def test_the_hour_is_bound_to_no_zone() -> None:
    content = rhythm_as_calendar(desk().study, AT)
    assert b"DTSTART:20260303T083000\r\n" in content
    assert b"TZID" not in content


def test_an_alarm_rings_when_it_begins() -> None:
    event = event_of(rhythm_as_calendar(desk().study, AT))
    (alarm,) = event.walk("VALARM")
    assert alarm["action"] == "DISPLAY"
    assert alarm["trigger"].dt == timedelta()
    assert alarm["description"] == event["summary"]


def test_it_keeps_nobody_from_meeting_the_learner() -> None:
    assert event_of(rhythm_as_calendar(desk().study, AT))["transp"] == "TRANSPARENT"


def test_saved_again_it_replaces_what_was_imported_before() -> None:
    found = desk()
    first = event_of(rhythm_as_calendar(found.study, AT))
    found.clock.sleep_days(40)
    choose(found.study, days=(0,), minutes=3)
    again = event_of(rhythm_as_calendar(found.study, time(17, 0)))
    assert again["uid"] == first["uid"]
    assert again["sequence"] > first["sequence"]
    assert again["dtstamp"].dt > first["dtstamp"].dt


def test_two_learners_never_replace_each_others() -> None:
    ours, theirs = (event_of(rhythm_as_calendar(desk().study, AT))["uid"] for _ in range(2))
    assert ours != theirs


def test_it_begins_after_being_away() -> None:
    found = desk()
    go_away(found.study, MONDAY + timedelta(days=16))
    event = event_of(rhythm_as_calendar(found.study, AT))
    assert event.start.date() == MONDAY + timedelta(days=17)


def test_without_a_chosen_day_there_is_nothing_to_write() -> None:
    with pytest.raises(ValueError, match="no day"):
        rhythm_as_calendar(desk(days=()).study, AT)


@given(
    st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    st.sampled_from((3, 5, 10, 15)),
    st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
    st.integers(0, 400),
)
def test_whatever_was_chosen_is_read_back(
    days: tuple[int, ...], minutes: int, at: time, later: int
) -> None:
    found = desk(days, minutes)
    found.clock.sleep_days(later)
    event = event_of(rhythm_as_calendar(found.study, at))
    first = event.start.date()
    assert event.start.time() == at
    assert found.study.today() <= first < found.study.today() + timedelta(days=7)
    assert {day.weekday() for day in days_of(event)} == set(days)
    assert event["duration"].dt == timedelta(minutes=minutes)
