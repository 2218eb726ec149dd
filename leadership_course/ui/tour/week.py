"""What does a first week leave behind?"""

from random import Random

from leadership_course.course.blocks import Plan, Quote, Reflect
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Lesson
from leadership_course.study import quotes, welcome
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.quiz import QuizSitting, open_quiz
from leadership_course.study.studying import Study
from leadership_course.ui.tour.replies import answer, answer_lesson


def live_a_week(study: Study) -> None:
    """Do what a learner does in a first week: one module with its quiz, half of a lesson of the
    next.
    """
    welcome.finish(study, (0, 1, 2, 3, 4), 5, "Ana")
    first, *rest = study.course.modules
    for number, lesson in enumerate(first.lessons):
        _work_through(study, lesson, is_right=number % 2 == 0)
    if first.quiz:
        _take_quiz(open_quiz(study, first, Random(7)))  # noqa: S311
    for module in rest[:1]:
        sitting = LessonSitting(study, module.lessons[0])
        answer_lesson(sitting, is_right=False)
        for _ in range(3):
            sitting.forward()


def _work_through(study: Study, lesson: Lesson, *, is_right: bool) -> None:
    sitting = LessonSitting(study, lesson)
    answer_lesson(sitting, is_right=is_right)
    for _, block in blocks_of(lesson):
        if isinstance(block, Reflect):
            sitting.write_reflection(
                block, "The review of the bridge file. It belongs to Chiara now."
            )
        elif isinstance(block, Plan):
            sitting.planning(block).take_on(block.when, block.then)
        elif isinstance(block, Quote):
            quotes.bookmark(study, block)
            quotes.note(study, block.id, "Read before every one-to-one.")
            quotes.tag(study, block.id, "delegation")
    while sitting.forward():
        pass


def _take_quiz(sitting: QuizSitting) -> None:
    while True:
        answer(sitting.asking(), is_right=sitting.place % 4 != 1, confidence="unsure")
        if not sitting.forward():
            return
