"""Which kept lines are worth reading again, and when is the learner asked to?"""

import pytest

from leadership_course.study import quotes
from leadership_course.study.revisiting import due, offers, revisit, title
from leadership_course.study.today import today
from tests.courses import renamed, sample_course
from tests.doubles import Desk
from tests.sample_parts import QUOTE


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def keep(desk: Desk, *texts: str) -> None:
    for text in texts:
        quotes.highlight(desk.study, ("new-job", "look-back"), (text, "", ""))


def lines(desk: Desk) -> list[str]:
    return [kept.text for kept in due(desk.study)]


def test_nothing_is_due_where_nothing_is_kept(desk: Desk) -> None:
    assert lines(desk) == []
    assert offers(desk.study) == ()


def test_a_line_is_due_a_week_after_it_was_kept(desk: Desk) -> None:
    keep(desk, "first")
    desk.clock.sleep_days(6)
    assert lines(desk) == []
    desk.clock.sleep_days(1)
    assert lines(desk) == ["first"]


def test_three_are_due_at_most_and_those_unseen_longest_come_first(desk: Desk) -> None:
    for text in ("a", "b", "c", "d"):
        keep(desk, text)
        desk.clock.sleep_days(1)
    desk.clock.sleep_days(7)
    assert lines(desk) == ["a", "b", "c"]
    revisit(desk.study, due(desk.study))
    desk.clock.sleep_days(7)
    assert lines(desk) == ["d", "a", "b"]


def test_lines_kept_in_one_day_come_in_the_order_they_were_kept(desk: Desk) -> None:
    keep(desk, "a", "b", "c", "d")
    desk.clock.sleep_days(8)
    assert lines(desk) == ["a", "b", "c"]


def test_a_week_passes_between_two_times_even_where_more_has_lain(desk: Desk) -> None:
    keep(desk, "a", "b", "c", "d", "e")
    desk.clock.sleep_days(20)
    revisit(desk.study, due(desk.study))
    for _ in range(7):
        assert lines(desk) == []
        desk.clock.sleep_days(1)
    assert lines(desk) == ["d", "e", "a"]


def test_having_read_them_can_be_undone_in_one_step(desk: Desk) -> None:
    keep(desk, "a", "b")
    desk.clock.sleep_days(7)
    desk.study.undo(revisit(desk.study, due(desk.study)))
    assert lines(desk) == ["a", "b"]


def test_a_line_read_again_stays_so_under_the_new_name_of_its_quotation(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    desk.clock.sleep_days(7)
    revisit(desk.study, due(desk.study))
    desk.restart(renamed(desk.study.course, QUOTE.id, "further-now"))
    desk.clock.sleep_days(6)
    assert lines(desk) == []
    (kept,) = desk.study.progress.keepsakes.all()
    assert kept.seen_on == desk.study.progress.keepsakes.revisited_on


def test_the_offer_says_how_many_and_since_when(desk: Desk) -> None:
    keep(desk, "a")
    desk.clock.sleep_days(9)
    (one,) = offers(desk.study)
    assert (one.kind, one.place, one.title) == ("quotes", "revisit", "One line to read again")
    assert one.due == "2026-03-09"
    assert one.why == "You kept it a week ago or longer, and have not come back to it since."
    keep(desk, "b")
    revisit(desk.study, due(desk.study))
    desk.clock.sleep_days(8)
    (two,) = offers(desk.study)
    assert (two.title, two.due) == ("Two lines to read again", "2026-03-18")
    assert two.detail == "What did you do with them?"


def test_the_lines_stand_behind_everything_else_of_the_day(desk: Desk) -> None:
    keep(desk, "a")
    desk.clock.sleep_days(7)
    day = today(desk.study)
    offered = [*day.more, *day.waiting]
    assert offered[-1].kind == "quotes"


def test_numbers_are_words() -> None:
    assert [title(count) for count in (1, 2, 3)] == ["One line", "Two lines", "Three lines"]
