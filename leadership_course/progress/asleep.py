"""How does a view with the learner's words wait in the log until somebody asks for it?"""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from leadership_course.progress.events import Event

Fetch = Callable[[Sequence[str]], Iterable[Event]]
"""Returns the events with these ids, in the order they were appended, as the views know them."""


class View(Protocol):
    """A fold of some kinds of facts."""

    @property
    def HEEDS(self) -> tuple[type[Struct], ...]:  # noqa: N802 -- a constant of each view
        """The facts it takes; with others nothing would change."""

    def take(self, event: Event) -> None:
        """Fold one event in."""


def nothing(_events: Sequence[str]) -> tuple[Event, ...]:
    """Fetch nothing: what was folded here is here."""
    return ()


V = TypeVar("V", bound=View)


class Asleep(Generic[V]):
    """A view that knows the ids of its events, and folds them when it is first asked for."""

    def __init__(self, view: V) -> None:
        """Begin awake, with a view of nothing."""
        self.HEEDS = view.HEEDS
        self.rows: list[str] = []
        self._view = view
        self._fetch: Fetch | None = None

    def sleep(self, rows: Sequence[str], fetch: Fetch) -> None:
        """Wait for somebody to ask; the events are then fetched."""
        self.rows, self._fetch = list(rows), fetch

    def take(self, event: Event) -> None:
        """Note one event, and fold it in when awake."""
        self.rows.append(event.id)
        if self._fetch is None:
            self._view.take(event)

    def awake(self) -> V:
        """Return the view."""
        if self._fetch is not None:
            fetch, self._fetch = self._fetch, None
            for event in fetch(self.rows):
                self._view.take(event)
        return self._view
