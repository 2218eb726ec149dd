"""How is an event written as one line of JSON, and read back?"""

from typing import Any, get_args

from msgspec import DecodeError, Struct, ValidationError, convert, json, to_builtins

from leadership_course.progress.events import AnyFact, Event, Unrecognised

_NAMES = {str(kind.__struct_config__.tag) for kind in get_args(AnyFact)} - {"Unrecognised"}


class NotAnEventError(ValueError):
    """A line that holds no event."""


class _Line(Struct, forbid_unknown_fields=True):
    id: str
    at: str
    utc_offset: int
    device: str
    course: str
    revision: str
    type: str
    object: str
    facts: dict[str, Any]


def line_of(event: Event) -> str:
    """Return the event as JSON without a line break in it."""
    facts = to_builtins(event.fact)
    named, about = facts.pop("type"), facts.pop("object")
    if isinstance(event.fact, Unrecognised):
        named, facts = event.fact.named, event.fact.facts
    line = _Line(
        id=event.id,
        at=event.at,
        utc_offset=event.utc_offset,
        device=event.device,
        course=event.course,
        revision=event.revision,
        type=named,
        object=about,
        facts=facts,
    )
    return json.encode(line).decode()


def event_of(line: str | bytes) -> Event:
    """Return the event a line holds; one of a kind not known here comes back as Unrecognised.

    Raises NotAnEventError for anything else.
    """
    try:
        read = json.decode(line, type=_Line)
    except (DecodeError, UnicodeDecodeError) as error:
        raise NotAnEventError(str(error)) from error
    return Event(
        id=read.id,
        at=read.at,
        utc_offset=read.utc_offset,
        device=read.device,
        course=read.course,
        revision=read.revision,
        fact=_fact(read),
    )


def _fact(read: _Line) -> AnyFact:
    if read.type in _NAMES:
        try:
            fact: AnyFact = convert(
                {**read.facts, "type": read.type, "object": read.object}, AnyFact
            )
        except ValidationError:
            pass  # written by a program whose facts of this name have another shape
        else:
            return fact
    return Unrecognised(object=read.object, named=read.type, facts=read.facts)
