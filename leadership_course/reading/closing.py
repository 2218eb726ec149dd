"""What is said after the last module, and is the quote in it one of the course?"""

from leadership_course.course.outline import Closing
from leadership_course.reading.durations import blame_bad_time
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.nearest import shown, suggestion
from leadership_course.reading.page import Page
from leadership_course.reading.shape_check import shaped
from leadership_course.reading.yaml_nodes import Mapping, Node, child, node_at, place_of

KEY = "closing"


def without_closing(node: Node) -> Node:
    """Return course.yaml without its closing, so that a mistake in it costs no more than itself."""
    if not isinstance(node, Mapping):
        return node
    rest = {name: entry for name, entry in node.entries.items() if name != KEY}
    return Mapping(rest, node.place)


def read_closing(
    page: Page, course: Node, ids: IdRegistry, quotes: frozenset[str] | None
) -> Closing | None:
    """Return the closing of course.yaml; None when there is none or anything in it is wrong.

    `quotes` are the ids of all quotes of the course, None where some could not be read.
    """
    node = child(course, KEY)
    before = page.errors
    closing = shaped(page, node, Closing) if node else None
    if node is None or closing is None:
        return None
    keep = node_at(node, "keep")
    ids.claim(page, keep, "reflection", closing.keep.id, closing.keep.was)
    for number, time in enumerate(closing.keep.returns):
        blame_bad_time(page, place_of(keep, "returns", number), time)
    if not closing.text:
        place = place_of(node, "text")
        page.blame(place, "too-few", "There is no paragraph here.", "Write at least one paragraph.")
    if quotes is not None and closing.quote and closing.quote not in quotes:
        page.blame(
            place_of(node, "quote"),
            "unknown-quote",
            f"No lesson has a quote with the id `{shown(closing.quote)}`.",
            suggestion(closing.quote, quotes, "Write the id of a quote that stands on a card."),
        )
    return closing if page.errors == before else None
