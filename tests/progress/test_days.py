"""On which days, and in which weeks, did the learner show up?"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.days import Days
from leadership_course.progress.events import (
    AnyFact,
    CardTurned,
    DebriefWritten,
    LessonFinished,
    LessonStarted,
    PlanMade,
    PlanReported,
    ReflectionWritten,
)
from leadership_course.progress.moments import local_day
from tests.progress.histories import answered, event

TURNED = CardTurned(object="lesson", card="card")
dates = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def days_of(*acted: date) -> Days:
    days = Days()
    for day in acted:
        days.take(event(TURNED, f"{day}T12:00:00.000Z"))
    return days


def day_in(zone: str, moment: datetime) -> date | None:
    there = moment.astimezone(ZoneInfo(zone))
    offset = there.utcoffset()
    assert offset is not None
    at = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return local_day(event(TURNED, at, round(offset.total_seconds() / 60)))


@pytest.mark.parametrize(
    ("at", "offset", "expected"),
    [
        ("2026-03-02T23:59:59.999Z", 0, date(2026, 3, 2)),
        ("2026-03-02T10:00:00.000Z", 14 * 60, date(2026, 3, 3)),
        ("2026-03-02T11:59:59.999Z", -12 * 60, date(2026, 3, 1)),
        ("2026-12-31T18:30:00.000Z", 345, date(2027, 1, 1)),
        ("1999-12-31T23:00:00.000Z", 60, date(2000, 1, 1)),
        ("2106-02-07T06:28:16.000Z", 0, date(2106, 2, 7)),
    ],
)
def test_the_day_is_the_one_on_the_wall_where_the_learner_was(
    at: str, offset: int, expected: date
) -> None:
    assert local_day(event(TURNED, at, offset)) == expected


@pytest.mark.parametrize("zone", ["Europe/Kyiv", "Pacific/Apia", "Etc/GMT-14", "Etc/GMT+12"])
@given(moment=st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_the_day_is_what_the_calendar_of_the_zone_says(zone: str, moment: datetime) -> None:
    assert day_in(zone, moment) == moment.astimezone(ZoneInfo(zone)).date()


def test_the_hour_that_comes_twice_in_kyiv_falls_on_the_same_day_both_times() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 03:30 summer time
    again = first + timedelta(hours=1)  # 03:30 once more
    assert day_in("Europe/Kyiv", first) == day_in("Europe/Kyiv", again) == date(2026, 10, 25)


def test_apia_went_from_the_29th_to_the_31st_of_december_2011() -> None:
    before = datetime(2011, 12, 30, 9, 59, tzinfo=UTC)
    assert day_in("Pacific/Apia", before) == date(2011, 12, 29)
    assert day_in("Pacific/Apia", before + timedelta(minutes=1)) == date(2011, 12, 31)


@pytest.mark.parametrize(
    ("at", "offset"),
    [
        ("", 0),
        ("yesterday", 0),
        ("0001-01-01T00:00:00.000Z", -60),
        ("2026-03-02T00:00:00Z", 10**18),
    ],
)
def test_an_event_with_a_damaged_time_belongs_to_no_day_and_breaks_nothing(
    at: str, offset: int
) -> None:
    days = Days()
    days.take(event(TURNED, at, offset))
    days.take(event(LessonFinished(object="lesson", minutes=5), at, offset))
    assert not days.acts
    assert days.weeks_kept(date(2026, 3, 2)) == (0, 0)


def test_cards_answers_and_finished_lessons_are_acts_of_learning_and_nothing_else_is() -> None:
    days = Days()
    for fact in (
        TURNED,
        answered("q"),
        LessonFinished(object="lesson", minutes=4),
        LessonStarted(object="lesson"),
    ):
        days.take(event(fact))
    assert days.acts == {date(2026, 3, 2): 3}
    assert days.minutes == {date(2026, 3, 2): 4}


@pytest.mark.parametrize(
    "fact",
    [
        PlanReported(object="plan", outcome="no-occasion", decision="keep"),
        DebriefWritten(object="talk", answers=(("What was said?", "Little."),)),
    ],
)
def test_looking_back_on_what_was_done_at_work_is_a_day_of_learning(fact: AnyFact) -> None:
    days = Days()
    days.take(event(fact))
    assert days.acts == {date(2026, 3, 2): 1}


def test_the_first_day_is_the_earliest_even_when_the_clock_went_back() -> None:
    assert days_of(date(2026, 3, 5), date(2026, 3, 2)).first == date(2026, 3, 2)
    assert Days().first is None


def test_in_the_first_week_there_is_one_week_to_keep() -> None:
    assert days_of(date(2026, 3, 4)).weeks_kept(date(2026, 3, 4)) == (1, 1)
    assert days_of(date(2026, 3, 4)).weeks_kept(date(2026, 3, 8)) == (1, 1)


def test_a_week_goes_from_monday_to_sunday() -> None:
    sunday, monday = date(2026, 3, 8), date(2026, 3, 9)
    assert days_of(sunday).weeks_kept(monday + timedelta(weeks=1)) == (1, 2)
    assert days_of(sunday, monday).weeks_kept(monday) == (2, 2)


def test_a_week_that_has_only_begun_is_not_held_against_anybody() -> None:
    sunday, monday = date(2026, 3, 8), date(2026, 3, 9)
    for day in range(7):
        assert days_of(sunday).weeks_kept(monday + timedelta(days=day)) == (1, 1)


def test_weeks_on_which_nothing_was_meant_are_none_and_earlier_ones_stand_in_for_them() -> None:
    start = date(2026, 1, 5)
    days = days_of(*(start + timedelta(weeks=n) for n in (0, 1, 2, 4, 5)))
    away = {start + timedelta(weeks=n) for n in (6, 7, 8)}
    back = start + timedelta(weeks=9)

    def asks_on(day: date) -> bool:
        return day - timedelta(days=day.weekday()) not in away

    assert days.weeks_kept(back) == (2, 5)
    assert days.weeks_kept(back, asks_on=asks_on) == (4, 5)


def test_coming_while_nothing_was_meant_counts_all_the_same() -> None:
    start = date(2026, 1, 5)
    days = days_of(start, start + timedelta(weeks=2))
    assert days.weeks_kept(start + timedelta(weeks=4), asks_on=lambda _: False) == (2, 2)


def test_after_a_year_without_a_day_none_of_five_weeks_was_kept() -> None:
    start = date(2026, 1, 5)
    assert days_of(start).weeks_kept(start + timedelta(days=365)) == (0, 5)


def test_after_a_year_away_the_weeks_before_still_stand() -> None:
    start = date(2026, 1, 5)
    days = days_of(*(start + timedelta(weeks=n) for n in (0, 1, 2, 3)))
    gone, back = start + timedelta(weeks=5), start + timedelta(weeks=57)
    asked = days.weeks_kept(back, asks_on=lambda day: not gone <= day < back)
    assert asked == (4, 5)


def test_only_the_last_five_weeks_count() -> None:
    start = date(2026, 1, 5)
    days = days_of(*(start + timedelta(weeks=n) for n in (0, 1, 3, 4, 5, 6)))
    assert days.weeks_kept(start + timedelta(weeks=7)) == (4, 5)


def test_how_often_somebody_comes_is_the_mean_of_the_last_four_weeks_without_absences() -> None:
    today = date(2026, 3, 30)
    daily = [today - timedelta(days=n) for n in range(20)]
    assert days_of(*daily).usual_gap(today) == 1.0
    assert days_of(*daily[::3]).usual_gap(today) == 3.0
    assert days_of(daily[0], daily[1], daily[3]).usual_gap(today) == 1.5
    assert days_of(daily[0], daily[1], daily[10]).usual_gap(today) == 1.0  # nine days away
    long_ago = (today - timedelta(days=40), today - timedelta(days=36))
    assert days_of(*long_ago, *daily[:2]).usual_gap(today) == 1.0
    assert days_of(daily[0]).usual_gap(today) == days_of().usual_gap(today) == 1.0
    assert days_of(*(day + timedelta(days=30) for day in daily[::3])).usual_gap(today) == 1.0


@given(st.sets(dates, max_size=12), dates)
def test_nobody_comes_more_than_once_a_day_or_less_than_once_a_week(
    acted: set[date], today: date
) -> None:
    assert 1 <= days_of(*acted).usual_gap(today) <= 7


def test_before_the_first_day_there_is_nothing_to_keep() -> None:
    assert days_of(date(2026, 3, 5)).weeks_kept(date(2026, 3, 4)) == (0, 0)


@given(st.sets(dates, max_size=12), dates, st.integers(1, 12))
def test_kept_weeks_never_exceed_the_weeks_there_were(
    acted: set[date], today: date, weeks: int
) -> None:
    days = days_of(*acted)
    kept, counted = days.weeks_kept(today, weeks)
    assert 0 <= kept <= counted <= weeks
    if days.first and counted > 1:
        monday_of_oldest = today - timedelta(days=today.weekday(), weeks=counted - 1)
        assert monday_of_oldest + timedelta(days=6) >= days.first


@given(st.sets(dates, min_size=1, max_size=12), dates, st.sets(st.integers(0, 6)))
def test_showing_up_once_more_never_costs_a_week(
    acted: set[date], today: date, chosen: set[int]
) -> None:
    def asks_on(day: date) -> bool:
        return day.weekday() in chosen

    acted = {day for day in acted if day <= today} | {min(*acted, today)}
    before, _ = days_of(*acted).weeks_kept(today, asks_on=asks_on)
    after, _ = days_of(*acted, today).weeks_kept(today, asks_on=asks_on)
    assert after >= before


near = st.dates(date(2026, 1, 5), date(2026, 6, 28))


@given(st.sets(near, min_size=1, max_size=12), near, st.sets(near, max_size=60))
def test_a_day_off_never_makes_the_missed_weeks_more(
    acted: set[date], today: date, off: set[date]
) -> None:
    days = days_of(*acted)
    kept, weeks = days.weeks_kept(today)
    forgiven, counted = days.weeks_kept(today, asks_on=lambda day: day not in off)
    assert counted - forgiven <= weeks - kept
    assert forgiven >= kept
    assert (
        days.weeks_kept(today, asks_on=lambda _: False)[0]
        == days.weeks_kept(today, asks_on=lambda _: False)[1]
    ), "what was never meant can't be missed"


OPENED = (LessonStarted(object="lesson"), TURNED)


def acts_of(*facts: AnyFact) -> int:
    days = Days()
    for fact in facts:
        days.take(event(fact, "2026-03-02T12:00:00.000Z"))
    return sum(days.acts.values())


def test_a_lesson_that_was_merely_opened_is_no_day_on_which_one_showed_up() -> None:
    assert acts_of(*OPENED) == 0
    assert acts_of(*OPENED, *OPENED) == 0
    other = CardTurned(object="other", card="card")
    assert acts_of(*OPENED, other) == 1


@pytest.mark.parametrize(
    "fact",
    [
        TURNED,
        answered("question"),
        LessonFinished(object="lesson", minutes=1),
        ReflectionWritten(object="prompt", prompt="Why?", text="So."),
        PlanMade(object="plan", when="When", then="then"),
    ],
)
def test_going_on_or_answering_in_it_makes_it_one(fact: AnyFact) -> None:
    assert acts_of(*OPENED, fact) == 1
