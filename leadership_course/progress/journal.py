"""What did the learner write: reflections, debriefs and notes, with every version of each?"""

from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from leadership_course.progress.asleep import Fetch, nothing
from leadership_course.progress.events import (
    DebriefWritten,
    EntryDeleted,
    EntryErased,
    EntryKind,
    Event,
    PlanMade,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.moments import local_day

Key = tuple[EntryKind, str, str]
"""The kind of an entry, what it is about, and after which wait it came back ("3 weeks")."""


class Version(Struct, frozen=True, kw_only=True):
    """An entry as it was written once.

    `answers` holds each thing asked with what was written; `at` is UTC, `day` the learner's date,
    None where the time in the log is damaged; `event` is the id of the event that holds it.
    """

    at: str
    day: date | None
    answers: tuple[tuple[str, str], ...]
    event: str = ""

    @property
    def text(self) -> str:
        """What was written, without what was asked."""
        return "\n".join(written for _, written in self.answers if written)


class Entry(Struct, frozen=True, kw_only=True):
    """Something written, with its versions, the oldest first; `plan` is the plan it bears on."""

    kind: EntryKind
    object: str
    versions: tuple[Version, ...]
    returned: str = ""
    lesson: str = ""
    plan: str = ""

    @property
    def key(self) -> Key:
        """What tells this entry from every other."""
        return self.kind, self.object, self.returned

    @property
    def newest(self) -> Version:
        """The version that stands."""
        return self.versions[-1]

    @property
    def text(self) -> str:
        """What stands now, empty when it was cleared."""
        return self.newest.text

    @property
    def first(self) -> Version | None:
        """The first version that says anything; None where nothing ever did."""
        return next((version for version in self.versions if version.text), None)


class KeptJournal(Struct, frozen=True):
    """The journal without a word: the ids of each entry's versions, and what came of it."""

    entries: dict[Key, tuple[str, ...]]
    deleted: dict[Key, str]
    asked: dict[str, tuple[str, ...]]
    asked_on: date | None


class Journal:
    """Everything that was written and neither deleted nor erased; and what was deleted, plans too,
    and not written anew since.
    """

    HEEDS: Final = (
        ReflectionWritten,
        DebriefWritten,
        QuoteNoted,
        PlanMade,
        EntryDeleted,
        EntryErased,
    )

    def __init__(self) -> None:
        """Begin empty."""
        self._entries: dict[Key, Entry | tuple[str, ...]] = {}  # or the ids of its events
        self._fetch: Fetch = nothing
        self.deleted: dict[Key, str] = {}  # the id of the event that deleted it
        self._asked: dict[str, tuple[str, ...]] = {}
        self.asked_on: date | None = None  # the last day on which a return was answered or let go

    def all(self) -> tuple[Entry, ...]:
        """Return every entry that ever said anything, in the order they were begun."""
        found = (self._read(key) for key in self._entries)
        return tuple(entry for entry in found if entry and entry.first)

    def find(self, kind: EntryKind, about: str, returned: str = "") -> Entry | None:
        """Return an entry; None where nothing was written, or it was deleted."""
        return self._read((kind, about, returned))

    def newest(self, prompt: str, returned: str = "") -> str:
        """Return the text of a reflection that stands, or an empty one."""
        entry = self.find("reflection", prompt, returned)
        return entry.text if entry else ""

    def answers(self, prompt: str) -> tuple[Entry, ...]:
        """Return all answers to a prompt, in the lesson and when it came back, the oldest first."""
        keys = [key for key in self._entries if key[:2] == ("reflection", prompt)]
        found = (self._read(key) for key in keys)
        return tuple(entry for entry in found if entry and entry.first)

    def returns_asked(self, prompt: str) -> tuple[str, ...]:
        """Return the waits after which a prompt came back and was answered, or let go."""
        return self._asked.get(prompt, ())

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case ReflectionWritten() as fact:
                self._write(event, _reflection(fact), ((fact.prompt, fact.text),))
                if fact.returned:
                    asked = self._asked.get(fact.object, ())
                    self._asked[fact.object] = (*asked, fact.returned)
                    self.asked_on = local_day(event)
            case DebriefWritten() as fact:
                entry = Entry(kind="debrief", object=fact.object, versions=(), plan=fact.plan)
                self._write(event, entry, fact.answers)
            case QuoteNoted() as fact:
                entry = Entry(kind="note", object=fact.object, versions=())
                self._write(event, entry, (("", fact.note),))
            case PlanMade(object=plan):
                self.deleted.pop(("plan", plan, ""), None)
            case EntryDeleted(kind=kind, object=about, returned=returned):
                self._entries.pop((kind, about, returned), None)
                self.deleted[kind, about, returned] = event.id
            case EntryErased(kind=kind, object=about, returned=returned):
                self._entries.pop((kind, about, returned), None)
                self.deleted.pop((kind, about, returned), None)
            case _:
                return

    def kept(self) -> KeptJournal:
        """Return the journal without a word of it."""
        entries = {
            key: entry if isinstance(entry, tuple) else tuple(v.event for v in entry.versions)
            for key, entry in self._entries.items()
        }
        return KeptJournal(entries, self.deleted, self._asked, self.asked_on)

    def go_on_from(self, kept: KeptJournal, fetch: Fetch) -> None:
        """Begin with a journal that was kept; what is asked for is fetched."""
        self._entries.update(kept.entries)
        self.deleted, self._asked, self.asked_on = kept.deleted, kept.asked, kept.asked_on
        self._fetch = fetch

    def _read(self, key: Key) -> Entry | None:
        """Return an entry, with its words; None where there is none."""
        found = self._entries.get(key)
        if not isinstance(found, tuple):
            return found
        alone = Journal()
        for event in self._fetch(found):
            alone.take(event)
        entry = alone._read(key)
        if entry:
            self._entries[key] = entry
        return entry

    def _write(self, event: Event, new: Entry, answers: tuple[tuple[str, str], ...]) -> None:
        old = self._read(new.key)
        self.deleted.pop(new.key, None)
        version = Version(at=event.at, day=local_day(event), answers=answers, event=event.id)
        versions = (*(old.versions if old else ()), version)
        self._entries[new.key] = replace(new, versions=versions)


def _reflection(fact: ReflectionWritten) -> Entry:
    return Entry(
        kind="reflection",
        object=fact.object,
        versions=(),
        returned=fact.returned,
        lesson=fact.lesson,
    )
