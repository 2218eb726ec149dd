"""Which piece of a text shows why it was found?"""

import re
from collections.abc import Collection
from typing import NamedTuple

from leadership_course.study.spelling import evened

_SENTENCE = re.compile(r".+?[.?!][”’\"']?(?=\s|$)")
_BEFORE = 20  # characters shown before the first hit, cut at a word


class Piece(NamedTuple):
    """Some of a text, and whether it is what was looked for."""

    text: str
    is_hit: bool


def first_words(text: str, length: int) -> tuple[str, str]:
    """Return the first sentence or the first words of `text`, about `length` characters at most,
    and the rest. White space counts as one space.
    """
    flat = " ".join(text.split())
    sentence = _SENTENCE.match(flat)
    if sentence and sentence.end() <= length:
        return flat[: sentence.end()], flat[sentence.end() :].strip()
    if len(flat) <= length:
        return flat, ""
    end = _end(flat, 0, length)
    return f"{flat[:end]} …", flat[end:].strip()


def words_beginning(beginnings: Collection[str]) -> re.Pattern[str]:
    """Return what finds the words that begin so in an evened text; `beginnings` are folded."""
    asked = "|".join(re.escape(one) for one in sorted(beginnings, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{asked})[^\W_]*")


def marked(text: str, sought: re.Pattern[str]) -> tuple[Piece, ...]:
    """Return the whole of `text` in pieces; white space counts as one space."""
    flat, plain = evened(text)
    return _pieces(flat, plain, sought, 0, len(flat))


def excerpt(text: str, sought: re.Pattern[str], length: int, within: int) -> tuple[Piece, ...]:
    """Return about `length` characters of `text` in pieces, its first hit `within` so many.

    White space counts as one space; an ellipsis stands where something was left out.
    """
    flat, plain = evened(text)
    found = sought.search(plain)
    first = found.start() if found and found.end() > within else 0
    start = flat.rfind(" ", 0, first - _BEFORE) + 1 if first > _BEFORE else 0
    end = _end(flat, start, length)
    head = (Piece("…", False),) if start else ()
    tail = (Piece("…", False),) if end < len(flat) else ()
    return (*head, *_pieces(flat, plain, sought, start, end), *tail)


def _end(flat: str, start: int, length: int) -> int:
    if start + length >= len(flat):
        return len(flat)
    return max(flat.rfind(" ", start, start + length), start + length // 2)


def _pieces(
    flat: str, plain: str, sought: re.Pattern[str], start: int, end: int
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = start
    for found in sought.finditer(plain, start, end):
        pieces += [
            Piece(flat[at : found.start()], False),
            Piece(flat[found.start() : found.end()], True),
        ]
        at = found.end()
    pieces.append(Piece(flat[at:end], False))
    return tuple(piece for piece in pieces if piece.text)
