"""What is a fact?"""

from msgspec import Struct

Heeds = tuple[type[Struct], ...]
"""The facts that a view takes; with others nothing would change in it."""


class Fact(Struct, frozen=True, kw_only=True, tag_field="type", tag=True):
    """Something that happened; `object` is the permanent id of what it happened to."""

    object: str
