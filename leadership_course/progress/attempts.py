"""How did each attempt at a quiz go?"""

from typing import Final

from leadership_course.progress.events import (
    AttemptFinished,
    AttemptStarted,
    Event,
    QuestionAnswered,
)


class AttemptRecord:
    """One attempt: how it began, the final answers, the tries of open questions, how it ended."""

    def __init__(self, started: AttemptStarted) -> None:
        """Begin with the fact that opened it."""
        self.started = started
        self.answers: dict[str, QuestionAnswered] = {}
        self.tries: dict[str, int] = {}
        self.finished: AttemptFinished | None = None


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
                self._answer(self.records[attempt], event.fact)
            case _:
                return

    def _answer(self, record: AttemptRecord, fact: QuestionAnswered) -> None:
        if fact.is_final:
            record.answers[fact.object] = fact
            self.times_seen[fact.object] = self.times_seen.get(fact.object, 0) + 1
        else:
            record.tries[fact.object] = fact.tries
