"""How is an event written as one line of JSON, and read back?"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import AnyFact, Recall, Unrecognised
from leadership_course.progress.lines import NotAnEventError, event_of, line_of
from tests.progress.histories import event
from tests.storage.samples import any_facts


@given(any_facts)
def test_every_event_comes_back_equal_from_its_line(fact: AnyFact) -> None:
    line = line_of(event(fact))
    assert "\n" not in line
    assert event_of(line) == event(fact)


def test_a_line_is_flat_and_names_the_type_beside_the_object() -> None:
    fact = Unrecognised(object="a", named="PlanetSeen", facts={"which": "Mars"})
    read = json.loads(line_of(event(fact)))
    assert (read["type"], read["object"], read["facts"]) == ("PlanetSeen", "a", {"which": "Mars"})
    assert event_of(line_of(event(fact))).fact == fact


def test_a_fact_of_another_shape_is_kept_as_it_is() -> None:
    line = json.loads(line_of(event(Unrecognised(object="a", named="LessonStarted", facts={}))))
    line["facts"] = {"object": 7}
    line["type"] = "CardTurned"
    read = event_of(json.dumps(line))
    assert read.fact == Unrecognised(object="a", named="CardTurned", facts={"object": 7})


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"id": 1}', "nonsense", b"\xff\xfe"])
def test_what_is_no_event_is_refused(line: str | bytes) -> None:
    with pytest.raises(NotAnEventError):
        event_of(line)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_inside_a_fact_keep_their_value(stability: float) -> None:
    recall = Recall(rating="good", stability=stability, difficulty=5.0, due="2026-01-01")
    from leadership_course.progress.events import QuestionAnswered

    fact = QuestionAnswered(
        object="q", rendered={}, answer={}, score=1.0, verdict="right", recall=recall
    )
    assert event_of(line_of(event(fact))).fact == fact
