"""Does each item follow the one it should follow? Ordering."""

from itertools import pairwise

from leadership_course.course.questions import Ordering
from leadership_course.quiz.answers import Ordered
from leadership_course.quiz.grade import Grade, Part, graded, share


def grade(question: Ordering, reply: Ordered) -> Grade:
    """Grade the share of the key's adjacent pairs that are adjacent in the learner's order.

    One item put too early costs the pairs it breaks, not every place behind it.
    """
    kept = _kept_pairs(question, reply)
    parts = (*_parts(question, reply), _why(question))
    return graded(share(len(kept), len(question.items) - 1), parts)


def is_complete(question: Ordering, reply: Ordered) -> bool:
    """Tell whether every item has its place."""
    return sorted(reply.ids) == sorted(_key(question))


def fits(question: Ordering, reply: Ordered) -> bool:
    """Tell whether nothing was moved yet, or exactly the items of today were."""
    return not reply.ids or is_complete(question, reply)


def _key(question: Ordering) -> tuple[str, ...]:
    return tuple(entry.id for entry in question.entries)


def _kept_pairs(question: Ordering, reply: Ordered) -> set[tuple[str, str]]:
    return set(pairwise(_key(question))) & set(pairwise(dict.fromkeys(reply.ids)))


def _parts(question: Ordering, reply: Ordered) -> tuple[Part, ...]:
    """One part per item, with the two places counted from 1.

    An item is right when it comes directly after the one it should follow (the first: when it comes
    first), so that the items marked right explain the score; a place can differ all the same when
    something was put in before.
    """
    right = {after for _, after in _kept_pairs(question, reply)} | (
        {reply.ids[0]} & {_key(question)[0]} if reply.ids else set()
    )
    places = {id_: place for place, id_ in enumerate(dict.fromkeys(reply.ids), start=1)}
    return tuple(
        Part(
            id=entry.id,
            text=entry.text,
            is_right=entry.id in right,
            why="",
            is_chosen=entry.id in places,
            given=str(places.get(entry.id, "")),
            expected=str(place),
        )
        for place, entry in enumerate(question.entries, start=1)
    )


def _why(question: Ordering) -> Part:
    return Part(id="why", text="", is_right=None, why=question.why)
