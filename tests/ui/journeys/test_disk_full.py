"""What if the disk is full while the learner works? A message, and not a word lost."""

import sys
from collections.abc import Iterator

import pytest

from leadership_course.course.blocks import Ask
from leadership_course.course.questions import Question
from leadership_course.progress.events import (
    CardTurned,
    LessonStarted,
    PlanMade,
    PlanReported,
    QuestionAnswered,
    QuoteBookmarked,
    ReflectionWritten,
)
from leadership_course.study.ports import ProfileError
from leadership_course.ui.faults import Faults
from leadership_course.ui.theme.tokens import DARK
from leadership_course.ui.widgets.banner import Banner
from tests.courses import card, course, lesson, module, sample_course
from tests.sample_parts import QUESTIONS
from tests.ui.conftest import Seat
from tests.ui.journeys.answering import give_by_keys
from tests.ui.keyboard import seen, settle, wait
from tests.ui.learner import Learner


@pytest.fixture
def learner(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> Iterator[Learner]:
    """A learner whose window tells of faults, as the program's does."""
    learner = seat(sample_course())
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    faults = Faults(learner.home.crash_log)
    learner.when_started = lambda window: setattr(faults, "window", window)
    yield learner
    learner.disk.is_full = False


def warned(learner: Learner) -> bool:
    """Tell whether the window says that the disk is full."""
    return any(
        banner.title.text() == "The disk is full." for banner in seen(learner.window, Banner)
    )


def test_an_answer_that_cannot_be_kept_is_not_shown_as_given(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/check")
    learner.choose("Ask a question")
    learner.disk.is_full = True
    learner.press("Return")
    assert warned(learner)
    assert not learner.sees("Right.")
    assert learner.is_chosen("Ask a question")
    assert learner.facts_of(QuestionAnswered) == []
    learner.disk.is_full = False
    learner.press("Return")
    assert learner.sees("Right.")
    assert [fact.verdict for fact in learner.facts_of(QuestionAnswered)] == ["right"]


def test_a_reflection_stays_in_its_field_and_is_written_when_there_is_room(
    learner: Learner,
) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.disk.is_full = True
    learner.write("On Thursday")
    wait(400)
    assert warned(learner)
    assert learner.sees("On Thursday")
    learner.reach("Continue")
    learner.press("Return")
    assert learner.sees("On Thursday")  # the card did not turn
    learner.disk.is_full = False
    learner.press("Return")
    assert [fact.text for fact in learner.facts_of(ReflectionWritten)] == ["On Thursday"]
    assert learner.sees("When someone brings me a problem")


def test_what_could_not_be_kept_while_typing_is_kept_later_without_another_key(
    learner: Learner,
) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.disk.is_full = True
    learner.write("Half")
    wait(400)
    learner.disk.is_full = False
    learner.window.on_show().flush()
    assert learner.study.drafts.find("reflect/last-rescue") or learner.facts_of(ReflectionWritten)


def test_a_card_that_cannot_be_recorded_does_not_turn(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.disk.is_full = True
    learner.press("Right")
    assert warned(learner)
    assert learner.sees("Mira closed more deals than anyone.")
    learner.disk.is_full = False
    learner.press("Right")
    assert learner.sees("What got you here won’t get you there.")
    assert len(learner.facts_of(CardTurned)) == 2


def test_a_lesson_that_cannot_be_begun_leaves_the_learner_where_they_were(learner: Learner) -> None:
    learner.start_welcomed("course")
    learner.disk.is_full = True
    learner.press("Return")
    assert warned(learner)
    assert learner.at("course")
    assert learner.focused()
    learner.disk.is_full = False
    learner.press("Return")
    assert learner.at("lesson/new-job")
    assert len(learner.facts_of(LessonStarted)) == 1


def test_a_quiz_that_cannot_be_begun_leaves_the_learner_where_they_were(learner: Learner) -> None:
    learner.start_welcomed("course")
    learner.disk.is_full = True
    learner.reach("First days quiz")
    learner.press("Return")
    assert warned(learner)
    assert learner.at("course")


def test_a_bookmark_that_cannot_be_kept_does_not_look_kept(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/a-line-to-keep")
    learner.disk.is_full = True
    for way in ("B", "button"):
        if way == "B":
            learner.press("B")
        else:
            learner.click("Bookmark this quote")
        assert warned(learner)
        assert learner.button("Bookmark this quote").text() == "Bookmark"
    assert learner.facts_of(QuoteBookmarked) == []


def test_what_came_of_a_plan_stays_on_the_page_until_it_can_be_told(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/try")
    learner.click("I will do this")
    learner.go("plan/two-questions")
    learner.press("1")
    learner.disk.is_full = True
    learner.reach("What came of it?")
    learner.write("She did it")
    wait(400)
    learner.reach("Keep")
    learner.press("Return")
    assert warned(learner)
    assert learner.at("plan/two-questions")
    assert learner.sees("She did it")
    learner.disk.is_full = False
    learner.press("Return")
    assert learner.at("today")
    assert [fact.note for fact in learner.facts_of(PlanReported)] == ["She did it"]


def test_a_plan_that_cannot_be_taken_on_does_not_look_taken_on(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/try")
    learner.disk.is_full = True
    learner.reach("I will do this")
    learner.press("Return")
    assert warned(learner)
    assert not learner.sees("Taken on")
    learner.disk.is_full = False
    learner.press("Return")
    assert learner.sees("Taken on")
    assert len(learner.facts_of(PlanMade)) == 1


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_no_type_of_question_loses_an_answer(learner: Learner, question: Question) -> None:
    asked = lesson("l", card("check", "Check", Ask(question=question)))
    learner.course = course(module("m", asked))
    learner.start_welcomed("lesson/l")
    learner.disk.is_full = True
    give_by_keys(learner, question, is_right=True)
    if question.confidence:
        learner.press("S")
    learner.press("Return")
    assert warned(learner)
    assert learner.facts_of(QuestionAnswered) == []
    learner.disk.is_full = False
    learner.press("Return")
    (fact,) = learner.facts_of(QuestionAnswered)
    assert fact.verdict in ("right", "unscored")


def test_a_half_given_answer_is_kept_once_there_is_room(learner: Learner) -> None:
    learner.start_welcomed("quiz/next-steps")
    learner.disk.is_full = True
    learner.choose("Fix it yourself")
    assert warned(learner)
    learner.disk.is_full = False
    learner.press("Esc")
    learner.restart("quiz/next-steps")
    assert learner.is_chosen("Fix it yourself")


def test_a_note_is_kept_once_there_is_room(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/a-line-to-keep")
    learner.press("B", "Ctrl+3")
    learner.reach("Note")
    learner.press("Return")
    learner.disk.is_full = True
    learner.write("Said by my first boss")
    wait(400)
    assert warned(learner)
    learner.press("Ctrl+1")
    assert learner.at("quotes")  # the words are not left behind
    learner.disk.is_full = False
    learner.press("Ctrl+1")
    assert learner.at("today")
    assert learner.study.progress.keepsakes.all()[0].note == "Said by my first boss"


def test_the_window_stays_once_when_words_would_be_lost(learner: Learner) -> None:
    window = learner.start_welcomed("lesson/new-job/look-back")
    learner.disk.is_full = True
    learner.write("Half a sen")
    learner.press("Ctrl+Q")
    assert window.isVisible()
    assert warned(learner)
    learner.disk.is_full = False
    learner.press("Ctrl+Q")
    assert not window.isVisible()
    assert [fact.text for fact in learner.facts_of(ReflectionWritten)] == ["Half a sen"]


def test_a_window_asked_a_second_time_closes_with_the_disk_still_full(learner: Learner) -> None:
    window = learner.start_welcomed("lesson/new-job/look-back")
    learner.disk.is_full = True
    learner.write("Half a sen")
    learner.press("Ctrl+Q", "Ctrl+Q")
    assert not window.isVisible()


def test_the_message_stays_until_it_is_closed_and_is_said_once(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.disk.is_full = True
    learner.press("Right", "Right", "Right")
    assert len(list(seen(learner.window, Banner))) == 1
    assert learner.sees("Make room.")
    learner.click("Close")
    settle()
    assert not warned(learner)


def test_a_full_disk_is_no_bug(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.disk.is_full = True
    learner.press("Right")
    assert not learner.home.crash_log.exists()


def test_settings_that_cannot_be_kept_hold_for_this_session(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.start_welcomed("settings")

    def refuse(_preferences: object) -> None:
        raise ProfileError("Your settings could not be saved.", "Safe.", "Make room.")

    monkeypatch.setattr(learner.settings, "_keep", refuse)
    learner.press("Ctrl++")
    assert learner.look.scale == 1.1
    assert learner.sees("Your settings could not be saved.")
    learner.click("Dark")
    assert learner.look.tokens == DARK


def test_a_change_of_an_entry_stays_in_its_field_until_there_is_room(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("On Thursday.")
    learner.press("Ctrl+1")
    learner.go("entry/reflection/last-rescue")
    learner.press("E", "Ctrl+A")
    learner.write("On Friday.")
    learner.disk.is_full = True
    for key in ("Ctrl+Return", "Ctrl+1"):
        learner.press(key)
        assert warned(learner)
        assert learner.sees("On Friday.")
    learner.click("Delete")
    assert learner.sees("On Friday.")
    learner.disk.is_full = False
    learner.reach("When did you last")
    learner.press("Ctrl+Return")
    assert learner.study.progress.journal.newest("last-rescue") == "On Friday."


def test_what_could_not_be_taken_back_can_be_when_there_is_room(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/a-line-to-keep")
    learner.press("B")
    learner.disk.is_full = True
    learner.press("Ctrl+Z")
    assert warned(learner)
    assert learner.study.progress.keepsakes.all()
    learner.disk.is_full = False
    learner.press("Ctrl+Z")
    assert not learner.study.progress.keepsakes.all()
