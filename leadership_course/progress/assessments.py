"""How often did the learner do what the course is about: before it, after it, and later?"""

from datetime import date
from typing import ClassVar, Literal, get_args

from msgspec import Struct

from leadership_course.progress.events import Event, QuestionAnswered
from leadership_course.progress.fact import Heeds
from leadership_course.progress.moments import local_day

Moment = Literal["before", "after", "then", "later"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
"""Before the course, after it, the start as it looks from there, and sixty days later."""


class Ratings(Struct, frozen=True, kw_only=True):
    """The ratings of one moment by statement: 1 almost never, 5 almost always, 0 no occasion.

    `first` and `last` are the learner's dates of the first and the newest rating, None where there
    is none or its time is damaged.
    """

    values: dict[str, int] = {}
    first: date | None = None
    last: date | None = None


class Assessments(Struct):
    """The ratings of every moment; of each statement the newest one stands."""

    HEEDS: ClassVar[Heeds] = (QuestionAnswered,)

    _ratings: dict[str, Ratings] = {}

    def at(self, moment: Moment) -> Ratings:
        """Return the ratings of a moment."""
        return self._ratings.get(moment, Ratings())

    def take(self, event: Event) -> None:
        """Fold one event in."""
        fact = event.fact
        if isinstance(fact, QuestionAnswered) and fact.attempt in MOMENTS:
            value = fact.answer.get("value")
            if isinstance(value, int):
                self._rate(fact.attempt, fact.object, value, local_day(event))

    def _rate(self, moment: str, statement: str, value: int, day: date | None) -> None:
        old = self._ratings.get(moment, Ratings())
        self._ratings[moment] = Ratings(
            values={**old.values, statement: value}, first=old.first or day, last=day or old.last
        )
