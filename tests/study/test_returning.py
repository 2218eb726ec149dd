"""Which reflections come back after their weeks, and how is one answered beside the old answer?"""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.blocks import Reflect
from leadership_course.progress.events import ReflectionWritten
from leadership_course.study import entry, returning
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.ports import ProfileError
from leadership_course.study.returning import Answering
from tests.courses import card, course, lesson, module, renamed, sample_course
from tests.doubles import Desk, FakeClock
from tests.sample_parts import CLOSING

WHO = Reflect(id="who", prompt="Who are you becoming?", returns=("3 weeks", "8 weeks"))
COURSE = course(module("one", lesson("first", card("reflect", "Look back", WHO))))


@pytest.fixture
def desk() -> Desk:
    return Desk(COURSE)


def write(desk: Desk, text: str = "A helper.") -> None:
    sitting = LessonSitting(desk.study, desk.study.course.lessons[0])
    block = desk.study.course.lessons[0].cards[0].body[0]
    assert isinstance(block, Reflect)
    sitting.write_reflection(block, text)


def due(desk: Desk) -> list[str]:
    return [each.wait for each in returning.due(desk.study)]


def answering(desk: Desk) -> Answering:
    (asked,) = returning.due(desk.study)
    return Answering(desk.study, asked)


def test_a_reflection_comes_back_on_the_day_its_weeks_are_over(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(20)
    assert due(desk) == []
    desk.clock.sleep_days(1)
    (asked,) = returning.due(desk.study)
    assert (asked.wait, asked.due.isoformat()) == ("3 weeks", "2026-03-23")
    assert [each.text for each in asked.before] == ["A helper."]
    assert str(asked.first_day) == "2026-03-02"


def test_what_was_never_answered_or_cleared_again_does_not_come_back(desk: Desk) -> None:
    desk.clock.sleep_days(30)
    assert due(desk) == []
    write(desk)
    write(desk, "")
    desk.clock.sleep_days(30)
    assert due(desk) == []


def test_it_counts_from_the_first_answer_however_often_that_was_changed(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(20)
    write(desk, "A helper, I hope.")
    desk.clock.sleep_days(1)
    assert due(desk) == ["3 weeks"]


def test_one_return_a_day_may_press_and_the_others_count_from_today() -> None:
    other = replace(WHO, id="other")
    cards = (card("reflect", "Look back", WHO), card("reflect", "Once more", other))
    desk = Desk(course(module("one", lesson("first", *cards))))
    sitting = LessonSitting(desk.study, desk.study.course.lessons[0])
    for block in (WHO, other):
        sitting.write_reflection(block, "A helper.")
    desk.clock.sleep_days(30)
    assert {offer.due for offer in returning.offers(desk.study)} == {"2026-03-23"}
    Answering(desk.study, returning.due(desk.study)[0]).let_go()
    assert [offer.due for offer in returning.offers(desk.study)] == ["2026-04-01"]
    desk.clock.sleep_days(1)
    assert [offer.due for offer in returning.offers(desk.study)] == ["2026-03-23"]


def test_each_return_is_asked_once_whether_answered_or_let_go(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(21)
    answering(desk).finish(" Somebody who asks. ")
    assert due(desk) == []
    desk.clock.sleep_days(35)
    assert due(desk) == ["8 weeks"]
    assert [each.text for each in answering(desk).asked.before] == [
        "A helper.",
        "Somebody who asks.",
    ]
    answering(desk).let_go()
    desk.clock.sleep_days(400)
    assert due(desk) == []
    returns = [(f.returned, f.text, f.lesson) for f in desk.facts_of(ReflectionWritten)[1:]]
    assert returns == [("3 weeks", "Somebody who asks.", "first"), ("8 weeks", "", "first")]


def test_where_two_are_overdue_the_later_alone_is_asked(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(70)
    assert due(desk) == ["8 weeks"]
    answering(desk).finish("Somebody who asks.")
    assert due(desk) == []


def test_undoing_an_answer_or_letting_go_asks_again(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(21)
    for act in (answering(desk).let_go, lambda: answering(desk).finish("x")):
        desk.study.undo(act())
        assert due(desk) == ["3 weeks"]


def test_a_deleted_answer_does_not_come_back(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(21)
    entry.delete(desk.study, ("reflection", "who", ""))
    assert due(desk) == []


def test_a_new_answer_that_was_deleted_is_not_asked_for_again(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(21)
    answering(desk).finish("Somebody who asks.")
    entry.delete(desk.study, ("reflection", "who", "3 weeks"))
    assert due(desk) == []


def test_a_question_keeps_its_returns_when_it_is_renamed(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(21)
    answering(desk).keep("half a")
    desk.restart(renamed(COURSE, "who", "who-now"))
    assert answering(desk).text == "half a"
    assert returning.reflection(desk.study, "who") == returning.reflection(desk.study, "who-now")
    assert returning.reflection(desk.study, "never") is None


def test_the_question_that_closes_the_course_comes_back_too() -> None:
    keep = replace(CLOSING.keep, returns=("1 month",))
    head = replace(COURSE.head, closing=replace(CLOSING, keep=keep))
    desk = Desk(replace(COURSE, head=head))
    desk.study.record(ReflectionWritten(object=keep.id, prompt=keep.prompt, text="Asking first."))
    desk.clock.sleep_days(31)
    assert [each.reflect.id for each in returning.due(desk.study)] == [keep.id]


def test_what_has_waited_longest_comes_first_and_today_says_why() -> None:
    other = Reflect(id="other", prompt="What else?", returns=("1 week",))
    desk = Desk(course(module("one", lesson("first", card("reflect", "Two", WHO, other)))))
    for block in (WHO, other):
        LessonSitting(desk.study, desk.study.course.lessons[0]).write_reflection(block, "x")
    desk.clock.sleep_days(30)
    offers = returning.offers(desk.study)
    assert [(o.place, o.due) for o in offers] == [
        ("returning/other", "2026-03-09"),
        ("returning/who", "2026-03-23"),
    ]
    assert offers[1].title == "Who are you becoming?"
    assert offers[1].detail == "You answered this 3 weeks ago"
    assert "3 weeks" in offers[1].why


def test_half_an_answer_is_found_again_and_is_no_fact(desk: Desk) -> None:
    write(desk)
    desk.clock.sleep_days(21)
    answering(desk).keep("Somebody wh")
    desk.restart()
    assert answering(desk).text == "Somebody wh"
    assert len(desk.facts_of(ReflectionWritten)) == 1
    desk.log.is_full = True
    with pytest.raises(ProfileError):
        answering(desk).finish("Somebody who")
    assert answering(desk).text == "Somebody wh"
    desk.log.is_full = False
    answering(desk).finish("Somebody who asks.")
    assert desk.drafts.find("returning/who/3 weeks") is None


@pytest.mark.parametrize("offset", [-720, 0, 840])
def test_the_weeks_are_counted_on_the_learners_calendar(offset: int) -> None:
    desk = Desk(COURSE, FakeClock(datetime(2026, 3, 2, 12, tzinfo=UTC), offset))
    write(desk)
    desk.clock.sleep_days(20)
    desk.clock.sleep(23 * 3600)
    first = returning.due(desk.study)
    desk.clock.sleep(24 * 3600)
    assert [bool(first), bool(returning.due(desk.study))] == [offset > -720, True]


def test_a_damaged_time_asks_nothing(desk: Desk) -> None:
    write(desk)
    wrote = list(desk.log.read())[-1]
    desk.log.append(replace(wrote, id="damaged", at="yesterday"))
    desk.study.undo(wrote)
    desk.clock.sleep_days(99)
    assert due(desk) == []


@given(st.lists(st.sampled_from(("write", "clear", "answer", "let go", "week")), max_size=20))
def test_nothing_is_ever_asked_twice_nor_without_an_answer(acts: list[str]) -> None:
    desk = Desk(sample_course())
    block = returning.reflection(desk.study, "last-rescue")
    assert block
    for act in acts:
        asked = returning.due(desk.study)
        match act:
            case "write" | "clear":
                sitting = LessonSitting(desk.study, desk.study.index.lessons["new-job"])
                sitting.write_reflection(block, "x" if act == "write" else "")
            case "week":
                desk.clock.sleep_days(7)
            case _:
                if not asked:
                    continue
                Answering(desk.study, asked[0]).finish("y" if act == "answer" else "")
    waits = [fact.returned for fact in desk.facts_of(ReflectionWritten) if fact.returned]
    assert len(waits) == len(set(waits))
    assert all(each.before[0].text for each in returning.due(desk.study))
