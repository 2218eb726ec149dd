"""Which ideas are due, on which day, and never too many of them?"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course
from leadership_course.course.principles import Principle
from leadership_course.progress.events import QuestionAnswered
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.review import (
    due_today,
    next_day,
    offers,
    reviewed_today,
    taught_on,
    to_read_again,
)
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.rhythm import away_until, choose, come_back, go_away
from tests.courses import card, changed, course, lesson, module, prose, renamed, two_options
from tests.doubles import Desk, FakeClock
from tests.study.reviews import answer, due, ideas, read, review_all

MONDAY = date(2026, 3, 2)


def desk(count: int = 1, pool: int = 2) -> Desk:
    """Return a desk at which every lesson was read, on a Monday."""
    found = Desk(ideas(count, pool))
    read(found.study)
    return found


def test_nothing_is_due_before_a_lesson_was_finished() -> None:
    found = Desk(ideas(2))
    sitting = LessonSitting(found.study, found.study.index.lessons["l1"])
    sitting.forward()
    found.clock.sleep_days(30)
    assert due(found.study) == []
    assert next_day(found.study) is None
    assert offers(found.study) == ()


def test_an_idea_is_first_due_the_day_after_its_lesson_was_finished() -> None:
    found = Desk(ideas(2))
    read(found.study, "l1")
    assert due(found.study) == []
    assert next_day(found.study) == (MONDAY + timedelta(days=1), 1)
    found.clock.sleep_days(1)
    assert due(found.study) == ["p1"]


def test_a_lesson_read_again_today_is_not_asked_about_today() -> None:
    found = desk()
    found.clock.sleep_days(1)
    read(found.study, "l1")
    assert due(found.study) == []
    found.clock.sleep_days(1)
    assert due(found.study) == ["p1"]


def test_what_was_recalled_comes_back_later_and_what_was_not_sooner() -> None:
    waits = {}
    for is_right, confidence in ((True, "sure"), (True, "fairly-sure"), (False, "unsure")):
        found = desk()
        found.clock.sleep_days(1)
        review_all(found.study, is_right=is_right, confidence=confidence)
        (reviewed,) = reviewed_today(found.study)
        assert reviewed.is_recalled is is_right
        assert reviewed.due is not None
        waits[is_right, confidence] = (reviewed.due - found.study.today()).days
        assert due(found.study) == []
        assert next_day(found.study) == (reviewed.due, 1)
    assert waits == {(True, "sure"): 8, (True, "fairly-sure"): 2, (False, "unsure"): 1}


def test_sure_and_wrong_comes_back_on_the_next_day_however_firm_it_was() -> None:
    waits = {}
    for confidence in ("sure", "unsure"):
        found = desk()
        for days in (1, 8, 60):
            found.clock.sleep_days(days)
            review_all(found.study)
        found.clock.sleep_days(200)
        review_all(found.study, is_right=False, confidence=confidence)
        (reviewed,) = reviewed_today(found.study)
        assert reviewed.due is not None
        waits[confidence] = (reviewed.due - found.study.today()).days
    assert waits["sure"] == 1
    assert waits["unsure"] > 2


def test_never_more_than_the_cap_with_what_was_reviewed_already() -> None:
    found = desk(14)
    found.clock.sleep_days(1)
    assert len(due(found.study)) == 10
    sitting = ReviewSitting(found.study)
    answer(sitting)
    assert len(due(found.study)) == 9
    review_all(found.study)
    assert due(found.study) == []
    assert next_day(found.study) == (found.study.today() + timedelta(days=1), 4)
    found.clock.sleep_days(1)
    assert len(due(found.study)) == 4


def test_the_cap_is_the_learners_choice() -> None:
    found = desk(14)
    found.clock.sleep_days(1)
    choose(found.study, cap=3)
    assert len(due(found.study)) == 3
    review_all(found.study)
    choose(found.study, cap=5)
    assert len(due(found.study)) == 2


def test_what_is_read_on_one_day_comes_back_spread_over_several() -> None:
    found = desk(10)
    found.clock.sleep_days(1)
    review_all(found.study)
    days = [reviewed.due for reviewed in reviewed_today(found.study)]
    assert max(days.count(day) for day in days) == 2


def test_easy_days_are_free_and_what_was_due_waits() -> None:
    found = desk()
    choose(found.study, easy_days=(1, 2))
    found.clock.sleep_days(1)
    assert due(found.study) == []
    assert next_day(found.study) == (MONDAY + timedelta(days=3), 1)
    found.clock.sleep_days(2)
    assert due(found.study) == ["p1"]


def test_being_away_asks_nothing_and_leaves_no_wall() -> None:
    found = desk(14)
    back = MONDAY + timedelta(days=60)
    go_away(found.study, back)
    assert away_until(found.study) == back
    for _ in range(59):
        found.clock.sleep_days(1)
        assert due(found.study) == []
        assert offers(found.study) == ()
    assert next_day(found.study) == (back, 10)
    found.clock.sleep_days(1)
    assert away_until(found.study) is None
    assert len(due(found.study)) == 10


def test_who_is_back_earlier_is_asked_earlier_and_leaving_can_be_undone() -> None:
    found = desk()
    found.clock.sleep_days(1)
    event = go_away(found.study, MONDAY + timedelta(days=60))
    assert due(found.study) == []
    found.study.undo(event)
    assert due(found.study) == ["p1"]
    go_away(found.study, MONDAY + timedelta(days=60))
    come_back(found.study)
    assert away_until(found.study) is None
    assert due(found.study) == ["p1"]


def test_a_choice_that_changes_nothing_is_not_recorded() -> None:
    found = desk()
    before = len(found.facts())
    assert choose(found.study, cap=10) is None
    assert len(found.facts()) == before
    assert choose(found.study, cap=5) is not None


def test_a_year_away_without_a_word_leaves_no_wall() -> None:
    found = desk(30)
    found.clock.sleep_days(1)
    review_all(found.study)
    found.clock.sleep_days(365)
    seen = []
    for _ in range(3):
        assert len(due(found.study)) == 10
        seen += due(found.study)
        review_all(found.study, confidence="fairly-sure")
        found.clock.sleep_days(1)
    assert len(set(seen)) == 30


def test_four_misses_in_a_row_offer_the_lesson_instead_of_a_question() -> None:
    found = desk()
    for _ in range(4):
        found.clock.sleep_days(1)
        assert due(found.study) == ["p1"]
        review_all(found.study, is_right=False)
    (reviewed,) = reviewed_today(found.study)
    assert reviewed.due is None
    assert [principle.id for principle in to_read_again(found.study)] == ["p1"]
    found.clock.sleep_days(30)
    assert due(found.study) == []
    assert next_day(found.study) is None
    (offer,) = offers(found.study)
    assert offer.place == "lesson/l1"
    assert "L1" in offer.title
    read(found.study, "l1")
    assert to_read_again(found.study) == ()
    assert due(found.study) == []
    found.clock.sleep_days(1)
    assert due(found.study) == ["p1"]
    review_all(found.study, is_right=False)
    assert to_read_again(found.study) == ()  # it begins to count anew


def test_a_right_answer_between_begins_the_count_anew() -> None:
    found = desk()
    for is_right in (False, False, False, True, False):
        found.clock.sleep_days(10)
        review_all(found.study, is_right=is_right)
    assert to_read_again(found.study) == ()


def test_two_ideas_of_one_lesson_offer_it_once() -> None:
    both = lesson(
        "l1",
        card("check", "One", Ask(question=two_options("c1", principle="p1"))),
        card("check", "Two", Ask(question=two_options("c2", principle="p2"))),
    )
    found = Desk(course(module("m", both)))
    read(found.study)
    for _ in range(4):
        found.clock.sleep_days(1)
        review_all(found.study, is_right=False)
    assert len(to_read_again(found.study)) == 2
    assert [offer.place for offer in offers(found.study)] == ["lesson/l1"]


@pytest.mark.parametrize(
    ("count", "title", "detail", "minutes"),
    [
        (1, "1 idea is about to fade", "In a new case · about 1 minute", 1),
        (4, "4 ideas are about to fade", "In a new case · about 2 minutes", 2),
    ],
)
def test_the_offer_says_how_much_it_is(count: int, title: str, detail: str, minutes: int) -> None:
    found = desk(count)
    found.clock.sleep_days(3)
    (offer,) = offers(found.study)
    assert (offer.kind, offer.place) == ("review", "review")
    assert (offer.title, offer.detail) == (title, detail)
    assert offer.minutes == minutes
    assert offer.due == "2026-03-03"


def test_a_clock_set_back_neither_loses_nor_blocks_an_idea() -> None:
    found = Desk(ideas(1), FakeClock(datetime(2036, 3, 2, 9, tzinfo=UTC)))
    read(found.study)
    found.clock.sleep_days(1)
    review_all(found.study)
    found.clock.sleep_days(-3650)
    assert due(found.study) == ["p1"]
    review_all(found.study)
    assert due(found.study) == []
    day = next_day(found.study)
    assert day is not None
    assert timedelta(days=1) <= day[0] - found.study.today() < timedelta(days=60)


def test_a_clock_that_was_days_ahead_makes_nothing_wait_for_that_day() -> None:
    found = desk()
    found.clock.sleep_days(10)
    review_all(found.study)
    found.clock.sleep_days(-3)
    assert due(found.study) == ["p1"]


def test_a_journey_across_the_date_line_makes_nothing_due_twice() -> None:
    found = desk()
    found.clock.sleep_days(5)
    found.clock.offset = 13 * 60
    found.clock.sleep_days(1)
    review_all(found.study, is_right=False)
    answered = found.study.today()
    found.clock.offset = -11 * 60
    assert found.study.today() == answered - timedelta(days=1)
    assert due(found.study) == []
    found.clock.sleep_days(1)
    assert due(found.study) == []
    found.clock.sleep_days(1)
    assert due(found.study) == ["p1"]


def test_an_idea_that_vanished_from_the_course_is_asked_no_more() -> None:
    found = desk(2)
    found.clock.sleep_days(1)
    review_all(found.study)
    found.restart(changed(found.study.course, lambda one: None if _asks(one, "p1") else one))
    assert [each.principle.id for each in reviewed_today(found.study)] == ["p2"]
    found.clock.sleep_days(30)
    assert due(found.study) == ["p2"]


def _asks(thing: object, principle: str) -> bool:
    question = thing.question if isinstance(thing, Ask) else thing
    return getattr(question, "principle", "") == principle


def test_an_idea_reviewed_before_stays_in_review_when_its_lesson_is_a_new_one() -> None:
    found = desk()
    found.clock.sleep_days(1)
    review_all(found.study)
    first = lesson("l0", card("check", "New", Ask(question=two_options("c0", principle="p1"))))
    (old,) = found.study.course.modules
    found.restart(course(replace(old, lessons=(first, *old.lessons)), revision="r2"))
    assert found.study.index.principles["p1"].lesson.id == "l0"
    found.clock.sleep_days(30)
    assert due(found.study) == ["p1"]


def test_a_renamed_lesson_and_renamed_cases_keep_their_history() -> None:
    found = desk(pool=1)
    course_ = renamed(renamed(found.study.course, "l1", "lesson-one"), "c1", "check-one")
    found.restart(course_)
    found.clock.sleep_days(1)
    assert review_all(found.study) == ["r1-1"]
    found.clock.sleep_days(30)
    found.restart(renamed(found.study.course, "r1-1", "case-one"))
    assert review_all(found.study) == ["q1"]
    found.clock.sleep_days(300)
    assert review_all(found.study) == ["check-one"]
    assert found.study.progress.principles.of("p1").seen["case-one"] == 1


def test_an_idea_that_was_given_a_better_name_keeps_its_history() -> None:
    found = desk()
    found.clock.sleep_days(1)
    review_all(found.study)
    before = next_day(found.study)
    found.restart(_with_principle(found.study.course, "p1", "ask-before-you-answer"))
    assert [each.principle.id for each in reviewed_today(found.study)] == ["ask-before-you-answer"]
    assert next_day(found.study) == before
    found.clock.sleep_days(30)
    assert review_all(found.study) == ["r1-2"]
    assert found.study.progress.principles.of("ask-before-you-answer").reviews == 2


def test_a_question_moved_to_another_idea_leaves_its_answers_where_they_were_given() -> None:
    found = desk(2)
    found.clock.sleep_days(1)
    review_all(found.study)

    def move(one: Any) -> Any:
        return replace(one, principle="p2") if getattr(one, "id", "") == "r1-1" else one

    found.restart(changed(found.study.course, move))
    assert found.study.progress.principles.of("p1").reviews == 1
    assert found.study.progress.principles.of("p2").reviews == 1


def _with_principle(course_: Course, old: str, new: str) -> Course:
    def rename(one: Any) -> Any:
        return replace(one, principle=new) if getattr(one, "principle", "") == old else one

    return changed(course_, rename)


def test_a_damaged_due_date_means_the_next_day() -> None:
    found = desk()
    found.clock.sleep_days(1)
    review_all(found.study)
    fact = found.facts_of(QuestionAnswered)[-1]
    found.study.record(replace(fact, recall=replace(fact.recall, due="tomorrow")))
    found.clock.sleep_days(1)
    assert due(found.study) == ["p1"]


def test_the_card_that_teaches_an_idea_is_the_rule_before_its_check() -> None:
    found = desk()
    assert taught_on(found.study.index.principles["p1"]).title == "Rule 1"


def test_where_nothing_is_said_before_the_check_the_first_card_stands_for_it() -> None:
    check = card("check", "Check", Ask(question=two_options("c1", principle="p1")))
    only = lesson("l1", check, card("rule", "Rule", prose("Words.")))
    assert taught_on(Principle("p1", only, module("m", only), (two_options("c1"),))) == check


def test_an_idea_that_only_a_quiz_asks_is_taught_on_the_last_rule_of_its_lesson() -> None:
    rules = (card("rule", title, prose("Words.")) for title in ("One", "Two"))
    only = lesson("l1", *rules, card("reflect", "Back", prose("Look.")))
    assert taught_on(Principle("p1", only, module("m", only), (two_options("q1"),))).title == "Two"


def test_of_two_met_on_one_day_the_one_that_lasts_less_comes_first() -> None:
    found = desk(2)
    found.clock.sleep_days(1)
    sitting = ReviewSitting(found.study)
    answer(sitting, confidence="sure")
    sitting.forward()
    answer(sitting, confidence="unsure")
    found.clock.sleep_days(30)
    assert due(found.study) == ["p2", "p1"]


def test_what_is_due_comes_most_forgotten_first() -> None:
    found = Desk(ideas(2))
    read(found.study, "l1")
    found.clock.sleep_days(3)
    read(found.study, "l2")
    found.clock.sleep_days(1)
    assert [principle.id for principle in due_today(found.study)] == ["p1", "p2"]
    found.restart()
    assert due(found.study) == ["p1", "p2"]


def test_what_was_reviewed_today_is_told_in_the_order_of_the_answers() -> None:
    found = Desk(ideas(3))
    read(found.study, "l2")
    found.clock.sleep_days(2)
    read(found.study, "l1")
    found.clock.sleep_days(1)
    read(found.study, "l3")
    assert review_all(found.study) == ["r2-1", "r1-1"]
    assert [each.principle.id for each in reviewed_today(found.study)] == ["p2", "p1"]
    found.clock.sleep_days(1)
    assert reviewed_today(found.study) == ()
