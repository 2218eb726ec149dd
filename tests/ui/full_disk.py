"""What stands between the program and a disk that a test fills up?"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from leadership_course.progress.events import Event
from leadership_course.storage.profile import Profile
from leadership_course.study.ports import Drafts, EventLog
from tests.doubles import FullDiskError


class Disk:
    """A disk that is full while `is_full`: the log and the drafts on it refuse."""

    is_full = False

    def __init__(self, profile: Profile) -> None:
        """Stand before what the profile keeps."""
        self.log: EventLog = _FullLog(self, profile.log)
        self.drafts: Drafts = _FullDrafts(self, profile.drafts)

    def check(self) -> None:
        """Raise when nothing more fits."""
        if self.is_full:
            raise FullDiskError


class _FullLog:
    def __init__(self, disk: Disk, log: EventLog) -> None:
        self._disk, self._log = disk, log

    def append(self, event: Event) -> None:
        self._disk.check()
        self._log.append(event)

    def append_all(self, events: Iterable[Event]) -> None:
        self._disk.check()
        self._log.append_all(events)

    def read(self, after: int = 0) -> Any:
        return self._log.read(after)

    def named(self, events: Sequence[str]) -> Any:
        return self._log.named(events)

    def erase(self, events: Collection[str]) -> None:
        self._disk.check()
        self._log.erase(events)


class _FullDrafts:
    def __init__(self, disk: Disk, drafts: Drafts) -> None:
        self._disk, self._drafts = disk, drafts

    def keep(self, place: str, draft: dict[str, Any]) -> None:
        self._disk.check()
        self._drafts.keep(place, draft)

    def find(self, place: str) -> dict[str, Any] | None:
        return self._drafts.find(place)

    def drop(self, place: str) -> None:
        self._disk.check()
        self._drafts.drop(place)
