"""What do a course and its parts tell about themselves?"""

import msgspec
import pytest

from leadership_course.course.blocks import Block, Evidence
from leadership_course.course.outline import (
    Course,
    CourseHead,
    Lesson,
    LessonHead,
    Module,
    ModuleHead,
    PassCount,
    Quiz,
    Source,
)


def lesson(id_: str, minutes: int) -> Lesson:
    head = LessonHead(id=id_, title=id_.title(), minutes=minutes)
    return Lesson(head=head, cards=(), file=f"{id_}.md")


def module(id_: str, *lessons: Lesson) -> Module:
    names = tuple(one.id for one in lessons)
    head = ModuleHead(id=id_, title=id_.title(), promise="", objectives=(), lessons=names)
    return Module(head=head, lessons=lessons)


one, two, three = lesson("one", 4), lesson("two", 5), lesson("three", 3)
course = Course(
    head=CourseHead(id="c", title="Course", language="en", version="1", modules=("b", "a")),
    modules=(module("b", one, two), module("a", three)),
    revision="r",
    root="lessons",
)


def test_a_course_a_module_and_a_lesson_bear_the_names_of_their_heads() -> None:
    assert (course.id, course.title) == ("c", "Course")
    assert (course.modules[0].id, course.modules[0].title) == ("b", "B")
    assert (one.id, one.title) == ("one", "One")


def test_a_module_takes_as_long_as_its_lessons() -> None:
    assert [part.minutes for part in course.modules] == [9, 3]


def test_the_path_runs_through_the_modules_in_their_order() -> None:
    assert course.lessons == (one, two, three)


def test_a_course_comes_back_from_storage_as_it_was() -> None:
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(course), type=Course) == course


@pytest.mark.parametrize(
    ("written", "expected"), [("70%", "70%"), ({"correct": 8}, PassCount(correct=8))]
)
def test_a_pass_mark_is_written_as_a_share_or_a_count(
    written: object, expected: str | PassCount
) -> None:
    quiz = msgspec.convert({"id": "q", "title": "Q", "questions": [], "pass": written}, Quiz)
    assert quiz.pass_mark == expected


@pytest.mark.parametrize(
    ("size", "line"),
    [
        ("131 firms", "Benson et al. 2019, company records, 131 firms"),
        ("", "Benson et al. 2019, company records"),
    ],
)
def test_a_source_fits_on_a_line(size: str, line: str) -> None:
    source = Source(
        key="benson-2019",
        authors="Benson et al.",
        year=2019,
        title="Promotions and the Peter Principle",
        outlet="QJE",
        kind="company records",
        finding="",
        limit="",
        size=size,
    )
    assert source.line == line


@pytest.mark.parametrize(
    ("written", "keys"), [("a-2019", ("a-2019",)), (["a-2019", "b-2020"], ("a-2019", "b-2020"))]
)
def test_evidence_cites_one_source_or_several(written: object, keys: tuple[str, ...]) -> None:
    body = {
        "type": "evidence",
        "id": "e",
        "article": "",
        "finding": "",
        "try": "Ask.",
        "source": written,
    }
    block = msgspec.convert(body, Block)
    assert isinstance(block, Evidence)
    assert (block.sources, block.try_) == (keys, "Ask.")
