"""What does a learner do in a year? Lived in one go, so that pages can be seen full."""

from datetime import datetime, timedelta
from random import Random

from leadership_course.course.blocks import Plan
from leadership_course.course.index import blocks_of
from leadership_course.progress.events import PlanReported
from leadership_course.study import plans, welcome
from leadership_course.study.follow_up import Outcome
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.quiz import open_quiz
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.studying import Study
from leadership_course.ui.tour.replies import answer, answer_lesson

DAYS = 360
_OUTCOMES: tuple[Outcome, ...] = ("yes", "yes", "yes", "partly", "partly", "no-occasion", "no")
_CONFIDENCES = ("unsure", "fairly-sure", "sure", "sure")
_RIGHT = {"unsure": 0.55, "fairly-sure": 0.75, "sure": 0.93}


class _Past:
    """A clock that stands where it is put."""

    def __init__(self, now: datetime) -> None:
        """Begin a year ago."""
        self._now = now - timedelta(days=DAYS)

    def now(self) -> datetime:
        """Return where the year has come to."""
        return self._now

    def at(self, wall: datetime) -> datetime:
        """Return the moment at which a clock on the wall shows `wall`."""
        return wall.replace(tzinfo=self._now.tzinfo)

    def sleep_a_day(self) -> None:
        """Let a day go by."""
        self._now += timedelta(days=1)


def live_a_year(study: Study, rng: Random) -> None:
    """Do what a learner does in a year, the clock going along and being put back in the end: a
    lesson every third day or so, the quizzes, reviews on most days, plans reported on.
    """
    clock, past = study.clock, _Past(study.clock.now())
    study.clock = past
    welcome.finish(study, (0, 1, 2, 3, 4), 5, "Ana")
    waiting = [lesson.id for lesson in study.course.lessons]
    for day in range(DAYS):
        is_free = past.now().weekday() > 4 or 150 < day < 164
        if rng.random() < (0.1 if is_free else 0.75):
            _live_a_day(study, rng, waiting)
        past.sleep_a_day()
    study.clock = clock


def _live_a_day(study: Study, rng: Random, waiting: list[str]) -> None:
    sitting = ReviewSitting(study)
    while not sitting.is_over:
        sure = rng.choice(_CONFIDENCES)
        answer(sitting.asking(), is_right=rng.random() < _RIGHT[sure], confidence=sure)
        sitting.forward()
    for record in plans.due(study):
        outcome = rng.choice(_OUTCOMES)
        study.record(PlanReported(object=record.id, outcome=outcome, decision="keep"))
    if waiting and rng.random() < 0.4:
        _read(study, rng, waiting.pop(0))


def _read(study: Study, rng: Random, lesson: str) -> None:
    reading = LessonSitting(study, study.index.lessons[lesson])
    answer_lesson(reading, is_right=rng.random() < 0.7)
    for _, block in blocks_of(reading.lesson):
        if isinstance(block, Plan):
            reading.planning(block).take_on(block.when, block.then)
    while reading.forward():
        pass
    module = study.index.module_of[lesson]
    if module.quiz and module.lessons[-1].id == lesson:
        quiz = open_quiz(study, module, rng)
        while not quiz.is_over:
            answer(quiz.asking(), is_right=rng.random() < 0.95, confidence="sure")
            quiz.forward()
