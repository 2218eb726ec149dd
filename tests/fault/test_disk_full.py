"""Does the real program, on a disk that fills up, say so and lose no letter?"""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from leadership_course.progress.events import ReflectionWritten
from leadership_course.storage.from_outside import read_events
from tests.fault.running import READY, Steps, running
from tests.fault.test_resume import reflection_place

pytestmark = pytest.mark.slow
# A mount of its own, seen by nobody else; what the disk held in the end is copied off it.
_ON_A_SMALL_DISK = """
home=$1 out=$2; shift 2
mount -t tmpfs -o size=1m,mode=700 tmpfs "$home" || exit 99
"$@"; code=$?
cp -a "$home/." "$out"
exit $code
"""
FULL = "could not be saved: the disk is full or failing"


def on_a_small_disk(home: Path, out: Path) -> tuple[str, ...]:
    """Return the command that starts another one with a disk of 1 MiB mounted at `home`."""
    if sys.platform != "linux" or not shutil.which("unshare"):
        pytest.skip("a disk for one process needs Linux and unshare")
    tried = subprocess.run(["unshare", "-Urm", "mount", "-t", "tmpfs", "x", home], check=False)
    if tried.returncode:
        pytest.skip("this system lets nobody mount a disk of their own (unshare -Urm)")
    return ("unshare", "-Urm", "sh", "-c", _ON_A_SMALL_DISK, "sh", str(home), str(out))


def kept(home: Path) -> list[str]:
    facts = (event.fact for event in read_events(home / "profile.sqlite3"))
    return [fact.text for fact in facts if isinstance(fact, ReflectionWritten)]


@pytest.mark.parametrize(
    ("end", "wait"), [("SIGTERM", 200), pytest.param("SIGKILL", 5_800, marks=pytest.mark.long)]
)
def test_typing_goes_on_it_is_said_at_once_and_saved_once_there_is_room(
    tmp_path: Path, end: str, wait: int
) -> None:
    """Before it is killed, the program has the time to try again by itself."""
    home, out = tmp_path / "home", tmp_path / "out"
    for folder in (home, out):
        folder.mkdir()
    steps: Steps = [
        *[("write", "On Thursday"), ("wait", "600"), ("fill disk", str(home))],
        *[("write", " I asked"), ("wait", "1000"), READY],
        *[("click", "Close"), ("wait", str(wait)), READY, ("write", " twice"), ("wait", "200")],
        *[("free disk", str(home)), ("wait", str(wait)), READY, ("send", end)],
    ]
    within = on_a_small_disk(home, out)
    with running(home, steps, reflection_place(), within=within) as program:
        full, still, freed = program.report(), program.report(), program.report()
        program.report()  # of the signal
        program.process.wait(timeout=30)
        assert "Traceback" not in program.said()
    assert any(FULL in text for text in full["texts"])  # a second after the first lost letter
    assert "On Thursday I asked" in full["texts"]
    assert not any(FULL in text for text in still["texts"])  # it was closed: it is not said again
    assert "On Thursday I asked twice" in freed["texts"]
    with running(out, [READY], reflection_place()) as program:
        assert "On Thursday I asked twice" in program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0
    assert kept(out) == ["On Thursday I asked twice"]
