"""How right was an answer, and why?"""

from typing import Literal

from msgspec import Struct

Verdict = Literal["right", "partly", "not-yet", "unscored"]


class Part(Struct, frozen=True, kw_only=True):
    """The feedback on one option, item, pair, gap, response or choice.

    `is_right` is None where nothing is right or wrong; `given` and `expected` are texts to show.
    """

    id: str
    text: str
    is_right: bool | None
    why: str
    is_chosen: bool = True
    given: str = ""
    expected: str = ""


class Grade(Struct, frozen=True, kw_only=True):
    """The share of the points an answer earned (0.0 to 1.0) and what to say about each part of it."""

    score: float
    verdict: Verdict
    parts: tuple[Part, ...] = ()


def graded(score: float, parts: tuple[Part, ...]) -> Grade:
    """Return the grade for a share of 0.0 to 1.0: all is right, nothing is not yet, between is partly."""
    verdict: Verdict = "right" if score >= 1.0 else "partly" if score > 0.0 else "not-yet"
    return Grade(score=score, verdict=verdict, parts=parts)


UNSCORED = Grade(score=0.0, verdict="unscored")
