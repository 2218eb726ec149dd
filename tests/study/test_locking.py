"""What can be done while the journal is locked, and where does unlocking lead?"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from leadership_course.progress.events import PlanMade, ReflectionWritten
from leadership_course.storage.profile import open_profile
from leadership_course.study import plans, quotes
from leadership_course.study.closing import taken_along
from leadership_course.study.half_done import is_private
from leadership_course.study.locking import (
    JournalLockedError,
    Lock,
    NoLock,
    admitted,
    behind,
    is_closed,
    without_unlocking,
)
from leadership_course.study.places import PAGES, Place, parse_place
from leadership_course.study.returning import due
from leadership_course.study.studying import Study
from tests.courses import sample_course
from tests.doubles import FakeClock

PASS = "four calm words"
REFLECT = ReflectionWritten(object="last-rescue", prompt="Why?", text="because")
PLAN = PlanMade(object="two-questions", when="When asked", then="I ask", check_back="3 days")


@pytest.fixture
def study(tmp_path: Path, quick_lock: None) -> Iterator[Study]:
    """A learner who wrote something, with a lock that is open."""
    with closing(open_profile(tmp_path / "profile.sqlite3")) as profile:
        lock = profile.lock_for(tmp_path / "backups")
        study = Study(
            sample_course(), profile.log, profile.drafts, FakeClock(), profile.device, lock
        )
        study.record(REFLECT)
        study.record(PLAN)
        lock.set_up(PASS)
        yield study


class Closed(NoLock):
    """A lock that nobody has opened."""

    state = "closed"


class Open(NoLock):
    """A lock that is open."""

    state = "open"


PRIVATE = ("journal", "debrief", "entry/note/x", "returning/x/3-weeks", "plan/x", "experiment/x")


@pytest.mark.parametrize("place", PRIVATE)
def test_pages_of_own_words_are_behind_the_page_that_unlocks(place: str) -> None:
    gate = admitted(Closed(), parse_place(place))
    assert str(gate) == f"unlock/{place}"
    assert behind(gate) == place
    assert without_unlocking(gate) == "today"
    for lock in (Open(), NoLock()):
        assert str(admitted(lock, parse_place(place))) == place


def test_every_other_page_is_shown_all_the_same() -> None:
    private = {parse_place(place).page for place in PRIVATE}
    for page in set(PAGES) - private - {"lock", "unlock"}:
        assert admitted(Closed(), Place(page, "x")) == Place(page, "x")


def test_the_page_of_the_lock_needs_it_open() -> None:
    assert admitted(Closed(), Place("lock")) == Place("unlock", "lock")
    assert without_unlocking(Place("unlock", "lock")) == "today"
    assert admitted(Open(), Place("lock")) == Place("lock")


@pytest.mark.parametrize("lock", [NoLock(), Open()])
def test_with_nothing_locked_unlocking_leads_to_the_lock(lock: Lock) -> None:
    assert admitted(lock, Place("unlock", "journal")) == Place("lock")
    assert not is_closed(lock)


def test_unlocking_without_a_place_behind_it_leads_to_today() -> None:
    assert admitted(Closed(), Place("unlock")) == Place("unlock")
    assert behind(Place("unlock")) == "today"
    assert behind(Place("unlock", "nowhere")) == "today"
    lesson = Place("unlock", "lesson", "new-job/try")
    assert behind(lesson) == without_unlocking(lesson) == "lesson/new-job/try"


@pytest.mark.parametrize("place", ["reflect/p", "note/k", "debrief", "guess/e", "not/known/yet"])
def test_drafts_are_private_unless_they_are_known_not_to_be(place: str) -> None:
    assert is_private(place)
    assert not any(is_private(f"{public}/x") for public in ("question", "quiz", "review", "tags"))


def test_locked_again_no_word_is_left_in_progress_and_unlocked_all_are(study: Study) -> None:
    assert study.progress.journal.newest("last-rescue") == "because"
    study.lock_again()
    assert study.progress.journal.newest("last-rescue") == ""
    assert study.progress.journal.all() == ()
    assert not study.unlock("something else")
    assert study.progress.journal.newest("last-rescue") == ""
    assert study.unlock(PASS)
    assert study.progress.journal.newest("last-rescue") == "because"


def test_the_code_unlocks_too(study: Study) -> None:
    code = study.lock.change(PASS)
    study.lock_again()
    assert not study.unlock_by_code("ABCDE")
    assert study.unlock_by_code(code)
    assert study.progress.journal.newest("last-rescue") == "because"


def test_words_are_refused_before_anything_changes(study: Study) -> None:
    study.lock_again()
    before = study.events()
    with pytest.raises(JournalLockedError):
        study.record(REFLECT)
    assert study.events() == before


def test_nothing_returns_while_its_answer_cannot_be_read(study: Study) -> None:
    assert isinstance(study.clock, FakeClock)
    study.clock.sleep_days(40)
    assert due(study)
    study.lock_again()
    assert not due(study)


def test_a_plan_is_named_without_its_words(study: Study) -> None:
    study.lock_again()
    (record,) = plans.live(study)
    assert plans.sentence(record.made) == plans.LOCKED
    assert plans.due_on(study, record) is not None


def test_reflections_are_not_counted_where_they_cannot_be(study: Study) -> None:
    assert any("reflection" in words for _, words in taken_along(study))
    study.lock_again()
    assert [words for _, words in taken_along(study)] == ["lines kept", "plan made"]


def test_a_note_is_refused_before_it_is_typed_and_tags_are_not(study: Study) -> None:
    quote = next(iter(study.index.quotes.values()))[0]
    quotes.bookmark(study, quote)
    kept = study.progress.keepsakes.all()[0]
    quotes.Writing(study, kept, is_note=True).begin()
    study.lock_again()
    quotes.Writing(study, kept, is_note=False).begin()
    with pytest.raises(JournalLockedError):
        quotes.Writing(study, kept, is_note=True).begin()
