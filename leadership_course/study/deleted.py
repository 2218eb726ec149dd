"""What was deleted from the journal, as it was, and how is it put back?"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from leadership_course.course.index import CourseIndex
from leadership_course.progress.events import ActUndone, Event
from leadership_course.progress.fold import Progress
from leadership_course.progress.journal import Key
from leadership_course.study import journal
from leadership_course.study.journal import Leaf
from leadership_course.study.studying import Study


class _AsItWas(Struct, frozen=True):
    """The course, and progress as if nothing had been deleted."""

    index: CourseIndex
    progress: Progress
    titles: Mapping[str, str]


def leaves(study: Study) -> tuple[Leaf, ...]:
    """Return every entry that was deleted and neither written anew nor erased, the newest first."""
    deleted = study.progress.journal.deleted
    if not deleted:
        return ()
    before = _before(study)
    found = (journal.leaf_of(before, key) for key in deleted)
    kept = (leaf for leaf in found if leaf is not None)
    return tuple(sorted(kept, key=lambda leaf: (leaf.day or date.min, leaf.at), reverse=True))


def leaf_of(study: Study, key: Key) -> Leaf | None:
    """Return a deleted entry; None where it was not deleted, or erased since."""
    return journal.leaf_of(_before(study), key) if key in study.progress.journal.deleted else None


def put_back(study: Study, key: Key) -> Event:
    """Undo the deleting of an entry; raises ProfileError like `Study.record`."""
    return study.record(ActUndone(object=study.progress.journal.deleted[key]))


def _before(study: Study) -> _AsItWas:
    before = study.folded_without(study.progress.journal.deleted.values())
    return _AsItWas(study.index, before, study.titles)
