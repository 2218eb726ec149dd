"""How does a review go, from the first idea to the last?"""

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from leadership_course.course.principles import Principle
from leadership_course.course.questions import Question
from leadership_course.progress.events import QuestionAnswered, Recall
from leadership_course.review.due_day import due_day, in_time
from leadership_course.review.rating import is_surprise, rating_of
from leadership_course.review.variants import next_variant
from leadership_course.study.asking import Asking, Setting
from leadership_course.study.review import due_today, load_of, off_days
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from leadership_course.review.memory import Memory

LONGEST = timedelta(minutes=10)


class ReviewSitting:
    """The ideas of today in front of the learner, each in one of its cases."""

    def __init__(self, study: Study, until: int | None = None) -> None:
        """Begin with what is due now; what was answered before counts as done.

        It is over when `until` ideas of the day are answered, if a number is given.
        """
        self._study = study
        self._since = study.clock.now()
        self._done_before = study.progress.principles.reviewed[study.today()]
        self._due = due_today(study, until)
        self.place = 0
        if not self.is_over:
            self._choose()

    @property
    def total(self) -> int:
        """How many ideas this sitting asks about."""
        return len(self._due)

    @property
    def in_the_day(self) -> tuple[int, int]:
        """How many of today's ideas are behind the learner, and how many there are."""
        return self._done_before + self.place, self._done_before + self.total

    @property
    def is_over(self) -> bool:
        """Whether the last idea is behind the learner."""
        return self.place >= self.total

    @property
    def principle(self) -> Principle:
        """The idea on screen."""
        return self._due[self.place]

    @property
    def question(self) -> Question:
        """The case it comes back with, asked once, without hints, and with how sure one is."""
        return self._question

    @property
    def answered(self) -> QuestionAnswered | None:
        """The answer to the present question, or None before it."""
        record = self._study.progress.principles.of(self.principle.id)
        return record.last if record.reviews > self._reviews_before else None

    @property
    def is_missed(self) -> bool:
        """Whether the present idea was not remembered."""
        answered = self.answered
        return bool(answered and answered.recall and answered.recall.rating == "again")

    @property
    def is_surprise(self) -> bool:
        """Whether it was not remembered though the learner was sure."""
        answered = self.answered
        return bool(
            answered
            and answered.recall
            and is_surprise(answered.recall.rating, answered.confidence)
        )

    def asking(self) -> Asking:
        """Put the present question in front of the learner, as it was left."""
        question, principle = self.question, self.principle
        room = f"review/{principle.id}"
        return Asking(
            self._study,
            question,
            Setting(
                place=f"{room}/{question.id}",
                former=tuple(f"{room}/{name}" for name in question.was),
                seed=self._reviews_before,
                answered=self.answered,
                rated=lambda score, confidence: rated(self._study, principle, score, confidence),
            ),
        )

    def forward(self) -> bool:
        """Go on to the next idea; False after the last one, and after ten minutes."""
        is_long = self._study.clock.now() - self._since >= LONGEST
        self.place = self.total if is_long else self.place + 1
        if not self.is_over:
            self._choose()
        return not self.is_over

    def _choose(self) -> None:
        principle = self.principle
        record = self._study.progress.principles.of(principle.id)
        by_id = {variant.id: variant for variant in principle.variants}
        pool = {question.id for question in principle.module.review}
        name = next_variant(tuple(by_id), record.seen, record.last_seen, pool)
        self._question = replace(by_id[name], hints=(), confidence=True)
        self._reviews_before = record.reviews


def rated(study: Study, principle: Principle, score: float, confidence: str) -> Recall:
    """Return what an answer given now says about an idea, and the day it comes back.

    `score` is 0.0 to 1.0. Who was sure and wrong meets the idea on the next day.
    """
    from leadership_course.review.memory import recalled  # FSRS: not needed before an answer

    today, rating = study.today(), rating_of(score, confidence)
    memory, best = recalled(_memory(study, principle), rating, today)
    gap = study.progress.days.usual_gap(today)
    wait = 1 if is_surprise(rating, confidence) else in_time(best, gap)
    return Recall(
        rating=rating,
        stability=round(memory.stability, 4),
        difficulty=round(memory.difficulty, 4),
        due=due_day(today, wait, load_of(study), off_days(study)).isoformat(),
    )


def _memory(study: Study, principle: Principle) -> "Memory | None":
    from leadership_course.review.memory import Memory

    record = study.progress.principles.of(principle.id)
    recall = record.last.recall if record.last else None
    return Memory(recall.stability, recall.difficulty, record.on) if recall else None
