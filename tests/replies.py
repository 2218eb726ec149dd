"""Which replies can be given to a question, and which one is right?"""

from collections.abc import Iterator
from typing import Any, assert_never

from hypothesis import strategies as st

from leadership_course.course.ids import slug
from leadership_course.course.questions import (
    LEVELS,
    FillIn,
    Judgement,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.quiz.answers import (
    Answer,
    Filled,
    Ordered,
    Paired,
    Picked,
    Rated,
    Said,
    SelfRated,
    Walked,
    Written,
)

_TYPED = st.sampled_from(("something", "Naive", "  x ", "B", "it's theirs", "…", "0"))


def replies_for(question: Question) -> st.SearchStrategy[Answer]:  # noqa: C901, PLR0911
    """Return replies to `question` that may be checked, right and wrong ones."""
    match question:
        case SingleChoice():
            return _one_of(option.id for option in question.options).map(
                lambda id_: Picked(ids=(id_,))
            )
        case MultipleChoice():
            least, most = question.pick or 1, question.pick or len(question.options)
            return st.lists(
                _one_of(option.id for option in question.options),
                min_size=least,
                max_size=most,
                unique=True,
            ).map(lambda chosen: Picked(ids=tuple(chosen)))
        case TrueFalse():
            return st.booleans().map(lambda value: Said(value=value))
        case Ordering():
            return st.permutations([entry.id for entry in question.entries]).map(
                lambda order: Ordered(ids=tuple(order))
            )
        case Matching():
            right = _one_of(right.id for right in question.rights)
            return _each((left.id for left in question.lefts), right).map(
                lambda pairs: Paired(pairs=pairs)
            )
        case Sorting():
            group = _one_of(group.id for group in question.groups)
            return _each((entry.id for entry in question.entries), group).map(
                lambda pairs: Paired(pairs=pairs)
            )
        case FillIn():
            return st.fixed_dictionaries(
                {
                    name: st.sampled_from(gap.options)
                    if gap.options
                    else st.sampled_from(gap.accept) | _TYPED
                    for name, gap in question.gaps.items()
                }
            ).map(lambda gaps: Filled(gaps=gaps))
        case ShortAnswer():
            return st.builds(Written, text=_TYPED, rating=st.integers(0, 2))
        case Judgement():
            return _each(
                (response.id for response in question.responses), st.sampled_from(LEVELS)
            ).map(lambda levels: Rated(levels=levels))
        case Scenario():
            return st.sampled_from([path for path, _ in paths(question)]).map(
                lambda path: Walked(choices=path)
            )
        case SelfRating():
            return st.integers(0, 5).map(lambda value: SelfRated(value=value))
        case _:
            assert_never(question)


def _one_of(names: Iterator[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(tuple(names))


def _each(names: Iterator[str], value: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(dict.fromkeys(names, value))


def drafts_for(question: Question) -> st.SearchStrategy[Answer]:
    """Return replies to `question` as they can lie on disk: complete, or begun."""
    return replies_for(question).flatmap(_begun)


def _begun(reply: Answer) -> st.SearchStrategy[Answer]:  # noqa: PLR0911
    match reply:
        case Picked(ids=chosen):
            return _beginnings(chosen).map(lambda some: Picked(ids=some))
        case Walked(choices=path):
            return _beginnings(path).map(lambda some: Walked(choices=some))
        case Paired(pairs=pairs):
            return _some_of(pairs).map(lambda some: Paired(pairs=some))
        case Filled(gaps=gaps):
            return _some_of(gaps).map(lambda some: Filled(gaps=some))
        case Rated(levels=levels):
            return _some_of(levels).map(lambda some: Rated(levels=some))
        case Written(text=text):
            return st.sampled_from((reply, Written(text=text), Written()))
        case _:
            return st.sampled_from((reply, type(reply)()))


def _beginnings(whole: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.integers(0, len(whole)).map(lambda count: whole[:count])


def _some_of(whole: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.sets(st.sampled_from(tuple(whole))).map(
        lambda names: {name: value for name, value in whole.items() if name in names}
    )


def right_answer(question: Question) -> Answer:  # noqa: C901, PLR0911
    """Return the answer that the author's key asks for."""
    match question:
        case SingleChoice() | MultipleChoice():
            return Picked(ids=tuple(option.id for option in question.options if option.correct))
        case TrueFalse():
            return Said(value=question.answer)
        case Ordering():
            return Ordered(ids=tuple(entry.id for entry in question.entries))
        case Matching():
            return Paired(pairs={slug(pair.left): slug(pair.right) for pair in question.pairs})
        case Sorting():
            return Paired(
                pairs={entry.id: group.id for group in question.groups for entry in group.entries}
            )
        case FillIn():
            return Filled(gaps={name: gap.accept[0] for name, gap in question.gaps.items()})
        case ShortAnswer():
            return Written(text=question.model_answer, rating=2)
        case Judgement():
            return Rated(levels={response.id: response.expert for response in question.responses})
        case Scenario():
            return Walked(choices=max(paths(question), key=lambda path: path[1])[0])
        case SelfRating():
            return SelfRated(value=5)
        case _:
            assert_never(question)


def paths(question: Scenario, here: str = "") -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield every way through a story that never comes back, with its points."""
    node = question.node(here or question.start)
    if not node.choices:
        yield (), 0
    for choice in node.choices:
        for path, points in paths(question, choice.go):
            yield (choice.id, *path), choice.points + points
