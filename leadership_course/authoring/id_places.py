"""Where in its file does an id stand?"""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leadership_course.course.ids import slug
from leadership_course.course.published import Kind, Published
from leadership_course.reading.card_split import CardDraft
from leadership_course.reading.folder import YAML_LIMIT, CourseFolder
from leadership_course.reading.lesson_reader import open_lesson
from leadership_course.reading.page import WHOLE_FILE, Page, Place
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Mapping, Node, Scalar, Sequence, place_of, text_at

#: Where things stand that are written without an id, which they get from their words.
_WRITTEN_UNDER: dict[Kind, tuple[str, ...]] = {
    "item": ("items",),
    "left": ("left",),
    "right": ("right", "extra-right"),
    "group": ("name",),
}


class _Found(NamedTuple):
    """A value of a file, below the key it stands under."""

    key: str
    node: Node


class IdPlaces:
    """Looks ids up in the files of a course as far as it could be read, each opened once."""

    def __init__(self, files: CourseFolder) -> None:
        """Take the folder of the course."""
        self._files = files
        self._pages: dict[str, Page] = {}

    def find(self, entry: Published, key: str = "") -> tuple[Page, Place]:
        """Return the page and the place of an id, or of the file if it isn't found there.

        With a key, return the place of the value that stands under it beside the id.
        """
        page = self._page(entry.file)
        if entry.kind == "card":
            drafts = open_lesson(page).cards
            return page, _place_of_card(page, drafts, entry.id.partition("/")[2])
        place, nodes = WHOLE_FILE, tuple(_nodes(page))
        for name in entry.id.split("/"):
            found = next(_named(nodes, entry.kind, name), None)
            if found is None:
                break
            place, nodes = found[0], (found[1],)
            if key:
                place = place_of(found[1], key)
        return page, place

    def _page(self, file: str) -> Page:
        if file not in self._pages:
            page = self._files.page(file, YAML_LIMIT)
            self._pages[file] = page or Page(file, "", [])
        return self._pages[file]


def _place_of_card(page: Page, drafts: Iterable[CardDraft], name: str) -> Place:
    for draft in drafts:
        heading = draft.heading.rstrip()
        if draft.line and (heading.endswith(f"{{#{name}}}") or slug(heading) == name):
            return page.line_place(draft.line)
    return WHOLE_FILE


def _nodes(page: Page) -> Iterator[Node]:
    """Yield what is YAML in a file: all of it, or the front matter and the blocks of a lesson."""
    if not page.file.endswith(".md"):
        node = read_yaml(page, page.text)
        if node:
            yield node
        return
    opened = open_lesson(page)
    if opened.node:
        yield opened.node
    for draft in opened.cards:
        for piece in draft.pieces:
            node = read_yaml(page, piece.text, piece.line) if piece.kind == "block" else None
            if node:
                yield node


def _named(nodes: Iterable[Node], kind: Kind, name: str) -> Iterator[tuple[Place, Node]]:
    """Yield what bears the name, the outermost first."""
    waiting = deque(_Found("", node) for node in nodes)
    while waiting:
        key, node = waiting.popleft()
        match node:
            case Scalar():
                if key in _WRITTEN_UNDER.get(kind, ()) and slug(node.text) == name:
                    yield node.place, node
            case Sequence():
                waiting.extend(_Found(key, item) for item in node.items)
            case Mapping():
                yield from _bearers(node, key, name)
                waiting.extend(_Found(each, entry.node) for each, entry in node.entries.items())


def _bearers(node: Mapping, key: str, name: str) -> Iterator[tuple[Place, Node]]:
    for own in ("id", "key"):
        if text_at(node, own) == name:
            yield place_of(node, own), node
    if key == "gaps" and name in node.entries:
        yield node.entries[name].key_place, node.entries[name].node
