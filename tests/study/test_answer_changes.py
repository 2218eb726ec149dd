"""Is a question whose answer has changed offered again, once, and never forced on anybody?"""

from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.course.questions import SingleChoice
from leadership_course.progress.events import QuestionAnswered
from leadership_course.progress.weighing import ChangedAnswerWeighed
from leadership_course.quiz.answers import Picked
from leadership_course.study import answer_changes
from leadership_course.study.path import standing
from leadership_course.study.today import today
from tests.courses import changed
from tests.doubles import Desk
from tests.sample_parts import SELF_RATING
from tests.study.quizzes import start, take
from tests.study.reviews import ideas, read, review_all


def turned(course: Course, name: str, revision: str = "r2") -> Course:
    """The course with another key for one question."""

    def turn(thing: Any) -> Any:
        if isinstance(thing, SingleChoice) and thing.id == name:
            other = tuple(replace(each, correct=not each.correct) for each in thing.options)
            return replace(thing, options=other)
        return thing

    return replace(changed(course, turn), revision=revision)


@pytest.fixture
def desk() -> Desk:
    """A learner of two lessons who answered both checks, before one of them got another key."""
    desk = Desk(ideas(2))
    read(desk.study)
    desk.restart(turned(ideas(2), "c1"))
    return desk


def names(desk: Desk) -> list[str]:
    return [question.id for question in answer_changes.changed(desk.study)]


def question(desk: Desk, name: str = "c1") -> Any:
    return desk.study.index.questions[name]


def test_only_what_was_answered_under_another_key_is_asked_about(desk: Desk) -> None:
    assert names(desk) == ["c1"]
    (offer,) = answer_changes.offers(desk.study)
    assert offer.title == "The answer to a question has changed since you answered"
    assert offer.place == "changed"
    desk.restart(turned(turned(ideas(2), "c1"), "c2"))
    assert answer_changes.offers(desk.study)[0].title == (
        "The answer to 2 questions has changed since you answered"
    )


def test_without_an_update_nothing_is_compared(desk: Desk) -> None:
    desk.restart(replace(turned(ideas(2), "c1"), revision="r1"))
    assert names(desk) == []
    assert answer_changes.offers(desk.study) == ()


def test_a_key_that_was_turned_back_has_not_changed(desk: Desk) -> None:
    desk.restart(replace(ideas(2), revision="r3"))
    assert names(desk) == []


def test_a_question_that_is_gone_is_not_asked_about(desk: Desk) -> None:
    desk.restart(replace(ideas(1, pool=0), revision="r3", modules=()))
    assert names(desk) == []


def test_no_is_heard_until_it_changes_once_more(desk: Desk) -> None:
    answer_changes.weigh(desk.study, question(desk), "no")
    desk.clock.sleep_days(400)
    assert names(desk) == []
    desk.restart()
    assert names(desk) == []
    desk.restart(replace(turned(ideas(2), "c1"), revision="r9"))
    assert names(desk) == []

    def revised(thing: Any) -> Any:
        is_it = isinstance(thing, SingleChoice) and thing.id == "c1"
        return replace(thing, revision="major") if is_it else thing

    desk.restart(replace(changed(turned(ideas(2), "c1"), revised), revision="r10"))
    assert names(desk) == ["c1"]


def test_later_comes_back_after_a_week(desk: Desk) -> None:
    answer_changes.weigh(desk.study, question(desk), "later")
    assert names(desk) == []
    desk.clock.sleep_days(6)
    assert names(desk) == []
    desk.clock.sleep_days(1)
    assert names(desk) == ["c1"]


def test_yes_stays_until_it_is_answered(desk: Desk) -> None:
    assert not answer_changes.is_accepted(desk.study, question(desk))
    answer_changes.weigh(desk.study, question(desk), "yes")
    assert names(desk) == ["c1"]
    assert answer_changes.is_accepted(desk.study, question(desk))
    read(desk.study, "l1")
    assert names(desk) == []
    assert not answer_changes.is_accepted(desk.study, question(desk))


def test_a_decision_is_a_fact_and_can_be_undone(desk: Desk) -> None:
    event = answer_changes.weigh(desk.study, question(desk), "no")
    (fact,) = desk.facts_of(ChangedAnswerWeighed)
    assert (fact.object, fact.decision) == ("c1", "no")
    assert fact.rendered["id"] == "c1"
    desk.study.undo(event)
    assert names(desk) == ["c1"]


def test_a_decision_of_a_damaged_day_is_asked_again() -> None:
    desk = Desk(ideas(1))
    read(desk.study)
    desk.restart(turned(ideas(1), "c1"))
    event = answer_changes.weigh(desk.study, question(desk), "later")
    broken = replace(event, at="soon", id="other")
    desk.study.undo(event)
    desk.study.take_in((broken,))
    assert names(desk) == ["c1"]


def test_what_a_newer_program_showed_is_left_alone(desk: Desk) -> None:
    fact = QuestionAnswered(
        object="c1", rendered={"type": "hologram"}, answer={}, score=1.0, verdict="right"
    )
    assert not answer_changes.has_changed(fact, question(desk))


def test_a_rating_of_oneself_has_no_answer() -> None:
    fact = QuestionAnswered(object="x", rendered={}, answer={}, score=0.0, verdict="unscored")
    assert not answer_changes.has_changed(fact, replace(SELF_RATING, revision="major"))


def test_a_pass_stays_a_pass() -> None:
    desk = Desk(ideas(1))
    read(desk.study)
    take(start(desk))
    module = desk.study.course.modules[0]
    before = standing(desk.study, module)
    assert before.is_passed
    desk.restart(turned(ideas(1), "q1"))
    assert names(desk) == ["q1"]
    answer_changes.weigh(desk.study, question(desk, "q1"), "yes")
    after = standing(desk.study, desk.study.course.modules[0])
    assert (after.is_passed, after.best, after.finished) == (True, before.best, 1)


def test_asked_again_it_counts_as_a_review_where_its_idea_is_in_review() -> None:
    desk = Desk(ideas(1, pool=0))
    read(desk.study)
    desk.clock.sleep_days(1)
    review_all(desk.study)
    desk.restart(turned(ideas(1, pool=0), "c1"))
    asking = answer_changes.asking(desk.study, question(desk))
    asking.keep(Picked(ids=("no",)))
    asking.check("sure")
    fact = desk.facts_of(QuestionAnswered)[-1]
    assert (fact.verdict, fact.recall.rating) == ("right", "easy")
    assert names(desk) == []


def test_asked_again_it_is_no_review_before_its_idea_was_reviewed(desk: Desk) -> None:
    asking = answer_changes.asking(desk.study, question(desk))
    asking.keep(Picked(ids=("no",)))
    asking.check()
    assert desk.facts_of(QuestionAnswered)[-1].recall is None


def test_today_lists_it(desk: Desk) -> None:
    day = today(desk.study)
    assert "changed" in {offer.kind for offer in (*day.more, *day.waiting)}
