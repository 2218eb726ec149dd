"""On which card does a marked passage stand, now that the course may have changed?"""

from leadership_course.course.blocks import Prose
from leadership_course.course.index import CourseIndex
from leadership_course.course.outline import Card
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study.anchoring import Passage, find_passage, places_of
from leadership_course.study.elsewhere import is_elsewhere
from leadership_course.study.studying import Study

GONE = "its place is gone"


def passage_of(kept: Keepsake) -> Passage:
    """Return what a passage is found again by."""
    return Passage(kept.text, kept.before, kept.after, kept.is_repeated)


def on_card(study: Study, lesson: str, card: str) -> tuple[Keepsake, ...]:
    """Return the passages that stand on a card now, in the order they were marked."""
    kept = reversed(study.progress.keepsakes.all())
    return tuple(
        each
        for each in kept
        if each.kind == "highlight" and each.lesson == lesson and _is_on(study.index, each, card)
    )


def card_of(index: CourseIndex, kept: Keepsake) -> Card | None:
    """Return the card that a passage stands on: its own, else the only other one of its lesson
    where it is found; None where its place is gone.
    """
    lesson = index.lessons.get(kept.lesson)
    cards = lesson.cards if lesson else ()
    own = [card for card in cards if card.id == kept.card and _holds(card, kept)]
    found = own or [card for card in cards if _holds(card, kept)]
    return found[0] if len(found) == 1 else None


def is_lost(index: CourseIndex, kept: Keepsake) -> bool:
    """Tell whether the place of a marked passage of this course is gone."""
    is_here = kept.kind == "highlight" and not is_elsewhere(kept.id)
    return is_here and card_of(index, kept) is None


def is_repeated(card: Card, words: str) -> bool:
    """Tell whether the same words stand on a card more than once."""
    return sum(len(places_of(text, words)) for text in _texts(card)) > 1


def _is_on(index: CourseIndex, kept: Keepsake, card: str) -> bool:
    found = card_of(index, kept)
    return found is not None and found.id == card


def _holds(card: Card, kept: Keepsake) -> bool:
    passage = passage_of(kept)
    return any(find_passage(text, passage) is not None for text in _texts(card))


def _texts(card: Card) -> tuple[str, ...]:
    return tuple(block.text for block in card.body if isinstance(block, Prose))
