"""Does each item lie in its group? Sorting."""

from leadership_course.course.questions import Group, Item, Sorting
from leadership_course.quiz.answers import Paired
from leadership_course.quiz.grade import Grade, Part, graded, share


def grade(question: Sorting, reply: Paired) -> Grade:
    """Grade the share of items that were put into their own group."""
    parts = tuple(
        _part(question, reply, group, entry) for group in question.groups for entry in group.entries
    )
    return graded(share(sum(part.is_right is True for part in parts), len(parts)), parts)


def is_complete(question: Sorting, reply: Paired) -> bool:
    """Tell whether every item was put into a group."""
    return all(entry.id in reply.pairs for entry in question.entries)


def fits(question: Sorting, reply: Paired) -> bool:
    """Tell whether every item and every group used exists."""
    items = {entry.id for entry in question.entries}
    groups = {group.id for group in question.groups}
    return reply.pairs.keys() <= items and set(reply.pairs.values()) <= groups


def _part(question: Sorting, reply: Paired, group: Group, entry: Item) -> Part:
    names = {other.id: other.name for other in question.groups}
    chosen = reply.pairs.get(entry.id)
    return Part(
        id=entry.id,
        text=entry.text,
        is_right=chosen == group.id,
        why=group.why,
        is_chosen=chosen is not None,
        given=names.get(chosen, "") if chosen is not None else "",
        expected=group.name,
    )
