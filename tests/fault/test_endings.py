"""Is everything kept when the system asks the real program to end, whatever is open in it?"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leadership_course.progress.events import ReflectionWritten
from leadership_course.storage.from_outside import read_events
from tests.fault.running import READY, Steps, running
from tests.fault.test_disk_full import FULL, on_a_small_disk
from tests.fault.test_resume import reflection_place

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
TYPED = "On Thursday I wro"
SHEETS: dict[str, Steps] = {
    "nothing else": [],
    "the keys": [("press", "F1")],
    "the search": [("press", "Ctrl+K")],
}


@pytest.fixture(scope="module")
def place() -> str:
    """A card that asks for a reflection."""
    return reflection_place()


def kept(home: Path) -> list[str]:
    """Return the reflections in the log."""
    facts = (event.fact for event in read_events(home / "profile.sqlite3"))
    return [fact.text for fact in facts if isinstance(fact, ReflectionWritten)]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])  # Windows lacks the last
def test_a_signal_ends_it_within_half_a_second_and_loses_no_letter(
    tmp_path: Path, place: str, name: str
) -> None:
    with running(tmp_path, [("write", TYPED), READY], place) as program:
        assert TYPED in program.report()["texts"]
        code, seconds = program.end(signal.Signals[name])
    assert code == 0
    assert seconds <= 0.5
    assert kept(tmp_path) == [TYPED]


@pytest.mark.parametrize("sheet", SHEETS)
def test_an_open_sheet_is_no_reason_to_stay(tmp_path: Path, place: str, sheet: str) -> None:
    steps = [("write", TYPED), READY, *SHEETS[sheet]]
    with running(tmp_path, [*steps[:2], ("later", "report"), *steps[2:]], place) as program:
        program.report()
        program.report()  # from within the sheet
        code, seconds = program.end(signal.SIGTERM)
        assert "Traceback" not in program.said()
    assert code == 0
    assert seconds <= 0.5
    assert kept(tmp_path) == [TYPED]


def test_the_end_of_the_session_is_heard_and_loses_no_letter(tmp_path: Path, place: str) -> None:
    with running(
        tmp_path, [("write", TYPED), ("wait", "900"), ("log out", ""), READY], place
    ) as program:
        answer = program.report()
        shown = program.report()["texts"]
        program.end(signal.SIGKILL)
    assert answer == {"heard": 1, "asked": []}
    assert TYPED in shown  # the session may go on all the same, and the window with it
    assert kept(tmp_path) == [TYPED]


def test_the_session_is_asked_to_go_on_where_words_cannot_be_kept(
    tmp_path: Path, place: str
) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    for folder in (home, out):
        folder.mkdir()
    full = ("fill disk", str(home))
    steps = [("wait", "300"), full, ("write", TYPED), ("log out", ""), READY, ("send", "SIGKILL")]
    with running(home, steps, place, within=on_a_small_disk(home, out)) as program:
        assert program.report() == {"heard": 1, "asked": ["cancel", "release"]}
        shown = program.report()["texts"]
        program.process.wait(timeout=30)
    assert TYPED in shown
    assert any(FULL in text for text in shown)


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs an X server to take away: Xvfb")
def test_a_screen_that_is_taken_away_loses_at_most_what_was_typed_last(
    tmp_path: Path, place: str
) -> None:
    with x_server() as (server, display):
        steps = [("write", TYPED), ("wait", "600"), READY]
        env = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        with running(tmp_path, steps, place, **env) as program:
            assert TYPED in program.report()["texts"]
            server.terminate()
            assert program.process.wait(timeout=10) != 0
    with running(tmp_path, [READY], place) as program:
        assert TYPED in program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0


@contextmanager
def x_server() -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """An X server of this test's own, and the name of its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1000x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[write], stderr=subprocess.DEVNULL, text=True
    ) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield server, f":{told.readline().strip()}"
        finally:
            server.kill()


def test_every_file_and_folder_is_its_owners_whatever_the_mask(tmp_path: Path) -> None:
    home = tmp_path / "home"
    before = os.umask(0)
    try:
        steps = [("press", "Esc"), ("press", "Ctrl+K"), ("wait", "900"), READY]
        with running(home, steps) as program:
            program.report()
            found = [home, *home.rglob("*")]
            others = [path for path in found if path.stat().st_mode & 0o077]
            assert program.end(signal.SIGTERM)[0] == 0
    finally:
        os.umask(before)
    assert len(found) > 6
    assert others == []
