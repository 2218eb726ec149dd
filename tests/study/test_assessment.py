"""When are the statements rated again, and what has moved?"""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.outline import Course, SelfAssessment, Statement
from leadership_course.course.questions import SelfRating
from leadership_course.progress.assessments import MOMENTS, Moment
from leadership_course.progress.events import QuestionAnswered
from leadership_course.study.assessment import (
    Due,
    due,
    is_given,
    largest_changes,
    moments_given,
    offers,
    profile,
    rate,
    to_rate,
    values_at,
)
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.places import parse_place
from leadership_course.study.quiz import open_quiz
from leadership_course.study.welcome import is_first_start
from tests.courses import course, lesson, letting_go, module, quiz, sample_course, two_options
from tests.doubles import Desk
from tests.sample_parts import ASSESSMENT
from tests.study.quizzes import take

ITEMS = tuple(
    Statement(id=name, module=of, text=f"I do {name}.")
    for name, of in (("a", "one"), ("b", "one"), ("c", "two"), ("d", "all"))
)
A, B, C, D = ITEMS


def two_modules() -> Course:
    """A course of two lessons and a quiz, with four statements."""
    modules = (
        module("one", letting_go(), quiz=quiz("one-quiz", two_options("q"))),
        module("two", lesson("last-one", *letting_go().cards)),
    )
    found = SelfAssessment(id="sa", title="Where you stand", items=ITEMS)
    return replace(course(*modules), assessment=found)


@pytest.fixture
def desk() -> Desk:
    return Desk(two_modules())


def finish_course(desk: Desk) -> None:
    take(open_quiz(desk.study, desk.study.course.modules[0], Random(1)))
    for one in desk.study.course.lessons:
        sitting = LessonSitting(desk.study, one)
        while sitting.forward():
            pass


def give(desk: Desk, moment: Moment, *values: int) -> None:
    for item, value in zip(ITEMS, values, strict=False):
        rate(desk.study, moment, item, value)


def test_a_rating_is_written_down_with_its_statement_and_never_scored(desk: Desk) -> None:
    rate(desk.study, "before", A, 2)
    (fact,) = desk.facts_of(QuestionAnswered)
    assert (fact.verdict, fact.score, fact.is_final) == ("unscored", 0.0, True)
    assert fact.rendered["prompt"] == A.text
    assert fact.rendered["type"] == SelfRating.__struct_config__.tag
    assert is_first_start(desk.study), "rating alone does not end the first start"


def test_ratings_belong_to_no_lesson_and_no_quiz(desk: Desk) -> None:
    for moment in MOMENTS:
        rate(desk.study, moment, A, 2)
    assert desk.study.progress.lessons.records == {}
    assert desk.study.progress.attempts.records == {}


def test_ratings_are_found_again_and_the_last_one_stands(desk: Desk) -> None:
    give(desk, "before", 2, 0)
    give(desk, "before", 4)
    desk.restart()
    assert values_at(desk.study, "before") == {"a": 4, "b": 0}
    assert moments_given(desk.study) == ("before",)


def test_nothing_is_due_before_the_last_module_is_done(desk: Desk) -> None:
    give(desk, "before", 2)
    assert due(desk.study) is None
    assert offers(desk.study) == ()


def test_after_the_last_module_the_same_lines_are_due_since_that_day(desk: Desk) -> None:
    finish_course(desk)
    since = desk.study.today()
    desk.clock.sleep_days(3)
    assert due(desk.study) == Due(moment="after", since=since)


def test_the_start_is_looked_back_at_as_soon_as_the_end_is_rated(desk: Desk) -> None:
    finish_course(desk)
    give(desk, "after", 4, 4, 4)
    assert due(desk.study) == Due(moment="after", since=desk.study.today())
    give(desk, "after", 4, 4, 4, 0)
    assert due(desk.study) == Due(moment="then", since=desk.study.today())
    give(desk, "then", 1, 1, 1, 1)
    assert due(desk.study) is None


def test_what_is_left_out_for_a_week_was_left_out_on_purpose(desk: Desk) -> None:
    finish_course(desk)
    give(desk, "after", 4)
    desk.clock.sleep_days(6)
    assert not is_given(desk.study, "after")
    desk.clock.sleep_days(1)
    assert is_given(desk.study, "after")


def test_after_sixty_days_they_come_back_once_and_nothing_looks_back_any_more(desk: Desk) -> None:
    finish_course(desk)
    give(desk, "after", 4, 4, 4, 4)
    first = desk.study.today()
    desk.clock.sleep_days(59)
    assert due(desk.study) == Due(moment="then", since=first)
    desk.clock.sleep_days(1)
    assert due(desk.study) == Due(moment="later", since=desk.study.today())
    give(desk, "later", 4, 4, 4, 4)
    assert due(desk.study) is None


def test_a_module_that_is_added_later_takes_nothing_back(desk: Desk) -> None:
    finish_course(desk)
    give(desk, "after", 4, 4, 4, 4)
    changed = two_modules()
    grown = replace(changed, modules=(*changed.modules, module("three", lesson("new"))))
    desk.restart(grown)
    assert due(desk.study) == Due(moment="then", since=desk.study.today())


def test_a_course_without_statements_or_lessons_asks_nothing() -> None:
    bare = Desk(replace(sample_course(), assessment=None))
    assert due(bare.study) is None
    assert profile(bare.study) == ()
    assert due(Desk(replace(course(), assessment=ASSESSMENT)).study) is None


def test_a_damaged_time_hides_nothing(desk: Desk) -> None:
    finish_course(desk)
    events = [replace(event, at="?") for event in desk.log.read()]
    hurt = Desk(two_modules())
    for event in events:
        hurt.log.append(event)
    hurt.restart()
    assert due(hurt.study) == Due(moment="after", since=hurt.study.today())
    fact = next(f for f in _rated() if f.attempt == "after")
    for item in ITEMS:
        hurt.log.append(replace(events[0], id=item.id, fact=replace(fact, object=item.id)))
    hurt.restart()
    assert due(hurt.study) == Due(moment="then", since=hurt.study.today())


def _rated() -> list[QuestionAnswered]:
    desk = Desk(two_modules())
    give(desk, "after", 3)
    return desk.facts_of(QuestionAnswered)


def test_today_hears_where_to_go_how_long_it_takes_and_why(desk: Desk) -> None:
    finish_course(desk)
    (offer,) = offers(desk.study)
    assert (offer.kind, offer.place, offer.minutes) == ("assessment", "assessment/after", 4)
    assert (offer.detail, offer.due) == ("4 lines · about 4 minutes", "2026-03-02")
    assert offer.why
    parse_place(offer.place)
    give(desk, "after", 3)
    (offer,) = offers(desk.study)
    assert offer.detail == "1 of 4 lines rated"
    one = replace(desk.study.course, assessment=replace(ASSESSMENT, items=ITEMS[:1]))
    (offer,) = offers(desk.restart(one))
    assert (offer.place, offer.detail) == ("assessment/then", "1 line · about 4 minutes")


def test_the_start_can_be_rated_until_the_first_lesson_is_done(desk: Desk) -> None:
    assert to_rate(desk.study) == "before"
    sitting = LessonSitting(desk.study, desk.study.course.lessons[0])
    while sitting.forward():
        pass
    assert to_rate(desk.study) is None
    finish_course(desk)
    assert to_rate(desk.study) == "after"
    assert to_rate(desk.restart(replace(two_modules(), assessment=None))) is None


def test_a_course_without_statements_has_nothing_to_rate() -> None:
    assert to_rate(Desk(replace(two_modules(), assessment=None)).study) is None


def test_the_profile_has_a_mean_for_each_module_and_moment_and_no_total(desk: Desk) -> None:
    give(desk, "before", 1, 2, 3, 5)
    give(desk, "after", 0, 4, 0, 5)
    one, two = profile(desk.study)
    assert (one.title, one.means) == ("One", {"before": 1.5, "after": 4.0})
    assert (two.title, two.means) == ("Two", {"before": 3.0})
    assert list(one.means) == ["before", "after"]


def test_the_largest_changes_stand_first_and_no_more_than_three(desk: Desk) -> None:
    give(desk, "before", 2, 4, 1, 5)
    give(desk, "after", 3, 1, 1, 1)
    found = [(c.statement.id, c.start, c.now) for c in largest_changes(desk.study)]
    assert found == [("d", 5, 1), ("b", 4, 1), ("a", 2, 3)]
    assert len(largest_changes(desk.study, 2)) == 2


def test_now_is_the_newest_and_the_start_what_was_said_then_if_anything_was(desk: Desk) -> None:
    give(desk, "then", 1, 1, 1)
    give(desk, "before", 2, 0)
    give(desk, "after", 3, 3)
    give(desk, "later", 5, 0)
    found = [(c.statement.id, c.start, c.now) for c in largest_changes(desk.study)]
    assert found == [("a", 2, 5), ("b", 1, 3)]


@given(st.dictionaries(st.sampled_from(MOMENTS), st.lists(st.integers(0, 5), max_size=4)))
def test_means_stay_on_the_scale_and_changes_are_real(given_: dict[Moment, list[int]]) -> None:
    desk = Desk(two_modules())
    for moment, values in given_.items():
        give(desk, moment, *values)
    assert all(1 <= mean <= 5 for line in profile(desk.study) for mean in line.means.values())
    for change in largest_changes(desk.study):
        assert 1 <= change.start <= 5
        assert 1 <= change.now <= 5
        assert change.start != change.now


def test_the_day_of_the_end_is_that_of_the_last_thing_done(desk: Desk) -> None:
    take(open_quiz(desk.study, desk.study.course.modules[0], Random(1)))
    desk.clock.sleep_days(2)
    finish_course(desk)
    assert due(desk.study) == Due(moment="after", since=date(2026, 3, 4))
