"""Does the hash of a row tell apart all that may differ?"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.storage.chain import START, first_break, link
from leadership_course.storage.rows import Row, row_of
from tests.storage.samples import any_facts, event

rows = st.builds(
    Row,
    *[st.binary(max_size=6)] * 2,
    st.integers(-840, 840),
    *[st.binary(max_size=6)] * 6,
)
Linked = list[tuple[Any, ...]]


def linked(them: list[Row]) -> Linked:
    chain: Linked = []
    previous = START
    for seq, row in enumerate(them, 1):
        previous = link(previous, seq, row)
        chain.append((seq, previous, *row))
    return chain


@given(st.lists(rows, max_size=5))
def test_an_untouched_chain_has_no_break(them: list[Row]) -> None:
    assert first_break(linked(them)) is None


@given(st.lists(rows, min_size=1, max_size=5), st.data())
def test_a_changed_row_is_the_first_break(them: list[Row], data: st.DataObject) -> None:
    chain = linked(them)
    at = data.draw(st.integers(0, len(them) - 1))
    other = data.draw(rows.filter(lambda row: row != them[at]))
    chain[at] = (*chain[at][:2], *other)
    assert first_break(chain) == at + 1


@given(st.lists(rows, min_size=2, max_size=5), st.data())
def test_a_row_taken_out_breaks_the_chain_at_the_next(them: list[Row], data: st.DataObject) -> None:
    chain = linked(them)
    at = data.draw(st.integers(0, len(them) - 2))
    del chain[at]
    assert first_break(chain) == at + 2


@given(rows, rows)
def test_moving_letters_from_one_column_to_the_next_changes_the_hash(a: Row, b: Row) -> None:
    assert (link(START, 1, a) == link(START, 1, b)) == (a == b)


@given(any_facts)
def test_the_same_event_always_has_the_same_hash(fact: object) -> None:
    first, second = (row_of(event(1, fact)) for _ in range(2))  # type: ignore[arg-type]
    assert link(START, 1, first) == link(START, 1, second)


def test_the_hash_of_a_row_stays_what_it_was_when_profiles_were_first_written() -> None:
    assert link(START, 1, row_of(event(1))).hex() == "9fef75362925fee2787964f0e27601e7"
