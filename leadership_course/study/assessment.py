"""When does the learner rate the same statements again, and what has moved in between?"""

from datetime import date, timedelta
from typing import Any, cast

import msgspec

from leadership_course.course.outline import Statement
from leadership_course.course.questions import SelfRating
from leadership_course.progress.assessments import Moment
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.answers import SelfRated
from leadership_course.study.offer import Offer
from leadership_course.study.path import standing
from leadership_course.study.studying import Study

LATER = timedelta(days=60)  # after the rating that ends the course
SETTLED = timedelta(days=7)  # what was not rated by then was left out on purpose
MINUTES = 4
SHOWN: tuple[Moment, ...] = ("then", "before", "after", "later")
"""The moments as they are shown side by side."""

_NOW: tuple[Moment, ...] = ("later", "after")
_START: tuple[Moment, ...] = ("before", "then")


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """A moment whose ratings are to be given, waiting since the learner's date `since`."""

    moment: Moment
    since: date


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """The mean rating of a module's statements at each moment that has one, 1.0 to 5.0."""

    title: str
    means: dict[Moment, float]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that was rated otherwise: 1 to 5 at the start, 1 to 5 now."""

    statement: Statement
    start: int
    now: int


def statements(study: Study) -> tuple[Statement, ...]:
    """Return the statements of the course; none where it has no self-assessment."""
    return study.course.assessment.items if study.course.assessment else ()


def values_at(study: Study, moment: Moment) -> dict[str, int]:
    """Return the ratings of a moment (0 to 5) by statement, of those that the course still has."""
    given = study.progress.assessments.at(moment).values
    return {item.id: given[item.id] for item in statements(study) if item.id in given}


def moments_given(study: Study) -> tuple[Moment, ...]:
    """Return the moments with any rating, as they are shown side by side."""
    return tuple(moment for moment in SHOWN if values_at(study, moment))


def rate(study: Study, moment: Moment, statement: Statement, value: int) -> None:
    """Record how often the learner does something.

    `value` is 1 almost never ... 5 almost always, or 0 no occasion.
    """
    question = SelfRating(id=statement.id, prompt=statement.text)
    study.record(
        QuestionAnswered(
            object=statement.id,
            rendered=cast(dict[str, Any], msgspec.to_builtins(question)),
            answer=cast(dict[str, Any], msgspec.to_builtins(SelfRated(value=value))),
            score=0.0,
            verdict="unscored",
            attempt=moment,
        )
    )


def is_given(study: Study, moment: Moment) -> bool:
    """Tell whether a moment is behind the learner: all is rated, or the rest was left out."""
    ratings = study.progress.assessments.at(moment)
    if not ratings.values:
        return False
    is_whole = all(item.id in ratings.values for item in statements(study))
    return is_whole or ratings.last is None or study.today() - ratings.last >= SETTLED


def due(study: Study) -> Due | None:
    """Return the moment to be rated now: after the last module, at once the start as it looks from
    there, and sixty days later.
    """
    if not statements(study):
        return None
    if not is_given(study, "after"):
        begun = study.progress.assessments.at("after").first
        since = begun or _done_on(study)
        return Due(moment="after", since=since) if since else None
    after = study.progress.assessments.at("after").first or study.today()
    if study.today() >= after + LATER:
        is_due = not is_given(study, "later")
        return Due(moment="later", since=after + LATER) if is_due else None
    return None if is_given(study, "then") else Due(moment="then", since=after)


def to_rate(study: Study) -> Moment | None:
    """Return the moment that can be rated now, due or not: the start counts until a lesson is done.

    What is rated in the middle of the course would be neither the start nor the end.
    """
    found = due(study)
    if found:
        return found.moment
    records = study.progress.lessons.records.values()
    is_ahead = not any(record.times_finished for record in records)
    return "before" if is_ahead and statements(study) else None


def offers(study: Study) -> tuple[Offer, ...]:
    """Return the self-assessment, when it is due, as Today lists it."""
    found = due(study)
    if found is None:
        return ()
    rated, total = len(values_at(study, found.moment)), len(statements(study))
    counted = "1 line" if total == 1 else f"{total} lines"
    return (
        Offer(
            kind="assessment",
            place=f"assessment/{found.moment}",
            title=_TITLES[found.moment],
            detail=f"{rated} of {counted} rated" if rated else f"{counted} · about 4 minutes",
            minutes=MINUTES,
            why=_WHY[found.moment],
            due=found.since.isoformat(),
        ),
    )


def profile(study: Study) -> tuple[Profile, ...]:
    """Return the means by module, in the order of the path; “no occasion” is left out."""
    index = study.index
    by_module: dict[str, list[str]] = {module.id: [] for module in study.course.modules}
    for item in statements(study):
        if item.module in index.modules:
            by_module[index.modules[item.module].id].append(item.id)
    return tuple(
        Profile(title=index.modules[module].title, means=_means(study, items))
        for module, items in by_module.items()
        if items
    )


def largest_changes(study: Study, most: int = 3) -> tuple[Change, ...]:
    """Return what moved furthest between the start and now, the largest first.

    The start is what was said then; where nothing was said, what was said looking back.
    """
    start, now = _newest(study, _START), _newest(study, _NOW)
    changes = [
        Change(statement=item, start=start[item.id], now=now[item.id])
        for item in statements(study)
        if item.id in start and item.id in now and start[item.id] != now[item.id]
    ]
    return tuple(sorted(changes, key=lambda each: -abs(each.now - each.start))[:most])


def _newest(study: Study, moments: tuple[Moment, ...]) -> dict[str, int]:
    """Return what was said of each statement at the first of `moments` that has something."""
    found: dict[str, int] = {}
    for moment in reversed(moments):
        found |= {item: value for item, value in values_at(study, moment).items() if value}
    return found


def _means(study: Study, items: list[str]) -> dict[Moment, float]:
    means: dict[Moment, float] = {}
    for moment in SHOWN:
        given = values_at(study, moment)
        counted = [given[item] for item in items if given.get(item)]
        if counted:
            means[moment] = sum(counted) / len(counted)
    return means


def _done_on(study: Study) -> date | None:
    """Return the date on which the last module was done; None as long as one is not."""
    modules = [module for module in study.course.modules if module.lessons or module.quiz]
    if not modules or not all(standing(study, module).is_done for module in modules):
        return None
    ids = [lesson.id for lesson in study.course.lessons]
    ids += [module.quiz.id for module in modules if module.quiz]
    days = [study.progress.days.done[name] for name in ids if name in study.progress.days.done]
    return max(days, default=study.today())


_TITLES: dict[Moment, str] = {
    "before": "Where you start from",
    "after": "The lines from the start, once more",
    "then": "Your start, looking back",
    "later": "Sixty days on",
}
_WHY: dict[Moment, str] = {
    "before": "What you say before the course is what you will look back at.",
    "after": "The last module is done: the same lines as at the start show what has moved.",
    "then": "You know more about your start now than you did then.",
    "later": "Sixty days after the course shows what has stayed.",
}
