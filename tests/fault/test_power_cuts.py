"""Does a power cut at any moment lose anything that the real program has acknowledged?

Its system calls are traced while it studies; then the disk is put together as it may look after a
cut between any two of them (tests/storage/test_power_loss.py says how), and opened.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from leadership_course.progress.events import QuestionAnswered, ReflectionWritten
from leadership_course.storage.profile import open_profile
from tests.fault import doomed
from tests.storage.test_power_loss import CALLS, LINE, ROOT, WAYS, Call, Disk, unquoted

pytestmark = pytest.mark.long
MOMENTS = 420  # of each run; each is met in every way a disk may have been left


class Watched(Disk):
    """The folder of a run, and what its program has said is certain."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing certain."""
        super().__init__(folder)
        self.answers: set[str] = set()
        self.draft = ""

    def end(self, _arguments: list[str], _result: int) -> None:
        """Forget the numbers of the files of a process that is gone."""
        self._handles.clear()

    def rename(self, arguments: list[str], result: int) -> None:
        """Give a file of this folder another name; what lies below it is not looked at."""
        if Path(unquoted(arguments[0]).decode()).parent == self.folder:
            super().rename(arguments, result)

    def unlink(self, arguments: list[str], result: int) -> None:
        """Take a file of this folder away."""
        path = Path(unquoted(arguments[0]).decode())
        if path.parent == self.folder and path.name in self.files:
            super().unlink(arguments, result)

    def write(self, arguments: list[str], result: int) -> None:
        """Take what is said, or what goes to a file."""
        if arguments[0] != "1":
            super().write(arguments, result)
            return
        for line in unquoted(arguments[1]).decode().splitlines():
            told = json.loads(line)
            self.acknowledged += 1
            self.answers |= {told["answer"]} if "answer" in told else set()
            self.draft = told.get("draft", self.draft)


def traced(folder: Path, home: Path) -> list[Call]:
    """Run the program under strace; return the calls that succeeded."""
    strace = shutil.which("strace")
    if not strace:
        pytest.skip("needs strace: apt-get install strace")
    log, lessons = folder / "trace", doomed.course(folder / "course")
    home.mkdir(parents=True)
    calls: list[Call] = []
    for how in ("end", "die"):
        subprocess.run(
            [
                *(strace, "-xx", "-s", "1000000", "-o", str(log), "-e", f"trace={CALLS}"),
                *(sys.executable, "-m", "tests.fault.studying", str(home), str(lessons), how),
            ],
            check=True,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.DEVNULL,
            timeout=90,
        )
        found = (LINE.match(line) for line in log.read_text().splitlines())
        calls += [
            (it["call"], it["arguments"].split(", "), int(it["result"])) for it in found if it
        ]
        calls.append(("end", [], 0))
    return [call for call in calls if call[2] >= 0]


def moments(calls: list[Call], home: Path) -> Iterator[Watched]:
    """Yield the disk after each call that may have changed the profile."""
    disk = Watched(home)
    for call, arguments, result in calls:
        getattr(disk, call)(arguments, result)
        if call not in {"openat", "close", "end"} and "profile.sqlite3" in disk.files:
            yield disk


@pytest.fixture
def bench() -> Iterator[Path]:
    """A folder for the disks found after a cut, in memory where there is such a place."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.parametrize("above", ["own", "Dropbox"])
def test_no_cut_loses_an_answer_or_a_word(tmp_path: Path, bench: Path, above: str) -> None:
    home, chance = tmp_path / above / "home", Random(above)
    calls = traced(tmp_path, home)
    how_many = sum(1 for _ in moments(calls, home))
    ends = {*range(60), *range(how_many - 60, how_many)}
    chosen = ends | {*chance.sample(range(how_many), min(MOMENTS, how_many))}
    states = most = letters = 0
    for number, disk in enumerate(moments(calls, home)):
        for how in WAYS if number in chosen else ():
            found = disk.after_power_loss(how, chance)
            _assert_nothing_lost(bench / above / f"{number} {how}", found, disk)
            states, most, letters = states + 1, len(disk.answers), len(disk.draft)
    print(f"{above}: {states} states of {how_many} moments, {most} answers, {letters} letters")
    assert states >= 1_000
    assert most >= 35
    assert letters > 200


def _assert_nothing_lost(folder: Path, files: dict[str, bytes], disk: Watched) -> None:
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    with closing(open_profile(folder / "profile.sqlite3")) as profile:
        assert profile.notice is None, f"{folder.name}: {profile.notice}"
        events = list(profile.log.read())
        draft = doomed.drafts_of(profile).find("reflect/thoughts")
    assert disk.answers <= {e.id for e in events if isinstance(e.fact, QuestionAnswered)}
    written = [e.fact.text for e in events if isinstance(e.fact, ReflectionWritten)]
    kept = draft["text"] if draft else (written[-1] if written else "")
    assert kept.startswith(disk.draft)
    shutil.rmtree(folder)
