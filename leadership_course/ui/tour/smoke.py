"""Does everything in the real course show, without a warning from Qt or an exception?"""

import sys
from collections.abc import Iterator
from random import Random
from types import TracebackType
from typing import Self

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from leadership_course.course.blocks import Plan
from leadership_course.course.index import blocks_of
from leadership_course.progress.assessments import MOMENTS
from leadership_course.study import quotes
from leadership_course.study.assessment import rate
from leadership_course.study.experiments import ExperimentWeek
from leadership_course.study.journal import leaves, place_of
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.plans import live
from leadership_course.study.quiz import open_quiz
from leadership_course.study.returning import reflections
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.tour.course_scenes import course_scenes
from leadership_course.ui.tour.later import sleep_days
from leadership_course.ui.tour.preview_scenes import preview_scenes
from leadership_course.ui.tour.replies import answer, answer_lesson
from leadership_course.ui.tour.scene import Scene
from leadership_course.ui.tour.search_scenes import WORDS, look_for

REVIEW_DAYS = 5

PAGES = (
    *("welcome", "today", "course", "review", "quotes", "journal", "debrief"),
    *("progress", "certificate", "settings", "data", "library", "lock", "revisit", "changed"),
)


class Warnings:
    """Collects what Qt warns of and what slots raise, for as long as the block lasts."""

    def __init__(self) -> None:
        """Begin without any."""
        self.lines: list[str] = []

    def __enter__(self) -> Self:
        """Listen."""
        self._before = qInstallMessageHandler(self._take)
        self._hook = sys.excepthook
        sys.excepthook = self._raised
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop listening."""
        qInstallMessageHandler(self._before)
        sys.excepthook = self._hook

    def _take(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.lines.append(f"Qt: {message}")

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        place = trace.tb_frame.f_code.co_filename if trace else ""
        self.lines.append(f"{kind.__name__}: {error} ({place})")


def smoke(window: MainWindow, study: Study) -> int:
    """Visit everything; return how many places were shown. Questions are shown open, answered
    wrongly and rightly.
    """
    window.show()
    seen = 0
    for page in PAGES:
        seen += _visit(window, page)
    for is_right in (False, True):
        for lesson in study.course.lessons:
            for card in lesson.cards:
                seen += _visit(window, f"lesson/{lesson.id}/{card.id}")
            sitting = LessonSitting(study, lesson)
            answer_lesson(sitting, is_right=is_right)
            for card in lesson.cards:
                seen += _visit(window, f"lesson/{lesson.id}/{card.id}")
            seen += _plans(window, sitting)
            while sitting.forward():
                pass
        seen += _quizzes(window, study, is_right=is_right)
        seen += _experiments(window, study)
    seen += _reviews(window, study)
    for page in ("today", "course", "progress", "sources", "glossary", "closing", "certificate"):
        seen += _visit(window, page)
    seen += _journal(window, study)
    seen += _lines(window, study)
    for source in study.course.sources:
        seen += _visit(window, f"sources/{source.key}")
    seen += _assessments(window, study) + _searches(window)
    return seen + _scenes(window, course_scenes()) + _scenes(window, preview_scenes(window))


def _scenes(window: MainWindow, scenes: Iterator[Scene]) -> int:
    """Look at what is put on a stage; the preview comes last, for the window keeps its panel."""
    seen = 0
    for scene in scenes:
        scene.show(window)
        QApplication.processEvents()
        (scene.part(window) if scene.part else window).grab()
        seen += 1
    return seen


def _searches(window: MainWindow) -> int:
    for words in WORDS.values():
        look_for(words, window)
        window.grab()
    return len(WORDS) + _visit(window, "today")


def _assessments(window: MainWindow, study: Study) -> int:
    if study.course.assessment is None:
        return 0
    seen = 0
    for place, moment in enumerate(MOMENTS):
        seen += _visit(window, f"assessment/{moment}")
        for item in study.course.assessment.items:
            rate(study, moment, item, 1 + place)
        seen += _visit(window, f"assessment/{moment}") + _visit(window, "assessment/result")
    return seen + _visit(window, "closing")


def _journal(window: MainWindow, study: Study) -> int:
    asked = [f"returning/{reflect.id}" for reflect in reflections(study)]
    places = [*asked, "journal", *(place_of(leaf.key) for leaf in leaves(study))]
    return sum(_visit(window, place) for place in places)


def _lines(window: MainWindow, study: Study) -> int:
    """Keep every quotation, look at all of them, and read some again a week later."""
    for name, (quote, _, _) in study.index.quotes.items():
        quotes.bookmark(study, quote)
        quotes.tie(study, name, next((plan.id for plan in live(study)), ""))
    sleep_days(study, 8)
    return sum(_visit(window, place) for place in ("today", "quotes", "revisit"))


def _plans(window: MainWindow, sitting: LessonSitting) -> int:
    seen = 0
    for _, block in blocks_of(sitting.lesson):
        if isinstance(block, Plan):
            sitting.planning(block).take_on(block.when, block.then)
            seen += _visit(window, f"plan/{block.id}")
    return seen


def _experiments(window: MainWindow, study: Study) -> int:
    """Look at each experiment before its start and while it runs."""
    seen = 0
    for module in study.course.modules:
        if module.experiment:
            seen += _visit(window, f"experiment/{module.experiment.id}")
            ExperimentWeek(study, module.experiment, module).start("Twice, I guess.")
            seen += _visit(window, f"experiment/{module.experiment.id}")
    return seen


def _quizzes(window: MainWindow, study: Study, *, is_right: bool) -> int:
    seen = 0
    for module in study.course.modules:
        if module.quiz is None:
            continue
        sitting = open_quiz(study, module, Random(1))  # noqa: S311
        while True:
            seen += _visit(window, f"quiz/{module.id}")
            answer(sitting.asking(), is_right=is_right, confidence="unsure")
            if not sitting.forward():
                break
        seen += _visit(window, f"result/{module.id}")
    return seen


def _reviews(window: MainWindow, study: Study) -> int:
    """Review for some days, rightly and wrongly in turn, and look at the end of each."""
    seen = 0
    for day in range(REVIEW_DAYS):
        sleep_days(study, 1)
        sitting = ReviewSitting(study)
        while not sitting.is_over:
            seen += _visit(window, "review")
            answer(sitting.asking(), is_right=(day + sitting.place) % 2 == 0, confidence="sure")
            sitting.forward()
        seen += _visit(window, "review")
    return seen


def _visit(window: MainWindow, place: str) -> int:
    window.go(place)
    QApplication.processEvents()
    window.grab()
    return 1
