"""How does an attempt at a quiz go, from the first question to the result?"""

import uuid
from random import Random
from typing import Any, cast

import msgspec

from leadership_course.course.outline import Lesson, Module, Quiz
from leadership_course.course.questions import Question
from leadership_course.progress.attempts import AttemptRecord
from leadership_course.progress.events import AttemptFinished, AttemptStarted, QuestionAnswered
from leadership_course.quiz.attempt import (
    Outcome,
    Rule,
    draw_questions,
    outcome,
    rule_of,
)
from leadership_course.study.asking import Asking, Setting
from leadership_course.study.lesson import questions_of
from leadership_course.study.studying import Study


def quiz_of(module: Module) -> Quiz:
    """Return the quiz of a module that has one; a module without is a bug of the caller (ValueError)."""
    if module.quiz is None:
        raise ValueError(f"{module.id} has no quiz")
    return module.quiz


class QuizSitting:
    """An attempt in front of the learner: its questions one by one, then the result."""

    def __init__(self, study: Study, module: Module, record: AttemptRecord) -> None:
        """Go on with `record` at its first open question."""
        self.module = module
        self.quiz = quiz_of(module)
        self._study = study
        self._record = record
        known = {question.id: question for question in self.quiz.questions}
        self.questions = tuple(known[q] for q in record.started.questions if q in known)
        self.place = self._first_open()

    @property
    def attempt(self) -> str:
        """The id of the attempt."""
        return self._record.started.attempt

    @property
    def is_over(self) -> bool:
        """Whether every question has its final answer."""
        return self.place >= len(self.questions)

    @property
    def question(self) -> Question:
        """The question on screen."""
        return self.questions[self.place]

    @property
    def is_retry(self) -> bool:
        """Whether only the missed questions of an earlier attempt are asked."""
        return bool(self._record.started.retry_of)

    def asking(self) -> Asking:
        """Put the present question in front of the learner, as it was left."""
        question = self.question
        return Asking(
            self._study,
            question,
            Setting(
                place=f"quiz/{self.attempt}/{question.id}",
                seed=self._record.started.seed,
                attempt=self.attempt,
                shows_feedback=self.quiz.feedback == "each",
                answered=self._record.answers.get(question.id),
                tries=self._record.tries.get(question.id, 0),
            ),
        )

    def forward(self) -> bool:
        """Go on to the next question; after the last one finish the attempt and return False."""
        self.place += 1
        if not self.is_over:
            return True
        self.finish()
        return False

    def finish(self) -> AttemptFinished:
        """Record how the attempt ended, once."""
        if self._record.finished:
            return self._record.finished
        result = result_of(self._study, self.quiz, self._record)
        fact = AttemptFinished(
            object=self.quiz.id,
            attempt=self.attempt,
            score=round(result.score, 6),
            correct=result.correct,
            total=result.total,
            is_passed=result.is_passed,
        )
        self._study.record(fact)
        return fact

    def _first_open(self) -> int:
        ids = [question.id for question in self.questions]
        return next((i for i, q in enumerate(ids) if q not in self._record.answers), len(ids))


def attempts_left(study: Study, quiz: Quiz) -> int | None:
    """Return how many further attempts the quiz allows, or None for as many as the learner likes."""
    if quiz.attempts is None:
        return None
    return max(0, quiz.attempts - len(study.progress.attempts.of(quiz.id)))


def open_quiz(study: Study, module: Module, rng: Random) -> QuizSitting:
    """Go on with the open attempt, or start one with fresh questions."""
    quiz = quiz_of(module)
    record = study.progress.attempts.open_one(quiz.id)
    if record is None:
        seen = study.progress.attempts.times_seen
        record = _start(study, quiz, draw_questions(quiz, seen, rng), rng)
    return QuizSitting(study, module, record)


def retry_quiz(study: Study, module: Module, rng: Random) -> QuizSitting:
    """Start an attempt at what the newest one missed, or at everything where the quiz says so."""
    quiz = quiz_of(module)
    last = study.progress.attempts.of(quiz.id)[-1]
    missed = result_of(study, quiz, last).missed
    if quiz.retry == "all" or not missed:
        return open_quiz(study, module, rng)
    record = _start(study, quiz, missed, rng, retry_of=last.started.attempt)
    return QuizSitting(study, module, record)


def result_of(study: Study, quiz: Quiz, record: AttemptRecord) -> Outcome:
    """Return how an attempt stands under the rule in force when it began, right answers kept from before a retry."""
    answers = answers_of(study, record)
    asked = tuple(q for q in quiz.questions if q.id in answers)
    return outcome(asked, answers, msgspec.convert(record.started.rule, Rule))


def answers_of(study: Study, record: AttemptRecord) -> dict[str, QuestionAnswered]:
    """Return the final answer to every question of an attempt; a retry builds on the attempt before."""
    before = study.progress.attempts.records.get(record.started.retry_of)
    return {**(answers_of(study, before) if before else {}), **record.answers}


def lesson_behind(study: Study, module: Module, question: Question) -> Lesson | None:
    """Return the lesson that a missed question points back to: the one that teaches its principle."""
    if not question.principle:
        return None
    for lesson in (*module.lessons, *study.course.lessons):
        if any(q.principle == question.principle for q in questions_of(lesson)):
            return lesson
    return None


def _start(
    study: Study, quiz: Quiz, questions: tuple[str, ...], rng: Random, retry_of: str = ""
) -> AttemptRecord:
    fact = AttemptStarted(
        object=quiz.id,
        attempt=str(uuid.uuid4()),
        questions=questions,
        seed=rng.randrange(2**31),
        rule=cast(dict[str, Any], msgspec.to_builtins(rule_of(quiz))),
        retry_of=retry_of,
    )
    study.record(fact)
    return study.progress.attempts.records[fact.attempt]
