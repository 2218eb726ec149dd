"""What of a question can't go along when it leaves for another format?"""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from leadership_course.course.questions import Asked, Matching, Pair, Question, Sorting
from leadership_course.exchange.carried import NotCarriedError, Note, Written

_TELLING = (
    *("hints", "points", "shuffle", "confidence", "principle"),
    *("catches", "fixed", "pick", "look-for", "fold"),
)
GROUPS = "its groups (each item is matched with one)"
NO_PLACE = "the format has no question of this type"


def write_each(
    questions: Iterable[Question],
    write_one: Callable[[Question], tuple[str, Sequence[str]]],
    between: str = "\n\n",
) -> Written:
    """Write question by question; `write_one` returns the text, and what is lost in it.

    Where `write_one` raises NotCarriedError, the question is left out with these words.
    """
    texts, left_out, changed = [], [], []
    for question in questions:
        try:
            text, lost = write_one(question)
        except NotCarriedError as error:
            left_out.append(Note(0, question.id, str(error)))
            continue
        texts.append(text)
        changed += [Note(0, question.id, "without " + ", ".join(lost))] if lost else []
    return Written(between.join(texts), tuple(left_out), tuple(changed))


def lost_keys(question: Asked, *kept: str) -> list[str]:
    """Return the keys that say something in this question and are not among those `kept`."""
    usual = {
        field.encode_name: msgspec.to_builtins(field.default)
        for field in msgspec.structs.fields(Asked)
        if field.default is not msgspec.NODEFAULT
    }
    said = dict.fromkeys(_said(msgspec.to_builtins(question), usual))
    return [key for key in _TELLING if key in said and key not in kept]


def _said(value: object, usual: dict[str, object]) -> Iterable[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if inner not in (usual.get(key), False, None, "", [], ()) or (
                key == "shuffle" and inner is False
            ):
                yield key
            yield from _said(inner, {})
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _said(inner, {})


def as_matching(question: Sorting) -> Matching:
    """Return a sorting as pairs of an item and its group."""
    pairs = [
        Pair(left=entry.text, right=group.name, why=group.why)
        for group in question.groups
        for entry in group.entries
    ]
    return Matching(id=question.id, prompt=question.prompt, pairs=tuple(pairs))


def differing_whys(question: Matching) -> list[str]:
    """Return `why` where the pairs have several, and the other format has room for one."""
    return ["why"] if len({pair.why for pair in question.pairs}) > 1 else []
