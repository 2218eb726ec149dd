"""Does the fold know how each idea was remembered, and when?"""

from datetime import date
from typing import Any

from leadership_course.progress.events import (
    AnyFact,
    LessonFinished,
    QuestionAnswered,
    Recall,
)
from leadership_course.progress.fold import Progress
from leadership_course.progress.principles import Finish
from tests.progress.histories import answered, event, folded


def reviewed(question: str, rating: Any = "good", principle: str = "p") -> QuestionAnswered:
    """Return an answer given in a review."""
    recall = Recall(rating=rating, stability=2.0, difficulty=5.0, due="2026-03-05")
    return answered(question, principle=principle, recall=recall)


def test_every_answer_counts_as_seen_wherever_it_was_given() -> None:
    record = folded(
        answered("check", principle="p", lesson="l"),
        answered("asked", principle="p", attempt="a"),
        reviewed("check"),
        answered("other", principle="q"),
        answered("none"),
    ).principles.of("p")
    assert record.seen == {"check": 2, "asked": 1}
    assert record.last_seen["asked"] < record.last_seen["check"]
    assert record.reviews == 1


def test_a_try_that_was_not_the_last_is_not_an_answer() -> None:
    principles = folded(answered("check", principle="p", is_final=False)).principles
    assert principles.records == {}


def test_the_newest_review_stands() -> None:
    first, second = reviewed("a", "hard"), reviewed("b", "easy")
    record = folded(first, second, answered("c", principle="p")).principles.of("p")
    assert record.last == second
    assert record.on == date(2026, 3, 2)


def test_misses_are_counted_in_a_row_and_in_all() -> None:
    facts: list[AnyFact] = [reviewed("a", "again"), reviewed("a", "hard")]
    facts += [reviewed("a", "again"), reviewed("a", "again")]
    record = folded(*facts).principles.of("p")
    assert len(record.missed) == 2
    assert record.misses == 3


def test_misses_before_the_lesson_was_finished_again_are_told_apart() -> None:
    progress = folded(LessonFinished(object="l"), reviewed("a", "again"), reviewed("a", "again"))
    record = progress.principles.of("p")
    assert record.misses_since(progress.principles.finished["l"].number) == 2
    progress.take(event(LessonFinished(object="l")))
    assert record.misses_since(progress.principles.finished["l"].number) == 0


def test_a_day_is_the_one_on_the_learners_calendar() -> None:
    progress = Progress()
    late = "2026-03-02T23:30:00.000Z"
    progress.take(event(LessonFinished(object="l"), late, utc_offset=60))
    progress.take(event(reviewed("a"), late, utc_offset=-60))
    assert progress.principles.finished["l"] == Finish(date(2026, 3, 3), 1)
    assert progress.principles.of("p").on == date(2026, 3, 2)
    assert progress.principles.reviewed == {date(2026, 3, 2): 1}


def test_a_damaged_time_was_long_ago() -> None:
    progress = Progress()
    progress.take(event(LessonFinished(object="l"), "not a time"))
    assert progress.principles.finished["l"].day == date.min


def test_an_idea_nobody_asked_about_has_an_empty_record() -> None:
    record = folded().principles.of("p")
    assert (record.reviews, record.last, record.misses, record.seen) == (0, None, 0, {})
