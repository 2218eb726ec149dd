"""How did the learner set out?"""

import pytest

from leadership_course.progress.events import WelcomeFinished
from leadership_course.progress.start import BEFORE
from tests.progress.histories import answered, folded


def test_nobody_has_set_out_before_the_welcome() -> None:
    start = folded().start
    assert start.welcome is None
    assert start.ratings == {}


def test_the_welcome_stands_as_it_was_finished_last() -> None:
    first = WelcomeFinished(object="course", days=(0,))
    again = WelcomeFinished(object="course", days=(1, 3), minutes=10, partner="Ada")
    assert folded(first, again).start.welcome == again


def test_the_last_rating_of_a_statement_stands_and_no_occasion_is_one() -> None:
    start = folded(
        answered("a", attempt=BEFORE, answer={"value": 2}),
        answered("a", attempt=BEFORE, answer={"value": 5}),
        answered("b", attempt=BEFORE, answer={"value": 0}),
    ).start
    assert start.ratings == {"a": 5, "b": 0}


def test_a_rating_inside_a_lesson_is_not_one_from_before() -> None:
    assert folded(answered("a", lesson="lesson", answer={"value": 2})).start.ratings == {}


@pytest.mark.parametrize("answer", [{}, {"value": None}, {"value": "often"}])
def test_a_rating_that_says_nothing_is_none(answer: dict[str, object]) -> None:
    assert folded(answered("a", attempt=BEFORE, answer=answer)).start.ratings == {}
