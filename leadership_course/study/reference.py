"""On which studies and words does the course lean, and how are they looked up?"""

from typing import NamedTuple

from leadership_course.course.blocks import Evidence
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Card, Course, Lesson, Source, Term
from leadership_course.study.spelling import folded, holds


class Citation(NamedTuple):
    """A card that cites a source."""

    lesson: Lesson
    card: Card


def sources_found(course: Course, words: str = "") -> tuple[Source, ...]:
    """Return the sources that hold every word, by author and year."""
    found = (source for source in course.sources if holds(_told(source), words))
    return tuple(sorted(found, key=lambda source: (folded(source.authors), source.year)))


def citations(course: Course, key: str) -> tuple[Citation, ...]:
    """Return the cards that cite a source, each once, in the order of the path."""
    found = {
        (lesson.id, card.id): Citation(lesson, card)
        for lesson in course.lessons
        for card, block in blocks_of(lesson)
        if isinstance(block, Evidence) and key in block.sources
    }
    return tuple(found.values())


def terms_found(course: Course, words: str = "") -> tuple[Term, ...]:
    """Return the terms that hold every word, in alphabetical order."""
    found = (term for term in course.glossary if holds(f"{term.term} {term.meaning}", words))
    return tuple(sorted(found, key=lambda term: folded(term.term)))


def _told(source: Source) -> str:
    told = (source.authors, str(source.year), source.title, source.outlet)
    return " ".join((*told, source.kind, source.size, source.finding, source.limit))
