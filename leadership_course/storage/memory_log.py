"""What keeps the learner's facts when no profile can be opened, and in tests?

The same contracts as on disk, and the same way through JSON, so that what works here works there.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from leadership_course.progress.events import Event
from leadership_course.storage.drafts import decoded
from leadership_course.storage.rows import Row, event_of, json_of, row_of, without_words_in
from leadership_course.storage.upcasters import UPCASTERS, Upcaster
from leadership_course.study.ports import Drafts


class MemoryLog:
    """A log that lasts as long as the process."""

    def __init__(self, upcasters: Mapping[str, Upcaster] = UPCASTERS) -> None:
        """Start without a single event."""
        self._rows: dict[bytes, Row] = {}
        self._upcasters = upcasters

    def append(self, event: Event) -> None:
        """Keep `event`; the same one again changes nothing.

        Raises ValueError when another event has its id.
        """
        self.append_all((event,))

    def append_all(self, events: Iterable[Event]) -> None:
        """Keep all of them or none; for each holds what `append` promises."""
        fresh: dict[bytes, Row] = {}
        for row in map(row_of, events):
            if fresh.setdefault(row.id, self._rows.get(row.id, row)) != row:
                raise ValueError(f"another event has the id {row.id.decode()}")
        self._rows.update(fresh)

    def take_again(self, events: Iterable[Event]) -> None:
        """Put events that are here already as they read now: their words were opened or closed."""
        self._rows.update((row.id, row) for row in map(row_of, events) if row.id in self._rows)

    def read(self, after: int = 0) -> Iterator[Event]:
        """Yield all events but the first `after`, in the order they were appended."""
        for row in tuple(self._rows.values())[after:]:
            yield event_of(row, self._upcasters)

    def named(self, events: Sequence[str]) -> Iterator[Event]:
        """Yield the events with these ids, in the order they were appended."""
        names = set(events)
        return (event for event in self.read() if event.id in names)

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the learner's words in these events."""
        for id_ in {name.encode() for name in events} & self._rows.keys():
            self._rows[id_] = without_words_in(self._rows[id_], self._upcasters)


class MemoryDrafts:
    """Drafts that last as long as the process."""

    def __init__(self, before: Drafts | None = None) -> None:
        """Start with what can be read of `before`, which is never written."""
        self._before = before
        self._stored: dict[str, bytes | None] = {}

    def keep(self, place: str, draft: dict[str, Any]) -> None:
        """Keep the draft of a place, replacing the one before."""
        self._stored[place] = json_of(draft)

    def find(self, place: str) -> dict[str, Any] | None:
        """Return the draft of a place, or None."""
        if place not in self._stored:
            return self._before.find(place) if self._before else None
        stored = self._stored[place]
        return decoded(stored) if stored is not None else None

    def drop(self, place: str) -> None:
        """Forget the draft of a place."""
        self._stored[place] = None
