"""Where is a word that the learner wrote found, once the real program has done all it does?

It is typed, searched for, read in the journal, exported and printed nowhere; a mistake is provoked
that quotes it, then a death by force. Then every file that the program could have written is read.
"""

import json
import os
import signal
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from leadership_course.progress.events import WelcomeFinished
from leadership_course.storage.profile import open_profile
from leadership_course.study.studying import FELT
from tests.fault.running import READY, Steps, running
from tests.fault.test_resume import reflection_place
from tests.storage.samples import event

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
CANARY = "Zaunkoenig9f3c"
PASSPHRASE = "a passphrase of several words"
TITLES = ("titles", "")
OWN = {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}
BRIEF = ("wait", "500")


class Place:
    """A home, a folder for passing files and all others a program may write to."""

    def __init__(self, folder: Path) -> None:
        """Make them."""
        self.folder = folder
        self.home = folder / "home" / "own"
        self.home.mkdir(parents=True)
        self.said: list[str] = []
        for name in OWN:
            (folder / name).mkdir()

    def lay(self, *, locked: bool) -> None:
        """Leave a profile with enough in it to be folded for the next start."""
        with closing(open_profile(self.home / "profile.sqlite3")) as profile:
            profile.log.append(event(0, WelcomeFinished(object="", days=(0, 1), minutes=5)))
            profile.log.append_all([event(number) for number in range(1, FELT + 20)])
            if locked:
                profile.lock_for(self.home / "backups").set_up(PASSPHRASE)

    def run(self, steps: Steps, place: str, end: int) -> None:
        """Run the program; what it said, where and under which names, is noted."""
        folders = {name: str(self.folder / name) for name in OWN}
        within = ("sh", "-c", 'ulimit -c unlimited; cd "$0"; exec "$@"', str(self.folder))
        env = {**folders, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        with running(self.home, [*steps, READY], place, within=within, **env) as program:
            told = [program.report() for act, _ in steps if act in ("titles", "sheet")]
            shown = program.report()
            limits = Path(f"/proc/{program.process.pid}/limits")
            if limits.exists():
                assert "Max core file size        0 " in limits.read_text()
            program.end(end)
            self.said += [json.dumps(told), program.said(), shown["place"]]
        self.shown = shown["texts"]

    def found(self) -> list[str]:
        """Return the files with the word in them, as it is written or in a thin disguise."""
        return sorted(
            str(path.relative_to(self.folder))
            for path in self.folder.rglob("*")
            if path.is_file() and _holds(path.read_bytes())
        )


def _holds(content: bytes) -> bool:
    return any(disguise in content for disguise in disguises(CANARY))


def disguises(word: str) -> Iterator[bytes]:
    """Yield how a text may lie in a file."""
    for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        yield word.encode(code)
        yield word.casefold().encode(code)
    yield json.dumps(word)[1:-1].encode()
    yield word[5:].encode()  # what letters alone leave of it
    for shift in range(3):  # within a longer text: the letters at the ends depend on what is there
        yield b64encode(bytes(shift) + word.encode())[4:-4]


def all_it_does() -> Steps:
    """Write the word, and do with it all that the program can."""
    return [
        *[("write", f"I met {CANARY} today"), BRIEF, TITLES],
        *[("press", "Ctrl+K"), BRIEF, ("write", CANARY), BRIEF, TITLES],
        *[("press", "Esc"), ("go", "journal"), BRIEF, TITLES],
        *[
            ("go", reflection_place()),
            BRIEF,
            ("write", "!"),
            ("fail", "slot"),
            BRIEF,
            ("sheet", ""),
        ],
        *[("close sheets", ""), ("go", "data"), BRIEF, ("go", "settings"), BRIEF, TITLES],
        *[("go", reflection_place()), BRIEF, ("write", " And more."), BRIEF, TITLES],
    ]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Folders that hold nothing yet."""
    return Place(tmp_path)


def test_with_a_lock_it_is_found_nowhere(place: Place) -> None:
    place.lay(locked=True)
    unlock: Steps = [BRIEF, ("click", "Unlock"), BRIEF, ("write", PASSPHRASE), ("press", "Return")]
    opened: Steps = [*unlock, ("wait", "1200")]
    for end in (signal.SIGTERM, signal.SIGSEGV):
        place.run([*opened, *all_it_does()], reflection_place(), end)
        assert any(CANARY in text for text in place.shown)  # the lock was open
    place.run([("wait", "900")], "today", signal.SIGTERM)  # what starts afterwards
    assert place.found() == []
    assert not any(CANARY in said for said in place.said)
    assert (place.home / "crash.log").exists()
    assert list((place.home / "backups").iterdir())


def test_without_a_lock_it_is_in_the_profile_and_its_copies_alone(place: Place) -> None:
    place.lay(locked=False)
    for end in (signal.SIGTERM, signal.SIGSEGV):
        place.run([BRIEF, *all_it_does()], reflection_place(), end)
    place.run([("wait", "900")], "today", signal.SIGTERM)
    own = ("home/own/profile.sqlite3", "home/own/backups/")
    assert place.found()
    assert [file for file in place.found() if not file.startswith(own)] == []
    assert not any(CANARY in said for said in place.said)
    assert list((place.home / "cache").glob("*.fold"))  # it was there to be looked into


def test_the_diagnostics_that_are_copied_have_versions_and_no_word(tmp_path: Path) -> None:
    steps: Steps = [
        *[("write", f"I met {CANARY} today"), BRIEF, ("go", "settings"), BRIEF],
        *[("later", "copy details"), ("click", "Diagnostics …")],
    ]
    with running(tmp_path, steps, reflection_place()) as program:
        copied = program.report()["copied"]
        assert program.end(signal.SIGTERM)[0] == 0
        assert "Traceback" not in program.said()
    assert "SQLite" in copied
    assert not _holds(copied.encode())
    assert _holds((tmp_path / "profile.sqlite3").read_bytes())
