"""Does each lesson fit into a short break, and take as long as it says?"""

from collections.abc import Iterator

from leadership_course.authoring.reading_time import minutes_of
from leadership_course.authoring.remarks import Remark
from leadership_course.course.outline import Course
from leadership_course.course.published import Published

SHORTEST, LONGEST = 3, 5
MOST_OFF = 1.0


def time_remarks(course: Course, entries: dict[str, Published]) -> Iterator[Remark]:
    """Yield what is to be said of the `minutes` of lessons; `entries` are the ids of the course."""
    for lesson in course.lessons:
        said, taken = lesson.head.minutes, minutes_of(lesson)
        about = entries[lesson.id]
        if not SHORTEST <= said <= LONGEST:
            yield Remark(
                "minutes-range",
                about,
                "minutes",
                f"A lesson takes {SHORTEST} to {LONGEST} minutes, and this one says {said}.",
                _resized(said),
            )
        if abs(taken - said) > MOST_OFF:
            yield Remark(
                "minutes-off",
                about,
                "minutes",
                f"To read and answer this takes about {taken:.1f} minutes, not {said}.",
                _remedy(taken),
            )


def _remedy(taken: float) -> str:
    nearest = round(taken)
    if SHORTEST <= nearest <= LONGEST:
        return f"Write `minutes: {nearest}`, or change the lesson."
    return _resized(nearest)


def _resized(minutes: int) -> str:
    if minutes > LONGEST:
        return "Split the lesson, or leave something out."
    return "Add what is missing, or put the lesson together with another one."
