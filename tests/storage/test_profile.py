"""Is the learner's file made, opened, found again and never taken for new when it was lost?"""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from leadership_course.storage import database
from leadership_course.storage.at_home import unsaved_profile
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.profile import open_profile
from leadership_course.storage.standing import marker_of
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events, posix
from tests.storage.situations import (
    assert_three_sentences,
    fill,
    folder_state,
    kill_with_open_profile,
    raw,
)


class TestAFirstStart:
    def test_makes_an_empty_profile_with_a_random_device(self, path: Path, tmp_path: Path) -> None:
        with closing(open_profile(path)) as first:
            with closing(open_profile(tmp_path / "other.sqlite3")) as second:
                assert UUID(first.device).version == 4
                assert first.device != second.device
            assert (first.notice, first.is_read_only, list(first.log.read())) == (None, False, [])

    @posix
    def test_gives_every_file_to_its_owner_only(self, path: Path) -> None:
        before = os.umask(0)
        try:
            with closing(open_profile(path)) as profile:
                profile.log.append(event(1))
                modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        finally:
            os.umask(before)
        assert modes == {
            "profile.sqlite3": 0o600,
            "profile.sqlite3-wal": 0o600,
            "profile.sqlite3.kept-here": 0o600,
        }

    def test_writes_whose_file_it_is_and_in_which_version(self, path: Path) -> None:
        fill(path)
        with closing(raw(path)) as other:
            assert database.identity(other) == (int.from_bytes(b"LEAD"), database.SCHEMA_VERSION)

    def test_that_was_cut_short_is_simply_repeated(self, path: Path) -> None:
        path.touch()
        with closing(open_profile(path)) as profile:
            profile.log.append(event(1))
            assert profile.notice is None

    def test_that_ended_before_the_tables_were_made_is_simply_repeated(self, path: Path) -> None:
        database.connect(path).close()
        assert path.stat().st_size > 0
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == []

    def test_without_a_folder_says_so(self, tmp_path: Path) -> None:
        with pytest.raises(ProfileError, match="could not be opened") as refused:
            open_profile(tmp_path / "nowhere" / "profile.sqlite3")
        assert_three_sentences(refused.value)


class TestALaterStart:
    def test_finds_events_drafts_and_device_again(self, path: Path) -> None:
        with closing(open_profile(path)) as profile:
            device = profile.device
        fill(path)
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(3)
            assert profile.drafts.find("lesson/1") == {"text": "half a"}
            assert profile.device == device
            assert profile.notice is None

    def test_without_a_new_fact_leaves_the_file_as_it_was(self, path: Path) -> None:
        fill(path)
        before = folder_state(path.parent)
        open_profile(path).close()
        assert folder_state(path.parent) == before

    @posix
    def test_takes_a_file_back_from_other_users(self, path: Path) -> None:
        fill(path)
        path.chmod(0o644)
        open_profile(path).close()
        assert path.stat().st_mode & 0o777 == 0o600

    def test_after_an_unclean_end_finds_everything(self, path: Path) -> None:
        kill_with_open_profile(path, 7)
        assert Path(f"{path}-wal").stat().st_size > 0
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(7)
            assert profile.notice is None

    def test_leaves_the_marker_where_it_was_lost(self, path: Path) -> None:
        fill(path)
        marker_of(path).unlink()
        open_profile(path).close()
        assert marker_of(path).exists()

    def test_closing_twice_is_no_error(self, path: Path) -> None:
        profile = open_profile(path)
        profile.close()
        profile.close()

    def test_reads_twenty_thousand_events_within_half_a_second(self, path: Path) -> None:
        with closing(open_profile(path)):
            pass
        connection = database.connect(path)
        connection.execute("PRAGMA synchronous = OFF")
        log = SqliteLog(connection, path)
        for each in events(20_000):
            log.append(each)
        connection.close()
        began = time.process_time()
        with closing(open_profile(path)) as profile:
            opened = time.process_time() - began
            assert profile.notice is None
        assert opened < 0.5


class TestTheConnection:
    @pytest.mark.parametrize(
        ("setting", "value"),
        [
            ("journal_mode", b"wal"),
            ("synchronous", 2),
            ("locking_mode", b"exclusive"),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("secure_delete", 1),
            ("foreign_keys", 1),
            ("busy_timeout", 500),
            ("temp_store", 2),
        ],
    )
    def test_is_set_for_safety(self, path: Path, setting: str, value: object) -> None:
        with closing(database.connect(path)) as connection:
            assert connection.execute(f"PRAGMA {setting}").fetchone() == (value,)

    def test_leaves_no_half_made_tables_behind(self, path: Path) -> None:
        with closing(database.connect(path)) as connection:
            connection.execute("PRAGMA max_page_count = 4")
            with pytest.raises(sqlite3.OperationalError):
                database.lay_out(connection, "device")
            assert database.is_empty(connection)


class TestALostFile:
    @pytest.mark.parametrize("loss", [Path.unlink, lambda path: os.truncate(path, 0)])
    def test_is_no_first_start(self, path: Path, loss: object) -> None:
        fill(path)
        assert callable(loss)
        loss(path)
        before = folder_state(path.parent)
        with pytest.raises(ProfileError, match="missing or empty") as refused:
            open_profile(path)
        assert_three_sentences(refused.value)
        assert folder_state(path.parent) == before

    def test_may_be_begun_anew_by_removing_the_marker_that_the_remedy_names(
        self, path: Path
    ) -> None:
        fill(path)
        path.unlink()
        with pytest.raises(ProfileError) as refused:
            open_profile(path)
        assert marker_of(path).name in refused.value.remedy
        marker_of(path).unlink()
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == []

    def test_put_back_from_a_copy_is_whole_again(self, path: Path) -> None:
        fill(path)
        copy = path.read_bytes()
        path.unlink()
        with pytest.raises(ProfileError):
            open_profile(path)
        path.write_bytes(copy)
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(3)


def test_an_unsaved_profile_keeps_facts_for_as_long_as_it_lasts() -> None:
    reason = ProfileError("It is gone.", "The rest is safe.", "Put it back.")
    profile = unsaved_profile(reason)
    profile.log.append(event(1))
    profile.drafts.keep("a", {"x": 1})
    assert list(profile.log.read()) == [event(1)]
    assert profile.notice is reason
    assert UUID(profile.device).version == 4
    profile.close()
