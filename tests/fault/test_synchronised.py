"""Does the real program keep to the safe journal where others copy its files as they change?"""

import signal
import sys
from pathlib import Path

import pytest

from leadership_course.progress.events import ReflectionWritten
from leadership_course.storage.from_outside import read_events
from tests.fault.running import READY, running
from tests.fault.test_resume import reflection_place

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
WAYS = (
    18  # the byte of an SQLite file that says how it is written: 1 by rollback, 2 by a log beside
)


@pytest.mark.parametrize(("above", "way"), [("Documents", 2), ("Dropbox", 1)])
def test_in_such_a_folder_the_profile_is_one_file_that_has_every_act(
    tmp_path: Path, above: str, way: int
) -> None:
    home = tmp_path / above / "home"
    steps = [("write", "On Thursday"), ("wait", "600"), ("go", "today"), READY]
    with running(home, steps, reflection_place()) as program:
        program.report()
        beside = (home / "profile.sqlite3-wal").exists()
        program.end(signal.SIGKILL)
    path = home / "profile.sqlite3"
    assert beside == (way == 2)
    assert path.read_bytes()[WAYS] == way
    facts = [event.fact for event in read_events(path)]
    assert [fact.text for fact in facts if isinstance(fact, ReflectionWritten)] == ["On Thursday"]
