"""What is a fact?"""

from msgspec import Struct


class Fact(Struct, frozen=True, kw_only=True, tag_field="type", tag=True):
    """Something that happened; `object` is the permanent id of what it happened to."""

    object: str
