"""Does the program come back only to what is still under way?"""

from random import Random

import pytest

from leadership_course.study.left_off import place_left_off
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.quiz import open_quiz
from leadership_course.study.studying import Study
from tests.courses import renamed, sample_course
from tests.doubles import Desk


def is_under_way(study: Study, place: str) -> bool:
    return place != "today" and place_left_off(study, place) == place


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def read(desk: Desk) -> LessonSitting:
    return LessonSitting(desk.study, desk.study.index.lessons["new-job"])


def test_a_lesson_is_until_it_is_finished(desk: Desk) -> None:
    assert not is_under_way(desk.study, "lesson/new-job")
    sitting = read(desk)
    assert is_under_way(desk.study, "lesson/new-job")
    while sitting.forward():
        pass
    assert not is_under_way(desk.study, "lesson/new-job")


def test_a_lesson_is_under_its_former_name_too(desk: Desk) -> None:
    read(desk)
    desk.restart(renamed(desk.study.course, "new-job", "the-job-now"))
    assert is_under_way(desk.study, "lesson/new-job")
    assert is_under_way(desk.study, "lesson/the-job-now")


def test_a_quiz_is_until_it_is_finished(desk: Desk) -> None:
    assert not is_under_way(desk.study, "quiz/next-steps")
    sitting = open_quiz(desk.study, desk.study.index.modules["next-steps"], Random(1))
    assert is_under_way(desk.study, "quiz/next-steps")
    sitting.finish()
    assert not is_under_way(desk.study, "quiz/next-steps")


@pytest.mark.parametrize("place", ["", "today", "lesson/gone", "quiz/gone", "lesson", "a/b/c"])
def test_nothing_else_is(desk: Desk, place: str) -> None:
    read(desk)
    assert not is_under_way(desk.study, place)
