"""How does a learner set out? Rhythm, partner, and the self-assessment before the first module."""

from typing import Any, cast

import msgspec

from leadership_course.course.outline import Statement
from leadership_course.course.questions import SelfRating
from leadership_course.progress.events import QuestionAnswered, WelcomeFinished
from leadership_course.progress.start import BEFORE
from leadership_course.quiz.answers import SelfRated
from leadership_course.study.studying import Study


def is_first_start(study: Study) -> bool:
    """Tell whether the welcome has never been finished or skipped."""
    return study.progress.start.welcome is None


def rate(study: Study, statement: Statement, value: int) -> None:
    """Record how often the learner does something.

    `value` is 1 almost never ... 5 almost always, or 0 no occasion.
    """
    question = SelfRating(id=statement.id, prompt=statement.text)
    study.record(
        QuestionAnswered(
            object=statement.id,
            rendered=cast(dict[str, Any], msgspec.to_builtins(question)),
            answer=cast(dict[str, Any], msgspec.to_builtins(SelfRated(value=value))),
            score=0.0,
            verdict="unscored",
            attempt=BEFORE,
        )
    )


def finish(study: Study, days: tuple[int, ...], minutes: int, partner: str) -> None:
    """Record the rhythm the learner picked and the partner's name, if any.

    `days` are 0 Monday to 6 Sunday, `minutes` those of a day.
    """
    study.record(
        WelcomeFinished(object=study.course.id, days=days, minutes=minutes, partner=partner.strip())
    )
