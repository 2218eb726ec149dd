"""What did the learner write: reflections, debriefs and notes, with every version of each?"""

from datetime import date

import pytest
from hypothesis import given

from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    EntryDeleted,
    EntryErased,
    EntryKind,
    Event,
    PlanMade,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.fold import Progress
from leadership_course.progress.journal import Entry
from tests.progress.histories import bookmarked, event, folded, histories


def wrote(text: str, returned: str = "", prompt: str = "why") -> ReflectionWritten:
    return ReflectionWritten(
        object=prompt, prompt="Why?", text=text, lesson="lesson", returned=returned
    )


def debriefed(*answers: tuple[str, str], plan: str = "") -> DebriefWritten:
    return DebriefWritten(object="talk", answers=answers, plan=plan)


def find(progress: Progress, kind: EntryKind, about: str, returned: str = "") -> Entry:
    entry = progress.journal.find(kind, about, returned)
    assert entry is not None
    return entry


def test_the_newest_text_stands_and_the_older_ones_are_its_history() -> None:
    progress = Progress()
    progress.take(event(wrote("first"), "2026-05-01T10:00:00.000Z"))
    progress.take(event(wrote("second"), "2026-05-02T10:00:00.000Z"))
    assert progress.journal.newest("why") == "second"
    entry = find(progress, "reflection", "why")
    assert [(version.at, version.text) for version in entry.versions] == [
        ("2026-05-01T10:00:00.000Z", "first"),
        ("2026-05-02T10:00:00.000Z", "second"),
    ]
    assert (entry.newest.answers, entry.lesson) == ((("Why?", "second"),), "lesson")


def test_nothing_written_reads_as_nothing() -> None:
    journal = folded().journal
    assert journal.newest("why") == ""
    assert journal.find("reflection", "why") is None
    assert journal.all() == journal.answers("why") == ()
    assert journal.returns_asked("why") == ()


def test_each_return_of_a_prompt_is_an_answer_of_its_own() -> None:
    journal = folded(
        wrote("now"), wrote("then", "3 weeks"), wrote("now!"), wrote("x", "", "b")
    ).journal
    assert journal.newest("why") == "now!"
    assert journal.newest("why", "3 weeks") == "then"
    assert [(e.returned, e.text) for e in journal.answers("why")] == [
        ("", "now!"),
        ("3 weeks", "then"),
    ]
    assert journal.returns_asked("why") == ("3 weeks",)


def test_a_return_that_was_let_go_was_asked_and_is_no_entry() -> None:
    journal = folded(wrote("now"), wrote("", "3 weeks")).journal
    assert journal.returns_asked("why") == ("3 weeks",)
    assert [entry.returned for entry in journal.all()] == [""]


def test_what_was_cleared_stays_an_entry_with_its_versions() -> None:
    (entry,) = folded(wrote(""), wrote("words"), wrote("")).journal.all()
    assert entry.text == ""
    assert entry.first is not None
    assert entry.first.text == "words"


def test_a_debrief_holds_what_was_asked_and_the_plan_it_bears_on() -> None:
    asked = (("What was said?", "That it is late."), ("What did you hear?", ""))
    entry = find(folded(debriefed(*asked, plan="plan")), "debrief", "talk")
    assert (entry.newest.answers, entry.text, entry.plan) == (asked, "That it is late.", "plan")


def test_a_note_is_an_entry_and_its_keepsake_shows_it() -> None:
    progress = folded(bookmarked("quote"), QuoteNoted(object="quote", note="It hit me"))
    assert find(progress, "note", "quote").text == "It hit me"


def test_an_entry_knows_the_day_on_the_learners_calendar() -> None:
    progress = Progress()
    progress.take(event(wrote("late"), "2026-03-02T23:30:00.000Z", utc_offset=60))
    assert find(progress, "reflection", "why").newest.day == date(2026, 3, 3)


@pytest.mark.parametrize("end", [EntryDeleted, EntryErased])
def test_what_was_deleted_or_erased_is_out_of_sight_everywhere(
    end: type[EntryDeleted] | type[EntryErased],
) -> None:
    before: tuple[AnyFact, ...] = (
        wrote("now"),
        wrote("then", "3 weeks"),
        debriefed(("Said?", "x")),
        bookmarked("quote"),
        QuoteNoted(object="quote", note="It hit me"),
        PlanMade(object="plan", when="When", then="then"),
    )
    progress = folded(
        *before,
        end(object="why", kind="reflection", returned="3 weeks"),
        end(object="talk", kind="debrief"),
        end(object="quote", kind="note"),
        end(object="plan", kind="plan"),
    )
    assert [(e.object, e.returned) for e in progress.journal.all()] == [("why", "")]
    assert progress.journal.returns_asked("why") == ("3 weeks",)
    assert progress.plans.all() == ()
    (kept,) = progress.keepsakes.all()
    assert kept.note == ""


def test_what_is_written_after_a_deletion_begins_a_new_history() -> None:
    progress = folded(wrote("old"), EntryDeleted(object="why", kind="reflection"), wrote("new"))
    assert [v.text for v in find(progress, "reflection", "why").versions] == ["new"]


@given(histories)
def test_every_entry_says_something_and_stands_once(history: list[Event]) -> None:
    progress = Progress()
    progress.take_all(history)
    entries = progress.journal.all()
    assert all(any(version.text for version in entry.versions) for entry in entries)
    assert len({entry.key for entry in entries}) == len(entries)
