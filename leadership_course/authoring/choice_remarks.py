"""Could somebody be right without knowing, and does the author know what each mistake means?

What is asked together is looked at together: the questions on the cards of a module, its quiz, its
review pool. A single question proves nothing; of three, one is the longest or the first by chance.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from leadership_course.authoring.answer_key import reasons_of, right_over_wrong, wrongs_of
from leadership_course.authoring.remarks import Remark
from leadership_course.course.outline import Course, Module
from leadership_course.course.principles import questions_of
from leadership_course.course.published import Published
from leadership_course.course.questions import (
    MultipleChoice,
    Question,
    SingleChoice,
    TrueFalse,
)

#: By how much the right option has to be longer than the others to stand out.
STANDS_OUT = 1.2
FEWEST_LONGEST, MOST_LONGEST = 2, 1 / 2
FEWEST_PLACED, MOST_PLACED = 3, 2 / 3
FEWEST_STATEMENTS, MOST_STATEMENTS = 5, 4 / 5


class _Set(NamedTuple):
    """Questions that are asked together, and what they are called."""

    name: str
    questions: tuple[Question, ...]


def choice_remarks(course: Course, entries: dict[str, Published]) -> Iterator[Remark]:
    """Yield what is to be said of the right and wrong answers; `entries` are the course's ids."""
    for module in course.modules:
        sets = _sets(module)
        for asked in sets:
            yield from _longest(asked, entries)
            yield from _placed(asked, entries)
            yield from _alike(asked, entries)
        questions = [each for asked in sets for each in asked.questions]
        for question in questions:
            yield from _unexplained(question, entries)
        yield from _nameless(questions, entries)


def _sets(module: Module) -> tuple[_Set, ...]:
    return (
        _Set("lessons", tuple(q for lesson in module.lessons for q in questions_of(lesson))),
        _Set("quiz", module.quiz.questions if module.quiz else ()),
        _Set("review pool", module.review),
    )


def _longest(asked: _Set, entries: dict[str, Published]) -> Iterator[Remark]:
    singles = [each for each in asked.questions if isinstance(each, SingleChoice)]
    longest = [each for each in singles if right_over_wrong(each.options) >= STANDS_OUT]
    if len(longest) >= FEWEST_LONGEST and len(longest) > MOST_LONGEST * len(singles):
        right = next(option.id for option in longest[0].options if option.correct)
        yield Remark(
            "key-longest",
            entries[f"{longest[0].id}/{right}"],
            "text",
            f"In {len(longest)} of the {len(singles)} single choices of the {asked.name} the right "
            "option is the longest by far, as it is here.",
            "Shorten it, or give the other options as much to say.",
        )


def _placed(asked: _Set, entries: dict[str, Published]) -> Iterator[Remark]:
    """Look at right options that stay where they are written, for others are shuffled."""
    placed = [(place, each) for each in asked.questions for place in _places(each)]
    place, count = _commonest([place for place, _ in placed])
    if len(placed) >= FEWEST_PLACED and count > MOST_PLACED * len(placed):
        first = next(each for at, each in placed if at == place)
        yield Remark(
            "key-position",
            entries[first.id],
            "options",
            f"Of the {len(placed)} right options of the {asked.name} that are not shuffled, "
            f"{count} stand at place {place}, as here.",
            "Take away `shuffle: false` or `fixed: true`, or move some of them.",
        )


def _places(question: Question) -> Iterator[int]:
    """Yield the places, from 1, of right options that a learner always finds there."""
    if isinstance(question, SingleChoice | MultipleChoice):
        for place, option in enumerate(question.options, start=1):
            if option.correct and (option.fixed or not question.shuffle):
                yield place


def _alike(asked: _Set, entries: dict[str, Published]) -> Iterator[Remark]:
    statements = [each for each in asked.questions if isinstance(each, TrueFalse)]
    answer, count = _commonest([each.answer for each in statements])
    if len(statements) >= FEWEST_STATEMENTS and count > MOST_STATEMENTS * len(statements):
        first = next(each for each in statements if each.answer == answer)
        yield Remark(
            "key-position",
            entries[first.id],
            "answer",
            f"Of the {len(statements)} statements of the {asked.name}, {count} are "
            f"{str(answer).lower()}, as this one is.",
            "Turn some of them round.",
        )


def _commonest(found: list[int]) -> tuple[int, int]:
    """Return what is found most often, and how often; nothing is found 0 times."""
    return Counter(found).most_common(1)[0] if found else (0, 0)


def _unexplained(question: Question, entries: dict[str, Published]) -> Iterator[Remark]:
    """Say once for a question what would be said of each answer to it."""
    bare = [part for part, why in reasons_of(question) if not why]
    if bare:
        do = "does" if len(bare) == 2 else "do"
        more = f", and so {do} {len(bare) - 1} more of this question" if bare[1:] else ""
        yield Remark(
            "missing-why",
            entries[f"{question.id}/{bare[0]}" if bare[0] else question.id],
            "",
            f"This lacks a `why`{more}: whoever answers it learns nothing from it.",
            "Add a line `why: ...` with what is to be said about this answer.",
        )


def _nameless(questions: list[Question], entries: dict[str, Published]) -> Iterator[Remark]:
    """Say once for a module what would be said of each wrong answer."""
    wrongs = [(each, wrong) for each in questions for wrong in wrongs_of(each)]
    nameless = [(each, wrong) for each, wrong in wrongs if not wrong.catches]
    if nameless:
        question, wrong = nameless[0]
        yield Remark(
            "no-catches",
            entries[f"{question.id}/{wrong.part}" if wrong.part else question.id],
            "",
            f"This wrong answer does not say which misconception it catches; so it is with "
            f"{len(nameless)} of the {len(wrongs)} of this module.",
            "Add a line `catches: ...` to it, or leave out an answer that nobody would give.",
        )
