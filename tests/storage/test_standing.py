"""Is it noticed when another file takes the open one's place, or holds less than it did?"""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from leadership_course.storage.backups import Backups
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.storage.restoring import restore
from leadership_course.storage.standing import leave_marker, marker_of, noted
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events, posix
from tests.storage.situations import (
    assert_three_sentences,
    fill,
    kill_with_open_profile,
    raw,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
WAL_HEADER, FRAME_HEADER, PAGE = 32, 24, 4096


@posix
class TestAnotherFileInItsPlace:
    @pytest.mark.parametrize("is_gone", [False, True], ids=["replaced", "gone"])
    def test_nothing_is_acknowledged_that_would_be_lost(self, path: Path, is_gone: bool) -> None:
        fill(path)
        other = path.with_name("other")
        shutil.copyfile(path, other)
        with closing(open_profile(path)) as profile:
            profile.log.append(event(3))
            if is_gone:
                path.unlink()
            else:
                other.replace(path)
            acts: tuple[Callable[[], None], ...] = (
                lambda: profile.log.append(event(4)),
                lambda: profile.drafts.keep("lesson/1", {"text": "half a sentence"}),
                lambda: profile.drafts.drop("lesson/1"),
                lambda: profile.log.erase([event(1).id]),
            )
            for act in acts:
                with pytest.raises(ProfileError, match="moved or replaced") as refused:
                    act()
                assert_three_sentences(refused.value)
            assert list(profile.log.read()) == events(4)

    def test_the_journal_gets_no_lock_there(self, path: Path) -> None:
        fill(path)
        with closing(open_profile(path)) as profile:
            assert profile.lock is not None
            path.rename(path.with_name("elsewhere"))
            with pytest.raises(ProfileError, match="moved or replaced"):
                profile.lock.set_up("a long passphrase")

    def test_a_file_put_back_is_gone_on_with(self, path: Path) -> None:
        with closing(open_profile(path)) as profile:
            aside = path.rename(path.with_name("aside"))
            with pytest.raises(ProfileError):
                profile.log.append(event(0))
            aside.rename(path)
            profile.log.append(event(0))
        assert list(read_events(path)) == events(1)


class TestAFileThatHoldsLessThanItDid:
    def test_every_acknowledged_fact_is_counted_beside_the_file(self, path: Path) -> None:
        with closing(open_profile(path)) as profile:
            for number in range(12):
                profile.log.append(event(number))
                assert noted(path) == number + 1

    @pytest.mark.parametrize("frame", range(14))
    def test_a_bit_flipped_in_the_journal_is_noticed(self, path: Path, frame: int) -> None:
        """SQLite takes it for the end of the journal, and every commit after it is gone."""
        fill(path)
        kill_with_open_profile(path, 12)
        journal = Path(f"{path}-wal")
        content = bytearray(journal.read_bytes())
        at = WAL_HEADER + frame * (FRAME_HEADER + PAGE) + FRAME_HEADER + 2_000
        content[at] ^= 4
        journal.write_bytes(content)
        with closing(open_profile(path)) as profile:
            found = list(profile.log.read())
            assert found == events(12)[: len(found)]
            if len(found) < 12:
                assert profile.notice
                assert "Your profile lacks its last " in profile.notice.what
                assert_three_sentences(profile.notice)
                assert profile.back_up(Backups(path.parent / "backups"), NOON) is None

    def test_an_older_file_in_its_place_is_named_until_study_went_on(self, path: Path) -> None:
        fill(path)
        older = path.read_bytes()
        with closing(open_profile(path)) as profile:
            profile.log.append(event(3))
        path.write_bytes(older)
        for _ in range(2):
            with closing(open_profile(path)) as profile:
                assert profile.notice
                assert profile.notice.what.startswith("Your profile lacks its last entry")
        with closing(open_profile(path)) as profile:
            profile.log.append(event(4))
        with closing(open_profile(path)) as profile:
            assert profile.notice is None

    def test_a_copy_put_back_is_not_taken_for_one(self, path: Path) -> None:
        fill(path)
        copies = Backups(path.parent / "backups")
        with closing(open_profile(path)) as profile:
            made = profile.back_up(copies, NOON)
            assert made
            profile.log.append(event(3))
        restore(made.path, path, "another")
        with closing(open_profile(path)) as profile:
            assert profile.notice is None
            assert list(profile.log.read()) == events(3)

    @pytest.mark.parametrize(
        "content", [b"", b"A profile is kept beside this file.\n", b"\xff" * 99]
    )
    def test_a_marker_that_tells_nothing_is_made_anew(self, path: Path, content: bytes) -> None:
        fill(path)
        marker_of(path).write_bytes(content)
        assert noted(path) is None
        with closing(open_profile(path)) as profile:
            assert profile.notice is None
        assert noted(path) == 3

    def test_no_marker_can_stop_the_log(self, path: Path) -> None:
        with closing(open_profile(path)) as profile:
            marker_of(path).unlink()
            marker_of(path).mkdir()
            profile.log.append(event(0))
        leave_marker(path, 1)
        assert list(read_events(path)) == events(1)


class TestADraft:
    def test_that_changed_on_the_disk_is_told(self, path: Path) -> None:
        fill(path)
        path.write_bytes(path.read_bytes().replace(b"half a", b"half b"))
        with closing(open_profile(path)) as profile:
            assert profile.notice
            assert "half written has changed" in profile.notice.what
            assert_three_sentences(profile.notice)
            assert profile.drafts.find("lesson/1") == {"text": "half b"}
            assert profile.back_up(Backups(path.parent / "backups"), NOON)  # its facts are whole
            profile.drafts.keep("lesson/1", {"text": "half a"})
        with closing(open_profile(path)) as profile:
            assert profile.notice is None

    def test_every_bit_of_it_is_watched(self, path: Path) -> None:
        fill(path)
        content = path.read_bytes()
        start = content.index(b"half a")
        for bit in range(48):
            changed = bytearray(content)
            changed[start + bit // 8] ^= 1 << bit % 8
            path.write_bytes(changed)
            with closing(open_profile(path)) as profile:
                assert profile.notice
            for left in path.parent.glob("*-wal"):
                left.unlink()

    def test_that_another_program_removed_is_no_damage(self, path: Path) -> None:
        fill(path)
        with closing(raw(path)) as other:
            other.execute("DELETE FROM draft")
        with closing(open_profile(path)) as profile:
            assert profile.notice is None
