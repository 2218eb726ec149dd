"""How easily does the prose of a course read?

Counted is what stands in sentences: prose, evidence, and what a contrast comes to. Quotes are other
people's, and dialogues and options are no sentences.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leadership_course.course.blocks import Block, Contrast, Evidence, Prose
from leadership_course.course.outline import Lesson

LONG_WORD = 7
LONGEST_SENTENCE = 22

_END = re.compile(r"[.!?…]+[”’\")\]]*(?=\s|$)|\n")
_LETTERS = re.compile(r"[^\W\d_]")


class Readability(NamedTuple):
    """What was counted: sentences, their words, words over six letters, sentences over 22 words."""

    sentences: int
    words: int
    long_words: int
    long_sentences: int

    @property
    def words_a_sentence(self) -> float:
        """The mean; 0 where there is no sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def lix(self) -> float:
        """Words a sentence and the percentage of words over six letters, added (Björnsson 1968).

        Below 30 reads like a children's book, 40 like a newspaper, over 50 like a law.
        """
        share = 100 * self.long_words / self.words if self.words else 0.0
        return self.words_a_sentence + share


def readability_of(lessons: Iterable[Lesson]) -> Readability:
    """Count the prose of some lessons."""
    blocks = [block for each in lessons for card in each.cards for block in card.body]
    texts = [text for block in blocks for text in _prose_in(block)]
    sentences = [words for text in texts for words in sentences_in(text)]
    return Readability(
        sentences=len(sentences),
        words=sum(map(len, sentences)),
        long_words=sum(_is_long(word) for words in sentences for word in words),
        long_sentences=sum(len(words) > LONGEST_SENTENCE for words in sentences),
    )


def sentences_in(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence of a text; a line of its own is one."""
    for sentence in _END.split(text):
        words = tuple(word for word in sentence.split() if _LETTERS.search(word))
        if words:
            yield words


def _prose_in(block: Block) -> tuple[str, ...]:
    match block:
        case Prose(text=text):
            return (text,)
        case Evidence(article=article, finding=finding, try_=act):
            return (article, finding, act)
        case Contrast(difference=difference):
            return (difference,)
        case _:
            return ()


def _is_long(word: str) -> bool:
    return len(_LETTERS.findall(word)) >= LONG_WORD
