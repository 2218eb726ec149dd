"""Is a full disk told plainly, with nothing lost and everything going on once there is room?"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from leadership_course.progress.events import ReflectionWritten
from leadership_course.storage import database
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.preferences import load_preferences, save_preferences
from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from leadership_course.study.preferences import Preferences
from tests.storage.samples import event, posix

pytestmark = posix
LONG = ReflectionWritten(object="p", prompt="What went well?", text="word " * 2_000)


def append_until_refused(log: SqliteLog) -> tuple[int, ProfileError]:
    """Append long reflections; return how many were taken, and the refusal of the next."""
    for number in range(2_000):
        try:
            log.append(event(number, LONG))
        except ProfileError as refused:
            return number, refused
    raise AssertionError("the disk never was full")


def assert_says_so(refused: ProfileError) -> None:
    assert refused.what.startswith("Your last act could not be saved")
    assert refused.safe == "Everything you did before is still there."
    assert refused.remedy.startswith("Make room on the disk")


def test_an_append_to_a_full_file_is_refused_and_succeeds_once_there_is_room(
    tmp_path: Path,
) -> None:
    path = tmp_path / "profile.sqlite3"
    open_profile(path).close()
    with closing(database.connect(path)) as connection:
        connection.execute("PRAGMA max_page_count = 60")
        log = SqliteLog(connection, path)
        taken, refused = append_until_refused(log)
        assert_says_so(refused)
        assert taken > 5
        assert [each.id for each in log.read()] == [event(number).id for number in range(taken)]
        connection.execute("PRAGMA max_page_count = 6000")
        log.append(event(taken, LONG))
        assert log.verify() is None
    assert_holds(path, taken + 1)


def test_drafts_of_a_full_disk_are_refused_and_the_old_one_stands(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    with closing(open_profile(path)) as profile:
        profile.drafts.keep("a", {"text": "first"})
        with no_file_larger_than(Path(f"{path}-wal").stat().st_size):
            with pytest.raises(ProfileError) as refused:
                profile.drafts.keep("a", {"text": "second"})
            assert_says_so(refused.value)
            with pytest.raises(ProfileError):
                profile.drafts.drop("a")
        assert profile.drafts.find("a") == {"text": "first"}
        profile.drafts.keep("a", {"text": "second"})
        assert profile.drafts.find("a") == {"text": "second"}


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse to write beyond `size` bytes of any file, as a quota would."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [70_000, 123_456, 300_000])
def test_a_limit_of_the_system_loses_nothing_that_was_taken(tmp_path: Path, size: int) -> None:
    path = tmp_path / "profile.sqlite3"
    with closing(open_profile(path)) as profile:
        assert isinstance(profile.log, SqliteLog)
        with no_file_larger_than(size):
            taken, refused = append_until_refused(profile.log)
            with pytest.raises(ProfileError) as again:
                profile.log.append(event(taken, LONG))
        assert_says_so(refused)
        assert_says_so(again.value)
        profile.log.append(event(taken, LONG))
    assert_holds(path, taken + 1)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


class TestARealDisk:
    def test_that_is_full_loses_nothing_that_was_taken(self, small_disk: Path) -> None:
        path = small_disk / "profile.sqlite3"
        with closing(open_profile(path)) as profile:
            assert isinstance(profile.log, SqliteLog)
            taken, refused = append_until_refused(profile.log)
            assert_says_so(refused)
        assert_holds(path, taken)

    def test_that_gets_room_again_takes_the_act_that_was_refused(self, small_disk: Path) -> None:
        path = small_disk / "profile.sqlite3"
        ballast = small_disk / "ballast"
        ballast.write_bytes(b"x" * 200_000)
        with closing(open_profile(path)) as profile:
            assert isinstance(profile.log, SqliteLog)
            taken, _ = append_until_refused(profile.log)
            ballast.unlink()
            profile.log.append(event(taken, LONG))
        assert_holds(path, taken + 1)

    def test_without_any_room_keeps_its_settings_whole(self, small_disk: Path) -> None:
        path = small_disk / "preferences.json"
        save_preferences(path, Preferences(theme="dark"))
        with full(small_disk), pytest.raises(ProfileError, match="settings could not be saved"):
            save_preferences(path, Preferences(theme="light"))
        assert load_preferences(path).theme == "dark"
        assert sorted(file.name for file in small_disk.iterdir()) == ["preferences.json"]

    def test_without_any_room_opens_what_is_there(self, small_disk: Path) -> None:
        path = small_disk / "profile.sqlite3"
        with closing(open_profile(path)) as profile:
            profile.log.append(event(0))
        with full(small_disk), closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == [event(0)]
            with pytest.raises(ProfileError) as refused:
                profile.log.append(event(1))
            assert_says_so(refused.value)
        assert_holds(path, 1)

    def test_too_small_for_a_first_start_can_be_tried_again(self, small_disk: Path) -> None:
        path = small_disk / "profile.sqlite3"
        with full(small_disk), pytest.raises(ProfileError):
            open_profile(path)
        with closing(open_profile(path)) as profile:
            profile.log.append(event(0))
        assert_holds(path, 1)


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """Leave no byte of `disk` free."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 4_096):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue
    try:
        yield
    finally:
        ballast.unlink()


def assert_holds(path: Path, how_many: int) -> None:
    """The reopened profile is whole and has the events up to this number, none missing."""
    with closing(open_profile(path)) as profile:
        assert profile.notice is None
        assert [each.id for each in profile.log.read()] == [event(n).id for n in range(how_many)]
