"""Is the learner's file opened without ever losing, resetting or touching what must be kept?"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from leadership_course.storage import database, snapshot
from leadership_course.storage.drafts import SqliteDrafts
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.marker import marker_of
from leadership_course.storage.profile import open_profile, read_events, unsaved_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events, posix

NOBODY = 65534
ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile.sqlite3"


def fill(path: Path, how_many: int = 3) -> None:
    """Leave a profile with some events and a draft, closed."""
    with closing(open_profile(path)) as profile:
        for each in events(how_many):
            profile.log.append(each)
        profile.drafts.keep("lesson/1", {"text": "half a"})


def folder_state(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file with its mode and the hash of its bytes."""
    return {
        file.name: (file.stat().st_mode, sha256(file.read_bytes()).hexdigest())
        for file in folder.iterdir()
    }


def raw(path: Path) -> sqlite3.Connection:
    """The file as another program would open it."""
    return sqlite3.connect(path, isolation_level=None)


def kill_with_open_profile(path: Path, how_many: int) -> None:
    """Append so many events in another process and end it without closing, so that a -wal stays."""
    child = (
        "import os, sys; from pathlib import Path\n"
        "from leadership_course.storage.profile import open_profile\n"
        "from tests.storage.samples import events\n"
        "profile = open_profile(Path(sys.argv[1]))\n"
        "for each in events(int(sys.argv[2])): profile.log.append(each)\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", child, path, str(how_many)], check=True, cwd=ROOT)


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
            assert database.identity(other) == (int.from_bytes(b"LEAD"), 1)

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
        content = bytearray(path.read_bytes())
        index_page = find_page(content, kind=0x0A, holding=event(39).id.encode())
        content[index_page + 3 : index_page + 5] = b"\0\1"  # the index of ids claims one entry
        path.write_bytes(content)
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


class TestANewerVersionsFile:
    @pytest.fixture
    def newer(self, path: Path) -> Path:
        fill(path)
        with closing(raw(path)) as other:
            other.execute("ALTER TABLE event ADD COLUMN mood TEXT")
            other.execute("UPDATE event SET mood = 'calm', chain = x'00'")
            other.execute("CREATE TABLE more (x)")
            other.execute("PRAGMA user_version = 2")
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
            other.execute("PRAGMA user_version = 2")
            state = {file.name: file.read_bytes() for file in path.parent.iterdir()}
        for name in ("profile.sqlite3", "profile.sqlite3-wal"):
            (path.parent / name).write_bytes(state[name])
        Path(f"{path}-shm").unlink(missing_ok=True)
        assert state["profile.sqlite3"][60:64] == b"\0\0\0\1"  # only the journal tells the version
        before = folder_state(path.parent)
        with closing(open_profile(path)) as profile:
            assert profile.notice
            assert "newer version" in profile.notice.what
            assert list(profile.log.read()) == events(3)
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


class TestAProfileInUse:
    def test_is_refused_within_a_second(self, path: Path) -> None:
        with another_process_holding(path):
            began = time.perf_counter()
            with pytest.raises(ProfileError, match="already open in another window") as refused:
                open_profile(path)
            assert time.perf_counter() - began < 1.0
        assert_three_sentences(refused.value)

    def test_can_be_opened_as_soon_as_the_other_is_killed(self, path: Path) -> None:
        with another_process_holding(path):
            pass
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(3)

    def test_can_still_be_read_by_the_events_command(self, path: Path) -> None:
        with another_process_holding(path):
            before = folder_state(path.parent)
            assert list(read_events(path)) == events(3)
            assert folder_state(path.parent) == before


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
            connection.execute("INSERT INTO draft VALUES ('a', '{\"text\": \"ha')")
            assert SqliteDrafts(connection, path).find("a") is None

    def test_by_a_mistake_of_the_program_is_no_fault_of_the_machine(self, path: Path) -> None:
        profile = open_profile(path)
        profile.close()
        with pytest.raises(sqlite3.ProgrammingError):
            profile.log.append(event(1))


class TestACopyToReadFrom:
    def test_is_taken_again_when_the_file_changed_meanwhile(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(path)
        states = iter([((1, 1),), ((2, 2),), ((3, 3),), ((3, 3),)])
        monkeypatch.setattr(snapshot, "_state", lambda path: next(states))
        assert list(read_events(path)) == events(3)
        assert next(states, None) is None

    def test_of_a_file_that_never_rests_is_given_up(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(path)
        states = count()
        monkeypatch.setattr(snapshot, "_state", lambda path: next(states))
        with pytest.raises(ProfileError, match="already open in another window"):
            read_events(path)


class TestReadingEvents:
    def test_of_a_closed_profile_writes_nothing(self, path: Path) -> None:
        fill(path)
        before = folder_state(path.parent)
        assert list(read_events(path)) == events(3)
        assert folder_state(path.parent) == before

    def test_of_no_profile_says_so_and_makes_none(self, path: Path) -> None:
        with pytest.raises(ProfileError, match="There is no profile"):
            read_events(path)
        assert list(path.parent.iterdir()) == []

    def test_of_another_programs_database_says_so(self, path: Path) -> None:
        with closing(raw(path)) as other:
            other.execute("CREATE TABLE songs (title TEXT)")
        with pytest.raises(ProfileError, match="is damaged"):
            read_events(path)

    def test_of_something_else_says_so(self, path: Path) -> None:
        path.write_bytes(b"a letter to a friend" * 500)
        with pytest.raises(ProfileError, match="is damaged"):
            read_events(path)
        Path(f"{path}-wal").write_bytes(b"and another one" * 500)
        with pytest.raises(ProfileError, match="is damaged"):
            read_events(path)


def test_an_unsaved_profile_keeps_facts_for_as_long_as_it_lasts() -> None:
    reason = ProfileError("It is gone.", "The rest is safe.", "Put it back.")
    profile = unsaved_profile(reason)
    profile.log.append(event(1))
    profile.drafts.keep("a", {"x": 1})
    assert list(profile.log.read()) == [event(1)]
    assert profile.notice is reason
    assert UUID(profile.device).version == 4
    profile.close()


def assert_three_sentences(error: ProfileError) -> None:
    """What happened, what is safe, what to do: each a sentence for the learner."""
    for sentence in (error.what, error.safe, error.remedy):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "sqlite" not in sentence.replace("profile.sqlite3", "").lower()
    assert str(error) == f"{error.what} {error.safe} {error.remedy}"


def assert_refuses_to_write(append: object, what: object) -> None:
    assert callable(append)
    with pytest.raises(ProfileError, match="nothing new is saved"):
        append(what)


def find_page(content: bytes | bytearray, kind: int, holding: bytes) -> int:
    """The offset of the page of this kind (10 is a leaf of an index) that holds these bytes."""
    (page,) = (
        start
        for start in range(4096, len(content), 4096)
        if content[start] == kind and holding in content[start : start + 4096]
    )
    return page


@contextmanager
def another_process_holding(path: Path) -> Iterator[None]:
    child = (
        "import sys; from pathlib import Path\n"
        "from leadership_course.storage.profile import open_profile\n"
        "from tests.storage.samples import events\n"
        "profile = open_profile(Path(sys.argv[1]))\n"
        "for each in events(3): profile.log.append(each)\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", child, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"open\n"
        try:
            yield
        finally:
            process.kill()


@contextmanager
def folder_of_an_ordinary_user() -> Iterator[Path]:
    """A folder that belongs to whom `as_ordinary_user` acts as; pytest's own is root's alone."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() == 0:
            os.chown(name, NOBODY, -1)
        yield Path(name)


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Act as somebody whom file modes bind: they don't bind root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
