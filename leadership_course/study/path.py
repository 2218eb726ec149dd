"""How far along the course is the learner, and what comes next?"""

from typing import Literal

from msgspec import Struct

from leadership_course.course.outline import Lesson, Module, Quiz
from leadership_course.progress.attempts import AttemptRecord
from leadership_course.progress.events import AttemptFinished
from leadership_course.study.lesson import minutes_left
from leadership_course.study.quiz import may_attempt, missed_last, under_way
from leadership_course.study.studying import Study

LessonState = Literal["new", "open", "finished"]

MINUTES_PER_QUESTION = 0.7  # an estimate: reading, choosing, and the reasons afterwards


class Step(Struct, frozen=True, kw_only=True):
    """The next thing to do: `place` opens it, `share` is how much of it is done (0.0 to 1.0).

    `minutes` is about how long the rest of it takes.
    """

    kind: Literal["begin", "continue", "next", "quiz", "quiz-continue", "quiz-again", "finished"]
    place: str
    title: str
    module: Module
    detail: str
    minutes: int
    share: float = 0.0


class ModuleStanding(Struct, frozen=True, kw_only=True):
    """How a module stands: its finished lessons and its best quiz result."""

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


def per_cent(share: float) -> str:
    """Write a share (0.0 to 1.0) in per cent, rounded down: 79.6 % is not a pass mark of 80 %."""
    return f"{int(share * 100 + 1e-6)}%"


def state_of(study: Study, lesson: Lesson) -> LessonState:
    """Tell whether a lesson is new, open (begun) or finished (even while it is read again)."""
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
        has_open_quiz=bool(module.quiz and under_way(study, module.quiz)),
    )


def next_step(study: Study) -> Step | None:
    """Return the one obvious next step; None when the course holds nothing to do.

    The lesson that was left open last comes first, then a quiz left in the middle, then the first
    thing along the path that is not done: the lessons of a module, then its quiz.
    """
    left_open = _left_open(study)
    if left_open:
        return _going_on(study, left_open)
    for module in study.course.modules:
        record = under_way(study, module.quiz) if module.quiz else None
        if module.quiz and record:
            return _going_on_with_quiz(module, module.quiz, record)
    for module in study.course.modules:
        step = _step_in(study, module)
        if step:
            return step
    return _at_the_end(study)


def after_lesson(study: Study, lesson: Lesson) -> Step | None:
    """Return what follows a finished lesson: what its module still holds, else the path."""
    return _step_in(study, study.index.module_of[lesson.id]) or next_step(study)


def _left_open(study: Study) -> Lesson | None:
    for name in reversed(study.progress.lessons.records):
        lesson = study.index.lessons.get(name)
        if lesson and state_of(study, lesson) == "open":
            return lesson
    return None


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
    left = minutes_left(lesson, place)
    return Step(
        kind="continue",
        place=f"lesson/{lesson.id}",
        title=lesson.title,
        module=study.index.module_of[lesson.id],
        detail=f"Card {place + 1} of {len(ids)} · about {_minutes(left)} left",
        minutes=left,
        share=place / len(ids),
    )


def _starting(study: Study, lesson: Lesson, module: Module) -> Step:
    is_first = not study.progress.lessons.records
    return Step(
        kind="begin" if is_first else "next",
        place=f"lesson/{lesson.id}",
        title=lesson.title,
        module=module,
        detail=f"{_count(len(lesson.cards), 'card')} · about {_minutes(lesson.head.minutes)}",
        minutes=lesson.head.minutes,
    )


def _quiz_step(study: Study, module: Module) -> Step | None:
    quiz, attempts = module.quiz, study.progress.attempts
    if quiz is None or attempts.is_passed(quiz.id) or not may_attempt(study, quiz):
        return None
    record, best = under_way(study, quiz), attempts.best(quiz.id)
    if record:
        return _going_on_with_quiz(module, quiz, record)
    if best:
        return _trying_quiz_again(study, module, quiz, best)
    count = min(quiz.draw or len(quiz.questions), len(quiz.questions))
    minutes = _minutes_for(count)
    return Step(
        kind="quiz",
        place=f"quiz/{module.id}",
        title=quiz.title,
        module=module,
        detail=f"{_count(count, 'question')} · about {_minutes(minutes)}",
        minutes=minutes,
    )


def _going_on_with_quiz(module: Module, quiz: Quiz, record: AttemptRecord) -> Step:
    done, total = len(record.answers), len(record.started.questions)
    return Step(
        kind="quiz-continue",
        place=f"quiz/{module.id}",
        title=quiz.title,
        module=module,
        detail=f"{done} of {_count(total, 'question')} answered",
        minutes=_minutes_for(total - done),
        share=done / total,
    )


def _trying_quiz_again(study: Study, module: Module, quiz: Quiz, best: AttemptFinished) -> Step:
    missed = missed_last(study, quiz) if quiz.retry == "wrong-only" else ()
    what = "retry what you missed" if missed else "take it again"
    return Step(
        kind="quiz-again",
        place=f"quiz/{module.id}/retry",
        title=quiz.title,
        module=module,
        detail=f"{per_cent(best.score)} so far · {what}",
        minutes=_minutes_for(len(missed or quiz.questions)),
    )


def _at_the_end(study: Study) -> Step | None:
    modules = [module for module in study.course.modules if module.lessons or module.quiz]
    if not modules:
        return None
    is_done = all(standing(study, module).is_done for module in modules)
    return Step(
        kind="finished",
        place="closing",
        title="You have finished every lesson and quiz"
        if is_done
        else "You have come to the end of the course",
        module=modules[-1],
        detail="One page more, and what you take along",
        minutes=0,
        share=1.0,
    )


def _minutes_for(questions: int) -> int:
    return max(1, round(questions * MINUTES_PER_QUESTION))


def _minutes(count: int) -> str:
    return _count(count, "minute")


def _count(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"
