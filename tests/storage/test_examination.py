"""Is damage found as surely when the log is looked through later, while the learner goes on?"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from leadership_course.progress.events import ReflectionWritten
from leadership_course.storage.backups import Backups
from leadership_course.storage.event_log import _AT_ONCE, SqliteLog
from leadership_course.storage.examination import structure_of
from leadership_course.storage.faults import damaged
from leadership_course.storage.profile import Profile, open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events
from tests.storage.situations import fill, folder_state, hurt_index

MANY = 2 * _AT_ONCE + 7
NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def full(path: Path) -> Path:
    """A profile whose log takes several steps to look through."""
    with closing(open_profile(path)) as profile:
        profile.log.append_all(
            event(n, ReflectionWritten(object="p", prompt="Why?", text=f"Because {n}"))
            for n in range(1, MANY + 1)
        )
    return path


def damage(path: Path, seq: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE event SET facts = replace(facts, 'B', 'C') WHERE seq = ?", [seq])


def later(path: Path) -> Profile:
    """Open a profile without looking through it."""
    return open_profile(path, examined=False)


def examine(profile: Profile) -> None:
    while profile.examine():
        pass


def told(profile: Profile) -> str:
    return profile.notice.what if profile.notice else ""


@pytest.mark.parametrize("seq", [1, _AT_ONCE, _AT_ONCE + 1, 2 * _AT_ONCE, MANY])
def test_a_changed_row_is_found_wherever_it_is(full: Path, seq: int) -> None:
    damage(full, seq)
    with closing(later(full)) as profile:
        assert told(profile) == ""
        examine(profile)
        assert f"Entry {seq} of your profile has changed" in told(profile)


@pytest.mark.parametrize("seq", [1, _AT_ONCE, _AT_ONCE + 1, MANY - 1])
def test_a_missing_row_is_found(full: Path, seq: int) -> None:
    with closing(sqlite3.connect(full)) as connection, connection:
        connection.execute("DELETE FROM event WHERE seq = ?", [seq])
    with closing(later(full)) as profile:
        examine(profile)
        assert told(profile)


@pytest.mark.parametrize("count", [0, 1, _AT_ONCE - 1, _AT_ONCE, _AT_ONCE + 1])
def test_a_whole_log_of_any_length_is_found_whole(path: Path, count: int) -> None:
    with closing(open_profile(path)) as profile:
        profile.log.append_all(map(event, range(1, count + 1)))
    with closing(later(path)) as profile:
        examine(profile)
        assert told(profile) == ""


def test_what_is_recorded_and_erased_in_between_is_no_damage(full: Path) -> None:
    with closing(later(full)) as profile:
        assert profile.examine()
        profile.log.erase([event(n).id for n in (1, _AT_ONCE, _AT_ONCE + 1, MANY)])
        profile.log.append(event(MANY + 1))
        examine(profile)
        assert told(profile) == ""
    with closing(open_profile(full)) as profile:
        assert told(profile) == ""


def test_nothing_is_copied_before_all_was_looked_at(full: Path, tmp_path: Path) -> None:
    damage(full, MANY)
    backups = Backups(tmp_path / "copies")
    with closing(later(full)) as profile:
        assert profile.back_up(backups, NOW) is None
        assert told(profile)
    assert backups.all() == ()


def test_a_whole_profile_is_copied_after_all_was_looked_at(full: Path, tmp_path: Path) -> None:
    with closing(later(full)) as profile:
        assert profile.back_up(Backups(tmp_path / "copies"), NOW)
        assert not profile.examine()


def test_damage_that_is_found_later_refuses_a_lock_of_the_journal(full: Path) -> None:
    damage(full, 3)
    with closing(later(full)) as profile:
        examine(profile)
        with pytest.raises(ProfileError, match="Entry 3"):
            profile.lock_for(full.parent).set_up("a passphrase")


def test_a_closed_profile_has_nothing_left_to_look_at(full: Path) -> None:
    profile = later(full)
    assert profile.examine()
    profile.close()
    assert not profile.examine()


def test_a_damaged_structure_is_found_later_and_nothing_is_written_before(path: Path) -> None:
    fill(path, 40)
    hurt_index(path)
    before = folder_state(path.parent)
    with closing(later(path)) as profile:
        assert list(profile.log.read()) == events(40)
        assert told(profile) == ""
        with pytest.raises(ProfileError, match="damaged, so nothing new is saved"):
            profile.log.append(event(41))
        with pytest.raises(ProfileError, match="damaged, so nothing new is saved"):
            profile.drafts.keep("lesson/1", {"text": "more"})
        examine(profile)
        assert "damaged, so nothing new is saved" in told(profile)
        assert profile.is_to_reopen
    assert folder_state(path.parent) == before


def test_a_row_that_can_not_be_read_is_found_later(full: Path) -> None:
    content = bytearray(full.read_bytes())
    content[4096 * 9 : 4096 * 10] = b"\xff" * 4096
    full.write_bytes(content)
    with closing(later(full)) as profile:
        examine(profile)
        assert profile.is_to_reopen


def test_a_row_that_became_unreadable_meanwhile_is_found(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(later(full)) as profile:
        assert profile.examine()
        monkeypatch.setattr(SqliteLog, "_fetch", _unreadable)
        examine(profile)
        assert profile.is_to_reopen


def _unreadable(*_: object) -> None:
    raise damaged(Path("profile"))


def test_the_structure_is_looked_at_once(full: Path) -> None:
    with closing(later(full)) as profile:
        looked: list[str] = []
        profile.log._connection.set_trace_callback(looked.append)  # type: ignore[attr-defined]
        profile.log.append(event(MANY + 1))
        profile.log.append(event(MANY + 2))
        examine(profile)
        assert sum("integrity_check" in each for each in looked) == 1


def test_a_file_that_can_not_even_be_looked_at_is_unsound(full: Path) -> None:
    with closing(open_profile(full)) as profile:
        connection = profile.log._connection  # type: ignore[attr-defined]
        is_sound = structure_of(connection)
        assert is_sound()
    assert not is_sound()
