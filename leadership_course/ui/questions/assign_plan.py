"""What is given to what, in matching and in sorting?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from leadership_course.course.questions import Item, Matching, Sorting


class Plan(NamedTuple):
    """What is given to what; `room` is how many items a target takes, None for any number."""

    items: tuple[Item, ...]
    targets: tuple[Item, ...]
    room: Mapping[str, int] | None


def plan_of(question: Matching | Sorting, order: Sequence[str]) -> Plan:
    """Return the items and targets; `order` arranges the right sides, or the items to sort."""
    match question:
        case Matching():
            ids = {right.text: right.id for right in question.rights}
            room = Counter(ids[pair.right] for pair in question.pairs)
            return Plan(question.lefts, _in_order(question.rights, order), room)
        case Sorting():
            groups = tuple(Item(id=group.id, text=group.name) for group in question.groups)
            return Plan(_in_order(question.entries, order), groups, None)


def _in_order(items: tuple[Item, ...], order: Sequence[str]) -> tuple[Item, ...]:
    by_id = {item.id: item for item in items}
    return tuple(by_id[name] for name in order)
