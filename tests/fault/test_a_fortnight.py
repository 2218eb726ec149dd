"""Does the program keep its promises over a fortnight of real days, driven by keys alone?"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from leadership_course.progress.events import (
    AttemptFinished,
    AttemptStarted,
    DebriefWritten,
    LessonFinished,
    PlanReported,
    QuestionAnswered,
    ReflectionWritten,
)
from leadership_course.progress.moments import local_day
from leadership_course.study import plans
from leadership_course.study.today import Today, today
from leadership_course.ui.pages.review_page import ReviewPage
from tests.progress.histories import state
from tests.shipped import shipped
from tests.ui.journeys.answering import answer_by_keys
from tests.ui.keyboard import wait
from tests.ui.learner import Learner

pytestmark = pytest.mark.slow
MOST_CARDS = 40


@pytest.fixture
def learner(qapp: QApplication, tmp_path: Path) -> Iterator[Learner]:
    """A learner before the course that ships, at nine on a Monday."""
    found = Learner(tmp_path / "home", shipped())
    yield found
    found.close()


def welcome(learner: Learner) -> None:
    """Go through the first start: the days as they are, a partner, every line rated."""
    learner.start()
    learner.press("Return", "Return")
    learner.write("Samira")
    learner.press("Return", *"3423563234153423", "Return")
    assert learner.at("today")


def offered(learner: Learner) -> list[str]:
    """Open Today; return the kinds of what it offers, each of which is on screen."""
    learner.press("Ctrl+1")
    day = today(learner.study)
    shown = [offer for offer in (day.first, *day.more) if offer]
    assert all(learner.sees(offer.title) for offer in shown)
    assert_fits(learner, day)
    return [offer.kind for offer in shown]


def assert_fits(learner: Learner, day: Today) -> None:
    """Beside the first stands no more than the day has room for, but a minute of a review."""
    assert day.first
    room = max(0, learner.study.progress.rhythm.minutes - day.first.minutes)
    assert sum(offer.minutes for offer in day.more) <= room + 1
    assert len(day.more) <= 3


def read(learner: Learner, words: str = "") -> None:
    """Take the lesson that Today begins with to its end; its plan is taken on."""
    learner.press("Ctrl+1", "Return")
    assert learner.at("lesson")
    finished = len(learner.facts_of(LessonFinished))
    for _ in range(MOST_CARDS):
        focused = learner.focused() if QApplication.focusWidget() else ""
        if focused == "When":
            learner.press("Return", "Return", "Return", "Tab", "Return")
        elif words and isinstance(QApplication.focusWidget(), QPlainTextEdit):
            learner.write(words)
        learner.press("Ctrl+Return")
        if len(learner.facts_of(LessonFinished)) > finished:
            return
    raise AssertionError(f"the lesson has no end: {learner.texts()}")


def review(learner: Learner, *, is_right: bool = True) -> int:
    """Answer what the review of today asks; return how much that was."""
    learner.press("Ctrl+1")
    first = today(learner.study).first
    if first and first.kind != "review":
        learner.reach("Review: ")
    learner.press("Return")
    asked = 0
    while not learner.sees("Done for today"):
        page = learner.page()
        assert isinstance(page, ReviewPage)
        assert page.sitting
        answer_by_keys(learner, page.sitting.question, is_right=is_right)
        learner.press("Return")
        asked += 1
        assert asked <= learner.study.progress.rhythm.cap
    learner.press("Return")
    assert learner.at("today")
    return asked


def take_quiz(learner: Learner, *, is_right: bool) -> AttemptFinished:
    """Take the quiz that Today begins with to its result."""
    learner.press("Ctrl+1", "Return")
    quiz = learner.study.index.modules[learner.window.place.subject].quiz
    assert quiz
    started = learner.facts_of(AttemptStarted)[-1]
    asked = {question.id: question for question in quiz.questions}
    for name in started.questions:
        answer_by_keys(learner, asked[name], is_right=is_right)
        learner.press("Return")
    assert learner.at("result")
    result: AttemptFinished = learner.facts_of(AttemptFinished)[-1]
    assert result.attempt == started.attempt
    return result


def look_back(learner: Learner, *keys: str) -> PlanReported:
    """Say what became of the plan that Today asks about; return what was recorded."""
    learner.press("Ctrl+1")
    learner.reach("Look back: When")
    learner.press("Return", *keys)
    report: PlanReported = learner.facts_of(PlanReported)[-1]
    return report


def next_day(learner: Learner, days: int = 1) -> list[str]:
    """Close the program, come back so many days later; return what Today offers."""
    learner.close()
    learner.clock.sleep_days(days)
    learner.start()
    return offered(learner)


def test_a_fortnight_by_keys(learner: Learner) -> None:
    welcome(learner)
    assert offered(learner) == ["course"]
    read(learner, "The migration. Ana could grow by it.")

    assert next_day(learner) == ["course", "review"]  # Tuesday
    read(learner)
    assert review(learner) == 1

    assert next_day(learner, 2) == ["review", "course"]  # Thursday, the day before was skipped
    review(learner)
    assert offered(learner) == ["course"]
    read(learner)

    next_day(learner)  # Friday: killed in the middle of a sentence
    learner.press("Ctrl+D")
    learner.write("She told me herself.")
    wait(400)
    learner.leave_for_dead()
    learner.start()
    learner.press("Ctrl+D")
    assert learner.sees("She told me herself.")
    learner.press("Ctrl+Return")
    assert len(learner.facts_of(DebriefWritten)) == 1
    review(learner)
    read(learner)

    next_day(learner, 3)  # Monday
    review(learner)
    read(learner)

    next_day(learner)  # Tuesday: the quiz, at first not passed
    review(learner)
    assert not take_quiz(learner, is_right=False).is_passed
    assert offered(learner)[0] == "course"
    assert learner.sees("retry what you missed")

    next_day(learner)
    review(learner)
    assert take_quiz(learner, is_right=True).is_passed

    before = offered(learner)
    assert next_day(learner, -1) == before  # the clock was set back: nothing is asked twice

    assert "plan" in next_day(learner, 6)
    report = look_back(learner, "1", "K")
    assert (report.outcome, report.decision) == ("yes", "keep")
    learner.press("Ctrl+Z")
    assert plans.due(learner.study)
    learner.press("Ctrl+Shift+Z")
    assert not plans.due(learner.study)

    kept = state(learner.study.progress)
    learner.restart()
    assert state(learner.study.progress) == kept
    assert_no_day_asked_too_much(learner)


def test_the_weeks_after_it(learner: Learner) -> None:
    welcome(learner)
    read(learner)
    read(learner, "The migration. Ana could grow by it.")
    told = []
    for outcome in ("1", "2", "3"):
        assert "plan" in next_day(learner, 7)
        told.append(look_back(learner, outcome, "K").outcome)
    assert told == ["yes", "partly", "no-occasion"]
    assert next_day(learner, 4)[0] == "review"
    review(learner)
    assert offered(learner)[0] == "reflection"  # it has waited for days, so no lesson goes before
    learner.press("Return")
    assert learner.sees("The migration. Ana could grow by it.")
    learner.write("She leads it now.")
    learner.press("Ctrl+Return")
    assert offered(learner)[0] == "course"
    (_, answer) = learner.facts_of(ReflectionWritten)
    assert (answer.text, answer.returned) == ("She leads it now.", "3 weeks")
    next_day(learner, 3)
    assert look_back(learner, "4", "D").decision == "drop"
    assert not plans.live(learner.study)
    assert_no_day_asked_too_much(learner)


def assert_no_day_asked_too_much(learner: Learner) -> None:
    """No day holds more reviews than the cap."""
    events = learner.study.events()
    reviews = Counter(
        local_day(e) for e in events if isinstance(e.fact, QuestionAnswered) and e.fact.recall
    )
    assert reviews
    assert max(reviews.values()) <= learner.study.progress.rhythm.cap
