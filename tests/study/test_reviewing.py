"""How does a review go: which case, asked how, left and gone on with?"""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.progress.events import CardTurned, QuestionAnswered
from leadership_course.quiz.answers import Picked
from leadership_course.study.left_off import place_left_off
from leadership_course.study.ports import ProfileError
from leadership_course.study.reviewing import ReviewSitting, rated
from tests.courses import course, module, renamed
from tests.doubles import Desk
from tests.sample_parts import QUESTIONS
from tests.study.reviews import answer, due, ideas, read, review_all


@pytest.fixture
def desk() -> Desk:
    """Return a desk the day after a course of three ideas was read."""
    found = Desk(ideas(3))
    read(found.study)
    found.clock.sleep_days(1)
    return found


def test_each_return_brings_a_case_not_yet_seen_then_the_least_seen(desk: Desk) -> None:
    asked = []
    for _ in range(6):
        asked += [name for name in review_all(desk.study) if "1" in name.partition("-")[0]]
        desk.clock.sleep_days(400)
    assert asked == ["r1-1", "r1-2", "q1", "c1", "r1-1", "r1-2"]


def test_every_question_asks_how_sure_one_is_and_gives_one_try(desk: Desk) -> None:
    for _ in range(2):
        review_all(desk.study)
        desk.clock.sleep_days(400)
    asking = ReviewSitting(desk.study).asking()
    assert asking.question.id == "q1"  # which has a hint in the quiz
    assert asking.question.confidence
    assert (asking.question.hints, asking.tries_left) == ((), 1)


@pytest.mark.parametrize(
    ("is_right", "confidence", "rating"),
    [
        (False, "sure", "again"),
        (True, "unsure", "hard"),
        (True, "fairly-sure", "good"),
        (True, "sure", "easy"),
    ],
)
def test_answer_and_confidence_are_recorded_with_what_came_of_them(
    desk: Desk, *, is_right: bool, confidence: str, rating: str
) -> None:
    recall = answer(ReviewSitting(desk.study), is_right=is_right, confidence=confidence)
    fact = desk.facts_of(QuestionAnswered)[-1]
    assert fact.recall == recall
    assert recall.rating == rating
    assert (fact.principle, fact.lesson, fact.attempt) == ("p1", "", "")
    assert fact.rendered["hints"] == []
    assert recall.due > desk.study.today().isoformat()


def test_a_half_right_answer_counts_as_hard() -> None:
    several = next(each for each in QUESTIONS if each.id == "what-counts-now")
    whole = ideas(1, pool=0)
    (only,) = whole.modules
    pool = (replace(several, principle="p1", hints=()),)
    found = Desk(course(replace(only, review=pool)))
    read(found.study)
    found.clock.sleep_days(1)
    sitting = ReviewSitting(found.study)
    asking = sitting.asking()
    asking.keep(Picked(ids=("trust",)))
    grade = asking.check("sure")
    assert grade.score == 0.5
    assert sitting.answered is not None
    assert sitting.answered.recall is not None
    assert sitting.answered.recall.rating == "hard"


def test_sure_and_wrong_is_a_surprise_and_unsure_and_wrong_is_not(desk: Desk) -> None:
    sitting = ReviewSitting(desk.study)
    told = [(sitting.is_missed, sitting.is_surprise)]
    for is_right, confidence in ((False, "sure"), (False, "unsure"), (True, "sure")):
        answer(sitting, is_right=is_right, confidence=confidence)
        told.append((sitting.is_missed, sitting.is_surprise))
        sitting.forward()
    assert told == [(False, False), (True, True), (True, False), (False, False)]


def test_who_comes_every_fourth_day_meets_an_idea_earlier_than_who_comes_daily() -> None:
    due: dict[int, date] = {}
    for gap in (1, 4):
        desk = Desk(ideas(1))
        read(desk.study)
        for _ in range(12 // gap):
            desk.clock.sleep_days(gap)
            desk.study.record(CardTurned(object="l1", card="story"))
        principle = desk.study.index.principles["p1"]
        due[gap] = date.fromisoformat(rated(desk.study, principle, 1.0, "sure").due)
    assert due[1] - due[4] == timedelta(days=3)


def test_the_way_leads_from_idea_to_idea_and_ends(desk: Desk) -> None:
    sitting = ReviewSitting(desk.study)
    assert (sitting.total, sitting.principle.id) == (3, "p1")
    answer(sitting)
    assert sitting.forward()
    answer(sitting)
    assert sitting.forward()
    answer(sitting)
    assert not sitting.forward()
    assert sitting.is_over
    assert ReviewSitting(desk.study).is_over


def test_a_half_given_answer_is_found_again(desk: Desk) -> None:
    asking = ReviewSitting(desk.study).asking()
    asking.keep(Picked(ids=("no",)))
    desk.restart()
    again = ReviewSitting(desk.study).asking()
    assert again.question.id == asking.question.id
    assert again.reply == Picked(ids=("no",))
    assert again.order == asking.order


def test_a_half_given_answer_moves_with_its_question(desk: Desk) -> None:
    ReviewSitting(desk.study).asking().keep(Picked(ids=("no",)))
    desk.restart(renamed(desk.study.course, "r1-1", "case-one"))
    again = ReviewSitting(desk.study).asking()
    assert (again.question.id, again.reply) == ("case-one", Picked(ids=("no",)))


def test_the_present_answer_is_shown_again_until_the_learner_goes_on(desk: Desk) -> None:
    sitting = ReviewSitting(desk.study)
    answer(sitting, is_right=False)
    again = sitting.asking()
    assert again.is_done
    assert again.confidence == "sure"


def test_left_in_the_middle_it_goes_on_with_the_next_idea(desk: Desk) -> None:
    answer(ReviewSitting(desk.study))
    desk.restart()
    assert ReviewSitting(desk.study).principle.id == "p2"


def test_what_was_done_earlier_today_counts_on_the_way(desk: Desk) -> None:
    sitting = ReviewSitting(desk.study)
    assert sitting.in_the_day == (0, 3)
    answer(sitting)
    sitting.forward()
    assert sitting.in_the_day == (1, 3)
    assert ReviewSitting(desk.study).in_the_day == (1, 3)


def test_a_review_is_opened_at_the_start_as_long_as_an_idea_is_left(desk: Desk) -> None:
    assert place_left_off(desk.study, "review") == "review"
    review_all(desk.study)
    assert place_left_off(desk.study, "review") == "today"


def test_it_ends_after_ten_minutes_and_can_be_gone_on_with(desk: Desk) -> None:
    sitting = ReviewSitting(desk.study)
    desk.clock.sleep(timedelta(minutes=10).total_seconds())
    answer(sitting)
    assert not sitting.forward()
    assert due(desk.study) == ["p2", "p3"]
    further = ReviewSitting(desk.study)
    desk.clock.sleep(timedelta(minutes=9).total_seconds())
    answer(further)
    assert further.forward()


def test_an_answer_that_could_not_be_recorded_is_no_answer(desk: Desk) -> None:
    sitting = ReviewSitting(desk.study)
    asking = sitting.asking()
    asking.keep(Picked(ids=("yes",)))
    desk.log.is_full = True
    with pytest.raises(ProfileError):
        asking.check("sure")
    assert sitting.answered is None
    assert due(desk.study) == ["p1", "p2", "p3"]


def test_answers_in_a_lesson_or_a_quiz_move_no_due_day(desk: Desk) -> None:
    before = due(desk.study)
    fact = desk.facts_of(QuestionAnswered)[0]
    desk.study.record(replace(fact, object="q1", lesson=""))
    assert due(desk.study) == before


def test_a_course_without_ideas_has_nothing_to_review() -> None:
    empty: Course = course(module("m"))
    assert ReviewSitting(Desk(empty).study).is_over


def test_the_same_log_folds_to_the_same_review_twice(desk: Desk) -> None:
    for days in (1, 3, 9):
        review_all(desk.study, is_right=days != 3, confidence="fairly-sure")
        desk.clock.sleep_days(days)
    before = due(desk.study)
    desk.restart()
    assert due(desk.study) == before
