"""Can a lesson be read, answered, left and finished by keys, and nothing of it be lost?"""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from leadership_course.course.outline import Course
from leadership_course.progress.events import (
    CardTurned,
    LessonFinished,
    LessonStarted,
    PlanMade,
    QuestionAnswered,
    ReflectionWritten,
)
from tests.ui.conftest import Seat
from tests.ui.keyboard import seen, wait
from tests.ui.learner import Learner

CARDS = (
    "the-best-closer-in-lisbon",
    "a-line-to-keep",
    "the-same-meeting-twice",
    "does-feedback-help",
    "check",
    "look-back",
    "try",
)


def cards(learner: Learner) -> list[str]:
    """Return the cards that came on screen, in order."""
    return [fact.card for fact in learner.facts_of(CardTurned)]


@pytest.mark.parametrize("key", ["Right", "Space", "Return", "Enter"])
def test_a_key_turns_to_the_next_card(learner: Learner, key: str) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.press(key)
    assert learner.sees("What got you here won’t get you there.")
    learner.press(key)
    assert learner.sees("The technocrat’s way")
    assert cards(learner) == list(CARDS[:3])


@pytest.mark.parametrize("key", ["Left", "Backspace"])
def test_a_key_turns_back(learner: Learner, key: str) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.press("Right", "Right", key)
    assert learner.sees("What got you here won’t get you there.")
    learner.press(key, key, key)
    assert learner.sees("Mira closed more deals than anyone.")
    assert cards(learner) == [CARDS[0], CARDS[1], CARDS[2], CARDS[1], CARDS[0]]


def test_keys_turn_cards_with_the_focus_in_the_text_too(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.reach("The best closer in Lisbon")
    learner.press("Right")
    assert learner.sees("A line to keep")


def test_a_lesson_is_done_from_first_card_to_last_by_keys_alone(learner: Learner) -> None:
    learner.start_welcomed()
    learner.press("Return", "Right", "Right", "Right", "Right")
    assert learner.sees("What do you do first?")
    assert learner.focused_in("Ask a question", "Fix it yourself")
    learner.answer_choice("Ask a question")
    assert learner.sees("Right.")
    learner.press("Return")
    assert learner.sees("When did you last do somebody’s work for them?")
    learner.write("On Monday.")
    learner.reach("Continue")
    learner.press("Space")
    assert learner.sees("When someone brings me a problem")
    learner.reach("I will do this")
    learner.press("Space")
    assert learner.sees("Taken on")
    learner.press("Return")  # not said back: the field is left empty
    assert learner.focused() == "Finish"
    learner.press("Return")
    assert learner.sees("Lesson finished")
    assert learner.sees("When someone brings me a problem, I will ask two questions")
    assert learner.sees("Asking first")
    learner.press("Return")
    assert learner.at("lesson/asking-first")
    assert cards(learner) == [*CARDS, "a-question-leaves-the-work-where-it-is"]
    assert [(fact.object, fact.minutes) for fact in learner.facts_of(LessonFinished)] == [
        ("new-job", 4)
    ]
    assert [fact.verdict for fact in learner.facts_of(QuestionAnswered)] == ["right"]
    assert [fact.text for fact in learner.facts_of(ReflectionWritten)] == ["On Monday."]
    assert [fact.object for fact in learner.facts_of(PlanMade)] == ["two-questions"]


def test_an_open_question_can_be_skipped_by_the_button_and_not_by_chance(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/check")
    learner.press("Return", "Right")
    assert learner.sees("What do you do first?")
    learner.reach("Skip for now")
    learner.press("Return")
    assert learner.sees("When did you last do somebody’s work for them?")
    assert learner.facts_of(QuestionAnswered) == []


@pytest.mark.parametrize("key", ["Right", "Space", "Return"])
def test_after_the_answer_every_turning_key_goes_on(learner: Learner, key: str) -> None:
    learner.start_welcomed("lesson/new-job/check")
    learner.answer_choice("Fix it yourself")
    learner.press("Return")  # try again, with the hint
    learner.answer_choice("Fix it yourself")
    assert learner.sees("Not yet.")
    learner.press(key)
    assert learner.sees("When did you last do somebody’s work for them?")


def test_left_goes_back_from_an_answered_question(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/check")
    learner.answer_choice("Ask a question")
    learner.press("Left")
    assert learner.sees("Does feedback help?")


def test_what_is_typed_lies_in_the_drafts_within_a_second(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("On Thur")
    wait(400)
    assert learner.disk.drafts.find("reflect/last-rescue") == {"text": "On Thur"}
    assert learner.facts_of(ReflectionWritten) == []


def test_typing_on_does_not_put_the_keeping_off(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    for _ in range(8):
        learner.write("x")
        wait(80)
    draft = learner.disk.drafts.find("reflect/last-rescue")
    assert draft is not None
    assert len(draft["text"]) >= 4


def test_turning_the_card_writes_the_reflection_once_and_clears_the_draft(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("On Thursday")
    for name in ("Continue", "Back", "Continue"):
        learner.reach(name)
        learner.press("Space")
    facts = learner.facts_of(ReflectionWritten)
    assert [(fact.object, fact.text, fact.lesson) for fact in facts] == [
        ("last-rescue", "On Thursday", "new-job")
    ]
    assert learner.disk.drafts.find("reflect/last-rescue") is None


def test_spaces_and_arrows_belong_to_a_text_that_is_being_written(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("a c")
    learner.press("Left", "Left", "Right")
    learner.write("b")
    learner.press("End", "Return")
    learner.write("d")
    (field,) = seen(learner.window, QPlainTextEdit)
    assert field.toPlainText() == "a bc\nd"


def test_an_example_is_shown_on_request(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    assert not learner.sees("On Thursday I rewrote the report at night.")
    learner.reach("Show an example")
    learner.press("Space")
    assert learner.sees("On Thursday I rewrote the report at night.")
    assert isinstance(learner.focus_widget(), QPlainTextEdit)


def test_a_plan_is_taken_on_in_own_words_and_stands_on_today(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/try")
    learner.reach("When")
    learner.press("Ctrl+A")
    learner.write("When Tomas comes")
    learner.reach("I will do this")
    learner.press("Return")
    (made,) = learner.facts_of(PlanMade)
    assert (made.when, made.then) == (
        "When Tomas comes",
        "I will ask two questions before I offer an answer",
    )
    learner.press("Esc")
    assert learner.sees("When Tomas comes, I will ask two questions before I offer an answer.")


def test_enter_alone_takes_a_plan_on_and_ctrl_enter_goes_on_without_it(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/try")
    assert learner.focused() == "When"
    assert learner.sees("Ctrl+Enter goes on")
    learner.press("Return", "Return")
    assert learner.focused() == "I will do this"
    learner.press("Return")
    assert len(learner.facts_of(PlanMade)) == 1
    assert not learner.sees("Ctrl+Enter goes on")
    learner.press("Ctrl+Z")
    assert learner.sees("Ctrl+Enter goes on")
    learner.press("Ctrl+Return")
    assert learner.sees("Lesson finished")
    assert not learner.sees("Ctrl+Enter goes on")


def test_a_plan_half_changed_comes_back_half_changed(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/try")
    learner.reach("When")
    learner.press("Ctrl+End")
    learner.write(" on Mon")
    learner.restart()
    assert learner.sees("When someone brings me a problem on Mon")
    assert learner.facts_of(PlanMade) == []


def test_esc_leaves_and_today_goes_on_at_the_exact_card(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.press("Right", "Right", "Esc")
    assert learner.at("today")
    assert learner.sees("Card 3 of 7")
    assert learner.focused() == "Continue"
    learner.press("Return")
    assert learner.sees("The technocrat’s way")
    assert len(learner.facts_of(LessonStarted)) == 1


def test_esc_leads_back_to_the_page_the_learner_came_from(learner: Learner) -> None:
    learner.start_welcomed("course")
    learner.press("Return")
    assert learner.at("lesson")
    learner.press("Esc")
    assert learner.at("course")


def test_the_window_closed_in_a_lesson_opens_again_on_the_same_card(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write("Half a sen")
    learner.restart()
    assert learner.at("lesson/new-job")
    assert learner.sees("Half a sen")
    learner.write("tence")
    assert learner.sees("Half a sentence")


def test_a_lesson_left_before_the_window_closed_is_not_opened_again(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    learner.press("Esc")
    learner.restart()
    assert learner.at("today")


def test_a_question_half_answered_is_half_answered_after_a_restart(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/check")
    learner.choose("Fix it yourself")
    learner.restart()
    assert learner.is_chosen("Fix it yourself")
    assert learner.facts_of(QuestionAnswered) == []


def test_a_finished_lesson_can_be_read_again_and_asks_afresh(learner: Learner) -> None:
    learner.start_welcomed("lesson/asking-first/what-would-you-ask")
    learner.answer_choice("Ask a question", "S")
    learner.press("Return", "Right")
    assert learner.at("today")
    learner.go("lesson/asking-first/what-would-you-ask")
    assert learner.sees("Right."), "a card that is looked at stands as it was left"
    learner.go("lesson/asking-first")
    learner.press("Right")
    assert not learner.sees("Right.")
    assert len(learner.facts_of(LessonStarted)) == 2


def test_confidence_is_asked_before_the_answer_is_shown(learner: Learner) -> None:
    learner.start_welcomed("lesson/asking-first/what-would-you-ask")
    learner.choose("Ask a question")
    learner.press("Return")
    assert learner.facts_of(QuestionAnswered) == []
    learner.press("F", "Return")
    assert [fact.confidence for fact in learner.facts_of(QuestionAnswered)] == ["fairly-sure"]


@pytest.mark.slow
def test_every_shipped_lesson_is_read_to_its_end_by_right_and_the_skip_button(
    seat: Seat, shipped: Course
) -> None:
    learner = seat(shipped)
    learner.start_welcomed()
    for lesson in shipped.lessons:
        learner.go(f"lesson/{lesson.id}")
        for _ in range(2 * len(lesson.cards)):
            if learner.sees("Lesson finished"):
                break
            here = len(cards(learner))
            learner.press("Right")
            if len(cards(learner)) == here and not learner.sees("Lesson finished"):
                learner.reach_any("Skip for now", "Continue", "Finish")
                learner.press("Return")
        assert learner.sees("Lesson finished"), lesson.id
    assert len(learner.facts_of(LessonFinished)) == len(shipped.lessons)
