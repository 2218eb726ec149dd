"""Which questions can there be? Whole ones of every type, for properties to hold over.

What can be answered to them comes from tests/replies.py and is handed on here.
"""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from leadership_course.course.ids import slug
from leadership_course.course.questions import (
    LEVELS,
    Choice,
    FillIn,
    Gap,
    Group,
    Item,
    Judgement,
    Matching,
    MultipleChoice,
    Node,
    Option,
    Ordering,
    Pair,
    Question,
    Response,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from tests.replies import drafts_for, paths, replies_for, right_answer

__all__ = ["drafts_for", "paths", "questions", "replies_for", "right_answer", "scored_questions"]

# A pool is drawn from in a tenth of the time that free text takes; what free text can do to slugs
# and to typed answers has tests of its own.
_TEXTS = (
    *("Ask first", "It’s theirs", "Don't fix it tonight", "Naïve", "Crème brûlée", "Über", "x"),
    *("7", "Three dates, one question", "Fix it…", "“Who is next?”", "why", "Señor", "A–B", "b"),
    *("model-answer", "UPPER", "  spaced  out ", "Straße", "Ångström", "True", "false", "None"),
)

Draw = Callable[[st.SearchStrategy[Any]], Any]


def texts() -> st.SearchStrategy[str]:
    """Return short texts that have an id of their own."""
    return st.sampled_from(_TEXTS)


def many_texts(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Return texts whose ids differ."""
    return st.lists(texts(), min_size=least, max_size=most, unique_by=slug)


def ids() -> st.SearchStrategy[str]:
    """Return permanent ids."""
    return texts().map(slug)


def items(text: str) -> st.SearchStrategy[Item | str]:
    """Return an item as an author may write it: the text alone, or with its id."""
    return st.sampled_from((text, Item(id=slug(text), text=text.upper())))


def _shared(draw: Draw) -> dict[str, Any]:
    return {
        "id": draw(ids()),
        "prompt": draw(texts()),
        "hints": tuple(draw(st.lists(texts(), max_size=3))),
        "points": draw(st.integers(1, 5)),
        "shuffle": draw(st.booleans()),
        "confidence": draw(st.booleans()),
    }


def _options(draw: Draw, correct: list[bool]) -> tuple[Option, ...]:
    names = draw(many_texts(len(correct), len(correct)))
    return tuple(
        Option(id=slug(name), text=name, why=draw(texts()), correct=ok, fixed=draw(st.booleans()))
        for name, ok in zip(names, correct, strict=True)
    )


@st.composite
def single_choices(draw: Draw) -> SingleChoice:
    """Return single choices of two to six options."""
    count = draw(st.integers(2, 6))
    right = draw(st.integers(0, count - 1))
    return SingleChoice(**_shared(draw), options=_options(draw, [n == right for n in range(count)]))


@st.composite
def multiple_choices(draw: Draw) -> MultipleChoice:
    """Return multiple choices with at least one right option, told how many or not."""
    correct = draw(st.lists(st.booleans(), min_size=2, max_size=6).filter(any))
    pick = draw(st.sampled_from((None, sum(correct))))
    return MultipleChoice(**_shared(draw), options=_options(draw, correct), pick=pick)


@st.composite
def true_falses(draw: Draw) -> TrueFalse:
    """Return statements that are true or false."""
    return TrueFalse(**_shared(draw), answer=draw(st.booleans()), why=draw(texts()))


@st.composite
def orderings(draw: Draw) -> Ordering:
    """Return orderings of two to six items."""
    entries = tuple(draw(items(text)) for text in draw(many_texts(2, 6)))
    return Ordering(**_shared(draw), items=entries, why=draw(texts()))


@st.composite
def matchings(draw: Draw) -> Matching:
    """Return matchings in which a right side may serve twice, or not at all."""
    lefts = draw(many_texts(1, 5))
    rights = draw(many_texts(1, 6))
    used = [draw(st.sampled_from(rights)) for _ in lefts]
    pairs = tuple(
        Pair(left=left, right=right, why=draw(texts()))
        for left, right in zip(lefts, used, strict=True)
    )
    extra = tuple(right for right in rights if right not in used)
    return Matching(**_shared(draw), pairs=pairs, extra_right=extra)


@st.composite
def sortings(draw: Draw) -> Sorting:
    """Return sortings of some items into two to four groups, none of them empty."""
    names = draw(many_texts(2, 4))
    entries = draw(many_texts(len(names), 8))
    members: list[list[str]] = [[entry] for entry in entries[: len(names)]]
    for entry in entries[len(names) :]:
        draw(st.sampled_from(members)).append(entry)
    groups = tuple(
        Group(name=name, items=tuple(draw(items(one)) for one in some), why=draw(texts()))
        for name, some in zip(names, members, strict=True)
    )
    return Sorting(**_shared(draw), groups=groups)


@st.composite
def fill_ins(draw: Draw) -> FillIn:
    """Return texts of one to four gaps, to type into or to pick for."""
    gaps = {slug(name): draw(_gaps()) for name in draw(many_texts(1, 4))}
    text = " ".join(f"{{{name}}}" for name in gaps)
    return FillIn(**_shared(draw), text=text, gaps=gaps, fold=draw(st.booleans()))


@st.composite
def _gaps(draw: Draw) -> Gap:
    accept = draw(many_texts(1, 3))
    others = draw(st.lists(texts(), max_size=3))
    options = draw(st.sampled_from(((), (accept[0], *others))))
    return Gap(accept=tuple(accept), why=draw(texts()), options=options)


@st.composite
def short_answers(draw: Draw) -> ShortAnswer:
    """Return questions to answer in own words."""
    look_for = tuple(draw(st.lists(texts(), max_size=3)))
    return ShortAnswer(**_shared(draw), model_answer=draw(texts()), look_for=look_for)


@st.composite
def judgements(draw: Draw) -> Judgement:
    """Return one to six responses to be judged."""
    responses = tuple(
        Response(id=slug(text), text=text, expert=draw(st.sampled_from(LEVELS)), why=draw(texts()))
        for text in draw(many_texts(1, 6))
    )
    return Judgement(**_shared(draw), responses=responses)


@st.composite
def scenarios(draw: Draw) -> Scenario:
    """Return stories of two to six nodes that never come back to a node."""
    names = [slug(text) for text in draw(many_texts(2, 6))]
    nodes = tuple(_node(draw, name, names[place + 1 :]) for place, name in enumerate(names))
    return Scenario(**_shared(draw), start=names[0], nodes=nodes)


def _node(draw: Draw, name: str, later: list[str]) -> Node:
    if not later:
        return Node(id=name, text=draw(texts()), ending=draw(texts()))
    choices = tuple(
        Choice(
            id=slug(text),
            text=text,
            points=draw(st.integers(0, 3)),
            why=draw(texts()),
            go=draw(st.sampled_from(later)),
        )
        for text in draw(many_texts(1, 3))
    )
    return Node(id=name, text=draw(texts()), choices=choices)


@st.composite
def self_ratings(draw: Draw) -> SelfRating:
    """Return questions about own habits."""
    return SelfRating(**_shared(draw))


def questions() -> st.SearchStrategy[Question]:
    """Return questions of every type."""
    return st.one_of(scored_questions(), self_ratings())


def scored_questions() -> st.SearchStrategy[Question]:
    """Return questions of every type that is scored."""
    return st.one_of(
        single_choices(),
        multiple_choices(),
        true_falses(),
        orderings(),
        matchings(),
        sortings(),
        fill_ins(),
        short_answers(),
        judgements(),
        scenarios(),
    )
