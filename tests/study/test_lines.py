"""Which line comes to the learner unasked: the one of the day, and one at random?"""

from datetime import UTC, datetime
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.blocks import Quote
from leadership_course.course.outline import Course
from leadership_course.study import quotes
from leadership_course.study.lines import AtRandom, Line, line_of_the_day
from tests.courses import card, course, lesson, module, sample_course
from tests.doubles import Desk, FakeClock
from tests.sample_parts import QUOTE


def with_quotes(count: int) -> Course:
    """Return a course of one lesson with so many quotations."""
    cards = (
        card("quote", f"Card {n}", Quote(id=f"quote-{n}", text=f"Line {n}", by="Somebody"))
        for n in range(count)
    )
    return course(module("only", lesson("lines", *cards)))


def keep(desk: Desk, text: str = "some words") -> str:
    return quotes.highlight(desk.study, ("new-job", "look-back"), (text, "", "")).fact.object


def of_the_day(desk: Desk) -> Line:
    line = line_of_the_day(desk.study)
    assert line is not None
    return line


def test_without_any_line_kept_or_in_the_course_there_is_no_line_of_the_day() -> None:
    assert line_of_the_day(Desk(with_quotes(0)).study) is None


def test_where_nothing_is_kept_the_line_of_the_day_is_one_of_the_course() -> None:
    line = of_the_day(Desk(sample_course()))
    assert (line.id, line.text, line.by, line.is_kept) == (QUOTE.id, QUOTE.text, QUOTE.by, False)
    assert (line.lesson, line.card) == ("new-job", "a-line-to-keep")


@given(st.integers(1, 12), st.integers(0, 400))
def test_no_line_of_the_course_comes_again_before_all_have_had_their_day(
    count: int, start: int
) -> None:
    desk = Desk(with_quotes(count))
    desk.clock.sleep_days(start)
    seen = []
    for _ in range(2 * count):
        seen.append(of_the_day(desk).id)
        desk.clock.sleep_days(1)
    for at in range(count):
        assert len(set(seen[at : at + count])) == count


def test_the_lines_of_the_course_do_not_come_in_the_order_of_its_cards() -> None:
    desk = Desk(with_quotes(12))
    seen = []
    for _ in range(24):
        seen.append(int(of_the_day(desk).id.removeprefix("quote-")))
        desk.clock.sleep_days(1)
    steps = {(after - before) % 12 for before, after in pairwise(seen)}
    assert len(steps) > 2


def test_a_line_that_is_kept_comes_before_those_of_the_course() -> None:
    desk = Desk(sample_course())
    keep(desk, "mine")
    for _ in range(4):
        assert (of_the_day(desk).text, of_the_day(desk).is_kept) == ("mine", True)
        desk.clock.sleep_days(1)


@pytest.mark.parametrize("offset", [-720, 0, 60, 840])
def test_the_line_of_the_day_stays_all_day_while_more_is_kept(offset: int) -> None:
    clock = FakeClock(datetime(2026, 3, 2, tzinfo=UTC), offset)
    clock.sleep(-60 * offset)  # midnight on the learner's wall
    desk = Desk(sample_course(), clock)
    for day in range(4):
        lines = set()
        for hour in range(23):
            if hour in (1, 9, 20):
                keep(desk, f"day {day} hour {hour}")
            if day or hour >= 1:
                lines.add(of_the_day(desk).text)
            clock.sleep(3600)
        assert len(lines) == 1
        clock.sleep(3600)


def test_every_kept_line_has_its_day_in_turn() -> None:
    desk = Desk(sample_course())
    for number in range(5):
        keep(desk, str(number))
    seen = []
    for _ in range(10):
        desk.clock.sleep_days(1)
        seen.append(of_the_day(desk).text)
    assert sorted(seen[:5]) == ["0", "1", "2", "3", "4"]
    assert seen[5:] == seen[:5]


@given(st.integers(0, 8), st.integers())
def test_every_line_comes_at_random_once_before_any_comes_again(count: int, seed: int) -> None:
    desk = Desk(with_quotes(3))
    for number in range(count):
        keep(desk, str(number))
    lines = AtRandom(desk.study, Random(seed))
    drawn = [lines.draw() for _ in range(2 * (count + 3))]
    names = [line.id for line in drawn if line]
    assert len(set(names[: count + 3])) == count + 3
    assert all(one != other for one, other in pairwise(names))


def test_a_bookmarked_line_comes_at_random_as_the_kept_one_alone() -> None:
    desk = Desk(sample_course())
    quotes.bookmark(desk.study, QUOTE)
    lines = AtRandom(desk.study, Random(1))
    for _ in range(3):
        line = lines.draw()
        assert line is not None
        assert (line.id, line.is_kept) == (QUOTE.id, True)


def test_where_there_is_no_line_none_comes_at_random() -> None:
    assert AtRandom(Desk(with_quotes(0)).study, Random(1)).draw() is None


def test_a_line_of_the_course_goes_to_the_clipboard_with_who_said_it() -> None:
    line = of_the_day(Desk(sample_course()))
    assert quotes.as_text(line) == f"“{QUOTE.text}”\n{QUOTE.by}, {QUOTE.source}"
