"""Does the real program keep its days and its order, under whatever clock and zone it starts?"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from leadership_course.assembly import Machine
from leadership_course.progress.events import Event, QuestionAnswered, ReflectionWritten
from leadership_course.progress.moments import local_day
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from tests.fault import doomed
from tests.fault.running import READY, Steps, running
from tests.fault.test_resume import reflection_place

LIBRARIES = [*Path("/usr/lib").glob("*/faketime/libfaketime.so.1")]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or not LIBRARIES,
        reason="needs libfaketime: apt-get install faketime",
    ),
]


class Start(NamedTuple):
    """A start of the program: in a zone, at a moment (UTC), and the day on the wall there."""

    zone: str
    moment: str
    day: str


FOLD = (
    Start("Europe/Kyiv", "2026-10-25T00:30", "2026-10-25"),  # half past three, in summer time
    Start("Europe/Kyiv", "2026-10-25T01:30", "2026-10-25"),  # half past three once more
    Start("Europe/Kyiv", "2026-10-20T09:00", "2026-10-20"),  # set back by days
)
OTHERS = (
    Start("Europe/Kyiv", "2026-03-28T21:30", "2026-03-28"),
    Start("Europe/Kyiv", "2026-03-29T21:15", "2026-03-30"),  # a quarter past midnight
    Start("America/New_York", "2026-03-08T07:01", "2026-03-08"),  # the hour that is not there
    Start("Pacific/Apia", "2011-12-30T09:59", "2011-12-29"),
    Start("Pacific/Apia", "2011-12-30T10:01", "2011-12-31"),  # the day that was not there
    Start("Etc/GMT+12", "2026-11-23T09:00", "2026-11-22"),
    Start("Etc/GMT-14", "2026-11-23T11:00", "2026-11-24"),  # as far ahead as it goes
    Start("Etc/UTC", "1999-12-31T23:58", "1999-12-31"),
    Start("Etc/UTC", "2106-02-07T06:29", "2106-02-07"),  # after 32 bits of seconds
    Start("Europe/Kyiv", "2026-11-23T09:00", "2026-11-23"),
)


def shift_to(moment: str) -> str:
    """Return what libfaketime adds to the clock, so that this moment is now."""
    wanted = datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()
    return f"{wanted - Machine().now().timestamp():+.0f}"


def under(zone: str, **more: str) -> dict[str, str]:
    """Return the environment of a program in a zone whose clock is set; timers go on as they do."""
    return {
        "TZ": zone,
        "LD_PRELOAD": str(LIBRARIES[0]),
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
        **more,
    }


def recorded(home: Path) -> list[Event]:
    with_order = list(read_events(home / "profile.sqlite3"))
    profile = open_profile(home / "profile.sqlite3")
    assert profile.notice is None
    profile.close()
    return with_order


def start_each(home: Path, starts: tuple[Start, ...]) -> None:
    """Start the program so, one after another, and write something each time."""
    place = reflection_place()
    for number, each in enumerate(starts):
        steps: Steps = [("write", f"{number} "), ("go", "progress"), ("go", "today"), READY]
        env = under(each.zone, FAKETIME=shift_to(each.moment))
        with running(home, [*steps, ("send", "SIGTERM")], place, **env) as program:
            assert program.report()["place"] == "today"
            program.report()  # of the signal
            assert program.process.wait(timeout=30) == 0
            assert "Traceback" not in program.said()
    assert not (home / "crash.log").exists()


def assert_days_and_order(home: Path, starts: tuple[Start, ...]) -> None:
    written = [event for event in recorded(home) if isinstance(event.fact, ReflectionWritten)]
    assert [str(local_day(event)) for event in written] == [each.day for each in starts]
    hours = [event.at[:13] for event in written]
    assert hours == [each.moment[:13] for each in starts]  # in the order in which it was done


def test_the_hour_that_comes_twice_and_a_clock_set_back_by_days(tmp_path: Path) -> None:
    start_each(tmp_path, FOLD)
    assert_days_and_order(tmp_path, FOLD)


@pytest.mark.long
def test_ten_more_clocks_and_zones_in_one_profile(tmp_path: Path) -> None:
    start_each(tmp_path, OTHERS)
    assert_days_and_order(tmp_path, OTHERS)


@pytest.mark.parametrize("shift", ["-7200", pytest.param("+900000", marks=pytest.mark.long)])
def test_a_clock_that_is_set_while_a_question_is_open_makes_no_time_negative(
    tmp_path: Path, shift: str
) -> None:
    home, lessons = tmp_path / "home", doomed.course(tmp_path / "course")
    file = tmp_path / "clock"
    file.write_text("+0")
    env = under("Europe/Kyiv", FAKETIME_TIMESTAMP_FILE=str(file), FAKETIME_NO_CACHE="1")
    answer: Steps = [("press", "1"), ("press", "Return"), ("press", "Return")]
    steps: Steps = [*answer, ("clock", f"{file} {shift}"), *answer, ("go", "today"), READY]
    arguments = ("--course", str(lessons), "quiz/only")
    with running(home, [*steps, ("send", "SIGTERM")], *arguments, **env) as program:
        assert program.report()["place"] == "today"
        program.report()
        assert program.process.wait(timeout=30) == 0
        assert "Traceback" not in program.said()
    assert not (home / "crash.log").exists()
    answered = [e for e in recorded(home) if isinstance(e.fact, QuestionAnswered)]
    assert len(answered) == 2
    moments = [datetime.fromisoformat(event.at).timestamp() for event in answered]
    assert abs(moments[1] - moments[0] - float(shift)) < 60  # the clock was set in between
    assert all(e.fact.seconds >= 0 for e in answered if isinstance(e.fact, QuestionAnswered))
