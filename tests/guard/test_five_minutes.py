"""Does the real program, used for five minutes by keys, call nobody and open nothing foreign?"""

import json
import re
import sys
import time
from math import ceil
from pathlib import Path

import pytest

from tests.guard.program_run import Run, strays, traced

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs strace")
SESSION = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from tests.fault.session import run
sys.exit(run(sys.argv[1:]))
"""
PAIR = re.compile(r"socketpair\(AF_UNIX.*")
PAGES = (
    *("today", "course", "review", "quotes", "journal", "debrief", "progress", "settings"),
    *("data", "library", "lock", "revisit", "changed", "glossary", "sources"),
)


def a_round(pause: int) -> list[tuple[str, str]]:
    """Go everywhere, read, write, answer, search and undo, with so many ms between two acts."""
    acts: list[tuple[str, str]] = []
    for page in PAGES:
        acts += [("go", page), ("press", "Tab"), ("press", "Down")]
    for lesson in ("two-signs", "new-job-not-more-job/reflect"):
        acts += [("go", f"lesson/{lesson}"), ("press", "Right"), ("press", "Left"), ("press", "B")]
    acts += [("write", "On Thursday I asked twice. "), ("press", "Ctrl+Z")]
    acts += [("go", "quiz/inner-shift"), *[("press", key) for key in ("1", "Return", "Return")]]
    acts += [("press", "Ctrl+K"), ("write", "asked"), ("press", "Down"), ("press", "Return")]
    acts += [("press", key) for key in ("Ctrl+1", "Ctrl++", "Ctrl+-", "Ctrl+L", "Ctrl+D", "Esc")]
    return [step for act in acts for step in (act, ("wait", str(pause)))]


def used(folder: Path, rounds: int, pause: int) -> Run:
    """Use the program for so many rounds, and end it as the system would."""
    steps = [*a_round(pause) * rounds, ("report", ""), ("send", "SIGTERM")]
    home = folder / "home"
    seen = traced(SESSION, home, json.dumps(steps), "--home", str(home / "own"), stands_in=folder)
    if seen is None:
        pytest.skip("no strace here: apt-get install strace")
    return seen


def assert_nobody_was_called(run: Run) -> None:
    assert run.code == 0, run.said[-3_000:]
    assert not (run.home / "own" / "crash.log").exists()
    assert '"place": ' in run.said  # it came to the end of the round
    assert [call for call in run.called if not PAIR.match(call)] == []
    assert len(run.called) == 1
    assert (run.home / "own" / "profile.sqlite3") in run.opened  # strace saw what matters
    assert strays(run, run.home) == []


@pytest.mark.slow
def test_one_round_of_everything_calls_nobody(tmp_path: Path) -> None:
    assert_nobody_was_called(used(tmp_path, rounds=1, pause=5))


@pytest.mark.long
def test_five_minutes_call_nobody(tmp_path: Path) -> None:
    waits = [int(text) / 1_000 for act, text in a_round(pause=300) if act == "wait"]
    began = time.monotonic()
    assert_nobody_was_called(used(tmp_path, rounds=ceil(320 / sum(waits)), pause=300))
    assert time.monotonic() - began >= 300  # a timer may come a little early
