"""How does a review go by keyboard: answered, left, gone on with, ended, and put off?"""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course
from leadership_course.progress.events import AwayChosen, QuestionAnswered, RhythmChosen
from leadership_course.study.review import due_today
from leadership_course.study.rhythm import go_away
from leadership_course.ui.widgets.rail_button import RailButton
from tests.courses import card, course, lesson, module, sample_course, two_options
from tests.study.reviews import ideas, read, review_all
from tests.ui.conftest import Seat
from tests.ui.learner import Learner

RIGHT, WRONG = "Ask a question", "Fix it yourself"


@pytest.fixture
def learner(seat: Seat) -> Learner:
    """A learner the day after the lessons of three ideas, at Today."""
    found = seat(ideas(3))
    found.start_welcomed()
    read(found.study)
    found.clock.sleep_days(1)
    found.go("today")
    return found


def reviews(learner: Learner) -> list[tuple[str, str]]:
    """Return what was reviewed: the question and its rating."""
    facts = learner.facts_of(QuestionAnswered)
    return [(fact.object, fact.recall.rating) for fact in facts if fact.recall]


def test_a_review_from_today_to_the_end_by_keyboard(learner: Learner) -> None:
    learner.reach("Review")
    learner.press("Return")
    assert learner.at("review")
    assert learner.sees("1 of 3")
    learner.answer_choice(RIGHT, "S")
    assert learner.sees("The work stays theirs.")
    assert not learner.sees("Where this was said")
    learner.press("Return")
    learner.answer_choice(RIGHT, "U")
    learner.press("Return")
    learner.answer_choice(WRONG, "F")
    assert learner.sees("Where this was said")
    assert not learner.sees("Ask first.")
    learner.press("Return")
    assert reviews(learner) == [("r1-1", "easy"), ("r2-1", "hard"), ("r3-1", "again")]
    assert learner.sees("Done for today")
    assert learner.sees("2 of 3 ideas were recalled. The next review is tomorrow: 2 ideas.")
    assert learner.sees("L1, Again on Wednesday 11 March")
    learner.press("Return")
    assert learner.at("today")
    assert not learner.sees("about to fade")


def test_nothing_is_checked_before_the_learner_said_how_sure(learner: Learner) -> None:
    learner.go("review")
    learner.answer_choice(RIGHT)
    assert reviews(learner) == []
    assert learner.sees("How sure are you?")
    learner.press("S", "Return")
    assert reviews(learner) == [("r1-1", "easy")]


def test_sure_and_wrong_brings_the_whole_reason_and_the_way_to_the_lesson(
    learner: Learner,
) -> None:
    learner.go("review")
    learner.press("L")
    assert learner.at("review")  # nothing to read before the answer
    learner.answer_choice(WRONG, "S")
    assert learner.sees("The whole reason")
    assert learner.sees("Ask first.")
    learner.press("L")
    assert learner.at("lesson/l1/rule-1")
    learner.press("Esc")
    assert learner.at("review")
    assert learner.sees("2 of 3")
    learner.press("Esc")
    assert learner.at("today")


def test_a_lesson_gone_on_from_after_reading_again_is_left_for_today(learner: Learner) -> None:
    learner.go("review")
    learner.answer_choice(WRONG, "S")
    learner.press("L", *["Right"] * 3, "Esc")
    assert learner.at("review")
    learner.answer_choice(WRONG, "S")
    learner.press("L")
    learner.go("lesson/l3")
    learner.press("Esc")
    assert learner.at("today")


def test_the_whole_reason_holds_what_a_card_says_in_blocks(seat: Seat) -> None:
    first, *_ = sample_course().modules
    shown = [card_ for card_ in first.lessons[0].cards if card_.kind in ("contrast", "evidence")]
    for told, words in zip(shown, ("One answers, one asks.", "Research adds"), strict=True):
        check = card("check", "Check", Ask(question=two_options("c1", principle="p1")))
        whole = sample_course()
        learner = seat(replace(whole, modules=(module("m", lesson("l1", told, check)),)))
        learner.start_welcomed()
        read(learner.study)
        learner.clock.sleep_days(1)
        learner.go("review")
        learner.answer_choice(WRONG, "S")
        assert learner.sees(words)


def test_left_in_the_middle_it_goes_on_where_it_was(learner: Learner) -> None:
    learner.go("review")
    learner.answer_choice(RIGHT, "S")
    learner.press("Return")
    learner.choose(WRONG)
    learner.restart()
    assert learner.at("review")
    assert learner.sees("2 of 3")
    assert learner.is_chosen(WRONG)
    learner.press("Esc")
    assert learner.at("today")
    learner.restart()
    assert learner.at("today")


def test_a_part_of_a_review_ends_there_wherever_it_was_left_and_the_rest_may_follow(
    seat: Seat,
) -> None:
    learner = seat(ideas(9))
    learner.start_welcomed()
    read(learner.study, *(f"l{n}" for n in range(1, 9)))
    learner.clock.sleep_days(1)
    learner.go("lesson/l9")
    learner.press("Esc")
    assert learner.sees("of them in a new case")
    learner.reach("Review: 8 ideas are about to fade")
    learner.press("Return")
    asked = learner.window.place.subject
    assert learner.sees(f"1 of {asked}")
    learner.answer_choice(RIGHT, "S")
    learner.press("Return")
    learner.restart()
    assert learner.sees(f"2 of {asked}")
    for _ in range(int(asked) - 1):
        learner.answer_choice(RIGHT, "S")
        learner.press("Return")
    assert learner.sees("Done for today")
    learner.reach(f"Go on with {8 - int(asked)} ideas more")
    learner.restart()
    assert learner.at("today")


def test_a_review_that_is_done_is_not_opened_again_at_the_start(learner: Learner) -> None:
    learner.go("review")
    review_all(learner.study)
    learner.restart()
    assert learner.at("today")
    learner.go("review")
    assert learner.sees("Done for today")
    assert learner.sees("All 3 ideas were recalled.")


def test_ten_minutes_end_it_and_the_learner_may_go_on(learner: Learner) -> None:
    learner.go("review")
    learner.clock.sleep(601)
    learner.answer_choice(RIGHT, "S")
    learner.press("Return")
    assert learner.sees("Done for today")
    learner.reach("Go on with 2 ideas more")
    learner.press("Space")
    assert learner.sees("2 of 3")
    learner.clock.sleep(601)
    learner.answer_choice(RIGHT, "S")
    learner.press("Return")
    assert learner.sees("Go on with 1 idea more")


def test_a_row_of_the_end_leads_to_its_lesson(learner: Learner) -> None:
    review_all(learner.study)
    learner.go("review")
    learner.reach("L2")
    learner.press("Return")
    assert learner.at("lesson/l2/rule-2")


def test_ideas_of_one_lesson_stand_in_one_row(seat: Seat) -> None:
    learner = seat(twins())
    learner.start_welcomed()
    read(learner.study)
    learner.clock.sleep_days(1)
    review_all(learner.study)
    learner.go("review")
    assert learner.sees("L1 (2 ideas)")


def twins() -> Course:
    """Return a course whose one lesson teaches two ideas."""
    cards = (
        card("check", title, Ask(question=two_options(f"c{title}", principle=title)))
        for title in ("one", "two")
    )
    return course(module("m", lesson("l1", *cards)))


def test_one_idea_is_told_as_one(seat: Seat) -> None:
    for is_right, words in ((True, "The idea was recalled."), (False, "was not recalled yet.")):
        learner = seat(ideas(1))
        learner.start_welcomed()
        read(learner.study)
        learner.clock.sleep_days(1)
        review_all(learner.study, is_right=is_right)
        learner.go("review")
        assert learner.sees(words)


def test_before_the_first_lesson_it_says_what_will_be_here(seat: Seat) -> None:
    learner = seat(ideas(1))
    learner.start_welcomed("review")
    assert learner.sees("Ideas come back here")
    assert learner.focused() == "Go to the next lesson"
    learner.press("Space")
    assert learner.at("lesson/l1")


def test_a_course_without_anything_leads_to_its_page(seat: Seat) -> None:
    learner = seat(course(module("m")))
    learner.start_welcomed("review")
    learner.press("Space")
    assert learner.at("course")


def test_a_day_without_a_review_says_when_the_next_one_is(learner: Learner) -> None:
    review_all(learner.study)
    learner.clock.sleep_days(1)
    learner.go("review")
    assert learner.sees("Nothing to review today")
    assert learner.sees("The next review is on ")
    learner.press("Return")
    assert learner.at("today")


def test_who_is_away_is_asked_nothing_and_may_be_back(learner: Learner) -> None:
    go_away(learner.study, learner.study.today() + timedelta(days=7))
    learner.go("today")
    assert not learner.sees("about to fade")
    learner.go("review")
    assert learner.sees("You are away until Tuesday 10 March")
    assert learner.focused() == "I am back"
    learner.press("Space")
    assert learner.sees("1 of 3")


def test_an_easy_day_is_free(learner: Learner) -> None:
    learner.go("settings")
    learner.reach("Mon")
    learner.press("Right", "Space")
    learner.go("review")
    assert learner.sees("An easy day, without reviews")
    assert learner.sees("The next review is tomorrow: 3 ideas.")


def test_what_was_missed_four_times_is_read_again(seat: Seat) -> None:
    learner = seat(ideas(1))
    learner.start_welcomed()
    read(learner.study)
    for _ in range(4):
        learner.clock.sleep_days(1)
        review_all(learner.study, is_right=False)
    learner.go("review")
    assert learner.sees("L1, After its lesson")
    assert learner.sees("Nothing else is waiting.")
    learner.clock.sleep_days(1)
    learner.go("review")
    assert learner.sees("Read “L1” again")
    learner.press("Space")
    assert learner.at("lesson/l1")


def test_the_cap_is_chosen_in_the_settings(learner: Learner) -> None:
    learner.go("settings")
    assert learner.button("10 reviews").isChecked()
    learner.reach("3 reviews")
    learner.press("Right", "Left", "Space")
    assert learner.facts_of(RhythmChosen)[-1].cap == 3
    learner.restart("settings")
    assert learner.button("3 reviews").isChecked()
    assert len(due_today(learner.study)) == 3


def test_easy_days_are_chosen_and_given_up_in_the_settings(learner: Learner) -> None:
    learner.go("settings")
    learner.reach("Mon")
    learner.press(*["Right"] * 5, "Space", "Right", "Space")
    assert learner.facts_of(RhythmChosen)[-1].easy_days == (5, 6)
    learner.press("Space")
    assert learner.facts_of(RhythmChosen)[-1].easy_days == (5,)
    before = len(learner.facts())
    learner.go("today")
    learner.go("settings")
    assert learner.button("Saturday without").isChecked()
    assert len(learner.facts()) == before


def test_going_away_moving_the_day_and_undoing_it(learner: Learner) -> None:
    learner.go("settings")
    learner.reach("Not away")
    learner.press("Right", "Right", "Space")
    assert learner.sees("Until Tuesday 17 March.")
    learner.reach("A day later")
    learner.press("Space")
    assert learner.sees("Until Wednesday 18 March.")
    assert not learner.button("2 weeks").isChecked()
    learner.press("Ctrl+Z")
    assert learner.sees("Until Tuesday 17 March.")
    assert learner.button("2 weeks").isChecked()
    learner.reach("2 weeks")
    learner.press("Left", "Left", "Space")
    assert learner.facts_of(AwayChosen)[-1].until == ""
    assert not learner.sees("Until ")


def test_a_day_earlier_than_tomorrow_is_being_back(learner: Learner) -> None:
    go_away(learner.study, learner.study.today() + timedelta(days=1))
    learner.go("settings")
    learner.reach("A day earlier")
    learner.press("Space")
    assert learner.button("Not away").isChecked()
    assert learner.facts_of(AwayChosen)[-1].until == ""


def test_the_rail_tells_how_many_ideas_are_due_and_leads_to_them(learner: Learner) -> None:
    assert "Review, 3 ideas are due" in rail_names(learner)
    learner.press("Ctrl+R")
    assert learner.at("review")
    learner.answer_choice(RIGHT, "S")
    learner.press("Return")
    learner.answer_choice(RIGHT, "S")
    learner.press("Esc")
    assert "Review, 1 idea is due" in rail_names(learner)
    review_all(learner.study)
    learner.press("Ctrl+2")
    assert "Review" in rail_names(learner)


def rail_names(learner: Learner) -> list[str]:
    """Return what a screen reader says of each button in the rail."""
    return [button.accessibleName() for button in learner.window.findChildren(RailButton)]
