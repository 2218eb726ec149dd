"""Is an author told of what works and could teach better, and of nothing else?"""

import pytest

from leadership_course.authoring.published import Published, published
from leadership_course.authoring.remarks import Remark
from leadership_course.authoring.time_remarks import time_remarks
from leadership_course.course.outline import Course
from tests.courses import card, course, lesson, module, prose


def by_id(course: Course) -> dict[str, Published]:
    return {entry.id: entry for entry in published(course)}


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
