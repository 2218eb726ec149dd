"""Does each chart say in words and rows what it shows?"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import CardTurned
from leadership_course.study.studying import Study
from leadership_course.study.tables import (
    WEEKS,
    Table,
    confidence_table,
    days_table,
    first_shown,
    modules_table,
    plans_table,
    retention_table,
)
from leadership_course.ui.tour.replies import answer
from tests.courses import course, letting_go, module, sample_course
from tests.doubles import Desk, FakeClock
from tests.progress.histories import answered
from tests.study.reviews import ideas, read
from tests.study.test_retrospect import report, review, take_on

ALL = (days_table, modules_table, retention_table, confidence_table, plans_table)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def sure(study: Study, *verdicts: str, confidence: str = "sure") -> None:
    for verdict in verdicts:
        study.record(answered("q", confidence=confidence, verdict=verdict))


@pytest.mark.parametrize("table_of", ALL)
def test_every_row_has_a_cell_for_every_heading(table_of: Any) -> None:
    for desk in (Desk(ideas(2)), Desk(sample_course())):
        desk.study.record(CardTurned(object="l1", card="c"))
        table: Table = table_of(desk.study)
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.head)}
        assert table.title
        assert table.spoken.startswith(f"{table.rows[0][0]}: {table.head[1]} ")


def test_the_day_of_today_and_the_same_day_a_year_ago_stand_in_the_calendar() -> None:
    for today in (date(2024, 2, 29), date(2025, 2, 28), date(2026, 11, 23), date(2028, 12, 31)):
        desk = Desk(ideas(), FakeClock(noon(today - timedelta(days=700))))
        desk.study.record(CardTurned(object="l1", card="c"))
        desk.clock.sleep_days(700)
        begin = first_shown(desk.study)
        assert begin.weekday() == 0
        assert begin <= today - timedelta(days=364) <= today
        assert (today - begin).days < WEEKS * 7


@given(st.dates(date(2023, 1, 1), date(2033, 1, 1)), st.integers(0, 900))
def test_the_calendar_begins_on_a_monday_and_never_before_the_first_week(
    first: date, days: int
) -> None:
    desk = Desk(ideas(), FakeClock(noon(first)))
    desk.study.record(CardTurned(object="l1", card="c"))
    desk.clock.sleep_days(days)
    begin = first_shown(desk.study)
    assert begin.weekday() == 0
    assert begin >= first - timedelta(days=first.weekday())
    assert 0 <= (desk.study.today() - begin).days < WEEKS * 7


def test_the_29th_of_february_is_a_day_like_any_other() -> None:
    desk = Desk(ideas(), FakeClock(noon(date(2028, 2, 28))))
    for _ in range(3):
        desk.study.record(CardTurned(object="l1", card="c"))
        desk.clock.sleep_days(1)
    assert [row[0] for row in days_table(desk.study).rows] == [
        "2028-03-01",
        "2028-02-29",
        "2028-02-28",
    ]


def test_before_anything_was_done_the_calendar_begins_this_week() -> None:
    desk = Desk(ideas())
    assert first_shown(desk.study) == desk.study.today()
    assert days_table(desk.study).title == "You showed up on 0 days since you began"


def test_a_clock_that_went_ahead_once_leaves_a_calendar_that_ends_today() -> None:
    desk = Desk(ideas())
    desk.clock.sleep_days(50)
    desk.study.record(CardTurned(object="l1", card="c"))
    desk.clock.sleep_days(-50)
    assert first_shown(desk.study) == desk.study.today()
    assert days_table(desk.study).rows == ()


def test_days_are_told_since_the_beginning_and_later_of_the_last_year() -> None:
    desk = Desk(ideas())
    desk.study.record(CardTurned(object="l1", card="c"))
    assert days_table(desk.study).title == "You showed up on 1 day since you began"
    desk.clock.sleep_days(400)
    desk.study.record(CardTurned(object="l1", card="c"))
    assert days_table(desk.study).title == f"You showed up on 1 day of the last {WEEKS} weeks"
    assert days_table(desk.study).rows[0][0] == desk.study.today().isoformat()


def test_a_module_is_told_with_its_ideas_lessons_and_quiz() -> None:
    desk = Desk(ideas(3))
    assert modules_table(desk.study).title == "No idea was asked about yet"
    desk.study.record(answered("c2", principle="p2", verdict="not-yet"))
    assert modules_table(desk.study).title == "You knew 0 of 1 idea when last asked"
    desk.study.undo(desk.announced[-1])
    read(desk.study, "l1")
    table = modules_table(desk.study)
    assert table.title == "You knew 1 of 1 idea when last asked"
    assert table.rows == (("M", 1, 0, 2, 1, 3, "not taken"),)
    assert "M: Known 1, Not yet 0, Not asked 2" in table.spoken


def test_the_quiz_of_a_module_is_told_by_its_best_attempt() -> None:
    from random import Random

    from leadership_course.study.quiz import open_quiz

    desk = Desk(sample_course())
    last = desk.study.course.modules[1]
    for right, said in ((1, "not yet, 33%"), (2, "66%"), (0, "66%")):
        sitting = open_quiz(desk.study, last, Random(1))
        while not sitting.is_over:
            answer(sitting.asking(), is_right=sitting.place < right)
            sitting.forward()
        assert modules_table(desk.study).rows[1][-1] == said
    without = Desk(course(module("one", letting_go())))
    assert modules_table(without.study).rows[0][-1] == "none"


def test_few_reviews_say_how_many_more_it_takes_and_no_share() -> None:
    desk = Desk(ideas())
    for _ in range(8):
        review(desk)
    table = retention_table(desk.study)
    assert table.title == "After 2 more reviews this begins to say something"
    assert {row[-1] for row in table.rows} == {"too few to say"}
    review(desk)
    assert retention_table(desk.study).title.startswith("After 1 more review this")
    review(desk, "again")
    table = retention_table(desk.study)
    assert table.title == "In 9 of 10 reviews the idea was still there"
    assert table.rows[-1] == ("In all", 9, 10, "90%")


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ((), "How sure you are has not been asked yet"),
        (("right",), "You were sure once and right"),
        (("not-yet",), "You were sure once and not right yet"),
        (("right", "not-yet", "right"), "You were sure 3 times and right 2 times"),
        (("right", "not-yet"), "You were sure 2 times and right once"),
        (("right", "right"), "You were sure 2 times and right every time"),
        (("partly", "not-yet"), "You were sure 2 times and not right yet"),
    ],
)
def test_confidence_is_said_by_the_surest_answers(verdicts: tuple[str, ...], said: str) -> None:
    desk = Desk(ideas())
    sure(desk.study, *verdicts)
    assert confidence_table(desk.study).title == said


def test_where_nobody_was_sure_the_next_lower_degree_is_said() -> None:
    desk = Desk(ideas())
    sure(desk.study, "right", "right", confidence="unsure")
    table = confidence_table(desk.study)
    assert table.title == "You were unsure 2 times and right every time"
    assert table.rows[0] == ("Unsure", 2, 2, "100%")
    assert table.rows[2] == ("Sure", 0, 0, "too few to say")


def test_plans_are_told_by_what_became_of_them() -> None:
    desk = Desk(ideas())
    assert plans_table(desk.study).title == "No plan was looked back on yet"
    take_on(desk, "a", "b")
    report(desk, "a", "yes")
    assert plans_table(desk.study).title == "You acted on 1 of 1 plan you looked back on"
    report(desk, "b", "no")
    table = plans_table(desk.study)
    assert table.title == "You acted on 1 of 2 plans you looked back on"
    assert [row[1] for row in table.rows] == [1, 0, 0, 1]
