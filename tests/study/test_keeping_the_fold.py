"""Is the state of the program the same where it begins with what was folded before?"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.progress.asleep import nothing
from leadership_course.progress.events import (
    ActUndone,
    AnyFact,
    DebriefWritten,
    EntryErased,
    Event,
    LessonFinished,
    LessonStarted,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuoteBookmarked,
    QuoteNoted,
    ReflectionWritten,
    WelcomeFinished,
)
from leadership_course.progress.fold import Progress
from leadership_course.progress.kept import FOLDING, code_digest, packed, unpacked
from leadership_course.progress.undoing import reaches_back
from leadership_course.storage.folders import Home
from leadership_course.storage.kept_fold import KeptFolds
from leadership_course.storage.profile import Profile, open_profile
from leadership_course.study import studying
from leadership_course.study.studying import Study
from tests.courses import sample_course
from tests.doubles import FakeClock
from tests.progress.histories import answered, attempt, event, histories, state

CANARY = "Only I may ever read this canary"
WRITTEN: tuple[AnyFact, ...] = (
    WelcomeFinished(object="course", partner=f"{CANARY} 1"),
    ReflectionWritten(object="last-rescue", prompt="Why?", text=f"{CANARY} 2"),
    DebriefWritten(object="d", answers=(("How?", f"{CANARY} 3"),)),
    PlanMade(object="two-questions", when=f"{CANARY} 4", then="I ask"),
    PlanReported(object="two-questions", outcome="yes", decision="keep", note=f"{CANARY} 5"),
    PlanRehearsed(object="two-questions", text=f"{CANARY} 6"),
    QuoteBookmarked(object="q", text="A line", by="Somebody"),
    QuoteNoted(object="q", note=f"{CANARY} 7"),
    answered("question", lesson="lesson", principle="idea"),
    LessonFinished(object="lesson", minutes=3),
)


def folded(events: Sequence[Event]) -> Progress:
    progress = Progress()
    progress.take_all(events)
    return progress


def gone_on(before: Sequence[Event], rest: Sequence[Event]) -> Progress:
    """Fold some events, keep what came of it, and go on with the rest in another program."""
    content = packed(folded(before).kept())
    assert content is not None
    kept = unpacked(content)
    assert kept is not None
    there = [*before, *rest]
    progress = Progress()
    progress.go_on_from(kept, lambda names: [one for one in there if one.id in names])
    progress.take_all(rest)
    return progress


@given(histories, st.integers(0, 25))
def test_a_state_that_was_kept_goes_on_like_one_that_was_folded(
    history: list[Event], cut: int
) -> None:
    progress = gone_on(history[:cut], history[cut:])
    assert state(progress) == state(folded(history))


@given(histories, st.integers(0, 25), st.lists(st.integers(0, 30), max_size=5))
def test_acts_taken_back_are_left_out_wherever_the_state_was_kept(
    history: list[Event], cut: int, undone: list[int]
) -> None:
    undoing = [
        event(ActUndone(object=f"e{number}"), name=f"e{len(history) + place}")
        for place, number in enumerate(undone)
    ]
    there = [*history, *undoing]
    before, rest = there[:cut], there[cut:]
    progress = folded(there) if reaches_back(rest) else gone_on(before, rest)
    assert state(progress) == state(folded(there))


@given(histories, st.integers(0, 25), st.integers(0, 25))
def test_a_state_can_be_kept_again_without_anybody_having_asked_for_its_words(
    history: list[Event], cut: int, again: int
) -> None:
    first, second = sorted((cut, again))
    kept = unpacked(packed(folded(history[:first]).kept()) or b"")
    assert kept
    once = Progress()
    once.go_on_from(kept, lambda names: [one for one in history if one.id in names])
    once.take_all(history[first:second])
    assert unpacked(packed(once.kept()) or b"") == unpacked(
        packed(folded(history[:second]).kept()) or b""
    )


def test_what_bytes_can_not_hold_is_not_kept() -> None:
    huge = answered("q", answer={"value": 2**70})
    assert packed(folded([event(huge)]).kept()) is None
    assert unpacked(b"\xc1") is None


class Desk:
    """A learner whose state is kept; `restart` closes the program and opens it again."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder)
        self.read: list[int] = []
        self.open()

    def open(self, course: Course | None = None) -> None:
        self.profile: Profile = open_profile(self.home.profile)
        log = self.profile.log
        self.folds = KeptFolds(self.home.folds, log, "1.0")  # type: ignore[arg-type]
        lock = self.profile.lock_for(self.home.backups)
        drafts, device = self.profile.drafts, self.profile.device
        course = course or sample_course()
        self.study = Study(course, log, drafts, FakeClock(), device, lock, self.folds)
        whole = Study(course, log, drafts, FakeClock(), device, lock)
        assert state(self.study.progress) == state(whole.progress)

    @property
    def reused(self) -> int:
        """How many events needed no folding at the last start."""
        return self.study._kept

    def restart(self, course: Course | None = None) -> None:
        self.study.keep_fold()
        self.profile.close()
        self.open(course)

    def kept(self) -> bytes:
        return b"".join(file.read_bytes() for file in self.home.folds.iterdir())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(studying, "FELT", 1)
    desk = Desk(tmp_path)
    with closing(desk.profile):
        for fact in WRITTEN:
            desk.study.record(fact)
        yield desk
        desk.profile.close()


def test_a_start_folds_only_what_is_new(desk: Desk) -> None:
    desk.restart()
    assert desk.reused == len(WRITTEN)
    desk.study.record(LessonStarted(object="lesson"))
    desk.profile.close()  # as by force: nothing is kept
    desk.open()
    assert desk.reused == len(WRITTEN)
    assert desk.study.progress.lessons.of("lesson").is_open


def test_no_word_of_the_learners_is_kept(desk: Desk) -> None:
    desk.restart()
    assert desk.reused
    assert CANARY.encode() not in desk.kept()
    assert desk.study.progress.journal.newest("last-rescue") == f"{CANARY} 2"


def test_little_that_is_new_is_not_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(studying, "FELT", len(WRITTEN) + 1)
    desk.restart()
    assert not desk.reused


def test_undoing_something_old_or_new_is_right_and_so_is_the_next_start(desk: Desk) -> None:
    desk.restart()
    old = desk.study.events()[1]
    new = desk.study.record(LessonStarted(object="lesson"))
    desk.study.undo(new)
    assert desk.reused == len(WRITTEN)
    desk.study.undo(old)
    assert not desk.reused
    assert desk.study.progress.journal.all()[0].kind == "debrief"
    desk.restart()
    assert desk.reused == len(WRITTEN) + 3


def test_words_erased_for_good_are_in_nothing_that_is_kept(desk: Desk) -> None:
    desk.restart()
    erased = EntryErased(object="last-rescue", kind="reflection")
    desk.study.erase([desk.study.events()[1].id], erased)
    assert not desk.reused  # the log is another one from that row on
    assert desk.study.progress.journal.find("reflection", "last-rescue") is None
    desk.restart()
    assert desk.reused


def test_a_lock_closed_or_open_shows_what_it_should(desk: Desk, quick_lock: None) -> None:
    desk.restart()
    desk.study.lock.set_up("four calm words")
    desk.restart()
    assert not desk.reused
    desk.restart()
    assert desk.study.progress.journal.newest("last-rescue") == ""
    assert desk.study.unlock("four calm words")
    assert desk.study.progress.journal.newest("last-rescue") == f"{CANARY} 2"
    desk.study.lock_again()
    assert desk.study.progress.journal.newest("last-rescue") == ""


def test_events_of_another_computer_are_folded_in(desk: Desk) -> None:
    desk.restart()
    brought = event(LessonFinished(object="other"), name="elsewhere")
    assert desk.study.take_in([replace(brought, course=desk.study.course.id)]) == 1
    assert desk.reused == len(WRITTEN)
    assert desk.study.progress.lessons.of("other").times_finished == 1


@pytest.mark.parametrize("at", [0, 7, 40, 90, -1])
def test_a_torn_or_flipped_file_counts_for_nothing(desk: Desk, at: int) -> None:
    desk.restart()
    (file,) = desk.home.folds.iterdir()
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    desk.profile.close()
    for harmed in (bytes(content), bytes(content[: len(content) // 2]), b""):
        file.write_bytes(harmed)
        desk.open()
        assert not desk.reused
        desk.profile.close()


def test_a_state_that_bytes_can_not_hold_is_folded_at_each_start(desk: Desk) -> None:
    desk.study.record(answered("q", rendered={"value": "\ud800"}))
    desk.restart()
    assert not desk.reused


def test_content_that_means_nothing_counts_for_nothing(desk: Desk) -> None:
    desk.folds.keep(desk.study.course.id, desk.study._mark, len(WRITTEN), b"nothing")
    desk.profile.close()
    desk.open()
    assert not desk.reused


def test_another_course_revision_or_program_does_not_read_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.restart(replace(sample_course(), revision="other"))
    assert not desk.reused
    desk.restart(sample_course())
    assert not desk.reused
    desk.restart()
    monkeypatch.setattr(studying, "code_digest", lambda: "other")
    desk.profile.close()
    desk.open()
    assert not desk.reused


def test_an_older_copy_in_the_place_of_the_log_is_folded_by_itself(desk: Desk) -> None:
    desk.restart()
    desk.profile.close()
    old = desk.home.profile.read_bytes()
    desk.open()
    desk.study.record(LessonStarted(object="lesson"))
    desk.restart()
    desk.profile.close()
    desk.home.profile.write_bytes(old)
    desk.open()
    assert not desk.reused
    assert not desk.study.progress.lessons.of("lesson").is_open


def test_a_disk_that_takes_nothing_keeps_nothing(desk: Desk) -> None:
    desk.home.folds.write_text("a file where the folder should be")
    desk.restart()
    assert not desk.reused


def test_a_log_that_grew_elsewhere_is_not_kept_as_what_was_folded(desk: Desk) -> None:
    desk.profile.log.append(event(LessonStarted(object="lesson"), name="unknown to the study"))
    desk.restart()
    assert not desk.reused


def test_a_program_that_folds_otherwise_has_another_digest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from leadership_course.progress import days

    before = code_digest()
    monkeypatch.setattr(days, "LONGEST_ANSWER", 121)
    assert code_digest() != before
    monkeypatch.undo()
    assert code_digest() == before
    monkeypatch.setattr(days.Days, "spent_on", lambda _self, _day: 0)
    assert code_digest() != before


def test_the_digest_is_the_same_in_every_process() -> None:
    script = (
        "from leadership_course.study.studying import code_digest; print(code_digest(), end='')"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_every_module_that_the_fold_imports_is_in_the_digest() -> None:
    script = (
        "import sys; from leadership_course.progress import fold; "
        "print(*(n for n in sys.modules if n.startswith('leadership_course.progress.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == {name for name in FOLDING if ".progress." in name}


def test_answers_of_an_attempt_are_read_when_they_are_asked_for() -> None:
    facts: tuple[AnyFact, ...] = (
        attempt("1", "quiz", "a", "b"),
        answered("a", attempt="1"),
        answered("b", attempt="1", is_final=False, tries=2),
    )
    there = [event(fact, name=f"e{number}") for number, fact in enumerate(facts)]
    more = event(answered("b", attempt="1"), name="more")
    elsewhere = event(LessonStarted(object="lesson"), name="e1")  # no answer has this id any more
    kept = unpacked(packed(folded(there).kept()) or b"")
    assert kept
    progress = Progress()
    progress.go_on_from(kept, lambda names: [one for one in [*there, more] if one.id in names])
    progress.take(more)
    record = progress.attempts.records["1"]
    assert record.tries == {"b": 2}
    assert set(record.answers) == {"a", "b"}
    progress.take(event(answered("a", attempt="1", score=0.5), name="last"))
    assert record.answers["a"].score == 0.5
    other = Progress()
    other.go_on_from(kept, lambda _names: [elsewhere])
    assert other.attempts.records["1"].answers == {}


def test_an_entry_whose_row_is_gone_is_none() -> None:
    written = event(ReflectionWritten(object="p", prompt="Why?", text="Because"))
    kept = folded([written]).kept()
    progress = Progress()
    progress.go_on_from(kept, lambda _names: [])
    assert progress.journal.find("reflection", "p") is None
    assert progress.journal.all() == ()


def test_what_was_folded_here_needs_nothing_of_the_log() -> None:
    assert nothing(["an-event"]) == ()
