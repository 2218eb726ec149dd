"""Which ids does a course publish, where, and what must not change under them?"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, assert_never, get_args

from leadership_course.course.blocks import (
    Ask,
    Block,
    Contrast,
    Evidence,
    Figure,
    Plan,
    Prose,
    Quote,
    Reflect,
)
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Course, Lesson, Module
from leadership_course.course.question_parts import PartKind, answer_of, parts_of, words_of
from leadership_course.course.questions import Question

WholeKind = Literal[
    "course",
    "module",
    "lesson",
    "card",
    "quiz",
    "question",
    "quote",
    "reflection",
    "plan",
    "contrast",
    "evidence",
    "figure",
    "experiment",
    "self-assessment",
    "statement",
    "source",
]
Kind = WholeKind | PartKind
KINDS: tuple[Kind, ...] = (*get_args(WholeKind), *get_args(PartKind))

Key = tuple[str, str]


class Published(NamedTuple):
    """An id, with the place it has in the course.

    An id inside a lesson or a question follows that one's after a slash. `inside` is the id of what
    holds it, `was` its former ids. `text` is what may not be rewritten under the id, `answer` what
    is right; both are empty where nothing is lost when it changes.
    """

    kind: Kind
    id: str
    file: str
    inside: str
    was: tuple[str, ...] = ()
    text: str = ""
    answer: str = ""
    revision: Literal["", "major"] = ""

    @property
    def key(self) -> Key:
        """What the id must be unique as."""
        return key_of(self.kind, self.id)

    @property
    def whole(self) -> Key:
        """What the lesson or question is unique as that this is a part of; else its own."""
        return whole_of(self.kind, self.id)


def key_of(kind: str, name: str) -> Key:
    """Return what an id must be unique as.

    Things with an id of their own share one set of ids; keys of sources and what lies inside a
    question have theirs.
    """
    return (kind if kind == "source" or "/" in name else "", name)


def whole_of(kind: str, name: str) -> Key:
    """Return what the lesson or question around an id is unique as; its own where it is no part."""
    return key_of(kind, name) if kind == "source" else ("", name.partition("/")[0])


def published(course: Course) -> tuple[Published, ...]:
    """Return every id of a course in reading order; whatever holds something comes before it."""
    return tuple(_of_course(course))


def _of_course(course: Course) -> Iterator[Published]:
    yield Published("course", course.id, "course.yaml", "")
    for module in course.modules:
        yield from _of_module(module, course.id)
    if course.assessment:
        file, name = "self-assessment.yaml", course.assessment.id
        yield Published("self-assessment", name, file, course.id)
        for item in course.assessment.items:
            yield Published("statement", item.id, file, name, text=item.text)
    for source in course.sources:
        yield Published("source", source.key, "sources.yaml", course.id)
    if course.head.closing:
        yield from _of_block(course.head.closing.keep, "course.yaml", course.id)


def _of_module(module: Module, course: str) -> Iterator[Published]:
    folder = module.lessons[0].file.rpartition("/")[0] if module.lessons else module.id
    yield Published("module", module.id, f"{folder}/module.yaml", course, module.head.was)
    for lesson in module.lessons:
        yield from _of_lesson(lesson, module.id)
    if module.quiz:
        file = f"{folder}/quiz.yaml"
        yield Published("quiz", module.quiz.id, file, module.id, module.quiz.was)
        for question in module.quiz.questions:
            yield from _of_question(question, file, module.quiz.id)
    for question in module.review:
        yield from _of_question(question, f"{folder}/review.yaml", module.id)
    if module.experiment:
        week = module.experiment
        yield Published("experiment", week.id, f"{folder}/experiment.yaml", module.id, week.was)


def _of_lesson(lesson: Lesson, module: str) -> Iterator[Published]:
    head, file = lesson.head, lesson.file
    yield Published("lesson", head.id, file, module, head.was)
    for card in lesson.cards:
        was = tuple(f"{former}/{card.id}" for former in head.was)
        yield Published("card", f"{head.id}/{card.id}", file, head.id, was)
    for _, block in blocks_of(lesson):
        yield from _of_block(block, file, head.id)


def _of_block(block: Block, file: str, inside: str) -> Iterator[Published]:
    match block:
        case Ask():
            yield from _of_question(block.question, file, inside)
        case Quote():
            yield Published("quote", block.id, file, inside, block.was, text=block.text)
        case Reflect():
            yield Published("reflection", block.id, file, inside, block.was)
        case Plan():
            yield Published("plan", block.id, file, inside, block.was)
        case Contrast():
            yield Published("contrast", block.id, file, inside)
        case Evidence():
            yield Published("evidence", block.id, file, inside)
        case Figure():
            if block.id:
                yield Published("figure", block.id, file, inside)
        case Prose():
            return
        case _:
            assert_never(block)


def _of_question(question: Question, file: str, inside: str) -> Iterator[Published]:
    yield Published(
        kind="question",
        id=question.id,
        file=file,
        inside=inside,
        was=question.was,
        text=words_of(question),
        answer=answer_of(question),
        revision=question.revision,
    )
    for part in parts_of(question):
        yield Published(
            kind=part.kind,
            id=f"{question.id}/{part.name}",
            file=file,
            inside=question.id,
            was=tuple(f"{former}/{part.name}" for former in question.was),
            text=part.text,
            answer=part.answer,
        )
