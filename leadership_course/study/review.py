"""Which ideas are due today, which lesson is to be read again, and what is due next?"""

from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from leadership_course.course.blocks import Ask
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Card
from leadership_course.course.principles import Principle
from leadership_course.progress.events import Recall
from leadership_course.progress.moments import day_of
from leadership_course.progress.principles import Finish
from leadership_course.review.due_day import Off
from leadership_course.review.on_a_day import NEW, Waiting, asked_on, next_after
from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study

MISSES = 4  # in a row: then reading helps more than another question
MINUTES_PER_REVIEW = 0.5  # a case takes ten seconds to a minute
_DAY = timedelta(days=1)
_NEVER = Finish(date.min, 0)
_TAUGHT_BY = ("rule", "idea", "contrast", "evidence", "story")


class Reviewed(NamedTuple):
    """An idea that was reviewed: what came of it, and the day of its next review.

    `due` is None where its lesson is to be read again first.
    """

    principle: Principle
    recall: Recall
    due: date | None

    @property
    def is_recalled(self) -> bool:
        """Whether it was remembered, if only half or unsure."""
        return self.recall.rating != "again"


def due_today(study: Study, until: int | None = None) -> tuple[Principle, ...]:
    """Return the ideas to ask about today, the most forgotten first, where a number is given only
    `until` so many of the day are answered.

    Never more than the learner's cap, with what was reviewed today already; none on an easy day and
    none while the learner is away.
    """
    most = study.progress.rhythm.cap if until is None else min(until, study.progress.rhythm.cap)
    room = most - study.progress.principles.reviewed[study.today()]
    asked = asked_on(study.today(), _waiting(study), off_days(study), room)
    return tuple(study.index.principles[each.principle] for each in asked)


def next_day(study: Study) -> tuple[date, int] | None:
    """Return the next day after today with a review, and how many; None when nothing waits."""
    cap = study.progress.rhythm.cap
    return next_after(study.today(), _waiting(study), off_days(study), cap)


def to_read_again(study: Study) -> tuple[Principle, ...]:
    """Return the ideas missed four times in a row, whose lessons are offered instead of questions.

    They come back the day after the lesson was finished again.
    """
    return tuple(
        principle for principle in study.index.principles.values() if _is_stuck(study, principle)
    )


def reviewed_today(study: Study) -> tuple[Reviewed, ...]:
    """Return what was reviewed today, in the order of the answers."""
    found = []
    for principle in study.index.principles.values():
        record = study.progress.principles.of(principle.id)
        if record.last and record.last.recall and record.on == study.today():
            is_stuck = _is_stuck(study, principle)
            due = None if is_stuck else _due(record.last.recall, record.on)
            number = record.last_seen[record.last.object]
            found.append((number, Reviewed(principle, record.last.recall, due)))
    return tuple(reviewed for _, reviewed in sorted(found, key=lambda each: each[0]))


def off_days(study: Study) -> Off:
    """Return the days that the learner wants free of reviews."""
    rhythm = study.progress.rhythm
    return Off(rhythm.easy_days, rhythm.away_until)


def load_of(study: Study) -> dict[date, int]:
    """Return how many ideas are due on each day."""
    found: dict[date, int] = {}
    for each in _waiting(study):
        found[each.due] = found.get(each.due, 0) + 1
    return found


def taught_on(principle: Principle) -> Card:
    """Return the card of its lesson that says the idea, before the lesson asks about it.

    The rule of the lesson goes before its idea, and that before a contrast, an evidence check, a
    story; without any of these it is the first card.
    """
    names = {variant.id for variant in principle.variants}
    cards = principle.lesson.cards
    asking = {
        card.id
        for card, block in blocks_of(principle.lesson)
        if isinstance(block, Ask) and block.question.id in names
    }
    at = next((place for place, card in enumerate(cards) if card.id in asking), len(cards))
    before = [card for card in cards[:at] if card.kind in _TAUGHT_BY]
    return min(reversed(before), key=lambda card: _TAUGHT_BY.index(card.kind), default=cards[0])


def offers(study: Study) -> tuple[Offer, ...]:
    """Return the review that is due, and the lessons to read again."""
    due = due_today(study)
    waiting = {each.principle: each.due for each in _waiting(study)}
    since = min((waiting[each.id] for each in due), default=date.min)
    review = [_review(study, len(due), since)] if due else []
    lessons = {each.lesson.id: each for each in to_read_again(study)}
    return (*review, *(_reading(study, each) for each in lessons.values()))


def _review(study: Study, count: int, since: date) -> Offer:
    """Offer all of it, or for each minute less as many ideas as fit; the day's reviews are counted
    in the place, so that it ends there also when it was left in between.
    """
    done = study.progress.principles.reviewed[study.today()]
    minutes = max(1, round(count * MINUTES_PER_REVIEW))
    parts = {each: int(each / MINUTES_PER_REVIEW) for each in range(minutes - 1, 0, -1)}
    whole = Offer(
        kind="review",
        place="review",
        title="1 idea is about to fade" if count == 1 else f"{count} ideas are about to fade",
        detail=f"In a new case · about {_counted(minutes)}",
        minutes=minutes,
        why="An idea is kept best when it is recalled just before it fades.",
        due=since.isoformat(),
    )
    shorter = (
        replace(
            whole,
            place=f"review/{done + part}",
            detail=f"{part} of them in a new case · about {_counted(each)}",
            minutes=each,
            why="A part of it, so that the day stays short; the other ideas keep their turn.",
        )
        for each, part in parts.items()
    )
    return replace(whole, shorter=tuple(shorter))


def _counted(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _reading(study: Study, principle: Principle) -> Offer:
    lesson = principle.lesson
    return Offer(
        kind="review",
        place=f"lesson/{lesson.id}",
        title=f"Read “{lesson.title}” again",
        detail=f"About {lesson.head.minutes} minutes",
        minutes=lesson.head.minutes,
        why="Its idea was missed four times; reading it helps more than a fifth question.",
        due=study.progress.principles.of(principle.id).on.isoformat(),
    )


def _waiting(study: Study) -> tuple[Waiting, ...]:
    """Return every idea in review, in the order of the course: those whose lesson is finished, and
    those reviewed before the course changed.
    """
    return tuple(
        _as_waiting(study, principle)
        for principle in study.index.principles.values()
        if _has_entered(study, principle) and not _is_stuck(study, principle)
    )


def _has_entered(study: Study, principle: Principle) -> bool:
    progress = study.progress.principles
    return principle.lesson.id in progress.finished or progress.of(principle.id).last is not None


def _as_waiting(study: Study, principle: Principle) -> Waiting:
    """Return when an idea is due: by its last review, and not on the day its lesson was read."""
    record = study.progress.principles.of(principle.id)
    finish = study.progress.principles.finished.get(principle.lesson.id, _NEVER)
    read, on = _past(study, finish.day), _past(study, record.on)
    recall = record.last.recall if record.last else None
    due = _due(recall, on) if recall and on == record.on else on
    return Waiting(
        principle=principle.id,
        due=max(due, read + _DAY),
        last=max(on, read),
        stability=recall.stability if recall else NEW,
    )


def _past(study: Study, day: date) -> date:
    """Return a day on which something happened, or the beginning of time for one still to come.

    That was written while the clock went ahead, and nothing shall wait until then. One day ahead
    may be a journey across the date line.
    """
    return day if day <= study.today() + _DAY else date.min


def _due(recall: Recall, on: date) -> date:
    """Return the day that was worked out when the answer was given; the next one if damaged."""
    return day_of(recall.due) or on + _DAY


def _is_stuck(study: Study, principle: Principle) -> bool:
    progress = study.progress.principles
    read = progress.finished.get(principle.lesson.id, _NEVER)
    return progress.of(principle.id).misses_since(read.number) >= MISSES
