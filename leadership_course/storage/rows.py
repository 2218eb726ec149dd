"""How does a fact lie in the log, and how does it come back?"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NamedTuple, get_args

from msgspec import DecodeError, ValidationError, convert, json, to_builtins
from msgspec.structs import replace

from leadership_course.progress.events import AnyFact, Event, Unrecognised
from leadership_course.progress.wordless import without_words
from leadership_course.storage.upcasters import Facts, Upcaster, upcast

_TAG = "type"
_DECODERS: dict[str, json.Decoder[AnyFact]] = {
    str(kind.__struct_config__.tag): json.Decoder(kind)
    for kind in get_args(AnyFact)
    if kind is not Unrecognised  # it stands for the types that are not here
}


class Row(NamedTuple):
    """An event as the table holds it; `facts` is JSON.

    Text is read back as the bytes that are stored, so that no damage can hide behind a decoder.
    """

    id: bytes
    at: bytes
    utc_offset: int
    device: bytes
    course: bytes
    revision: bytes
    type: bytes
    object: bytes
    facts: bytes


def row_of(event: Event) -> Row:
    """Return the row that stores `event`."""
    named, about, facts = _parts(event.fact)
    return Row(
        id=_stored(event.id),
        at=_stored(event.at),
        utc_offset=event.utc_offset,
        device=_stored(event.device),
        course=_stored(event.course),
        revision=_stored(event.revision),
        type=_stored(named),
        object=_stored(about),
        facts=json_of(facts),
    )


def _parts(fact: AnyFact) -> tuple[str, str, Facts]:
    """Take a fact apart; one that was not recognised goes back under its own name."""
    if isinstance(fact, Unrecognised):
        return fact.named, fact.object, fact.facts
    fields: Facts = to_builtins(fact)
    return fields.pop(_TAG), fields.pop("object"), fields


def event_of(row: Row, upcasters: Mapping[str, Upcaster]) -> Event:
    """Return the event that `row` stores; never raises, whatever the row holds."""
    return Event(
        id=_text(row.id),
        at=_text(row.at),
        utc_offset=_number(row.utc_offset),
        device=_text(row.device),
        course=_text(row.course),
        revision=_text(row.revision),
        fact=_fact(row, upcasters),
    )


def _fact(row: Row, upcasters: Mapping[str, Upcaster]) -> AnyFact:
    about, named = _text(row.object), _text(row.type)
    if named in _DECODERS and named not in upcasters:
        try:
            return _DECODERS[named].decode(_with_object(row.facts, row.object))
        except (DecodeError, UnicodeDecodeError, TypeError):
            pass  # the long way finds out what is left of it
    facts = _fields(row.facts)
    today, fields = upcast(named, facts | {"object": about}, upcasters)
    if today in _DECODERS:
        with suppress(ValidationError):
            fact: AnyFact = convert(fields | {_TAG: today}, AnyFact)
            return fact
    return Unrecognised(object=about, named=named, facts=facts)


def _with_object(facts: bytes, about: bytes) -> bytes:
    """Return the facts with their object among them, as the decoder of their type wants them."""
    comma = b"" if facts == b"{}" else b","
    return b'%b%b"object":%b}' % (facts[:-1], comma, json.encode(about.decode()))


def _fields(stored: bytes) -> Facts:
    try:
        return json.decode(stored, type=Facts)
    except (DecodeError, UnicodeDecodeError, TypeError):
        return {"unreadable": _text(stored)}


def without_words_in(row: Row, upcasters: Mapping[str, Upcaster]) -> Row:
    """Return the row of the same event without the learner's words, in today's shape."""
    event = event_of(row, upcasters)
    return row_of(replace(event, fact=without_words(event.fact)))


def json_of(value: Any) -> bytes:
    """Return `value` as JSON; half a surrogate pair, which UTF-8 can't hold, becomes U+FFFD."""
    try:
        return json.encode(value)
    except UnicodeEncodeError:
        return json.encode(_mended(to_builtins(value)))


def _mended(value: Any) -> Any:
    match value:
        case str():
            return _stored(value).decode()
        case dict():
            return {_mended(key): _mended(entry) for key, entry in value.items()}
        case list() | tuple():
            return [_mended(entry) for entry in value]
        case _:
            return value


def _stored(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:  # whole pairs become their character, halves U+FFFD
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _number(stored: object) -> int:
    return stored if isinstance(stored, int) else 0


def _text(stored: object) -> str:
    return stored.decode(errors="replace") if isinstance(stored, bytes) else str(stored)
