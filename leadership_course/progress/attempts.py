"""How did each attempt at a quiz go?"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from leadership_course.progress.asleep import Fetch, nothing
from leadership_course.progress.events import (
    AnyFact,
    AttemptFinished,
    AttemptStarted,
    Event,
    QuestionAnswered,
)


class KeptAttempt(Struct, frozen=True):
    """An attempt with the ids of the events that answered its questions."""

    started: AttemptStarted
    finished: AttemptFinished | None
    rows: list[str]


class KeptAttempts(Struct, frozen=True):
    """All attempts, in the order they began."""

    records: dict[str, KeptAttempt]
    times_seen: dict[str, int]


class AttemptRecord:
    """One attempt: how it began, the final answers, the tries of open questions, how it ended."""

    def __init__(
        self,
        started: AttemptStarted,
        finished: AttemptFinished | None = None,
        rows: Sequence[str] = (),
        fetch: Fetch = nothing,
    ) -> None:
        """Begin with the fact that opened it; answers in the log's `rows` are fetched when asked
        for.
        """
        self.started = started
        self.finished = finished
        self.rows = list(rows)
        self._fetch = fetch
        self._is_read = not rows
        self._answers: dict[str, QuestionAnswered] = {}
        self._tries: dict[str, int] = {}

    @property
    def answers(self) -> dict[str, QuestionAnswered]:
        """The final answers."""
        self._read()
        return self._answers

    @property
    def tries(self) -> dict[str, int]:
        """How often each open question was tried."""
        self._read()
        return self._tries

    def note(self, row: str, fact: AnyFact) -> None:
        """Note one answer, from a row of the log."""
        self.rows.append(row)
        if self._is_read:
            self._note(fact)

    def _note(self, fact: AnyFact) -> None:
        match fact:
            case QuestionAnswered(is_final=True, object=question):
                self._answers[question] = fact
            case QuestionAnswered(object=question, tries=tries):
                self._tries[question] = tries
            case _:
                return

    def _read(self) -> None:
        if not self._is_read:
            self._is_read = True
            for event in self._fetch(self.rows):
                self._note(event.fact)


class Attempts:
    """All attempts, in the order they began."""

    HEEDS: Final = (AttemptStarted, AttemptFinished, QuestionAnswered)

    def __init__(self) -> None:
        """Begin without any."""
        self.records: dict[str, AttemptRecord] = {}
        self.times_seen: dict[str, int] = {}

    def of(self, quiz: str) -> tuple[AttemptRecord, ...]:
        """Return the attempts at one quiz, oldest first."""
        return tuple(r for r in self.records.values() if r.started.object == quiz)

    def open_one(self, quiz: str) -> AttemptRecord | None:
        """Return the newest attempt at a quiz when it is not finished."""
        mine = self.of(quiz)
        return mine[-1] if mine and mine[-1].finished is None else None

    def best(self, quiz: str) -> AttemptFinished | None:
        """Return the finished attempt with the highest score, a passed one before any other."""
        ends = [r.finished for r in self.of(quiz) if r.finished]
        return max(ends, key=lambda end: (end.is_passed, end.score), default=None)

    def is_passed(self, quiz: str) -> bool:
        """Tell whether any attempt reached the pass mark."""
        return any(r.finished and r.finished.is_passed for r in self.of(quiz))

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case AttemptStarted(attempt=attempt):
                self.records.setdefault(attempt, AttemptRecord(event.fact))
            case AttemptFinished(attempt=attempt) if attempt in self.records:
                self.records[attempt].finished = event.fact
            case QuestionAnswered(attempt=attempt) if attempt in self.records:
                self.records[attempt].note(event.id, event.fact)
                self._count(event.fact)
            case _:
                return

    def kept(self) -> KeptAttempts:
        """Return the attempts, with the answers as ids of events."""
        records = {
            name: KeptAttempt(each.started, each.finished, each.rows)
            for name, each in self.records.items()
        }
        return KeptAttempts(records, self.times_seen)

    def go_on_from(self, kept: KeptAttempts, fetch: Fetch) -> None:
        """Begin with attempts that were kept; answers that are asked for are fetched."""
        self.times_seen = kept.times_seen
        for name, each in kept.records.items():
            self.records[name] = AttemptRecord(each.started, each.finished, each.rows, fetch)

    def _count(self, fact: QuestionAnswered) -> None:
        if fact.is_final:
            self.times_seen[fact.object] = self.times_seen.get(fact.object, 0) + 1
