"""What is there to do today, in which order, and why in that order?"""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.rhythm import MINUTES
from leadership_course.quiz.answers import Picked
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.offer import Offer, OfferKind
from leadership_course.study.path import Step, next_step
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.rhythm import choose
from leadership_course.study.today import Today, arranged, minutes_left, today
from leadership_course.study.welcome import finish
from tests.courses import course, module, new_job
from tests.doubles import Desk
from tests.study.reviews import ideas, read

DAY = date(2026, 3, 10)
MODULE = module("one", new_job())


def offer(kind: OfferKind, minutes: int = 1, days_ago: int = 0, **changes: Any) -> Offer:
    due = (DAY - timedelta(days=days_ago)).isoformat()
    return Offer(
        kind=kind,
        place=f"{kind}/{minutes}/{due}",
        title=kind,
        detail="",
        minutes=minutes,
        why=f"Why {kind}.",
        due=due,
        **changes,
    )


def review_of(minutes: int, days_ago: int = 0) -> Offer:
    parts = tuple(offer("review", part, days_ago) for part in range(minutes - 1, 0, -1))
    return offer("review", minutes, days_ago, shorter=parts)


def step(kind: Any = "next", minutes: int = 4) -> Step:
    place = "lesson/new-job"
    return Step(kind=kind, place=place, title="", module=MODULE, detail="", minutes=minutes)


def kinds(found: Today) -> list[str]:
    return [each.kind for each in (found.first, *found.more) if each]


kinds_of_offers = st.sampled_from([kind for kind in get_args(OfferKind) if kind != "course"])
offers = st.lists(
    st.builds(offer, kinds_of_offers, st.integers(1, 12), st.integers(0, 400)), max_size=9
)
steps = st.none() | st.builds(
    step, st.sampled_from(["begin", "continue", "next", "quiz", "finished"]), st.integers(0, 9)
)


def test_the_path_comes_first_and_what_fits_stands_beside_it() -> None:
    found = arranged(step(), [offer("reflection", 2), offer("review", 3), offer("plan")], DAY, 10)
    assert kinds(found) == ["course", "plan", "review", "reflection"]


def test_a_review_due_since_yesterday_goes_before_a_new_lesson() -> None:
    assert kinds(arranged(step(), [offer("review", 3, 1)], DAY, 10)) == ["review", "course"]
    assert kinds(arranged(step(), [offer("review", 3, 0)], DAY, 10)) == ["course", "review"]


def test_a_question_that_came_back_days_ago_goes_before_a_new_lesson() -> None:
    assert kinds(arranged(step(), [offer("reflection", 2, 3)], DAY, 5)) == ["reflection"]
    assert kinds(arranged(step(), [offer("reflection", 2, 2)], DAY, 5)) == ["course"]
    assert kinds(arranged(step(), [offer("plan", 1, 30)], DAY, 5)) == ["course", "plan"]


def test_what_was_begun_goes_before_any_review() -> None:
    late = offer("review", 3, 30)
    assert kinds(arranged(step("continue"), [late], DAY, 10))[0] == "course"
    assert kinds(arranged(step("quiz-continue"), [late], DAY, 10))[0] == "course"


def test_at_the_end_of_the_path_what_is_due_comes_first_and_the_last_page_stays_in_reach() -> None:
    found = arranged(step("finished", 0), [offer("assessment", 3), offer("plan")], DAY, 10)
    assert kinds(found) == ["plan", "assessment", "course"]
    assert not found.waiting
    assert kinds(arranged(step("finished", 0), [], DAY, 10)) == ["course"]


def test_what_takes_longer_than_the_chosen_minutes_waits_and_what_is_shorter_does_not() -> None:
    found = arranged(step(), [offer("review", 3), offer("reflection", 1)], DAY, 5)
    assert kinds(found) == ["course", "reflection"]
    assert [each.kind for each in found.waiting] == ["review"]


def test_a_review_is_cut_to_the_minutes_that_are_left() -> None:
    found = arranged(step(minutes=3), [review_of(4), offer("reflection", 1)], DAY, 5)
    assert [each.minutes for each in found.more] == [2]
    assert [each.kind for each in found.waiting] == ["reflection"]


def test_a_minute_of_a_review_is_in_sight_however_full_the_day_is() -> None:
    plans = [offer("plan", 1, days) for days in range(4)]
    for minutes in (0, 5, 20):
        found = arranged(step("continue", 9), [*plans, review_of(4)], DAY, minutes)
        assert [each.kind for each in found.more if each.kind == "review"] == ["review"]
        assert len(found.more) <= 3


def test_a_lesson_to_be_read_again_is_not_cut() -> None:
    found = arranged(step(), [offer("review", 4, 0)], DAY, 5)
    assert [each.kind for each in found.waiting] == ["review"]


def test_the_first_step_is_shown_however_long_it_takes() -> None:
    assert kinds(arranged(step(minutes=9), [offer("plan")], DAY, 3)) == ["course"]


def test_where_there_is_nothing_to_do_today_is_empty() -> None:
    assert arranged(None, [], DAY, 5) == Today(first=None)


@given(steps, offers, st.integers(0, 30))
def test_today_never_asks_for_more_than_three_things_beside_the_first_nor_for_more_minutes(
    step: Step | None, offers: list[Offer], minutes: int
) -> None:
    found = arranged(step, offers, DAY, minutes)
    assert len(found.more) <= 3
    if found.first:
        beside = sum(each.minutes for each in found.more)
        assert beside <= max(0, minutes - found.first.minutes) + 1  # a minute of a review, always
        assert all(each.why for each in (found.first, *found.more))


@given(steps, offers, st.integers(0, 30))
def test_nothing_that_is_due_is_left_out_or_told_twice(
    step: Step | None, offers: list[Offer], minutes: int
) -> None:
    found = arranged(step, offers, DAY, minutes)
    shown = [each for each in (found.first, *found.more, *found.waiting) if each]
    told = [each for each in shown if each.kind != "course"]
    assert sorted(told, key=str) == sorted(offers, key=str)


@given(offers)
def test_of_one_kind_what_has_waited_longest_comes_first(offers: list[Offer]) -> None:
    found = arranged(step("continue"), offers, DAY, 500)
    for one, other in pairwise(found.more):
        assert one.kind != other.kind or one.due <= other.due


def test_minutes_already_spent_today_are_not_asked_for_again() -> None:
    desk = Desk(course(module("one", new_job())))
    assert minutes_left(desk.study) == MINUTES
    sitting_minutes = desk.study.course.lessons[0].head.minutes
    sitting = LessonSitting(desk.study, desk.study.course.lessons[0])
    while sitting.forward():
        pass
    assert minutes_left(desk.study) == MINUTES - sitting_minutes


def test_minutes_spent_with_a_review_are_not_asked_for_again() -> None:
    desk = Desk(ideas(4))
    read(desk.study)
    desk.clock.sleep_days(1)
    sitting = ReviewSitting(desk.study)
    for seconds in (70, 3600):
        asking = sitting.asking()
        desk.clock.sleep(seconds)
        asking.keep(Picked(ids=("yes",)))
        asking.check("sure")
        sitting.forward()
    assert minutes_left(desk.study) == MINUTES - 3  # an hour is no answer: two minutes of it count


def test_eight_ideas_beside_a_lesson_half_read_are_offered_in_part() -> None:
    desk = Desk(ideas(9))
    read(desk.study, *(f"l{n}" for n in range(1, 9)))
    desk.clock.sleep_days(1)
    last = LessonSitting(desk.study, desk.study.course.lessons[8])
    found = today(desk.study)
    assert found.first
    left = MINUTES - found.first.minutes
    (offered,) = found.more
    assert (offered.minutes, offered.place) == (left, f"review/{2 * left}")
    assert offered.title == "8 ideas are about to fade"
    assert offered.detail.startswith(f"{2 * left} of them in a new case")
    assert last.lesson.id == "l9"


def test_the_minutes_are_those_in_force_and_not_those_of_the_welcome() -> None:
    desk = Desk(course(module("one", new_job())))
    finish(desk.study, (0,), 10, "")
    assert minutes_left(desk.study) == 10
    choose(desk.study, minutes=3)
    assert minutes_left(desk.study) == 3


def test_today_begins_with_the_first_lesson() -> None:
    desk = Desk(course(module("one", new_job())))
    found = today(desk.study)
    assert found.step == next_step(desk.study)
    assert found.first
    assert (found.first.place, found.first.kind) == ("lesson/new-job", "course")
