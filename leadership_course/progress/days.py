"""On which days, and in which weeks, did the learner show up?"""

from collections import Counter
from datetime import date, timedelta

from leadership_course.progress.events import (
    AttemptFinished,
    CardTurned,
    Event,
    LessonFinished,
    QuestionAnswered,
)
from leadership_course.progress.moments import local_day


class Days:
    """Acts of learning by local date.

    `done` holds the date on which each lesson was first finished and each quiz first passed.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self.acts: Counter[date] = Counter()
        self.minutes: Counter[date] = Counter()
        self.done: dict[str, date] = {}

    @property
    def first(self) -> date | None:
        """The day it all began, or None."""
        return min(self.acts, default=None)

    def take(self, event: Event) -> None:
        """Fold one event in; only acts of learning count, not settings."""
        match event.fact:
            case CardTurned() | QuestionAnswered():
                self._count(event)
            case LessonFinished(minutes=minutes):
                self._count(event, minutes)
                self._note_done(event)
            case AttemptFinished(is_passed=True):
                self._note_done(event)
            case _:
                return

    def weeks_kept(self, today: date, weeks: int = 5) -> tuple[int, int]:
        """Return in how many of the last `weeks` weeks something was done, this week included.

        Weeks begin on Monday. The second number is how many weeks there were to keep: never more
        than since the first day, so that nobody is told "1 of 5" in the first week.
        """
        if self.first is None or self.first > today:
            return 0, 0
        mondays = {_monday(day) for day in self.acts}
        since = (_monday(today) - _monday(self.first)).days // 7 + 1
        counted = min(weeks, since)
        recent = {_monday(today) - timedelta(weeks=n) for n in range(counted)}
        return len(recent & mondays), counted

    def _note_done(self, event: Event) -> None:
        day = local_day(event)
        if day is not None:
            self.done.setdefault(event.fact.object, day)

    def _count(self, event: Event, minutes: int = 0) -> None:
        day = local_day(event)
        if day is not None:
            self.acts[day] += 1
            self.minutes[day] += minutes


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
