"""Does a second start bring the first window to the front, also after a kill?"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fault.running import READY, ROOT, Running, running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
HEARS = [("wait", "600"), READY]
STARTS = 6
LONG_STARTS = 50


def second(home: Path, *arguments: str) -> tuple[str, float]:
    """Start the program once more; return what it said, and after how many seconds it ended."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "leadership_course", "--home", str(home), *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, time.monotonic() - began


def test_a_second_start_raises_the_first_window_within_a_second(tmp_path: Path) -> None:
    steps = [("press", "Esc"), *HEARS, ("wait", "1500"), READY]
    with running(tmp_path, steps, "settings") as program:
        program.report()
        said, seconds = second(tmp_path, "quotes")
        assert "its window was brought to the front" in said
        assert seconds < 1.0
        assert program.report()["place"] == "quotes"
        assert program.end(signal.SIGTERM)[0] == 0
    assert list((tmp_path / "window").glob("asks-*")) == []


def test_without_a_place_the_window_stays_where_it_was_with_its_words(tmp_path: Path) -> None:
    from tests.fault.test_resume import reflection_place

    steps = [("write", "Half a sen"), *HEARS, ("wait", "1500"), READY]
    with running(tmp_path, steps, reflection_place()) as program:
        before = program.report()
        second(tmp_path)
        assert program.report() == before


def test_a_second_start_under_an_open_sheet_leaves_the_page_alone(tmp_path: Path) -> None:
    steps = [*HEARS, ("later", "report"), ("press", "F1")]
    with running(tmp_path, steps, "settings") as program:
        before = program.report()
        program.report()
        said, _ = second(tmp_path, "quotes")
        assert "brought to the front" in said
        assert before["place"] == "settings"
        assert program.end(signal.SIGTERM)[0] == 0


def test_another_home_has_a_window_of_its_own(tmp_path: Path) -> None:
    with running(tmp_path / "a", [READY], "settings") as one:
        one.report()
        with running(tmp_path / "b", [READY], "settings") as other:
            assert other.report()["place"] == "settings"


def test_a_window_that_hangs_is_told_of(tmp_path: Path) -> None:
    with running(tmp_path, HEARS, "settings") as program:
        program.report()
        program.process.send_signal(signal.SIGSTOP)
        with running(tmp_path, [READY]) as other:
            shown = other.report()["texts"]
        program.process.send_signal(signal.SIGCONT)
    assert any("already open in another window" in text for text in shown)


@pytest.mark.parametrize("how_many", [STARTS, pytest.param(LONG_STARTS, marks=pytest.mark.long)])
def test_no_kill_leaves_anything_in_the_way_of_the_next_start(
    tmp_path: Path, how_many: int
) -> None:
    for each in range(how_many):
        with running(tmp_path, [READY]) as program:
            shown = program.report()["texts"]
            assert not any("already open" in text for text in shown)
            if each % 6 == 5:
                _hears(program, tmp_path)
            program.end(signal.SIGKILL)


def _hears(_program: Running, home: Path) -> None:
    said, _ = second(home)
    assert "brought to the front" in said
