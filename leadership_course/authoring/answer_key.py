"""Could somebody be right by the place of the right answers, or by their length?"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, assert_never

from leadership_course.course.questions import (
    FillIn,
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


class Wrong(NamedTuple):
    """Something wrong that can be answered: its part of the question, and what it catches.

    `part` is empty where it is the whole question; `catches` is empty where the author named none.
    """

    part: str
    catches: str


class AnswerKey(NamedTuple):
    """What the right answers of a course have in common.

    `places` counts at which place, from 1, a right option is written; learners see options
    shuffled unless one is fixed. `longest` is in how many of the `singles` the right option is the
    only longest one. `trues` of the `statements` are true. `named` of the `wrongs` say which
    misconception they catch.
    """

    places: dict[int, int]
    singles: int
    longest: int
    statements: int
    trues: int
    wrongs: int
    named: int


def answer_key(questions: Iterable[Question]) -> AnswerKey:
    """Return what the right answers of these questions have in common."""
    asked = tuple(questions)
    lists = [each.options for each in asked if isinstance(each, SingleChoice | MultipleChoice)]
    singles = [each.options for each in asked if isinstance(each, SingleChoice)]
    statements = [each.answer for each in asked if isinstance(each, TrueFalse)]
    wrongs = [wrong for each in asked for wrong in wrongs_of(each)]
    places = Counter(
        place
        for options in lists
        for place, option in enumerate(options, start=1)
        if option.correct
    )
    return AnswerKey(
        places=dict(sorted(places.items())),
        singles=len(singles),
        longest=sum(right_over_wrong(options) > 1 for options in singles),
        statements=len(statements),
        trues=sum(statements),
        wrongs=len(wrongs),
        named=sum(bool(wrong.catches) for wrong in wrongs),
    )


def right_over_wrong(options: tuple[Option, ...]) -> float:
    """Return how long the longest right option is beside the longest wrong one, in characters.

    Above 1 it is the longest of all; where no option is wrong, it is as long as itself.
    """
    right = max(len(option.text) for option in options if option.correct)
    return right / max((len(each.text) for each in options if not each.correct), default=right)


def wrongs_of(question: Question) -> tuple[Wrong, ...]:
    """Return what can be answered wrongly and could name a misconception."""
    match question:
        case SingleChoice(options=options) | MultipleChoice(options=options):
            return tuple(Wrong(each.id, each.catches) for each in options if not each.correct)
        case TrueFalse(catches=catches):
            return (Wrong("", catches),)
        case Judgement(responses=responses):
            poor = ("poor", "very-poor")
            return tuple(Wrong(each.id, each.catches) for each in responses if each.expert in poor)
        case Scenario(nodes=nodes):
            choices = [(node.id, choice) for node in nodes for choice in node.choices]
            best = max((choice.points for _, choice in choices), default=0)
            return tuple(
                Wrong(f"{node}/{choice.id}", choice.catches)
                for node, choice in choices
                if choice.points < best
            )
        case _:
            return ()


def reasons_of(question: Question) -> tuple[tuple[str, str], ...]:  # noqa: PLR0911  (one a type)
    """Return what says why, by its part of the question; the part is empty for the whole."""
    match question:
        case SingleChoice(options=options) | MultipleChoice(options=options):
            return tuple((each.id, each.why) for each in options)
        case Judgement(responses=responses):
            return tuple((each.id, each.why) for each in responses)
        case Matching(pairs=pairs, lefts=lefts):
            return tuple((left.id, pair.why) for left, pair in zip(lefts, pairs, strict=True))
        case Sorting(groups=groups):
            return tuple((group.id, group.why) for group in groups)
        case FillIn(gaps=gaps):
            return tuple((name, gap.why) for name, gap in gaps.items())
        case Scenario(nodes=nodes):
            return tuple((f"{n.id}/{each.id}", each.why) for n in nodes for each in n.choices)
        case TrueFalse(why=why) | Ordering(why=why):
            return (("", why),)
        case ShortAnswer() | SelfRating():
            return ()
        case _:
            assert_never(question)
