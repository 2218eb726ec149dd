"""What does a report of a mistake need to say, with nothing of the learner's in it?

Everything here is counted, named by the program or by the course's author. No object, note or text
of an event is looked at; what can't be known to be harmless is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from leadership_course.course.outline import Course
from leadership_course.progress.events import Event

Part = tuple[str, tuple[str, ...]]
"""A heading and its lines."""

_ID: Final = re.compile(r"[a-z0-9][a-z0-9.-]{0,79}")
_TITLE: Final = "From Technocrat to Leader: diagnostics"
_NONE: Final = ("none",)


def of_course(course: Course, problems: int) -> Part:
    """Tell which course is open; an id that is none is left out."""
    name = course.id if _ID.fullmatch(course.id) else "(not an id)"
    revision = course.revision if _ID.fullmatch(course.revision) else "(not an id)"
    return "Course", (
        f"{name}, revision {revision}",
        f"{len(course.modules)} modules, {len(course.lessons)} lessons, {problems} problems",
    )


def of_events(events: Iterable[Event]) -> Part:
    """Count the events of each kind; one of an unknown kind goes by no name of its own."""
    kinds = Counter(type(event.fact).__name__ for event in events)
    lines = tuple(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    return f"Events, {kinds.total()} in all", lines or _NONE


def as_text(parts: Iterable[Part]) -> str:
    """Return the report as one text."""
    blocks = (f"{heading}\n" + "\n".join(f"  {line}" for line in lines) for heading, lines in parts)
    return "\n\n".join((_TITLE, *blocks)) + "\n"
