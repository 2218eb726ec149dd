"""Where does the learner go on when the program starts?"""

from random import Random

import pytest

from leadership_course.study import welcome
from leadership_course.study.left_off import place_left_off, place_to_begin
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.locking import NoLock
from leadership_course.study.quiz import open_quiz
from tests.courses import course, letting_go, module, quiz, renamed, sample_course, two_options
from tests.doubles import Desk
from tests.study.quizzes import take


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


class Closed(NoLock):
    """A lock that nobody has opened."""

    state = "closed"


def test_the_first_start_is_the_welcome_where_there_is_a_course(desk: Desk) -> None:
    assert place_to_begin(desk.study, "lesson/letting-go") == "welcome"
    assert place_to_begin(Desk(course()).study, "") == "today"


def test_a_locked_journal_stands_in_nobodys_way(desk: Desk) -> None:
    welcome.finish(desk.study, (0,), 5, "")
    read(desk)
    assert place_to_begin(desk.study, "lesson/letting-go") == "lesson/letting-go"
    desk.study.lock = Closed()
    assert place_to_begin(desk.study, "lesson/letting-go") == "lesson/letting-go"
    assert place_to_begin(desk.study, "") == "today"


def read(desk: Desk, name: str = "letting-go") -> LessonSitting:
    return LessonSitting(desk.study, desk.study.index.lessons[name])


def test_a_lesson_left_open_is_opened_again(desk: Desk) -> None:
    read(desk)
    assert place_left_off(desk.restart(), "lesson/letting-go") == "lesson/letting-go"


def test_a_lesson_read_again_and_left_open_is_opened_again(desk: Desk) -> None:
    read(desk).forward()
    read(desk)
    assert place_left_off(desk.study, "lesson/letting-go") == "lesson/letting-go"


def test_a_lesson_finished_since_is_not_begun_again(desk: Desk) -> None:
    read(desk).forward()
    written = len(desk.facts())
    assert place_left_off(desk.restart(), "lesson/letting-go") == "today"
    assert len(desk.facts()) == written


def test_a_quiz_left_open_is_gone_on_with_and_one_that_is_over_is_not(desk: Desk) -> None:
    desk.restart(course(module("m", quiz=quiz("m-quiz", two_options("q1")))))
    assert place_left_off(desk.study, "quiz/m") == "today"
    sitting = open_quiz(desk.study, desk.study.course.modules[0], Random(1))
    assert place_left_off(desk.study, "quiz/m") == "quiz/m"
    take(sitting)
    assert place_left_off(desk.study, "quiz/m/retry") == "today"


def test_a_lesson_renamed_meanwhile_is_opened_by_its_former_name(desk: Desk) -> None:
    read(desk)
    desk.restart(renamed(desk.study.course, "letting-go", "let-go"))
    place = place_left_off(desk.study, "lesson/letting-go")
    assert desk.study.index.lessons[place.removeprefix("lesson/")].id == "let-go"


@pytest.mark.parametrize(
    "last",
    ["", "today", "course", "nowhere", "lesson", "lesson/gone", "quiz/gone", "quiz/bare", "quotes"],
)
def test_from_everywhere_else_the_day_begins_at_today(last: str) -> None:
    desk = Desk(course(module("bare", letting_go())))
    assert place_left_off(desk.study, last) == "today"
