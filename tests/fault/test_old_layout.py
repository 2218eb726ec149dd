"""What does the real program leave that is killed while it brings a former profile up to date?

strace kills it as it enters one of the calls that write; the profile has the old layout then or the
new one, and the next start goes on with everything.
"""

import re
import shutil
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from leadership_course.storage import database
from leadership_course.storage.profile import open_profile
from tests.fault.dying import killed_at, needs_strace, watched
from tests.fault.running import READY, Steps, running
from tests.storage.former import as_version_1, draft_number
from tests.storage.samples import events

pytestmark = [pytest.mark.long, needs_strace]
KILLS, EVENTS, DRAFTS = 40, 20, 3_000
LAST = 10
WRITING = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink")
ENDED: Steps = [READY, ("send", "SIGTERM")]
CALL = re.compile(r"\d+ +(\w+)\(")


def files_of(home: Path) -> tuple[Path, ...]:
    """The profile, and what the database lays beside it."""
    path = home / "profile.sqlite3"
    return path, Path(f"{path}-wal"), Path(f"{path}-journal")


def moments(model: Path, folder: Path) -> list[tuple[str, int]]:
    """Return the calls that write while such a profile is opened, each with its number."""
    home, log = folder / "watched", folder / "log"
    shutil.copytree(model, home)
    with running(home, [READY], within=watched(log, ",".join(WRITING), *files_of(home))) as program:
        program.report()
        found = [it[1] for line in log.read_text().splitlines() if (it := CALL.match(line))]
        program.end(signal.SIGKILL)
    counted: Counter[str] = Counter()
    each: list[tuple[str, int]] = []
    for call in found:
        counted[call] += 1
        each.append((call, counted[call]))
    return each


def layout_of(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as other:
        return database.identity(other)[1]


def test_40_kills_leave_the_old_layout_or_the_new_and_everything_in_it(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    as_version_1(model / "profile.sqlite3", EVENTS, DRAFTS)
    every = moments(model, tmp_path)
    begun, over = every[:-LAST], every[-LAST:]  # all becomes valid with one of the last calls
    chosen = [begun[len(begun) * n // (KILLS - LAST)] for n in range(KILLS - LAST)] + over
    assert len({*chosen}) == KILLS
    layouts: Counter[int] = Counter()
    for number, moment in enumerate(chosen):
        home = tmp_path / str(number)
        shutil.copytree(model, home)
        with running(home, ENDED, within=killed_at(*moment, *files_of(home))) as program:
            assert program.process.wait(timeout=30) == -signal.SIGKILL, moment
        layouts[layout_of(home / "profile.sqlite3")] += 1
        assert_goes_on(home)
        shutil.rmtree(home)
    print(layouts, f"of {len(every)} moments")
    assert {*layouts} == {1, database.SCHEMA_VERSION}


def assert_goes_on(home: Path) -> None:
    """Start the program as if nothing had happened."""
    with running(home, ENDED) as program:
        program.report()
        assert program.process.wait(timeout=30) == 0
        assert "Traceback" not in program.said()
    with closing(open_profile(home / "profile.sqlite3")) as profile:
        assert profile.notice is None
        assert list(profile.log.read())[:EVENTS] == events(EVENTS)
        for number in (0, DRAFTS // 2, DRAFTS - 1):
            assert profile.drafts.find(draft_number(number)) == {"text": f"half {number}"}
