"""Is each idea of a course found, with the lesson that teaches it and every question about it?"""

from typing import Any

from msgspec.structs import replace

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course, Lesson
from leadership_course.course.principles import Principle, principles_of, questions_of
from leadership_course.course.questions import Question, SelfRating
from tests.courses import (
    card,
    course,
    lesson,
    module,
    new_job,
    prose,
    quiz,
    sample_course,
    two_options,
)


def asking(name: str, principle: str = "ask") -> Question:
    return two_options(name, principle=principle)


def lesson_of(name: str, *questions: Question) -> Lesson:
    return lesson(name, card("check", name, prose("So."), *(Ask(question=q) for q in questions)))


def found(*modules: Any) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Each principle with the ids of its lesson, its module and its variants."""
    return {name: told(one) for name, one in principles_of(course(*modules)).items()}


def told(one: Principle) -> tuple[str, str, tuple[str, ...]]:
    return one.lesson.id, one.module.id, tuple(question.id for question in one.variants)


def test_variants_come_from_lessons_then_the_quiz_then_the_review_pool() -> None:
    quiz_of = quiz("q", asking("third"))
    one = module(
        "m", lesson_of("a", asking("first")), lesson_of("b", asking("second")), quiz=quiz_of
    )
    one = replace(one, review=(asking("fourth"),))
    assert found(one) == {"ask": ("a", "m", ("first", "second", "third", "fourth"))}


def test_a_principle_belongs_to_the_first_lesson_that_asks_about_it() -> None:
    early = module("m", lesson_of("a"), lesson_of("b"), quiz=quiz("q", asking("in-quiz")))
    late = module("n", lesson_of("c", asking("in-lesson")))
    assert found(early, late) == {"ask": ("c", "n", ("in-lesson", "in-quiz"))}


def test_what_no_lesson_asks_leads_to_the_last_one_of_the_module() -> None:
    tested = module("m", lesson_of("a"), lesson_of("b"), quiz=quiz("q", asking("in-quiz")))
    pooled = replace(module("n", lesson_of("c")), review=(asking("in-pool", "wait"),))
    assert found(tested, pooled) == {
        "ask": ("b", "m", ("in-quiz",)),
        "wait": ("c", "n", ("in-pool",)),
    }


def test_without_a_lesson_there_is_nothing_to_lead_back_to() -> None:
    bare = replace(module("m", quiz=quiz("q", asking("in-quiz"))), review=(asking("in-pool"),))
    assert found(bare) == {}


def test_questions_about_nothing_and_self_ratings_are_left_out() -> None:
    rating = SelfRating(id="often", prompt="How often?", principle="ask")
    assert found(module("m", lesson_of("a", asking("plain", ""), rating))) == {}


def test_every_question_of_the_sample_course_that_names_a_principle_is_a_variant() -> None:
    principles = principles_of(sample_course())
    assert list(principles) == ["questions-before-answers", "results-through-others"]
    assert told(principles["questions-before-answers"]) == (
        "asking-first",
        "first-days",
        ("second-check", "half-finished-model", "late-report", "question-by-mail"),
    )


def test_a_course_without_a_module_has_no_principle() -> None:
    empty: Course = course()
    assert principles_of(empty) == {}


def test_the_questions_of_a_lesson_are_those_on_its_cards() -> None:
    assert [question.id for question in questions_of(new_job())] == ["first-check"]
