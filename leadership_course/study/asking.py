"""What happens between a question coming on screen and its answer standing in the log?"""

from collections.abc import Callable
from typing import Any, cast

import msgspec

from leadership_course.course.questions import Question, ShortAnswer
from leadership_course.progress.events import QuestionAnswered, Recall
from leadership_course.quiz.answers import Answer, Confidence
from leadership_course.quiz.attempt import score_after_tries
from leadership_course.quiz.grade import Grade
from leadership_course.quiz.grading import blank, fits, grade
from leadership_course.quiz.order import shown_order
from leadership_course.study.half_done import HalfDone
from leadership_course.study.studying import Study, do_nothing


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """Where a question is asked: in a lesson, in an attempt at a quiz, or in a review.

    `place` is where its draft lies, `former` where it lay before a renaming; `seed` decides the
    order of options; `answered` and `tries` are what the log already holds for this setting;
    `rated` says what a review makes of a score and a confidence; `before` is called when an answer
    is about to be kept, half given or whole.
    """

    place: str
    seed: int
    former: tuple[str, ...] = ()
    lesson: str = ""
    attempt: str = ""
    shows_feedback: bool = True
    answered: QuestionAnswered | None = None
    tries: int = 0
    rated: Callable[[float, str], Recall] | None = None
    before: Callable[[], None] = do_nothing


class _Draft(msgspec.Struct, frozen=True, kw_only=True):
    reply: Answer
    hints: int
    seed: int


class Asking:
    """One question in front of the learner: the reply so far, hints taken, and the grade."""

    def __init__(self, study: Study, question: Question, setting: Setting) -> None:
        """Restore what was answered or half-answered before."""
        self.question = question
        self.shows_feedback = setting.shows_feedback
        self.reply: Answer = blank(question)
        self.grade: Grade | None = None
        self.confidence = ""
        self.is_done = False
        self.order = shown_order(question, setting.seed)
        self._study = study
        self._setting = setting
        self._draft = HalfDone(study.drafts, setting.place, setting.former)
        self._hints = setting.tries
        self._since = study.clock.now().timestamp()
        if not (setting.answered and self._restore_answer(setting.answered)):
            self._restore_draft()

    @property
    def hints_shown(self) -> tuple[str, ...]:
        """The hints given so far."""
        return self.question.hints[: self._hints]

    @property
    def tries_left(self) -> int:
        """How many tries are left, this one included; each hint costs one."""
        return 0 if self.is_done else self.question.tries - len(self.hints_shown)

    def keep(self, reply: Answer) -> None:
        """Keep the half-given answer on disk; one that is given for good stays as it is.

        Raises ProfileError when it could not be kept; the reply stays here all the same.
        """
        if not self.is_done:
            self.reply = reply
            self._keep_draft(self._hints)

    def take_hint(self) -> str | None:
        """Return the next hint, or None when there is none left; each costs a try."""
        if self.is_done or self._hints >= len(self.question.hints):
            return None
        self._keep_draft(self._hints + 1)
        self._hints += 1
        return self.question.hints[self._hints - 1]

    def check(self, confidence: str = "") -> Grade:
        """Grade the reply and record it; checked once, it is only graded again after `try_again`.

        While tries are left, a not-right answer may be given again, with the next hint.
        """
        if self.grade is not None:
            return self.grade
        result = grade(self.question, self.reply)
        is_final = self._is_final(result)
        self._setting.before()  # also where nothing was filled in
        self._study.record(self._fact(result, confidence, is_final))
        self.grade, self.confidence, self.is_done = result, confidence, is_final
        if is_final:
            self._draft.drop()
        else:
            self._hints += 1
            self._keep_draft(self._hints)
        return result

    def try_again(self) -> None:
        """Go back to answering after a try that was not the last."""
        if not self.is_done:
            self.grade = None

    def _is_final(self, result: Grade) -> bool:
        if not self.shows_feedback or isinstance(self.question, ShortAnswer):
            return True
        return result.verdict in ("right", "unscored") or self.tries_left <= 1

    def _fact(self, result: Grade, confidence: str, is_final: bool) -> QuestionAnswered:
        tries = len(self.hints_shown) + 1
        rated = self._setting.rated
        return QuestionAnswered(
            object=self.question.id,
            rendered=_as_facts(self.question),
            answer=_as_facts(self.reply),
            score=round(score_after_tries(result.score, tries), 6),
            verdict=result.verdict,
            confidence=confidence,
            seconds=max(0, round(self._study.clock.now().timestamp() - self._since)),
            tries=tries,
            is_final=is_final,
            order=self.order,
            lesson=self._setting.lesson,
            attempt=self._setting.attempt,
            principle=self.question.principle,
            recall=rated(result.score, confidence) if rated else None,
        )

    def _keep_draft(self, hints: int) -> None:
        self._setting.before()
        draft = _Draft(reply=self.reply, hints=hints, seed=self._setting.seed)
        self._draft.keep(_as_facts(draft))

    def _restore_answer(self, answered: QuestionAnswered) -> bool:
        try:
            reply = msgspec.convert(answered.answer, Answer)
        except msgspec.ValidationError:
            return False  # written by a program that knows other ways of answering
        if not fits(self.question, reply):
            return False
        self.reply, self.grade = reply, grade(self.question, reply)
        self.confidence, self.is_done = answered.confidence, True
        self._hints = answered.tries - 1
        if sorted(answered.order) == sorted(self.order):
            self.order = answered.order
        return True

    def _restore_draft(self) -> None:
        try:
            draft = msgspec.convert(self._draft.find(), _Draft | None)
        except msgspec.ValidationError:
            return
        if draft is None or not fits(self.question, draft.reply):
            return  # the course changed meanwhile: the question is asked afresh
        self.reply = draft.reply
        if draft.seed == self._setting.seed:  # hints of an earlier sitting cost nothing in this one
            self._hints = max(self._hints, draft.hints)


def _as_facts(value: object) -> dict[str, Any]:
    return cast(dict[str, Any], msgspec.to_builtins(value))


CONFIDENCES: tuple[tuple[Confidence, str], ...] = (
    ("unsure", "Unsure"),
    ("fairly-sure", "Fairly sure"),
    ("sure", "Sure"),
)
