"""What did the learner answer? One value per way of answering; ids only, never positions."""

from typing import Literal

from msgspec import Struct

from leadership_course.course.questions import Level

Confidence = Literal["unsure", "fairly-sure", "sure"]


class Reply(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """An answer as the log stores it; a half-given one is a reply as well."""


class Picked(Reply, frozen=True, kw_only=True, tag="picked"):
    """Option ids chosen (single and multiple choice)."""

    ids: tuple[str, ...] = ()


class Said(Reply, frozen=True, kw_only=True, tag="said"):
    """True or false; None as long as nothing was said."""

    value: bool | None = None


class Ordered(Reply, frozen=True, kw_only=True, tag="ordered"):
    """Item ids in the learner's order; empty as long as nothing was moved."""

    ids: tuple[str, ...] = ()


class Paired(Reply, frozen=True, kw_only=True, tag="paired"):
    """Item id to target id (matching: left to right; sorting: item to group)."""

    pairs: dict[str, str] = {}


class Filled(Reply, frozen=True, kw_only=True, tag="filled"):
    """Gap name to what was typed or picked."""

    gaps: dict[str, str] = {}


class Written(Reply, frozen=True, kw_only=True, tag="written"):
    """Free text and the learner's own rating of it: 0 not yet, 1 partly, 2 covers it, or None."""

    text: str = ""
    rating: int | None = None


class Rated(Reply, frozen=True, kw_only=True, tag="rated"):
    """Response id to the level the learner gave it."""

    levels: dict[str, Level] = {}


class Walked(Reply, frozen=True, kw_only=True, tag="walked"):
    """Choice ids taken, from the start of the scenario on."""

    choices: tuple[str, ...] = ()


class SelfRated(Reply, frozen=True, kw_only=True, tag="self-rated"):
    """1 almost never ... 5 almost always, 0 for "no occasion"; None as long as nothing was said."""

    value: int | None = None


Answer = Picked | Said | Ordered | Paired | Filled | Written | Rated | Walked | SelfRated
