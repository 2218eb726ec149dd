"""Is what an author wrote a colour? Nothing else may come near a style sheet."""

import re

from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page
from leadership_course.reading.yaml_nodes import Node, place_of

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def checked_colour(page: Page, node: Node, key: str, written: str) -> str:
    """Return the colour under `key` as "#rrggbb"; empty, and blamed, where it is none."""
    if not written or _COLOUR.fullmatch(written):
        return written.lower()
    page.blame(
        place_of(node, key),
        "bad-colour",
        f"`{shown(written)}` is not a colour.",
        'Write six hex digits in quotes, for example `"#0E6660"`.',
    )
    return ""
