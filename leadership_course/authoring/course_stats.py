"""How big is a course, how does it read, what does it ask, and what does it cover?"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from leadership_course.authoring.answer_key import AnswerKey, answer_key
from leadership_course.authoring.principle_remarks import FEWEST
from leadership_course.authoring.readability import readability_of
from leadership_course.authoring.reading_time import minutes_of, words_in
from leadership_course.course.blocks import Evidence
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Course, Lesson, Module
from leadership_course.course.principles import principles_of, questions_of
from leadership_course.course.questions import Question

_CLAIM = re.compile(r"(\D*)(\d{1,4})")


class Size(NamedTuple):
    """How big a module is, or the whole course; `counted` are minutes by our count."""

    id: str
    title: str
    lessons: int
    minutes: int
    counted: float
    words: int
    words_a_sentence: float
    lix: float
    long_sentences: int
    questions: int


class Asked(NamedTuple):
    """How many questions of a type stand in lessons, quizzes and review pools."""

    type: str
    lessons: int
    quizzes: int
    reviews: int


class Coverage(NamedTuple):
    """What of the source, the ideas and the studies is there, and what is missing by name.

    `uncovered` are numbers left out between those that are covered; `short` are ideas with fewer
    than three questions.
    """

    claims: int
    uncovered: tuple[str, ...]
    ideas: int
    short: tuple[str, ...]
    sources: int
    uncited: tuple[str, ...]


class Stats(NamedTuple):
    """The figures of a course."""

    title: str
    version: str
    modules: tuple[Size, ...]
    all: Size
    asked: tuple[Asked, ...]
    key: AnswerKey
    coverage: Coverage


def stats_of(course: Course) -> Stats:
    """Return the figures of a course, as far as it could be read."""
    modules = course.modules
    return Stats(
        title=course.title,
        version=course.head.version,
        modules=tuple(_size(m.id, m.title, m.lessons, len(_all_of(m))) for m in modules),
        all=_size(course.id, course.title, course.lessons, sum(len(_all_of(m)) for m in modules)),
        asked=_asked(modules),
        key=answer_key(question for module in modules for question in _all_of(module)),
        coverage=_coverage(course),
    )


def _size(name: str, title: str, lessons: tuple[Lesson, ...], questions: int) -> Size:
    read = readability_of(lessons)
    return Size(
        id=name,
        title=title,
        lessons=len(lessons),
        minutes=sum(lesson.head.minutes for lesson in lessons),
        counted=round(sum(map(minutes_of, lessons)), 1),
        words=sum(map(_words, lessons)),
        words_a_sentence=round(read.words_a_sentence, 1),
        lix=round(read.lix, 1),
        long_sentences=read.long_sentences,
        questions=questions,
    )


def _words(lesson: Lesson) -> int:
    titles = sum(len(card.title.split()) for card in lesson.cards)
    return titles + sum(words_in(block) for _, block in blocks_of(lesson))


def _in_lessons(module: Module) -> tuple[Question, ...]:
    return tuple(question for lesson in module.lessons for question in questions_of(lesson))


def _in_quiz(module: Module) -> tuple[Question, ...]:
    return module.quiz.questions if module.quiz else ()


def _all_of(module: Module) -> tuple[Question, ...]:
    return (*_in_lessons(module), *_in_quiz(module), *module.review)


def _asked(modules: Iterable[Module]) -> tuple[Asked, ...]:
    """Return the types that are used, the most frequent first."""
    counts = [
        Counter(
            str(question.__struct_config__.tag) for module in modules for question in of(module)
        )
        for of in (_in_lessons, _in_quiz, lambda module: module.review)
    ]
    types = sum(counts, Counter[str]()).most_common()
    return tuple(Asked(name, *(count[name] for count in counts)) for name, _ in types)


def _coverage(course: Course) -> Coverage:
    claims = {claim for lesson in course.lessons for claim in lesson.head.covers}
    blocks = [block for lesson in course.lessons for _, block in blocks_of(lesson)]
    cited = {key for block in blocks if isinstance(block, Evidence) for key in block.sources}
    ideas = principles_of(course).values()
    return Coverage(
        claims=len(claims),
        uncovered=_left_out(claims),
        ideas=len(ideas),
        short=tuple(idea.id for idea in ideas if len(idea.variants) < FEWEST),
        sources=len(course.sources),
        uncited=tuple(source.key for source in course.sources if source.key not in cited),
    )


def _left_out(claims: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers between 1 and the highest one that no lesson covers, by their letters."""
    found = [match for match in map(_CLAIM.fullmatch, claims) if match]
    highest: dict[str, int] = {}
    for match in found:
        highest[match[1]] = max(highest.get(match[1], 0), int(match[2]))
    there = {(match[1], int(match[2])) for match in found}
    return tuple(
        f"{letters}{number}"
        for letters, most in sorted(highest.items())
        for number in range(1, most)
        if (letters, number) not in there
    )
