"""How long does a search take among 10,000 lessons and 20,000 entries of a learner?

`make bench` calls this after the rest. The course is invented from the words of the one that ships
and from 50,000 rare ones. The queries are of one to three words: a third with a slip in one,
a third cut off in the middle of the last.
"""

import string
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from leadership_course.course.blocks import Prose
from leadership_course.course.outline import Card, Course, Lesson, LessonHead, Module, ModuleHead
from leadership_course.progress.events import Event, ReflectionWritten
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.storage.memory_log import MemoryDrafts, MemoryLog
from leadership_course.storage.search_index import SearchIndex
from leadership_course.study.searched import of_course
from leadership_course.study.searching import Search
from leadership_course.study.spelling import words_in
from leadership_course.study.studying import Study

LESSONS, CARDS, ENTRIES, QUERIES = 10_000, 6, 20_000, 1000
RARE, RARE_SHARE = 50_000, 0.05


class Language:
    """Words as often as a course uses them."""

    def __init__(self, course: Course, rng: Random) -> None:
        """Learn the words of `course`, and invent rare ones."""
        self._rng = rng
        told = (f"{thing.title} {thing.text}" for thing in of_course(course))
        self.words = [word for text in told for word in text.split()]
        self._rare = ["".join(self._syllables()) for _ in range(RARE)]

    def text(self, length: int) -> str:
        """Return so many words."""
        return " ".join(self._word() for _ in range(length))

    def _word(self) -> str:
        if self._rng.random() < RARE_SHARE:
            return self._rare[int(RARE * self._rng.random() ** 3)]
        return self._rng.choice(self.words)

    def _syllables(self) -> Iterator[str]:
        for _ in range(self._rng.randint(2, 5)):
            yield self._rng.choice("bcdfghklmnprstvw") + self._rng.choice("aeiou")


class Now:
    """A clock that stands."""

    def now(self) -> datetime:
        """Return always the same time."""
        return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def at(self, wall: datetime) -> datetime:
        """Return the time that a wall in Greenwich shows."""
        return wall.replace(tzinfo=UTC)


def main() -> int:
    """Measure and print."""
    rng = Random(1)
    shipped = read_course(shipped_lessons()).course
    if shipped is None:
        return 1
    language = Language(shipped, rng)
    log = MemoryLog()
    for event in _entries(language):
        log.append(event)
    study = Study(_course(shipped, language), log, MemoryDrafts(), Now(), "device")
    with tempfile.TemporaryDirectory() as folder:
        course, mine = SearchIndex(Path(folder) / "search.sqlite3", "course"), SearchIndex()
        search = Search(study, course, mine)
        _print_filling(search)
        _print_times([_timed(search, query) for query in _queries(language, rng)])
        course.close()
        mine.close()
    return 0


def _course(shipped: Course, language: Language) -> Course:
    lessons = tuple(_lesson(number, language) for number in range(LESSONS))
    head = ModuleHead(id="m", title="Module", promise="", objectives=(), lessons=())
    module = Module(head=head, lessons=lessons)
    return Course(head=shipped.head, modules=(module,), revision="1", root="")


def _lesson(number: int, language: Language) -> Lesson:
    cards = tuple(
        Card(
            id=f"c{card}",
            kind="idea",
            title=language.text(5),
            body=(Prose(html="", text=language.text(90)),),
        )
        for card in range(CARDS)
    )
    head = LessonHead(id=f"l{number}", title=language.text(4), minutes=4)
    return Lesson(head=head, cards=cards, file="")


def _entries(language: Language) -> Iterator[Event]:
    for number in range(ENTRIES):
        fact = ReflectionWritten(
            object=f"e{number}", prompt=language.text(8), text=language.text(40)
        )
        yield Event(
            id=f"{number}",
            at="2026-03-02T09:00:00.000Z",
            utc_offset=0,
            device="device",
            course="course",
            revision="1",
            fact=fact,
        )


def _queries(language: Language, rng: Random) -> Iterator[str]:
    for number in range(QUERIES):
        words = [word for _ in range(rng.randint(1, 3)) for word in _one(language, rng)]
        if words and number % 3 == 0:
            at = rng.randrange(len(words))
            words[at] = _mistyped(words[at], rng)
        elif words and number % 3 == 1:
            words[-1] = words[-1][: rng.randint(1, len(words[-1]))]
        yield " ".join(words)


def _one(language: Language, rng: Random) -> tuple[str, ...]:
    return words_in(rng.choice(language.words))[:1]


def _mistyped(word: str, rng: Random) -> str:
    if len(word) < 4:
        return word
    at, letter = rng.randrange(1, len(word) - 1), rng.choice(string.ascii_lowercase)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
    )
    return rng.choice(slips)


def _print_filling(search: Search) -> None:
    slices, is_filled = [], False
    while not is_filled:
        start = time.perf_counter()
        is_filled = search.fill()
        slices.append((time.perf_counter() - start) * 1000)
    ordered = sorted(slices)
    print(
        f"search index of {LESSONS:,} lessons and {ENTRIES:,} entries: {sum(slices) / 1000:.1f} s"
        f" in {len(slices)} slices, median {ordered[len(slices) // 2]:.0f} ms,"
        f" longest {ordered[-1]:.0f} ms"
    )


def _timed(search: Search, query: str) -> tuple[float, float]:
    start, worked = time.perf_counter(), time.process_time()
    search.find(query)
    return (time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000


def _print_times(spent: list[tuple[float, float]]) -> None:
    print(f"searches in it, {len(spent)}, of one to three words, a third with a slip, ms")
    for name, times in (
        ("clock", sorted(waited for waited, _ in spent)),
        ("processor", sorted(worked for _, worked in spent)),
    ):
        at = [times[int(len(times) * share)] for share in (0.5, 0.9, 0.99)]
        print(f"  {name:10} median {at[0]:.1f}   90 % {at[1]:.1f}   99 % {at[2]:.1f}")


if __name__ == "__main__":
    sys.exit(main())
