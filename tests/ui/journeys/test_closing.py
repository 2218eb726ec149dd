"""Does the course end with a page that is worth coming back to?"""

from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.progress.events import ReflectionWritten
from leadership_course.study import quotes
from leadership_course.study.assessment import rate
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.quiz import open_quiz
from tests.courses import sample_course
from tests.sample_parts import ASSESSMENT, CLOSING, QUOTE
from tests.ui.conftest import Seat
from tests.ui.keyboard import wait
from tests.ui.learner import Learner


def finish_course(learner: Learner) -> None:
    """Finish every lesson and pass every quiz."""
    from random import Random

    from leadership_course.ui.tour.replies import answer

    for module in learner.study.course.modules:
        for lesson in module.lessons:
            sitting = LessonSitting(learner.study, lesson)
            while sitting.forward():
                pass
        quiz = open_quiz(learner.study, module, Random(3))
        while True:
            answer(quiz.asking(), is_right=True, confidence="sure")
            if not quiz.forward():
                break


def with_quote(quote: str = QUOTE.id) -> Course:
    plain = sample_course()
    return replace(plain, head=replace(plain.head, closing=replace(CLOSING, quote=quote)))


def test_the_end_of_the_path_leads_to_the_last_page(learner: Learner) -> None:
    learner.start_welcomed("today")
    finish_course(learner)
    learner.go("lesson/letting-go")
    learner.press("Return")
    learner.reach("Open the last page")
    learner.press("Return")
    assert learner.at("closing")
    assert learner.sees(CLOSING.title)
    assert all(learner.sees(words) for words in CLOSING.text)
    assert not learner.sees("still ahead")
    learner.press("Esc")
    assert learner.at("course")


def test_the_page_can_be_read_at_any_time_and_says_what_is_ahead(learner: Learner) -> None:
    learner.start_welcomed("course")
    learner.reach(CLOSING.title)
    learner.press("Return")
    assert learner.at("closing")
    assert learner.sees("3 lessons still ahead")
    assert learner.sees("After the last module you rate")
    learner.reach("Rate where you start")
    learner.press("Return")
    assert learner.at("assessment/before")
    learner.press("3", "Esc")
    assert learner.at("closing")
    learner.reach("See where you started")
    learner.press("Return")
    assert learner.at("assessment/result")


def test_b_keeps_the_closing_quote_and_ctrl_z_lets_it_go(seat: Seat) -> None:
    learner = seat(with_quote())
    learner.start_welcomed("closing")
    learner.press("B")
    assert quotes.is_kept(learner.study, QUOTE.id)
    assert learner.button("Remove bookmark").isVisible()
    learner.press("Ctrl+Z")
    assert not quotes.is_kept(learner.study, QUOTE.id)
    assert learner.button("Bookmark this quote").isVisible()
    learner.press("B", "B")
    assert not quotes.is_kept(learner.study, QUOTE.id)


def test_without_a_quote_b_does_nothing(seat: Seat) -> None:
    learner = seat(with_quote(""))
    learner.start_welcomed("closing")
    before = len(learner.facts())
    learner.press("B")
    assert len(learner.facts()) == before


def test_what_to_keep_is_a_draft_within_a_second_and_written_when_the_page_is_left(
    learner: Learner,
) -> None:
    learner.start_welcomed("closing")
    learner.reach(CLOSING.keep.prompt)
    learner.write("I ask first")
    wait(400)
    assert learner.study.drafts.find(f"reflect/{CLOSING.keep.id}") == {"text": "I ask first"}
    assert learner.facts_of(ReflectionWritten) == []
    learner.press("Ctrl+1")
    (fact,) = learner.facts_of(ReflectionWritten)
    assert (fact.object, fact.text, fact.lesson) == (CLOSING.keep.id, "I ask first", "")
    learner.go("closing")
    assert learner.sees("I ask first")
    learner.press("Ctrl+1")
    assert len(learner.facts_of(ReflectionWritten)) == 1


def test_what_to_keep_comes_back_after_its_days_and_both_answers_stand_there(
    learner: Learner,
) -> None:
    learner.start_welcomed("today")
    finish_course(learner)
    learner.go("closing")
    learner.reach(CLOSING.keep.prompt)
    learner.write("I ask first")
    learner.press("Ctrl+1")
    learner.clock.sleep_days(59)
    learner.restart()
    learner.press("W")
    assert not learner.sees(CLOSING.keep.prompt)
    learner.clock.sleep_days(1)
    learner.restart()
    learner.press("W")
    assert learner.sees(CLOSING.keep.prompt)
    learner.go(f"returning/{CLOSING.keep.id}")
    assert learner.sees("I ask first")
    learner.write("On Mondays, still.")
    learner.press("Ctrl+Return")
    first, again = learner.facts_of(ReflectionWritten)
    assert (again.object, again.text, again.returned) == (
        first.object,
        "On Mondays, still.",
        CLOSING.keep.returns[0],
    )
    learner.press("Ctrl+4")
    assert learner.sees("I ask first")
    assert learner.sees("On Mondays, still.")
    learner.restart(f"returning/{CLOSING.keep.id}")
    assert learner.sees("Nothing to answer again")


def test_the_last_page_is_in_reach_from_today_while_a_rating_is_due(learner: Learner) -> None:
    learner.start_welcomed("today")
    finish_course(learner)
    learner.go("today")
    assert learner.sees("Where you stand")
    learner.reach("Look back")
    learner.press("Return")
    assert learner.at("closing")


def test_then_and_now_leads_to_the_rating_and_later_to_the_result(learner: Learner) -> None:
    learner.start_welcomed("today")
    finish_course(learner)
    learner.go("closing")
    learner.reach("Rate them now")
    learner.press("Return")
    assert learner.at("assessment/after")
    learner.press("Esc")
    assert learner.at("closing")
    for moment in ("before", "after", "then"):
        for item in ASSESSMENT.items:
            rate(learner.study, moment, item, 3)
    learner.go("closing")
    learner.reach("See what moved")
    learner.press("Return")
    assert learner.at("assessment/result")


def test_what_was_kept_is_counted_and_quotes_are_a_step_away(learner: Learner) -> None:
    learner.start_welcomed("today")
    quotes.bookmark(learner.study, QUOTE)
    learner.go("closing")
    assert learner.sees("line kept")
    assert learner.sees("reflections written")
    learner.reach("Open Quotes")
    learner.press("Return")
    assert learner.at("quotes")


def test_a_course_without_closing_words_still_ends(seat: Seat) -> None:
    plain = sample_course()
    bare = replace(plain, head=replace(plain.head, closing=None), assessment=None)
    learner = seat(bare)
    learner.start_welcomed("closing")
    assert learner.sees("The end of the path")
    assert not learner.sees("Then and now")
    learner.press("Ctrl+1")
    assert learner.facts_of(ReflectionWritten) == []
