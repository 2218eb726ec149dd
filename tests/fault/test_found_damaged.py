"""What does the real program say that finds its profile damaged, locked, read-only or gone?

Each time it opens its window, says which it is, and leaves the file as it was, to the byte.
"""

import os
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from leadership_course.progress.events import Event, ReflectionWritten
from leadership_course.storage.backups import Backups
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from tests.fault.running import READY, Steps, running
from tests.fault.test_resume import reflection_place
from tests.storage.samples import event
from tests.storage.situations import NOBODY, another_process_holding, folder_of_an_ordinary_user

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
Harm = Callable[[bytes], bytes]
LATER = ("wait", "900")  # what waits for the first page to be painted has been done by then
WRITTEN = 60
CAN_BE_READ = "can be read but not written"


def written(number: int) -> Event:
    """One of the entries that lie in the profile."""
    fact = ReflectionWritten(object=f"p-{number}", prompt="?", text=f"Entry {number}. " * 12)
    return event(number, fact)


def lived_in(home: Path) -> Path:
    """Leave a profile with entries, and a copy of it; return its file."""
    home.mkdir(exist_ok=True)
    path = home / "profile.sqlite3"
    with closing(open_profile(path)) as profile:
        for number in range(WRITTEN):
            profile.log.append(written(number))
        assert profile.back_up(Backups(home / "backups"), datetime(2026, 11, 23, 8, tzinfo=UTC))
    return path


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that was lived in."""
    home = tmp_path_factory.mktemp("before") / "home"
    lived_in(home)
    return home


@pytest.fixture
def home(tmp_path: Path, before: Path) -> Path:
    """A home of this test's own."""
    return Path(shutil.copytree(before, tmp_path / "home"))


def marked(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def flip(content: bytes) -> bytes:
    """Flip one bit in the words of an entry."""
    byte = content.index(b"Entry 33") + 2
    return content[:byte] + bytes([content[byte] ^ 4]) + content[byte + 1 :]


LONG = pytest.mark.long
OFTEN = ("cut in half", "a flipped bit")  # the others show the same in `make test-long`
FLIPS = 40
TOLD = re.compile(r"has changed since it was written|is damaged")
DAMAGED = "is damaged and can't be opened"
HARMS: dict[str, tuple[Harm, str]] = {
    "empty": (lambda _: b"", "is missing or empty, although one was kept there"),
    "cut in half": (lambda content: content[: len(content) // 2], DAMAGED),
    "cut in its header": (lambda content: content[:60], DAMAGED),
    "garbage": (lambda content: Random(1).randbytes(len(content)), DAMAGED),
    "zeroes": (lambda content: bytes(len(content)), DAMAGED),
    "a page of garbage": (
        lambda content: content[:8192] + Random(2).randbytes(4096) + content[12288:],
        "is damaged",
    ),
    "a flipped bit": (flip, "Entry 34 of your profile has changed since it was written"),
}


@pytest.mark.parametrize(
    "harm", [each if each in OFTEN else pytest.param(each, marks=LONG) for each in HARMS]
)
def test_what_is_damaged_is_said_left_as_it_is_and_a_copy_is_offered(home: Path, harm: str) -> None:
    path, (do, words) = home / "profile.sqlite3", HARMS[harm]
    path.write_bytes(do(path.read_bytes()))
    found = marked(path)
    steps: Steps = [LATER, READY, ("click", "See copies"), ("wait", "300"), READY]
    with running(home, steps) as program:
        shown, copies = program.report()["texts"], program.report()
        assert program.end(signal.SIGTERM)[0] == 0
        assert "Traceback" not in program.said()
    assert any(words in text for text in shown), shown
    assert copies["place"] == "data"
    assert any(f"{WRITTEN} texts" in text for text in copies["texts"]), copies
    assert marked(path) == found


@pytest.mark.long
def test_every_flipped_bit_in_what_was_written_is_told_of(tmp_path: Path, before: Path) -> None:
    content, chance = (before / "profile.sqlite3").read_bytes(), Random(FLIPS)
    for number in range(FLIPS):
        home = Path(shutil.copytree(before, tmp_path / str(number)))
        entry = f"Entry {chance.randrange(WRITTEN)}. ".encode() * 12
        byte = content.index(entry) + chance.randrange(len(entry))
        harmed = bytearray(content)
        harmed[byte] ^= 1 << chance.randrange(8)
        (home / "profile.sqlite3").write_bytes(harmed)
        with running(home, [LATER, READY]) as program:
            shown = program.report()["texts"]
            assert program.end(signal.SIGTERM)[0] == 0
        assert any(TOLD.search(text) for text in shown), (byte, shown)
        assert (home / "profile.sqlite3").read_bytes() == harmed
        shutil.rmtree(home)


@pytest.mark.parametrize(
    "harm", ["empty", *[pytest.param(each, marks=LONG) for each in ("cut in half", "garbage")]]
)
def test_the_copy_that_is_put_back_holds_everything_and_the_damaged_file_is_kept(
    home: Path, harm: str
) -> None:
    path = home / "profile.sqlite3"
    path.write_bytes(HARMS[harm][0](path.read_bytes()))
    found = marked(path)
    put_back: Steps = [("later", "confirm"), ("click", "Put back …"), ("wait", "1200"), READY]
    with running(home, [LATER, *put_back], "data") as program:
        shown = program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0
        assert "Traceback" not in program.said()
    assert "The copy is in place" in shown
    assert [e.fact for e in read_events(path)][:WRITTEN] == [
        written(n).fact for n in range(WRITTEN)
    ]
    assert marked(home / "profile.sqlite3.before-restore-1") == found


@pytest.mark.parametrize("harm", ["a page of garbage", pytest.param("a flipped bit", marks=LONG)])
def test_what_can_still_be_read_is_brought_back_with_what_the_copy_holds(
    home: Path, harm: str
) -> None:
    path = home / "profile.sqlite3"
    with closing(open_profile(path)) as profile:
        profile.log.append(written(WRITTEN))  # in no copy
    path.write_bytes(HARMS[harm][0](path.read_bytes()))
    found = marked(path)
    rescue: Steps = [("later", "confirm"), ("click", "See what is left …"), ("wait", "1200"), READY]
    with running(home, [LATER, ("click", "See copies"), LATER, *rescue]) as program:
        shown = program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0
        assert "Traceback" not in program.said()
    assert "What could be read is back" in shown
    assert list(read_events(path))[: WRITTEN + 1] == [written(n) for n in range(WRITTEN + 1)]
    assert marked(home / "profile.sqlite3.before-restore-1") == found


def test_a_profile_that_is_gone_is_not_begun_anew(home: Path) -> None:
    (home / "profile.sqlite3").unlink()
    with running(home, [LATER, READY]) as program:
        shown = program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0
    assert any("is missing or empty" in text for text in shown)
    assert not (home / "profile.sqlite3").exists()


def test_a_newer_versions_profile_is_read_and_not_a_byte_changes(home: Path) -> None:
    path = home / "profile.sqlite3"
    content = bytearray(path.read_bytes())
    content[60:64] = (99).to_bytes(4)  # the number of the layout
    path.write_bytes(content)
    found = marked(path)
    with running(home, [LATER, ("write", "x"), READY], reflection_place()) as program:
        shown = program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0
    assert any("written by a newer version of this program" in text for text in shown)
    assert marked(path) == found


def test_one_that_another_process_holds_is_said_at_once_and_nothing_freezes(home: Path) -> None:
    shutil.rmtree(home)
    home.mkdir()
    with another_process_holding(home / "profile.sqlite3"), running(home, [READY]) as program:
        shown = program.report()["texts"]
        assert program.end(signal.SIGTERM)[0] == 0
        assert "Traceback" not in program.said()
    assert any("already open in another window" in text for text in shown)


@pytest.fixture
def anothers() -> Iterator[Path]:
    """A lived-in home that whoever starts the program may read and not write."""
    with folder_of_an_ordinary_user() as folder:
        home = folder / "home"
        lived_in(home)
        for path in (*home.rglob("*"), home):
            if os.geteuid() == 0:
                os.chown(path, NOBODY, -1)
            path.chmod(0o555 if path.is_dir() else 0o444)
        folder.chmod(0o755)
        yield home
        for path in (home, *home.rglob("*")):
            path.chmod(0o700)


def as_one_among_others() -> tuple[str, ...]:
    """Return the command that starts another one without root's right to write everywhere."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("modes don't bind root, and there is no setpriv to give that right up")
    return ("setpriv", "--bounding-set", "-dac_override,-fowner,-chown,-dac_read_search")


def test_one_that_can_only_be_read_is_shown_and_what_is_typed_stays_in_the_window(
    anothers: Path,
) -> None:
    path = anothers / "profile.sqlite3"
    found = marked(path), sorted(each.name for each in anothers.iterdir())
    steps: Steps = [LATER, READY, ("go", reflection_place()), ("write", "Half a"), READY]
    with running(anothers, steps, "journal", within=as_one_among_others()) as program:
        shown, typed = program.report(), program.report()
        assert program.end(signal.SIGTERM)[0] == 0
        assert "Traceback" not in program.said()
    assert any(CAN_BE_READ in text for text in shown["texts"])
    assert any("Entry 59." in text for text in shown["texts"])
    assert "Half a" in typed["texts"]
    assert (marked(path), sorted(each.name for each in anothers.iterdir())) == found
