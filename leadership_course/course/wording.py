"""Is this still the text that was published, typos aside?

What was published is kept as a sketch of four signs for each word, in order: how many letters of
each of twelve classes the word has, modulo four. One letter more or less changes one of these
counts by one, another letter raises one and lowers one, and two letters swapped change none. So a
typo is never taken for another word. Another word is taken for a typo when its counts happen to
fit, about once in 250.

Capitals, accents and punctuation don't count. What has a digit in it counts as a whole, since 60 is
no typo of 80, and so does a Chinese sign.

A text is the same as long as each of its words is there, in its place, and one word in eight at
most has such a slip: one in a short text, eight in the longest. A word more, a word less or another
word, be it only a “not”, is a rewriting. A hash of the whole text could tell no slip from a
rewriting, and a set of hashed words would miss that words have changed their places. That one
letter can turn a word into another (“now”, “not”) is left to people.
"""

import re
import unicodedata
from collections.abc import Sequence
from zlib import crc32

SIGNS = 4
WORDS_FOR_A_SLIP = 8
MOST_SLIPS = 8

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CLASSES = 12
# Chinese and Japanese are written without spaces, so each of their signs is a word.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff"
_SIGN = re.compile(rf"[{_UNSPACED}]")
_WORD = re.compile(rf"{_SIGN.pattern}|[^\W_{_UNSPACED}]+")
# “can't” is one letter away from “can”, and says the opposite.
_NOT = re.compile(r"n?['\u2019]t\b")
_APOSTROPHES = re.compile(r"['\u2019]")


_Counts = tuple[int, ...]


def sketch(text: str) -> str:
    """Return what is kept of a text: four signs of base 64 for each of its words."""
    return "".join(_signs(_counts(letters)) for letters in _words(text))


def is_sketch(signs: str) -> bool:
    """Tell whether `signs` can have come from `sketch`."""
    return len(signs) % SIGNS == 0 and not set(signs) - set(_ALPHABET)


def is_same(kept: str, text: str) -> bool:
    """Tell whether `text` is the one of which the sketch `kept` was taken, typos aside."""
    if kept == sketch(text):
        return True
    old = [_counts_of(kept[at : at + SIGNS]) for at in range(0, len(kept), SIGNS)]
    words = _words(text)
    allowed = min(MOST_SLIPS, max(1, len(old) // WORDS_FOR_A_SLIP))
    if len("".join(words)) == 1:
        allowed = 0  # A is no typo of B
    return _fewest_slips(old, [_counts(letters) for letters in words], allowed) <= allowed


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    bare = _APOSTROPHES.sub("", _NOT.sub(" not ", bare))
    return _WORD.findall(bare) or bare.split()


def _counts(letters: str) -> _Counts:
    if _SIGN.match(letters) or any(letter.isdigit() for letter in letters):
        number = crc32(letters.encode())
        return tuple(number >> 2 * n & 3 for n in range(_CLASSES))
    counts = [0] * _CLASSES
    for letter in letters:
        counts[ord(letter) % _CLASSES] += 1
    return tuple(count % 4 for count in counts)


def _signs(counts: _Counts) -> str:
    """Return three counts a sign."""
    threes = (counts[at : at + 3] for at in range(0, _CLASSES, 3))
    return "".join(_ALPHABET[16 * one + 4 * two + three] for one, two, three in threes)


def _counts_of(signs: str) -> _Counts:
    numbers = (_ALPHABET.index(sign) for sign in signs)
    return tuple(number >> shift & 3 for number in numbers for shift in (4, 2, 0))


def _fewest_slips(old: Sequence[_Counts], new: Sequence[_Counts], allowed: int) -> int:
    """Return in how many places the texts differ by a slip; more than `allowed` if by more.

    A space more or less is a slip too: two words then stand for one.
    """
    slips = {(0, 0): 0}
    for at in range(len(old)):
        for beside in range(max(0, at - allowed), min(len(new), at + allowed + 1)):
            so_far = slips.get((at, beside), allowed + 1)
            if so_far > allowed:
                continue
            for here, there in ((1, 1), (1, 2), (2, 1)):
                cost = _cost(old[at : at + here], new[beside : beside + there], here + there)
                after = (at + here, beside + there)
                slips[after] = min(slips.get(after, allowed + 1), so_far + cost)
    return slips.get((len(old), len(new)), allowed + 1)


def _cost(old: Sequence[_Counts], new: Sequence[_Counts], count: int) -> int:
    """Return 0 for the same word, 1 for a slip, and more than may ever be allowed for any other."""
    if len(old) + len(new) < count or not _is_slip(_joined(old), _joined(new)):
        return MOST_SLIPS + 1
    return 0 if count == 2 and old == new else 1


def _joined(words: Sequence[_Counts]) -> _Counts:
    """Return the counts of the words without the space between them."""
    return tuple(sum(counts) % 4 for counts in zip(*words, strict=True))


def _is_slip(old: _Counts, new: _Counts) -> bool:
    changes = sorted((there - here) % 4 for here, there in zip(old, new, strict=True))
    return [change for change in changes if change] in ([], [1], [3], [1, 3])
