"""How is an entry of the journal changed, deleted, or erased for good?"""

from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    EntryDeleted,
    EntryErased,
    EntryKind,
    Event,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.journal import Entry, Key
from leadership_course.study.half_done import HalfDone
from leadership_course.study.studying import Study

_FACTS: dict[EntryKind, tuple[type[AnyFact], ...]] = {
    "reflection": (ReflectionWritten,),
    "debrief": (DebriefWritten,),
    "note": (QuoteNoted,),
    "plan": (PlanMade, PlanReported, PlanRehearsed),
}
_DRAFTS: dict[EntryKind, tuple[str, ...]] = {
    "reflection": ("entry/reflection/{0}/{1}", "returning/{0}/{1}"),
    "debrief": ("entry/debrief/{0}/",),
    "note": ("entry/note/{0}/", "note/{0}"),
    "plan": ("plan/{0}", "report/{0}", "said/{0}", "guess/{0}"),
}


class Rewriting:
    """An entry while it is changed: one text for each thing asked, kept as they are written."""

    def __init__(self, study: Study, entry: Entry) -> None:
        """Go on with what was being written, else with what stands."""
        self.entry = entry
        self._study = study
        places = _draft_places(study, entry.key)
        self._half = HalfDone(study.drafts, places[0])
        stands = tuple(written for _, written in entry.newest.answers)
        draft = self._half.find() or {}
        texts = tuple(str(text) for text in draft.get("texts", ()))
        self.is_open = len(texts) == len(stands)
        self.texts = texts if self.is_open else stands

    def keep(self, texts: tuple[str, ...]) -> None:
        """Keep what is being written. Raises ProfileError when it could not be kept."""
        self.texts, self.is_open = texts, True
        self._half.keep({"texts": texts})

    def finish(self, texts: tuple[str, ...]) -> Event | None:
        """Record the new words; the former ones stay as a version. None where nothing changed.

        Raises ProfileError when it could not be recorded; the words stay kept as a draft.
        """
        written = tuple(text.strip() for text in texts)
        event = None
        if written != tuple(text.strip() for _, text in self.entry.newest.answers):
            event = self._study.record(_rewritten(self.entry, written))
        self._half.drop()
        self.texts, self.is_open = written, False
        return event


def _rewritten(entry: Entry, texts: tuple[str, ...]) -> AnyFact:
    asked = tuple(question for question, _ in entry.newest.answers)
    match entry.kind:
        case "reflection":
            return ReflectionWritten(
                object=entry.object,
                prompt=asked[0],
                text=texts[0],
                lesson=entry.lesson,
                returned=entry.returned,
            )
        case "debrief":
            answers = tuple(zip(asked, texts, strict=True))
            return DebriefWritten(object=entry.object, answers=answers, plan=entry.plan)
        case _:
            return QuoteNoted(object=entry.object, note=texts[0])


def delete(study: Study, key: Key) -> Event:
    """Take an entry out of sight, here and wherever else it shows; its words stay in the log."""
    kind, about, returned = key
    return study.record(EntryDeleted(object=about, kind=kind, returned=returned))


def erase(study: Study, key: Key) -> tuple[str, ...]:
    """Overwrite every word of an entry for good: all its versions, deleted ones too, and drafts.

    Returns the ids of the events that lost their words: copies of the log that were made before
    still hold them there. Raises ProfileError when it could not be done; it may be tried again.
    """
    kind, about, returned = key
    for place in _draft_places(study, key):
        study.drafts.drop(place)
    events = tuple(event.id for event in study.events() if _belongs(study, event, key))
    study.erase(events, EntryErased(object=about, kind=kind, returned=returned))
    return events


def _belongs(study: Study, event: Event, key: Key) -> bool:
    kind, about, returned = key
    if not isinstance(event.fact, _FACTS[kind]):
        return False
    fact = study.progress.as_named_now(event).fact
    return fact.object == about and getattr(fact, "returned", "") == returned


def _draft_places(study: Study, key: Key) -> tuple[str, ...]:
    kind, about, returned = key
    former = (old for old, now in study.index.renamed.items() if now == about)
    patterns = _DRAFTS[kind]
    if kind == "reflection" and not returned:
        patterns = (*patterns, "reflect/{0}")
    return tuple(
        pattern.format(name, returned) for name in (about, *former) for pattern in patterns
    )
