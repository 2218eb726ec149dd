"""How is an entry of the journal changed, deleted, or erased for good?"""

import pytest

from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    EntryErased,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.journal import Entry, Key
from leadership_course.study import entry, journal, quotes
from leadership_course.study.entry import Rewriting
from leadership_course.study.ports import ProfileError
from tests.courses import renamed, sample_course
from tests.doubles import Desk
from tests.progress.histories import state
from tests.sample_parts import QUOTE, REFLECT

WORDS = "canary"
KEYS: dict[str, Key] = {
    "reflection": ("reflection", REFLECT.id, ""),
    "return": ("reflection", REFLECT.id, "3 weeks"),
    "debrief": ("debrief", "talk", ""),
    "note": ("note", QUOTE.id, ""),
    "plan": ("plan", "two-questions", ""),
}


@pytest.fixture
def desk() -> Desk:
    desk = Desk(sample_course())
    quotes.bookmark(desk.study, QUOTE)
    for fact in written(""):
        desk.study.record(fact)
    return desk


def written(mark: str) -> tuple[AnyFact, ...]:
    """Return an entry of each kind; `mark` makes a further version."""
    words = WORDS + mark
    return (
        wrote(words),
        wrote(words, "3 weeks"),
        DebriefWritten(object="talk", answers=(("Said?", words), ("Heard?", "")), plan="p"),
        QuoteNoted(object=QUOTE.id, note=words),
        PlanMade(object="two-questions", when=words, then=words, guess=words),
        PlanReported(object="two-questions", outcome="yes", decision="keep", note=words),
        PlanRehearsed(object="two-questions", text=words),
    )


def wrote(text: str, returned: str = "") -> ReflectionWritten:
    return ReflectionWritten(
        object=REFLECT.id, prompt=REFLECT.prompt, text=text, lesson="new-job", returned=returned
    )


def find(desk: Desk, name: str) -> Entry:
    found = desk.study.progress.journal.find(*KEYS[name])
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["reflection", "return", "debrief", "note"])
def test_an_entry_is_rewritten_and_its_former_words_stay_as_a_version(
    desk: Desk, name: str
) -> None:
    before = find(desk, name)
    rewriting = Rewriting(desk.study, before)
    assert rewriting.texts == tuple(text for _, text in before.newest.answers)
    texts = ("  new words ", *rewriting.texts[1:])
    rewriting.keep(texts)
    assert rewriting.finish(texts) is not None
    after = find(desk, name)
    assert [version.text for version in after.versions] == [WORDS, "new words"]
    assert (after.lesson, after.plan, after.returned) == (
        before.lesson,
        before.plan,
        before.returned,
    )
    assert [q for q, _ in after.newest.answers] == [q for q, _ in before.newest.answers]


def test_what_was_not_changed_is_no_new_version(desk: Desk) -> None:
    rewriting = Rewriting(desk.study, find(desk, "debrief"))
    rewriting.keep(rewriting.texts)
    assert rewriting.finish((f" {WORDS}", "")) is None
    assert len(find(desk, "debrief").versions) == 1
    assert not Rewriting(desk.study, find(desk, "debrief")).is_open


def test_a_line_that_ended_in_a_lesson_is_no_change_here(desk: Desk) -> None:
    desk.study.record(wrote(f"{WORDS}\n"))
    assert Rewriting(desk.study, find(desk, "reflection")).finish((f"{WORDS}\n",)) is None


def test_half_a_change_is_found_again_and_changes_nothing_yet(desk: Desk) -> None:
    Rewriting(desk.study, find(desk, "debrief")).keep(("half a th", ""))
    again = Rewriting(desk.restart(), find(desk, "debrief"))
    assert (again.is_open, again.texts) == (True, ("half a th", ""))
    assert find(desk, "debrief").text == WORDS


def test_a_change_that_could_not_be_recorded_stays_a_draft(desk: Desk) -> None:
    rewriting = Rewriting(desk.study, find(desk, "note"))
    rewriting.keep(("new",))
    desk.log.is_full = True
    with pytest.raises(ProfileError):
        rewriting.finish(("new",))
    assert Rewriting(desk.restart(), find(desk, "note")).texts == ("new",)


@pytest.mark.parametrize("name", KEYS)
def test_deleting_is_undone_with_every_version(desk: Desk, name: str) -> None:
    for fact in written(" again"):
        desk.study.record(fact)
    before = state(desk.study.progress)
    event = entry.delete(desk.study, KEYS[name])
    assert journal.leaf_of(desk.study, KEYS[name]) is None
    desk.study.undo(event)
    assert state(desk.study.progress) == before


@pytest.mark.parametrize("name", KEYS)
def test_erasing_takes_every_version_the_deleted_and_the_undone_too(desk: Desk, name: str) -> None:
    others = [journal.leaf_of(desk.study, key) for other, key in KEYS.items() if other != name]
    entry.delete(desk.study, KEYS[name])
    for fact in written(" undone"):
        desk.study.undo(desk.study.record(fact))
    for fact in written(""):
        desk.study.record(fact)
    erased = entry.erase(desk.study, KEYS[name])
    assert journal.leaf_of(desk.study, KEYS[name]) is None
    emptied = [event for event in desk.log.read() if event.id in erased]
    assert emptied
    assert not any(WORDS in str(event.fact) for event in emptied)
    assert [journal.leaf_of(desk.study, k).text for o, k in KEYS.items() if o != name] == [  # type: ignore[union-attr]
        other.text for other in others if other
    ]
    assert desk.facts()[-1] == EntryErased(
        object=KEYS[name][1], kind=KEYS[name][0], returned=KEYS[name][2]
    )
    assert state(desk.restart().progress) == state(desk.study.progress)


def test_nothing_brings_erased_words_back(desk: Desk) -> None:
    deleted = entry.delete(desk.study, KEYS["reflection"])
    entry.erase(desk.study, KEYS["reflection"])
    desk.study.undo(deleted)
    assert desk.study.progress.journal.find("reflection", REFLECT.id) is None
    assert [fact.text for fact in desk.facts_of(ReflectionWritten)] == ["", WORDS]


def test_all_entries_erased_leave_none_of_their_words_in_the_log(desk: Desk) -> None:
    for key in KEYS.values():
        entry.erase(desk.study, key)
    assert WORDS not in str(desk.facts())
    assert desk.study.progress.journal.all() == ()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("reflection", f"reflect/{REFLECT.id}"),
        ("reflection", f"entry/reflection/{REFLECT.id}/"),
        ("return", f"returning/{REFLECT.id}/3 weeks"),
        ("debrief", "entry/debrief/talk/"),
        ("note", f"note/{QUOTE.id}"),
        ("plan", "plan/two-questions"),
        ("plan", "report/two-questions"),
        ("plan", "said/two-questions"),
        ("plan", "guess/two-questions"),
    ],
)
def test_erasing_drops_what_was_half_written_there(desk: Desk, name: str, place: str) -> None:
    desk.drafts.keep(place, {"text": WORDS})
    entry.erase(desk.study, KEYS[name])
    assert desk.drafts.find(place) is None


def test_the_answer_in_the_lesson_and_a_return_are_erased_apart(desk: Desk) -> None:
    desk.drafts.keep(f"reflect/{REFLECT.id}", {"text": WORDS})
    entry.erase(desk.study, KEYS["return"])
    assert desk.drafts.find(f"reflect/{REFLECT.id}") is not None
    assert find(desk, "reflection").text == WORDS


def test_words_written_under_a_former_name_are_erased_too(desk: Desk) -> None:
    desk.drafts.keep(f"reflect/{REFLECT.id}", {"text": WORDS})
    study = desk.restart(renamed(desk.study.course, REFLECT.id, "rescue-now"))
    entry.erase(study, ("reflection", "rescue-now", ""))
    assert [fact.text for fact in desk.facts_of(ReflectionWritten)] == ["", WORDS]
    assert desk.drafts.find(f"reflect/{REFLECT.id}") is None


def test_an_erasing_that_failed_can_be_tried_again(desk: Desk) -> None:
    desk.log.is_full = True
    with pytest.raises(ProfileError):
        entry.erase(desk.study, KEYS["reflection"])
    assert find(desk, "reflection").text == WORDS
    desk.log.is_full = False
    assert len(entry.erase(desk.study, KEYS["reflection"])) == 1
