"""Is a learner told what an update does to what they did, and nothing else?"""

from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.course.blocks import Plan, Prose, Reflect
from leadership_course.course.outline import Course, Experiment, Lesson
from leadership_course.course.questions import Asked, SingleChoice
from leadership_course.study import quotes
from leadership_course.study.experiments import ExperimentWeek
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.updating import Effect, effect_of
from leadership_course.study.updating_words import NOTHING, sentences
from tests.courses import changed, letting_go, renamed, sample_course
from tests.doubles import Desk
from tests.sample_parts import EXPERIMENT, PLAN, QUOTE
from tests.study.reviews import ideas, read

COURSE = sample_course()


def without(course: Course, name: str) -> Course:
    return changed(course, lambda thing: None if getattr(thing, "id", "") == name else thing)


def edited(course: Course, name: str, **keys: Any) -> Course:
    def edit(thing: Any) -> Any:
        return replace(thing, **keys) if getattr(thing, "id", "") == name else thing

    return changed(course, edit)


def with_prose(course: Course, old: str, new: str) -> Course:
    def edit(thing: Any) -> Any:
        if isinstance(thing, Prose) and old in thing.text:
            return Prose(html=thing.html.replace(old, new), text=thing.text.replace(old, new))
        return thing

    return changed(course, edit)


def other_key(course: Course, name: str) -> Course:
    def turn(thing: Any) -> Any:
        if isinstance(thing, SingleChoice) and thing.id == name:
            turned = tuple(replace(each, correct=not each.correct) for each in thing.options)
            return replace(thing, options=turned)
        return thing

    return changed(course, turn)


@pytest.fixture
def desk() -> Desk:
    """A learner who has read the first lesson and answered its check."""
    desk = Desk(COURSE)
    read(desk.study, "new-job")
    return desk


def effect(desk: Desk, new: Course) -> Effect:
    return effect_of(desk.study.course, new, desk.study.progress)


def test_the_same_course_does_nothing(desk: Desk) -> None:
    told = effect(desk, COURSE)
    assert not told.is_felt
    assert sentences(told) == (NOTHING,)


def test_another_course_is_no_update(desk: Desk) -> None:
    other = replace(COURSE, head=replace(COURSE.head, id="another"))
    with pytest.raises(ValueError, match="another is another course"):
        effect(desk, other)


def test_a_new_lesson_is_welcome(desk: Desk) -> None:
    told = effect_of(without(COURSE, "letting-go"), COURSE, desk.study.progress)
    assert [each.id for each in told.added] == ["letting-go"]
    assert not told.is_felt
    assert sentences(told) == ("1 new lesson: “Letting go”.",)


def test_a_lesson_that_was_read_and_reads_otherwise_is_named(desk: Desk) -> None:
    told = effect(desk, with_prose(COURSE, "Mira closed more deals than anyone", "Ana led a team"))
    assert [each.id for each in told.reworked] == ["new-job"]
    assert sentences(told) == (
        "1 lesson you began or finished was reworked: “New job”. Your record of it stays.",
    )


def test_a_card_more_is_a_rework(desk: Desk) -> None:
    def longer(thing: Any) -> Any:
        is_it = isinstance(thing, Lesson) and thing.id == "new-job"
        return replace(thing, cards=(*thing.cards, *letting_go().cards)) if is_it else thing

    assert [each.id for each in effect(desk, changed(COURSE, longer)).reworked] == ["new-job"]


def test_a_typo_is_not_told(desk: Desk) -> None:
    assert not effect(desk, with_prose(COURSE, "deals", "dealls")).is_felt


def test_a_lesson_nobody_read_may_be_reworked_in_silence(desk: Desk) -> None:
    new = with_prose(COURSE, "Say what and why, then let go", "Something else stands here now")
    assert not effect(desk, new).is_felt


def test_a_lesson_taken_out_keeps_its_record_and_one_never_begun_is_only_counted(
    desk: Desk,
) -> None:
    told = effect(desk, without(without(COURSE, "new-job"), "asking-first"))
    assert [each.id for each in told.left] == ["new-job"]
    assert [each.id for each in told.gone] == ["new-job", "asking-first"]
    said = sentences(told)
    assert said[0] == (
        "1 lesson you began or finished is no longer in the course: “New job”. "
        "Your record of it stays."
    )
    assert said[1] == "1 lesson you had not begun is no longer there."


def test_a_question_with_another_key_is_told_where_it_was_answered(desk: Desk) -> None:
    told = effect(desk, other_key(other_key(COURSE, "first-check"), "second-check"))
    assert [each.id for each in told.rekeyed] == ["first-check"]
    assert any(
        said == "1 question you answered has a new answer: you will be asked whether to review it "
        "again. What you passed stays passed."
        for said in sentences(told)
    )


def test_an_answered_question_that_is_gone_keeps_its_answer(desk: Desk) -> None:
    def drop(thing: Any) -> Any:
        return None if isinstance(thing, Asked) and thing.id == "first-check" else thing

    told = effect(desk, changed(COURSE, drop))
    assert [each.id for each in told.unasked] == ["first-check"]
    assert (
        "1 question you answered is no longer asked. Your answers stay in your record."
        in sentences(told)
    )


def test_what_was_renamed_is_followed_and_counts_as_neither_new_nor_gone(desk: Desk) -> None:
    told = effect(desk, renamed(renamed(COURSE, "new-job", "first-job"), "first-check", "check-1"))
    assert (told.added, told.gone, told.left, told.unasked, told.rekeyed) == ((), (), (), (), ())
    assert told.followed == 2
    assert sentences(told) == ("What has another name or place now keeps what you did there.",)


def test_a_plan_whose_suggestion_was_reworded_keeps_its_words(desk: Desk) -> None:
    sitting = LessonSitting(desk.study, desk.study.index.lessons["new-job"])
    sitting.planning(PLAN).take_on("When I am asked", "I ask back")
    for new in (edited(COURSE, PLAN.id, then="I will wait"), without(COURSE, PLAN.id)):
        told = effect(desk, new)
        assert [each.id for each in told.plans] == [PLAN.id]
        assert (
            "The suggestion behind 1 plan of yours was reworded or taken out. "
            "Your plans keep your words." in sentences(told)
        )
    assert effect_of(without(COURSE, PLAN.id), COURSE, desk.study.progress).plans == ()


def test_an_id_that_is_no_plan_any_more_leaves_the_plan_alone(desk: Desk) -> None:
    sitting = LessonSitting(desk.study, desk.study.index.lessons["new-job"])
    sitting.planning(PLAN).take_on("When I am asked", "I ask back")

    def turn(thing: Any) -> Any:
        return Reflect(id=PLAN.id, prompt="Why?") if isinstance(thing, Plan) else thing

    assert [each.id for each in effect(desk, changed(COURSE, turn)).plans] == [PLAN.id]


def test_an_experiment_under_way_that_is_taken_out_is_told(desk: Desk) -> None:
    ExperimentWeek(desk.study, EXPERIMENT, COURSE.modules[0]).start("I will wait")

    def drop(thing: Any) -> Any:
        return None if isinstance(thing, Experiment) else thing

    assert [each.id for each in effect(desk, changed(COURSE, drop)).plans] == [EXPERIMENT.id]
    assert effect(desk, COURSE).plans == ()


def test_a_kept_quotation_that_reads_otherwise_keeps_its_words(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.highlight(desk.study, ("new-job", "check"), ("words", "", ""))
    other = edited(COURSE, QUOTE.id, text="Something quite different is said here")
    for new in (other, without(COURSE, QUOTE.id)):
        told = effect(desk, new)
        assert [each.id for each in told.quotes] == [QUOTE.id]
        assert any("Your copy keeps the words you kept." in said for said in sentences(told))
    typo = edited(COURSE, QUOTE.id, text=QUOTE.text.replace("get", "gget", 1))
    assert effect(desk, typo).quotes == ()


def test_an_idea_that_nothing_asks_about_any_more_is_told() -> None:
    desk = Desk(ideas(2))
    read(desk.study)

    def drop(thing: Any) -> Any:
        return None if isinstance(thing, Asked) and thing.principle == "p1" else thing

    told = effect(desk, changed(desk.study.course, drop))
    assert told.unreviewed == ("p1",)
    assert "1 idea no longer comes back in reviews." in sentences(told)


def test_an_idea_with_a_better_name_still_comes_back() -> None:
    desk = Desk(ideas(1))
    read(desk.study)

    def rename(thing: Any) -> Any:
        return replace(thing, principle="better") if isinstance(thing, Asked) else thing

    assert effect(desk, changed(desk.study.course, rename)).unreviewed == ()


def test_many_lessons_are_named_up_to_three_and_counted_in_all() -> None:
    desk = Desk(ideas(5))
    read(desk.study)
    none = replace(desk.study.course, modules=())
    told = effect_of(none, desk.study.course, desk.study.progress)
    assert sentences(told)[0] == "5 new lessons: “L1”, “L2”, “L3” and 2 more."
    gone = sentences(effect(desk, none))
    assert gone[0].startswith("5 lessons you began or finished are no longer in the course: “L1”,")
    assert "5 questions you answered are no longer asked." in gone[1]
    assert gone[2] == "5 ideas no longer come back in reviews."


def test_two_are_joined_by_a_word() -> None:
    desk = Desk(ideas(2))
    read(desk.study)
    new = other_key(other_key(with_prose(ideas(2), "Mira asked", "Ana told all"), "c1"), "c2")
    said = sentences(effect(desk, replace(new, revision="r2")))
    assert said[0].startswith("2 lessons you began or finished were reworked: “L1” and “L2”.")
    assert said[1].startswith("2 questions you answered have a new answer: you will be asked")


def test_a_marked_passage_that_can_not_be_found_again_is_told(desk: Desk) -> None:
    words = "Mira closed more deals than anyone."
    place = ("new-job", "the-best-closer-in-lisbon")
    quotes.highlight(desk.study, place, (words, "", ""))
    assert effect(desk, COURSE).unplaced == ()
    told = effect(desk, with_prose(COURSE, words, "Something else was said."))
    assert [each.text for each in told.unplaced] == [words]
    assert "The place of 1 passage you marked is gone. The words stay in Quotes." in sentences(told)
    assert effect(desk, without(COURSE, "new-job")).unplaced
