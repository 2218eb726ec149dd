"""Does each left side have its right side? Matching."""

from leadership_course.course.questions import Matching
from leadership_course.quiz.answers import Paired
from leadership_course.quiz.grade import Grade, Part, graded, share


def grade(question: Matching, reply: Paired) -> Grade:
    """Grade the share of left sides that were given their own right side."""
    parts = _parts(question, reply)
    return graded(share(sum(part.is_right is True for part in parts), len(parts)), parts)


def is_complete(question: Matching, reply: Paired) -> bool:
    """Tell whether every left side was given a right side."""
    return all(left.id in reply.pairs for left in question.lefts)


def fits(question: Matching, reply: Paired) -> bool:
    """Tell whether both sides of every pair exist."""
    lefts = {left.id for left in question.lefts}
    rights = {right.id for right in question.rights}
    return reply.pairs.keys() <= lefts and set(reply.pairs.values()) <= rights


def _parts(question: Matching, reply: Paired) -> tuple[Part, ...]:
    texts = {right.id: right.text for right in question.rights}
    given = {left: texts.get(right, "") for left, right in reply.pairs.items()}
    return tuple(
        Part(
            id=left.id,
            text=left.text,
            is_right=given.get(left.id) == pair.right,
            why=pair.why,
            is_chosen=left.id in given,
            given=given.get(left.id, ""),
            expected=pair.right,
        )
        for left, pair in zip(question.lefts, question.pairs, strict=True)
    )
