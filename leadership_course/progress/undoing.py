"""Which events still count, after those that were taken back?"""

from collections.abc import Iterable

from leadership_course.progress.events import ActUndone, Event


def still_standing(events: Iterable[Event]) -> list[Event]:
    """Return the events that were not undone, in their order; undoing can itself be undone."""
    kept = list(events)
    undone: set[str] = set()
    for event in reversed(kept):
        if isinstance(event.fact, ActUndone) and event.id not in undone:
            undone.add(event.fact.object)
    return [event for event in kept if event.id not in undone] if undone else kept
