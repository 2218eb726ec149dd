"""What differs between two versions of a course, for those who have begun the old one?

The old version is taken as published, and the new one is held against it, as `check` holds a course
against its ids.lock. Authors are told in their words (authoring/update.py), a learner in theirs
(study/updating.py); what is told is found out here, once.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from leadership_course.course.comparison import Comparison, Fault
from leadership_course.course.known_ids import Line
from leadership_course.course.outline import Card, Course, Quiz
from leadership_course.course.published import Published, published, whole_of


class Differences(NamedTuple):
    """What is new, has another id, was revised on purpose, is at fault, or is gone.

    What is part of something else that is new, or gone, is left out. `faults` are ids under which
    something else stands than before. `cards` names those that differ in anything (`lesson/card`),
    `quizzes` those with other rules.
    """

    added: tuple[Line, ...]
    renamed: tuple[Line, ...]
    revised: tuple[Line, ...]
    faults: tuple[Fault, ...]
    cards: tuple[str, ...]
    quizzes: tuple[str, ...]
    gone: tuple[Line, ...]


def differences(old: Course, new: Course) -> Differences:
    """Return how the new version of a course differs from the old one."""
    compared = Comparison(Comparison({}, published(old)).renewal().lock, published(new))
    renewal = compared.renewal()
    return Differences(
        added=tuple(_outermost(renewal.added)),
        renamed=renewal.renamed,
        revised=renewal.revised,
        faults=tuple(
            fault
            for fault in compared.faults()
            if isinstance(fault.about, Published) and fault.kind != "id-not-locked"
        ),
        cards=_rewritten(old, new),
        quizzes=_ruled_anew(old, new),
        gone=tuple(_outermost(renewal.retired)),
    )


def _outermost(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what is no part of something else that is there."""
    there = {line.key: line for line in lines}
    for key, line in there.items():
        whole = whole_of(line.kind, line.id)
        if whole == key or whole not in there:
            yield line


def _rewritten(old: Course, new: Course) -> tuple[str, ...]:
    before, after = _cards(old), _cards(new)
    return tuple(name for name in after if before.get(name, after[name]) != after[name])


def _ruled_anew(old: Course, new: Course) -> tuple[str, ...]:
    before, after = _rules(old), _rules(new)
    return tuple(name for name in after if before.get(name, after[name]) != after[name])


def _cards(course: Course) -> dict[str, Card]:
    return {f"{lesson.id}/{card.id}": card for lesson in course.lessons for card in lesson.cards}


def _rules(course: Course) -> dict[str, Quiz]:
    quizzes = (module.quiz for module in course.modules if module.quiz)
    return {quiz.id: replace(quiz, questions=(), was=()) for quiz in quizzes}
