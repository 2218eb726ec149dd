"""Does every published id still mean what it meant, and what is ids.lock to say next?"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from leadership_course.course.known_ids import Line, Lock
from leadership_course.course.published import Key, Published, key_of, whole_of
from leadership_course.course.wording import is_same, sketch

#: Nothing bears what was published; the id stands for something else; other words or another answer
#: stand under it; it was not published yet, which alone loses nothing.
FaultKind = Literal["id-vanished", "id-reused", "text-rewritten", "answer-changed", "id-not-locked"]

#: Why an id stands for something else: it bore another kind of thing, is a former id of another
#: thing, was taken over from another kind of thing, or is retired.
Why = Literal["kind", "former", "heir", "retired"]


class Fault(NamedTuple):
    """Something that is wrong with an id of the course, or with a line of the lock.

    `whole` is the lesson or question around it; of an id that stands for something else, `other` is
    the kind or the id of that.
    """

    kind: FaultKind
    about: Published | Line
    whole: Published | None = None
    why: Why | None = None
    other: str = ""


class Renewal(NamedTuple):
    """The lock as it is to be, and how it differs from the one there was."""

    lock: Lock
    added: tuple[Line, ...]
    renamed: tuple[Line, ...]
    revised: tuple[Line, ...]
    retired: tuple[Line, ...]

    @property
    def is_any(self) -> bool:
        """Tell whether anything differs that can be told."""
        return bool(self.added or self.renamed or self.revised or self.retired)


class Comparison:
    """A course beside the lock of what was published of it before."""

    def __init__(self, lock: Lock, entries: Sequence[Published]) -> None:
        """Take the lock and every id of the course as it is now."""
        self._lock = lock
        self._entries = entries
        self._present = {entry.key: entry for entry in entries}
        self._former = {key_of(entry.kind, name): entry for entry in entries for name in entry.was}

    def faults(self) -> Iterator[Fault]:
        """Yield everything that would erase or misattribute what learners did."""
        for line in self._lock.values():
            if self._is_vanished(line):
                yield Fault("id-vanished", line)
        told: set[Key] = set()
        for entry in self._entries:
            whole, reason = self._whole(entry), self._why_reused(entry)
            if reason and (entry is whole or not self._why_reused(whole)):
                yield Fault("id-reused", entry, whole, *reason)
            elif not self._is_reused(entry):
                yield from self._changes(entry, told)

    def renewal(self) -> Renewal:
        """Take in what is new, and retire what has vanished.

        Where an id no longer means what it meant, what was published stays.
        """
        lock: dict[Key, Line] = {}
        for entry in self._entries:
            if not self._is_reused(entry):
                lock[entry.key] = self._line(entry)
                for name in entry.was:
                    lock[key_of(entry.kind, name)] = Line(entry.kind, name, now=entry.id)
        for key, line in self._lock.items():
            lock.setdefault(key, line if self._is_borne(key) else line._replace(is_retired=True))
        return self._told(lock)

    def _told(self, lock: Lock) -> Renewal:
        old = self._lock
        added, revised = [], []
        for entry in self._entries:
            line, base = lock.get(entry.key), self._base(entry)
            if line and base is None:
                added.append(line)
            elif line and base and line.revision and not base.revision:
                revised.append(line)
        lines = [line for line in lock.values() if "/" not in line.id or line.is_retired]
        return Renewal(
            lock=lock,
            added=tuple(added),
            renamed=tuple(n for n in lines if n.now and not _has(old, n) and not n.is_retired),
            revised=tuple(revised),
            retired=tuple(n for n in lines if n.is_retired and not old[n.key].is_retired),
        )

    def _line(self, entry: Published) -> Line:
        base = self._base(entry)
        if base is None or self._is_excused(entry):
            base = Line(entry.kind, entry.id)
        return Line(
            kind=entry.kind,
            id=entry.id,
            revision=entry.revision,
            answer=base.answer or entry.answer,
            words=base.words or sketch(entry.text),
        )

    def _base(self, entry: Published) -> Line | None:
        """Return what was published under the id, or under a former one; None if nothing was."""
        lines = (self._lock.get(key_of(entry.kind, name)) for name in (entry.id, *entry.was))
        return next((line for line in lines if line and not line.now), None)

    def _whole(self, entry: Published) -> Published:
        return self._present.get(entry.whole, entry)

    def _is_borne(self, key: Key) -> bool:
        return key in self._present or key in self._former

    def _is_vanished(self, line: Line) -> bool:
        """Tell whether nothing bears or takes over the id, which nobody has retired.

        What goes with the thing it was a part of, or that had taken it over, is not told apart.
        """
        if line.is_retired or self._is_borne(line.key):
            return False
        whole = whole_of(line.kind, line.id)
        if line.now:
            return whole == line.key and self._is_borne(key_of(line.kind, line.now))
        return whole == line.key or self._is_borne(whole)

    def _is_reused(self, entry: Published) -> bool:
        """Tell whether the id, or that of the lesson or question around it, was something else."""
        return any(self._why_reused(each) for each in (entry, self._whole(entry)))

    def _why_reused(self, entry: Published) -> tuple[Why, str] | None:
        """Return why the id is taken, and the other thing that matters; None if it is not."""
        line = self._lock.get(entry.key)
        if line and line.kind != entry.kind:
            return "kind", line.kind
        if line and line.is_retired:
            return "retired", ""
        if line and line.now and line.now not in entry.was:
            return "former", line.now
        for name in entry.was:
            former = self._lock.get(key_of(entry.kind, name))
            if former and former.kind != entry.kind:
                return "heir", name
            if former and former.is_retired and entry.key != entry.whole:
                return "retired", ""  # a thing may be taken over late, a part of it may not
        return None

    def _is_excused(self, entry: Published) -> bool:
        """Tell whether the question says that it has changed, and did not say so before."""
        whole = self._whole(entry)
        base = self._base(whole)
        return bool(whole.revision) and base is not None and not base.revision

    def _changes(self, entry: Published, told: set[Key]) -> Iterator[Fault]:
        base = self._base(entry)
        if base is None:
            holder = self._present.get(("", entry.inside))
            if holder is None or self._base(holder) is not None:
                yield Fault("id-not-locked", entry)
        elif not self._is_excused(entry):
            whole = self._whole(entry)
            if base.words and not is_same(base.words, entry.text):
                yield Fault("text-rewritten", entry, whole)
            if base.answer not in {"", entry.answer} and whole.key not in told:
                told.add(whole.key)
                yield Fault("answer-changed", entry, whole)


def _has(lock: Lock, line: Line) -> bool:
    return line.key in lock and lock[line.key].now == line.now
