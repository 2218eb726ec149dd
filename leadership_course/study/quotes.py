"""How does a learner keep a line that hit home, and find it again?"""

import uuid

from leadership_course.course.blocks import Quote
from leadership_course.progress.events import (
    Event,
    PassageHighlighted,
    QuoteBookmarked,
    QuoteLinked,
    QuoteNoted,
    QuoteRemoved,
    QuoteTagged,
)
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.progress.plans import PlanRecord
from leadership_course.study import highlights
from leadership_course.study.elsewhere import where
from leadership_course.study.half_done import HalfDone
from leadership_course.study.lines import Line
from leadership_course.study.locking import JournalLockedError, is_closed
from leadership_course.study.spelling import holds
from leadership_course.study.studying import Study

CONTEXT = 40  # characters kept on each side of a highlight, to tell equal passages apart


def is_kept(study: Study, quote: str) -> bool:
    """Tell whether a quotation or passage is kept now."""
    return study.progress.keepsakes.find(quote) is not None


def bookmark(study: Study, quote: Quote) -> Event | None:
    """Keep a quotation of the course, with the place it stands at; None if it is kept already."""
    if is_kept(study, quote.id):
        return None
    _, lesson, card = study.index.quotes[quote.id]
    return study.record(
        QuoteBookmarked(
            object=quote.id,
            text=quote.text,
            by=quote.by,
            source=quote.source,
            lesson=lesson.id,
            card=card.id,
        )
    )


def toggle(study: Study, quote: str) -> tuple[str, Event | None]:
    """Keep a quotation of the course, or let it go; return what to say, and the act to undo."""
    if is_kept(study, quote):
        return "Bookmark removed", remove(study, quote)
    return "Bookmarked", bookmark(study, study.index.quotes[quote][0])


def highlight(study: Study, place: tuple[str, str], passage: tuple[str, str, str]) -> Event:
    """Keep a passage of a card, under a fresh id.

    `place` is the lesson and the card, `passage` the text, the words before it and those after.
    """
    lesson, card = place
    text, before, after = passage
    return study.record(
        PassageHighlighted(
            object=str(uuid.uuid4()),
            text=text,
            before=before[-CONTEXT:],
            after=after[:CONTEXT],
            lesson=lesson,
            card=card,
            is_repeated=_is_repeated(study, place, text),
        )
    )


def remove(study: Study, keepsake: str) -> Event:
    """Take a keepsake away; undone, it is back with its note and tags."""
    return study.record(QuoteRemoved(object=keepsake))


def note(study: Study, keepsake: str, text: str) -> None:
    """Write the note of a keepsake, unless it says so already."""
    kept = study.progress.keepsakes.find(keepsake)
    if kept and kept.note != text.strip():
        study.record(QuoteNoted(object=keepsake, note=text.strip()))


def tag(study: Study, keepsake: str, written: str) -> None:
    """Set the tags of a keepsake from words separated by commas."""
    words = (word.strip().lstrip("#").strip() for word in written.split(","))
    tags = tuple(dict.fromkeys(word for word in words if word))
    kept = study.progress.keepsakes.find(keepsake)
    if kept and kept.tags != tags:
        study.record(QuoteTagged(object=keepsake, tags=tags))


def tie(study: Study, keepsake: str, plan: str) -> Event:
    """Tie a keepsake to a plan, in the place of any before; an empty `plan` unties it."""
    return study.record(QuoteLinked(object=keepsake, plan=plan))


def plan_of(study: Study, kept: Keepsake) -> PlanRecord | None:
    """Return the plan a keepsake is tied to, live or not; None where it is to none."""
    return study.progress.plans.find(kept.plan) if kept.plan else None


class Writing:
    """A note, or tags, while they are written: a draft, and one fact at the end."""

    def __init__(self, study: Study, keepsake: Keepsake, *, is_note: bool) -> None:
        """Go on with what was being written, else with what stands."""
        self._study = study
        self._keepsake = keepsake.id
        self._is_note = is_note
        self._half = HalfDone(study.drafts, f"{'note' if is_note else 'tags'}/{keepsake.id}")
        draft = self._half.find()
        self.is_open = draft is not None
        stands = keepsake.note if is_note else ", ".join(keepsake.tags)
        self.text = str(draft["text"]) if draft else stands

    def begin(self) -> None:
        """Make sure that it can be written. Raises JournalLockedError for a note in a locked
        journal, before anything is typed.
        """
        if self._is_note and is_closed(self._study.lock):
            raise JournalLockedError

    def keep(self, text: str) -> None:
        """Keep what is being written. Raises ProfileError when it could not be kept."""
        self._half.keep({"text": text})
        self.text, self.is_open = text, True

    def finish(self, text: str) -> None:
        """Record what was written, unless it says so already; raises ProfileError."""
        (note if self._is_note else tag)(self._study, self._keepsake, text)
        self.text = text
        if self.is_open:
            self._half.drop()
            self.is_open = False


def found(study: Study, words: str = "", tag_: str = "", kind: str = "") -> tuple[Keepsake, ...]:
    """Return what is kept, the newest first, narrowed to a kind, a tag, and to every word.

    Words are found in the text, its author and source, the note and the tags, whatever their case
    and accents.
    """
    return tuple(
        k
        for k in study.progress.keepsakes.all()
        if (not kind or k.kind == kind)
        and (not tag_ or tag_ in k.tags)
        and holds(_searched(k), words)
    )


def origin(study: Study, kept: Keepsake) -> tuple[str, str]:
    """Return who said a kept line, and where: of a passage of the course its lesson, else its
    course.
    """
    if kept.by:
        return kept.by, kept.source
    return "", f"From “{where(study, kept.lesson) or study.course.title}”"


def as_text(kept: Keepsake | Line) -> str:
    """Return a line as it goes to the clipboard: the quoted words, then who said them where."""
    said = f"“{kept.text}”"
    origin = ", ".join(part for part in (kept.by, kept.source) if part)
    return f"{said}\n{origin}" if origin else said


def _is_repeated(study: Study, place: tuple[str, str], text: str) -> bool:
    lesson = study.index.lessons.get(place[0])
    return any(
        highlights.is_repeated(card, text)
        for card in (lesson.cards if lesson else ())
        if card.id == place[1]
    )


def _searched(kept: Keepsake) -> str:
    return " ".join((kept.text, kept.by, kept.source, kept.note, *kept.tags))
