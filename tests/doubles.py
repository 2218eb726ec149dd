"""Which doubles stand in for the machine? Written classes with the same contracts.

A log and drafts that last as long as a test are in leadership_course.storage.memory_log.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from leadership_course.course.outline import Course
from leadership_course.progress.events import AnyFact, Event
from leadership_course.storage.memory_log import MemoryDrafts, MemoryLog
from leadership_course.study.ports import ProfileError
from leadership_course.study.studying import Study

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class FakeClock:
    """A clock that goes only when it is told to.

    `offset` is the learner's distance from UTC in minutes; change it to travel. A `zone` takes its
    place where summer time matters.
    """

    def __init__(self, start: datetime = MONDAY, offset: int = 0, zone: str = "") -> None:
        """Begin at `start`, a Monday morning in March unless told otherwise."""
        self._instant = start
        self.offset = offset
        self.zone = zone

    def now(self) -> datetime:
        """Return the time on the learner's wall."""
        return _with_its_offset(self._instant.astimezone(self._here))

    def at(self, wall: datetime) -> datetime:
        """Return the moment at which the learner's wall shows `wall`."""
        return _with_its_offset(wall.replace(tzinfo=self._here).astimezone(UTC), self._here)

    @property
    def _here(self) -> tzinfo:
        return ZoneInfo(self.zone) if self.zone else timezone(timedelta(minutes=self.offset))

    def sleep(self, seconds: float) -> None:
        """Let seconds go by; negative ones set the clock back."""
        self._instant += timedelta(seconds=seconds)

    def sleep_days(self, days: int) -> None:
        """Let days go by."""
        self._instant += timedelta(days=days)


def _with_its_offset(moment: datetime, here: tzinfo | None = None) -> datetime:
    """Return a moment as a computer tells it, with the offset in force and no zone."""
    there = moment.astimezone(here) if here else moment
    offset = there.utcoffset()
    assert offset is not None
    return there.astimezone(timezone(offset))


class FullDiskError(ProfileError):
    """What a log or drafts raise when the disk takes no more."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("The disk is full.", "Nothing is lost.", "Make room.")


class FailingLog(MemoryLog):
    """A log whose disk is full while `is_full`."""

    is_full = False

    def append_all(self, events: Iterable[Event]) -> None:
        """Keep the events, or raise FullDiskError."""
        if self.is_full:
            raise FullDiskError
        super().append_all(events)

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the words, or raise FullDiskError."""
        if self.is_full:
            raise FullDiskError
        super().erase(events)


class FailingDrafts(MemoryDrafts):
    """Drafts whose disk is full while `is_full`; `changes` counts what was written."""

    def __init__(self) -> None:
        """Begin with room on the disk."""
        super().__init__()
        self.is_full = False
        self.changes = 0

    def keep(self, place: str, draft: dict[str, Any]) -> None:
        """Keep the draft, or raise FullDiskError."""
        self._write()
        super().keep(place, draft)

    def drop(self, place: str) -> None:
        """Forget the draft, or raise FullDiskError."""
        self._write()
        super().drop(place)

    def _write(self) -> None:
        if self.is_full:
            raise FullDiskError
        self.changes += 1


class Desk:
    """A learner's desk: what lies on it outlives the program.

    `study` is the program as it runs; `restart` starts it anew over the same log and drafts.
    """

    def __init__(self, course: Course, clock: FakeClock | None = None) -> None:
        """Start the program for the first time."""
        self.clock = clock or FakeClock()
        self.log = FailingLog()
        self.drafts = FailingDrafts()
        self.announced: list[Event] = []
        self.study = self.restart(course)

    def restart(self, course: Course | None = None) -> Study:
        """Start the program anew, with a changed course where one is given."""
        course = course or self.study.course
        self.study = Study(course, self.log, self.drafts, self.clock, "device")
        self.study.announce = self.announced.append
        return self.study

    def facts(self) -> list[AnyFact]:
        """Return what stands in the log, oldest first."""
        return [event.fact for event in self.log.read()]

    def facts_of(self, kind: type) -> list[Any]:
        """Return the facts of one kind, oldest first."""
        return [fact for fact in self.facts() if isinstance(fact, kind)]
