"""What stands at the end of the course, and what does the learner take along?"""

from leadership_course.course.blocks import Quote
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
    """Return what the learner kept, wrote and planned: how many, and of what in words.

    While the journal is locked nobody can tell how many reflections stand.
    """
    progress = study.progress
    reflections = sum(e.kind == "reflection" and bool(e.text) for e in progress.journal.all())
    counted = [
        (len(progress.keepsakes.all()), "line kept", "lines kept"),
        (reflections, "reflection written", "reflections written"),
        (len(progress.plans.all()), "plan made", "plans made"),
    ]
    if is_closed(study.lock):
        del counted[1]
    return tuple((count, one if count == 1 else many) for count, one, many in counted)
