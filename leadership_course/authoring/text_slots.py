"""Where in a YAML text does each text for learners stand, and what is it called?"""

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from msgspec import inspect as shapes

from leadership_course.authoring.text_keys import SPELLINGS, TEXTS, kind_of
from leadership_course.course.ids import slug
from leadership_course.course.outline import Source, Term
from leadership_course.course.questions import Choice, Gap, Group, Item, Option, Pair, Response
from leadership_course.course.questions import Node as Moment
from leadership_course.course.shape import Shape
from leadership_course.reading.written import Written
from leadership_course.reading.yaml_nodes import Mapping, Node, Scalar, Sequence, text_at

#: What has its id within something else; any other id stands for itself in the whole course.
_PARTS = (Option, Item, Response, Moment, Choice)


class Span(NamedTuple):
    """A run of a file that other words can take the place of.

    `style` is how they are written: as a YAML value of that style, or as they are (`text`), or as a
    list of values (`list`). `before` and `after` go around them, to keep an id that was made from
    the words so far. `indent` is that of a value below its key.
    """

    start: int
    end: int
    style: str
    in_flow: bool = False
    indent: int = 0
    before: str = ""
    after: str = ""


class Slot(NamedTuple):
    """A text of a course: its permanent name, what it is, its words, and where they stand.

    They stand at several places where the same words have to mean the same thing (`alike`).
    """

    name: str
    kind: str
    words: str
    spans: tuple[Span, ...]
    alike: str = ""


class YamlSlots:
    """Finds the texts in one piece of YAML, which begins at `offset` in its file."""

    def __init__(self, text: str, written: dict[tuple[int, int], Written], place: tuple[int, int]):
        """Take the text, what was found in it, and its first line and offset in the file."""
        self._text = text
        self._written = written
        self._line, self._offset = place

    def find(self, node: Node, wanted: Any, inside: str = "") -> Iterator[Slot]:
        """Yield the texts of a node of type `wanted`; `inside` is what its name begins with."""
        yield from self._inner(node, shapes.type_info(wanted), inside)

    def _inner(self, node: Node, shape: shapes.Type, inside: str) -> Iterator[Slot]:
        match shape:
            case shapes.StructType() if isinstance(node, Mapping):
                yield from self._struct(node, shape, inside)
            case shapes.UnionType():
                chosen = _chosen(node, shape)
                yield from self._inner(node, chosen, inside) if chosen else ()
            case shapes.VarTupleType(item_type=item) if isinstance(node, Sequence):
                for each in node.items:
                    yield from self._inner(each, item, inside)
            case shapes.DictType(value_type=value) if isinstance(node, Mapping):
                for key, entry in node.entries.items():
                    yield from self._inner(entry.node, value, f"{inside}/{key}")
            case _:
                return

    def _struct(self, node: Mapping, shape: shapes.StructType, inside: str) -> Iterator[Slot]:
        cls = cast("type[Shape]", shape.cls)
        name = _named(node, cls, inside)
        types = {field.encode_name: field.type for field in shape.fields}
        for key, entry in node.entries.items():
            if key in TEXTS.get(cls, ()):
                yield from self._texts(node, cls, key, name)
            elif key in types:
                below = f"{name}/{key}" if key == "closing" else name
                yield from self._inner(entry.node, types[key], below)

    def _texts(self, node: Mapping, cls: type[Shape], key: str, name: str) -> Iterator[Slot]:
        value, kind = node.entries[key].node, kind_of(cls, key)
        path = name if cls is Item else f"{name}/{key}"
        alike = _alike(cls, key, name)
        if isinstance(value, Scalar):
            yield self._slot(value, path, kind, _id_after(node, cls, key), alike)
        elif cls is Gap and key == "accept" and "options" not in node.entries:
            yield from self._whole_list(value, path, kind)
        elif isinstance(value, Sequence):
            for number, item in enumerate(value.items, 1):
                if isinstance(item, Mapping):
                    yield from self._inner(item, shapes.type_info(Item), path)
                elif isinstance(item, Scalar) and key in {"items", "extra-right"}:
                    yield self._item(item, path, kind, alike)
                elif isinstance(item, Scalar):
                    yield self._slot(item, f"{path}/{number}", kind, "", alike)

    def _slot(self, value: Scalar, name: str, kind: str, own_id: str, alike: str) -> Slot:
        span = self._span(value)
        if own_id:
            between = ", " if span.in_flow else "\n" + " " * self._column(span)
            span = span._replace(after=between + own_id)
        return Slot(name, kind, value.text.strip(), (span,), alike)

    def _item(self, value: Scalar, path: str, kind: str, alike: str) -> Slot:
        """Return an item written as plain text, which becomes one with its own id."""
        name = slug(value.text)
        span = self._span(value)._replace(style='"', in_flow=True)
        span = span._replace(before=f"{{id: {name}, text: ", after="}")
        return Slot(f"{path}/{name}", kind, value.text.strip(), (span,), alike)

    def _whole_list(self, value: Node, name: str, kind: str) -> Iterator[Slot]:
        entries = value.items if isinstance(value, Sequence) else ()
        items = [item for item in entries if isinstance(item, Scalar)]
        if items:
            first, last = self._span(items[0]), self._span(items[-1])
            span = first._replace(end=last.end, style="list")
            words = "\n".join(item.text.strip() for item in items)
            yield Slot(name, f"{kind}. {SPELLINGS}", words, (span,))

    def _span(self, value: Scalar) -> Span:
        place = value.place
        found = self._written[place.line - self._line + 1, place.column]
        begin = self._text.rfind("\n", 0, found.start) + 1
        indent = _depth(self._text[begin : found.start])
        start, end = found.start + self._offset, found.end + self._offset
        return Span(start, end, found.style, found.in_flow, indent)

    def _column(self, span: Span) -> int:
        """Return the column of the key that a value in the same line stands under."""
        begin = self._text.rfind("\n", 0, span.start - self._offset) + 1
        line = self._text[begin : span.start - self._offset]
        return len(line) - len(line.lstrip(" -"))


def _chosen(node: Node, shape: shapes.UnionType) -> shapes.Type | None:
    """Return the one of several types that a group of keys or a list is of."""
    structs = [each for each in shape.types if isinstance(each, shapes.StructType)]
    if isinstance(node, Mapping) and structs:
        kind = text_at(node, structs[0].tag_field or "")
        return next((each for each in structs if each.tag == kind), structs[0])
    return None


def _named(node: Mapping, cls: type[Shape], inside: str) -> str:
    """Return what the name of every text in this group begins with."""
    own = text_at(node, "id")
    if issubclass(cls, _PARTS):
        return f"{inside}/{own}"
    if cls is Pair:
        return f"{inside}/{text_at(node, 'left-id') or slug(text_at(node, 'left'))}"
    if cls is Group:
        return f"{inside}/{own or slug(text_at(node, 'name'))}"
    if cls is Source:
        return f"source/{text_at(node, 'key')}"
    if cls is Term:
        return f"glossary/{slug(text_at(node, 'term')) or text_at(node, 'term')}"
    return own or inside


def _alike(cls: type[Shape], key: str, name: str) -> str:
    """Return what texts have in common that are to stay alike where they are alike."""
    if (cls, key) == (Pair, "right"):
        return f"{name.rpartition('/')[0]}/right"
    if key == "extra-right":
        return f"{name}/right"
    return f"{name}/word" if cls is Gap and key != "why" else ""


def _id_after(node: Mapping, cls: type[Shape], key: str) -> str:
    """Return the id that a group or a side has from its words, as a key for it."""
    keys = {(Pair, "left"): "left-id", (Pair, "right"): "right-id", (Group, "name"): "id"}
    wanted = keys.get((cls, key), "")
    if not wanted or wanted in node.entries:
        return ""
    return f"{wanted}: {slug(text_at(node, key))}"


def _depth(before: str) -> int:
    """Return the indent that lines below a value need, by what stands before it in its line."""
    bare = before.lstrip(" -")
    column = len(before) - len(bare)
    return column + 2 if bare else column
