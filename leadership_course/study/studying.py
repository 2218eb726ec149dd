"""Who writes a fact down? The one way in for every act of the learner."""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, date, datetime

from leadership_course.course.index import CourseIndex
from leadership_course.course.outline import Course
from leadership_course.progress.events import ActUndone, AnyFact, EntryErased, Event
from leadership_course.progress.fold import Progress
from leadership_course.progress.kept import code_digest, packed, unpacked
from leadership_course.progress.undoing import reaches_back
from leadership_course.study.locking import Lock, NoLock
from leadership_course.study.ports import Clock, Drafts, EventLog, Folds

FELT = 100
"""Events whose folding takes a start about a millisecond."""


def as_instant(moment: datetime) -> str:
    """Return a moment as the log writes it: UTC, ISO 8601 to the millisecond with a Z."""
    utc = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return utc.replace("+00:00", "Z")


def do_nothing() -> None:
    """Do nothing before an act: what comes before most of them."""


def _nobody(_event: Event) -> None:
    """Announce to nobody: what a script needs."""


class Study:
    """A learner with a course: records facts, folds them, and says that something changed.

    `announce` is called once after each committed fact; the window connects its one signal to it.
    """

    def __init__(
        self,
        course: Course,
        log: EventLog,
        drafts: Drafts,
        clock: Clock,
        device: str,
        lock: Lock | None = None,
        folds: Folds | None = None,
    ) -> None:
        """Fold the log's events; `device` is the random name of this profile on this computer.

        `lock` is the journal's, where it can have one; `folds` has what was folded before, where
        that is kept. `titles` are those of other courses by id.
        """
        self._folds = folds
        self._count = self._kept = 0  # events folded; those of them that need no folding again
        self.titles: Mapping[str, str] = {}
        self.lock: Lock = lock or NoLock()
        self.index = CourseIndex(course)
        self.drafts = drafts
        self.clock = clock
        self.announce: Callable[[Event], None] = _nobody
        self._log = log
        self._device = device
        self.progress = self._folded()

    @property
    def course(self) -> Course:
        """The course being studied."""
        return self.index.course

    def go_on_with(self, course: Course) -> None:
        """Study `course`, the same one after its author has changed it, from now on."""
        self.index = CourseIndex(course)
        self.progress = self._folded()

    def beside(self, course: Course) -> "Study":
        """Return the same learner with another course, to be looked at and not to be gone on."""
        return Study(course, self._log, self.drafts, self.clock, self._device, self.lock)

    def today(self) -> date:
        """Return the date on the learner's calendar."""
        return self.clock.now().date()

    def record(self, fact: AnyFact) -> Event:
        """Commit `fact`, fold it in, announce it.

        Raises ProfileError when it could not be committed; then nothing has changed.
        """
        event = self._stamped(fact)
        self._log.append(event)
        if isinstance(fact, ActUndone):
            self.progress = self._folded()
        else:
            self.progress.take(event)
            self._count += 1
        self.announce(event)
        return event

    def undo(self, event: Event) -> None:
        """Take an act back, as if it had never happened; raises ProfileError like `record`.

        What is announced is itself an act, and undoing that one does the first again.
        """
        self.record(ActUndone(object=event.id))

    def unlock(self, passphrase: str) -> bool:
        """Open the journal and fold its words in; tell whether it was the passphrase."""
        return self._unlocked(self.lock.open(passphrase))

    def unlock_by_code(self, code: str) -> bool:
        """Open the journal with the recovery code; tell whether it was the one."""
        return self._unlocked(self.lock.open_by_code(code))

    def lock_again(self) -> None:
        """Close the journal, and keep none of its words."""
        self.lock.close()
        self.progress = self._folded()

    def _unlocked(self, is_open: bool) -> bool:
        if is_open:
            self.progress = self._folded()
        return is_open

    def events(self) -> tuple[Event, ...]:
        """Return all that the log holds, oldest first, what was undone included."""
        return tuple(self._log.read())

    def folded_without(self, events: Collection[str]) -> Progress:
        """Return progress as if the events with these ids had never happened."""
        without = set(events)
        return self._fold(event for event in self._log.read() if event.id not in without)

    def take_in(self, events: Iterable[Event]) -> int:
        """Add events recorded elsewhere, all or none; return how many were not here yet.

        Raises ProfileError when they could not be committed; then nothing has changed.
        """
        known = {event.id for event in self._log.read()}
        fresh = list({e.id: e for e in events if e.id not in known}.values())
        if fresh:
            self._log.append_all(fresh)
            self.progress = self._folded()
            self.announce(fresh[-1])
        return len(fresh)

    def erase(self, events: Collection[str], fact: EntryErased) -> Event:
        """Overwrite the learner's words in the events with these ids, and record that it was done.

        Raises ProfileError when it could not be done to the end; it may be tried again.
        """
        self._log.erase(events)
        self.progress = self._folded()
        return self.record(fact)

    def keep_fold(self) -> None:
        """Keep the state for the next start, if so much is new that it would be felt."""
        if self._folds is None or self._count - self._kept < FELT:
            return
        content = packed(self.progress.kept())
        if content is not None:
            self._folds.keep(self.course.id, self._mark, self._count, content)
            self._kept = self._count

    @property
    def _mark(self) -> str:
        return f"{self.course.revision} {code_digest()}"

    def _folded(self) -> Progress:
        """Fold what the log holds, beginning with what was folded before where that can be."""
        progress = self._unbegun()
        found = self._folds.find(self.course.id, self._mark) if self._folds else None
        count, kept = (found[0], unpacked(found[1])) if found else (0, None)
        rest = tuple(self._log.read(count if kept else 0))
        if kept and reaches_back(rest):
            kept, rest = None, tuple(self._log.read())
        if kept:
            progress.go_on_from(kept, self._log.named)
        self._kept = count if kept else 0
        self._count = self._kept + len(rest)
        progress.take_all(rest)
        return progress

    def _fold(self, events: Iterable[Event]) -> Progress:
        progress = self._unbegun()
        progress.take_all(events)
        return progress

    def _unbegun(self) -> Progress:
        principles = self.index.principles.values()
        ideas = {question.id: each.id for each in principles for question in each.variants}
        return Progress(self.index.renamed, ideas, self.course.id)

    def _stamped(self, fact: AnyFact) -> Event:
        now = self.clock.now()
        offset = now.utcoffset()
        return Event(
            id=str(uuid.uuid4()),
            at=as_instant(now),
            utc_offset=round(offset.total_seconds() / 60) if offset else 0,
            device=self._device,
            course=self.course.id,
            revision=self.course.revision,
            fact=fact,
        )
