"""Where does a kept passage stand in a text that may have changed since?

A passage is kept as its words and what stood right before and after them (exact, prefix and suffix
in the W3C's Web Annotation Data Model, https://www.w3.org/TR/annotation-model/). It is found by its
words, or by what stands around it where the words are slightly different. Whatever is in doubt is
not found: a passage marked in a wrong place would say what nobody marked.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

AROUND = 40  # characters kept before and after a passage
_SAYS_ENOUGH = 2  # words that need nothing around them to be known again
_MAY_DIFFER = 4  # words of which some may be other ones
_ENOUGH = 16  # characters around a shorter or repeated passage that have to be the same
_BESIDE = 8  # characters on each side of a passage with other words that have to be the same
_SLIPS = 0.34  # the share of its words that may be other ones

_WORD = re.compile(r"\S+")


class Span(NamedTuple):
    """A stretch of a text, counted in characters."""

    start: int
    end: int


class Passage(NamedTuple):
    """What was kept: the words, and up to 40 characters before and after them.

    `is_repeated` tells whether the same words stood elsewhere on the card too.
    """

    text: str
    before: str = ""
    after: str = ""
    is_repeated: bool = False


def context_of(text: str, span: Span) -> tuple[str, str, str]:
    """Return the words of `span` and those right before and after it."""
    before = text[max(0, span.start - AROUND) : span.start]
    return text[span.start : span.end], before, text[span.end : span.end + AROUND]


def places_of(text: str, words: str) -> tuple[Span, ...]:
    """Return everywhere that `words` stand in `text`, whatever the spaces between them."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if not pattern:
        return ()
    return tuple(Span(found.start(), found.end()) for found in re.finditer(pattern, text))


def find_passage(text: str, passage: Passage) -> Span | None:
    """Return where the passage stands in `text`; None where that can't be told."""
    found = places_of(text, passage.text)
    if len(found) == 1 and not passage.is_repeated and _says_enough(passage):
        return found[0]
    alike = [(sum(_shared(text, span, passage)), span) for span in found]
    best = max(alike, default=(0, None))
    most = [span for count, span in alike if count == best[0]]
    if len(most) == 1 and best[0] >= _needed(passage):
        return most[0]
    return None if found else _nearly(text, passage)


def _says_enough(passage: Passage) -> bool:
    return len(passage.text.split()) >= _SAYS_ENOUGH


def _needed(passage: Passage) -> int:
    return min(_ENOUGH, len(_flat(passage.before)) + len(_flat(passage.after)))


def _shared(text: str, span: Span, passage: Passage) -> tuple[int, int]:
    """Return how many characters next to `span` are those kept before, and after, the passage."""
    before, after = _flat(text[: span.start]), _flat(text[span.end :])
    kept = _flat(passage.before), _flat(passage.after)
    return _alike(before[::-1], kept[0][::-1]), _alike(after, kept[1])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _alike(one: str, other: str) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _nearly(text: str, passage: Passage) -> Span | None:
    """Return what stands between the same words as before and differs in few words of its own."""
    words = [Span(found.start(), found.end()) for found in _WORD.finditer(text)]
    kept = passage.text.split()
    if len(kept) < _MAY_DIFFER:
        return None
    slips, first, last = _fewest_slips(kept, [text[word.start : word.end] for word in words])
    if last <= first or slips > len(kept) * _SLIPS:
        return None
    span = Span(words[first].start, words[last - 1].end)
    before, after = _shared(text, span, passage)
    is_framed = before >= min(_BESIDE, len(_flat(passage.before))) and after >= min(
        _BESIDE, len(_flat(passage.after))
    )
    return span if is_framed else None


def _fewest_slips(kept: Sequence[str], words: Sequence[str]) -> tuple[int, int, int]:
    """Return in how many words a run of `words` differs from `kept` at least, and the run.

    Source: Sellers, "The theory and computation of evolutionary distances" (1980).
    """
    row = [(count, 0) for count in range(len(kept) + 1)]  # slips, and where the run begins
    best = (len(kept), 0, 0)
    for at, word in enumerate(words):
        following = [(0, at + 1)]
        for place, wanted in enumerate(kept):
            slips, start = row[place]
            same = (slips + (word != wanted), start)
            left_out, put_in = row[place + 1], following[place]
            following.append(min(same, (left_out[0] + 1, left_out[1]), (put_in[0] + 1, put_in[1])))
        row = following
        best = min(best, (row[-1][0], row[-1][1], at + 1))
    return best
