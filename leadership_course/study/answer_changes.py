"""To which questions was the answer changed since the learner gave one, and is it asked again?"""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import msgspec

from leadership_course.course.questions import Question, SelfRating
from leadership_course.progress.events import Event, QuestionAnswered
from leadership_course.progress.moments import local_day
from leadership_course.progress.weighing import ChangedAnswerWeighed, Decision
from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from leadership_course.study.asking import Asking

WAIT = timedelta(days=7)
"""How long after "later" it is asked again."""


def has_changed(answered: QuestionAnswered, question: Question) -> bool:
    """Tell whether another answer is right now than when this one was given.

    What was shown is compared, so that no update in between is missed. A rating of oneself has no
    right answer.
    """
    return not isinstance(question, SelfRating) and _differs(answered.rendered, question)


def changed(study: Study) -> tuple[Question, ...]:
    """Return the questions to ask about now: not those decided against, nor those put off for a
    week, while the answer stays as it was decided about.
    """
    asked = study.progress.met.not_under(study.course.revision)
    known = ((each, study.index.questions.get(each.object)) for each in asked)
    return tuple(
        question
        for answered, question in known
        if question and has_changed(answered, question) and not _is_put_by(study, question)
    )


def offers(study: Study) -> tuple[Offer, ...]:
    """Return what Today lists: all of these questions together."""
    count = len(changed(study))
    if not count:
        return ()
    what = "a question has" if count == 1 else f"{count} questions has"
    return (
        Offer(
            kind="changed",
            place="changed",
            title=f"The answer to {what} changed since you answered",
            detail="Review it again, or let it be"
            if count == 1
            else "Review them again, or let them be",
            minutes=count,
            why="The course was updated. What you passed stays passed.",
            due="",
        ),
    )


def weigh(study: Study, question: Question, decision: Decision) -> Event:
    """Record whether a question is to be reviewed again; raises ProfileError."""
    return study.record(
        ChangedAnswerWeighed(
            object=question.id,
            decision=decision,
            rendered=cast("dict[str, Any]", msgspec.to_builtins(question)),
        )
    )


def asking(study: Study, question: Question) -> "Asking":
    """Put a question in front of the learner once more, as a review does: without hints, and with
    how sure one is. Where its idea is in review, the answer counts as one.
    """
    from leadership_course.study.asking import Asking, Setting  # grading: not needed at start
    from leadership_course.study.reviewing import rated

    room, idea = "changed", study.index.principles.get(question.principle)
    met = study.progress.principles.of(question.principle)
    return Asking(
        study,
        msgspec.structs.replace(question, hints=(), confidence=True),
        Setting(
            place=f"{room}/{question.id}",
            former=tuple(f"{room}/{name}" for name in question.was),
            seed=0,
            rated=partial(rated, study, idea) if idea and met.last else None,
        ),
    )


def is_accepted(study: Study, question: Question) -> bool:
    """Tell whether the learner wants to review it again and has not answered it yet."""
    weighed = study.progress.met.weighed(question.id)
    return weighed is not None and weighed[0].decision == "yes"


def _is_put_by(study: Study, question: Question) -> bool:
    weighed = study.progress.met.weighed(question.id)
    if weighed is None:
        return False
    fact, event = weighed
    if _differs(fact.rendered, question):
        return False  # it has changed once more
    day = local_day(event)
    is_waiting = day is not None and study.today() < day + WAIT
    return fact.decision == "no" or (fact.decision == "later" and is_waiting)


def _differs(rendered: dict[str, Any], question: Question) -> bool:
    from leadership_course.course.question_parts import has_other_answer

    try:
        shown: Question = msgspec.convert(rendered, Question)
    except msgspec.ValidationError:
        return False  # written by a program that knows other questions
    return has_other_answer(shown, question)
