"""Which quotations and passages did the learner keep?"""

from datetime import date
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from leadership_course.progress.events import (
    EntryDeleted,
    EntryErased,
    Event,
    PassageHighlighted,
    QuoteBookmarked,
    QuoteLinked,
    QuoteNoted,
    QuoteRemoved,
    QuotesRevisited,
    QuoteTagged,
)
from leadership_course.progress.moments import local_day


class Keepsake(Struct, frozen=True, kw_only=True):
    """A bookmarked quotation or a highlighted passage, with the learner's note and tags.

    `kept_at` is UTC; `seen_on` is the learner's day it was kept or last read again, None where that
    is damaged; `plan` is the id of the plan it is tied to, empty where it is to none.
    """

    id: str
    kind: Literal["bookmark", "highlight"]
    text: str
    kept_at: str
    seen_on: date | None = None
    by: str = ""
    source: str = ""
    lesson: str = ""
    card: str = ""
    before: str = ""
    after: str = ""
    is_repeated: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
    plan: str = ""
    is_removed: bool = False


class Keepsakes:
    """Everything ever kept; what was removed stays known, to be put back with its note."""

    HEEDS: Final = (
        QuoteBookmarked,
        PassageHighlighted,
        QuoteRemoved,
        QuoteNoted,
        EntryDeleted,
        EntryErased,
        QuoteTagged,
        QuoteLinked,
        QuotesRevisited,
    )

    def __init__(self) -> None:
        """Begin without any."""
        self._by_id: dict[str, Keepsake] = {}
        self._revisited_on: date | None = None

    @property
    def revisited_on(self) -> date | None:
        """The learner's day on which kept lines were last read again; None before."""
        return self._revisited_on

    def all(self) -> tuple[Keepsake, ...]:
        """Return what is kept now, the newest first."""
        kept = [k for k in self._by_id.values() if not k.is_removed]
        return tuple(reversed(kept))

    def find(self, keepsake: str) -> Keepsake | None:
        """Return what is kept under this id, or None when it was never kept or was removed."""
        found = self._by_id.get(keepsake)
        return found if found and not found.is_removed else None

    def tags(self) -> tuple[str, ...]:
        """Return every tag in use, in alphabetical order."""
        return tuple(sorted({tag for k in self.all() for tag in k.tags}, key=str.casefold))

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case QuoteBookmarked():
                self._keep(_bookmark(event.fact, event))
            case PassageHighlighted():
                self._keep(_highlight(event.fact, event))
            case QuoteRemoved(object=id_):
                self._change(id_, is_removed=True)
            case QuoteNoted(object=id_, note=note):
                self._change(id_, note=note)
            case EntryDeleted(kind="note", object=id_) | EntryErased(kind="note", object=id_):
                self._change(id_, note="")
            case QuoteTagged(object=id_, tags=tags):
                self._change(id_, tags=tags)
            case QuoteLinked(object=id_, plan=plan):
                self._change(id_, plan=plan)
            case QuotesRevisited(quotes=seen):
                self._revisit(seen, local_day(event))
            case _:
                return

    def _keep(self, new: Keepsake) -> None:
        old = self._by_id.pop(new.id, None)
        if old:
            new = replace(new, note=old.note, tags=old.tags, plan=old.plan)
        self._by_id[new.id] = new

    def _revisit(self, seen: tuple[str, ...], day: date | None) -> None:
        self._revisited_on = day or self._revisited_on
        for keepsake in seen:
            self._change(keepsake, seen_on=day)

    def _change(self, keepsake: str, **changes: object) -> None:
        if keepsake in self._by_id:
            self._by_id[keepsake] = replace(self._by_id[keepsake], **changes)


def _bookmark(fact: QuoteBookmarked, event: Event) -> Keepsake:
    return Keepsake(
        id=fact.object,
        kind="bookmark",
        kept_at=event.at,
        seen_on=local_day(event),
        text=fact.text,
        by=fact.by,
        source=fact.source,
        lesson=fact.lesson,
        card=fact.card,
    )


def _highlight(fact: PassageHighlighted, event: Event) -> Keepsake:
    return Keepsake(
        id=fact.object,
        kind="highlight",
        kept_at=event.at,
        seen_on=local_day(event),
        text=fact.text,
        before=fact.before,
        after=fact.after,
        is_repeated=fact.is_repeated,
        lesson=fact.lesson,
        card=fact.card,
    )
