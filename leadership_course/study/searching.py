"""How is anything found again, by a few words of it, typed in a hurry?"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from leadership_course.progress.events import (
    AttemptFinished,
    DebriefWritten,
    EntryDeleted,
    EntryErased,
    Event,
    PassageHighlighted,
    PlanMade,
    PlanReported,
    QuestionAnswered,
    QuoteBookmarked,
    QuoteNoted,
    QuoteRemoved,
    QuoteTagged,
    ReflectionWritten,
)
from leadership_course.study.excerpt import Piece, excerpt, words_beginning
from leadership_course.study.finder import Finder, Kind, Match, Searchable
from leadership_course.study.respelling import Respelling
from leadership_course.study.searched import of_course, own, own_about, quizzes
from leadership_course.study.spelling import words_in
from leadership_course.study.studying import Study

SLICE: Final = 400  # things taken in at a time: a few milliseconds
MOST: Final = 40  # hits shown
LENGTH, IN_TITLE, IN_TEXT = 120, 56, 36  # characters shown, and those a hit is to be among
LONGEST_TEXT, LONGEST_WORD, MOST_WORDS = 200, 40, 8  # of what was typed; the rest is left out

#: How much a thing of each kind weighs against another that holds the words as well.
WEIGHTS: Final[dict[Kind, float]] = {
    "lesson": 1.4,
    "quiz": 1.35,
    "command": 1.3,
    "setting": 1.3,
    "term": 1.2,
    "experiment": 1.2,
    "journal": 1.1,
    "plan": 1.1,
    "kept": 1.1,
    "card": 1.0,
    "quote": 0.9,
    "question": 0.8,
    "source": 0.7,
}
_DONE: Final[tuple[Kind, ...]] = ("command", "setting")
_SEARCHED = (
    QuestionAnswered,
    ReflectionWritten,
    DebriefWritten,
    PlanMade,
    PlanReported,
    EntryDeleted,
    QuoteBookmarked,
    PassageHighlighted,
    QuoteRemoved,
    QuoteNoted,
    QuoteTagged,
)
_SWEEPING = (EntryErased, AttemptFinished)  # the last moves where its questions stand


class Hit(NamedTuple):
    """Something found, with the pieces of its title and of its text that show why."""

    thing: Searchable
    title: tuple[Piece, ...]
    text: tuple[Piece, ...]


class Found(NamedTuple):
    """What a search brought: `hits`, the best first.

    `instead` is what was looked for where nothing held what was typed; `perhaps` is what may have
    been meant where that brought nothing either. Both are empty otherwise.
    """

    hits: tuple[Hit, ...] = ()
    instead: str = ""
    perhaps: str = ""


class Search:
    """Everything that can be found: the course, what the learner did and wrote, and commands.

    `fill` takes it in, slice by slice; `follow` keeps it true; `find` searches what is in.
    """

    def __init__(
        self, study: Study, course: Finder, mine: Finder, commands: Sequence[Searchable] = ()
    ) -> None:
        """Search with two empty indexes, or with one of the course that is complete already."""
        self._study, self._course, self._mine = study, course, mine
        self._commands = tuple(commands)
        self._progress = study.progress
        self._respelling = Respelling(mine, course)
        self._is_journal_open = study.lock.state != "closed"
        self._waiting: dict[Finder, Iterator[Searchable]] = {}
        self._queue()

    def fill(self) -> bool:
        """Take in one slice of what can be found; tell whether everything is in."""
        self.look_again()
        self._queue()
        for finder, things in tuple(self._waiting.items())[:1]:
            some = tuple(islice(things, SLICE))
            if some:
                finder.add(some)
            else:
                del self._waiting[finder]
                finder.finish()
        return not self._waiting

    def follow(self, event: Event) -> None:
        """Take in what was recorded; what was undone or erased is gone without a trace."""
        self.look_again()
        if isinstance(event.fact, _SWEEPING) or not self._mine.is_complete:
            self._begin_anew()
        elif isinstance(event.fact, _SEARCHED):
            self._mine.remove(event.fact.object)
            self._mine.add(tuple(self._own_about(event.fact.object)))

    def look_again(self) -> None:
        """Forget what may not be so any more: the journal was locked or opened, or the log was read
        anew. `fill` and `find` do so first.
        """
        is_open = self._study.lock.state != "closed"
        if self._progress is not self._study.progress or is_open != self._is_journal_open:
            self._is_journal_open = is_open
            self._begin_anew()

    def find(self, typed: str) -> Found:
        """Return what holds every word, each of which may be the beginning of one.

        Where nothing does, a slip in a word is forgiven; where nothing is found even so, a word of
        the index is named that was perhaps meant.
        """
        self.look_again()
        words = _words(typed)
        if not words:
            return Found()
        asked = [(word,) for word in words]
        hits = self._hits(asked)
        if hits:
            return Found(hits)
        for respelt in (self._respelling.forgiven, self._respelling.doubted):
            spelt = respelt(words)
            hits = self._hits(spelt) if spelt != asked else ()
            if hits:
                return Found(hits, instead=_told(words, spelt, hits[0].thing))
        return Found(perhaps=self._respelling.guessed(words))

    def _queue(self) -> None:
        """Let whatever is not complete wait for being filled, the learner's own things first."""
        if not self._mine.is_complete and self._mine not in self._waiting:
            self._waiting = {self._mine: self._all_mine(), **self._waiting}
        if not self._course.is_complete and self._course not in self._waiting:
            self._waiting[self._course] = of_course(self._study.course)

    def _begin_anew(self) -> None:
        self._progress = self._study.progress
        self._mine.empty()
        self._waiting.pop(self._mine, None)

    def _all_mine(self) -> Iterator[Searchable]:
        yield from self._commands
        yield from quizzes(self._study)
        yield from own(self._study, is_journal_open=self._is_journal_open)

    def _own_about(self, about: str) -> Iterator[Searchable]:
        return own_about(self._study, about, is_journal_open=self._is_journal_open)

    def _hits(self, wanted: Sequence[tuple[str, ...]]) -> tuple[Hit, ...]:
        sought = words_beginning({one for ones in wanted for one in ones})
        ranked = [
            (_rank(match, wanted, strongest), match.thing)
            for strongest, matches in map(_with_strongest, self._matches(wanted))
            for match in matches
        ]
        things = [thing for _, thing in sorted(ranked, key=lambda each: each[0])]
        return tuple(
            Hit(
                thing,
                excerpt(thing.title, sought, LENGTH, IN_TITLE),
                excerpt(thing.text, sought, LENGTH, IN_TEXT),
            )
            for thing in _each_once(things)[:MOST]
        )

    def _matches(self, wanted: Sequence[tuple[str, ...]]) -> tuple[list[Match], list[Match]]:
        """Return what each index holds; the learner's own comes first where all else is equal."""
        return self._mine.matching(wanted, MOST), self._course.matching(wanted, MOST)


def _words(typed: str) -> tuple[str, ...]:
    words = words_in(typed[:LONGEST_TEXT])
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in words))[:MOST_WORDS]


def _told(words: Sequence[str], spelt: Sequence[tuple[str, ...]], thing: Searchable) -> str:
    """Return the words with those that were respelt as they stand in what was found."""
    there = words_in(f"{thing.title} {thing.text}")
    meant = []
    for word, ones in zip(words, spelt, strict=True):
        begun = (each for one in ones for each in there if each.startswith(one))
        meant.append(word if ones == (word,) else next(begun, ones[0]))
    return " ".join(meant)


def _with_strongest(matches: list[Match]) -> tuple[float, list[Match]]:
    return max((match.strength for match in matches), default=0.0) or 1.0, matches


def _rank(
    match: Match, wanted: Sequence[tuple[str, ...]], strongest: float
) -> tuple[int, bool, float]:
    """Return what hits are sorted by: how much of the title the words are, then the weight.

    First comes what is called so and no more, what can be done before what can be read; then
    titles with all the words, whole, and begun; then texts. Strength compares within one index
    only, so it is taken as a share of the strongest there.
    """
    title = words_in(match.thing.title)
    weight = -match.strength / strongest * WEIGHTS[match.thing.kind]
    if len(title) == len(wanted) and all(
        one in ones for one, ones in zip(title, wanted, strict=True)
    ):
        return 0, match.thing.kind not in _DONE, weight
    whole = all(any(one in title for one in ones) for ones in wanted)
    begun = all(any(word.startswith(tuple(ones)) for word in title) for ones in wanted)
    return 1 if whole else 2 if begun else 3, False, weight


def _each_once(things: Sequence[Searchable]) -> list[Searchable]:
    """Leave a line of the course out where it was found among what the learner kept."""
    kept = {thing.about for thing in things if thing.kind == "kept"}
    return [thing for thing in things if not (thing.kind == "quote" and thing.about in kept)]
