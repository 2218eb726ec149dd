"""How is each page of the window made? A page's module is imported when it is first asked for."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from leadership_course.course.problems import CourseProblem
from leadership_course.study.courses import Courses
from leadership_course.study.keeping import Keeping
from leadership_course.study.learners import Learners
from leadership_course.study.partner_sheet import Sheet
from leadership_course.study.places import PageName
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look


class Surroundings(NamedTuple):
    """What pages use besides the study.

    Preferences, the course's problems, the folder, chance, the keeping of it all, how the sheet for
    a partner is written as Markdown, who else learns here, and which other courses there are.
    """

    settings: Settings
    problems: tuple[CourseProblem, ...]
    home: Path
    rng: Random
    keeping: Keeping
    sheet_text: Callable[[Sheet], str]
    learners: Learners
    courses: Courses


def screens_of(
    look: Look, study: Study, around: Surroundings
) -> dict[PageName, Callable[[], Screen]]:
    """Return how each page is made."""
    return {
        "today": lambda: _today(look, study, around),
        "course": lambda: _course(look, study, around),
        "lesson": lambda: _lesson(look, study, around),
        "quiz": lambda: _quiz(look, study, around),
        "result": lambda: _result(look, study, around),
        "review": lambda: _review(look, study, around),
        "quotes": lambda: _quotes(look, study, around),
        "revisit": lambda: _revisit(look, study, around),
        "changed": lambda: _changed(look, study, around),
        "plan": lambda: _plan(look, study, around),
        "experiment": lambda: _experiment(look, study, around),
        "journal": lambda: _journal(look, study, around),
        "entry": lambda: _entry(look, study, around),
        "debrief": lambda: _debrief(look, study, around),
        "returning": lambda: _returning(look, study, around),
        "progress": lambda: _progress(look, study, around),
        "certificate": lambda: _certificate(look, study, around),
        "settings": lambda: _settings(look, study, around),
        "data": lambda: _data(look, study, around),
        "welcome": lambda: _welcome(look, study, around),
        "sources": lambda: _sources(look, study, around),
        "glossary": lambda: _glossary(look, study, around),
        "assessment": lambda: _assessment(look, study, around),
        "closing": lambda: _closing(look, study, around),
        "library": lambda: _library(look, study, around),
        "lock": lambda: _lock(look, study, around),
        "unlock": lambda: _unlock(look, study, around),
    }


def _today(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.today_page import TodayPage

    return TodayPage(look, study, around.problems)


def _course(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.course_page import CoursePage

    return CoursePage(look, study, around.problems)


def _lesson(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.lesson_page import LessonPage

    return LessonPage(look, study)


def _quiz(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.quiz_page import QuizPage

    return QuizPage(look, study, around.rng)


def _result(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.result_page import ResultPage

    return ResultPage(look, study)


def _review(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.review_page import ReviewPage

    return ReviewPage(look, study)


def _quotes(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.quotes_page import QuotesPage

    return QuotesPage(look, study, around.keeping, around.rng)


def _revisit(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.revisit_page import RevisitPage

    return RevisitPage(look, study)


def _changed(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.changed_page import ChangedPage

    return ChangedPage(look, study)


def _plan(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.plan_page import PlanPage

    return PlanPage(look, study)


def _experiment(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.experiment_page import ExperimentPage

    return ExperimentPage(look, study, around.sheet_text, around.keeping)


def _journal(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.journal_page import JournalPage

    return JournalPage(look, study)


def _entry(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.entry_page import EntryPage

    return EntryPage(look, study, around.keeping)


def _debrief(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.debrief_page import DebriefPage

    return DebriefPage(look, study)


def _returning(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.returning_page import ReturningPage

    return ReturningPage(look, study)


def _progress(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.progress_page import ProgressPage

    return ProgressPage(look, study, around.keeping)


def _certificate(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.certificate_page import CertificatePage

    return CertificatePage(look, study, around.settings, around.keeping)


def _settings(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.settings_page import SettingsPage

    return SettingsPage(look, study, around.settings, around.home, around.keeping, around.learners)


def _welcome(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.welcome_page import WelcomePage

    return WelcomePage(look, study)


def _sources(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.sources_page import SourcesPage

    return SourcesPage(look, study)


def _glossary(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.glossary_page import GlossaryPage

    return GlossaryPage(look, study)


def _assessment(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.assessment_page import AssessmentPage

    return AssessmentPage(look, study)


def _closing(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.closing_page import ClosingPage

    return ClosingPage(look, study)


def _data(look: Look, study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.data_page import DataPage

    return DataPage(look, study, around.keeping)


def _library(look: Look, _study: Study, around: Surroundings) -> Screen:
    from leadership_course.ui.pages.library_page import LibraryPage

    return LibraryPage(look, around.courses)


def _lock(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.lock_page import LockPage

    return LockPage(look, study)


def _unlock(look: Look, study: Study, _around: Surroundings) -> Screen:
    from leadership_course.ui.pages.unlock_page import UnlockPage

    return UnlockPage(look, study)
