"""What is there to do today, in which order, and why in that order?"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from msgspec import Struct

from leadership_course.study import assessment, debrief, plans, returning, review, revisiting
from leadership_course.study.offer import Offer
from leadership_course.study.path import Step, next_step
from leadership_course.study.studying import Study

MORE = 3  # offers beside the first: what is seen at a glance
PRESSING = timedelta(days=1)  # a review that has waited so long goes before a new lesson

_SOURCES: tuple[Callable[[Study], tuple[Offer, ...]], ...] = (
    plans.offers,
    review.offers,
    returning.offers,
    debrief.offers,
    assessment.offers,
    revisiting.offers,
)

#: Beside the first come acts, since they have a day of their own; then what fades; then the rest.
_RANK = ("plan", "experiment", "review", "course", "reflection", "assessment", "debrief", "quotes")

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
    return max(0, chosen - study.progress.days.minutes[study.today()])


def arranged(step: Step | None, offers: Iterable[Offer], day: date, minutes: int) -> Today:
    """Return the order of the day.

    What was begun is gone on with, and a review due since yesterday goes before a new lesson;
    otherwise the path comes first. Beside it stand at most three offers, and together with the
    first no more of them than fit into `minutes`.
    """
    path = [_as_offer(step)] if step else []
    ordered = sorted([*path, *offers], key=lambda each: (_RANK.index(each.kind), each.due))
    if not ordered:
        return Today(first=None)
    first = min(ordered, key=lambda each: _urgency(each, step, day))
    left = minutes - first.minutes
    more: list[Offer] = []
    waiting: list[Offer] = []
    for each in ordered:
        if each is first or (step and step.kind == "finished" and each.kind == "course"):
            continue
        fits = each.minutes <= left and len(more) < MORE
        (more if fits else waiting).append(each)
        left -= each.minutes if fits else 0
    return Today(first=first, more=tuple(more), waiting=tuple(waiting), step=step)


def _urgency(offer: Offer, step: Step | None, day: date) -> int:
    if offer.kind == "course":
        is_under_way = step is not None and step.kind in _UNDER_WAY
        is_over = step is not None and step.kind == "finished"
        return 0 if is_under_way else 4 if is_over else 2
    is_pressing = offer.kind == "review" and offer.due <= (day - PRESSING).isoformat()
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
