"""How firmly is an idea remembered, and how long does that last? FSRS-6, in whole days."""

from datetime import UTC, date, datetime, time
from typing import NamedTuple

import fsrs

from leadership_course.review.rating import Rating

RETENTION = 0.9
"""How likely an idea is to be remembered when it comes back."""
LONGEST = 365
"""Days: however well it is known, an idea comes back once a year."""

_SCHEDULER = fsrs.Scheduler(
    desired_retention=RETENTION,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=LONGEST,
    enable_fuzzing=False,
)
_RATINGS = {
    "again": fsrs.Rating.Again,
    "hard": fsrs.Rating.Hard,
    "good": fsrs.Rating.Good,
    "easy": fsrs.Rating.Easy,
}


class Memory(NamedTuple):
    """What FSRS knows of one idea: how long it lasts, how hard it is, when it was last recalled.

    `stability` is the number of days after which nine in ten are still remembered, `difficulty` is
    1.0 to 10.0, `last` a day of the learner's calendar.
    """

    stability: float
    difficulty: float
    last: date


def recalled(memory: Memory | None, rating: Rating, day: date) -> tuple[Memory, int]:
    """Return the memory after a review on `day`, and in how many days the next one is best.

    None stands for an idea never reviewed. The days are 1 to LONGEST: nothing comes back on the day
    it was answered. A `day` before the last one (a clock set back) counts as the same day.
    """
    card, _ = _SCHEDULER.review_card(_card(memory), _RATINGS[rating], _noon(day))
    after = Memory(card.stability or 0.0, card.difficulty or 0.0, day)
    return after, (card.due - _noon(day)).days


def retrievability(memory: Memory, day: date) -> float:
    """Return how likely the idea is to be remembered on `day`, 0.0 to 1.0."""
    return _SCHEDULER.get_card_retrievability(_card(memory), _noon(day))


def _card(memory: Memory | None) -> fsrs.Card:
    never = datetime.min.replace(tzinfo=UTC)  # given, so that the library asks no clock
    if memory is None:
        return fsrs.Card(card_id=1, due=never)
    return fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=never,
        last_review=_noon(memory.last),
    )


def _noon(day: date) -> datetime:
    """Return one moment of a calendar day: what FSRS counts is whole days between two of them."""
    return datetime.combine(day, time(12), tzinfo=UTC)
