"""Does the log keep every acknowledged fact when the power fails, at any moment?

A kill can't show it: the system still writes what the process handed over. So a real run is traced
call by call. Then, for moments between the calls, the disk is put together as it may look after a
power cut: all that was synced, and of the rest nothing, or any part, torn at sectors.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from leadership_course.storage.profile import open_profile
from tests.fault.appender import numbered

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
]

ROOT = Path(__file__).parents[2]
SECTOR = 512
CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename,close"
LINE = re.compile(r"(?P<call>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)")

# Two runs that are closed and one that is not; the second grows past a checkpoint on its own.
TRACED = """
import os, sys
from pathlib import Path
from leadership_course.storage.profile import open_profile
from tests.fault.appender import numbered
number = 0
for how_many in (5, 330, 4):
    profile = open_profile(Path(sys.argv[1]))
    for number in range(number, number + how_many):
        profile.log.append(numbered(number))
        os.write(1, b"%d" % number)
    number += 1
    if how_many != 4:
        profile.close()
os._exit(0)
"""


@dataclass
class OnDisk:
    """A file: what is certainly there, and the writes and cuts that may or may not be."""

    synced: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        self.synced = applied(self.synced, self.pending)
        self.pending = []


def applied(content: bytes, changes: list[tuple[int, bytes | None]]) -> bytes:
    """The content after writes at an offset, and cuts (no bytes) to a length."""
    file = bytearray(content)
    for offset, data in changes:
        if data is None:
            file = file[:offset].ljust(offset, b"\0")
        else:
            file[len(file) :] = bytes(max(0, offset - len(file)))
            file[offset : offset + len(data)] = data
    return bytes(file)


def unquoted(text: str) -> bytes:
    return bytes.fromhex(text.strip('"').replace("\\x", ""))


class Disk:
    """The folder of a run as its calls change it; each method is a system call."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, OnDisk] = {}
        self.unlinked: dict[str, OnDisk] = {}  # and the folder not synced since
        self.acknowledged = 0
        self._handles: dict[str, str] = {}

    def openat(self, arguments: list[str], result: int) -> None:
        path = Path(unquoted(arguments[1]).decode())
        if path == self.folder:
            self._handles[str(result)] = ""
        elif path.parent == self.folder:
            self._handles[str(result)] = path.name
            self.unlinked.pop(path.name, None)
            self.files.setdefault(path.name, OnDisk())

    def close(self, arguments: list[str], _: int) -> None:
        self._handles.pop(arguments[0], None)

    def write(self, arguments: list[str], _: int) -> None:
        if arguments[0] == "1":
            self.acknowledged += 1
        elif file := self._file(arguments[0]):
            end = len(applied(file.synced, file.pending))
            file.pending.append((end, unquoted(arguments[1])))

    def pwrite64(self, arguments: list[str], _: int) -> None:
        if file := self._file(arguments[0]):
            file.pending.append((int(arguments[3]), unquoted(arguments[1])))

    def ftruncate(self, arguments: list[str], _: int) -> None:
        if file := self._file(arguments[0]):
            file.pending.append((int(arguments[1]), None))

    def fsync(self, arguments: list[str], _: int) -> None:
        if self._handles.get(arguments[0]) == "":
            self.unlinked.clear()
        if file := self._file(arguments[0]):
            file.sync()

    fdatasync = fsync

    def unlink(self, arguments: list[str], _: int) -> None:
        name = Path(unquoted(arguments[0]).decode()).name
        self.unlinked[name] = self.files.pop(name)

    def rename(self, arguments: list[str], _: int) -> None:
        old, new = (Path(unquoted(name).decode()).name for name in arguments)
        self.files[new] = self.files.pop(old)

    def _file(self, handle: str) -> OnDisk | None:
        return self.files.get(self._handles.get(handle, ""))

    def after_power_loss(self, how: str, chance: Random) -> dict[str, bytes]:
        """What may be found when the power is back."""
        files = self.unlinked | self.files if how == UNLINKING_LOST else self.files
        if how == SOME_UNSYNCED:
            return {
                name: applied(file.synced, some(file.pending, chance))
                for name, file in files.items()
            }
        return {name: file.synced for name, file in files.items()}


Call = tuple[str, list[str], int]


def traced(folder: Path) -> list[Call]:
    """Run the program under strace; return its calls that succeeded, arguments and results."""
    log = folder / "trace"
    (folder / "run").mkdir()
    subprocess.run(
        [
            *("strace", "-xx", "-s", "1000000", "-o", str(log), "-e", f"trace={CALLS}"),
            *(sys.executable, "-c", TRACED, str(folder / "run" / "profile.sqlite3")),
        ],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    found = (LINE.match(line) for line in log.read_text().splitlines())
    calls = [(it["call"], it["arguments"].split(", "), int(it["result"])) for it in found if it]
    return [call for call in calls if call[2] >= 0]


def moments(calls: list[Call], folder: Path) -> Iterator[Disk]:
    """Yield the disk as it stands after each call that may have changed it."""
    disk = Disk(folder)
    for call, arguments, result in calls:
        getattr(disk, call)(arguments, result)
        if call not in {"openat", "close"} and disk.files:
            yield disk


def some(pending: list[tuple[int, bytes | None]], chance: Random) -> list[tuple[int, bytes | None]]:
    """Any of the changes, the last of them torn at a sector."""
    kept = [change for change in pending if chance.random() < 0.5]
    if kept:
        offset, data = kept[-1]
        if data:
            kept[-1] = offset, data[: chance.randrange(len(data) + 1) // SECTOR * SECTOR]
    return kept


UNLINKING_LOST = "nothing unsynced, and what was unlinked is back"
SOME_UNSYNCED = "some of the unsynced"
WAYS = ("nothing unsynced", UNLINKING_LOST, SOME_UNSYNCED)


@pytest.fixture
def bench() -> Iterator[Path]:
    """A folder for the disks found after a power cut, in memory where there is such a place."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def test_no_power_cut_loses_an_acknowledged_fact(tmp_path: Path, bench: Path) -> None:
    run, chance = tmp_path / "run", Random(1)
    calls = traced(tmp_path)
    how_many = sum(1 for _ in moments(calls, run))
    # The first start and the ends of the runs are where files come and go: all of those.
    chosen = {*range(60), *range(how_many - 60, how_many), *chance.sample(range(how_many), 300)}
    states = most = 0
    for number, disk in enumerate(moments(calls, run)):
        for how in WAYS if number in chosen else ():
            found = disk.after_power_loss(how, chance)
            assert_opens_with(bench / f"{number} {how}", found, disk.acknowledged)
            states, most = states + 1, disk.acknowledged
    assert states >= 1_000
    assert most > 300


def assert_opens_with(folder: Path, files: dict[str, bytes], acknowledged: int) -> None:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    with closing(open_profile(folder / "profile.sqlite3")) as profile:
        assert profile.notice is None
        events = list(profile.log.read())
    assert events == [numbered(number) for number in range(len(events))]
    assert len(events) >= acknowledged
    shutil.rmtree(folder)
