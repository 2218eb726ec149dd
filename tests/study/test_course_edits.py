"""Does everything a learner did follow its thing through whatever an author does to the course?"""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.blocks import Quote
from leadership_course.course.outline import Course, Lesson, Module, Quiz
from leadership_course.course.questions import Asked
from leadership_course.study import quotes
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.orphans import Orphans, in_words, orphans
from leadership_course.study.path import standing
from tests.authoring.editing import removed, reordered, things
from tests.courses import changed, letting_go, renamed, sample_course, two_options
from tests.doubles import Desk
from tests.sample_parts import PLAN, QUOTE, REFLECT
from tests.study.quizzes import start, take
from tests.study.reviews import ideas, read

WAYS = ("rename", "rename", "reorder", "remove", "add")
FOLLOWED = Lesson | Quiz | Asked | Quote


def lived() -> Desk:
    """A learner who did one of everything."""
    whole = sample_course()
    first, *others = ideas(2).modules
    desk = Desk(replace(whole, modules=(*whole.modules, first, *others)))
    study = desk.study
    sitting = LessonSitting(study, study.index.lessons["new-job"])
    sitting.write_reflection(REFLECT, "I answered for them.")
    sitting.planning(PLAN).take_on("When I am asked", "I ask back")
    quotes.bookmark(study, QUOTE)
    read(study, "new-job", "asking-first", "l1", "l2")
    module = next(each for each in study.course.modules if each.id == "m")
    desk.restart(replace(study.course, modules=(module, *whole.modules)))
    take(start(desk))
    desk.restart()
    return desk


def added(course: Course, number: int) -> Course:
    """The course with a lesson and a question that are new."""
    lesson = letting_go()
    new = replace(lesson, head=replace(lesson.head, id=f"added-{number}"))

    def add(thing: Any) -> Any:
        if isinstance(thing, Module):
            return replace(thing, lessons=(new, *thing.lessons)) if thing.id == first else thing
        if isinstance(thing, Quiz) and thing.id == quiz:
            fresh = two_options(f"asked-{number}")
            return replace(thing, questions=(fresh, *thing.questions))
        return thing

    first = course.modules[0].id if course.modules else ""
    quiz = next((each.quiz.id for each in course.modules if each.quiz), "")
    return changed(course, add)


def edited(course: Course, names: dict[str, str], data: st.DataObject, number: int) -> Course:
    """The course after one edit; `names` follows where each thing went, empty once it is gone."""
    there = [thing.id for thing in things(course)]
    way = data.draw(st.sampled_from(WAYS))
    if not there or way == "add":
        return added(course, number)
    name = data.draw(st.sampled_from(there))
    match way:
        case "rename":
            new = f"renamed-{number}"
            names.update({old: new for old, now in names.items() if now == name})
            return renamed(course, name, new)
        case "reorder":
            return reordered(course, lambda many: many[::-1])
        case _:
            left = removed(course, name)
            still = {thing.id for thing in things(left)}
            names.update({old: "" for old, now in names.items() if now and now not in still})
            return left


def check(data: st.DataObject) -> None:
    desk = lived()
    before, course = desk.study.progress, desk.study.course
    of_kind = {thing.id: thing for thing in things(course) if isinstance(thing, FOLLOWED)}
    names = {name: name for name in of_kind}
    for number in range(data.draw(st.integers(1, 6))):
        course = edited(course, names, data, number)
    now = desk.restart(replace(course, revision="r9")).progress
    here = {new for new in names.values() if new}
    for old, new in names.items():
        if not new:
            continue
        assert now.met.find(new) == named_now(before.met.find(old), new, names)
        assert now.lessons.of(new).times_finished == before.lessons.of(old).times_finished
        assert now.attempts.is_passed(new) == before.attempts.is_passed(old)
        kept, was = now.keepsakes.find(new), before.keepsakes.find(old)
        assert (kept and kept.text) == (was and was.text)
    assert len(now.met.all()) == len(before.met.all())
    assert len(now.lessons.records) == len(before.lessons.records)
    assert len(now.keepsakes.all()) == len(before.keepsakes.all())
    assert len(now.plans.all()) == len(before.plans.all())
    assert len(now.journal.all()) == len(before.journal.all())
    for thing in things(course):
        if isinstance(thing, FOLLOWED) and thing.id not in here:
            assert now.met.find(thing.id) is None
            assert now.lessons.of(thing.id).times_finished == 0
    gone = [old for old, new in names.items() if not new]
    assert orphans(desk.study) == Orphans(
        lessons=sum(name in before.lessons.records for name in gone),
        questions=sum(before.met.find(name) is not None for name in gone),
    )


def named_now(answer: Any, new: str, names: dict[str, str]) -> Any:
    """The answer as it was given, under the names that things have now."""
    if answer is None:
        return None
    return replace(answer, object=new, lesson=names.get(answer.lesson) or answer.lesson)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_nothing_is_lost_and_nothing_stands_under_a_wrong_name(data: st.DataObject) -> None:
    check(data)


@pytest.mark.long
@settings(max_examples=1000, deadline=None)
@given(st.data())
def test_nor_through_a_thousand_histories(data: st.DataObject) -> None:
    check(data)


def test_what_was_taken_out_and_comes_back_has_its_record_again() -> None:
    desk = Desk(ideas(2))
    read(desk.study)
    gone = removed(desk.study.course, "l1")
    assert in_words(orphans(desk.study)) == ""
    desk.restart(gone)
    assert orphans(desk.study) == Orphans(1, 1)
    assert in_words(orphans(desk.study)) == (
        "Kept from what is no longer in the course: 1 lesson and 1 answered question."
    )
    assert in_words(Orphans(2, 0)) == "Kept from what is no longer in the course: 2 lessons."
    desk.restart(ideas(2))
    assert in_words(orphans(desk.study)) == ""
    assert standing(desk.study, desk.study.course.modules[0]).finished == 2
