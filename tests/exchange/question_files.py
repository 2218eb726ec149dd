"""What do the tests of question files share: questions that each format can hold, and reading."""

import msgspec
from hypothesis import strategies as st

from leadership_course.course.ids import slug
from leadership_course.course.problems import CourseProblem
from leadership_course.course.questions import (
    FillIn,
    Gap,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Pair,
    Question,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from leadership_course.exchange.carried import Names, words
from leadership_course.reading.page import Page
from leadership_course.reading.shape_check import shaped_union
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Sequence

_SIGNS = "abzAZ09 éß“”’—\\:#={}~%$*[]<>&/-.|'\"\n!?,_`"


def read_back(yaml: str) -> tuple[list[Question | None], list[CourseProblem]]:
    """Read entries of a list as the course reader does."""
    problems: list[CourseProblem] = []
    page = Page("quiz.yaml", yaml, problems)
    node = read_yaml(page, yaml)
    items = node.items if isinstance(node, Sequence) else ()
    return [shaped_union(page, item, Question) for item in items], problems


def bare(question: Question) -> Question:
    """Return the question with the ids that its options get from their words."""
    if not isinstance(question, SingleChoice | MultipleChoice):
        return question
    names = Names(())
    options = [msgspec.structs.replace(o, id=names.new(o.text)) for o in question.options]
    return msgspec.structs.replace(question, options=tuple(options))


def texts() -> st.SearchStrategy[str]:
    """Return words with every sign that means something in one of the formats."""
    return st.text(_SIGNS, min_size=1, max_size=30).map(words).filter(slug)


def sides() -> st.SearchStrategy[str]:
    """Return words of one line that an arrow does not cut."""
    return texts().map(lambda text: " ".join(text.split())).filter(lambda text: "->" not in text)


@st.composite
def choices(draw: st.DrawFn, *, is_single: bool) -> Question:
    """Return a choice with reasons."""
    rows = draw(st.lists(st.tuples(texts(), texts()), min_size=2, max_size=5))
    right = draw(st.integers(0, len(rows) - 1))
    options = tuple(
        Option(
            id="x",
            text=text,
            why=why,
            correct=number == right or (not is_single and draw(st.booleans())),
        )
        for number, (text, why) in enumerate(rows)
    )
    kind = SingleChoice if is_single else MultipleChoice
    return bare(kind(id="q", prompt=draw(texts()), options=options))


@st.composite
def pairings(draw: st.DrawFn) -> Question:
    """Return a matching whose pairs have one reason."""
    why = draw(texts())
    lefts = draw(st.lists(sides(), min_size=2, max_size=4, unique_by=slug))
    rights = draw(st.lists(sides(), min_size=len(lefts), max_size=6, unique_by=slug))
    pairs = tuple(Pair(left=a, right=b, why=why) for a, b in zip(lefts, rights, strict=False))
    extra = tuple(rights[len(lefts) :])
    return Matching(id="q", prompt=draw(texts()), pairs=pairs, extra_right=extra)


def statements() -> st.SearchStrategy[Question]:
    """Return questions of true or false."""
    return st.builds(TrueFalse, id=st.just("q"), prompt=texts(), answer=st.booleans(), why=texts())


def essays() -> st.SearchStrategy[Question]:
    """Return questions to be answered in one's own words."""
    return st.builds(ShortAnswer, id=st.just("q"), prompt=texts(), model_answer=texts())


@st.composite
def gaps(draw: st.DrawFn) -> Question:
    """Return a gap that stands alone."""
    accept = draw(st.lists(sides(), min_size=1, max_size=3, unique=True))
    gap = Gap(accept=tuple(accept), why=draw(texts()))
    return FillIn(id="q", prompt=draw(texts()), text="{answer}", gaps={"answer": gap}, fold=True)


@st.composite
def orderings(draw: st.DrawFn) -> Question:
    """Return an ordering of plain texts."""
    items = tuple(draw(st.lists(texts(), min_size=2, max_size=5, unique_by=slug)))
    return Ordering(id="q", prompt=draw(texts()), items=items, why=draw(texts()))
