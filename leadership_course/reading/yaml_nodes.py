"""What did a YAML text say, and where did it say it?"""

import re
from typing import NamedTuple

from leadership_course.reading.page import Place

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_NULLS = frozenset({"", "~", "null"})

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


class Scalar(NamedTuple):
    """A single value as it was written; only one without quotes can be more than text."""

    text: str
    is_plain: bool
    place: Place

    @property
    def value(self) -> str | int | float | bool | None:
        """The value by the few rules authors expect.

        True and false, numbers, nothing; all else is text.
        """
        if not self.is_plain:
            return self.text
        if self.text in _NULLS:
            return None
        if self.text in {"true", "false"}:
            return self.text == "true"
        if _INTEGER.fullmatch(self.text):
            return int(self.text)
        if _DECIMAL.fullmatch(self.text):
            return float(self.text)
        return self.text

    @property
    def is_null(self) -> bool:
        """Tell whether nothing was written."""
        return self.is_plain and self.text in _NULLS


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    place: Place


class Entry(NamedTuple):
    """The value of a key, and the place of the key."""

    node: "Node"
    key_place: Place


class Mapping(NamedTuple):
    """Keys with their values; keys are always text."""

    entries: dict[str, Entry]
    place: Place


Node = Scalar | Sequence | Mapping


def node_at(node: Node, *path: str | int) -> Node:
    """Return what stands at `path`, or the innermost thing on the way to it that was written."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step].node
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return node
    return node


def place_of(node: Node, *path: str | int) -> Place:
    """Return the place of what stands at `path`, or of what is written around it."""
    return node_at(node, *path).place


def text_at(node: "Node | None", key: str) -> str:
    """Return the text of a key as far as it can be read, else an empty string."""
    if isinstance(node, Mapping) and key in node.entries:
        found = node.entries[key].node
        return found.text if isinstance(found, Scalar) else ""
    return ""


def child(node: "Node | None", key: str) -> "Node | None":
    """Return the value of a key, or None where there is none."""
    if isinstance(node, Mapping) and key in node.entries:
        return node.entries[key].node
    return None


def plain(node: "Node | None") -> Plain:
    """Return the plain values of a node, without their places."""
    match node:
        case None:
            return None
        case Scalar():
            return node.value
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key: plain(entry.node) for key, entry in entries.items()}
