"""What do the tests of the shipped course look at? Its texts and questions, and counted words."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct

from leadership_course.course.blocks import Block, Quote
from leadership_course.course.outline import Card, Course, Lesson, Source
from leadership_course.course.principles import questions_of
from leadership_course.course.questions import (
    FillIn,
    Judgement,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Scenario,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons


@cache
def shipped() -> Course:
    """Return the course that ships."""
    course = read_course(shipped_lessons()).course
    assert course is not None
    return course


def words(*texts: str) -> int:
    """Count words as an editor does: a dash that stands alone is none."""
    return sum(any(sign.isalnum() for sign in word) for text in texts for word in text.split())


def blocks() -> Iterator[tuple[Lesson, Card, Block]]:
    """Yield every block of every lesson."""
    for lesson in shipped().lessons:
        for card in lesson.cards:
            for block in card.body:
                yield lesson, card, block


def quotes() -> list[Quote]:
    """Return the quotes of the lessons in their order."""
    return [block for _, _, block in blocks() if isinstance(block, Quote)]


@cache
def of_lessons() -> tuple[Question, ...]:
    """Return the questions on cards."""
    return tuple(question for lesson in shipped().lessons for question in questions_of(lesson))


@cache
def of_quizzes() -> tuple[Question, ...]:
    """Return the questions of the five quizzes."""
    return tuple(q for module in shipped().modules if module.quiz for q in module.quiz.questions)


@cache
def of_reviews() -> tuple[Question, ...]:
    """Return the questions that only reviews ask."""
    return tuple(question for module in shipped().modules for question in module.review)


def all_questions() -> tuple[Question, ...]:
    """Return every question there is."""
    return (*of_lessons(), *of_quizzes(), *of_reviews())


class Offered(NamedTuple):
    """Something that can be picked, with what is said about it; `catches` where it is weak."""

    text: str
    is_best: bool
    catches: str


def offered(question: Question) -> tuple[Offered, ...]:
    """Return what can be picked and misses something, or does not."""
    match question:
        case SingleChoice() | MultipleChoice():
            return tuple(Offered(o.text, o.correct, o.catches) for o in question.options)
        case Judgement():
            best = ("good", "very-good")
            return tuple(Offered(r.text, r.expert in best, r.catches) for r in question.responses)
        case Scenario():
            return tuple(
                Offered(c.text, c.points == max(x.points for x in node.choices), c.catches)
                for node in question.nodes
                for c in node.choices
            )
        case TrueFalse():
            return (Offered("", is_best=False, catches=question.catches),)
        case _:
            return ()


def reasons(question: Question) -> tuple[str, ...]:  # noqa: PLR0911  (one for each type)
    """Return what is said after the answer."""
    match question:
        case SingleChoice() | MultipleChoice():
            return tuple(option.why for option in question.options)
        case Judgement():
            return tuple(response.why for response in question.responses)
        case Scenario():
            return tuple(choice.why for node in question.nodes for choice in node.choices)
        case Matching():
            return tuple(pair.why for pair in question.pairs)
        case Sorting():
            return tuple(group.why for group in question.groups)
        case FillIn():
            return tuple(gap.why for gap in question.gaps.values())
        case TrueFalse() | Ordering():
            return (question.why,)
        case _:
            return ()


def texts() -> Iterator[str]:
    """Yield the course's own words: all texts but quotations, sources, ids and markup."""
    return _texts(shipped())


def _texts(value: Any) -> Iterator[str]:
    skipped = {"id", "was", "html", "file", "root", "principle", "catches"}
    match value:
        case str():
            yield value
        case Quote() | Source():
            return
        case Struct():
            for name in value.__struct_fields__:
                yield from () if name in skipped else _texts(getattr(value, name))
        case tuple():
            for each in value:
                yield from _texts(each)
        case dict():
            yield from _texts(tuple(value.values()))
        case _:
            return
