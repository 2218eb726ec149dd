"""What stands in the journal, day by day, and how is it found?"""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct

from leadership_course.course.index import CourseIndex
from leadership_course.progress.events import EntryKind
from leadership_course.progress.fold import Progress
from leadership_course.progress.journal import Entry, Key
from leadership_course.progress.plans import PlanRecord
from leadership_course.study import plans
from leadership_course.study.elsewhere import where
from leadership_course.study.highlights import GONE, is_lost
from leadership_course.study.spelling import folded
from leadership_course.study.studying import Study

NAMES: dict[EntryKind, str] = {
    "reflection": "Reflection",
    "plan": "Plan",
    "debrief": "Debrief",
    "note": "Note",
}
OUTCOMES = {
    "yes": "It happened",
    "partly": "It happened in part",
    "no-occasion": "There was no occasion",
    "no": "It did not happen",
}
CLEARED = "Emptied. Earlier words are kept."


class Desk(Protocol):
    """What an entry is read with: the course, and what the learner did."""

    @property
    def index(self) -> CourseIndex:
        """The course by its ids."""

    @property
    def progress(self) -> Progress:
        """What was written, planned and kept."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of other courses, by their ids."""


class Leaf(Struct, frozen=True, kw_only=True):
    """An entry as the time line shows it: `title` and `text` in its words, `about` its origin.

    It stands on the learner's day it was begun (None where that is damaged); `at` is UTC. `sought`
    is everything a search looks through.
    """

    key: Key
    day: date | None
    at: str
    title: str
    text: str
    about: str
    sought: str


def place_of(key: Key) -> str:
    """Return the place that shows an entry: `entry/reflection/why/3-weeks`."""
    return "/".join(("entry", key[0], key[1], *key[2:])).replace(" ", "-").rstrip("/")


def key_of(kind: str, rest: str) -> Key | None:
    """Return which entry a place means by its subject and part; None where none can be."""
    about, _, returned = rest.partition("/")
    return next(
        ((known, about, returned.replace("-", " ")) for known in NAMES if known == kind), None
    )


def leaves(study: Study) -> tuple[Leaf, ...]:
    """Return the whole time line, the newest first."""
    found = [_of_entry(study, entry) for entry in study.progress.journal.all()]
    found += [_of_plan(study, record) for record in study.progress.plans.all()]
    kept = (leaf for leaf in found if leaf is not None)
    return tuple(sorted(kept, key=lambda leaf: (leaf.day or date.min, leaf.at), reverse=True))


def leaf_of(study: Desk, key: Key) -> Leaf | None:
    """Return one entry; None where it was never written, or was deleted."""
    if key[0] == "plan":
        record = study.progress.plans.find(key[1])
        return _of_plan(study, record) if record else None
    entry = study.progress.journal.find(*key)
    return _of_entry(study, entry) if entry else None


class Finder:
    """Finds leaves by their words; these are made comparable once, with the first search."""

    def __init__(self, all_leaves: tuple[Leaf, ...]) -> None:
        """Look through `all_leaves`."""
        self.all = all_leaves
        self._folded: tuple[str, ...] = ()

    def find(self, words: str, kind: str = "") -> tuple[Leaf, ...]:
        """Return the leaves of a kind, or of every, in which each word stands, whatever its case
        and accents.
        """
        wanted = folded(words).split()
        if wanted and not self._folded:
            self._folded = tuple(folded(leaf.sought) for leaf in self.all)
        texts = self._folded or ("",) * len(self.all)
        return tuple(
            leaf
            for leaf, text in zip(self.all, texts, strict=True)
            if (not kind or leaf.key[0] == kind) and all(word in text for word in wanted)
        )


def _of_entry(study: Desk, entry: Entry) -> Leaf | None:
    begun = entry.first
    if begun is None:
        return None
    match entry.kind:
        case "note":
            kept = study.progress.keepsakes.find(entry.object)
            if kept is None:
                return None  # the line it was written on is no longer kept
            title, source, place = f"“{kept.text}”", kept.by, where(study, kept.lesson)
            if is_lost(study.index, kept):
                place = " · ".join(part for part in (place, GONE) if part)
        case "debrief":
            title, source, place = "A conversation", "", _plan(study, entry.plan)
        case _:
            title, source = begun.answers[0][0], _waited(entry)
            place = where(study, entry.lesson or entry.object)
    asked = " ".join(question for question, _ in entry.newest.answers)
    about = (NAMES[entry.kind], source, place)
    return Leaf(
        key=entry.key,
        day=begun.day,
        at=begun.at,
        title=title,
        text=entry.text or CLEARED,
        about=" · ".join(part for part in about if part),
        sought=" ".join((title, asked, entry.text, *about)),
    )


def _of_plan(study: Desk, record: PlanRecord) -> Leaf:
    begun = record.steps[0]
    about = (
        "Experiment" if record.made.kind == "experiment" else "Plan",
        where(study, record.made.lesson or record.id),
    )
    told = " ".join(word for each in record.reports for word in (each.note, each.talk))
    return Leaf(
        key=("plan", record.id, ""),
        day=begun.day,
        at=begun.at,
        title=plans.sentence(record.made),
        text=_outcome(record),
        about=" · ".join(part for part in about if part),
        sought=" ".join((plans.sentence(record.made), record.made.guess, told, *about)),
    )


def _outcome(record: PlanRecord) -> str:
    if not record.reports:
        return "Taken on" if record.is_live else "Another plan took its place"
    last = record.reports[-1]
    return ". ".join(part for part in (OUTCOMES[last.outcome], last.note) if part)


def _waited(entry: Entry) -> str:
    return f"{entry.returned} later" if entry.returned else ""


def _plan(study: Desk, plan: str) -> str:
    record = study.progress.plans.find(plan)
    return plans.sentence(record.made) if record else ""
