"""Which complete answer can be given to a question without thinking about it?"""

from typing import assert_never

from leadership_course.course.principles import questions_of
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
from leadership_course.quiz.answers import (
    Answer,
    Filled,
    Ordered,
    Paired,
    Picked,
    Rated,
    Said,
    SelfRated,
    Walked,
    Written,
)
from leadership_course.study.asking import Asking
from leadership_course.study.lesson import LessonSitting


def reply_to(question: Question, *, is_right: bool) -> Answer:  # noqa: PLR0911, C901
    """Return a complete reply, the key itself or one that misses it."""
    match question:
        case SingleChoice():
            return Picked(ids=next((o.id,) for o in question.options if o.correct == is_right))
        case MultipleChoice():
            return _picked(question, is_right=is_right)
        case TrueFalse():
            return Said(value=question.answer == is_right)
        case Ordering():
            ids = tuple(entry.id for entry in question.entries)
            return Ordered(ids=ids if is_right else ids[::-1])
        case Matching():
            named = {right.text: right.id for right in question.rights}
            rights = [named[pair.right] for pair in question.pairs]
            given = rights if is_right else [*rights[1:], rights[0]]
            return Paired(pairs=dict(zip((left.id for left in question.lefts), given, strict=True)))
        case Sorting():
            return _sorted(question, is_right=is_right)
        case FillIn():
            return Filled(
                gaps={n: gap.accept[0] if is_right else "more" for n, gap in question.gaps.items()}
            )
        case ShortAnswer():
            return Written(text="I would say what it is for, and by when.", rating=2 * is_right)
        case Judgement():
            levels = {r.id: r.expert if is_right else "fair" for r in question.responses}
            return Rated(levels=levels)
        case Scenario():
            return Walked(choices=_walk(question, is_right=is_right))
        case SelfRating():
            return SelfRated(value=4)
        case _:
            assert_never(question)


def _picked(question: MultipleChoice, *, is_right: bool) -> Picked:
    wanted = [o.id for o in question.options if o.correct == is_right]
    rest = [o.id for o in question.options if o.id not in wanted]
    count = question.pick or sum(o.correct for o in question.options)
    return Picked(ids=tuple([*wanted, *rest][:count]))


def _sorted(question: Sorting, *, is_right: bool) -> Paired:
    groups = question.groups
    return Paired(
        pairs={
            entry.id: groups[place if is_right else (place + 1) % len(groups)].id
            for place, group in enumerate(groups)
            for entry in group.entries
        }
    )


def answer(asking: Asking, *, is_right: bool, confidence: str = "") -> None:
    """Answer until the answer stands, taking every hint on the way where it misses."""
    while not asking.is_done:
        asking.try_again()
        asking.keep(reply_to(asking.question, is_right=is_right))
        asking.check(confidence if asking.question.confidence else "")


def answer_lesson(sitting: LessonSitting, *, is_right: bool) -> None:
    """Answer every question of a lesson."""
    for question in questions_of(sitting.lesson):
        answer(sitting.asking(question), is_right=is_right, confidence="sure")


def _walk(question: Scenario, *, is_right: bool) -> tuple[str, ...]:
    taken: list[str] = []
    node = question.node(question.start)
    while node.choices:
        best = max if is_right else min
        choice = best(node.choices, key=lambda c: c.points)
        taken.append(choice.id)
        node = question.node(choice.go)
    return tuple(taken)
