"""Does a profile of a former layout become one of today's, wholly or not at all?"""

import sqlite3
import sys
import time
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from leadership_course.storage import database, faults, migration
from leadership_course.storage.backups import Backups
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.storage.restoring import restore
from leadership_course.storage.sealed_copies import seal_copies
from tests.storage.former import as_version_1, draft_number, open_slowly
from tests.storage.samples import event, events, posix
from tests.storage.situations import (
    assert_refuses_to_write,
    assert_three_sentences,
    fill,
    folder_state,
    raw,
)

KILLS = 40


def version_of(path: Path) -> int:
    with closing(raw(path)) as other:
        return database.identity(other)[1]


def test_a_former_profile_opens_with_everything_and_goes_on(path: Path) -> None:
    as_version_1(path, 5)
    with closing(open_profile(path)) as profile:
        assert profile.notice is None
        assert list(profile.log.read()) == events(5)
        assert profile.drafts.find(draft_number(3)) == {"text": "half 3"}
        profile.log.append(event(5))
    assert version_of(path) == database.SCHEMA_VERSION
    with closing(open_profile(path)) as profile:
        assert profile.notice is None
        assert list(profile.log.read()) == events(6)


def test_a_copy_of_how_it_was_is_made_first(path: Path) -> None:
    as_version_1(path, 5)
    open_profile(path).close()
    (made,) = Backups(path.parent / "backups").all()
    assert made.events == 5
    restore(made.path, path, "another")
    with closing(open_profile(path)) as profile:
        assert list(profile.log.read()) == events(5)
        assert profile.drafts.find(draft_number(0)) == {"text": "half 0"}


def test_a_copy_from_before_can_be_put_back_and_erased_in(path: Path) -> None:
    copies = Backups(path.parent / "backups")
    as_version_1(path, 5)
    open_profile(path).close()
    (made,) = copies.all()
    as_version_1(made.path, 5)
    assert version_of(made.path) == 1
    assert copies.holding(made).lessons == 0
    copies.erase([event(1).id])
    assert len(copies.all()) == 1
    restore(copies.all()[0].path, path, "another")
    with closing(open_profile(path)) as profile:
        assert len(list(profile.log.read())) == 5


def test_a_copy_from_before_gets_the_lock_of_the_journal(path: Path) -> None:
    as_version_1(path, 5)
    open_profile(path).close()
    (made,) = Backups(path.parent / "backups").all()
    as_version_1(made.path, 5)
    with closing(open_profile(path)) as profile:
        assert profile.lock is not None
        profile.lock.copies = path.parent / "backups"
        profile.lock.set_up("a long passphrase")
        assert profile.lock.plain_copies == ()
        assert seal_copies(path, path.parent / "backups", profile.lock._seal) == ()


def test_a_former_file_is_read_without_being_touched(path: Path) -> None:
    as_version_1(path, 5)
    before = folder_state(path.parent)
    assert list(read_events(path)) == events(5)
    assert folder_state(path.parent) == before


def test_a_damaged_former_file_is_not_changed(path: Path) -> None:
    as_version_1(path, 40)
    with closing(raw(path)) as other:
        other.execute("CREATE TRIGGER thief AFTER INSERT ON event BEGIN DELETE FROM event; END")
    before = folder_state(path.parent)
    with closing(open_profile(path)) as profile:
        assert profile.is_read_only
        assert list(profile.log.read()) == events(40)
    assert folder_state(path.parent) == before


@posix
def test_without_room_for_the_copy_it_stays_as_it_was_and_is_read(path: Path) -> None:
    as_version_1(path, 5)
    (path.parent / "backups").write_text("in the way")
    content = path.read_bytes()
    with closing(open_profile(path)) as profile:
        assert profile.notice
        assert "could not be brought up to date" in profile.notice.what
        assert_three_sentences(profile.notice)
        assert_refuses_to_write(profile.log.append, event(5))
        assert list(profile.log.read()) == events(5)
        assert profile.drafts.find(draft_number(2)) == {"text": "half 2"}
    assert version_of(path) == 1
    assert path.read_bytes()[24:] == content[24:] or version_of(path) == 1


def test_a_failure_half_way_leaves_the_old_layout(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_version_1(path, 5)

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE draft")
        connection.execute("SELECT * FROM nowhere")

    monkeypatch.setattr(migration, "_STEPS", {1: fail})
    with closing(open_profile(path)) as profile:
        assert profile.is_read_only
        assert profile.notice is not None
        assert profile.notice.what == faults.not_brought_up(path).what
    assert version_of(path) == 1
    monkeypatch.undo()
    with closing(open_profile(path)) as profile:
        assert profile.drafts.find(draft_number(1)) == {"text": "half 1"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a fork server")
def test_40_kills_within_it_leave_the_old_layout_or_the_new(tmp_path: Path) -> None:
    """The real step, on a profile large enough that every kill falls into it."""
    chance, found = Random(40), {1: 0, database.SCHEMA_VERSION: 0}
    model = tmp_path / "model.sqlite3"
    as_version_1(model, 20, drafts=3_000)
    content = model.read_bytes()
    for each in range(KILLS):
        path = tmp_path / str(each) / "profile.sqlite3"
        path.parent.mkdir()
        path.write_bytes(content)
        _kill_within(path, chance)
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as other:
            found[database.identity(other)[1]] += 1
        with closing(open_profile(path)) as profile:
            assert profile.notice is None
            assert list(profile.log.read()) == events(20)
            for number in (0, 1_500, 2_999):
                text = f"half {number}"
                assert profile.drafts.find(draft_number(number)) == {"text": text}
    assert min(found.values()) > 0, found  # some died before the commit, some after it
    print(found)


def _kill_within(path: Path, chance: Random) -> None:
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.former"])
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=open_slowly, args=(path, there))
    process.start()
    there.close()
    here.recv()  # the copy is made, and the step begins
    time.sleep(chance.uniform(0, 0.03))
    process.kill()
    process.join()
    here.close()
    assert process.exitcode == -9


def test_a_profile_of_today_is_left_alone(path: Path) -> None:
    fill(path)
    with closing(raw(path)) as other:
        migration.bring_up_to_date(other)
        assert not migration.is_former(other)
        assert migration.is_sound(other) is database.is_sound(other)
