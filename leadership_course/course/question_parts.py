"""What bears an id inside a question, what is written there, and what is right?"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Literal, NamedTuple, assert_never

from leadership_course.course.questions import (
    FillIn,
    Item,
    Judgement,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Question,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)

PartKind = Literal["option", "item", "left", "right", "group", "gap", "response", "node", "choice"]


class Part(NamedTuple):
    """What has an id inside a question; `answer` says what is right about it."""

    kind: PartKind
    name: str
    text: str = ""
    answer: str = ""


def words_of(question: Question) -> str:
    """Return the words of a question that are asked before anything is answered."""
    parts = (question.prompt, question.text if isinstance(question, FillIn) else "")
    return " ".join(filter(None, parts))


def answer_of(question: Question) -> str:
    """Return the type of a question, and what is right where its parts don't tell."""
    name = str(question.__struct_config__.tag)
    match question:
        case TrueFalse():
            return f"{name}:{str(question.answer).lower()}"
        case Ordering():
            order = "/".join(item.id for item in question.entries)
            return f"{name}:{blake2b(order.encode(), digest_size=4).hexdigest()}"
        case _:
            return name


def parts_of(question: Question) -> Iterator[Part]:
    """Yield everything inside a question that an answer names, in the order of the file."""
    match question:
        case SingleChoice() | MultipleChoice():
            yield from map(_option, question.options)
        case Ordering():
            yield from map(_item, question.entries)
        case Matching():
            yield from _sides(question)
        case Sorting():
            yield from _sorted(question)
        case FillIn():
            yield from (Part("gap", name, gap.accept[0]) for name, gap in question.gaps.items())
        case Judgement():
            yield from (Part("response", r.id, r.text, r.expert) for r in question.responses)
        case Scenario():
            yield from _story(question)
        case TrueFalse() | ShortAnswer() | SelfRating():
            return
        case _:
            assert_never(question)


def _option(option: Option) -> Part:
    return Part("option", option.id, option.text, "right" if option.correct else "not-right")


def _sorted(question: Sorting) -> Iterator[Part]:
    for group in question.groups:
        yield Part("group", group.id)
        yield from (_item(item, group.id) for item in group.entries)


def _item(item: Item, group: str = "") -> Part:
    return Part("item", item.id, item.text, group)


def _sides(question: Matching) -> Iterator[Part]:
    rights = {right.text: right.id for right in question.rights}
    for pair, left in zip(question.pairs, question.lefts, strict=True):
        yield Part("left", left.id, answer=rights[pair.right])
    for name in rights.values():
        yield Part("right", name)


def _story(question: Scenario) -> Iterator[Part]:
    for node in question.nodes:
        yield Part("node", node.id)
        for choice in node.choices:
            name, answer = f"{node.id}/{choice.id}", f"{choice.points}:{choice.go}"
            yield Part("choice", name, choice.text, answer)


def has_other_answer(before: Question, now: Question) -> bool:
    """Tell whether another answer is right now than was before, or the author says so.

    What is only asked about since counts no more than what is no longer asked about, and a spelling
    accepted since no more than a typo. Ids of the questions don't matter: they may differ.
    """
    if now.revision and not before.revision:
        return True
    if answer_of(before) != answer_of(now) or _right(before) != _right(now):
        return True
    if isinstance(before, FillIn) and isinstance(now, FillIn):
        gaps = [(gap, now.gaps[name]) for name, gap in before.gaps.items() if name in now.gaps]
        return any(old.accept[0] not in new.accept for old, new in gaps)
    known = {(part.kind, part.name): part.answer for part in parts_of(before)}
    return any(
        known.get((part.kind, part.name), part.answer) != part.answer for part in parts_of(now)
    )


def _right(question: Question) -> frozenset[str]:
    """Return which options are right, where there are options."""
    match question:
        case SingleChoice() | MultipleChoice():
            return frozenset(option.id for option in question.options if option.correct)
        case _:
            return frozenset()
