"""In which order does a question show its parts?"""

from collections.abc import Iterable
from random import Random
from typing import assert_never

from leadership_course.course.questions import (
    FillIn,
    Item,
    Judgement,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Question,
    Response,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)


def shown_order(question: Question, seed: int) -> tuple[str, ...]:  # noqa: PLR0911
    """Return the ids of what a question shows, in the order to show them in.

    Options, items, right sides (matching) or responses; `seed` is the attempt's, so that the order
    stays while the attempt lasts. Empty for the types that arrange nothing: gaps stand in their
    text, choices of a scenario as written.
    """
    rng = Random(f"{seed} {question.id}")  # noqa: S311 (an arrangement, no secret)
    match question:
        case SingleChoice() | MultipleChoice():
            return _around_fixed(question, rng)
        case Judgement():
            return _maybe(question.shuffle, _ids(question.responses), rng)
        case Matching():
            return _maybe(question.shuffle, _ids(question.rights), rng)
        case Sorting():
            return _maybe(question.shuffle, _ids(question.entries), rng)
        case Ordering():
            return _disordered(_ids(question.entries), rng)
        case TrueFalse():
            return ("true", "false")
        case FillIn() | ShortAnswer() | Scenario() | SelfRating():
            return ()
        case _:
            assert_never(question)


def _ids(things: Iterable[Item | Option | Response]) -> tuple[str, ...]:
    return tuple(thing.id for thing in things)


def _shuffled(ids: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    # random() gives the same numbers in every version of Python; shuffle() does not promise that.
    return tuple(sorted(ids, key=lambda _: rng.random()))


def _maybe(is_shuffled: bool, ids: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    return _shuffled(ids, rng) if is_shuffled else ids


def _around_fixed(question: SingleChoice | MultipleChoice, rng: Random) -> tuple[str, ...]:
    options = question.options
    if not question.shuffle:
        return _ids(options)
    movable = iter(_shuffled(_ids(option for option in options if not option.fixed), rng))
    return tuple(option.id if option.fixed else next(movable) for option in options)


def _disordered(ids: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    """Shuffle whatever `shuffle` says: the file's order is the answer and must not be shown."""
    shown = _shuffled(ids, rng)
    return shown if shown != ids else (*ids[1:], *ids[:1])
