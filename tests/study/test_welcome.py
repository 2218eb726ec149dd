"""How does a learner set out?"""

from leadership_course.progress.events import WelcomeFinished
from leadership_course.study.welcome import finish, is_first_start
from tests.courses import sample_course
from tests.doubles import Desk


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
