"""How does a learner set out?"""

from leadership_course.course.questions import SelfRating
from leadership_course.progress.events import QuestionAnswered, WelcomeFinished
from leadership_course.study.welcome import finish, is_first_start, rate
from tests.courses import sample_course
from tests.doubles import Desk
from tests.sample_parts import ASSESSMENT

ASKS, LETS_WIN = ASSESSMENT.items


def test_the_first_start_is_over_once_the_welcome_is_finished_also_after_a_restart() -> None:
    desk = Desk(sample_course())
    assert is_first_start(desk.study)
    finish(desk.study, (0, 2), 10, "  Ada ")
    assert not is_first_start(desk.restart())
    assert desk.study.progress.start.welcome == WelcomeFinished(
        object="sample-course", days=(0, 2), minutes=10, partner="Ada"
    )


def test_skipping_it_is_finishing_it_without_days_and_partner() -> None:
    desk = Desk(sample_course())
    finish(desk.study, (), 5, "")
    assert not is_first_start(desk.study)


def test_rating_alone_does_not_end_the_first_start() -> None:
    desk = Desk(sample_course())
    rate(desk.study, ASKS, 3)
    assert is_first_start(desk.study)


def test_ratings_are_remembered_and_the_last_one_stands() -> None:
    desk = Desk(sample_course())
    for statement, value in ((ASKS, 2), (LETS_WIN, 0), (ASKS, 4)):
        rate(desk.study, statement, value)
    assert desk.restart().progress.start.ratings == {"asks-first": 4, "lets-others-win": 0}


def test_a_rating_is_written_down_with_its_statement_and_never_scored() -> None:
    desk = Desk(sample_course())
    rate(desk.study, ASKS, 2)
    (fact,) = desk.facts_of(QuestionAnswered)
    assert (fact.verdict, fact.score, fact.is_final) == ("unscored", 0.0, True)
    assert fact.rendered["prompt"] == ASKS.text
    assert fact.rendered["type"] == SelfRating.__struct_config__.tag


def test_ratings_belong_to_no_lesson_and_no_quiz() -> None:
    desk = Desk(sample_course())
    rate(desk.study, ASKS, 2)
    assert desk.study.progress.lessons.records == {}
    assert desk.study.progress.attempts.records == {}
