"""Is everything kept when the system asks the real program to end, whatever is open in it?"""

import os
import signal
import sys
from pathlib import Path

import pytest

from leadership_course.progress.events import ReflectionWritten
from leadership_course.storage.from_outside import read_events
from tests.fault.running import READY, Steps, running
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


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_within_half_a_second_and_loses_no_letter(
    tmp_path: Path, place: str, number: int
) -> None:
    with running(tmp_path, [("write", TYPED), READY], place) as program:
        assert TYPED in program.report()["texts"]
        code, seconds = program.end(number)
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
