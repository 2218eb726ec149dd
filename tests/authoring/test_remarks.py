"""Is an author told of what works and could teach better, and of nothing else?"""

import pytest
from msgspec.structs import replace

from leadership_course.authoring.principle_remarks import principle_remarks
from leadership_course.authoring.remarks import Remark, Spot
from leadership_course.authoring.time_remarks import time_remarks
from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course, Lesson
from leadership_course.course.published import Published, published
from leadership_course.course.questions import Question, SelfRating
from tests.courses import card, course, lesson, module, prose, quiz, two_options


def by_id(course: Course) -> dict[str, Published]:
    return {entry.id: entry for entry in published(course)}


def of(about: Published | Spot) -> str:
    assert isinstance(about, Published)
    return about.id


def of_lesson(words: int, minutes: int) -> list[Remark]:
    text = prose(" ".join(["word"] * words))
    whole = course(module("m", lesson("a", card("idea", "", text), minutes=minutes)))
    return list(time_remarks(whole, by_id(whole)))


@pytest.mark.parametrize(
    ("words", "minutes", "codes"),
    [
        (600, 3, []),
        (400, 3, []),
        (399, 3, ["minutes-off"]),
        (800, 3, []),
        (801, 3, ["minutes-off"]),
        (1_200, 5, []),
        (1_201, 5, ["minutes-off"]),
        (400, 2, ["minutes-range"]),
        (1_200, 6, ["minutes-range"]),
        (1_400, 8, ["minutes-range"]),
        (100, 6, ["minutes-range", "minutes-off"]),
    ],
)
def test_a_lesson_takes_three_to_five_minutes_and_as_long_as_it_says(
    words: int, minutes: int, codes: list[str]
) -> None:
    assert [remark.code for remark in of_lesson(words, minutes)] == codes


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (800, "Write `minutes: 4`, or change the lesson."),
        (100, "Add what is missing, or put the lesson together with another one."),
        (1_600, "Split the lesson, or leave something out."),
    ],
)
def test_the_remedy_is_a_number_only_where_the_lesson_has_a_good_length(
    words: int, remedy: str
) -> None:
    *_, remark = of_lesson(words, 60)
    assert remark.remedy == remedy


def asking(name: str, principle: str = "ask") -> Question:
    return two_options(name, principle=principle)


def on_card(*questions: Question) -> Lesson:
    return lesson("taught", card("check", "C", *(Ask(question=each) for each in questions)))


def of_module(taught: Lesson, tested: tuple[Question, ...], pool: int = 0) -> list[tuple[str, str]]:
    review = tuple(asking(f"pool-{number}") for number in range(pool))
    quiz_of = quiz("q", *tested) if tested else None
    whole = course(replace(module("m", taught, quiz=quiz_of), review=review))
    return [(code, of(about)) for code, about, *_ in principle_remarks(whole, by_id(whole))]


def test_three_questions_are_enough_wherever_they_stand() -> None:
    assert of_module(on_card(asking("a")), (asking("b"),), pool=1) == []
    assert of_module(on_card(asking("a")), (asking("b"),)) == [("few-variants", "a")]
    assert of_module(on_card(asking("a")), ()) == [("few-variants", "a")]


def test_the_remedy_counts_what_is_lacking() -> None:
    whole = course(module("m", on_card(asking("a"))))
    (remark,) = principle_remarks(whole, by_id(whole))
    assert remark.message == "Reviews of `ask` have 1 question to choose from."
    assert remark.remedy == "Add 2 further questions about it to review.yaml."


def test_what_a_quiz_asks_is_asked_in_a_lesson_of_its_module_too() -> None:
    tested = (asking("b"), asking("c"))
    assert of_module(on_card(), tested, pool=1) == [("untaught-principle", "b")]
    plain = lesson("plain", card("idea", "I", prose("So.")))
    elsewhere = module("n", on_card(asking("a")))
    whole = course(module("m", plain, quiz=quiz("q", *tested)), elsewhere)
    codes = [remark.code for remark in principle_remarks(whole, by_id(whole))]
    assert codes == ["untaught-principle"]


def test_questions_about_no_principle_and_self_ratings_are_not_meant() -> None:
    rating = SelfRating(id="often", prompt="How often?", principle="ask")
    assert (
        of_module(on_card(asking("a", ""), rating), (asking("b", ""), replace(rating, id="c")))
        == []
    )
