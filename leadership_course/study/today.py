"""What is there to do today, in which order, and why in that order?"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from msgspec import Struct

from leadership_course.study import (
    answer_changes,
    assessment,
    debrief,
    plans,
    returning,
    review,
    revisiting,
)
from leadership_course.study.offer import Offer
from leadership_course.study.path import Step, next_step
from leadership_course.study.studying import Study

MORE = 3  # offers beside the first: what is seen at a glance
_PRESSING = {"review": timedelta(days=1), "reflection": timedelta(days=3)}
"""How long each waits until it goes before a new lesson."""

_SOURCES: tuple[Callable[[Study], tuple[Offer, ...]], ...] = (
    plans.offers,
    review.offers,
    returning.offers,
    debrief.offers,
    assessment.offers,
    revisiting.offers,
    answer_changes.offers,
)

#: Beside the first come acts, since they have a day of their own; then what fades; then the rest.
_RANK = (
    "plan",
    "experiment",
    "review",
    "course",
    "changed",
    "reflection",
    "assessment",
    "debrief",
    "quotes",
)

_UNDER_WAY = ("continue", "quiz-continue")
_WHY = {
    "begin": "The course begins here.",
    "continue": "You are in the middle of it.",
    "next": "It is the next step along the path.",
    "quiz": "The lessons of the module are done; answering is what makes them stay.",
    "quiz-continue": "You are in the middle of it.",
    "quiz-again": "What was missed is worth one more look.",
    "finished": "The path ends here.",
}


class Today(Struct, frozen=True, kw_only=True):
    """What a day asks for.

    `first` is the one next step, `more` what else fits into the minutes that the learner chose,
    `waiting` what can wait. The offer of kind `course` stands for `step`.
    """

    first: Offer | None
    more: tuple[Offer, ...] = ()
    waiting: tuple[Offer, ...] = ()
    step: Step | None = None


def today(study: Study) -> Today:
    """Return what there is to do today."""
    offers = [offer for source in _SOURCES for offer in source(study)]
    return arranged(next_step(study), offers, study.today(), minutes_left(study))


def minutes_left(study: Study) -> int:
    """Return how many of the minutes that the learner chose are left today, never below zero."""
    chosen = study.progress.rhythm.minutes
    return max(0, chosen - study.progress.days.spent_on(study.today()))


def arranged(step: Step | None, offers: Iterable[Offer], day: date, minutes: int) -> Today:
    """Return the order of the day.

    What was begun is gone on with, and before a new lesson go a review due since yesterday and a
    question that came back days ago, which would else wait until the path has ended;
    otherwise the path comes first. Beside it stand at most three offers, and together with the
    first no more of them than fit into `minutes`. A review is cut to what fits, and a minute of it
    is always in sight: what fades does not wait for a day without lessons.
    """
    path = [_as_offer(step)] if step else []
    is_over = step is not None and step.kind == "finished"
    ordered = sorted([*path, *offers], key=lambda each: _rank(each, is_over))
    if not ordered:
        return Today(first=None)
    first = min(ordered, key=lambda each: _urgency(each, step, day))
    rest = [each for each in ordered if each is not first]
    more, waiting = _fitting(rest, max(0, minutes - first.minutes))
    return Today(first=first, more=more, waiting=waiting, step=step)


def _fitting(offers: list[Offer], left: int) -> tuple[tuple[Offer, ...], tuple[Offer, ...]]:
    """Return what fits into the minutes `left`, and the rest, both in the order given."""
    kept = next((each for each in offers if _is_kept_in_sight(each)), None)
    more: list[Offer] = []
    waiting: list[Offer] = []
    for each in offers:
        sizes = (each, *each.shorter)
        fitting = next((size for size in sizes if size.minutes <= left), None)
        if each is kept:
            fitting, kept = fitting or sizes[-1], None
        if fitting and len(more) + (kept is not None) < MORE:
            more.append(fitting)
            left -= fitting.minutes
        else:
            waiting.append(each)
    return tuple(more), tuple(waiting)


def _is_kept_in_sight(offer: Offer) -> bool:
    return offer.kind == "review" and (offer, *offer.shorter)[-1].minutes == 1


def _rank(offer: Offer, is_over: bool) -> tuple[int, str]:
    """Order what stands beside the first; the end of the path, once reached, comes last."""
    is_end = is_over and offer.kind == "course"
    return (len(_RANK) if is_end else _RANK.index(offer.kind), offer.due)


def _urgency(offer: Offer, step: Step | None, day: date) -> int:
    if offer.kind == "course":
        is_under_way = step is not None and step.kind in _UNDER_WAY
        is_over = step is not None and step.kind == "finished"
        return 0 if is_under_way else 4 if is_over else 2
    pressing = _PRESSING.get(offer.kind)
    is_pressing = pressing is not None and offer.due <= (day - pressing).isoformat()
    return 1 if is_pressing else 3


def _as_offer(step: Step) -> Offer:
    return Offer(
        kind="course",
        place=step.place,
        title=step.title,
        detail=step.detail,
        minutes=step.minutes,
        why=_WHY[step.kind],
        due="",
    )
