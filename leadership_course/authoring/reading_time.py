"""How long does it take to read a lesson and to answer what it asks?

Counted is what a learner reads before answering: headings, prose, what stands in the blocks, the
question with all that can be picked, and of a scenario the way with the most words. Not counted is
what comes afterwards (`why`) or on request (`hints`, `example`), what stands small below
(`source`), and descriptions of pictures.
"""

from typing import assert_never

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
from leadership_course.course.outline import Lesson
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

WORDS_A_MINUTE = 200
SECONDS_AN_ANSWER = 20


def minutes_of(lesson: Lesson) -> float:
    """Return the minutes that a lesson takes: words at 200 a minute, 20 seconds for each answer."""
    blocks = [block for card in lesson.cards for block in card.body]
    words = sum(map(_count, (card.title for card in lesson.cards))) + sum(map(words_in, blocks))
    answers = sum(isinstance(block, Ask | Reflect | Plan) for block in blocks)
    return words / WORDS_A_MINUTE + answers * SECONDS_AN_ANSWER / 60


def words_in(block: Block) -> int:  # noqa: PLR0911  (one for each kind of block)
    """Return how many words of a block are read before anything is answered."""
    match block:
        case Prose(text=text):
            return _count(text)
        case Ask(question=question):
            return words_asked(question)
        case Quote(text=text, by=by, why=why):
            return _count(text, by, why)
        case Reflect(prompt=prompt):
            return _count(prompt)
        case Plan(when=when, then=then):
            return _count(when, then)
        case Contrast(technocrat=one, leader=other, difference=difference):
            return _count(*one, *other, difference)
        case Evidence(article=article, finding=finding, try_=act):
            return _count(article, finding, act)
        case Figure(caption=caption):
            return _count(caption)
        case _:
            assert_never(block)


def words_asked(question: Question) -> int:
    """Return how many words of a question are read before it is answered."""
    return _count(question.prompt) + _choices(question)


def _choices(question: Question) -> int:  # noqa: PLR0911  (one for each kind of question)
    match question:
        case SingleChoice() | MultipleChoice():
            return _count(*(option.text for option in question.options))
        case Ordering():
            return _count(*(item.text for item in question.entries))
        case Matching():
            return _count(*(side.text for side in (*question.lefts, *question.rights)))
        case Sorting():
            items = (item.text for item in question.entries)
            return _count(*items, *(group.name for group in question.groups))
        case FillIn():
            words = (word for gap in question.gaps.values() for word in gap.options)
            return _count(question.text, *words)
        case Judgement():
            return _count(*(response.text for response in question.responses))
        case Scenario():
            return _longest(question)
        case TrueFalse() | ShortAnswer() | SelfRating():
            return 0
        case _:
            assert_never(question)


def _longest(story: Scenario) -> int:
    """Return the words on the longest way through a story; the reader has refused circles."""
    words: dict[str, int] = {}
    waiting = [story.start]
    while waiting:
        node = story.node(waiting[-1])
        ahead = [choice.go for choice in node.choices if choice.go not in words]
        if ahead:
            waiting += ahead
            continue
        here = _count(node.text, node.ending, *(choice.text for choice in node.choices))
        words[node.id] = here + max((words[choice.go] for choice in node.choices), default=0)
        waiting.pop()
    return words[story.start]


def _count(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)
