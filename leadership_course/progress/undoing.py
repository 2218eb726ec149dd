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


def reaches_back(events: Iterable[Event]) -> bool:
    """Tell whether any of them takes back an event that is not among them, and so came before."""
    there = tuple(events)
    names = {event.id for event in there}
    undoing = (e.fact for e in still_standing(there) if isinstance(e.fact, ActUndone))
    return any(fact.object not in names for fact in undoing)
