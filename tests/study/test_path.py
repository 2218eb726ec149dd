"""How far along the course is the learner, and what comes next?"""

from random import Random

import pytest

from leadership_course.course.outline import Course
from leadership_course.study import quotes
from leadership_course.study.assessment import rate
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.path import Step, after_lesson, next_step, standing, state_of
from leadership_course.study.places import parse_place
from leadership_course.study.quiz import open_quiz, retry_quiz
from tests.courses import asking_first, course, lesson, letting_go, module, quiz, two_options
from tests.courses import new_job as new_job_lesson
from tests.doubles import Desk
from tests.sample_parts import ASSESSMENT, QUOTE
from tests.study.quizzes import answer, take


def two_modules(**rules: object) -> Course:
    """A course of three lessons in two modules, each with a quiz of two questions."""
    first = quiz("one-quiz", two_options("a"), two_options("b"), **rules)
    second = quiz("two-quiz", two_options("c"), two_options("d"))
    return course(
        module("one", new_job_lesson(), asking_first(), quiz=first),
        module("two", letting_go(), quiz=second),
    )


@pytest.fixture
def desk() -> Desk:
    return Desk(two_modules())


def sit(desk: Desk, name: str, card: str = "") -> LessonSitting:
    """Open a lesson and turn its cards up to `card`."""
    sitting = LessonSitting(desk.study, desk.study.index.lessons[name])
    while card not in ("", sitting.card.id):
        sitting.forward()
    return sitting


def finish(desk: Desk, *names: str) -> None:
    for name in names:
        sitting = sit(desk, name)
        while sitting.forward():
            pass


def pass_quiz(desk: Desk, number: int, *wrong: str) -> None:
    take(open_quiz(desk.study, desk.study.course.modules[number], Random(1)), *wrong)


def step(desk: Desk) -> Step:
    found = next_step(desk.study)
    assert found is not None
    parse_place(found.place)
    return found


def told(desk: Desk) -> tuple[str, str, str]:
    found = step(desk)
    return found.kind, found.place, found.detail


def test_on_the_first_day_the_first_lesson_is_to_begin(desk: Desk) -> None:
    assert told(desk) == ("begin", "lesson/new-job", "7 cards · about 4 minutes")
    assert (step(desk).title, step(desk).module.id, step(desk).share) == ("New job", "one", 0.0)


def test_rating_oneself_in_the_welcome_does_not_begin_the_course(desk: Desk) -> None:
    rate(desk.study, "before", ASSESSMENT.items[0], 3)
    assert step(desk).kind == "begin"


def test_a_lesson_left_open_goes_on_at_its_card(desk: Desk) -> None:
    sit(desk, "new-job", "check")
    assert told(desk) == ("continue", "lesson/new-job", "Card 5 of 7 · about 2 minutes left")
    assert step(desk).share == 4 / 7


def test_a_card_that_was_only_looked_at_leaves_the_next_step_as_it_was(desk: Desk) -> None:
    before = told(desk)
    LessonSitting(desk.study, desk.study.index.lessons["letting-go"], "let-go")
    assert told(desk) == before
    sit(desk, "new-job", "check")
    before = told(desk)
    LessonSitting(desk.study, desk.study.index.lessons["letting-go"], "let-go")
    assert told(desk) == before


def test_a_lesson_left_open_on_a_card_that_is_gone_goes_on_at_its_beginning(desk: Desk) -> None:
    sit(desk, "new-job", "check")
    desk.restart(course(module("one", lesson("new-job", *asking_first().cards))))
    assert told(desk) == ("continue", "lesson/new-job", "Card 1 of 2 · about 4 minutes left")


def test_the_lesson_left_open_last_comes_first_wherever_it_stands(desk: Desk) -> None:
    sit(desk, "letting-go")
    sit(desk, "asking-first")
    assert step(desk).place == "lesson/asking-first"
    sit(desk, "letting-go").forward()
    assert step(desk).place == "lesson/asking-first"


def test_looking_into_a_finished_lesson_does_not_hide_the_one_left_open(desk: Desk) -> None:
    finish(desk, "asking-first")
    sit(desk, "letting-go")
    sit(desk, "asking-first")
    assert state_of(desk.study, desk.study.index.lessons["asking-first"]) == "finished"
    assert step(desk).place == "lesson/letting-go"


def test_a_lesson_that_the_course_no_longer_holds_is_not_gone_on_with(desk: Desk) -> None:
    sit(desk, "new-job")
    desk.restart(course(module("two", letting_go())))
    assert told(desk) == ("next", "lesson/letting-go", "1 card · about 1 minute")


def test_after_one_lesson_comes_the_next_then_the_quiz(desk: Desk) -> None:
    finish(desk, "new-job")
    assert told(desk) == ("next", "lesson/asking-first", "2 cards · about 2 minutes")
    finish(desk, "asking-first")
    assert told(desk) == ("quiz", "quiz/one", "2 questions · about 1 minute")
    assert step(desk).title == "One quiz"


def test_of_a_pool_only_what_is_drawn_is_announced() -> None:
    pool = (two_options(f"q{n}") for n in range(9))
    desk = Desk(course(module("one", quiz=quiz("one-quiz", *pool, draw=5))))
    assert step(desk).detail == "5 questions · about 4 minutes"
    desk.restart(course(module("one", quiz=quiz("one-quiz", two_options("q1"), draw=5))))
    assert step(desk).detail == "1 question · about 1 minute"


def test_a_quiz_left_open_goes_on(desk: Desk) -> None:
    finish(desk, "new-job", "asking-first")
    answer(open_quiz(desk.study, desk.study.course.modules[0], Random(1)), right=True)
    assert told(desk) == ("quiz-continue", "quiz/one", "1 of 2 questions answered")
    assert step(desk).share == 0.5


def test_a_quiz_not_yet_passed_is_retried_at_what_was_missed(desk: Desk) -> None:
    finish(desk, "new-job", "asking-first")
    pass_quiz(desk, 0, "a")
    assert told(desk) == ("quiz-again", "quiz/one/retry", "50% so far · retry what you missed")
    assert retry_quiz(desk.study, desk.study.course.modules[0], Random(1)).is_retry


def test_a_quiz_that_is_asked_whole_again_says_so() -> None:
    desk = Desk(two_modules(retry="all"))
    finish(desk, "new-job", "asking-first")
    pass_quiz(desk, 0, "a")
    assert step(desk).detail == "50% so far · take it again"


def test_after_a_passed_quiz_comes_the_next_module(desk: Desk) -> None:
    finish(desk, "new-job", "asking-first")
    pass_quiz(desk, 0)
    assert told(desk) == ("next", "lesson/letting-go", "1 card · about 1 minute")
    assert step(desk).module.id == "two"


def test_a_quiz_without_attempts_left_does_not_bar_the_way() -> None:
    desk = Desk(two_modules(attempts=1))
    finish(desk, "new-job", "asking-first")
    pass_quiz(desk, 0, "a")
    assert step(desk).place == "lesson/letting-go"
    finish(desk, "letting-go")
    pass_quiz(desk, 1)
    assert step(desk).title == "You have come to the end of the course"


def test_the_last_attempt_left_open_can_still_be_finished() -> None:
    desk = Desk(two_modules(attempts=1))
    finish(desk, "new-job", "asking-first")
    open_quiz(desk.study, desk.study.course.modules[0], Random(1))
    assert step(desk).kind == "quiz-continue"


def test_when_all_is_done_the_way_leads_to_the_last_page(desk: Desk) -> None:
    finish(desk, "new-job", "asking-first", "letting-go")
    pass_quiz(desk, 0)
    pass_quiz(desk, 1)
    quotes.bookmark(desk.study, QUOTE)
    assert (step(desk).kind, step(desk).place, step(desk).share) == ("finished", "closing", 1.0)
    assert step(desk).title == "You have finished every lesson and quiz"
    assert step(desk).module.id == "two"


@pytest.mark.parametrize("nothing", [course(), course(module("bare"))])
def test_an_empty_course_has_no_next_step(nothing: Course) -> None:
    assert next_step(Desk(nothing).study) is None


def test_after_a_lesson_its_module_goes_on_before_a_lesson_left_open_elsewhere(desk: Desk) -> None:
    sit(desk, "letting-go")
    finish(desk, "new-job")
    following = after_lesson(desk.study, desk.study.index.lessons["new-job"])
    assert following is not None
    assert following.place == "lesson/asking-first"


def test_after_a_lesson_one_left_open_in_its_module_goes_on(desk: Desk) -> None:
    sit(desk, "new-job", "check")
    finish(desk, "asking-first")
    following = after_lesson(desk.study, desk.study.index.lessons["asking-first"])
    assert following is not None
    assert (following.kind, following.place) == ("continue", "lesson/new-job")


def test_after_the_last_lesson_comes_the_quiz_and_after_a_whole_module_the_path(desk: Desk) -> None:
    finish(desk, "new-job", "asking-first")
    last = desk.study.index.lessons["asking-first"]
    assert after_lesson(desk.study, last) == step(desk)
    assert step(desk).kind == "quiz"
    pass_quiz(desk, 0)
    following = after_lesson(desk.study, last)
    assert following is not None
    assert following.place == "lesson/letting-go"


def test_after_a_lesson_a_quiz_of_its_module_that_was_begun_goes_on(desk: Desk) -> None:
    finish(desk, "new-job", "asking-first")
    sitting = open_quiz(desk.study, desk.study.course.modules[0], Random(1))
    answer(sitting, right=True)
    following = after_lesson(desk.study, desk.study.index.lessons["asking-first"])
    assert following is not None
    assert (following.kind, following.detail) == ("quiz-continue", "1 of 2 questions answered")


def test_a_quiz_left_in_the_middle_goes_on_before_a_lesson_nobody_opened(desk: Desk) -> None:
    answer(open_quiz(desk.study, desk.study.course.modules[0], Random(1)), right=True)
    assert told(desk)[:2] == ("quiz-continue", "quiz/one")


def test_a_lesson_is_new_then_open_then_finished(desk: Desk) -> None:
    states = [state_of(desk.study, new_job_lesson())]
    sit(desk, "new-job")
    states.append(state_of(desk.study, new_job_lesson()))
    finish(desk, "new-job")
    states.append(state_of(desk.study, new_job_lesson()))
    assert states == ["new", "open", "finished"]


def test_a_module_stands_by_its_lessons_and_its_quiz(desk: Desk) -> None:
    module_one = desk.study.course.modules[0]
    shares = [standing(desk.study, module_one).share]
    finish(desk, "new-job", "asking-first")
    half = standing(desk.study, module_one)
    shares.append(half.share)
    assert (half.finished, half.best, half.is_passed, half.is_done) == (2, None, False, False)
    open_quiz(desk.study, module_one, Random(1))
    assert standing(desk.study, module_one).has_open_quiz
    pass_quiz(desk, 0)
    done = standing(desk.study, module_one)
    shares.append(done.share)
    assert shares == [0.0, 2 / 3, 1.0]
    assert done.best is not None
    assert (done.best.score, done.is_passed, done.is_done) == (1.0, True, True)
    assert not done.has_open_quiz


def test_a_module_without_a_quiz_is_done_with_its_lessons() -> None:
    desk = Desk(course(module("only", letting_go())))
    only = desk.study.course.modules[0]
    assert not standing(desk.study, only).is_done
    finish(desk, "letting-go")
    assert standing(desk.study, only).is_done
    assert standing(desk.study, only).share == 1.0
    assert step(desk).kind == "finished"


def test_an_empty_module_has_nothing_to_share() -> None:
    bare = module("bare")
    assert standing(Desk(course(bare)).study, bare).share == 0.0
