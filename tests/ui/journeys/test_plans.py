"""Is a plan followed up by keys alone: made, said back, asked about, changed, dropped, undone?"""

from leadership_course.progress.events import PlanMade, PlanRehearsed, PlanReported
from leadership_course.study import plans
from tests.ui.keyboard import wait
from tests.ui.learner import Learner

CARD = "lesson/new-job/try"
PLAN = "plan/two-questions"
WORDS = "When someone brings me a problem, I will ask two questions before I offer an answer."


def take_on(learner: Learner) -> None:
    learner.start_welcomed(CARD)
    learner.reach("I will do this")
    learner.press("Return")


def come_back(learner: Learner, days: int = 3) -> None:
    take_on(learner)
    learner.press("Return", "Esc")
    learner.clock.sleep_days(days)
    learner.restart()


def live(learner: Learner) -> list[str]:
    return [plans.sentence(record.made) for record in plans.live(learner.study)]


def test_a_plan_is_typed_back_from_memory_and_both_stand_there(learner: Learner) -> None:
    take_on(learner)
    assert learner.focused() == "Your plan from memory"
    assert not learner.sees("I will ask two questions")  # not to be copied
    learner.write("When they come, I ask")
    learner.press("Return")
    assert learner.sees("When they come, I ask")
    assert learner.sees(WORDS)
    assert learner.focused() == "Finish"
    assert learner.facts_of(PlanRehearsed) == [
        PlanRehearsed(object="two-questions", text="When they come, I ask")
    ]


def test_a_plan_is_said_aloud_once(learner: Learner) -> None:
    take_on(learner)
    learner.reach("I said it aloud")
    learner.press("Space")
    assert learner.sees("Said back once. It comes back on Thursday 5 March.")
    assert learner.facts_of(PlanRehearsed) == [PlanRehearsed(object="two-questions")]


def test_a_plan_says_the_chosen_day_on_which_it_comes_back(learner: Learner) -> None:
    learner.clock.sleep_days(2)
    take_on(learner)
    learner.press("Return")
    assert learner.sees("It comes back on Monday 9 March.")
    learner.clock.sleep_days(5)
    learner.go(PLAN)
    learner.press("1")
    assert learner.sees("Keep asks again on Thursday 12 March.")
    learner.clock.sleep_days(-2)
    learner.go(PLAN)
    assert learner.sees("Keep asks again on Tuesday 10 March.")
    learner.go("today")
    assert learner.sees("Comes back on Monday 9 March")


def test_saying_back_can_wait_and_be_done_later(learner: Learner) -> None:
    take_on(learner)
    learner.reach("Not now")
    learner.press("Space")
    assert learner.facts_of(PlanRehearsed) == []
    learner.go("today")
    learner.go(CARD)
    assert learner.sees(WORDS)
    learner.reach("Say it back")
    learner.press("Space")
    assert learner.focused() == "Your plan from memory"


def test_half_typed_words_from_memory_are_there_after_a_restart(learner: Learner) -> None:
    take_on(learner)
    learner.write("When they c")
    wait(400)
    learner.leave_for_dead()
    learner.start(CARD)
    assert learner.sees("When they c")


def test_comparing_nothing_asks_for_words(learner: Learner) -> None:
    take_on(learner)
    learner.reach("Compare")
    learner.press("Space")
    assert learner.focused() == "Your plan from memory"
    assert learner.facts_of(PlanRehearsed) == []


def test_a_plan_without_words_is_not_taken_on(learner: Learner) -> None:
    learner.start_welcomed(CARD)
    learner.reach("Then")
    learner.press("Ctrl+A", "Del")
    learner.reach("I will do this")
    learner.press("Return")
    assert learner.facts_of(PlanMade) == []
    assert learner.focused() == "Then"


def test_enter_goes_from_one_half_of_a_plan_to_the_other_and_to_the_button(
    learner: Learner,
) -> None:
    learner.start_welcomed(CARD)
    learner.reach("When")
    learner.press("Return")
    assert learner.focused() == "Then"
    learner.press("Return")
    assert learner.focused() == "I will do this"


def test_ctrl_enter_leaves_the_words_of_a_plan_for_the_next_card(learner: Learner) -> None:
    learner.start_welcomed(CARD)
    learner.reach("When")
    learner.press("Ctrl+Return")
    assert learner.focused() not in {"When", "Then", "I will do this"}
    assert learner.facts_of(PlanMade) == []


def test_taking_on_is_undone_and_done_again_on_the_card(learner: Learner) -> None:
    learner.start_welcomed(CARD)
    learner.reach("When")
    learner.press("Ctrl+A")
    learner.write("When Tomas comes")
    learner.reach("I will do this")
    learner.press("Return", "Ctrl+Z")
    assert live(learner) == []
    assert learner.sees("When Tomas comes")
    assert learner.button("I will do this").isVisible()
    learner.press("Ctrl+Shift+Z")
    assert live(learner)
    assert learner.sees("When Tomas comes, I will ask")


def test_three_days_later_a_plan_is_asked_about_and_changed_and_all_of_it_undone(
    learner: Learner,
) -> None:
    come_back(learner)
    assert learner.sees("Did it happen?")
    learner.reach("Look back")
    learner.press("Return")
    assert learner.at(PLAN)
    assert learner.focused() == "Yes, it happened"
    learner.press("3")
    assert learner.sees("Does the moment really come?")
    learner.reach("Does the moment really come?")
    learner.write("He was away")
    learner.reach("Change")
    learner.press("Return")
    (report,) = learner.facts_of(PlanReported)
    assert (report.outcome, report.note, report.decision) == (
        "no-occasion",
        "He was away",
        "change",
    )
    assert learner.focused() == "When"
    learner.press("Ctrl+A")
    learner.write("When anybody asks me")
    assert learner.button("I will do this").property("kind") == "primary"
    learner.reach("I will do this")
    learner.press("Return", "Return")
    assert learner.at("today")
    changed = "When anybody asks me, I will ask two questions before I offer an answer."
    assert live(learner) == [changed]
    learner.press("Ctrl+Z")
    assert live(learner) == [WORDS]
    learner.press("Ctrl+Z")
    assert [record.id for record in plans.due(learner.study)] == ["two-questions"]
    learner.go(PLAN)
    assert learner.is_chosen("There was no occasion")
    assert learner.sees("He was away")


def test_a_plan_is_kept_with_two_keys_and_comes_back(learner: Learner) -> None:
    come_back(learner)
    learner.go(PLAN)
    learner.press("1", "K")
    assert learner.at("today")
    assert learner.sees("Plan kept")
    assert plans.due(learner.study) == ()
    learner.clock.sleep_days(3)
    learner.restart(PLAN)
    assert learner.sees("It happened · Kept")
    assert not learner.is_chosen("Yes")


def test_a_dropped_plan_leaves_today_and_can_be_taken_on_again(learner: Learner) -> None:
    come_back(learner)
    learner.go(PLAN)
    learner.press("4", "D")
    assert live(learner) == []
    assert not learner.sees(WORDS)
    learner.go(PLAN)
    assert learner.sees("You dropped this plan")
    learner.reach("Take it on again")
    learner.press("Return")
    assert live(learner) == [WORDS]
    assert learner.sees("Has it happened yet?")
    learner.press("Ctrl+Z")
    assert learner.sees("You dropped this plan")


def test_nothing_is_decided_before_an_outcome_is_chosen(learner: Learner) -> None:
    come_back(learner)
    learner.go(PLAN)
    learner.press("K", "C", "D")
    assert learner.at(PLAN)
    assert learner.facts_of(PlanReported) == []


def test_what_came_of_it_is_kept_within_a_second_of_typing(learner: Learner) -> None:
    come_back(learner)
    learner.go(PLAN)
    learner.press("2")
    learner.reach("Which part held?")
    learner.write("The first question did")
    wait(400)
    learner.leave_for_dead()
    learner.start(PLAN)
    assert learner.is_chosen("Partly")
    assert learner.sees("The first question did")


def test_another_outcome_keeps_what_was_written(learner: Learner) -> None:
    come_back(learner)
    learner.go(PLAN)
    learner.press("1")
    learner.reach("What came of it?")
    learner.write("She went on by herself")
    learner.reach("Yes, it happened")
    learner.press("2")
    assert learner.sees("Which part held?")
    assert learner.sees("She went on by herself")


def test_a_plan_not_due_yet_says_when_it_comes_back(learner: Learner) -> None:
    come_back(learner, days=2)
    assert not learner.sees("Did it happen?")
    learner.go(PLAN)
    assert learner.sees("Has it happened yet?")
    assert learner.sees("Your plan · comes back tomorrow")


def test_the_lesson_of_a_plan_is_a_step_away_and_esc_leads_back(learner: Learner) -> None:
    come_back(learner)
    learner.go("course")
    learner.go(PLAN)
    learner.press("Esc")
    assert learner.at("course")
    learner.go(PLAN)
    learner.reach("Open the lesson New job")
    learner.press("Space")
    assert learner.at("lesson/new-job")


def test_a_plan_that_was_never_taken_on_has_no_page(learner: Learner) -> None:
    learner.start_welcomed(PLAN)
    assert learner.at("today")
    assert learner.sees("No plan called “two-questions” was taken on.")


def test_undoing_the_taking_on_while_its_page_is_open_leads_away(learner: Learner) -> None:
    take_on(learner)
    learner.go(PLAN)
    learner.press("Ctrl+Z")
    assert learner.at("today")
    assert live(learner) == []


def test_a_plan_in_force_is_a_step_away_from_today(learner: Learner) -> None:
    come_back(learner, days=2)
    assert learner.sees("Comes back tomorrow")
    learner.reach(f"Open: {WORDS}")
    learner.press("Space")
    assert learner.at(PLAN)
