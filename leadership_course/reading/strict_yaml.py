"""What does a YAML text say, read strictly and within limits?

libyaml's loader overflows the stack on deep nesting and its constructor has surprises (dates,
octal, `no`, merge keys, aliases that explode). So only its stream of events is used, which is flat,
and the tree is built here.
"""

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml

from leadership_course.reading.invisible import invisible_in, told
from leadership_course.reading.nearest import shown
from leadership_course.reading.page import LONGEST_LINE, Page, Place
from leadership_course.reading.problem_codes import Code
from leadership_course.reading.yaml_mistakes import blame_syntax
from leadership_course.reading.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

MOST_DEPTH = 32
MOST_EVENTS = 100_000
_BOX = re.compile(r"\[[ xX]?\] ")


class _RefusedError(Exception):
    """The text was refused, and the problem is noted."""


def read_yaml(page: Page, text: str, first_line: int = 1) -> Node | None:
    """Return the node of `text`, which begins at `first_line` of the page.

    None when it was refused.

    Every way of failing becomes a problem of the page. An empty text is a Scalar that is null.
    """
    return page.once(("yaml", first_line, text), lambda: _read(page, text, first_line))


def _read(page: Page, text: str, first_line: int) -> Node | None:
    try:
        return _Builder(page, first_line).build(_events(text))
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        blame_syntax(page, error, text, first_line)
    except (yaml.YAMLError, ValueError, RecursionError, MemoryError, OverflowError):
        page.blame(
            page.line_place(first_line),
            "bad-yaml",
            "This part can't be read as YAML.",
            "Look for characters that don't belong here, or write it anew.",
        )
    return None


def _events(text: str) -> Iterator[yaml.Event]:
    if not hasattr(yaml, "CSafeLoader"):
        raise RuntimeError("PyYAML was installed without libyaml, which the course reader needs.")
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
    return events


class _Open:
    """A list or mapping that is being read; a mapping's key waits for its value."""

    def __init__(self, place: Place, *, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.items: list[Node] = []
        self.entries: dict[str, Entry] = {}
        self.key: Scalar | None = None

    def closed(self) -> Node:
        if self.is_mapping:
            return Mapping(self.entries, self.place)
        return Sequence(tuple(self.items), self.place)


class _Builder:
    """Builds the tree from events with a stack of what is open."""

    def __init__(self, page: Page, first_line: int) -> None:
        self._page = page
        self._offset = first_line
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0

    def build(self, events: Iterator[yaml.Event]) -> Node:
        for count, event in enumerate(events):
            if count > MOST_EVENTS:
                self._refuse_size(event)
            self._take(event)
        return self._root or Scalar("", True, Place(self._offset))

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._refuse_powers(event)
                self._add(self._scalar(event))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_powers(event)
                self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._add(self._open.pop().closed())
            case yaml.AliasEvent():
                self._refuse_alias(event)
            case yaml.DocumentStartEvent():
                self._start_document(event)
            case _:
                return

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        place = self._place(event)
        self._refuse_key(place)
        if len(self._open) >= MOST_DEPTH:
            self._refuse(
                place,
                "too-deep",
                f"This is nested more than {MOST_DEPTH} levels deep.",
                "Write it with fewer levels, or put the text in quotes.",
            )
        self._open.append(_Open(place, is_mapping=isinstance(event, yaml.MappingStartEvent)))

    def _refuse_key(self, place: Place) -> None:
        if self._open and self._open[-1].is_mapping and self._open[-1].key is None:
            if _BOX.match(self._page.lines[place.line - 1], place.column - 1):
                self._refuse(
                    place,
                    "bad-yaml-key",
                    "A box to tick is no part of this list.",
                    "Take the brackets away; the right option has a line `correct: true`.",
                )
            self._refuse(
                place,
                "bad-yaml-key",
                "A key must be a word, not a list or a group.",
                "Put the text in quotes if the brackets belong to it.",
            )

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        place = self._place(event)
        text = event.value
        if self._page.blame_long_word(place, text):
            raise _RefusedError
        at = invisible_in(text)
        if at is not None:  # written as an escape, for the file itself holds none
            self._refuse(place, "bad-character", *told(text[at]))
        return Scalar(text, not event.style, place)

    def _add(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        top = self._open[-1]
        if not top.is_mapping:
            top.items.append(node)
        elif top.key is None:
            assert isinstance(node, Scalar)  # noqa: S101  (_refuse_key has seen to it)
            top.key = self._checked_key(node, top)
        else:
            top.entries.setdefault(top.key.text, Entry(node, top.key.place))
            top.key = None

    def _checked_key(self, key: Scalar, top: _Open) -> Scalar:
        if key.is_plain and key.text == "<<":
            self._refuse(
                key.place,
                "bad-yaml-merge",
                "Merge keys (`<<`) are not part of the course format.",
                "Write the keys out where they are needed.",
            )
        if not key.text:
            self._refuse(
                key.place, "bad-yaml-key", "A key is missing before the colon.", "Write the key."
            )
        if key.text in top.entries:
            first = top.entries[key.text].key_place.line
            self._page.blame(
                key.place,
                "duplicate-key",
                f"`{shown(key.text)}` is written twice; the first time in line {first}.",
                "Keep one of the two.",
            )
        return key

    def _start_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(
                self._place(event),
                "bad-yaml-documents",
                "A line of three hyphens starts a second document here.",
                "Take the line away; one file or block holds one document.",
            )

    def _refuse_powers(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse_alias(event)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(
                self._place(event),
                "bad-yaml-tag",
                f"YAML tags such as `{shown(tag)}` are not part of the course format.",
                "Put the text in quotes if it begins with an exclamation mark.",
            )

    def _refuse_alias(self, event: yaml.Event) -> None:
        self._refuse(
            self._place(event),
            "bad-yaml-anchor",
            "Anchors (`&`) and aliases (`*`) are not part of the course format.",
            "Put the text in quotes if the sign belongs to it, or write the value out.",
        )

    def _refuse_size(self, event: yaml.Event) -> None:
        self._refuse(
            self._place(event),
            "too-many-values",
            f"This holds more than {MOST_EVENTS:,} values and brackets.",
            "Split it into several files.",
        )

    def _refuse(self, place: Place, code: Code, message: str, remedy: str) -> NoReturn:
        self._page.blame(place, code, message, remedy)
        raise _RefusedError

    def _place(self, event: yaml.Event) -> Place:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # libyaml always gives both
            return Place(self._offset)
        width = end.column - start.column if end.line == start.line else LONGEST_LINE
        return Place(self._offset + start.line, start.column + 1, max(1, width))
