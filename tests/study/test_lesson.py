"""How does a learner get through a lesson, and back to the same card?"""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.outline import Card
from leadership_course.progress.events import (
    CardTurned,
    LessonFinished,
    LessonStarted,
    PlanMade,
    QuestionAnswered,
    ReflectionWritten,
)
from leadership_course.quiz.answers import Picked
from leadership_course.study.lesson import LessonSitting, minutes_left, place_of_card
from tests.courses import changed, new_job, renamed, sample_course, two_options
from tests.doubles import Desk, FullDiskError
from tests.sample_parts import PLAN, REFLECT

CARDS = tuple(card.id for card in new_job().cards)


def sit(desk: Desk, lesson: str = "new-job", card: str = "") -> LessonSitting:
    return LessonSitting(desk.study, desk.study.index.lessons[lesson], card)


def read_to(desk: Desk, card: str) -> LessonSitting:
    """Turn the cards up to `card`, and stop there."""
    sitting = sit(desk)
    while sitting.card.id != card:
        sitting.forward()
    return sitting


def finish(desk: Desk, lesson: str = "new-job") -> None:
    sitting = sit(desk, lesson)
    while sitting.forward():
        pass


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def test_a_lesson_opens_at_its_first_card_and_says_that_it_was_begun(desk: Desk) -> None:
    sitting = sit(desk)
    assert (sitting.place, sitting.card.id, sitting.module.id) == (0, CARDS[0], "first-days")
    assert desk.facts() == [
        LessonStarted(object="new-job"),
        CardTurned(object="new-job", card=CARDS[0]),
    ]


@given(st.lists(st.sampled_from(("forward", "back")), max_size=12))
def test_a_lesson_comes_back_at_the_exact_card_after_a_restart(turns: list[str]) -> None:
    desk = Desk(sample_course())
    sitting = sit(desk)
    for turn in turns:
        if turn == "back":
            sitting.back()
        elif not sitting.is_at_end:
            sitting.forward()
    desk.restart()
    written = len(desk.facts())
    assert sit(desk).card == sitting.card
    assert len(desk.facts()) == written  # looking where one stopped is no new fact


def test_cards_turn_forwards_to_the_end_and_backwards_to_the_beginning(desk: Desk) -> None:
    sitting = sit(desk)
    seen = [sitting.card.id]
    while not sitting.is_at_end:
        assert sitting.forward()
        seen.append(sitting.card.id)
    assert tuple(seen) == CARDS
    while sitting.back():
        seen.append(sitting.card.id)
    assert (sitting.place, tuple(seen[len(CARDS) :])) == (0, CARDS[-2::-1])


def test_the_last_card_left_forwards_finishes_the_lesson(desk: Desk) -> None:
    sitting = sit(desk, card=CARDS[-1])
    assert not sitting.forward()
    assert desk.facts_of(LessonFinished) == [LessonFinished(object="new-job", minutes=4)]


def test_going_back_after_the_end_and_forwards_again_does_not_finish_the_lesson_twice(
    desk: Desk,
) -> None:
    sitting = sit(desk, card=CARDS[-1])
    sitting.forward()
    sitting.back()
    sitting.forward()
    assert not sitting.forward()
    assert desk.study.progress.lessons.of("new-job").times_finished == 1


def test_a_card_that_could_not_be_noted_is_not_turned(desk: Desk) -> None:
    sitting = sit(desk)
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        sitting.forward()
    assert sitting.place == 0
    desk.log.is_full = False
    assert sitting.forward()
    assert sitting.place == 1


def test_a_lesson_can_be_opened_at_any_card_and_the_learners_own_place_stays(desk: Desk) -> None:
    sit(desk).forward()
    written = len(desk.facts())
    assert sit(desk, card=CARDS[4]).card.id == CARDS[4]
    assert sit(desk, card=CARDS[1]).card.id == CARDS[1]
    assert sit(desk).card.id == CARDS[1]
    assert len(desk.facts()) == written


def test_a_card_that_is_looked_at_begins_no_lesson(desk: Desk) -> None:
    sitting = sit(desk, card=CARDS[3])
    sitting.asking(desk.study.index.questions["first-check"])
    sitting.write_reflection(REFLECT, sitting.written(REFLECT))
    assert sitting.planning(PLAN).words == (PLAN.when, PLAN.then)
    assert sitting.is_looking
    assert desk.facts() == []


@pytest.mark.parametrize(
    "act",
    [
        lambda sitting: sitting.asking(two_options("first-check")).keep(Picked(ids=("yes",))),
        lambda sitting: sitting.draft_reflection(REFLECT, "On"),
        lambda sitting: sitting.planning(PLAN).keep("When", "then"),
        lambda sitting: sitting.planning(PLAN).keep_said("then"),
    ],
    ids=["question", "reflection", "plan", "said"],
)
def test_whoever_begins_to_answer_in_a_look_finds_the_way_back_to_it(
    desk: Desk, act: Callable[[LessonSitting], object]
) -> None:
    act(sit(desk, card=CARDS[3]))
    assert sit(desk).card.id == CARDS[3]
    assert desk.study.progress.lessons.of("new-job").is_open
    assert not desk.study.progress.days.acts


@pytest.mark.parametrize(
    "act",
    [
        lambda sitting: sitting.forward(),
        lambda sitting: sitting.back(),
        lambda sitting: sitting.write_reflection(REFLECT, "On Thursday"),
        lambda sitting: sitting.planning(PLAN).take_on(PLAN.when, PLAN.then),
        lambda sitting: sitting.planning(PLAN).say_back("then"),
        lambda sitting: sitting.asking(two_options("first-check")).check(),
    ],
    ids=["forward", "back", "reflection", "plan", "said", "answer"],
)
def test_whoever_goes_on_from_a_look_or_answers_in_it_is_in_the_lesson_there(
    desk: Desk, act: Callable[[LessonSitting], object]
) -> None:
    sitting = sit(desk, card=CARDS[3])
    act(sitting)
    assert desk.facts()[:2] == [
        LessonStarted(object="new-job"),
        CardTurned(object="new-job", card=CARDS[3]),
    ]
    assert len(desk.facts()) == 3
    assert not sitting.is_looking
    assert sit(desk).card == sitting.card
    assert desk.facts_of(LessonStarted) == [LessonStarted(object="new-job")]


def test_an_answer_given_in_a_look_stands_when_the_lesson_is_gone_on_with(desk: Desk) -> None:
    question = desk.study.index.questions["first-check"]
    asking = sit(desk, card="check").asking(question)
    asking.keep(Picked(ids=("yes",)))
    asking.check()
    assert sit(desk).asking(question).is_done


def test_a_finished_lesson_stays_finished_when_a_card_of_it_is_looked_at(desk: Desk) -> None:
    finish(desk)
    written = len(desk.facts())
    assert sit(desk, card=CARDS[2]).card.id == CARDS[2]
    assert len(desk.facts()) == written
    assert not desk.study.progress.lessons.of("new-job").is_open


def test_the_first_card_looked_at_has_none_before_it_and_stays_a_look(desk: Desk) -> None:
    assert not sit(desk, card=CARDS[0]).back()
    assert desk.facts() == []


def test_a_look_that_could_not_become_more_is_one_still(desk: Desk) -> None:
    sitting = sit(desk, card=CARDS[3])
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        sitting.forward()
    assert (sitting.is_looking, sitting.place) == (True, 3)


def test_an_unknown_card_leads_to_where_the_learner_stopped(desk: Desk) -> None:
    read_to(desk, CARDS[3])
    assert sit(desk, card="no-such-card").card.id == CARDS[3]


def test_where_the_card_was_taken_out_of_the_course_the_lesson_begins_at_its_beginning(
    desk: Desk,
) -> None:
    read_to(desk, CARDS[3])

    def without(thing: object) -> object:
        return None if isinstance(thing, Card) and thing.id == CARDS[3] else thing

    desk.restart(changed(desk.study.course, without))
    assert sit(desk).card.id == CARDS[0]
    assert desk.facts_of(LessonStarted) == [LessonStarted(object="new-job")]


def test_a_card_added_before_it_leaves_the_learner_on_the_same_card(desk: Desk) -> None:
    read_to(desk, CARDS[3])

    def with_one_more(thing: object) -> object:
        if getattr(thing, "id", "") != "new-job":
            return thing
        first = new_job().cards[0]
        return replace(new_job(), cards=(replace(first, id="new"), *new_job().cards))

    desk.restart(changed(desk.study.course, with_one_more))
    assert sit(desk).card.id == CARDS[3]


def test_a_check_stays_answered_until_the_lesson_is_opened_anew(desk: Desk) -> None:
    question = desk.study.index.questions["first-check"]
    asking = sit(desk, card="check").asking(question)
    asking.keep(Picked(ids=("yes",)))
    asking.check()
    desk.restart()
    assert sit(desk).asking(question).is_done
    finish(desk)
    afresh = sit(desk).asking(question)
    assert (afresh.is_done, afresh.reply, afresh.tries_left) == (False, Picked(), 2)
    assert [fact.lesson for fact in desk.facts_of(QuestionAnswered)] == ["new-job"]


def test_a_try_and_its_hint_are_remembered_over_a_restart(desk: Desk) -> None:
    question = desk.study.index.questions["first-check"]
    asking = sit(desk).asking(question)
    asking.keep(Picked(ids=("no",)))
    asking.check()
    desk.restart()
    again = sit(desk).asking(question)
    assert (again.hints_shown, again.tries_left) == (("Whose work?",), 1)
    assert again.reply == Picked(ids=("no",))


def test_options_stand_in_another_order_when_a_lesson_is_taken_again(desk: Desk) -> None:
    question = desk.study.index.questions["second-check"]
    orders = set()
    for _ in range(8):
        orders.add(sit(desk, "asking-first").asking(question).order)
        finish(desk, "asking-first")
    assert len(orders) == 2


def test_a_reflection_is_written_once_for_each_change(desk: Desk) -> None:
    sitting = sit(desk)
    for text in ("On Thursday", "On Thursday", "On Thursday and Friday"):
        sitting.write_reflection(REFLECT, text)
    written = desk.facts_of(ReflectionWritten)
    assert [fact.text for fact in written] == ["On Thursday", "On Thursday and Friday"]
    assert (written[0].prompt, written[0].lesson) == (REFLECT.prompt, "new-job")


def test_a_reflection_never_begun_is_not_written(desk: Desk) -> None:
    sit(desk).write_reflection(REFLECT, " \n")
    assert desk.facts_of(ReflectionWritten) == []


def test_an_emptied_reflection_stays_empty_and_the_log_still_knows_it(desk: Desk) -> None:
    sitting = sit(desk)
    sitting.write_reflection(REFLECT, "Too private")
    sitting.write_reflection(REFLECT, "  ")
    sitting.write_reflection(REFLECT, "")
    desk.restart()
    assert sit(desk).written(REFLECT) == ""
    assert [fact.text for fact in desk.facts_of(ReflectionWritten)] == ["Too private", ""]


def test_a_reflection_half_written_is_there_after_a_restart(desk: Desk) -> None:
    sitting = sit(desk)
    sitting.write_reflection(REFLECT, "On Thursday")
    sitting.draft_reflection(REFLECT, "On Thursday I")
    desk.restart()
    assert sit(desk).written(REFLECT) == "On Thursday I"
    sit(desk).write_reflection(REFLECT, "On Thursday I rewrote it")
    assert sit(desk).written(REFLECT) == "On Thursday I rewrote it"


def test_a_reflection_that_could_not_be_written_keeps_its_draft(desk: Desk) -> None:
    sitting = sit(desk)
    sitting.draft_reflection(REFLECT, "On Thursday I")
    desk.log.is_full = True
    with pytest.raises(FullDiskError):
        sitting.write_reflection(REFLECT, "On Thursday I")
    assert desk.restart().progress.journal.newest(REFLECT.id) == ""
    desk.log.is_full = False
    assert sit(desk).written(REFLECT) == "On Thursday I"


def test_a_plan_belongs_to_the_lesson_and_its_module(desk: Desk) -> None:
    sit(desk).planning(PLAN).take_on("When Tomas asks", "I ask back")
    assert desk.facts_of(PlanMade) == [
        PlanMade(
            object=PLAN.id,
            when="When Tomas asks",
            then="I ask back",
            check_back="3 days",
            lesson="new-job",
            module="first-days",
        )
    ]


def test_what_was_done_and_begun_moves_with_every_renaming(desk: Desk) -> None:
    sitting = read_to(desk, CARDS[3])
    sitting.draft_reflection(REFLECT, "On Thursday")
    sitting.planning(PLAN).keep("When", "then")
    question = desk.study.index.questions["first-check"]
    sitting.asking(question).keep(Picked(ids=("no",)))
    course = desk.study.course
    for old in ("new-job", REFLECT.id, PLAN.id, "first-check"):
        course = renamed(course, old, f"{old}-now")
    index = desk.restart(course).index
    again = sit(desk, "new-job-now")
    assert again.card.id == CARDS[3]
    reflect = replace(REFLECT, id=f"{REFLECT.id}-now", was=(REFLECT.id,))
    plan = replace(PLAN, id=f"{PLAN.id}-now", was=(PLAN.id,))
    assert again.written(reflect) == "On Thursday"
    assert again.planning(plan).words == ("When", "then")
    assert again.asking(index.questions["first-check"]).reply == Picked(ids=("no",))
    again.write_reflection(reflect, "")
    assert again.written(reflect) == ""


@given(st.integers(1, 60), st.integers(0, 6))
def test_the_time_left_shrinks_to_at_least_a_minute(minutes: int, place: int) -> None:
    lesson = replace(new_job(), head=replace(new_job().head, minutes=minutes))
    left = minutes_left(lesson, place)
    assert 1 <= left <= minutes
    assert left >= minutes_left(lesson, min(place + 1, 6))
    assert minutes_left(lesson, 0) == minutes


def test_the_time_left_is_that_of_the_card_on_screen(desk: Desk) -> None:
    assert sit(desk).minutes_left == 4
    assert sit(desk, card=CARDS[-1]).minutes_left == 1


def test_what_was_written_leads_to_its_card_and_else_to_the_first_one(desk: Desk) -> None:
    lessons = desk.study.index.lessons
    mine, other = lessons["new-job"], lessons["letting-go"]
    assert place_of_card(desk.study, mine, REFLECT.id) == "lesson/new-job/look-back"
    assert place_of_card(desk.study, mine, card="check") == "lesson/new-job/check"
    assert place_of_card(desk.study, mine, "gone") == f"lesson/new-job/{CARDS[0]}"
    assert place_of_card(desk.study, other, REFLECT.id) == "lesson/letting-go/let-go"
