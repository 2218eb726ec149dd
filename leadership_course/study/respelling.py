"""Which word was meant, where the one that was typed stands nowhere?"""

from collections.abc import Sequence
from typing import Final

from leadership_course.study.finder import Finder
from leadership_course.study.spelling import one_slip_away, slips_between

FORGIVEN_FROM: Final = 4  # letters of a word in which a slip is forgiven
GUESSED_FROM: Final = 6  # letters of a word for which a farther one is guessed
MOST_SLIPS: Final = 2  # between such a word and the guess
SURE: Final = 2  # letters at the beginning of such a word that are taken as they are
MOST_SPELLINGS: Final = 8
_MOST_NEAR = 2000  # words compared


class Respelling:
    """Looks into the words of several indexes."""

    def __init__(self, *finders: Finder) -> None:
        """Look into these."""
        self._finders = finders

    def forgiven(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """Return each word, those no index knows as the beginnings they were meant as.

        Those are known and one slip away; a word without any stays as it is.
        """
        return [self._slips(word) or (word,) if self._is_new(word) else (word,) for word in words]

    def doubted(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """Return each word with the known beginnings that are one slip away from it."""
        return [
            (word, *(one for one in self._slips(word) if not word.startswith(one)))
            for word in words
        ]

    def guessed(self, words: Sequence[str]) -> str:
        """Return the words with those no index knows replaced by ones that may have been meant.

        Empty where one has none, or where every word is known.
        """
        meant = [self._nearest(word) if self._is_new(word) else word for word in words]
        return " ".join(meant) if all(meant) and meant != list(words) else ""

    def _is_new(self, word: str) -> bool:
        return not any(finder.known([word]) for finder in self._finders)

    def _slips(self, word: str) -> tuple[str, ...]:
        if len(word) < FORGIVEN_FROM:
            return ()
        tried = one_slip_away(word, "".join(finder.letters() for finder in self._finders))
        known = {one for finder in self._finders for one in finder.known(tried)}
        return tuple(one for one in tried if one in known)[:MOST_SPELLINGS]

    def _nearest(self, word: str) -> str:
        if len(word) < GUESSED_FROM:
            return ""
        near = [
            (slips_between(word, term), term)
            for finder in self._finders
            for term in finder.words_from(word[:SURE], _MOST_NEAR)
            if abs(len(term) - len(word)) <= MOST_SLIPS
        ]
        return min((each for each in near if each[0] <= MOST_SLIPS), default=(0, ""))[1]
