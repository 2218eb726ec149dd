"""Is one window the only one, is it asked in a file, and is nothing in the way when it is gone?"""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leadership_course.storage import one_window
from leadership_course.storage.one_window import OneWindow
from leadership_course.study.summons import Summons
from tests.storage.samples import posix
from tests.storage.situations import ROOT, as_ordinary_user, folder_of_an_ordinary_user

_HOLDER = """
import sys
from pathlib import Path
from leadership_course.storage.one_window import OneWindow
one = OneWindow(Path(sys.argv[1]))
assert not one.is_taken()
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Let another process be the one window."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_the_first_is_the_one_and_its_folder_is_its_owners(tmp_path: Path) -> None:
    one = OneWindow(tmp_path / "window")
    assert not one.is_taken()
    if os.name == "posix":
        assert stat.S_IMODE(one.folder.stat().st_mode) == 0o700
        for file in one.folder.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
    one.give_back()
    one.give_back()


def test_another_process_is_told_and_takes_over_as_soon_as_the_first_is_killed(
    tmp_path: Path,
) -> None:
    one = OneWindow(tmp_path)
    with held(tmp_path) as process:
        assert one.is_taken()
        process.kill()
        process.wait()
        assert not one.is_taken()
    one.give_back()


def test_what_is_asked_is_heard_once(tmp_path: Path) -> None:
    first = OneWindow(tmp_path)
    heard: list[Summons] = []
    with held(tmp_path):
        was_heard = OneWindow(tmp_path).ask(
            Summons("quotes", "/a/course"), lambda _: heard.extend(first.asked())
        )
    assert was_heard
    assert heard == [Summons("quotes", "/a/course")]
    assert first.asked() == ()


def test_a_window_that_does_not_answer_is_not_waited_for_long(tmp_path: Path) -> None:
    waited: list[float] = []
    with held(tmp_path):
        assert not OneWindow(tmp_path).ask(Summons(), waited.append)
    assert 1.0 < sum(waited) < 2.0
    assert list(tmp_path.glob("asks-*")) == []


def test_a_window_that_ends_meanwhile_leaves_its_place(tmp_path: Path) -> None:
    one = OneWindow(tmp_path)
    with held(tmp_path) as process:

        def kill(_seconds: float) -> None:
            process.kill()
            process.wait()

        assert one.is_taken()
        assert not one.ask(Summons(), kill)
        assert OneWindow(tmp_path).is_taken()  # it is this one's now
    one.give_back()


def test_what_a_window_that_is_gone_was_asked_is_not_done(tmp_path: Path) -> None:
    (tmp_path / "asks-7.json").write_text('{"place":"quotes"}')
    one = OneWindow(tmp_path)
    assert not one.is_taken()
    assert one.asked() == ()
    one.give_back()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"place":7}', b"\xff", b"x" * 20_000])
def test_what_is_no_request_is_taken_away_and_not_done(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "asks-7.json").write_bytes(content)
    assert OneWindow(tmp_path).asked() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_request_that_vanishes_meanwhile_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "glob", lambda self, _pattern: [self / "asks-1.json"])
    assert OneWindow(tmp_path).asked() == ()


@posix
def test_where_nothing_can_be_written_nobody_is_the_one() -> None:
    with folder_of_an_ordinary_user() as folder:
        folder.chmod(0o500)
        with as_ordinary_user():
            one = OneWindow(folder / "window")
            assert not one.is_taken()
            assert not one.ask(Summons(), lambda _: None)
            assert one.asked() == ()
        folder.chmod(0o700)


def test_windows_locks_are_asked_for_by_their_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    class Windows:
        LK_NBLCK = 2

        @staticmethod
        def locking(_file: int, mode: int, length: int) -> None:
            asked.append((mode, length))

    monkeypatch.setitem(sys.modules, "msvcrt", Windows)
    monkeypatch.setattr(os, "name", "nt")
    one_window._lock(0)
    assert asked == [(2, 1)]
