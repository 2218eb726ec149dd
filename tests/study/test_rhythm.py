"""Is the learner's rhythm forgiving?"""

from datetime import timedelta

from leadership_course.progress.events import CardTurned
from leadership_course.study.rhythm import go_away, weeks_kept
from leadership_course.study.welcome import finish
from tests.courses import course, module, new_job
from tests.doubles import Desk


def turn(desk: Desk) -> None:
    desk.study.record(CardTurned(object="new-job", card="try"))


def test_weeks_away_are_none_and_others_are() -> None:
    desk = Desk(course(module("one", new_job())))
    finish(desk.study, (0, 1, 2, 3, 4), 5, "")
    turn(desk)
    desk.clock.sleep_days(7)
    assert weeks_kept(desk.study) == (1, 1)
    go_away(desk.study, desk.study.today() + timedelta(weeks=3))
    desk.clock.sleep_days(21)
    assert weeks_kept(desk.study) == (1, 1)
    desk.clock.sleep_days(7)
    assert weeks_kept(desk.study) == (1, 2)


def test_a_clock_set_back_takes_no_week_away() -> None:
    desk = Desk(course(module("one", new_job())))
    finish(desk.study, (0,), 5, "")
    for _ in range(3):
        turn(desk)
        desk.clock.sleep_days(7)
    turn(desk)
    assert weeks_kept(desk.study) == (4, 4)
    desk.clock.sleep_days(-14)
    turn(desk)
    assert weeks_kept(desk.study) == (2, 2)
    desk.clock.sleep_days(14)
    assert weeks_kept(desk.study) == (4, 4)
