"""Can each card be read in one look?

How many words each kind of card may have is told in docs/writing-lessons.md. Questions have budgets
of their own, wherever they are asked.
"""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from leadership_course.authoring.remarks import Remark
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
from leadership_course.course.outline import Card, CardKind, Course
from leadership_course.course.principles import questions_of
from leadership_course.course.published import Published
from leadership_course.course.questions import (
    Judgement,
    MultipleChoice,
    Ordering,
    Question,
    Scenario,
    SingleChoice,
    TrueFalse,
)

#: At most so many words on a card of this kind.
BUDGETS: dict[CardKind, int] = {
    "story": 90,
    "idea": 70,
    "contrast": 90,
    "evidence": 90,
    "rule": 90,
    "quote": 50,
    "check": 90,
    "reflect": 45,
    "try": 25,
}
MOST_ASKED, MOST_IN_OPTION, MOST_IN_REASON = 35, 12, 40


class _Text(NamedTuple):
    """A text of a question: the id it belongs to, its key, what it is called, its most words."""

    about: str
    key: str
    name: str
    words: str
    most: int


def card_remarks(course: Course, entries: dict[str, Published]) -> Iterator[Remark]:
    """Yield cards and texts of questions with too many words; `entries` are the course's ids."""
    for lesson in course.lessons:
        for card in lesson.cards:
            count, most = words_on(card), BUDGETS[card.kind]
            if count > most:
                yield Remark(
                    "too-many-words",
                    entries[f"{lesson.id}/{card.id}"],
                    "",
                    f"This card has {count} words, and its kind, {card.kind.capitalize()}, has "
                    f"{most} at most.",
                    "Leave something out, or put a part of it on a card of its own.",
                )
    for question in _asked(course):
        yield from _long_texts(question, entries)


def words_on(card: Card) -> int:
    """Return the words of a card that count: not those of questions, pictures and examples."""
    return sum(words_in(*_counted(block, card.kind)) for block in card.body)


def words_in(*texts: str) -> int:
    """Count words as an editor does: a dash that stands alone is none."""
    return sum(any(sign.isalnum() for sign in word) for text in texts for word in text.split())


def _counted(  # noqa: PLR0911  (one for each kind of block)
    block: Block, kind: CardKind
) -> tuple[str, ...]:
    """Return the texts of a block; a quote, prompt or plan counts on the card that is for it."""
    match block:
        case Prose(text=text):
            return (text,)
        case Quote(text=text, why=why):
            return (text, why) if kind == "quote" else ()
        case Reflect(prompt=prompt):
            return (prompt,) if kind == "reflect" else ()
        case Plan(when=when, then=then):
            return (when, then) if kind == "try" else ()
        case Contrast(technocrat=one, leader=other, difference=difference):
            return (*one, *other, difference)
        case Evidence(article=article, finding=finding, try_=act):
            return (article, finding, act)
        case Ask() | Figure():
            return ()
        case _:
            assert_never(block)


def _asked(course: Course) -> Iterator[Question]:
    for module in course.modules:
        for lesson in module.lessons:
            yield from questions_of(lesson)
        yield from module.quiz.questions if module.quiz else ()
        yield from module.review


def _long_texts(question: Question, entries: dict[str, Published]) -> Iterator[Remark]:
    for each in _texts(question):
        count = words_in(each.words)
        if count > each.most:
            yield Remark(
                "too-many-words",
                entries[each.about],
                each.key,
                f"This {each.name} has {count} words, and {each.most} are the most.",
                "Say it shorter; what the learner need not know can go.",
            )


def _texts(question: Question) -> Iterator[_Text]:
    yield _Text(question.id, "prompt", "question", question.prompt, MOST_ASKED)
    match question:
        case SingleChoice(options=options) | MultipleChoice(options=options):
            for option in options:
                name = f"{question.id}/{option.id}"
                yield _Text(name, "text", "option", option.text, MOST_IN_OPTION)
                yield _Text(name, "why", "reason", option.why, MOST_IN_REASON)
        case Judgement(responses=responses):
            for response in responses:
                name = f"{question.id}/{response.id}"
                yield _Text(name, "why", "reason", response.why, MOST_IN_REASON)
        case Scenario(nodes=nodes):
            for node in nodes:
                for choice in node.choices:
                    name = f"{question.id}/{node.id}/{choice.id}"
                    yield _Text(name, "why", "reason", choice.why, MOST_IN_REASON)
        case TrueFalse() | Ordering():
            yield _Text(question.id, "why", "reason", question.why, MOST_IN_REASON)
        case _:
            return
