"""How did the learner set out?"""

from leadership_course.progress.events import WelcomeFinished
from tests.progress.histories import folded


def test_nobody_has_set_out_before_the_welcome() -> None:
    assert folded().start.welcome is None


def test_the_welcome_stands_as_it_was_finished_last() -> None:
    first = WelcomeFinished(object="course", days=(0,))
    again = WelcomeFinished(object="course", days=(1, 3), minutes=10, partner="Ada")
    assert folded(first, again).start.welcome == again
