"""Is anything that was acknowledged ever lost when the process is killed in the middle of it?"""

import sys
import time
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from leadership_course.storage.profile import open_profile
from tests.fault.appender import append_for_ever, numbered

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a fork server")
KILLS_PER_PROFILE = 10


def test_40_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    assert kill_often(tmp_path, 40, Random(40)) > 40


@pytest.mark.slow
def test_300_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    assert kill_often(tmp_path, 300, Random(300)) > 1_000


@pytest.mark.slow
def test_kills_in_the_first_moments_of_a_profile_leave_one_that_opens(tmp_path: Path) -> None:
    chance = Random(7)
    for each in range(150):
        path = tmp_path / f"{each}.sqlite3"
        kill(path, chance.uniform(0, 0.02), acks=0)
        with closing(open_profile(path)) as profile:
            assert profile.notice is None


def kill_often(folder: Path, how_many: int, chance: Random) -> int:
    """Kill so often, going on with the same file a few times; return how many facts were taken."""
    taken = 0
    for each in range(how_many):
        path = folder / f"{each // KILLS_PER_PROFILE}.sqlite3"
        by_time = each % 2 == 0
        acknowledged = kill(
            path,
            seconds=chance.uniform(0, 0.08 if by_time else 0.002),
            acks=0 if by_time else chance.randrange(1, 60),
        )
        taken += sum(kind == "event" for kind, _ in acknowledged)
        assert_nothing_lost(path, acknowledged)
    return taken


def kill(path: Path, seconds: float, acks: int) -> list[tuple[str, int]]:
    """Let another process append; kill it so long after so many acknowledgements; return them."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.fault.appender"])
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=append_for_ever, args=(path, there))
    process.start()
    there.close()
    acknowledged = [here.recv() for _ in range(acks)]
    time.sleep(seconds)
    process.kill()
    process.join()
    assert process.exitcode == -9  # killed, and not ended by a mistake of its own
    acknowledged += rest(here)
    here.close()
    return acknowledged


def rest(acknowledgements: Connection) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    try:
        while True:
            found.append(acknowledgements.recv())
    except (EOFError, OSError):  # the last one may have been cut off by the kill
        return found


def assert_nothing_lost(path: Path, acknowledged: list[tuple[str, int]]) -> None:
    with closing(open_profile(path)) as profile:
        assert profile.notice is None  # the chain and the structure of the file are whole
        events = list(profile.log.read())
        assert events == [numbered(number) for number in range(len(events))]
        assert len(events) > max((n for kind, n in acknowledged if kind == "event"), default=-1)
        draft = profile.drafts.find("typing") or {"number": -1}
        assert draft["number"] >= max(
            (n for kind, n in acknowledged if kind == "draft"), default=-1
        )
