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
    """The share of the points an answer earned (0.0 to 1.0) and what to say about each part."""

    score: float
    verdict: Verdict
    parts: tuple[Part, ...] = ()


def share(earned: int, possible: int) -> float:
    """Return what part of the possible points was earned, as 0.0 to 1.0.

    Whole numbers, so that all of them are exactly 1.0. Where there was nothing to earn, nothing
    lost is all.
    """
    if possible <= 0:
        return 1.0 if earned >= possible else 0.0
    return min(1.0, max(0.0, earned / possible))


def graded(score: float, parts: tuple[Part, ...]) -> Grade:
    """Return the grade for a share of 0.0 to 1.0: all is right, none not yet, between partly."""
    verdict: Verdict = "right" if score >= 1.0 else "partly" if score > 0.0 else "not-yet"
    return Grade(score=score, verdict=verdict, parts=parts)


UNSCORED = Grade(score=0.0, verdict="unscored")
