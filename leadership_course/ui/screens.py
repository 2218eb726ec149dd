"""How is each page of the window made? A page's module is imported when it is first asked for."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from leadership_course.course.problems import CourseProblem
from leadership_course.study.places import PageName
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look


class Surroundings(NamedTuple):
    """What pages show or use besides the study: problems of the course, the data folder, chance."""

    problems: tuple[CourseProblem, ...]
    home: Path
    rng: Random


def screens_of(
    look: Look, study: Study, settings: Settings, around: Surroundings
) -> dict[PageName, Callable[[], Screen]]:
    """Return how each page is made."""

    def today() -> Screen:
        from leadership_course.ui.pages.today_page import TodayPage

        return TodayPage(look, study, around.problems)

    def course() -> Screen:
        from leadership_course.ui.pages.course_page import CoursePage

        return CoursePage(look, study, around.problems)

    def lesson() -> Screen:
        from leadership_course.ui.pages.lesson_page import LessonPage

        return LessonPage(look, study)

    def quiz() -> Screen:
        from leadership_course.ui.pages.quiz_page import QuizPage

        return QuizPage(look, study, around.rng)

    def result() -> Screen:
        from leadership_course.ui.pages.result_page import ResultPage

        return ResultPage(look, study)

    def quotes() -> Screen:
        from leadership_course.ui.pages.quotes_page import QuotesPage

        return QuotesPage(look, study)

    def progress() -> Screen:
        from leadership_course.ui.pages.progress_page import ProgressPage

        return ProgressPage(look, study)

    def preferences() -> Screen:
        from leadership_course.ui.pages.settings_page import SettingsPage

        return SettingsPage(look, settings, around.home)

    def welcome() -> Screen:
        from leadership_course.ui.pages.welcome_page import WelcomePage

        return WelcomePage(look, study)

    return {
        "today": today,
        "course": course,
        "lesson": lesson,
        "quiz": quiz,
        "result": result,
        "quotes": quotes,
        "progress": progress,
        "settings": preferences,
        "welcome": welcome,
    }
