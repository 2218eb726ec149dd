"""Does each view name the facts it takes, so that the others need not be handed to it?"""

import sys
from typing import Any

import pytest
from msgspec import UNSET, Struct, structs

from leadership_course.progress.asleep import Asleep
from leadership_course.progress.fact import Fact
from leadership_course.progress.fold import Progress
from tests.storage.samples import FACTS, event

VIEWS = [
    type(view.awake() if isinstance(view, Asleep) else view)
    for view in vars(Progress()).values()
    if hasattr(view, "take")
]


def test_every_view_was_found() -> None:
    assert len(VIEWS) == 12


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_heeds_just_the_facts_that_its_file_knows(view: Any) -> None:
    known = {
        each
        for each in vars(sys.modules[view.__module__]).values()
        if isinstance(each, type) and issubclass(each, Fact)
    }
    assert set(view.HEEDS) == known


@pytest.mark.parametrize("view", VIEWS)
def test_what_a_view_does_not_heed_changes_nothing_in_it(view: Any) -> None:
    there = view()
    for number, kind in enumerate(FACTS):
        if kind not in view.HEEDS:
            there.take(event(number, bare(kind)))
    assert held_by(there).keys() == held_by(view()).keys()
    assert repr_of(there) == repr_of(view())


def bare(kind: type[Any]) -> Any:
    """A fact with nothing but the object; what else it holds nobody may ask for."""
    fields = dict.fromkeys(kind.__struct_fields__, UNSET)
    return kind(**{**fields, "object": "x"})


def held_by(there: object) -> dict[str, Any]:
    return structs.asdict(there) if isinstance(there, Struct) else vars(there)


def repr_of(there: object) -> dict[str, str]:
    """What a view holds, in words; views hold none of their own kind."""
    plain = {name: value for name, value in held_by(there).items() if not isinstance(value, Struct)}
    return {name: repr(value) for name, value in plain.items()}
