"""What did the learner do that has no place in the course any more?"""

from typing import NamedTuple

from leadership_course.study.studying import Study


class Orphans(NamedTuple):
    """How many lessons begun or finished, and how many questions answered, the course holds no
    more. Their record stays, and has its place again should they come back.
    """

    lessons: int
    questions: int


def orphans(study: Study) -> Orphans:
    """Return what is kept from what is no longer in the course."""
    index, progress = study.index, study.progress
    return Orphans(
        lessons=sum(name not in index.lessons for name in progress.lessons.records),
        questions=sum(
            fact.object not in index.questions and fact.verdict != "unscored"
            for fact in progress.met.all()
        ),
    )


def in_words(found: Orphans) -> str:
    """Return a sentence for the Progress page; empty where everything has its place."""
    counts = ((found.lessons, "lesson"), (found.questions, "answered question"))
    parts = [f"{count} {what}{'s' * (count != 1)}" for count, what in counts if count]
    if not parts:
        return ""
    return f"Kept from what is no longer in the course: {' and '.join(parts)}."
