"""Which ideas does a course teach, where, and with which questions can each be asked again?"""

from collections.abc import Iterator
from typing import NamedTuple

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course, Lesson, Module
from leadership_course.course.questions import Question, SelfRating


class Principle(NamedTuple):
    """An idea that questions test, by the name they give it.

    `lesson` is the first one that asks about it, or the last one of the module whose quiz or review
    pool does. `variants` are all questions about it: of lessons, then of quizzes, then of review
    pools.
    """

    id: str
    lesson: Lesson
    module: Module
    variants: tuple[Question, ...]


def principles_of(course: Course) -> dict[str, Principle]:
    """Return the principles of a course by their ids, in the order in which they are first asked.

    A self-rating is about no principle: it can't be right. What only a module without a lesson asks
    is left out, for there is nothing to lead back to.
    """
    taught: dict[str, tuple[Lesson, Module]] = {}
    variants: dict[str, list[Question]] = {}
    for question, lesson, module in _asked(course):
        name = question.principle
        if name and not isinstance(question, SelfRating):
            taught.setdefault(name, (lesson, module))
            variants.setdefault(name, []).append(question)
    return {name: Principle(name, *taught[name], tuple(each)) for name, each in variants.items()}


def _asked(course: Course) -> Iterator[tuple[Question, Lesson, Module]]:
    for module in course.modules:
        for lesson in module.lessons:
            for question in questions_of(lesson):
                yield question, lesson, module
    taught = [module for module in course.modules if module.lessons]
    for module in taught:
        for question in module.quiz.questions if module.quiz else ():
            yield question, module.lessons[-1], module
    for module in taught:
        for question in module.review:
            yield question, module.lessons[-1], module


def questions_of(lesson: Lesson) -> tuple[Question, ...]:
    """Return the questions on the cards of a lesson, in reading order."""
    blocks = (block for card in lesson.cards for block in card.body)
    return tuple(block.question for block in blocks if isinstance(block, Ask))
