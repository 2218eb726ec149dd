"""Does what an author wrote have the shape of the value it is to become?

One walker over the types of the course room notes every unknown key, missing key and wrong value of
a block; only when it finds none is the value built. So the types are written once, and a new
question type needs nothing here.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect as shapes

from leadership_course.reading.nearest import listed, nearest, shown, suggestion
from leadership_course.reading.page import Page, Place
from leadership_course.reading.yaml_mistakes import in_quotes
from leadership_course.reading.yaml_nodes import Entry, Mapping, Node, Plain, Scalar, Sequence

T = TypeVar("T")

_COMMENTED = "Put the text in double quotes; what follows a bare `#` is a comment."
_MISSING_TEXT = "Write it after the colon, or delete the line if it may be left out."


_shape_of = cache(shapes.type_info)


def shaped(page: Page, node: Node, wanted: type[T]) -> T | None:
    """Return the value of type `wanted` that `node` describes; None with every reason noted."""
    value: T | None = _built(page, node, wanted)
    return value


def shaped_union(page: Page, node: Node, wanted: Any) -> Any:
    """Do the same for a union of types that are told apart by their `type` key."""
    return _built(page, node, wanted)


def _built(page: Page, node: Node, wanted: Any) -> Any:
    before = page.errors
    value = _value(page, node, _shape_of(wanted), "")
    return None if page.errors > before else msgspec.convert(value, wanted)


def _value(  # noqa: PLR0911  (one for each kind of type)
    page: Page, node: Node, shape: shapes.Type, key: str
) -> Plain:
    """Return the plain value; it is worth nothing where the page was blamed."""
    match shape:
        case shapes.StructType():
            return _struct(page, node, shape, key)
        case shapes.UnionType():
            return _one_of(page, node, shape, key)
        case shapes.VarTupleType(item_type=item):
            return _list(page, node, item, key)
        case shapes.DictType(value_type=value):
            return _group(page, node, value, key)
        case shapes.LiteralType(values=values):
            return _word(page, node, tuple(str(word) for word in values), key)
        case shapes.StrType():
            return _text(page, node, key)
        case shapes.IntType():
            return _typed(page, node, key, _is_whole, "a whole number")
        case shapes.BoolType():
            return _typed(page, node, key, lambda value: isinstance(value, bool), "true or false")
        case _:
            raise TypeError(f"The course types hold a {type(shape).__name__}, which has no check.")


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _wrong(page: Page, node: Node, key: str, wanted: str, remedy: str = "") -> None:
    page.blame(
        node.place,
        "wrong-type",
        f"{_named(key)} is to be {wanted}, and this is {_kind(node)}.",
        remedy or f"Write {wanted} here.",
    )


def _named(key: str) -> str:
    if key.endswith("[]"):
        return f"An entry of `{key.removesuffix('[]')}`"
    return f"`{key}`" if key else "This"


def _kind(node: Node) -> str:
    match node:
        case Mapping():
            return "a group of keys"
        case Sequence():
            return "a list"
        case Scalar():
            return f"`{shown(node.text)}`" if node.is_plain else "text in quotes"


def _empty(page: Page, place: Place, key: str) -> None:
    what = f"{_named(key)} is empty." if key else "Nothing is written here."
    is_comment = page.lines[place.line - 1][place.column - 1 :].lstrip().startswith("#")
    remedy = _COMMENTED if is_comment else _MISSING_TEXT
    page.blame(place, "empty-value", what, remedy)


def _typed(page: Page, node: Node, key: str, fits: Callable[[object], bool], wanted: str) -> Plain:
    if isinstance(node, Scalar) and node.is_null:
        _empty(page, node.place, key)
        return None
    if isinstance(node, Scalar) and fits(node.value):
        return node.value
    quoted = isinstance(node, Scalar) and not node.is_plain
    remedy = f"Write {wanted}, without quotes." if quoted else ""
    _wrong(page, node, key, wanted, remedy)
    return None


def _text(page: Page, node: Node, key: str) -> Plain:
    if isinstance(node, Scalar):
        if node.is_null:
            _empty(page, node.place, key)
        return node.text
    if isinstance(node, Mapping) and not _is_braced(page, node):
        line = page.lines[node.place.line - 1]
        page.blame(
            node.place,
            "wrong-type",
            f"{_named(key)} is to be text, and the colon in this makes it a key with a value.",
            in_quotes(line[: node.place.column]),
        )
    else:
        _wrong(page, node, key, "text")
    return None


def _is_braced(page: Page, node: Node) -> bool:
    return page.lines[node.place.line - 1][node.place.column - 1 :].startswith("{")


def _word(page: Page, node: Node, words: tuple[str, ...], key: str) -> Plain:
    if not isinstance(node, Scalar):
        _wrong(page, node, key, f"one of {listed(filter(None, words), 'or')}")
        return None
    if node.text not in words:
        known = [word for word in words if word]
        page.blame(
            node.place,
            "unknown-value",
            f"`{key}` can't be `{shown(node.text)}`.",
            suggestion(node.text, known, f"Write one of {listed(known, 'or')}."),
        )
    return node.text


def _list(page: Page, node: Node, item: shapes.Type, key: str) -> Plain:
    if isinstance(node, Scalar):
        if node.is_null:
            _empty(page, node.place, key)
        else:
            _wrong(page, node, key, "a list", f"Write `{key}: [{shown(node.text)}]`.")
        return None
    if isinstance(node, Mapping):
        _wrong(page, node, key, "a list", "Begin each entry with a hyphen and a space.")
        return None
    name = f"{key}[]" if key else ""
    return [_filled(page, entry, item, name) for entry in node.items if not page.is_full]


def _group(page: Page, node: Node, shape: shapes.Type, key: str) -> Plain:
    if not isinstance(node, Mapping):
        _wrong(page, node, key, "a group of keys")
        return None
    return {name: _value(page, entry.node, shape, name) for name, entry in node.entries.items()}


def _one_of(page: Page, node: Node, shape: shapes.UnionType, key: str) -> Plain:
    structs = [member for member in shape.types if isinstance(member, shapes.StructType)]
    if structs and structs[0].tag_field and isinstance(node, Mapping):
        return _tagged(page, node, structs, key)
    for member in shape.types:
        if _may_be(node, member):
            return _value(page, node, member, key)
    return _value(page, node, shape.types[0], key)


def _may_be(node: Node, shape: shapes.Type) -> bool:
    match shape:
        case shapes.NoneType():
            return False
        case shapes.StructType() | shapes.DictType():
            return isinstance(node, Mapping)
        case shapes.VarTupleType():
            return isinstance(node, Sequence)
        case _:
            return isinstance(node, Scalar)


def _tagged(page: Page, node: Mapping, structs: list[shapes.StructType], key: str) -> Plain:
    tag_field = structs[0].tag_field or ""
    by_tag = {str(struct.tag): struct for struct in structs}
    entry = node.entries.get(tag_field)
    if entry is None:
        page.blame(
            node.place,
            "missing-key",
            f"`{tag_field}` is missing.",
            f"Add `{tag_field}:` with one of {listed(by_tag, 'or')}.",
        )
        return None
    tag = entry.node.text if isinstance(entry.node, Scalar) else ""
    if tag not in by_tag:
        page.blame(
            entry.node.place,
            "unknown-type",
            f"There is no question type `{shown(tag)}`.",
            suggestion(tag, by_tag, f"Write one of {listed(by_tag, 'or')}."),
        )
        return None
    rest = {name: found for name, found in node.entries.items() if name != tag_field}
    value = _struct(page, Mapping(rest, node.place), by_tag[tag], key)
    return {**value, tag_field: tag} if isinstance(value, dict) else None


def _struct(page: Page, node: Node, shape: shapes.StructType, key: str) -> Plain:
    if not isinstance(node, Mapping):
        if isinstance(node, Scalar) and node.is_null:
            _empty(page, node.place, key)
        else:
            _wrong(page, node, key, "a group of keys")
        return None
    fields = {field.encode_name: field for field in shape.fields}
    meant = _blame_unknown(page, node, tuple(fields))
    _blame_missing(page, node, [field for name, field in fields.items() if name not in meant])
    return {
        name: _filled(page, entry.node, fields[name].type, name, is_needed=fields[name].required)
        for name, entry in node.entries.items()
        if name in fields
    }


def _blame_unknown(page: Page, node: Mapping, known: tuple[str, ...]) -> set[str]:
    """Blame keys that nobody knows, and return the known keys that they probably stand for."""
    free = [name for name in known if name not in node.entries]
    meant = set()
    for name, entry in node.entries.items():
        if name in known or page.is_full:
            continue
        close = nearest(name, free) or nearest(name, known)
        meant.add(close)
        page.blame(
            entry.key_place,
            "unknown-key",
            f"`{shown(name)}` is not a key that belongs here.",
            f"Did you mean `{close}`?" if close else f"The keys here are {listed(known)}.",
        )
    return meant


def _blame_missing(page: Page, node: Mapping, fields: list[shapes.Field]) -> None:
    for field in fields:
        if field.required and field.encode_name not in node.entries:
            page.blame(
                node.place,
                "missing-key",
                f"`{field.encode_name}` is missing.",
                _addition(page, node, field.encode_name),
            )


def _addition(page: Page, node: Mapping, name: str) -> str:
    if _is_braced(page, node):
        return f"Add `{name}: ...` inside the braces."
    first = next(iter(node.entries), "")
    return f"Add a line `{name}: ...` that begins in the same column as `{shown(first)}`."


def _filled(
    page: Page, node: Node, shape: shapes.Type, key: str, *, is_needed: bool = True
) -> Plain:
    """Return the value; a text that is needed must have words."""
    if is_needed and isinstance(node, Scalar) and not node.is_plain and not node.text.strip():
        _empty(page, node.place, key)
        return None
    return _value(page, node, shape, key)


def entries_of(page: Page, node: Node, key: str) -> tuple[Entry, ...]:
    """Return the entries of a list that is read piece by piece.

    So one broken piece leaves the others whole.
    """
    if not isinstance(node, Sequence):
        _wrong(page, node, key, "a list", "Begin each entry with a hyphen and a space.")
        return ()
    return tuple(Entry(item, item.place) for item in node.items)
