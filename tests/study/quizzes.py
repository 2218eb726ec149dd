"""Which quizzes do these tests take, and how is one taken?"""

from random import Random
from typing import Any

from leadership_course.course.outline import Course, Module, Quiz
from leadership_course.progress.events import AttemptFinished
from leadership_course.quiz.answers import Picked
from leadership_course.study.quiz import QuizSitting, open_quiz, quiz_of, retry_quiz
from tests.courses import course, letting_go, module, quiz, two_options
from tests.doubles import Desk

YES, NO = Picked(ids=("yes",)), Picked(ids=("no",))


def small(count: int = 4, **rules: Any) -> Course:
    """A course whose one quiz asks q1, q2, ... by these rules."""
    questions = (two_options(f"q{n + 1}") for n in range(count))
    return course(module("m", letting_go(), quiz=quiz("m-quiz", *questions, **rules)))


def the_module(desk: Desk) -> Module:
    return desk.study.course.modules[0]


def the_quiz(desk: Desk) -> Quiz:
    return quiz_of(the_module(desk))


def start(desk: Desk, seed: int = 1) -> QuizSitting:
    return open_quiz(desk.study, the_module(desk), Random(seed))


def retry(desk: Desk, seed: int = 2) -> QuizSitting:
    return retry_quiz(desk.study, the_module(desk), Random(seed))


def answer(sitting: QuizSitting, *, right: bool) -> None:
    """Answer the present question for good, and go on."""
    asking = sitting.asking()
    while not asking.is_done:
        asking.try_again()
        asking.keep(YES if right else NO)
        asking.check()
    sitting.forward()


def take(sitting: QuizSitting, *wrong: str) -> AttemptFinished:
    """Answer everything, rightly but for `wrong`; return how the attempt ended."""
    while not sitting.is_over:
        answer(sitting, right=sitting.question.id not in wrong)
    return sitting.finish()
