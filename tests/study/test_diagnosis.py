"""Does a report of a mistake say what it needs, and nothing of the learner's?"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.progress.events import CardTurned, Event
from leadership_course.study.diagnosis import as_text, of_course, of_events
from tests.courses import sample_course
from tests.storage.samples import FACTS, any_facts, event, facts_of

CANARY = "canary-91c4"


def test_it_names_the_course_by_its_id_and_revision() -> None:
    course = sample_course()
    heading, lines = of_course(course, 3)
    assert heading == "Course"
    assert lines[0] == f"{course.id}, revision {course.revision or '(not an id)'}"
    assert lines[1].endswith(", 3 problems")


def test_what_is_no_id_is_not_repeated() -> None:
    usual, words = sample_course(), f"{CANARY} said so"
    course = replace(usual, head=replace(usual.head, id=words), revision=words)
    assert CANARY not in as_text([of_course(course, 0)])


def test_events_are_counted_by_kind() -> None:
    found = of_events(event(n, CardTurned(object=CANARY, card=CANARY)) for n in range(3))
    assert found == ("Events, 3 in all", ("CardTurned: 3",))
    assert of_events(()) == ("Events, 0 in all", ("none",))


def _full(draw: Any) -> list[Event]:
    return [event(n, draw(facts_of(kind))) for n, kind in enumerate(FACTS)]


everything = st.composite(_full)()


@given(everything, any_facts, st.text())
def test_no_text_of_any_event_is_in_it(events: list[Event], fact: Any, words: str) -> None:
    """Whatever the facts hold, the report is the same as for facts of the same kinds."""
    told = of_events((*events, event(99, fact)))
    also = of_events((*events, event(99, replace(fact, object=words))))
    assert told == also
    kinds = {kind.__name__ for kind in FACTS}
    assert {line.partition(":")[0] for line in told[1]} <= kinds


def test_the_text_has_a_heading_for_each_part() -> None:
    text = as_text([("One", ("a", "b")), ("Two", ("c",))])
    assert text == "From Technocrat to Leader: diagnostics\n\nOne\n  a\n  b\n\nTwo\n  c\n"
