"""On which days, and in which weeks, did the learner show up?"""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import ClassVar

from msgspec import Struct

from leadership_course.progress.events import (
    AttemptFinished,
    CardTurned,
    DebriefWritten,
    Event,
    LessonFinished,
    LessonStarted,
    PlanMade,
    PlanReported,
    QuestionAnswered,
    Recall,
    ReflectionWritten,
)
from leadership_course.progress.fact import Heeds
from leadership_course.progress.moments import local_day

LONGEST_ANSWER = 120  # seconds: whoever takes longer was called away
_RECENT = timedelta(weeks=4)  # what tells how often somebody comes
_ABSENT = 7  # days between two visits that are still a rhythm, at most


def _always(_day: date) -> bool:
    """Mean to come every day."""
    return True


class Days(Struct):
    """Acts of learning by local date; `minutes` are those of the lessons finished.

    `done` holds the date on which each lesson was first finished and each quiz first passed.
    """

    HEEDS: ClassVar[Heeds] = (
        QuestionAnswered,
        LessonStarted,
        CardTurned,
        ReflectionWritten,
        PlanMade,
        PlanReported,
        DebriefWritten,
        LessonFinished,
        AttemptFinished,
    )

    acts: dict[date, int] = {}
    minutes: dict[date, int] = {}
    _reviewing: dict[date, int] = {}  # seconds
    done: dict[str, date] = {}
    _just_opened: set[str] = set()  # lessons of which no card was turned yet

    def __post_init__(self) -> None:
        """Count from nothing, also what was kept."""
        self.acts, self.minutes = Counter(self.acts), Counter(self.minutes)
        self._reviewing = Counter(self._reviewing)

    @property
    def first(self) -> date | None:
        """The day it all began, or None."""
        return min(self.acts, default=None)

    def take(self, event: Event) -> None:
        """Fold one event in; learning counts, and looking back on what was done at work.

        A visit counts when the learner goes on from it or answers in it, so opening a lesson
        does not.
        """
        match event.fact:
            case QuestionAnswered(recall=Recall(), seconds=seconds):
                self._count(event, reviewing=min(seconds, LONGEST_ANSWER))
            case LessonStarted(object=lesson):
                self._just_opened.add(lesson)
            case CardTurned(object=lesson) if lesson in self._just_opened:
                self._just_opened.discard(lesson)  # the card it opens at
            case CardTurned() | QuestionAnswered() | ReflectionWritten():
                self._count(event)
            case PlanMade() | PlanReported() | DebriefWritten():
                self._count(event)
            case LessonFinished(minutes=minutes):
                self._count(event, minutes)
                self._note_done(event)
            case AttemptFinished(is_passed=True):
                self._note_done(event)
            case _:
                return

    def spent_on(self, day: date) -> int:
        """Return about how many minutes were spent on `day`, with lessons and with reviews."""
        return self.minutes[day] + round(self._reviewing[day] / 60)

    def weeks_kept(
        self, today: date, weeks: int = 5, asks_on: Callable[[date], bool] = _always
    ) -> tuple[int, int]:
        """Return in how many of the last `weeks` weeks that count something was done, and how many
        such weeks there were: never more than since the first day.

        A week begins on Monday. It counts when something was done in it, and also when it is over
        and `asks_on` says of a day in it that the learner meant to come. So weeks away and the week
        that has only begun cost nothing, and earlier weeks stand in for them.
        """
        if self.first is None or self.first > today:
            return 0, 0
        mondays = {_monday(day) for day in self.acts}
        this_week = _monday(today)
        kept = counted = 0
        for ago in range((this_week - _monday(self.first)).days // 7 + 1):
            monday = this_week - timedelta(weeks=ago)
            is_kept = monday in mondays
            if is_kept or (ago and any(asks_on(monday + timedelta(days=n)) for n in range(7))):
                kept, counted = kept + is_kept, counted + 1
            if counted == weeks:
                break
        return kept, counted

    def usual_gap(self, today: date) -> float:
        """Return how many days pass from one day of learning to the next, 1.0 where it is daily.

        It is the mean of the last four weeks. Over a week was an absence, and says nothing of what
        is usual.
        """
        days = sorted(day for day in self.acts if timedelta(0) <= today - day <= _RECENT)
        gaps = [gap for one, two in pairwise(days) if (gap := (two - one).days) <= _ABSENT]
        return sum(gaps) / len(gaps) if gaps else 1.0

    def _note_done(self, event: Event) -> None:
        day = local_day(event)
        if day is not None:
            self.done.setdefault(event.fact.object, day)

    def _count(self, event: Event, minutes: int = 0, reviewing: int = 0) -> None:
        day = local_day(event)
        if day is not None:
            self.acts[day] += 1
            self.minutes[day] += minutes
            self._reviewing[day] += reviewing


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
