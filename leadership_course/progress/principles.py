"""How often was each idea asked about and remembered, and with which questions?"""

from collections import Counter
from datetime import date
from typing import ClassVar, NamedTuple

from msgspec import Struct

from leadership_course.progress.events import Event, LessonFinished, QuestionAnswered
from leadership_course.progress.fact import Heeds
from leadership_course.progress.moments import local_day


class Finish(NamedTuple):
    """When a lesson was finished last: the day, and its number in the order of time."""

    day: date
    number: int


class PrincipleRecord(Struct):
    """What happened to one idea.

    `seen` counts the answers to each question about it, `last_seen` numbers the newest in the order
    of time. `is_known` tells whether the newest answer anywhere was right at the first try, None
    before any. `last` is the newest answer in a review, `on` its day; `missed` numbers the misses
    since it was last remembered, `misses` counts all of them.
    """

    seen: dict[str, int] = {}
    last_seen: dict[str, int] = {}
    is_known: bool | None = None
    reviews: int = 0
    last: QuestionAnswered | None = None
    on: date = date.min
    missed: tuple[int, ...] = ()
    misses: int = 0

    def __post_init__(self) -> None:
        """Count from nothing, also what was kept."""
        self.seen = Counter(self.seen)

    def misses_since(self, number: int) -> int:
        """Return the misses in a row that came after the act with this number."""
        return sum(missed > number for missed in self.missed)


class Principles(Struct):
    """Every idea's record, the days on which lessons were finished, how much was reviewed on each
    day, and how much of that was remembered.

    An idea has no id of its own: questions name it. Where an author found a better name, the
    answers move to the one that their question gives now: `named_now` leads from questions of the
    course to their ideas.
    """

    HEEDS: ClassVar[Heeds] = (LessonFinished, QuestionAnswered)

    named_now: dict[str, str] = {}
    _names: frozenset[str] = frozenset()
    records: dict[str, PrincipleRecord] = {}
    finished: dict[str, Finish] = {}
    reviewed: dict[date, int] = {}
    recalled: dict[date, int] = {}
    _count: int = 0

    def __post_init__(self) -> None:
        """Count from nothing, also what was kept."""
        self._names = frozenset(self.named_now.values())
        self.reviewed, self.recalled = Counter(self.reviewed), Counter(self.recalled)

    def of(self, principle: str) -> PrincipleRecord:
        """Return the record of an idea, an empty one when it was never asked about."""
        return self.records.get(principle) or PrincipleRecord()

    def take(self, event: Event) -> None:
        """Fold one event in; where its time is damaged, it happened long ago."""
        day = local_day(event) or date.min
        match event.fact:
            case LessonFinished(object=lesson):
                self._count += 1
                self.finished[lesson] = Finish(day, self._count)
            case QuestionAnswered(principle=principle, is_final=True) as fact if principle:
                self._count += 1
                name = self._name(principle, fact.object)
                record = self.records.setdefault(name, PrincipleRecord())
                record.seen[fact.object] += 1
                record.last_seen[fact.object] = self._count
                if fact.verdict != "unscored":
                    record.is_known = fact.verdict == "right" and fact.tries == 1
                if fact.recall:
                    self._review(record, fact, day)
            case _:
                return

    def _name(self, principle: str, question: str) -> str:
        if principle in self._names:
            return principle
        return self.named_now.get(question, principle)

    def _review(self, record: PrincipleRecord, fact: QuestionAnswered, day: date) -> None:
        is_missed = fact.recall is not None and fact.recall.rating == "again"
        record.reviews += 1
        record.last, record.on = fact, day
        record.missed = (*record.missed, self._count) if is_missed else ()
        record.misses += is_missed
        self.reviewed[day] += 1
        self.recalled[day] += not is_missed
