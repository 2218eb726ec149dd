"""How is the program put together? The composition root: the only module that knows everyone."""

import random
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from leadership_course import __version__
from leadership_course.course.outline import Course, without_lessons
from leadership_course.course.problems import CourseProblem
from leadership_course.finding import let_search
from leadership_course.keeping import Keeper
from leadership_course.reading.shipped import SHIPPED_ID
from leadership_course.shelf import Shelf, titles
from leadership_course.storage import compiled_course
from leadership_course.storage.at_home import profile_at
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.folders import Home
from leadership_course.storage.kept_fold import KeptFolds
from leadership_course.storage.preferences import load_preferences, save_preferences
from leadership_course.storage.profile import Profile
from leadership_course.storage.profiles import Profiles
from leadership_course.study.drafts_of import DraftsOf
from leadership_course.study.ports import ProfileError
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from leadership_course.installing import Reader
    from leadership_course.reading.course_reader import Reading
    from leadership_course.ui.main_window import MainWindow
    from leadership_course.ui.theme.look import Look

T = TypeVar("T")


class Machine:
    """The clock of this computer."""

    def now(self) -> datetime:
        """Return the time, with the offset in force here."""
        return datetime.now().astimezone()

    def at(self, wall: datetime) -> datetime:
        """Return the moment at which a clock on the wall here shows `wall`."""
        return wall.astimezone()


class Program(NamedTuple):
    """The built program: a window, and what must outlive it."""

    window: "MainWindow"
    study: Study
    settings: Settings
    look: "Look"
    profile: Profile
    problems: tuple[CourseProblem, ...]
    keeper: Keeper
    profiles: Profiles
    shelf: Shelf

    def keep_fold(self) -> None:
        """Keep what was folded for the next start, if the profile is known to be as written."""
        if self.profile.is_whole:
            self.study.keep_fold()


def application() -> "QApplication":
    """Return the one QApplication, named."""
    from PySide6.QtWidgets import QApplication

    # The style is asked for in Qt's own words: setStyle would hand a QStyle to Python, and PySide6
    # would make the 566 constants of its class for it at every start.
    made = QApplication(["leadership-course", "-style", "fusion"])
    made.setApplicationDisplayName("From Technocrat to Leader")
    made.setDesktopFileName("leadership-course")
    return made


def build(
    qt: "QApplication",
    home: Home,
    course_root: Path,
    *,
    tells_problems: bool = True,
    examined: bool = True,
) -> Program:
    """Put the program together on `home` and the course at `course_root`; nothing is shown yet.

    Its pages tell of the course's problems, unless something else does. Unless the profile's log is
    to be `examined` first, that is left to `Profile.examine`.
    """
    from leadership_course.exchange.partner_sheet import sheet_as_markdown
    from leadership_course.ui.ending import end
    from leadership_course.ui.main_window import MainWindow
    from leadership_course.ui.screens import Surroundings, screens_of
    from leadership_course.ui.theme.look import Look

    settings = _settings(home)
    (look := Look(qt)).apply(settings.value)
    course, problems = _course(home, course_root, look)
    look.wear(course.head.accent)
    profile, study = _learner(home, course, examined)
    keeper = Keeper(home, profile, study, study.clock)
    keeper.problems = len(problems)
    rng = random.Random()  # noqa: S311 -- the order of questions is no secret
    learners = Profiles(home)
    shelf = Shelf(home, study, settings, partial(_apart, look), keeper.back_up)
    told = problems if tells_problems else ()
    write = sheet_as_markdown
    around = Surroundings(settings, told, home.root, rng, keeper, write, learners, shelf)
    window = MainWindow(look, study, settings, screens_of(look, study, around))
    study.announce = window.recorded.emit
    keeper.begin_again = learners.begin_again = shelf.begin_again = lambda: end(window)
    let_search(window, home)
    if profile.notice:
        warn_of_profile(window, profile.notice, keeper)
    return Program(window, study, settings, look, profile, problems, keeper, learners, shelf)


def _learner(home: Home, course: Course, examined: bool) -> tuple[Profile, Study]:
    """Return the learner's file and what the learner does with it.

    One that was not to be examined and can't be read is opened again, with a look at all of it.
    """
    profile = profile_at(home, examined=examined)
    try:
        return profile, _study(home, profile, course)
    except ProfileError:
        profile.close()
        profile = profile_at(home)
        return profile, _study(home, profile, course)


def _study(home: Home, profile: Profile, course: Course) -> Study:
    lock = profile.lock_for(home.backups)
    drafts = DraftsOf(profile.drafts, course.id, SHIPPED_ID)
    log = profile.log
    folds = KeptFolds(home.folds, log, __version__) if isinstance(log, SqliteLog) else None
    study = Study(course, log, drafts, Machine(), profile.device, lock, folds)
    study.titles = titles(home)
    return study


def _settings(home: Home) -> Settings:
    return Settings(
        load_preferences(home.preferences), lambda p: save_preferences(home.preferences, p)
    )


def warn_of_profile(window: "MainWindow", notice: ProfileError, keeper: Keeper) -> None:
    """Say in the window what is the matter with the profile, and lead to the copies of it."""
    if keeper.has_copies:
        window.warn(notice, ("See copies", "data"))
    else:
        window.warn(notice, ("See what is left", "data") if keeper.is_hurt else None)


def _course(home: Home, root: Path, look: "Look") -> tuple[Course, tuple[CourseProblem, ...]]:
    """Return the course, from the cache when nothing in its folder has changed."""
    found = compiled_course.find(home.compiled, root, __version__)
    if found:
        return found
    mark = compiled_course.fingerprint(root)
    reading = _read(root, look)
    if reading.course is None:
        return without_lessons(str(root)), reading.problems
    compiled_course.keep(home.compiled, root, __version__, (reading.course, reading.problems), mark)
    return reading.course, reading.problems


def _read(root: Path, look: "Look") -> "Reading":
    """Read the shipped course here, and another one where it can stop nothing."""
    from leadership_course.reading.course_reader import read_course
    from leadership_course.reading.shipped import is_ours

    if is_ours(root):
        return read_course(root)
    return _apart(look, lambda read: read(root))


def _apart(look: "Look", work: Callable[["Reader"], T]) -> T:
    """Do something with a reader that nothing in a course can harm, while Qt goes on."""
    from leadership_course.reading.stranger import Stranger
    from leadership_course.ui.waiting import reading_a_course, wait_for

    with Stranger() as stranger:
        return wait_for(lambda: work(stranger.read), stranger.close, reading_a_course(look))


def first_place(program: Program, asked: str) -> str:
    """Return where to begin: what was asked for, else what the learner's study tells."""
    from leadership_course.study.left_off import place_to_begin

    return asked or place_to_begin(program.study, program.settings.value.place)
