"""What do the use cases need from the machine?"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from leadership_course.progress.events import Event


class ProfileError(Exception):
    """The machine's fault: a full disk, a locked, damaged or newer profile.

    Carries three sentences for the learner: what happened, what is safe, what to do.
    """

    def __init__(self, what: str, safe: str, remedy: str) -> None:
        """Keep the three sentences; `str()` joins them."""
        super().__init__(f"{what} {safe} {remedy}")
        self.what = what
        self.safe = safe
        self.remedy = remedy


class EventLog(Protocol):
    """The log of one profile: appended to, and never changed but by `erase`."""

    def append(self, event: Event) -> None:
        """Commit `event`; when this returns it survives a power cut.

        Raises ProfileError when it could not.
        """

    def append_all(self, events: Iterable[Event]) -> None:
        """Commit all of them or none; for each holds what `append` promises."""

    def read(self, after: int = 0) -> Iterable[Event]:
        """Yield all events but the first `after`, oldest first."""

    def named(self, events: Sequence[str]) -> Iterable[Event]:
        """Yield the events with these ids, oldest first."""

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the learner's words in the events with these ids, for good; ids, times and
        types stay. When this returns, no byte of the words is left in what the log is kept in.

        The one exception to append-only. Raises ProfileError when it could not; then it may be
        tried again.
        """


class Folds(Protocol):
    """What came of folding the log, kept so that a start need not do it again.

    `course` is an id, `mark` changes with whatever else the fold goes by.
    """

    def find(self, course: str, mark: str) -> tuple[int, bytes] | None:
        """Return how many events were folded, and what came of it; None where nothing fits."""

    def keep(self, course: str, mark: str, count: int, content: bytes) -> None:
        """Keep what came of the first `count` events, if these are all there are."""


class Drafts(Protocol):
    """What was begun and not yet done.

    The one thing that is overwritten, since a half sentence is no fact.
    """

    def keep(self, place: str, draft: dict[str, Any]) -> None:
        """Commit the draft of a place, replacing the one before.

        Raises ProfileError when it could not.
        """

    def find(self, place: str) -> dict[str, Any] | None:
        """Return the draft of a place, or None."""

    def drop(self, place: str) -> None:
        """Forget the draft of a place."""


class Clock(Protocol):
    """The time, as an argument."""

    def now(self) -> datetime:
        """Return the current time with the learner's offset."""

    def at(self, wall: datetime) -> datetime:
        """Return the moment, with its offset, at which a clock on the learner's wall shows `wall`,
        a time without an offset.

        Of an hour that comes twice it is the first; what the clock jumps over is as much after the
        jump.
        """
