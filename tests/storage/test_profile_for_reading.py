"""Is a newer version's file, or one in a read-only place, read and never touched?"""

from contextlib import closing
from pathlib import Path

import pytest

from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events, posix
from tests.storage.situations import (
    as_ordinary_user,
    assert_refuses_to_write,
    assert_three_sentences,
    fill,
    folder_of_an_ordinary_user,
    folder_state,
    kill_with_open_profile,
    raw,
)


class TestANewerVersionsFile:
    @pytest.fixture
    def newer(self, path: Path) -> Path:
        fill(path)
        with closing(raw(path)) as other:
            other.execute("ALTER TABLE event ADD COLUMN mood TEXT")
            other.execute("UPDATE event SET mood = 'calm', chain = x'00'")
            other.execute("CREATE TABLE more (x)")
            other.execute("PRAGMA user_version = 3")
        return path

    def test_is_read_without_touching_a_byte(self, newer: Path) -> None:
        before = folder_state(newer.parent)
        with closing(open_profile(newer)) as profile:
            assert list(profile.log.read()) == events(3)
            assert profile.drafts.find("lesson/1") == {"text": "half a"}
            assert folder_state(newer.parent) == before
        assert folder_state(newer.parent) == before

    def test_takes_no_new_facts_and_says_why(self, newer: Path) -> None:
        with closing(open_profile(newer)) as profile:
            assert profile.is_read_only
            assert profile.notice
            assert "newer version" in profile.notice.what
            assert_three_sentences(profile.notice)
            assert_refuses_to_write(profile.log.append, event(9))
            assert_refuses_to_write(profile.log.append, event(9))
            with pytest.raises(ProfileError, match="newer version"):
                profile.drafts.keep("lesson/1", {})
            with pytest.raises(ProfileError, match="newer version"):
                profile.drafts.drop("lesson/1")

    def test_left_unclean_is_read_with_its_journal_and_not_touched(self, path: Path) -> None:
        fill(path)
        with closing(raw(path)) as other:
            other.execute("PRAGMA user_version = 3")
            state = {file.name: file.read_bytes() for file in path.parent.iterdir()}
        for name in ("profile.sqlite3", "profile.sqlite3-wal"):
            (path.parent / name).write_bytes(state[name])
        Path(f"{path}-shm").unlink(missing_ok=True)
        assert state["profile.sqlite3"][60:64] == b"\0\0\0\2"  # only the journal tells the version
        before = folder_state(path.parent)
        with closing(open_profile(path)) as profile:
            assert profile.notice
            assert "newer version" in profile.notice.what
            assert list(profile.log.read()) == events(3)
        assert folder_state(path.parent) == before

    def test_left_within_a_change_is_read_as_it_was_before_it(self, path: Path) -> None:
        fill(path, 40)
        with closing(raw(path)) as other:
            other.execute("PRAGMA journal_mode = DELETE").fetchall()
            other.execute("PRAGMA user_version = 3")
            other.execute("PRAGMA cache_size = 1")  # so that the change reaches the file at once
            other.execute("BEGIN")
            other.execute("UPDATE event SET facts = '{}', object = 'half-changed'")
            half = {file: file.read_bytes() for file in path.parent.iterdir()}
        for file, content in half.items():
            file.write_bytes(content)
        assert b"half-changed" in half[path]
        before = folder_state(path.parent)
        with closing(open_profile(path)) as profile:
            assert profile.is_read_only
            assert list(profile.log.read()) == events(40)
        assert folder_state(path.parent) == before

    def test_with_a_log_this_version_cannot_read_is_not_touched_either(self, path: Path) -> None:
        fill(path)
        with closing(raw(path)) as other:
            other.execute("ALTER TABLE event RENAME TO fact")
            other.execute("PRAGMA user_version = 7")
        before = folder_state(path.parent)
        with pytest.raises(ProfileError, match="newer version"):
            open_profile(path)
        assert folder_state(path.parent) == before


@posix
class TestAReadOnlyPlace:
    @pytest.mark.parametrize("journal_left", [False, True])
    def test_is_read_with_a_notice_and_takes_nothing(self, journal_left: bool) -> None:
        with folder_of_an_ordinary_user() as folder:
            path = folder / "profile.sqlite3"
            if journal_left:
                kill_with_open_profile(path, 3)
                for file in folder.iterdir():
                    file.chmod(0o444)
            with as_ordinary_user():
                fill(path) if not journal_left else None
                folder.chmod(0o555)
                before = folder_state(folder)
                with closing(open_profile(path)) as profile:
                    assert list(profile.log.read()) == events(3)
                    assert profile.is_read_only
                    assert profile.notice
                    assert "can be read but not written" in profile.notice.what
                    assert_three_sentences(profile.notice)
                    assert_refuses_to_write(profile.log.append, event(9))
                assert folder_state(folder) == before
                folder.chmod(0o755)

    def test_that_is_only_the_file_is_read_with_a_notice(self) -> None:
        with folder_of_an_ordinary_user() as folder, as_ordinary_user():
            path = folder / "profile.sqlite3"
            fill(path)
            path.chmod(0o400)
            before = folder_state(folder)
            with closing(open_profile(path)) as profile:
                assert list(profile.log.read()) == events(3)
                assert profile.is_read_only
                assert_refuses_to_write(profile.log.append, event(9))
            assert folder_state(folder) == before

    def test_without_a_profile_says_that_none_can_be_made(self) -> None:
        with folder_of_an_ordinary_user() as folder, as_ordinary_user():
            folder.chmod(0o555)
            with pytest.raises(ProfileError, match="Permission denied") as refused:
                open_profile(folder / "profile.sqlite3")
            assert_three_sentences(refused.value)
            folder.chmod(0o755)

    def test_that_hides_the_file_says_so(self) -> None:
        with folder_of_an_ordinary_user() as folder, as_ordinary_user():
            path = folder / "profile.sqlite3"
            fill(path)
            path.chmod(0)
            with pytest.raises(ProfileError, match="could not be opened"):
                open_profile(path)
            with pytest.raises(ProfileError, match="could not be opened"):
                read_events(path)
