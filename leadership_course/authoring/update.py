"""In which words is an author told what an update does to those who have begun the course?"""

from collections.abc import Iterator
from typing import NamedTuple

from leadership_course.authoring.findings import findings
from leadership_course.course.outline import Course
from leadership_course.course.versions import Differences, differences

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
    found = differences(old, new)
    return Update(
        added=(
            *(Change(line.kind, line.id) for line in found.added),
            *(Change("term", name) for name in found.terms_added),
        ),
        renamed=tuple(Change(line.kind, line.id, line.now) for line in found.renamed),
        changed=tuple(_changed(found)),
        gone=(*_gone(found), *(Change("term", name) for name in found.terms_gone)),
    )


def _changed(found: Differences) -> Iterator[Change]:
    for line in found.revised:
        yield Change(line.kind, line.id, touches="touched: answers to it as it was before")
    faults = tuple(findings(found.faults))
    for each in faults:
        yield Change(each.about.kind, each.about.id, touches=each.message)
    yield from (Change("card", name) for name in found.cards)
    yield from (Change("quiz", name) for name in found.quizzes)
    yield from (Change("experiment", name) for name in found.experiments)
    yield from (Change("source", name) for name in found.sources)
    said = {(line.kind, line.id) for line in found.revised}
    said |= {(each.about.kind, each.about.id.partition("/")[0]) for each in faults}
    yield from (Change(*each) for each in found.worded if each not in said)
    yield from (Change("term", name) for name in found.terms)


def _gone(found: Differences) -> Iterator[Change]:
    for line in found.gone:
        done = _DONE.get(line.kind, "")
        yield Change(line.kind, line.id, touches=f"touched: {done}" if done else "")
