"""What differs between two versions of a course, for those who have begun the old one?

The old version is taken as published, and the new one is held against it, as `check` holds a course
against its ids.lock. Authors are told in their words (authoring/update.py), a learner in theirs
(study/updating.py); what is told is found out here, once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from leadership_course.course.comparison import Comparison, Fault
from leadership_course.course.known_ids import Line
from leadership_course.course.outline import Card, Course, Experiment, Quiz, Source, Term
from leadership_course.course.published import Published, published, whole_of
from leadership_course.course.shape import Shape

Name = TypeVar("Name")


class Differences(NamedTuple):
    """What is new, has another id, was revised on purpose, is at fault, or is gone.

    What is part of something else that is new, or gone, is left out. `faults` are ids under which
    something else stands than before. `cards` names those that differ in anything (`lesson/card`),
    `quizzes` those with other rules, `experiments` and `sources` those with other words, `worded`
    kind and id of whatever else has other words, another order or other minutes, `terms` those that
    mean something else; terms have no id, so new ones and those that are gone are told apart.
    """

    added: tuple[Line, ...]
    renamed: tuple[Line, ...]
    revised: tuple[Line, ...]
    faults: tuple[Fault, ...]
    cards: tuple[str, ...]
    quizzes: tuple[str, ...]
    gone: tuple[Line, ...]
    experiments: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    worded: tuple[tuple[str, str], ...] = ()
    terms: tuple[str, ...] = ()
    terms_added: tuple[str, ...] = ()
    terms_gone: tuple[str, ...] = ()


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
        cards=_differing(_cards, old, new),
        quizzes=_differing(_rules, old, new),
        gone=tuple(_outermost(renewal.retired)),
        experiments=_differing(_experiments, old, new),
        sources=_differing(_sources, old, new),
        worded=_worded(old, new),
        terms=_differing(_terms, old, new),
        terms_added=tuple(name for name in _terms(new) if name not in _terms(old)),
        terms_gone=tuple(name for name in _terms(old) if name not in _terms(new)),
    )


def _outermost(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what is no part of something else that is there."""
    there = {line.key: line for line in lines}
    for key, line in there.items():
        whole = whole_of(line.kind, line.id)
        if whole == key or whole not in there:
            yield line


def _differing(
    named: Callable[[Course], Mapping[Name, Shape]], old: Course, new: Course
) -> tuple[Name, ...]:
    """Return the names that both versions have, and that stand for something else in the new."""
    before, after = named(old), named(new)
    return tuple(name for name in after if before.get(name, after[name]) != after[name])


def _worded(old: Course, new: Course) -> tuple[tuple[str, str], ...]:
    """Return kind and id of each course, module, lesson, question of a quiz or a review, statement
    and self-assessment that differs in itself; what is new or gone within it is told of by itself.
    """
    modules = {module.id for module in old.modules} & {module.id for module in new.modules}
    lessons = {lesson.id for lesson in old.lessons} & {lesson.id for lesson in new.lessons}

    def in_itself(course: Course) -> dict[tuple[str, str], Shape]:
        order = tuple(name for name in course.head.modules if name in modules)
        head = replace(course.head, version="", modules=order)
        return {("course", course.id): head} | dict(_parts(course, lessons))

    return _differing(in_itself, old, new)


def _parts(course: Course, lessons: Set[str]) -> Iterator[tuple[tuple[str, str], Shape]]:
    for module in course.modules:
        order = tuple(name for name in module.head.lessons if name in lessons)
        yield ("module", module.id), replace(module.head, was=(), lessons=order)
        for lesson in module.lessons:
            yield ("lesson", lesson.id), replace(lesson.head, was=())
        for question in (*(module.quiz.questions if module.quiz else ()), *module.review):
            yield ("question", question.id), question
    if course.assessment:
        yield ("self-assessment", course.assessment.id), replace(course.assessment, items=())
        for statement in course.assessment.items:
            yield ("statement", statement.id), statement


def _cards(course: Course) -> dict[str, Card]:
    return {f"{lesson.id}/{card.id}": card for lesson in course.lessons for card in lesson.cards}


def _rules(course: Course) -> dict[str, Quiz]:
    quizzes = (module.quiz for module in course.modules if module.quiz)
    return {quiz.id: replace(quiz, questions=(), was=()) for quiz in quizzes}


def _experiments(course: Course) -> dict[str, Experiment]:
    found = (module.experiment for module in course.modules if module.experiment)
    return {week.id: replace(week, was=()) for week in found}


def _sources(course: Course) -> dict[str, Source]:
    return {source.key: source for source in course.sources}


def _terms(course: Course) -> dict[str, Term]:
    return {term.term: term for term in course.glossary}
