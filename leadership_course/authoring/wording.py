"""Is this still the text that was published, typos aside?

What was published is kept as a sketch of three signs for each word, in order. A sketch tells
whether a word is the same, and whether it is one letter away: it holds, for each of sixteen classes
of letters, whether their number in the word is odd, and the length of the word modulo four. One
letter changed flips two classes at most, one letter more or less flips one and the length, two
letters swapped flip none. So a typo is never taken for another word. Another word is taken for a
typo when it happens to fit, about once in a thousand.

Capitals, accents, punctuation and spaces don't count. A word with a digit in it counts as a
whole: 60 is no typo of 80.

A text is the same as long as each of its words is there, in its place, and one word in eight at
most has such a slip: one in a short text, eight in the longest. A word more, a word less or another
word, be it only a “not”, is a rewriting. A hash of the whole text could tell no slip from a
rewriting, and a set of hashed words would miss that words changed their places. That one letter can
turn a word into another (“now”, “not”) is left to people.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

SIGNS = 3
WORDS_FOR_A_SLIP = 8
MOST_SLIPS = 8

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CLASSES = 16
# Chinese and Japanese are written without spaces, so each of their signs is a word.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
# “can't” is one letter away from “can”, and says the opposite.
_NOT = re.compile(r"n?['\u2019]t\b")
_APOSTROPHES = re.compile(r"['\u2019]")


class _Word(NamedTuple):
    parities: int
    length: int
    is_whole: bool = False


def sketch(text: str) -> str:
    """Return what is kept of a text: three signs of base 64 for each of its words."""
    return "".join(_signs(word) for word in _words(text))


def is_sketch(signs: str) -> bool:
    """Tell whether `signs` can have come from `sketch`."""
    return len(signs) % SIGNS == 0 and not set(signs) - set(_ALPHABET)


def is_same(kept: str, text: str) -> bool:
    """Tell whether `text` is the one of which the sketch `kept` was taken, typos aside."""
    old = [_word_of(kept[at : at + SIGNS]) for at in range(0, len(kept), SIGNS)]
    new = _words(text)
    allowed = min(MOST_SLIPS, max(1, len(old) // WORDS_FOR_A_SLIP))
    return _fewest_slips(old, new, allowed) <= allowed


def _words(text: str) -> list[_Word]:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    bare = _APOSTROPHES.sub("", _NOT.sub(" not ", bare))
    return [_word(word) for word in _WORD.findall(bare) or bare.split()]


def _word(letters: str) -> _Word:
    if any(letter.isdigit() for letter in letters):
        return _Word(crc32(letters.encode()) % (1 << _CLASSES), len(letters) % 4, is_whole=True)
    parities = 0
    for letter in letters:
        parities ^= 1 << ord(letter) % _CLASSES
    return _Word(parities, len(letters) % 4)


def _signs(word: _Word) -> str:
    number = word.parities * 4 + word.length
    return "".join(_ALPHABET[number >> shift & 63] for shift in (12, 6, 0))


def _word_of(signs: str) -> _Word:
    number = 0
    for sign in signs:
        number = number * 64 + _ALPHABET.index(sign)
    return _Word(number >> 2, number & 3)


def _fewest_slips(old: Sequence[_Word], new: Sequence[_Word], allowed: int) -> int:
    """Return in how many places the texts differ by a slip; more than `allowed` if by more.

    A space more or less is a slip too: two words then stand for one.
    """
    slips = {(0, 0): 0}
    for at in range(len(old)):
        for beside in range(max(0, at - allowed), min(len(new), at + allowed + 1)):
            so_far = slips.get((at, beside), allowed + 1)
            for here, there in ((1, 1), (1, 2), (2, 1)):
                cost = _cost(old[at : at + here], new[beside : beside + there], here + there)
                after = (at + here, beside + there)
                slips[after] = min(slips.get(after, allowed + 1), so_far + cost)
    return slips.get((len(old), len(new)), allowed + 1)


def _cost(old: Sequence[_Word], new: Sequence[_Word], count: int) -> int:
    """Return 0 for the same word, 1 for a slip, and more than may ever be allowed for any other."""
    if len(old) + len(new) < count:
        return MOST_SLIPS + 1
    if count == 2 and old[0][:2] == new[0][:2]:
        return 0
    if any(word.is_whole for word in new):
        return MOST_SLIPS + 1
    return 1 if _is_slip(_joined(old), _joined(new)) else MOST_SLIPS + 1


def _joined(words: Sequence[_Word]) -> _Word:
    """Return the words without the space between them: both things that are kept add up."""
    parities = 0
    for word in words:
        parities ^= word.parities
    return _Word(parities, sum(word.length for word in words) % 4)


def _is_slip(one: _Word, other: _Word) -> bool:
    flipped = (one.parities ^ other.parities).bit_count()
    if one.length == other.length:
        return flipped <= 2
    return flipped == 1 and (one.length - other.length) % 4 != 2
