"""What does every screen look like, in each theme, text size and window size?"""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from leadership_course.course.blocks import Ask
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Lesson
from leadership_course.progress.assessments import MOMENTS, Moment
from leadership_course.study.assessment import rate, statements
from leadership_course.study.plans import live
from leadership_course.study.quiz import QuizSitting, open_quiz
from leadership_course.study.reminder import reminder
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.quiz_page import QuizPage
from leadership_course.ui.questions.answer_review import AnswerReview
from leadership_course.ui.tour.course_scenes import course_scenes
from leadership_course.ui.tour.journal_scenes import journal_scenes
from leadership_course.ui.tour.lock_scenes import lock_scenes
from leadership_course.ui.tour.preview_scenes import preview_scenes
from leadership_course.ui.tour.quote_scenes import quote_scenes
from leadership_course.ui.tour.replies import answer
from leadership_course.ui.tour.review_scenes import review_scenes
from leadership_course.ui.tour.scene import Scene, at
from leadership_course.ui.tour.search_scenes import search_scenes
from leadership_course.ui.tour.update_scenes import update_scenes
from leadership_course.ui.tour.week import live_a_week
from leadership_course.ui.tour.year import live_a_year
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chart_panel import ChartPanel

Theme = Literal["light", "dark", "high-contrast"]
THEMES: tuple[Theme, ...] = get_args(Theme)
TEXT_SIZES = (100, 200)
WINDOWS = ((1280, 800), (900, 600))
_OF_THE_LIKE = (("light", 100, WINDOWS[0]), ("dark", 200, WINDOWS[1]))  # the usual, the hardest
_ROUNDS, _SETTLE = 3, 15  # rounds, and ms of each, for layouts to come to rest; motion is off


class Roll(NamedTuple):
    """One way through the program in one look: where the pictures go, and which of them are taken.

    A change of look costs more than the way itself, so each look has its own.
    """

    folder: Path
    theme: Theme
    text_size: int
    only: str = ""


def rolls(folder: Path, only: str) -> Iterator[Roll]:
    """Yield a way through the program for each theme and text size."""
    for theme, text_size in product(THEMES, TEXT_SIZES):
        yield Roll(folder, theme, text_size, only)


def first_scenes(study: Study) -> Iterator[Scene]:
    """Yield what a learner sees before anything was done."""
    yield Scene("welcome-1-what", at("welcome"))
    for number, name in enumerate(("rhythm", "partner", "assessment"), 2):
        yield Scene(f"welcome-{number}-{name}", _click("Continue"))
    yield Scene("course-begin", at("course"))
    yield Scene("quotes-empty", at("quotes"))
    yield Scene("revisit-empty", at("revisit"))
    yield Scene("changed-empty", at("changed"))
    yield Scene("quotes-reminded", _remind)
    yield Scene("today-begin", at("today"))
    yield Scene("journal-empty", at("journal"))
    yield Scene("progress-empty", at("progress"))
    yield Scene("certificate-open", at("certificate"))
    yield Scene("settings", at("settings"))
    yield Scene("review-empty", at("review"))
    yield Scene("data-empty", at("data"))
    yield Scene("library", at("library"))
    yield Scene("lock", at("lock"))
    yield Scene("glossary", at("glossary"))
    yield Scene("sources", at("sources"))
    for _, key in zip(range(2), study.index.sources, strict=False):
        yield Scene(f"sources-{key}", at(f"sources/{key}"))
    yield Scene("closing-ahead", at("closing"))
    for lesson in study.course.lessons:
        for number, card in enumerate(lesson.cards, 1):
            name = f"lesson-{lesson.id}-{number:02d}-{card.kind}"
            yield Scene(name, at(f"lesson/{lesson.id}/{card.id}"), kind=f"card {card.kind}")


def later_scenes(study: Study) -> Iterator[Scene]:
    """Yield what a learner sees in the second week: a module passed, another under way."""
    yield Scene("today", at("today"))
    yield Scene("course", at("course"))
    yield Scene("quotes", at("quotes"))
    yield Scene("progress", at("progress"))
    for module in study.course.modules:
        if study.progress.attempts.best(module.quiz.id if module.quiz else ""):
            yield Scene(f"result-{module.id}", at(f"result/{module.id}"))
            yield Scene(f"result-{module.id}-open", _open_reviews)
    for lesson in study.course.lessons:
        if not study.progress.lessons.of(lesson.id).is_open:
            continue  # opened again, a finished lesson asks its questions afresh
        for card, block in blocks_of(lesson):
            if isinstance(block, Ask) and block.question.id in _answers(study, lesson):
                name = f"answered-{block.question.id}"
                kind = f"answered {type(block.question).__name__}"
                yield Scene(name, at(f"lesson/{lesson.id}/{card.id}"), kind=kind)
    yield Scene("lesson-finished", _finish_lesson)
    for record in live(study)[:1]:
        yield Scene("plan", at(f"plan/{record.id}"))
        yield Scene("plan-yes", _click("Yes, it happened"))
        yield Scene("plan-no-occasion", _click("There was no occasion"))
        yield Scene("plan-change", _click("Change"))
        yield Scene("plan-say-back", _click("I will do this"))
        _, lesson, card = study.index.prompts[record.id]
        yield Scene("lesson-plan-taken", at(f"lesson/{lesson.id}/{card.id}"))
    yield Scene("closing", at("closing"))
    for moment in MOMENTS:
        yield Scene(f"assessment-{moment}", at(f"assessment/{moment}"))
        _rate_all(study, moment)
        if moment in ("before", "then", "later"):
            yield Scene(f"assessment-result-{moment}", at("assessment/result"))


def _rate_all(study: Study, moment: Moment) -> None:
    """Rate every statement, otherwise at each moment."""
    drift = {"before": 0, "after": 1, "then": -1, "later": 2}[moment]
    for place, item in enumerate(statements(study)):
        value = 2 + (place % 3) + (drift if place % 4 else -drift)
        rate(study, moment, item, 0 if place % 7 == 6 else min(5, max(1, value)))


def experiment_scenes(study: Study) -> Iterator[Scene]:
    """Yield the experiment of the module under way: before its start, running, looked back on."""
    for experiment, _ in list(study.index.experiments.values())[1:2]:
        yield Scene("experiment", at(f"experiment/{experiment.id}"))
        yield Scene("experiment-running", _click("Start this week"))
        yield Scene("experiment-looked-back", _click("Partly"))
        yield Scene("course-experiment", at("course"))


def quiz_scenes(sitting: QuizSitting) -> Iterator[Scene]:
    """Yield each question of a quiz, open and answered, while the quiz is being taken."""
    place = f"quiz/{sitting.module.id}"
    while not sitting.is_over:
        name = f"{sitting.module.id}-quiz-{sitting.question.id}"
        kind = type(sitting.question).__name__
        yield Scene(f"{name}-open", at(place), kind=f"open {kind}")
        answer(sitting.asking(), is_right=sitting.place % 2 == 0, confidence="fairly-sure")
        yield Scene(f"{name}-answered", _show_again, kind=f"answered {kind}")
        sitting.forward()


def _show_again(window: MainWindow) -> None:
    """Look at the question that was just answered; the page by itself would go on to the next."""
    page = window.on_show()
    if isinstance(page, QuizPage):
        page.show_again()


def shoot_first_day(roll: Roll, window: MainWindow) -> int:
    """Write every screen of a fresh program; return how many pictures that are."""
    return _take(roll, first_scenes(window.study), window)


def shoot_first_week(roll: Roll, window: MainWindow) -> int:
    """Write every screen that shows something done; return how many pictures that are."""
    live_a_week(window.study)
    written = _take(roll, later_scenes(window.study), window)
    written += _take(roll, experiment_scenes(window.study), window)
    sittings = (
        open_quiz(window.study, module, Random(3))  # noqa: S311 -- the same each time
        for module in window.study.course.modules
    )
    quizzes = (scene for sitting in sittings for scene in quiz_scenes(sitting))
    written += _take(roll, quizzes, window)
    written += _take(roll, review_scenes(window.study), window)
    written += _take(roll, search_scenes(), window)
    written += _take(roll, journal_scenes(window.study), window)
    written += _take(roll, quote_scenes(window.study), window)
    written += _take(roll, update_scenes(window.study), window)
    written += _take(roll, course_scenes(), window)
    return written + _take(roll, lock_scenes(window.study), window)


def shoot_preview(roll: Roll, window: MainWindow) -> int:
    """Write what an author sees while writing; return how many pictures that are."""
    return _take(roll, preview_scenes(window), window)


def shoot_first_year(roll: Roll, window: MainWindow) -> int:
    """Write the screens that take a year to fill; return how many pictures that are."""
    scenes = (
        Scene("progress-year", at("progress")),
        Scene("progress-year-tables", _turn_charts),
        Scene("certificate", at("certificate")),
    )
    if not any(roll.only in scene.name for scene in scenes):
        return 0  # a year takes some seconds to live
    live_a_year(window.study, Random(4))  # noqa: S311 -- the same each time
    return _take(roll, iter(scenes), window)


def _turn_charts(window: MainWindow) -> None:
    """Show the rows of every chart."""
    for panel in window.on_show().findChildren(ChartPanel):
        panel.show_table(True)


def _take(roll: Roll, scenes: Iterator[Scene], window: MainWindow) -> int:
    written, seen = 0, set[str]()
    window.dress(theme=roll.theme, text_size=roll.text_size, motion="reduced")
    window.show()
    for scene in scenes:
        scene.show(window)
        if roll.only not in scene.name:
            QApplication.processEvents()  # the next scene may press what this one shows
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # let the last page go
            continue
        is_alike = scene.kind in seen and not roll.only
        if scene.kind:
            seen.add(scene.kind)
        for width, height in WINDOWS:
            look = (roll.theme, roll.text_size, (width, height))
            if is_alike and look not in _OF_THE_LIKE:
                continue
            window.resize(width, height)
            settle()
            name = f"{scene.name}_{roll.theme}_{roll.text_size}_{width}x{height}.png"
            (scene.part(window) if scene.part else window).grab().save(str(roll.folder / name))
            written += 1
    window.hide()
    return written


def settle() -> None:
    """Let layouts come to rest: a change of text size is laid out in more than one round."""
    for _ in range(_ROUNDS):
        loop = QEventLoop()
        QTimer.singleShot(_SETTLE, loop.quit)
        loop.exec()


def _click(words: str) -> Callable[[MainWindow], None]:
    """Return how what bears these words is pressed."""

    def click(window: MainWindow) -> None:
        for button in window.on_show().findChildren(QAbstractButton):
            if words in (button.text(), button.accessibleName()) and button.isVisible():
                button.click()
                return

    return click


def _remind(window: MainWindow) -> None:
    found = reminder(window.study)
    if found:
        window.remind(found.title, found.text)


def _open_reviews(window: MainWindow) -> None:
    for review in window.on_show().findChildren(AnswerReview):
        review.findChildren(Button)[0].click()
    QApplication.processEvents()


def _finish_lesson(window: MainWindow) -> None:
    window.go("today")
    window.go(f"lesson/{window.study.course.lessons[0].id}")
    lesson = window.study.course.lessons[0]
    window.go(f"lesson/{lesson.id}/{lesson.cards[-1].id}")
    _press_finish(window)


def _press_finish(window: MainWindow) -> None:
    for button in window.on_show().findChildren(Button):
        if button.text() in ("Finish", "Skip for now") and button.isVisible():
            button.click()
            return


def _answers(study: Study, lesson: Lesson) -> set[str]:
    return set(study.progress.lessons.of(lesson.id).answers)


PARTS: tuple[Callable[[Roll, MainWindow], int], ...] = (
    shoot_first_day,
    shoot_first_week,
    shoot_first_year,
    shoot_preview,
)
"""Each begins with a fresh program."""
