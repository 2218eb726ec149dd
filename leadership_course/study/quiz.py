"""How does an attempt at a quiz go, from the first question to the result?"""

import uuid
from random import Random
from typing import TYPE_CHECKING

import msgspec

from leadership_course.course.outline import Lesson, Module, Quiz
from leadership_course.course.principles import questions_of
from leadership_course.course.questions import Question
from leadership_course.progress.attempts import AttemptRecord
from leadership_course.progress.events import AttemptFinished, AttemptStarted, QuestionAnswered
from leadership_course.quiz.attempt import (
    Outcome,
    draw_questions,
    from_facts,
    outcome,
    questions_to_retry,
    rule_of,
    to_facts,
)
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from leadership_course.study.asking import Asking


def quiz_of(module: Module) -> Quiz:
    """Return the quiz of a module. Raises ValueError without one: a bug of the caller."""
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
        self._rule = from_facts(record.started.rule)
        known = _by_id(self.quiz)
        self.questions = tuple(known[q] for q in record.started.questions if q in known)
        self.place = self._first_open()

    @property
    def attempt(self) -> str:
        """The id of the attempt."""
        return self._record.started.attempt

    @property
    def is_over(self) -> bool:
        """Whether the last question is behind the learner."""
        return self.place >= len(self.questions)

    @property
    def question(self) -> Question:
        """The question on screen."""
        return self.questions[self.place]

    @property
    def is_retry(self) -> bool:
        """Whether only the missed questions of an earlier attempt are asked."""
        return bool(self._record.started.retry_of)

    def asking(self) -> "Asking":
        """Put the present question in front of the learner, as it was left."""
        from leadership_course.study.asking import Asking, Setting  # grading: not needed at start

        question, room = self.question, f"quiz/{self.attempt}"
        return Asking(
            self._study,
            question,
            Setting(
                place=f"{room}/{question.id}",
                former=tuple(f"{room}/{name}" for name in question.was),
                seed=self._record.started.seed,
                attempt=self.attempt,
                shows_feedback=self._rule.feedback == "each",
                answered=self._record.answers.get(question.id),
                tries=self._record.tries.get(question.id, 0),
            ),
        )

    def turn_to(self, question: str) -> None:
        """Put another question of the attempt on screen; one that it does not ask is left aside."""
        ids = [asked.id for asked in self.questions]
        if question in ids:
            self.place = ids.index(question)

    def forward(self) -> bool:
        """Go on to the next question; after the last one finish the attempt and return False."""
        is_last = self.place + 1 >= len(self.questions)
        if is_last:
            self.finish()
        self.place += 1
        return not is_last

    def finish(self) -> AttemptFinished:
        """Record how the attempt ended, once; what was not answered earned nothing."""
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


def under_way(study: Study, quiz: Quiz) -> AttemptRecord | None:
    """Return the attempt to go on with, or None.

    Not one of which nothing open can be asked since the course changed: no answer would pass it.
    """
    record = study.progress.attempts.open_one(quiz.id)
    if record is None:
        return None
    still_open = set(record.started.questions) - set(record.answers)
    return record if not still_open or still_open & set(_by_id(quiz)) else None


def attempts_left(study: Study, quiz: Quiz) -> int | None:
    """Return how many further attempts, retries too, the quiz allows; None for any number."""
    if quiz.attempts is None:
        return None
    return max(0, quiz.attempts - len(study.progress.attempts.of(quiz.id)))


def may_attempt(study: Study, quiz: Quiz) -> bool:
    """Tell whether the quiz may be opened: an attempt is under way, or one more is allowed."""
    return under_way(study, quiz) is not None or attempts_left(study, quiz) != 0


def open_quiz(study: Study, module: Module, rng: Random) -> QuizSitting:
    """Go on with the attempt under way, or start one with fresh questions.

    Raises ValueError when no attempt is left; ask `may_attempt` first.
    """
    quiz = quiz_of(module)
    record = under_way(study, quiz)
    if record is None:
        seen = study.progress.attempts.times_seen
        record = _start(study, quiz, draw_questions(quiz, seen, rng), rng)
    return QuizSitting(study, module, record)


def retry_quiz(study: Study, module: Module, rng: Random) -> QuizSitting:
    """Start an attempt at what the newest one missed, or at everything where the quiz says so.

    Goes on with the attempt under way when there is one. Raises ValueError as `open_quiz` does.
    """
    quiz = quiz_of(module)
    missed = missed_last(study, quiz)
    if quiz.retry == "all" or not missed or under_way(study, quiz):
        return open_quiz(study, module, rng)
    last = study.progress.attempts.of(quiz.id)[-1]
    record = _start(study, quiz, missed, rng, retry_of=last.started.attempt)
    return QuizSitting(study, module, record)


def missed_last(study: Study, quiz: Quiz) -> tuple[str, ...]:
    """Return what a retry of wrong answers would ask: the misses of the newest attempt.

    Where all is right and hints cost the pass mark, those that took hints. Questions that the quiz
    holds no more can't be asked.
    """
    attempts = study.progress.attempts.of(quiz.id)
    if not attempts:
        return ()
    known = _by_id(quiz)
    missed = questions_to_retry(result_of(study, quiz, attempts[-1]))
    return tuple(question for question in missed if question in known)


def result_of(study: Study, quiz: Quiz, record: AttemptRecord) -> Outcome:
    """Return how an attempt stands, right answers kept from before a retry.

    It goes by the rule in force when the attempt began and the questions as they were shown, so
    that no change of the course judges it anew.
    """
    answers, known = answers_of(study, record), _by_id(quiz)
    asked = (
        _as_shown(answers[name], known) if name in answers else known.get(name)
        for name in _first_of(study, record).started.questions
    )
    questions = tuple(question for question in asked if question is not None)
    return outcome(questions, answers, from_facts(record.started.rule))


def answers_of(study: Study, record: AttemptRecord) -> dict[str, QuestionAnswered]:
    """Return the final answer to every question; a retry builds on the attempt before."""
    before = study.progress.attempts.records.get(record.started.retry_of)
    return {**(answers_of(study, before) if before else {}), **record.answers}


def lesson_behind(study: Study, module: Module, question: Question) -> Lesson | None:
    """Return the lesson a missed question points back to: the one that teaches its principle."""
    if not question.principle:
        return None
    for lesson in (*module.lessons, *study.course.lessons):
        if any(q.principle == question.principle for q in questions_of(lesson)):
            return lesson
    return None


def _by_id(quiz: Quiz) -> dict[str, Question]:
    return {question.id: question for question in quiz.questions}


def _as_shown(answered: QuestionAnswered, known: dict[str, Question]) -> Question | None:
    try:
        shown: Question = msgspec.convert(answered.rendered, Question)
    except msgspec.ValidationError:
        return known.get(answered.object)  # written by a program that knows other questions
    return msgspec.structs.replace(shown, id=answered.object)


def _first_of(study: Study, record: AttemptRecord) -> AttemptRecord:
    """Return the attempt that a chain of retries began with: it asked everything."""
    before = study.progress.attempts.records.get(record.started.retry_of)
    return _first_of(study, before) if before else record


def _start(
    study: Study, quiz: Quiz, questions: tuple[str, ...], rng: Random, retry_of: str = ""
) -> AttemptRecord:
    if attempts_left(study, quiz) == 0:
        raise ValueError(f"no attempt at {quiz.id} is left")
    fact = AttemptStarted(
        object=quiz.id,
        attempt=str(uuid.uuid4()),
        questions=questions,
        seed=rng.randrange(2**31),
        rule=to_facts(rule_of(quiz)),
        retry_of=retry_of,
    )
    study.record(fact)
    return study.progress.attempts.records[fact.attempt]
