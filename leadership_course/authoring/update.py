"""What does an update of a course do to somebody who has begun it?

The old version is taken as published, and the new one is held against it, as `check` holds a course
against its ids.lock. So what is said here is what learners will find.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from leadership_course.authoring.comparison import Comparison
from leadership_course.authoring.ids_lock import Line
from leadership_course.authoring.published import Published, published, whole_of
from leadership_course.course.outline import Card, Course, Quiz

#: What a learner may have done with something of this kind, which has no place once it is gone.
_DONE = {
    "course": "all they did, for this is another course",
    "module": "where they stood in it",
    "lesson": "that they took it",
    "card": "the place they were at",
    "quiz": "their attempts",
    "question": "their answers, and its return in reviews",
    "quote": "their bookmarks of it",
    "reflection": "what they wrote for it, and its return",
    "plan": "the plan they made from it",
    "experiment": "their week with it",
    "statement": "their ratings of it",
    "self-assessment": "their ratings",
}


class Change(NamedTuple):
    """Something that differs: its kind and id, its new id if it has one, and who is touched how."""

    kind: str
    id: str
    now: str = ""
    touches: str = ""


class Update(NamedTuple):
    """What is new, what has another id, other words or another answer, and what is gone.

    `loses` tells whether something is gone, or means something else, that learners did things with.
    """

    added: tuple[Change, ...]
    renamed: tuple[Change, ...]
    changed: tuple[Change, ...]
    gone: tuple[Change, ...]

    @property
    def loses(self) -> bool:
        """Tell whether a learner loses sight of something, or it is misattributed."""
        return any(change.touches for change in (*self.changed, *self.gone))


def update_of(old: Course, new: Course) -> Update:
    """Return what changes for those who have begun the old version of a course."""
    lock = Comparison({}, published(old)).renewal().lock
    compared = Comparison(lock, published(new))
    renewal = compared.renewal()
    found = [each for each in compared.findings() if isinstance(each.about, Published)]
    touched = [
        Change(each.about.kind, each.about.id, touches=each.message)
        for each in found
        if each.severity == "error"
    ]
    revised = [
        Change(line.kind, line.id, touches="touched: answers to it as it was before")
        for line in renewal.revised
    ]
    renamed = [Change(line.kind, line.id, line.now) for line in renewal.renamed]
    return Update(
        added=tuple(Change(line.kind, line.id) for line in _outermost(renewal.added)),
        renamed=tuple(renamed),
        changed=(*revised, *touched, *_rewritten(old, new)),
        gone=tuple(_gone(_outermost(renewal.retired))),
    )


def _outermost(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what is no part of something else that is there."""
    there = {line.key: line for line in lines}
    for key, line in there.items():
        whole = whole_of(line.kind, line.id)
        if whole == key or whole not in there:
            yield line


def _rewritten(old: Course, new: Course) -> Iterator[Change]:
    """Yield cards with other words and quizzes with other rules, which take nothing away."""
    before, after = _cards(old), _cards(new)
    yield from (
        Change("card", name) for name in after if before.get(name, after[name]) != after[name]
    )
    rules = {module.quiz.id: _rules(module.quiz) for module in old.modules if module.quiz}
    for quiz in (module.quiz for module in new.modules if module.quiz):
        if rules.get(quiz.id, _rules(quiz)) != _rules(quiz):
            yield Change("quiz", quiz.id)


def _cards(course: Course) -> dict[str, Card]:
    return {f"{lesson.id}/{card.id}": card for lesson in course.lessons for card in lesson.cards}


def _rules(quiz: Quiz) -> Quiz:
    return replace(quiz, questions=(), was=())


def _gone(lines: Iterable[Line]) -> Iterator[Change]:
    for line in lines:
        done = _DONE.get(line.kind, "")
        yield Change(line.kind, line.id, touches=f"touched: {done}" if done else "")
