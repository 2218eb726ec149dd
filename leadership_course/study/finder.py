"""What can be searched for, and what must an index of it be able to do?"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, Protocol

Kind = Literal[
    "command",
    "setting",
    "lesson",
    "quiz",
    "term",
    "card",
    "experiment",
    "quote",
    "source",
    "journal",
    "plan",
    "kept",
    "question",
]

Wanted = Sequence[Sequence[str]]
"""Words that all have to be there, each with the beginnings that it may be known by."""


class Searchable(NamedTuple):
    """Something to be found: `place` opens it, `title` and `text` are what is looked through.

    `about` is the permanent id of what it is about, by which it is taken out again; a command has
    its own instead of a place. `where` says where it stands; it is shown and not searched.
    """

    kind: Kind
    place: str
    title: str
    text: str = ""
    about: str = ""
    where: str = ""


class Match(NamedTuple):
    """Something found; `strength` is 0.0 or more, and compares within one index only."""

    thing: Searchable
    strength: float


class Finder(Protocol):
    """An index of things to be found. It can be thrown away and filled again at any time.

    It never raises for what the machine does to it: it is empty then, and no longer complete.
    """

    @property
    def is_complete(self) -> bool:
        """Whether everything is in that belongs in."""

    def add(self, things: Sequence[Searchable]) -> None:
        """Take things in, so that they are found from now on."""

    def finish(self) -> None:
        """Note that everything is in."""

    def remove(self, about: str) -> None:
        """Take out everything about one thing; nothing of its words is left to be found."""

    def empty(self) -> None:
        """Take everything out."""

    def matching(self, wanted: Wanted, most: int) -> list[Match]:
        """Return at most so many things that hold every word, the strongest first.

        A word of the title weighs more. Where very many things hold the words, most of them have no
        strength and stand in the order they were added.
        """

    def known(self, beginnings: Iterable[str]) -> list[str]:
        """Return those of `beginnings` with which any word here begins, in their order."""

    def words_from(self, beginning: str, most: int) -> list[str]:
        """Return at most so many words that begin so, in alphabetical order."""

    def letters(self) -> str:
        """Return every letter that any word here holds."""
