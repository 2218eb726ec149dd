"""Does a locked journal leave no plain word on the disk, and lose none?"""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec import json
from msgspec.structs import replace

from leadership_course.cli import command_line
from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    LessonStarted,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.wordless import WORDS, without_words
from leadership_course.storage import lock_keys, sealed_copies
from leadership_course.storage.backups import Backups
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.from_outside import has_lock, read_events
from leadership_course.storage.lock import JournalLock
from leadership_course.storage.profile import Profile, open_profile
from leadership_course.storage.restoring import restore
from leadership_course.storage.rows import event_of, row_of
from leadership_course.storage.seal import Seal
from leadership_course.study.locking import JournalLockedError, Lock
from leadership_course.study.ports import ProfileError
from tests.storage.samples import any_facts, event
from tests.storage.situations import assert_three_sentences, raw

CANARY = "canary-9c41fe"
LONG = f"{CANARY} é " * 3_000  # spills over many pages
pytestmark = pytest.mark.usefixtures("quick_lock")
COST = (lock_keys.MEMORY_KIB, lock_keys.PASSES, lock_keys.LANES)
PASS, CODE_GROUPS = "four calm words here", 5
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WRITTEN: tuple[AnyFact, ...] = (
    ReflectionWritten(object="p", prompt="Why?", text=LONG),
    DebriefWritten(object="d", answers=(("Said?", CANARY), ("Heard?", LONG))),
    PlanMade(object="q", when=f"When {CANARY}", then=CANARY, guess=CANARY),
    PlanReported(object="q", outcome="yes", decision="keep", note=CANARY, talk=CANARY),
    PlanRehearsed(object="q", text=CANARY),
    QuoteNoted(object="k", note=CANARY),
)
PLACES = (
    *("reflect/p", "returning/p/3 weeks", "entry/reflection/p/", "note/k", "report/q", "plan/q"),
    *("said/q", "experiment/e", "guess/e", "debrief", "something/new"),
)


@pytest.fixture
def profile(path: Path) -> Iterator[Profile]:
    """A profile in which everything was written that can be, closed at the end."""
    with closing(open_profile(path)) as opened:
        fill(opened)
        yield opened


def fill(profile: Profile) -> None:
    for number, fact in enumerate(WRITTEN):
        profile.log.append(event(number, fact))
    for place in PLACES:
        profile.drafts.keep(place, {"text": LONG})


def lock_of(profile: Profile, path: Path) -> JournalLock:
    lock = profile.lock_for(path.parent / "backups")
    assert isinstance(lock, JournalLock)
    return lock


def state_of(lock: Lock) -> str:
    return lock.state


def plain(lock: Lock) -> tuple[Path, ...]:
    return lock.plain_copies


def bytes_of(path: Path) -> bytes:
    """Return everything in the profile's folder and below."""
    files = sorted(each for each in path.parent.rglob("*") if each.is_file())
    return b"".join(each.read_bytes() for each in files)


def is_plain(path: Path) -> bool:
    return CANARY.encode() in bytes_of(path)


def facts(profile: Profile) -> list[AnyFact]:
    return [each.fact for each in profile.log.read()]


class TestLockingAnExistingProfile:
    def test_no_plain_byte_is_left_and_no_word_is_lost(self, profile: Profile, path: Path) -> None:
        assert is_plain(path)
        lock_of(profile, path).set_up(PASS)
        assert not is_plain(path)
        assert facts(profile) == list(WRITTEN)
        assert [profile.drafts.find(place) for place in PLACES] == [{"text": LONG}] * len(PLACES)
        profile.log.append(event(20, replace(WRITTEN[0], text=f"new {CANARY}")))
        profile.drafts.keep("reflect/p", {"text": f"newer {CANARY}"})
        assert not is_plain(path)
        profile.close()
        assert not is_plain(path)

    def test_the_chain_holds_over_what_is_sealed(self, profile: Profile, path: Path) -> None:
        lock_of(profile, path).set_up(PASS)
        assert isinstance(profile.log, SqliteLog)
        assert profile.log.verify() is None
        profile.log.append(event(20, WRITTEN[0]))
        assert profile.log.verify() is None

    def test_a_second_lock_is_refused(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        with pytest.raises(JournalLockedError):
            lock.set_up("another passphrase")

    def test_a_failure_leaves_everything_as_it_was(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        connection = profile._connection
        assert connection is not None
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(ProfileError) as caught:
            lock.set_up(PASS)
        assert_three_sentences(caught.value)
        connection.execute("PRAGMA query_only = OFF")
        assert state_of(lock) == "none"
        assert facts(profile) == list(WRITTEN)
        lock.set_up(PASS)
        assert state_of(lock) == "open"


class TestOpening:
    def test_the_passphrase_opens_it_after_a_restart(self, profile: Profile, path: Path) -> None:
        lock_of(profile, path).set_up(PASS)
        profile.close()
        with closing(open_profile(path)) as again:
            lock = lock_of(again, path)
            assert state_of(lock) == "closed"
            assert facts(again) == [_closed(fact) for fact in WRITTEN]
            assert lock.open(PASS)
            assert state_of(lock) == "open"
            assert facts(again) == list(WRITTEN)
            assert again.drafts.find("reflect/p") == {"text": LONG}

    def test_another_passphrase_does_not_and_may_be_tried_again(
        self, profile: Profile, path: Path
    ) -> None:
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        lock.close()
        for wrong in ("", PASS.upper(), f"{PASS} ", "x" * 10_000, "\ud800"):
            assert not lock.open(wrong)
        assert state_of(lock) == "closed"
        assert lock.open(PASS)

    def test_the_code_opens_it_however_it_is_copied(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        code = lock.set_up(PASS)
        groups = code.split("-")
        assert [len(group) for group in groups] == [5] * CODE_GROUPS
        for copied in (code, code.lower(), " ".join(groups), f"  {''.join(groups)}\n"):
            lock.close()
            assert lock.open_by_code(copied)
        lock.close()
        assert not lock.open_by_code(f"{code[:-1]}{'A' if code[-1] != 'A' else 'B'}")
        assert not lock.open(code)

    def test_letters_composed_otherwise_are_the_same_passphrase(
        self, profile: Profile, path: Path
    ) -> None:
        lock = lock_of(profile, path)
        lock.set_up("caf\u00e9 au lait")
        lock.close()
        assert lock.open("cafe\u0301 au lait")

    def test_the_key_is_stretched_as_the_decision_says(self) -> None:
        assert COST == (64 * 1024, 3, 4)

    def test_a_damaged_lock_is_told_and_nothing_is_written_plainly(
        self, profile: Profile, path: Path
    ) -> None:
        lock_of(profile, path).set_up(PASS)
        profile.close()
        with closing(raw(path)) as file:
            file.execute("UPDATE meta SET value = '{' WHERE name = 'lock'")
        with closing(open_profile(path)) as again:
            lock = lock_of(again, path)
            assert state_of(lock) == "closed"
            with pytest.raises(ProfileError) as caught:
                lock.open(PASS)
            assert_three_sentences(caught.value)
            with pytest.raises(JournalLockedError):
                again.log.append(event(30, WRITTEN[0]))
            again.log.append(event(31, LessonStarted(object="a")))


class TestWhileItIsClosed:
    @pytest.fixture
    def closed(self, profile: Profile, path: Path) -> Profile:
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        lock.close()
        return profile

    def test_what_has_no_words_is_recorded(self, closed: Profile) -> None:
        closed.log.append(event(20, LessonStarted(object="a")))
        wordless = PlanReported(object="q", outcome="no", decision="keep")
        closed.log.append(event(21, wordless))
        assert facts(closed)[-2:] == [LessonStarted(object="a"), wordless]

    @pytest.mark.parametrize("fact", WRITTEN, ids=[type(fact).__name__ for fact in WRITTEN])
    def test_words_are_refused_and_nothing_changes(self, closed: Profile, fact: AnyFact) -> None:
        before = facts(closed)
        with pytest.raises(JournalLockedError):
            closed.log.append(event(20, fact))
        assert facts(closed) == before

    @pytest.mark.parametrize("place", PLACES)
    def test_drafts_of_the_journal_are_neither_read_nor_touched(
        self, closed: Profile, path: Path, place: str
    ) -> None:
        assert closed.drafts.find(place) is None
        with pytest.raises(JournalLockedError):
            closed.drafts.keep(place, {"text": "x"})
        with pytest.raises(JournalLockedError):
            closed.drafts.drop(place)
        assert lock_of(closed, path).open(PASS)
        assert closed.drafts.find(place) == {"text": LONG}

    @pytest.mark.parametrize("place", ["question/q", "quiz/a/q", "review/i/q", "tags/k"])
    def test_answers_and_tags_are_kept_as_ever(self, closed: Profile, place: str) -> None:
        closed.drafts.keep(place, {"reply": "x"})
        assert closed.drafts.find(place) == {"reply": "x"}
        closed.drafts.drop(place)
        assert closed.drafts.find(place) is None

    def test_every_kind_of_words_closes_to_the_same_kind_of_fact(self) -> None:
        assert {type(fact) for fact in WRITTEN} == set(WORDS)

    def test_words_can_be_erased_for_good(self, closed: Profile, path: Path) -> None:
        closed.log.erase([event(0).id, event(1).id])
        assert lock_of(closed, path).open(PASS)
        assert facts(closed)[0] == without_words(WRITTEN[0])
        assert facts(closed)[2:] == list(WRITTEN[2:])


def _closed(fact: AnyFact) -> AnyFact:
    return replace(fact, answers=()) if isinstance(fact, DebriefWritten) else without_words(fact)


@cache
def one_seal() -> Seal:
    """A seal that is open."""
    record, key, _ = lock_keys.new_lock(PASS)
    seal = Seal(record)
    seal.open_with(key)
    return seal


class TestTheSeal:
    @settings(max_examples=150, deadline=None)
    @given(any_facts)
    def test_every_fact_comes_back_as_it_was(self, fact: AnyFact) -> None:
        seal = one_seal()
        row = row_of(event(1, fact))
        assert seal.opened(seal.sealed(row)) == seal.opened(row)
        sealed = event_of(Seal().opened(seal.sealed(row)), {})
        if type(fact) in WORDS:
            assert sealed.fact == _closed(event_of(row, {}).fact)

    def test_the_same_words_never_look_the_same(self) -> None:
        seal = one_seal()
        row = row_of(event(1, WRITTEN[0]))
        assert seal.sealed(row) != seal.sealed(row)
        assert seal.sealed(seal.sealed(row)) != row

    def test_words_moved_to_another_event_or_field_do_not_open(self) -> None:
        seal = one_seal()
        row = seal.sealed(row_of(event(1, WRITTEN[3])))
        assert seal.can_open(row)
        moved = row._replace(id=event(2).id.encode())
        assert not seal.can_open(moved)
        found = json.decode(row.facts)
        swapped = json.encode({**found, "note": found["talk"], "talk": found["note"]})
        assert not seal.can_open(row._replace(facts=swapped))

    @pytest.mark.parametrize("sealed", ["", "AAAA", "no base64!", "A" * 40])
    def test_what_does_not_open_is_empty(self, sealed: str) -> None:
        facts = json.encode({"prompt": "Why?", "text": {"sealed": sealed}})
        row = row_of(event(1, WRITTEN[0]))._replace(facts=facts)
        expected = ReflectionWritten(object="p", prompt="Why?", text="")
        assert event_of(one_seal().opened(row), {}).fact == expected

    def test_the_same_event_again_changes_nothing(self, profile: Profile, path: Path) -> None:
        lock_of(profile, path).set_up(PASS)
        profile.log.append(event(0, WRITTEN[0]))
        assert facts(profile) == list(WRITTEN)
        with pytest.raises(ValueError, match="another event"):
            profile.log.append(event(0, WRITTEN[1]))


class TestCopies:
    def backups(self, path: Path) -> Backups:
        return Backups(path.parent / "backups")

    def test_copies_made_before_are_sealed_and_can_be_put_back(
        self, profile: Profile, path: Path
    ) -> None:
        backups = self.backups(path)
        for day in range(3):
            profile.log.append(event(40 + day, LessonStarted(object=f"l{day}")))
            assert profile.back_up(backups, NOW + timedelta(days=day))
        held = [backups.holding(copy) for copy in backups.all()]
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        assert not is_plain(path)
        assert [backups.holding(copy) for copy in backups.all()] == held
        assert plain(lock) == ()
        profile.close()
        restore(backups.all()[-1].path, path, "device-2")
        with closing(open_profile(path)) as again:
            assert again.notice is None
            assert lock_of(again, path).open(PASS)
            assert facts(again)[: len(WRITTEN)] == list(WRITTEN)
        assert not is_plain(path)

    def test_what_a_restore_put_aside_is_sealed_too(self, profile: Profile, path: Path) -> None:
        backups = self.backups(path)
        made = profile.back_up(backups, NOW)
        assert made
        profile.close()
        restore(made.path, path, "device-2")
        half_made = path.parent / "backups" / "20261123T120000Z-1-ab.77.tmp"
        half_made.write_text(CANARY)
        with closing(open_profile(path)) as again:
            lock_of(again, path).set_up(PASS)
        assert not is_plain(path)
        (aside,) = path.parent.glob("*.before-restore-*")
        with closing(open_profile(aside)) as before:
            assert lock_of(before, path).open(PASS)
            assert facts(before) == list(WRITTEN)

    def test_a_copy_that_cannot_be_sealed_is_named_and_can_be_removed(
        self, profile: Profile, path: Path
    ) -> None:
        made = profile.back_up(self.backups(path), NOW)
        assert made
        content = made.path.read_bytes()
        made.path.write_bytes(content.replace(b"Why?", b"Wh\xff?"))
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        assert plain(lock) == (made.path,)
        lock.close()
        assert lock.open(PASS)
        assert plain(lock) == (made.path,)
        lock.remove_plain_copies()
        assert plain(lock) == ()
        assert not is_plain(path)

    def test_what_a_crash_left_plain_is_sealed_at_the_next_opening(
        self, profile: Profile, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        profile.back_up(self.backups(path), NOW)

        def crash(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as during:
            during.setattr(sealed_copies, "replace_file", crash)
            with pytest.raises(KeyboardInterrupt):
                lock_of(profile, path).set_up(PASS)
        profile.close()
        assert is_plain(path)
        with closing(open_profile(path)) as again:
            assert lock_of(again, path).open(PASS)
            assert not is_plain(path)
            assert len(self.backups(path).all()) == 1

    def test_a_copy_under_an_older_lock_is_left_alone(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        lock.set_up("the former one")
        made = profile.back_up(self.backups(path), NOW)
        assert made
        before = made.path.read_bytes()
        lock.take_off()
        lock.set_up(PASS)
        assert made.path.read_bytes() == before
        assert plain(lock) == ()


class TestAnotherPassphrase:
    def test_the_former_secrets_open_nothing_any_more(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        code = lock.set_up(PASS)
        backups = Backups(path.parent / "backups")
        assert profile.back_up(backups, NOW)
        new_code = lock.change("quite another one")
        lock.close()
        assert not lock.open(PASS)
        assert not lock.open_by_code(code)
        assert lock.open_by_code(new_code)
        lock.close()
        assert lock.open("quite another one")
        assert facts(profile) == list(WRITTEN)
        profile.close()
        restore(backups.all()[0].path, path, "device-2")
        with closing(open_profile(path)) as again:
            assert not lock_of(again, path).open(PASS)
            assert lock_of(again, path).open("quite another one")

    def test_it_needs_the_journal_open(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        lock.close()
        for act in (lambda: lock.change("another one"), lock.take_off):
            with pytest.raises(JournalLockedError):
                act()
        assert lock.open(PASS)


class TestTakingItOff:
    def test_everything_is_plain_again(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        lock.take_off()
        assert state_of(lock) == "none"
        profile.close()
        with closing(open_profile(path)) as again:
            assert again.notice is None
            assert state_of(lock_of(again, path)) == "none"
            assert facts(again) == list(WRITTEN)
            assert again.drafts.find("debrief") == {"text": LONG}

    def test_what_does_not_open_stays_as_it_is(self, profile: Profile, path: Path) -> None:
        lock = lock_of(profile, path)
        lock.set_up(PASS)
        connection = profile._connection
        assert connection
        query = "SELECT facts FROM event WHERE seq = 2"
        (sealed,) = connection.execute(query).fetchone()
        connection.execute("UPDATE event SET facts = ? WHERE seq = 1", (sealed.decode(),))
        connection.execute("UPDATE draft SET value = '{\"sealed\":\"AAAA\"}' WHERE place='debrief'")
        lock.take_off()
        (left,) = connection.execute("SELECT facts FROM event WHERE seq = 1").fetchone()
        assert left == sealed
        assert facts(profile)[1:] == list(WRITTEN[1:])
        assert profile.drafts.find("debrief") is None


class TestAProfileThatCanOnlyBeRead:
    def test_its_journal_can_be_read_and_its_lock_not_changed(
        self, profile: Profile, path: Path
    ) -> None:
        lock_of(profile, path).set_up(PASS)
        profile.close()
        with closing(raw(path)) as file:
            file.execute("PRAGMA user_version = 99")
        from leadership_course.storage.at_home import profile_at
        from leadership_course.storage.folders import Home

        with closing(profile_at(Home(path.parent))) as here:
            assert here.is_read_only
            lock = lock_of(here, path)
            assert facts(here)[0] == _closed(WRITTEN[0])
            here.log.append(event(50, LessonStarted(object="a")))
            assert lock.open(PASS)
            assert facts(here)[:-1] == list(WRITTEN)
            assert here.drafts.find("reflect/p") == {"text": LONG}
            for act in (
                lambda: lock.change("another one"),
                lock.take_off,
                lambda: lock.set_up("x"),
            ):
                with pytest.raises(ProfileError, match="newer version"):
                    act()
            lock.close()
            assert facts(here)[0] == _closed(WRITTEN[0])

    def test_the_log_is_printed_without_the_words(self, profile: Profile, path: Path) -> None:
        lock_of(profile, path).set_up(PASS)
        profile.close()
        assert [each.fact for each in read_events(path)] == [_closed(fact) for fact in WRITTEN]
        assert has_lock(path)

    def test_it_is_said_that_words_are_left_out(
        self, profile: Profile, path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        profile.close()
        assert command_line.main(["events", "--home", str(path.parent)]) == 0
        assert "locked" not in capsys.readouterr().err
        with closing(open_profile(path)) as again:
            lock_of(again, path).set_up(PASS)
        assert command_line.main(["events", "--home", str(path.parent)]) == 0
        said = capsys.readouterr()
        assert "its words are left out" in said.err
        assert CANARY not in said.out

    @pytest.mark.parametrize("content", [None, b"no database at all"])
    def test_what_is_no_profile_has_no_lock_to_ask_for(
        self, path: Path, content: bytes | None
    ) -> None:
        if content:
            path.write_bytes(content)
        with pytest.raises(ProfileError):
            has_lock(path)


def test_a_profile_without_a_file_has_no_lock_to_set() -> None:
    from leadership_course.storage.at_home import unsaved_profile

    refusal = ProfileError("What.", "Safe.", "Do.")
    lock = unsaved_profile(refusal).lock_for(Path("copies"))
    assert state_of(lock) == "none"
    for act in (lock.set_up, lock.change):
        with pytest.raises(ProfileError) as caught:
            act(PASS)
        assert_three_sentences(caught.value)
    assert not lock.open(PASS)
    assert not lock.open_by_code("A")
    lock.close()
    lock.take_off()
    lock.remove_plain_copies()
    assert plain(lock) == ()
