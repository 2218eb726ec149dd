"""How is one question asked at a learner's desk?"""

from typing import Any

from leadership_course.course.questions import Question
from leadership_course.progress.events import QuestionAnswered
from leadership_course.quiz.answers import Picked
from leadership_course.study.asking import Asking, Setting
from tests.doubles import Desk
from tests.sample_parts import SINGLE_CHOICE

WRONG, RIGHT = Picked(ids=("fix-it",)), Picked(ids=("ask",))


def ask(desk: Desk, question: Question = SINGLE_CHOICE, **setting: Any) -> Asking:
    where: dict[str, Any] = {"place": "here", "seed": 1}
    return Asking(desk.study, question, Setting(**where | setting))


def answered(desk: Desk) -> QuestionAnswered:
    fact: QuestionAnswered = desk.facts_of(QuestionAnswered)[-1]
    return fact
