"""Is a damaged, foreign or failing file left as it is, and what can be read of it read?"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from leadership_course.storage import database
from leadership_course.storage.drafts import SqliteDrafts
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events
from tests.storage.situations import (
    assert_refuses_to_write,
    assert_three_sentences,
    fill,
    folder_state,
    hurt_index,
    kill_with_open_profile,
    raw,
)


class TestADamagedFile:
    @pytest.mark.parametrize(
        "harm",
        [
            pytest.param(lambda content: b"not a database at all" * 300, id="garbage"),
            pytest.param(lambda content: b"\0" * len(content), id="zeroes"),
            pytest.param(lambda content: content[:50], id="cut within the header"),
            pytest.param(lambda content: content[: len(content) // 2], id="cut in half"),
            pytest.param(lambda content: b"\0" * 100 + content[100:], id="header lost"),
            pytest.param(
                lambda content: content[:100] + b"\xff" * 3996 + content[4096:], id="first page"
            ),
            pytest.param(
                lambda content: content.replace(b"TABLE", b"TUBLE"), id="tables unreadable"
            ),
            pytest.param(
                lambda content: content[:68] + b"ABCD" + content[72:], id="another's name"
            ),
        ],
    )
    def test_is_refused_and_left_exactly_as_it_is(self, path: Path, harm: object) -> None:
        fill(path, 40)
        assert callable(harm)
        path.write_bytes(harm(path.read_bytes()))
        before = folder_state(path.parent)
        with pytest.raises(ProfileError, match="is damaged") as refused:
            open_profile(path)
        assert_three_sentences(refused.value)
        assert folder_state(path.parent) == before

    def test_whose_rows_can_all_be_read_is_opened_for_reading_and_left_alone(
        self, path: Path
    ) -> None:
        fill(path, 40)
        hurt_index(path)
        before = folder_state(path.parent)
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(40)
            assert profile.is_read_only
            assert profile.notice
            assert "damaged, so nothing new is saved" in profile.notice.what
            assert_refuses_to_write(profile.log.append, event(41))
        assert folder_state(path.parent) == before

    @pytest.mark.parametrize(
        ("page", "can_be_read"),
        [pytest.param(1, False, id="log"), pytest.param(3, True, id="drafts")],
    )
    def test_left_with_a_journal_is_not_worked_upon(
        self, path: Path, page: int, can_be_read: bool
    ) -> None:
        fill(path, 40)
        kill_with_open_profile(path, 41)
        content = path.read_bytes()
        path.write_bytes(content[: 4096 * page] + b"\xff" * 64 + content[4096 * page + 64 :])
        before = folder_state(path.parent)
        if can_be_read:
            with closing(open_profile(path)) as profile:
                assert profile.is_read_only
                assert list(profile.log.read()) == events(41)
        else:
            with pytest.raises(ProfileError, match="is damaged"):
                open_profile(path)
        assert folder_state(path.parent) == before

    def test_with_a_changed_entry_says_which_and_goes_on(self, path: Path) -> None:
        fill(path, 5)
        path.write_bytes(path.read_bytes().replace(b"card-3", b"card-8"))
        with closing(open_profile(path)) as profile:
            assert profile.notice
            assert "Entry 4 of your profile has changed" in profile.notice.what
            assert_three_sentences(profile.notice)
            assert not profile.is_read_only
            profile.log.append(event(5))
            assert len(list(profile.log.read())) == 6
        with closing(open_profile(path)) as profile:
            assert profile.notice
            assert "Entry 4" in profile.notice.what

    def test_of_another_program_is_left_alone(self, path: Path) -> None:
        with closing(raw(path)) as other:
            other.execute("CREATE TABLE songs (title TEXT)")
        before = folder_state(path.parent)
        with pytest.raises(ProfileError, match="belongs to another program") as refused:
            open_profile(path)
        assert_three_sentences(refused.value)
        assert folder_state(path.parent) == before

    def test_with_a_trigger_smuggled_in_is_not_written(self, path: Path) -> None:
        fill(path)
        with closing(raw(path)) as other:
            other.execute("CREATE TRIGGER thief AFTER INSERT ON event BEGIN DELETE FROM event; END")
        with closing(open_profile(path)) as profile:
            assert profile.is_read_only
            assert list(profile.log.read()) == events(3)


class TestAConnectionThatFailsLater:
    def test_and_became_read_only_says_so(self, path: Path) -> None:
        open_profile(path).close()
        with closing(database.connect(path)) as connection:
            log = SqliteLog(connection, path)
            connection.execute("PRAGMA query_only = ON")
            with pytest.raises(ProfileError, match="can be read but not written"):
                log.append(event(1))

    def test_and_lost_its_tables_says_so(self, path: Path) -> None:
        open_profile(path).close()
        with closing(database.connect(path)) as connection:
            connection.execute("DROP TABLE event")
            connection.execute("DROP TABLE draft")
            with pytest.raises(ProfileError, match="is damaged"):
                list(SqliteLog(connection, path).read())
            with pytest.raises(ProfileError, match="is damaged"):
                SqliteDrafts(connection, path).find("a")

    def test_takes_a_damaged_draft_for_none(self, path: Path) -> None:
        with closing(database.connect(path)) as connection:
            database.lay_out(connection, "d")
            connection.execute("INSERT INTO draft VALUES ('a', '{\"text\": \"ha', x'00')")
            assert SqliteDrafts(connection, path).find("a") is None

    def test_by_a_mistake_of_the_program_is_no_fault_of_the_machine(self, path: Path) -> None:
        profile = open_profile(path)
        profile.close()
        with pytest.raises(sqlite3.ProgrammingError):
            profile.log.append(event(1))
