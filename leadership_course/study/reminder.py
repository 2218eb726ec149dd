"""When is the learner reminded, and in which words?"""

from datetime import date, datetime, time, timedelta

from msgspec import Struct

from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study
from leadership_course.study.today import Today, today

LATEST = timedelta(hours=3)  # after the chosen time; later, the day has gone another way
NUMBERS = {3: "Three", 5: "Five", 10: "Ten", 15: "Fifteen"}

#: What the learner wrote is not shown to a whole room, so what holds it goes by another name.
_PRIVATE = {
    "plan": "A plan to look back on",
    "experiment": "An experiment to look back on",
    "reflection": "A question that comes back",
    "debrief": "A debrief you began",
    "quotes": "Lines you kept",
}


class Reminder(Struct, frozen=True, kw_only=True):
    """What a reminder says; nothing in it was written by the learner."""

    title: str
    text: str


def next_moment(study: Study, at: time, told: date | None) -> datetime | None:
    """Return when to remind next: at the time `at` on the wall of a chosen day.

    That is neither the day `told`, which was reminded of, nor one of being away, nor today when
    something was done already. It may have passed, by three hours at most; None without chosen
    days.
    """
    rhythm, now = study.progress.rhythm, study.clock.now()
    if not rhythm.days:
        return None
    idle = {told, now.date() if study.progress.days.acts[now.date()] else None}
    first = max(now.date(), rhythm.away_until or now.date())
    days = (first + timedelta(days=n) for n in range(15))  # two weeks, of which two days may go
    chosen = (day for day in days if day.weekday() in rhythm.days and day not in idle)
    moments = (study.clock.at(datetime.combine(day, at)) for day in chosen)
    return next(moment for moment in moments if moment >= now - LATEST)


def is_past(study: Study, at: time) -> bool:
    """Tell whether the time `at` of today has come already."""
    now = study.clock.now()
    return study.clock.at(datetime.combine(now.date(), at)) <= now


def reminder(study: Study) -> Reminder | None:
    """Return what to say of today; None when nothing is left to do."""
    day = today(study)
    shown = (day.first, *day.more) if day.first else ()
    said = [_said(offer) for offer in shown if not (offer.kind == "course" and _is_over(day))]
    if not said:
        return None
    return Reminder(title=invitation(study), text=" · ".join(said))


def invitation(study: Study) -> str:
    """Return the question of the day, with the minutes the learner chose."""
    minutes = NUMBERS.get(study.progress.rhythm.minutes, "A few")
    return f"{minutes} minutes for your team?"


def _is_over(day: Today) -> bool:
    return day.step is not None and day.step.kind == "finished"


def _said(offer: Offer) -> str:
    if offer.kind == "course":
        return f"“{offer.title}”"
    return _PRIVATE.get(offer.kind, offer.title)
