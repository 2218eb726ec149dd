"""Is every permanent name well formed, and borne by one thing only?"""

from collections.abc import Iterable
from typing import NamedTuple

from leadership_course.course.ids import is_id, spelled_out
from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page, Place
from leadership_course.reading.yaml_nodes import Node, place_of


class _Bearer(NamedTuple):
    what: str
    file: str
    line: int


class IdRegistry:
    """Every id of a course, in reading order, with the place where it was first borne."""

    def __init__(self) -> None:
        """Begin with no id taken."""
        self._bearers: dict[str, _Bearer] = {}

    def claim(self, page: Page, node: Node, what: str, name: str, was: Iterable[str] = ()) -> None:
        """Take the id of the `what` that `node` describes, and its former ids.

        Blame what can't be taken.
        """
        self._take(page, place_of(node, "id"), what, name)
        for number, former in enumerate(was):
            self._take(page, place_of(node, "was", number), f"former {what}", former)

    def _take(self, page: Page, place: Place, what: str, name: str) -> None:
        blame_bad_id(page, place, name)
        first = self._bearers.get(name)
        if first is None:
            self._bearers[name] = _Bearer(what, page.file, place.line)
        else:
            page.blame(
                place,
                "duplicate-id",
                f"The id `{shown(name)}` of this {what} is already that of the {first.what} "
                f"in {first.file}:{first.line}.",
                "Give one of the two another id; ids are unique in the whole course.",
            )


def blame_bad_id(page: Page, place: Place, name: str, example: str = "my-id") -> None:
    """Blame a name that is not kebab-case ASCII; `example` where it has no Latin letter."""
    if not is_id(name):
        page.blame(
            place,
            "bad-id",
            f"`{shown(name)}` is not a permanent name.",
            "Use lower-case letters and digits joined by hyphens, "
            f"for example `{spelled_out(name) or example}`.",
        )


def blame_repeated_ids(page: Page, what: str, named: Iterable[tuple[str, Place]]) -> None:
    """Blame ids that are malformed or used twice inside one question."""
    lines: dict[str, int] = {}
    for name, place in named:
        blame_bad_id(page, place, name)
        if name in lines:
            page.blame(
                place,
                "duplicate-id",
                f"The id `{shown(name)}` of this {what} is already used in line {lines[name]}.",
                f"Give each {what} its own id.",
            )
        lines.setdefault(name, place.line)
