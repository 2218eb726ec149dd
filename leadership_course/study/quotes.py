"""How does a learner keep a line that hit home, and find it again?"""

import re
import unicodedata
import uuid

from leadership_course.course.blocks import Quote
from leadership_course.progress.events import (
    PassageHighlighted,
    QuoteBookmarked,
    QuoteNoted,
    QuoteRemoved,
    QuoteRestored,
    QuoteTagged,
)
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study.studying import Study

CONTEXT = 40  # characters kept on each side of a highlight, to tell equal passages apart


def is_kept(study: Study, quote: str) -> bool:
    """Tell whether a quotation or passage is kept now."""
    return study.progress.keepsakes.find(quote) is not None


def bookmark(study: Study, quote: Quote) -> None:
    """Keep a quotation of the course, with the place it stands at."""
    _, lesson, card = study.index.quotes[quote.id]
    study.record(
        QuoteBookmarked(
            object=quote.id,
            text=quote.text,
            by=quote.by,
            source=quote.source,
            lesson=lesson.id,
            card=card.id,
        )
    )


def highlight(
    study: Study, place: tuple[str, str], passage: tuple[str, str, str]
) -> str:
    """Keep a passage (its text, the words before, the words after) of a card (lesson, card); return its id."""
    lesson, card = place
    text, before, after = passage
    keepsake = str(uuid.uuid4())
    study.record(
        PassageHighlighted(
            object=keepsake,
            text=text,
            before=before[-CONTEXT:],
            after=after[:CONTEXT],
            lesson=lesson,
            card=card,
        )
    )
    return keepsake


def remove(study: Study, keepsake: str) -> None:
    """Take a keepsake away; `restore` brings it back with its note and tags."""
    study.record(QuoteRemoved(object=keepsake))


def restore(study: Study, keepsake: str) -> None:
    """Put a removed keepsake back."""
    study.record(QuoteRestored(object=keepsake))


def note(study: Study, keepsake: str, text: str) -> None:
    """Write the note of a keepsake, unless it says so already."""
    kept = study.progress.keepsakes.find(keepsake)
    if kept and kept.note != text.strip():
        study.record(QuoteNoted(object=keepsake, note=text.strip()))


def tag(study: Study, keepsake: str, written: str) -> None:
    """Set the tags of a keepsake from words separated by commas."""
    tags = tuple(dict.fromkeys(t for raw in written.split(",") if (t := raw.strip().lstrip("#"))))
    kept = study.progress.keepsakes.find(keepsake)
    if kept and kept.tags != tags:
        study.record(QuoteTagged(object=keepsake, tags=tags))


def found(study: Study, words: str = "", tag_: str = "", kind: str = "") -> tuple[Keepsake, ...]:
    """Return what is kept, the newest first, narrowed to a kind, a tag, and to those that hold every word."""
    wanted = _folded(words).split()
    return tuple(
        k
        for k in study.progress.keepsakes.all()
        if (not kind or k.kind == kind)
        and (not tag_ or tag_ in k.tags)
        and all(word in _searched(k) for word in wanted)
    )


def quote_of_the_day(study: Study) -> Keepsake | None:
    """Return one of the kept lines, another each day, the same all day; None when nothing is kept."""
    kept = study.progress.keepsakes.all()
    return kept[study.today().toordinal() % len(kept)] if kept else None


def as_text(kept: Keepsake) -> str:
    """Return a keepsake as it goes to the clipboard: the words in quotation marks, then who said them where."""
    said = f"“{kept.text}”"
    origin = ", ".join(part for part in (kept.by, kept.source) if part)
    return f"{said}\n{origin}" if origin else said


def _searched(kept: Keepsake) -> str:
    return _folded(" ".join((kept.text, kept.by, kept.note, *kept.tags)))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return re.sub(r"[\u0300-\u036f]", "", plain).casefold()
