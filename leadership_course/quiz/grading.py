"""Which rules does a question's type grade by? The one door to all of them.

Each function has a branch for every type: a new one makes mypy name the places that miss it.
"""

from typing import TypeVar, assert_never

from leadership_course.course.questions import (
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
from leadership_course.quiz import (
    choice,
    fill_in,
    judgement,
    matching,
    ordering,
    scenario,
    self_rating,
    short_answer,
    sorting,
    true_false,
)
from leadership_course.quiz.answers import (
    Answer,
    Filled,
    Ordered,
    Paired,
    Picked,
    Rated,
    Reply,
    Said,
    SelfRated,
    Walked,
    Written,
)
from leadership_course.quiz.grade import Grade

_R = TypeVar("_R", bound=Reply)


def grade(question: Question, answer: Answer) -> Grade:  # noqa: C901, PLR0911
    """Return how right `answer` is, with the feedback on each part of it.

    Raises TypeError when the answer is of another type of question: a bug, not an input.
    """
    match question:
        case SingleChoice():
            return choice.grade_single(question, _as(Picked, answer))
        case MultipleChoice():
            return choice.grade_multiple(question, _as(Picked, answer))
        case TrueFalse():
            return true_false.grade(question, _as(Said, answer))
        case Ordering():
            return ordering.grade(question, _as(Ordered, answer))
        case Matching():
            return matching.grade(question, _as(Paired, answer))
        case Sorting():
            return sorting.grade(question, _as(Paired, answer))
        case FillIn():
            return fill_in.grade(question, _as(Filled, answer))
        case ShortAnswer():
            return short_answer.grade(question, _as(Written, answer))
        case Judgement():
            return judgement.grade(question, _as(Rated, answer))
        case Scenario():
            return scenario.grade(question, _as(Walked, answer))
        case SelfRating():
            return self_rating.grade(question, _as(SelfRated, answer))
        case _:
            assert_never(question)


def blank(question: Question) -> Answer:  # noqa: PLR0911
    """Return the reply of a learner who has not begun."""
    match question:
        case SingleChoice() | MultipleChoice():
            return Picked()
        case TrueFalse():
            return Said()
        case Ordering():
            return Ordered()
        case Matching() | Sorting():
            return Paired()
        case FillIn():
            return Filled()
        case ShortAnswer():
            return Written()
        case Judgement():
            return Rated()
        case Scenario():
            return Walked()
        case SelfRating():
            return SelfRated()
        case _:
            assert_never(question)


def is_complete(question: Question, reply: Answer) -> bool:  # noqa: C901, PLR0911
    """Tell whether the reply may be checked. Raises TypeError as `grade` does."""
    match question:
        case SingleChoice():
            return choice.is_single_complete(_as(Picked, reply))
        case MultipleChoice():
            return choice.is_multiple_complete(question, _as(Picked, reply))
        case TrueFalse():
            return true_false.is_complete(_as(Said, reply))
        case Ordering():
            return ordering.is_complete(question, _as(Ordered, reply))
        case Matching():
            return matching.is_complete(question, _as(Paired, reply))
        case Sorting():
            return sorting.is_complete(question, _as(Paired, reply))
        case FillIn():
            return fill_in.is_complete(question, _as(Filled, reply))
        case ShortAnswer():
            return short_answer.is_complete(_as(Written, reply))
        case Judgement():
            return judgement.is_complete(question, _as(Rated, reply))
        case Scenario():
            return scenario.is_complete(question, _as(Walked, reply))
        case SelfRating():
            return self_rating.is_complete(_as(SelfRated, reply))
        case _:
            assert_never(question)


def fits(question: Question, reply: Answer) -> bool:  # noqa: C901, PLR0911
    """Tell whether a reply kept from earlier is one that this question could have got.

    A draft that does not fit was made before the course changed, and is to be dropped.
    """
    if type(reply) is not type(blank(question)):
        return False
    match question:
        case SingleChoice() | MultipleChoice():
            return choice.fits(question, _as(Picked, reply))
        case TrueFalse():
            return True
        case Ordering():
            return ordering.fits(question, _as(Ordered, reply))
        case Matching():
            return matching.fits(question, _as(Paired, reply))
        case Sorting():
            return sorting.fits(question, _as(Paired, reply))
        case FillIn():
            return fill_in.fits(question, _as(Filled, reply))
        case ShortAnswer():
            return short_answer.fits(_as(Written, reply))
        case Judgement():
            return judgement.fits(question, _as(Rated, reply))
        case Scenario():
            return scenario.fits(question, _as(Walked, reply))
        case SelfRating():
            return self_rating.fits(_as(SelfRated, reply))
        case _:
            assert_never(question)


def _as(kind: type[_R], reply: Answer) -> _R:
    if isinstance(reply, kind):
        return reply
    raise TypeError(f"a {type(reply).__name__} was given where a {kind.__name__} is asked for")
