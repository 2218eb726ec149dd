"""Do the numbers of progress rest on answers and reports, and add up?"""

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import PlanMade, PlanReported, QuestionAnswered, Recall
from leadership_course.review.memory import RETENTION
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.quiz import open_quiz
from leadership_course.study.retrospect import (
    AIM,
    FEWEST,
    Share,
    acted_on,
    calibration,
    finished,
    mastery,
    retention,
)
from leadership_course.ui.tour.replies import answer
from tests.courses import course, letting_go, module, sample_course
from tests.doubles import Desk
from tests.progress.histories import answered, facts, plain
from tests.study.reviews import ideas, read, review_all


def review(desk: Desk, rating: Any = "good", principle: str = "p1") -> None:
    recall = Recall(rating=rating, stability=2.0, difficulty=5.0, due="2026-03-05")
    desk.study.record(answered("c1", principle=principle, recall=recall))


def report(desk: Desk, plan: str, outcome: Any) -> None:
    desk.study.record(PlanReported(object=plan, outcome=outcome, decision="keep"))


def take_on(desk: Desk, *plans: str) -> None:
    for name in plans:
        desk.study.record(PlanMade(object=name, when="When", then="I ask", module=name))


def test_what_the_schedule_aims_at_is_what_the_memory_model_aims_at() -> None:
    assert AIM == RETENTION


def test_a_share_of_nothing_is_nothing() -> None:
    assert Share(0, 0).share == 0.0
    assert Share(3, 4).share == 0.75


def test_a_review_half_remembered_counts_as_remembered_and_a_miss_does_not() -> None:
    desk = Desk(ideas())
    for rating in ("hard", "good", "easy", "again"):
        review(desk, rating)
    assert retention(desk.study).whole == Share(3, 4)


def test_answers_outside_a_review_are_no_reviews() -> None:
    desk = Desk(ideas(2))
    read(desk.study)
    assert retention(desk.study).whole == Share(0, 0)


def test_the_last_thirty_days_begin_on_the_thirtieth_day_today_included() -> None:
    desk = Desk(ideas())
    review(desk)
    for days, expected in ((29, 1), (30, 0)):
        desk.clock.sleep_days(days - (desk.study.today() - START).days)
        assert retention(desk.study).recent[0] == Share(expected, expected)
    assert retention(desk.study).recent[1] == Share(1, 1)
    desk.clock.sleep_days(60)
    assert retention(desk.study).recent[1] == Share(0, 0)
    assert retention(desk.study).whole == Share(1, 1)


START = Desk(ideas()).study.today()


def test_below_ten_reviews_nothing_is_said() -> None:
    desk = Desk(ideas())
    for _ in range(FEWEST - 1):
        review(desk)
    assert not retention(desk.study).is_telling
    review(desk)
    assert retention(desk.study).is_telling


def test_an_idea_is_known_by_its_newest_answer_wherever_that_was_given() -> None:
    desk = Desk(ideas(3))
    read(desk.study, "l1", "l2")
    (found,) = mastery(desk.study)
    assert (found.known, found.missed, found.unasked, found.total) == (2, 0, 1, 3)
    desk.clock.sleep_days(1)
    review_all(desk.study, is_right=False)
    (found,) = mastery(desk.study)
    assert (found.known, found.missed, found.unasked) == (0, 2, 1)


def test_a_lesson_that_was_only_turned_through_knows_nothing() -> None:
    desk = Desk(ideas(2))
    sitting = LessonSitting(desk.study, desk.study.index.lessons["l1"])
    while sitting.forward():
        pass
    (found,) = mastery(desk.study)
    assert (found.standing.finished, found.known, found.unasked) == (1, 0, 2)


@pytest.mark.parametrize(
    ("fields", "is_known"),
    [
        ({}, True),
        ({"tries": 2}, False),
        ({"verdict": "partly", "score": 0.5}, False),
        ({"verdict": "not-yet", "score": 0.0}, False),
        ({"verdict": "unscored"}, None),
        ({"is_final": False}, None),
    ],
)
def test_only_right_at_the_first_try_is_known(
    fields: dict[str, Any], is_known: bool | None
) -> None:
    desk = Desk(ideas())
    desk.study.record(answered("c1", principle="p1", **fields))
    assert desk.study.progress.principles.of("p1").is_known is is_known


def test_a_quiz_answers_for_the_module_that_teaches_the_idea() -> None:
    desk = Desk(sample_course())
    sitting = open_quiz(desk.study, desk.study.course.modules[0], Random(1))
    while not sitting.is_over:
        answer(sitting.asking(), is_right=True, confidence="sure")
        sitting.forward()
    first, second = mastery(desk.study)
    assert first.module is desk.study.course.modules[0]
    assert first.known == first.total > 0
    assert second.total == 0


def test_a_plan_counts_by_the_best_that_was_reported_of_it() -> None:
    desk = Desk(sample_course())
    take_on(desk, "a", "b", "c", "d", "never")
    for plan, *outcomes in (
        ("a", "no", "yes", "partly"),
        ("b", "no-occasion", "partly"),
        ("c", "no", "no-occasion"),
        ("d", "no"),
    ):
        for outcome in outcomes:
            report(desk, plan, outcome)
    found = acted_on(desk.study)
    assert (found.yes, found.partly, found.no_occasion, found.no) == (1, 1, 1, 1)
    assert found.share == Share(2, 4)


def test_lessons_and_quizzes_are_counted_and_a_module_without_a_quiz_asks_for_none() -> None:
    desk = Desk(course(module("one", letting_go())))
    assert finished(desk.study) == (Share(0, 1), Share(0, 0))
    sitting = LessonSitting(desk.study, desk.study.index.lessons["letting-go"])
    sitting.forward()
    assert finished(desk.study) == (Share(1, 1), Share(0, 0))


def numbers(desk: Desk) -> list[Any]:
    study = desk.study
    found = retention(study), mastery(study), acted_on(study), calibration(study), finished(study)
    return [plain(each) for each in found]


@given(st.lists(st.tuples(facts, st.integers(0, 40)), max_size=25))
def test_whatever_happened_counts_add_up_and_a_restart_changes_none(
    history: list[tuple[Any, int]],
) -> None:
    desk = Desk(ideas(2))
    for fact, days in history:
        desk.study.record(fact)
        desk.clock.sleep(timedelta(days=days).total_seconds())
    study = desk.study
    kept = retention(study)
    shares = [kept.whole, *kept.recent, acted_on(study).share, *finished(study)]
    shares += calibration(study).values()
    assert all(0 <= each.count <= each.total for each in shares)
    assert all(0.0 <= each.share <= 1.0 for each in shares)
    assert kept.recent[0].total <= kept.recent[1].total <= kept.whole.total
    assert acted_on(study).share.total <= len(study.progress.plans.all())
    for each in mastery(study):
        assert min(each.known, each.missed, each.unasked) >= 0
        assert each.known + each.missed + each.unasked == each.total
    before = numbers(desk)
    desk.restart()
    assert numbers(desk) == before


@given(st.lists(st.sampled_from(("good", "again")), max_size=30))
def test_every_review_is_counted_once(ratings: list[str]) -> None:
    desk = Desk(ideas())
    for rating in ratings:
        review(desk, rating)
    expected = Share(ratings.count("good"), len(ratings))
    assert retention(desk.study).whole == expected
    assert [fact for fact in desk.facts() if isinstance(fact, QuestionAnswered)][:1] or not ratings
