"""What do the other entries of a list say, where one of them can't be read?

libyaml stops at the first mistake. Where a file is a list of questions, each of them is then read
by itself, so that a mistake in one doesn't hide those in the others.
"""

import re
from typing import NamedTuple

from leadership_course.reading.page import Page, Place
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_indent import indent_of
from leadership_course.reading.yaml_nodes import Entry, Mapping, Node, Sequence

MOST_ENTRIES = 500
"""A file with more entries is not taken apart: each costs a run of the parser."""


class _Cut(NamedTuple):
    """A file cut at the entries of a list: the line of its key, and of each entry, from 0."""

    key_line: int
    starts: tuple[int, ...]
    end: int


def read_entries(page: Page, key: str) -> Node | None:
    """Return the node of a page that is a mapping with a list below `key`.

    Where it can't be read as a whole, that which can be, and every mistake is on the page: only the
    list when what is around it is at fault; None when nothing could be told apart.
    """
    whole = page.apart()
    node = read_yaml(whole, page.text)
    cut = None if node else _cut(page.lines, key)
    if cut is None:
        page.take(whole)
        return node
    before = page.errors
    found = _pieces(page, key, cut)
    if page.errors == before:  # each is sound; what is wrong is how they stand together
        page.take(whole)
    return found


def _cut(lines: list[str], key: str) -> _Cut | None:
    heads = (n for n, line in enumerate(lines) if re.match(rf"{key}:\s*(#.*)?$", line))
    at = next(heads, None)
    if at is None:
        return None
    end = next((n for n in range(at + 1, len(lines)) if _is_key(lines[n])), len(lines))
    hyphens = [n for n in range(at + 1, end) if re.match(r" *-(\s|$)", lines[n])]
    starts = tuple(n for n in hyphens if indent_of(lines[n]) <= indent_of(lines[hyphens[0]]))
    return _Cut(at, starts, end) if 1 < len(starts) <= MOST_ENTRIES else None


def _is_key(line: str) -> bool:
    """Tell whether a line stands at the left edge and belongs to no list."""
    return bool(re.match(r"[A-Za-z][\w-]*:(\s|$)", line))


def _pieces(page: Page, key: str, cut: _Cut) -> Node:
    """Return what can be read of the rest of the file, and of each entry by itself."""
    lines = page.lines
    gap = [""] * (cut.end - cut.key_line)
    rest = read_yaml(page, "\n".join([*lines[: cut.key_line], *gap, *lines[cut.end :]]))
    items: list[Node] = []
    for start, stop in zip(cut.starts, (*cut.starts[1:], cut.end), strict=True):
        entry = read_yaml(page, "\n".join(lines[start:stop]), start + 1)
        items += entry.items if isinstance(entry, Sequence) else ()
    place = Place(cut.key_line + 1, 1, len(key))
    listed = Sequence(tuple(items), place)
    if not isinstance(rest, Mapping):
        return listed
    return Mapping({**rest.entries, key: Entry(listed, place)}, Place(1))
