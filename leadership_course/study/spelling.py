"""When is a word found, however it was typed?"""

import re
import unicodedata
from collections.abc import Iterable

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_EACH_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Return `text` without case and accents, with one kind of apostrophe."""
    if text.isascii():
        return text.lower()
    return _BEYOND_ASCII.sub(_plain, text).casefold()


def holds(text: str, words: str) -> bool:
    """Tell whether every one of `words` stands in `text`; no words are found everywhere."""
    within = folded(text)
    return all(word in within for word in folded(words).split())


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they are looked up: folded, letters and digits only."""
    return tuple(_WORD.findall(folded(text)))


def evened(text: str) -> tuple[str, str]:
    """Return `text` with white space counted as one space, and the same without case and accents.

    Letter stands above letter: what folds to more than one, such as ß, is left as it is.
    """
    flat = unicodedata.normalize("NFC", " ".join(text.split()))
    return flat, _EACH_BEYOND_ASCII.sub(_plain_one, flat).lower()


def one_slip_away(word: str, letters: Iterable[str]) -> tuple[str, ...]:
    """Return what `word` may have been before one slip, the likeliest slips first.

    Two neighbours swapped, a letter too many, a wrong one, one missing; `letters` are those a word
    may hold.
    """
    letters = sorted(set(letters))
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    swapped = (start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1)
    shorter = (start + end[1:] for start, end in cuts if end)
    changed = (start + new + end[1:] for start, end in cuts if end for new in letters)
    longer = (start + new + end for start, end in cuts for new in letters)
    found = dict.fromkeys((*swapped, *shorter, *changed, *longer))
    found.pop(word, None)
    return tuple(found)


def slips_between(one: str, other: str) -> int:
    """Return how many slips, as in `one_slip_away`, lie between two words.

    The optimal string alignment distance: no piece is edited twice.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, row = row, [place]
        for at, wanted in enumerate(other, 1):
            cost = min(last[at] + 1, row[at - 1] + 1, last[at - 1] + (letter != wanted))
            is_swap = place > 1 and at > 1 and (letter, one[place - 2]) == (other[at - 2], wanted)
            row.append(min(cost, before[at - 2] + 1) if is_swap else cost)
        before = last
    return row[-1]


def _plain(run: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKD", run[0].replace("’", "'").casefold()).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _plain_one(letter: re.Match[str]) -> str:
    plain = _plain(letter)
    return plain if len(plain) == 1 else letter[0]
