"""What is left of a fact when the learner's own words are taken out of it?"""

from typing import Any, Final

from msgspec.structs import replace

from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuoteNoted,
    ReflectionWritten,
)

WORDS: Final[dict[type[Any], tuple[str, ...]]] = {
    ReflectionWritten: ("text",),
    DebriefWritten: ("answers",),
    PlanMade: ("when", "then", "guess"),
    PlanReported: ("note", "talk"),
    PlanRehearsed: ("text",),
    QuoteNoted: ("note",),
}
"""The fields of each fact that an entry of the journal is made of, where the learner writes."""


def without_words(fact: AnyFact) -> AnyFact:
    """Return the same fact with the learner's words emptied; what was asked stays."""
    emptied = {name: _emptied(getattr(fact, name)) for name in WORDS.get(type(fact), ())}
    return replace(fact, **emptied) if emptied else fact


def _emptied(written: Any) -> Any:
    if isinstance(written, str):
        return ""
    return tuple((asked, "") for asked, _ in written)
