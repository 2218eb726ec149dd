"""In which words does a learner hear what an update does?"""

from collections.abc import Iterator, Sequence

from leadership_course.course.outline import Lesson
from leadership_course.study.updating import Effect

NAMED = 3  # titles that a sentence names; the others are counted
NOTHING = "Nothing changes in what you did, or in the lessons before you."


def sentences(effect: Effect) -> tuple[str, ...]:
    """Return what a page says of an update, a sentence or two each, the most welcome first."""
    return tuple(_said(effect)) or (NOTHING,)


def _said(effect: Effect) -> Iterator[str]:
    if effect.added:
        yield f"{_counted(effect.added, 'new lesson')}: {_titles(effect.added)}."
    if effect.reworked:
        were = "was" if len(effect.reworked) == 1 else "were"
        yield (
            f"{_counted(effect.reworked, 'lesson')} you began or finished {were} reworked: "
            f"{_titles(effect.reworked)}. Your record of {_them(effect.reworked)} stays."
        )
    if effect.left:
        begun = _counted(effect.left, "lesson")
        yield (
            f"{begun} you began or finished {_are(effect.left)} no longer in the course: "
            f"{_titles(effect.left)}. Your record of {_them(effect.left)} stays."
        )
    unread = [each for each in effect.gone if each not in effect.left]
    if unread:
        yield f"{_counted(unread, 'lesson')} you had not begun {_are(unread)} no longer there."
    yield from _said_of_answers(effect)
    yield from _said_of_own_words(effect)


def _said_of_answers(effect: Effect) -> Iterator[str]:
    if effect.rekeyed:
        has = "has" if len(effect.rekeyed) == 1 else "have"
        yield (
            f"{_counted(effect.rekeyed, 'question')} you answered {has} a new answer: you will be "
            f"asked whether to review {_them(effect.rekeyed)} again. What you passed stays passed."
        )
    if effect.unasked:
        yield (
            f"{_counted(effect.unasked, 'question')} you answered {_are(effect.unasked)} no longer "
            "asked. Your answers stay in your record."
        )
    if effect.unreviewed:
        comes = "comes" if len(effect.unreviewed) == 1 else "come"
        yield f"{_counted(effect.unreviewed, 'idea')} no longer {comes} back in reviews."


def _said_of_own_words(effect: Effect) -> Iterator[str]:
    if effect.plans:
        yield (
            f"The suggestion behind {_counted(effect.plans, 'plan')} of yours was reworded or "
            "taken out. Your plans keep your words."
        )
    if effect.quotes:
        yield (
            f"{_counted(effect.quotes, 'quotation')} you kept {_are(effect.quotes)} reworded or no "
            "longer there. Your copy keeps the words you kept."
        )
    if effect.unplaced:
        yield (
            f"The place of {_counted(effect.unplaced, 'passage')} you marked is gone. "
            "The words stay in Quotes."
        )
    if effect.followed:
        yield "What has another name or place now keeps what you did there."


def _counted(things: Sequence[object], what: str) -> str:
    return f"1 {what}" if len(things) == 1 else f"{len(things)} {what}s"


def _are(things: Sequence[object]) -> str:
    return "is" if len(things) == 1 else "are"


def _them(things: Sequence[object]) -> str:
    return "it" if len(things) == 1 else "them"


def _titles(lessons: Sequence[Lesson]) -> str:
    named = [f"“{lesson.title}”" for lesson in lessons[:NAMED]]
    rest = len(lessons) - len(named)
    if rest:
        return f"{', '.join(named)} and {rest} more"
    *first, last = named
    return f"{', '.join(first)} and {last}" if first else last
