"""Are copies of the profile made, proved, thinned out, and put back so that nothing is lost?"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from leadership_course.progress.events import QuestionAnswered, ReflectionWritten
from leadership_course.storage import backups as backups_module
from leadership_course.storage.backups import Backups
from leadership_course.storage.database import device_of
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.storage.restoring import restore
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, events, posix
from tests.storage.situations import assert_three_sentences

NOW = datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC)


@pytest.fixture
def copies(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


def fill_and_copy(path: Path, copies: Backups, count: int, at: datetime = NOW) -> None:
    with closing(open_profile(path)) as profile:
        for each in events(count):
            profile.log.append(each)
        profile.drafts.keep("reflect/a", {"text": "half a sentence"})
        assert profile.back_up(copies, at)


class TestWhatACopyHolds:
    def test_a_question_counts_once_and_a_rating_of_oneself_is_no_answer(
        self, path: Path, copies: Backups
    ) -> None:
        answered = (
            *(("why-ask", ""), ("why-ask", "3b1"), ("last-word", "3b1")),
            *((f"statement-{n}", moment) for n in range(16) for moment in ("before", "then")),
        )
        with closing(open_profile(path)) as profile:
            for number, (question, attempt) in enumerate(answered):
                fact = QuestionAnswered(
                    object=question, rendered={}, answer={}, score=1.0, verdict="", attempt=attempt
                )
                profile.log.append(event(number, fact))
            made = profile.back_up(copies, NOW)
        assert made
        assert copies.holding(made).answers == 2


class TestMaking:
    def test_a_copy_holds_every_event_and_says_when_it_was_made(
        self, path: Path, copies: Backups
    ) -> None:
        fill_and_copy(path, copies, 7)
        (copy,) = copies.all()
        assert (copy.at, copy.events) == (NOW, 7)
        assert list(read_events(copy.path)) == events(7)

    def test_the_last_commit_is_in_it_although_the_program_is_open(
        self, path: Path, copies: Backups
    ) -> None:
        with closing(open_profile(path)) as profile:
            for number in range(3):
                profile.log.append(event(number))
                made = profile.back_up(copies, NOW + timedelta(minutes=number))
                assert made
                assert len(list(read_events(made.path))) == number + 1

    def test_nothing_is_copied_where_nothing_was_recorded_since(
        self, path: Path, copies: Backups
    ) -> None:
        with closing(open_profile(path)) as profile:
            assert profile.back_up(copies, NOW) is None
            profile.log.append(event(1))
            assert profile.back_up(copies, NOW)
            assert profile.back_up(copies, NOW + timedelta(days=1)) is None
        assert len(copies.all()) == 1

    @posix
    def test_copies_are_their_owners_only(self, path: Path, copies: Backups) -> None:
        fill_and_copy(path, copies, 2)
        file = copies.all()[0].path
        assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)

    def test_no_journal_and_no_passing_file_stay_behind(self, path: Path, copies: Backups) -> None:
        fill_and_copy(path, copies, 2)
        names = [file.name for file in copies.all()[0].path.parent.iterdir()]
        assert len(names) == 1

    def test_a_copy_that_is_not_what_was_copied_does_not_count(
        self, path: Path, copies: Backups, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = backups_module._copy

        def flipping(connection: sqlite3.Connection, fresh: Path) -> None:
            whole(connection, fresh)
            content = fresh.read_bytes()
            fresh.write_bytes(content.replace(b"card-1", b"card-9"))

        monkeypatch.setattr(backups_module, "_copy", flipping)
        with closing(open_profile(path)) as profile:
            profile.log.append(event(1))
            with pytest.raises(ProfileError) as refused:
                profile.back_up(copies, NOW)
        assert_three_sentences(refused.value)
        assert copies.all() == ()
        assert list((path.parent / "backups").iterdir()) == []

    def test_a_damaged_profile_is_not_copied_over_good_copies(
        self, path: Path, copies: Backups
    ) -> None:
        fill_and_copy(path, copies, 3)
        path.write_bytes(path.read_bytes().replace(b"card-1", b"card-9"))
        with closing(open_profile(path)) as profile:
            assert profile.notice
            profile.log.append(event(77))
            assert profile.back_up(copies, NOW + timedelta(days=3)) is None
        assert [copy.events for copy in copies.all()] == [3]

    def test_old_copies_are_thinned_out_as_new_ones_come(self, path: Path, copies: Backups) -> None:
        with closing(open_profile(path)) as profile:
            for number in range(60):
                profile.log.append(event(number))
                profile.back_up(copies, NOW + timedelta(hours=8 * number))
        days = [copy.at.date() for copy in copies.all()[7:]]
        assert len(days) == len(set(days))
        assert 15 < len(copies.all()) < 30

    def test_what_is_no_copy_is_left_alone(self, path: Path, copies: Backups) -> None:
        fill_and_copy(path, copies, 1)
        folder = copies.all()[0].path.parent
        for name in ("notes.txt", "20269999T999999Z-1-ab.sqlite3"):
            (folder / name).write_text("mine")
        assert len(copies.all()) == 1
        copies.thin(NOW + timedelta(days=900))
        assert (folder / "notes.txt").exists()


class TestErasing:
    def test_words_erased_are_in_no_copy_and_the_rest_still_is(
        self, path: Path, copies: Backups
    ) -> None:
        said = ReflectionWritten(object="a", prompt="What?", text="canary-77aa")
        with closing(open_profile(path)) as profile:
            profile.log.append(event(1))
            profile.back_up(copies, NOW - timedelta(days=1))
            profile.log.append(event(2, said))
            profile.drafts.keep("reflect/a", {"text": "canary-77aa, half"})
            profile.back_up(copies, NOW)
        untouched = copies.all()[1]
        copies.erase([event(2).id])
        assert copies.all()[1] == untouched
        written = b"".join(file.read_bytes() for file in untouched.path.parent.iterdir())
        assert b"canary-77aa" not in written
        erased = copies.all()[0]
        assert (erased.at, erased.events) == (NOW, 2)
        assert next(iter(read_events(erased.path))) == event(1)
        restore(erased.path, path, "d")
        with closing(open_profile(path)) as profile:
            assert (profile.notice, len(list(profile.log.read()))) == (None, 2)

    @pytest.mark.parametrize("is_next_copy", [False, True])
    def test_what_a_killed_program_left_half_made_is_gone_then_and_with_the_next_copy(
        self, path: Path, copies: Backups, is_next_copy: bool
    ) -> None:
        fill_and_copy(path, copies, 2)
        half_made = copies.all()[0].path.with_suffix(".77.tmp")
        beside = Path(f"{half_made}-journal")
        for each in (half_made, beside):
            each.write_bytes(b"canary-77aa")
        if is_next_copy:
            with closing(open_profile(path)) as profile:
                profile.log.append(event(2))
                assert profile.back_up(copies, NOW + timedelta(hours=1))
        else:
            copies.erase([event(1).id])
        assert not half_made.exists()
        assert not beside.exists()

    def test_a_copy_that_cannot_be_read_is_told_of(self, path: Path, copies: Backups) -> None:
        fill_and_copy(path, copies, 2)
        copies.all()[0].path.write_bytes(b"garbage" * 900)
        with pytest.raises(ProfileError) as refused:
            copies.erase([event(1).id])
        assert_three_sentences(refused.value)


class TestRestoring:
    def test_the_profile_is_as_it_was_when_the_copy_was_made(
        self, path: Path, copies: Backups
    ) -> None:
        fill_and_copy(path, copies, 5)
        with closing(open_profile(path)) as profile:
            profile.log.append(event(50))
        restore(copies.all()[0].path, path, "another-device")
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(5)
            assert profile.drafts.find("reflect/a") == {"text": "half a sentence"}
            assert (profile.device, profile.notice) == ("another-device", None)

    def test_what_was_there_is_moved_aside_and_can_be_opened(
        self, path: Path, copies: Backups
    ) -> None:
        fill_and_copy(path, copies, 5)
        with closing(open_profile(path)) as profile:
            profile.log.append(event(50))
        for _ in range(2):
            restore(copies.all()[0].path, path, "d")
        aside = path.with_name(f"{path.name}.before-restore-1")
        with closing(open_profile(aside)) as profile:
            assert len(list(profile.log.read())) == 6
        assert path.with_name(f"{path.name}.before-restore-2").exists()

    @pytest.mark.parametrize("content", [b"", b"garbage" * 900])
    def test_a_ruined_profile_becomes_whole_again(
        self, path: Path, copies: Backups, content: bytes
    ) -> None:
        fill_and_copy(path, copies, 4)
        path.write_bytes(content)
        with pytest.raises(ProfileError):
            open_profile(path)
        restore(copies.all()[0].path, path, "d")
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(4)

    def test_a_lost_profile_comes_back(self, path: Path, copies: Backups) -> None:
        fill_and_copy(path, copies, 4)
        path.unlink()
        restore(copies.all()[0].path, path, "d")
        with closing(open_profile(path)) as profile:
            assert len(list(profile.log.read())) == 4

    def test_a_journal_left_by_a_crash_is_not_worked_into_the_copy(
        self, path: Path, copies: Backups
    ) -> None:
        fill_and_copy(path, copies, 4)
        journal = path.with_name(f"{path.name}-wal")
        journal.write_bytes(b"what a crash left")
        restore(copies.all()[0].path, path, "d")
        assert not journal.exists()
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(4)

    def test_a_damaged_copy_is_refused_and_the_profile_stays(
        self, path: Path, copies: Backups
    ) -> None:
        fill_and_copy(path, copies, 4)
        copy = copies.all()[0].path
        copy.write_bytes(copy.read_bytes().replace(b"card-1", b"card-9"))
        before = path.read_bytes()
        with pytest.raises(ProfileError) as refused:
            restore(copy, path, "d")
        assert_three_sentences(refused.value)
        assert path.read_bytes() == before

    def test_what_is_no_profile_is_refused(self, path: Path, tmp_path: Path) -> None:
        other = tmp_path / "other.sqlite3"
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("CREATE TABLE event (seq)")
        with pytest.raises(ProfileError):
            restore(other, path, "d")
        assert not path.exists()


def test_the_device_of_a_copy_is_the_one_of_the_profile(path: Path, copies: Backups) -> None:
    fill_and_copy(path, copies, 1)
    with closing(open_profile(path)) as profile:
        device = profile.device
    with closing(sqlite3.connect(copies.all()[0].path)) as copy:
        copy.text_factory = bytes
        assert device_of(copy) == device
