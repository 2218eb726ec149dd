"""How far along the course is the learner, and what comes next?"""

from typing import Literal

from msgspec import Struct

from leadership_course.course.outline import Lesson, Module
from leadership_course.progress.events import AttemptFinished
from leadership_course.study.lesson import minutes_left
from leadership_course.study.studying import Study

LessonState = Literal["new", "open", "finished"]


class Step(Struct, frozen=True, kw_only=True):
    """The next thing to do: `place` opens it, `share` is how much of it is done (0.0 to 1.0)."""

    kind: Literal["begin", "continue", "next", "quiz", "quiz-continue", "quiz-again", "finished"]
    place: str
    title: str
    module: Module
    detail: str
    share: float = 0.0


class ModuleStanding(Struct, frozen=True, kw_only=True):
    """How a module stands: finished lessons, the best quiz result, the share of its steps that is done."""

    module: Module
    finished: int
    best: AttemptFinished | None
    is_passed: bool
    has_open_quiz: bool

    @property
    def is_done(self) -> bool:
        """Whether all lessons are finished and the quiz, if there is one, is passed."""
        return self.finished == len(self.module.lessons) and (
            self.is_passed or self.module.quiz is None
        )

    @property
    def share(self) -> float:
        """The share of lessons and quiz that is done."""
        steps = len(self.module.lessons) + (self.module.quiz is not None)
        return (self.finished + self.is_passed) / steps if steps else 0.0


def state_of(study: Study, lesson: Lesson) -> LessonState:
    """Tell whether a lesson is new, open (begun, or begun again) or finished."""
    record = study.progress.lessons.of(lesson.id)
    if record.times_finished:
        return "finished"
    return "open" if record.is_open else "new"


def standing(study: Study, module: Module) -> ModuleStanding:
    """Return how a module stands."""
    attempts = study.progress.attempts
    quiz = module.quiz.id if module.quiz else ""
    return ModuleStanding(
        module=module,
        finished=sum(state_of(study, lesson) == "finished" for lesson in module.lessons),
        best=attempts.best(quiz),
        is_passed=attempts.is_passed(quiz),
        has_open_quiz=attempts.open_one(quiz) is not None,
    )


def next_step(study: Study) -> Step | None:
    """Return the one obvious next step; None when the course holds nothing to do.

    A lesson left open comes first, then the first thing along the path that is not done: the lessons of a module,
    then its quiz.
    """
    latest = study.index.lessons.get(study.progress.lessons.latest)
    if latest and study.progress.lessons.of(latest.id).is_open:
        return _going_on(study, latest)
    for module in study.course.modules:
        step = _step_in(study, module)
        if step:
            return step
    return _all_done(study)


def after_lesson(study: Study, lesson: Lesson) -> Step | None:
    """Return what follows a finished lesson in its module: the next lesson not finished, else its quiz, else the path."""
    return _step_in(study, study.index.module_of[lesson.id]) or next_step(study)


def _step_in(study: Study, module: Module) -> Step | None:
    for lesson in module.lessons:
        if state_of(study, lesson) == "open":
            return _going_on(study, lesson)
        if state_of(study, lesson) == "new":
            return _starting(study, lesson, module)
    return _quiz_step(study, module)


def _going_on(study: Study, lesson: Lesson) -> Step:
    record = study.progress.lessons.of(lesson.id)
    ids = [card.id for card in lesson.cards]
    place = ids.index(record.card) if record.card in ids else 0
    return Step(
        kind="continue",
        place=f"lesson/{lesson.id}",
        title=lesson.title,
        module=study.index.module_of[lesson.id],
        detail=f"Card {place + 1} of {len(ids)} · about {_minutes(minutes_left(lesson, place))} left",
        share=place / len(ids),
    )


def _starting(study: Study, lesson: Lesson, module: Module) -> Step:
    is_first = not study.progress.days.acts
    return Step(
        kind="begin" if is_first else "next",
        place=f"lesson/{lesson.id}",
        title=lesson.title,
        module=module,
        detail=f"{len(lesson.cards)} cards · about {_minutes(lesson.head.minutes)}",
    )


def _quiz_step(study: Study, module: Module) -> Step | None:
    if module.quiz is None or study.progress.attempts.is_passed(module.quiz.id):
        return None
    count = module.quiz.draw or len(module.quiz.questions)
    open_one = study.progress.attempts.open_one(module.quiz.id)
    best = study.progress.attempts.best(module.quiz.id)
    if open_one:
        done, total = len(open_one.answers), len(open_one.started.questions)
        detail = f"{done} of {total} questions answered"
        return _quiz(module, "quiz-continue", detail, done / total if total else 0.0)
    if best:
        return _quiz(module, "quiz-again", f"{best.score:.0%} so far · retry what you missed")
    return _quiz(module, "quiz", f"{count} questions · about {_minutes(max(1, round(count * 0.7)))}")


def _quiz(
    module: Module,
    kind: Literal["quiz", "quiz-continue", "quiz-again"],
    detail: str,
    share: float = 0.0,
) -> Step:
    title = module.quiz.title if module.quiz else ""
    return Step(
        kind=kind, place=f"quiz/{module.id}", title=title, module=module, detail=detail, share=share
    )


def _all_done(study: Study) -> Step | None:
    modules = [module for module in study.course.modules if module.lessons]
    if not modules:
        return None
    return Step(
        kind="finished",
        place="quotes",
        title="You have finished every lesson and quiz",
        module=modules[-1],
        detail="What you kept is waiting in Quotes",
        share=1.0,
    )


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"
