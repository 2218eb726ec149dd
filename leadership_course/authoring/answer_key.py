"""Could somebody be right by the place of the right answers, or by their length?"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from leadership_course.course.questions import (
    Judgement,
    MultipleChoice,
    Option,
    Question,
    Scenario,
    SingleChoice,
    TrueFalse,
)


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
    wrongs = [caught for each in asked for caught in _misconceptions(each)]
    places = Counter(
        place
        for options in lists
        for place, option in enumerate(options, start=1)
        if option.correct
    )
    return AnswerKey(
        places=dict(sorted(places.items())),
        singles=len(singles),
        longest=sum(map(_is_longest_right, singles)),
        statements=len(statements),
        trues=sum(statements),
        wrongs=len(wrongs),
        named=sum(map(bool, wrongs)),
    )


def _is_longest_right(options: tuple[Option, ...]) -> bool:
    right = max(len(option.text) for option in options if option.correct)
    return all(len(option.text) < right for option in options if not option.correct)


def _misconceptions(question: Question) -> tuple[str, ...]:
    """Return what each wrong option catches, an empty text where it isn't said."""
    match question:
        case SingleChoice(options=options) | MultipleChoice(options=options):
            return tuple(option.catches for option in options if not option.correct)
        case TrueFalse(catches=catches):
            return (catches,)
        case Judgement(responses=responses):
            poor = ("poor", "very-poor")
            return tuple(each.catches for each in responses if each.expert in poor)
        case Scenario(nodes=nodes):
            choices = [choice for node in nodes for choice in node.choices]
            best = max((choice.points for choice in choices), default=0)
            return tuple(choice.catches for choice in choices if choice.points < best)
        case _:
            return ()
