"""What stands at the end of the course, and what does the learner take along?"""

from collections.abc import Iterable

from leadership_course.course.blocks import Quote
from leadership_course.study.elsewhere import is_elsewhere
from leadership_course.study.locking import is_closed
from leadership_course.study.path import state_of
from leadership_course.study.studying import Study


def closing_quote(study: Study) -> Quote | None:
    """Return the quotation that the course closes with, if it names one."""
    closing = study.course.head.closing
    found = study.index.quotes.get(closing.quote) if closing else None
    return found[0] if found else None


def lessons_ahead(study: Study) -> int:
    """Return how many lessons are not finished yet."""
    return sum(state_of(study, lesson) != "finished" for lesson in study.course.lessons)


def taken_along(study: Study) -> tuple[tuple[int, str], ...]:
    """Return what the learner kept, wrote and planned in this course: how many, and of what.

    While the journal is locked nobody can tell how many reflections stand.
    """
    progress = study.progress
    written = (e for e in progress.journal.all() if e.kind == "reflection" and e.text)
    counted = [
        (_own(kept.id for kept in progress.keepsakes.all()), "line kept", "lines kept"),
        (_own(e.object for e in written), "reflection written", "reflections written"),
        (_own(plan.id for plan in progress.plans.all()), "plan made", "plans made"),
    ]
    if is_closed(study.lock):
        del counted[1]
    return tuple((count, one if count == 1 else many) for count, one, many in counted)


def _own(names: Iterable[str]) -> int:
    return sum(not is_elsewhere(name) for name in names)
