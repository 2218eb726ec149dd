"""Which plans did the learner take on, which of them are live, and what became of each?"""

from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from leadership_course.progress.events import (
    EntryDeleted,
    EntryErased,
    Event,
    PlanMade,
    PlanRehearsed,
    PlanReported,
)
from leadership_course.progress.moments import local_day


class PlanStep(Struct, frozen=True, kw_only=True):
    """Something that happened to a plan: it was taken on, or the learner said what came of it.

    `at` is UTC; `day` is the learner's date then, None where the time in the log is damaged.
    """

    at: str
    day: date | None
    fact: PlanMade | PlanReported


class PlanRecord(Struct, frozen=True, kw_only=True):
    """A plan in its newest words, and all that happened to it, the oldest first.

    A live one was neither dropped nor followed by another of its kind in its module. `said_back`
    is what was typed from memory, empty when it was said aloud, None before.
    """

    id: str
    made: PlanMade
    steps: tuple[PlanStep, ...]
    is_live: bool = True
    said_back: str | None = None

    @property
    def reports(self) -> tuple[PlanReported, ...]:
        """What the learner said became of it, the oldest first."""
        return tuple(step.fact for step in self.steps if isinstance(step.fact, PlanReported))

    @property
    def since(self) -> date | None:
        """The last day on which it was taken on or reported about; None where that is damaged."""
        return self.steps[-1].day


class Plans:
    """Every plan and experiment that was taken on; at most one of a kind is live in a module."""

    HEEDS: Final = (PlanMade, PlanReported, PlanRehearsed, EntryDeleted, EntryErased)

    def __init__(self) -> None:
        """Begin without any."""
        self._records: dict[str, PlanRecord] = {}

    def all(self) -> tuple[PlanRecord, ...]:
        """Return every plan, the one taken on last first."""
        return tuple(reversed(self._records.values()))

    def live(self) -> tuple[PlanRecord, ...]:
        """Return the live plans, the one taken on last first."""
        return tuple(record for record in self.all() if record.is_live)

    def find(self, plan: str) -> PlanRecord | None:
        """Return what is known of a plan; None when it was never taken on."""
        return self._records.get(plan)

    def take(self, event: Event) -> None:
        """Fold one event in; what is said of a plan that was never taken on says nothing."""
        match event.fact:
            case PlanMade() as fact:
                self._make(fact, event)
            case PlanReported() as fact if fact.object in self._records:
                self._report(self._records[fact.object], fact, event)
            case PlanRehearsed(object=id_, text=text) if id_ in self._records:
                self._records[id_] = replace(self._records[id_], said_back=text)
            case EntryDeleted(kind="plan", object=id_) | EntryErased(kind="plan", object=id_):
                self._records.pop(id_, None)
            case _:
                return

    def _make(self, fact: PlanMade, event: Event) -> None:
        for id_, other in self._records.items():
            if (other.made.module, other.made.kind) == (fact.module, fact.kind):
                self._records[id_] = replace(other, is_live=False)
        before = self._records.pop(fact.object, None)
        steps = (*(before.steps if before else ()), _step(fact, event))
        self._records[fact.object] = PlanRecord(id=fact.object, made=fact, steps=steps)

    def _report(self, record: PlanRecord, fact: PlanReported, event: Event) -> None:
        self._records[record.id] = replace(
            record,
            steps=(*record.steps, _step(fact, event)),
            is_live=record.is_live and fact.decision != "drop",
        )


def _step(fact: PlanMade | PlanReported, event: Event) -> PlanStep:
    return PlanStep(at=event.at, day=local_day(event), fact=fact)
