"""Which events, facts and drafts do the tests of the storage room use?"""

import os
from collections.abc import Iterator
from itertools import count
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import strategies as st
from msgspec import Struct

from leadership_course.progress.events import AnyFact, CardTurned, Event, Unrecognised

posix = pytest.mark.skipif(os.name != "posix", reason="needs modes and limits of POSIX")

FACTS: tuple[type[Any], ...] = get_args(AnyFact)
_NAMES = {fact.__name__ for fact in FACTS}

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
json_objects = st.dictionaries(st.text(), json_values, max_size=4)


def facts_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Facts of one type with every field filled in."""
    fields = {name: _field(hint) for name, hint in get_type_hints(kind).items()}
    if kind is Unrecognised:
        fields["named"] = st.text().filter(lambda name: name not in _NAMES)
    return st.builds(kind, **fields)


def _field(hint: Any) -> st.SearchStrategy[Any]:
    if hint == dict[str, Any]:
        return json_objects
    if hint is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if hint is int:
        return st.integers(-(2**63), 2**64 - 1)
    if get_origin(hint) is UnionType:
        return st.one_of([_field(part) for part in get_args(hint)])
    if isinstance(hint, type) and issubclass(hint, Struct):
        return st.builds(hint, **{k: _field(part) for k, part in get_type_hints(hint).items()})
    return st.from_type(hint)


any_facts = st.one_of([facts_of(kind) for kind in FACTS])


def event(number: int, fact: AnyFact | None = None) -> Event:
    """The event with this number; a card turned unless told otherwise."""
    return Event(
        id=f"00000000-0000-4000-8000-{number:012}",
        at=f"2026-11-23T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.000Z",
        utc_offset=60,
        device="a-device",
        course="technocrat-to-leader",
        revision="r1",
        fact=fact or CardTurned(object="a-lesson", card=f"card-{number}"),
    )


def events(how_many: int) -> list[Event]:
    """So many events, each another card turned."""
    return [event(number) for number in range(how_many)]


def numbered() -> Iterator[int]:
    """Numbers that no other event has."""
    return count(1_000_000)
