"""By which rules does an attempt run: what is drawn, what does a try cost, when is it passed?"""

from collections.abc import Mapping
from math import fsum
from random import Random
from typing import Any, Literal, Protocol

from msgspec import Struct, convert, to_builtins

from leadership_course.course.outline import PassCount, Quiz
from leadership_course.course.questions import Question, SelfRating

PENALTY_PER_TRY = 1 / 3
"""What each further try costs: the share that Moodle takes off with "multiple tries"."""

# The log keeps scores to six places: three thirds are 0.999999 there, and must pass for one.
_TOLERANCE = 1e-6
_FULL = 1.0 - _TOLERANCE


class Rule(Struct, frozen=True, kw_only=True):
    """The rules in force for one attempt; stored with it, so that no later change judges it anew.

    The pass mark is a share of the points or a count of right answers; with neither, finishing is
    passing. `attempts` and `draw` are None where there is no limit.
    """

    pass_share: float | None = None
    pass_correct: int | None = None
    attempts: int | None = None
    retry: Literal["wrong-only", "all"] = "wrong-only"
    feedback: Literal["each", "end"] = "each"
    draw: int | None = None


class Marked(Protocol):
    """The last answer to a question: its score after the cost of tries, and its verdict."""

    @property
    def score(self) -> float:
        """0.0 to 1.0."""

    @property
    def verdict(self) -> str:
        """`right`, `partly`, `not-yet` or `unscored`."""


class Outcome(Struct, frozen=True, kw_only=True):
    """How an attempt ended.

    `score` is the share of the points (0.0 to 1.0), `correct` and `total` count the questions that
    are scored; `missed` are those not answered rightly in the end, `reduced` those that were, at
    the cost of further tries.
    """

    score: float
    correct: int
    total: int
    is_passed: bool
    missed: tuple[str, ...] = ()
    reduced: tuple[str, ...] = ()


def rule_of(quiz: Quiz) -> Rule:
    """Return the rules of a quiz as its author wrote them ("80%" is a share of 0.8)."""
    mark = quiz.pass_mark
    return Rule(
        pass_share=None if isinstance(mark, PassCount) else float(mark.rstrip("% ")) / 100,
        pass_correct=mark.correct if isinstance(mark, PassCount) else None,
        attempts=quiz.attempts,
        retry=quiz.retry,
        feedback=quiz.feedback,
        draw=quiz.draw,
    )


def to_facts(rule: Rule) -> dict[str, Any]:
    """Return the rule as the log stores it."""
    facts: dict[str, Any] = to_builtins(rule)
    return facts


def from_facts(facts: Mapping[str, Any]) -> Rule:
    """Return a stored rule; keys of a newer program are passed over.

    Raises msgspec.ValidationError when a value can't be a rule's.
    """
    return convert(facts, Rule)


def draw_questions(quiz: Quiz, times_seen: Mapping[str, int], rng: Random) -> tuple[str, ...]:
    """Return the ids to ask, in the order of the file: all, or as many as are drawn.

    Drawn are the questions seen least often, so none comes again before all have been seen; `rng`
    decides between equals.
    """
    pool = [question.id for question in quiz.questions]
    if quiz.draw is None:
        return tuple(pool)
    by_chance = sorted(pool, key=lambda _: rng.random())
    drawn = sorted(by_chance, key=lambda id_: times_seen.get(id_, 0))[: quiz.draw]
    return tuple(id_ for id_ in pool if id_ in drawn)


def score_after_tries(score: float, tries: int) -> float:
    """Return what is left of a score: each try after the first costs a third of it, never below 0.

    From Moodle's "interactive with multiple tries". Moodle takes the third from the full mark;
    taken from the score it is the same for a right answer, and a partly right one keeps something
    of what it earned.
    """
    return score * max(0.0, 1.0 - PENALTY_PER_TRY * (tries - 1))


def outcome(questions: tuple[Question, ...], answers: Mapping[str, Marked], rule: Rule) -> Outcome:
    """Return how an attempt over these questions ended, from the last answer to each.

    Right with a hint counts as correct, and only the points tell the difference. A question without
    an answer earned nothing. Self-ratings count nowhere; an attempt without anything to score is
    passed by finishing it.
    """
    scored = tuple(question for question in questions if not isinstance(question, SelfRating))
    possible = sum(question.points for question in scored)
    earned = fsum(question.points * _score(answers, question) for question in scored)
    share = earned / possible if scored else 1.0
    right = tuple(question for question in scored if _is_right(answers, question))
    return Outcome(
        score=share,
        correct=len(right),
        total=len(scored),
        is_passed=_is_passed(rule, share, len(right), len(scored)),
        missed=tuple(q.id for q in scored if not _is_right(answers, q)),
        reduced=tuple(q.id for q in right if _score(answers, q) < _FULL),
    )


def questions_to_retry(result: Outcome) -> tuple[str, ...]:
    """Return what to ask again where only wrong answers are retried; the others keep their scores.

    When all is right in the end and hints cost the pass mark, it is the questions that took hints:
    else nothing could be asked again, and the quiz could never be passed.
    """
    if result.missed or result.is_passed:
        return result.missed
    return result.reduced


def _score(answers: Mapping[str, Marked], question: Question) -> float:
    return answers[question.id].score if question.id in answers else 0.0


def _is_right(answers: Mapping[str, Marked], question: Question) -> bool:
    return question.id in answers and answers[question.id].verdict == "right"


def _is_passed(rule: Rule, share: float, correct: int, total: int) -> bool:
    # A count beyond the scored questions can't be reached: then all of them are asked for.
    has_points = rule.pass_share is None or share >= rule.pass_share - _TOLERANCE
    has_count = rule.pass_correct is None or correct >= min(rule.pass_correct, total)
    return has_points and has_count
