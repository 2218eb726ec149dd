"""How does a learner look back on a conversation that just happened, in three minutes?"""

import pytest

from leadership_course.progress.events import DebriefWritten
from leadership_course.study import debrief
from leadership_course.study.debrief import QUESTIONS, Debrief
from leadership_course.study.ports import ProfileError
from tests.courses import sample_course
from tests.doubles import Desk

ANSWERS = ("The date slips. ", "", "I asked twice.", "Wait longer.")


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def test_a_debrief_holds_its_four_questions_with_what_was_written(desk: Desk) -> None:
    talk = Debrief(desk.study)
    assert talk.is_empty
    talk.keep(ANSWERS, "two-questions")
    assert talk.finish() is not None
    (fact,) = desk.facts_of(DebriefWritten)
    written = ("The date slips.", "", "I asked twice.", "Wait longer.")
    assert fact.answers == tuple(zip(QUESTIONS, written, strict=True))
    assert fact.plan == "two-questions"
    assert Debrief(desk.study).is_empty


def test_each_debrief_is_an_entry_of_its_own(desk: Desk) -> None:
    for _ in range(2):
        talk = Debrief(desk.study)
        talk.keep(ANSWERS)
        talk.finish()
    assert len(desk.study.progress.journal.all()) == 2


def test_half_a_debrief_is_found_again_and_offered(desk: Desk) -> None:
    assert debrief.offers(desk.study) == ()
    Debrief(desk.study).keep(("The da", "", "", ""), "plan")
    study = desk.restart()
    assert (Debrief(study).answers[0], Debrief(study).plan) == ("The da", "plan")
    (offer,) = debrief.offers(study)
    assert (offer.kind, offer.place, offer.minutes) == ("debrief", "debrief", 3)
    assert desk.facts() == []


def test_nothing_written_is_no_entry_and_no_draft(desk: Desk) -> None:
    talk = Debrief(desk.study)
    talk.keep((" ", "\n", "", ""))
    assert talk.finish() is None
    assert desk.facts() == []
    assert desk.drafts.find("debrief") is None


def test_a_debrief_that_was_taken_back_stands_there_to_be_gone_on_with(desk: Desk) -> None:
    talk = Debrief(desk.study)
    talk.keep(ANSWERS, "plan")
    event = talk.finish()
    assert event is not None
    talk.take_back(event)
    assert desk.study.progress.journal.all() == ()
    assert (Debrief(desk.study).answers, Debrief(desk.study).plan) == (ANSWERS, "plan")


def test_what_could_not_be_recorded_stays_a_draft(desk: Desk) -> None:
    talk = Debrief(desk.study)
    talk.keep(ANSWERS)
    desk.log.is_full = True
    with pytest.raises(ProfileError):
        talk.finish()
    assert Debrief(desk.restart()).answers == ANSWERS


@pytest.mark.parametrize("draft", [{"answers": ["one", "two"]}, {"answers": 4}, {"texts": []}])
def test_a_draft_of_other_questions_begins_afresh(desk: Desk, draft: dict[str, object]) -> None:
    desk.drafts.keep("debrief", draft)
    assert Debrief(desk.study).is_empty
