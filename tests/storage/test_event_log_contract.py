"""Does every log keep the contract of study.ports.EventLog, on disk and in memory alike?"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.progress.events import LessonStarted, ReflectionWritten, Unrecognised
from leadership_course.progress.wordless import without_words
from leadership_course.storage.memory_log import MemoryDrafts, MemoryLog
from leadership_course.storage.profile import Profile, open_profile
from leadership_course.study.ports import Drafts, EventLog
from tests.storage.samples import FACTS, any_facts, event, events, facts_of, json_objects, numbered

# One log for all examples of a test: each appends an event of its own, which must come back.
one_log_for_all = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


class Kept:
    """A log and drafts that can be closed and opened again, where the kind allows."""

    def __init__(self, reopen: Callable[[], tuple[EventLog, Drafts]]) -> None:
        self._reopen = reopen
        self.log, self.drafts = reopen()
        self.numbers = numbered()

    def reopen(self) -> None:
        self.log, self.drafts = self._reopen()


@pytest.fixture(params=["on disk", "in memory"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    if request.param == "in memory":
        log, drafts = MemoryLog(), MemoryDrafts()
        yield Kept(lambda: (log, drafts))
        return
    opened: list[Profile] = []

    def reopen() -> tuple[EventLog, Drafts]:
        for profile in opened:
            profile.close()
        opened.append(open_profile(tmp_path / "profile.sqlite3"))
        return opened[-1].log, opened[-1].drafts

    yield Kept(reopen)
    opened[-1].close()


class TestEveryLog:
    def test_a_new_log_is_empty(self, kept: Kept) -> None:
        assert list(kept.log.read()) == []

    def test_events_come_back_in_the_order_they_were_appended(self, kept: Kept) -> None:
        backwards = events(20)[::-1]
        for each in backwards:
            kept.log.append(each)
        assert list(kept.log.read()) == backwards

    def test_an_event_is_there_as_soon_as_append_returns(self, kept: Kept) -> None:
        kept.log.append(event(1))
        kept.reopen()
        assert list(kept.log.read()) == [event(1)]

    def test_appending_goes_on_after_reopening(self, kept: Kept) -> None:
        for each in events(5):
            kept.log.append(each)
            kept.reopen()
        assert list(kept.log.read()) == events(5)

    def test_the_same_event_again_changes_nothing(self, kept: Kept) -> None:
        for each in (*events(3), *events(3)):
            kept.log.append(each)
        assert list(kept.log.read()) == events(3)

    def test_another_event_with_a_known_id_is_refused_and_nothing_changes(self, kept: Kept) -> None:
        kept.log.append(event(1))
        with pytest.raises(ValueError, match="another event has the id"):
            kept.log.append(event(1, LessonStarted(object="another")))
        kept.log.append(event(2))
        assert list(kept.log.read()) == [event(1), event(2)]

    def test_many_are_appended_at_once_and_those_already_there_are_passed_over(
        self, kept: Kept
    ) -> None:
        kept.log.append(event(1))
        kept.log.append_all(events(4))
        kept.reopen()
        assert list(kept.log.read()) == [event(1), event(0), event(2), event(3)]

    def test_of_many_none_is_appended_where_one_is_refused(self, kept: Kept) -> None:
        kept.log.append(event(3))
        with pytest.raises(ValueError, match="another event has the id"):
            kept.log.append_all([*events(3), event(3, LessonStarted(object="another"))])
        kept.reopen()
        assert list(kept.log.read()) == [event(3)]

    def test_a_reading_under_way_is_not_disturbed_by_an_append(self, kept: Kept) -> None:
        for each in events(3):
            kept.log.append(each)
        reading = iter(kept.log.read())
        assert next(reading) == event(0)
        kept.log.append(event(3))
        assert list(reading) == [event(1), event(2)]

    @pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
    @one_log_for_all
    @given(data=st.data())
    def test_every_fact_comes_back_equal(
        self, kept: Kept, kind: type[Any], data: st.DataObject
    ) -> None:
        appended = event(next(kept.numbers), data.draw(facts_of(kind)))
        kept.log.append(appended)
        assert list(kept.log.read())[-1] == appended

    def test_half_a_surrogate_pair_does_not_cost_the_learner_the_rest(self, kept: Kept) -> None:
        kept.log.append(event(1, ReflectionWritten(object="p", prompt="?", text="a\ud83db")))
        (read,) = kept.log.read()
        assert read.fact == ReflectionWritten(
            object="p", prompt="?", text="a\N{REPLACEMENT CHARACTER}b"
        )

    def test_half_a_pair_in_an_answer_is_replaced_wherever_it_stands(self, kept: Kept) -> None:
        given: dict[str, Any] = {"gaps": {"a\ud800": ["\udfff", 1]}}
        whole = {"gaps": {"a\N{REPLACEMENT CHARACTER}": ["\N{REPLACEMENT CHARACTER}", 1]}}
        for number, (object_id, facts) in enumerate([("x", given), ("\ud800", {})]):
            fact = Unrecognised(object=object_id, named="Odd", facts=facts)
            kept.log.append(event(number, fact))
        first, second = (each.fact for each in kept.log.read())
        assert first == Unrecognised(object="x", named="Odd", facts=whole)
        assert second.object == "\N{REPLACEMENT CHARACTER}"

    def test_a_type_this_version_does_not_know_is_kept_as_it_is(self, kept: Kept) -> None:
        foreign = event(1, Unrecognised(object="x", named="BadgeEarned", facts={"stars": [1, 2]}))
        kept.log.append(foreign)
        assert list(kept.log.read()) == [foreign]

    def test_a_known_type_with_fields_missing_is_kept_unrecognised(self, kept: Kept) -> None:
        strange = event(1, Unrecognised(object="x", named="CardTurned", facts={"page": 3}))
        kept.log.append(strange)
        assert list(kept.log.read()) == [strange]

    def test_erasing_takes_the_words_of_the_events_named_and_nothing_else(self, kept: Kept) -> None:
        wrote = [ReflectionWritten(object="p", prompt="?", text=text) for text in ("one", "two")]
        written = [event(number, fact) for number, fact in enumerate((*wrote, None))]
        for each in written:
            kept.log.append(each)
        kept.log.erase({event(1).id, event(2).id, "never appended"})
        kept.reopen()
        emptied = replace(written[1], fact=replace(wrote[1], text=""))
        assert list(kept.log.read()) == [written[0], emptied, written[2]]
        kept.log.append(event(9))
        assert list(kept.log.read())[-1] == event(9)

    def test_erasing_twice_is_erasing_once(self, kept: Kept) -> None:
        kept.log.append(event(0, ReflectionWritten(object="p", prompt="?", text="one")))
        kept.log.erase([event(0).id])
        once = list(kept.log.read())
        kept.log.erase([event(0).id])
        assert list(kept.log.read()) == once

    @pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
    @settings(one_log_for_all, max_examples=5)
    @given(data=st.data())
    def test_every_fact_can_be_erased_and_stays_readable(
        self, kept: Kept, kind: type[Any], data: st.DataObject
    ) -> None:
        appended = event(next(kept.numbers), data.draw(facts_of(kind)))
        kept.log.append(appended)
        kept.log.erase([appended.id])
        (*_, read) = kept.log.read()
        assert read == replace(appended, fact=without_words(appended.fact))


class TestAllDrafts:
    def test_a_place_never_drafted_has_none(self, kept: Kept) -> None:
        assert kept.drafts.find("nowhere") is None

    @one_log_for_all
    @given(place=st.text(), first=json_objects, second=json_objects)
    def test_the_last_draft_of_a_place_stands(
        self, kept: Kept, place: str, first: dict[str, Any], second: dict[str, Any]
    ) -> None:
        kept.drafts.keep(place, first)
        kept.drafts.keep(place, second)
        assert kept.drafts.find(place) == second

    def test_a_draft_is_there_after_reopening(self, kept: Kept) -> None:
        kept.drafts.keep("quiz/1", {"answer": {"kind": "picked", "ids": ["a"]}, "cursor": 7})
        kept.reopen()
        assert kept.drafts.find("quiz/1") == {
            "answer": {"kind": "picked", "ids": ["a"]},
            "cursor": 7,
        }

    def test_a_dropped_draft_is_gone_and_dropping_twice_is_no_error(self, kept: Kept) -> None:
        kept.drafts.keep("a", {"x": 1})
        kept.drafts.keep("b", {"x": 2})
        kept.drafts.drop("a")
        kept.drafts.drop("a")
        kept.reopen()
        assert (kept.drafts.find("a"), kept.drafts.find("b")) == (None, {"x": 2})

    def test_what_was_found_can_be_changed_without_changing_the_draft(self, kept: Kept) -> None:
        kept.drafts.keep("a", {"ids": ["x"]})
        found = kept.drafts.find("a")
        assert found is not None
        found["ids"].append("y")
        assert kept.drafts.find("a") == {"ids": ["x"]}

    def test_drafts_are_no_events(self, kept: Kept) -> None:
        kept.drafts.keep("a", {"x": 1})
        assert list(kept.log.read()) == []

    def test_half_a_surrogate_pair_in_a_draft_is_replaced(self, kept: Kept) -> None:
        kept.drafts.keep("a", {"text": "so\udc00 far"})
        assert kept.drafts.find("a") == {"text": "so\N{REPLACEMENT CHARACTER} far"}


@settings(max_examples=20, deadline=None)
@given(facts=st.lists(any_facts, max_size=6))
def test_memory_reads_back_exactly_what_the_disk_does(
    tmp_path_factory: pytest.TempPathFactory, facts: list[Any]
) -> None:
    profile = open_profile(tmp_path_factory.mktemp("profile") / "profile.sqlite3")
    memory = MemoryLog()
    for number, fact in enumerate(facts):
        profile.log.append(event(number, fact))
        memory.append(event(number, fact))
    on_disk = list(profile.log.read())
    profile.close()
    assert on_disk == list(memory.read())
