"""Is the program's one folder made, private, and told plainly when it can't be had?"""

import os
import stat
from pathlib import Path

import appdirs  # type: ignore[import-untyped]
import pytest

from leadership_course.storage.folders import Home, default_home, ready
from leadership_course.study.ports import ProfileError
from tests.storage.samples import posix


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_everything_lies_in_the_one_folder(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert {home.profile, home.preferences, home.compiled, home.crash_log} == {
        tmp_path / "profile.sqlite3",
        tmp_path / "preferences.json",
        tmp_path / "cache",
        tmp_path / "crash.log",
    }


def test_the_default_is_where_the_system_keeps_a_users_data() -> None:
    assert default_home().root == Path(appdirs.user_data_dir("leadership-course", appauthor=False))


def test_asking_for_the_default_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    default_home()
    assert list(tmp_path.iterdir()) == []


@posix
def test_the_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        ready(Home(tmp_path / "a" / "b"))
    finally:
        os.umask(before)
    assert mode(tmp_path / "a" / "b") == 0o700


@posix
def test_a_folder_open_to_others_is_closed_to_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    ready(Home(tmp_path))
    assert mode(tmp_path) == 0o700


@posix
def test_a_read_only_folder_is_not_made_writable(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    ready(Home(tmp_path))
    assert mode(tmp_path) == 0o500


def test_a_file_in_its_place_is_told_in_three_sentences(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(ProfileError, match="could not be made") as refused:
        ready(Home(tmp_path / "taken"))
    assert refused.value.safe == "Nothing was lost or changed, and the whole course can be read."
    assert (tmp_path / "taken").read_text() == "mine"


@posix
def test_a_home_that_cannot_be_made_is_told() -> None:
    with pytest.raises(ProfileError, match="could not be made"):
        ready(Home(Path("/dev/null/leadership-course")))
