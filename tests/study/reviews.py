"""How do tests come to a review? A course of small ideas, and a learner who reads and answers."""

from collections.abc import Iterator

from msgspec.structs import replace

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course
from leadership_course.progress.events import Recall
from leadership_course.quiz.answers import Picked
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.review import due_today
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.studying import Study
from tests.courses import card, course, lesson, module, prose, quiz, two_options


def ideas(count: int = 1, pool: int = 2) -> Course:
    """Return a course of ideas p1, p2 ...: each with a lesson l1 and its check c1, a question q1 of
    the quiz, and a pool of r1-1, r1-2 ...
    """
    numbers = range(1, count + 1)
    lessons = (
        lesson(
            f"l{n}",
            card("story", "A story", prose("Mira asked.")),
            card("rule", f"Rule {n}", prose("Ask first.")),
            card("check", "Check", Ask(question=two_options(f"c{n}", principle=f"p{n}"))),
            card("idea", "Afterwards", prose("That was it.")),
        )
        for n in numbers
    )
    asked = (two_options(f"q{n}", principle=f"p{n}", hints=("A hint",)) for n in numbers)
    whole = module("m", *lessons, quiz=quiz("m-quiz", *asked))
    again = (two_options(f"r{n}-{v}", principle=f"p{n}") for n in numbers for v in _from_1(pool))
    return course(replace(whole, review=tuple(again)))


def _from_1(count: int) -> range:
    return range(1, count + 1)


def read(study: Study, *lessons: str) -> None:
    """Finish lessons, their checks answered; all of the course where none is named."""
    for name in lessons or [each.id for each in study.course.lessons]:
        sitting = LessonSitting(study, study.index.lessons[name])
        for step in sitting.lesson.cards:
            for block in step.body:
                if isinstance(block, Ask):
                    asking = sitting.asking(block.question)
                    asking.keep(Picked(ids=("yes",)))
                    asking.check()
        while sitting.forward():
            pass


def due(study: Study) -> list[str]:
    """Return which ideas are due today."""
    return [principle.id for principle in due_today(study)]


def answer(sitting: ReviewSitting, *, is_right: bool = True, confidence: str = "sure") -> Recall:
    """Answer the present question; return what came of it."""
    asking = sitting.asking()
    asking.keep(Picked(ids=("yes" if is_right else "no",)))
    asking.check(confidence)
    assert sitting.answered is not None
    assert sitting.answered.recall is not None
    return sitting.answered.recall


def review(study: Study, *, is_right: bool = True, confidence: str = "sure") -> Iterator[str]:
    """Answer everything that is due, one after the other; yield each question."""
    sitting = ReviewSitting(study)
    while not sitting.is_over:
        answer(sitting, is_right=is_right, confidence=confidence)
        yield sitting.question.id
        sitting.forward()


def review_all(study: Study, *, is_right: bool = True, confidence: str = "sure") -> list[str]:
    """Answer everything that is due; return the questions."""
    return list(review(study, is_right=is_right, confidence=confidence))
