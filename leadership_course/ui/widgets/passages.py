"""Where in a text does a passage stand that was kept with a few words around it?"""

import re
from typing import NamedTuple

AROUND = 40  # characters kept before and after a passage


class Span(NamedTuple):
    """A stretch of a text, counted in characters."""

    start: int
    end: int


def context_of(text: str, span: Span) -> tuple[str, str, str]:
    """Return the words of `span` and those right before and after it."""
    before = text[max(0, span.start - AROUND) : span.start]
    return text[span.start : span.end], before, text[span.end : span.end + AROUND]


def find_passage(text: str, passage: str, before: str, after: str) -> Span | None:
    """Return where `passage` stands in `text`; of several places, the best surrounded one."""
    words = passage.split()
    if not words:
        return None
    pattern = r"\s+".join(re.escape(word) for word in words)
    found = [Span(match.start(), match.end()) for match in re.finditer(pattern, text)]
    return max(found, key=lambda span: _likeness(text, span, before, after), default=None)


def _likeness(text: str, span: Span, before: str, after: str) -> int:
    there = context_of(text, span)
    return _shared(there[1][::-1], before[::-1]) + _shared(there[2], after)


def _shared(first: str, second: str) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
