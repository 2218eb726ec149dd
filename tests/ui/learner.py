"""Who sits at the window? A learner who presses keys, looks at the screen, and comes back next day.

The program is put together as assembly.build does it, over a real home; only the clock and the
course are given.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QWidget,
)

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.exchange.partner_sheet import sheet_as_markdown
from leadership_course.finding import let_search
from leadership_course.keeping import Keeper
from leadership_course.progress.events import AnyFact
from leadership_course.reading.course_reader import read_course
from leadership_course.shelf import Shelf
from leadership_course.storage.folders import Home
from leadership_course.storage.preferences import load_preferences, save_preferences
from leadership_course.storage.profile import Profile, open_profile
from leadership_course.storage.profiles import Profiles
from leadership_course.study import welcome
from leadership_course.study.preferences import Preferences
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.ui.ending import end
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.placing import USUAL
from leadership_course.ui.screen import Screen
from leadership_course.ui.screens import Surroundings, screens_of
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.choice_card import ChoiceCard
from tests.doubles import FakeClock
from tests.ui.full_disk import Disk
from tests.ui.keyboard import as_in_the_loop, focus, press, seen, settle, texts

PLAIN = Preferences(theme="light", motion="reduced")


class Learner:
    """A learner with a home of their own; `start` opens the program, `close` ends it."""

    def __init__(
        self, home: Path, course: Course, problems: tuple[CourseProblem, ...] = ()
    ) -> None:
        """Sit down at a fresh home with calm preferences."""
        self.home = Home(home)
        self.course = course
        self.problems = problems
        self.clock = FakeClock()
        self.window: MainWindow
        self.study: Study
        self.settings: Settings
        self.look: Look
        self.disk: Disk
        self.when_started: Callable[[MainWindow], object] = repr
        self._profile: Profile | None = None
        home.mkdir(parents=True, exist_ok=True)
        save_preferences(self.home.preferences, PLAIN)

    def start(self, place: str = "", course: Course | None = None) -> MainWindow:
        """Open the program at `place`, else where it opens by itself."""
        from leadership_course.assembly import Program, first_place

        self.course = course or self.course
        profile = self._profile = open_profile(self.home.profile)
        kept = self.home.preferences
        self.disk = Disk(profile)
        self.settings = Settings(load_preferences(kept), lambda p: save_preferences(kept, p))
        self.look = Look()
        self.look.wear(self.course.head.accent)
        self.look.apply(self.settings.value)
        lock, log, drafts = profile.lock_for(self.home.backups), self.disk.log, self.disk.drafts
        self.study = Study(self.course, log, drafts, self.clock, profile.device, lock)
        self.keeper = Keeper(self.home, profile, self.study, self.clock)
        self.learners = learners = Profiles(self.home)
        self.shelf = Shelf(
            self.home,
            self.study,
            self.settings,
            lambda work: work(read_course),
            self.keeper.back_up,
        )
        around = Surroundings(
            self.settings,
            self.problems,
            self.home.root,
            Random(5),
            self.keeper,
            sheet_as_markdown,
            learners,
            self.shelf,
        )
        screens = screens_of(self.look, self.study, around)
        self.window = MainWindow(self.look, self.study, self.settings, screens)
        if not self.settings.value.window:
            self.window.resize(*USUAL)  # however small the screen of this machine is
        self.study.announce = self.window.recorded.emit
        self.keeper.begin_again = learners.begin_again = self.shelf.begin_again = lambda: end(
            self.window
        )
        let_search(self.window, self.home)
        self.when_started(self.window)
        program = Program(
            self.window,
            self.study,
            self.settings,
            self.look,
            profile,
            self.problems,
            self.keeper,
            learners,
            self.shelf,
        )
        self.window.go(first_place(program, place))
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        settle()
        return self.window

    def start_welcomed(self, place: str = "today") -> MainWindow:
        """Open the program for the first time, the welcome already behind."""
        window = self.start("today")
        welcome.finish(self.study, (0, 1, 2, 3, 4), 5, "")
        window.go(place)
        settle()
        return window

    def close(self) -> None:
        """Close the window and give the profile back."""
        if self._profile is None:
            return
        self.window.close()
        settle()
        self.window.deleteLater()
        self.look.deleteLater()
        settle()
        self._profile.close()
        self._profile = None

    def restart(self, place: str = "", course: Course | None = None) -> MainWindow:
        """Close the program and open it again on the same home."""
        self.close()
        return self.start(place, course)

    def leave_for_dead(self) -> None:
        """Give the profile back without closing the window, as a kill does."""
        assert self._profile is not None
        self._profile.close()
        self._profile = None
        with suppress(RuntimeError):
            self.window.hide()

    def press(self, *keys: str) -> None:
        """Press keys by name ("Right", "Ctrl+Z", "2") where the focus is."""
        for key in keys:
            press(key, self.window)

    def write(self, text: str) -> None:
        """Type letters where the focus is."""
        with as_in_the_loop():
            QTest.keyClicks(focus(self.window), text)
        settle()

    def focused(self) -> str:
        """Return what a screen reader says of the widget with the focus."""
        found = QApplication.focusWidget()
        assert found is not None, "the focus is nowhere"
        return QAccessible.queryAccessibleInterface(found).text(QAccessible.Text.Name)

    def reach(self, words: str) -> None:
        """Press Tab until the focus is on what is called so."""
        for _ in range(80):
            if QApplication.focusWidget() and self.focused().startswith(words):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never reaches “{words}”")

    def reach_any(self, *names: str) -> None:
        """Press Tab until the focus is on one of these."""
        for _ in range(80):
            if QApplication.focusWidget() and self.focused().startswith(names):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never reaches any of {names}")

    def focused_in(self, *names: str) -> bool:
        """Tell whether the focus is on something that is called so among other words."""
        return any(name in self.focused() for name in names)

    def focus_widget(self) -> QWidget:
        """Return the widget with the focus."""
        found = QApplication.focusWidget()
        assert found is not None, "the focus is nowhere"
        return found

    def choose(self, *options: str) -> None:
        """Press the numbers that stand on these options."""
        shown = list(seen(self.window, ChoiceCard))
        for option in options:
            (place,) = (at for at, card in enumerate(shown, 1) if option in card.accessibleName())
            self.press(str(place))

    def is_chosen(self, option: str) -> bool:
        """Tell whether an option on screen is chosen."""
        return any(
            card.isChecked()
            for card in seen(self.window, ChoiceCard)
            if option in card.accessibleName()
        )

    def number_of(self, target: str) -> str:
        """Return the number that a target on screen goes by."""
        named = (tile.accessibleName() for tile in seen(self.window, QAbstractButton))
        found = (re.match(r"Target (\d): ", name) for name in named if f": {target}," in name)
        return next(number[1] for number in found if number)

    def answer_choice(self, option: str, *confidence: str) -> None:
        """Choose an option by its number and check it."""
        self.choose(option)
        self.press(*confidence, "Return")

    def facts(self) -> list[AnyFact]:
        """Return what stands in the log, oldest first."""
        return [event.fact for event in self.disk.log.read()]

    def facts_of(self, kind: type) -> list[Any]:
        """Return the facts of one kind, oldest first."""
        return [fact for fact in self.facts() if isinstance(fact, kind)]

    def texts(self) -> list[str]:
        """Return the words that are on screen."""
        return list(texts(self.window))

    def sees(self, words: str) -> bool:
        """Tell whether these words are on screen."""
        return any(words in text for text in self.texts())

    def go(self, place: str) -> None:
        """Go to a place as a link in the program does."""
        self.window.go(place)
        settle()

    def at(self, place: str) -> bool:
        """Tell whether the window shows this place, or a part of it."""
        return f"{self.window.place}/".startswith(f"{place}/")

    def page(self) -> Screen:
        """Return the page on screen."""
        return self.window.on_show()

    def click(self, words: str) -> None:
        """Click the button on screen that bears these words."""
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        settle()

    def button(self, words: str) -> QAbstractButton:
        """Return the button on screen whose words or spoken name begin so."""
        for button in seen(self.window, QAbstractButton):
            if button.text().startswith(words) or button.accessibleName().startswith(words):
                return button
        raise AssertionError(
            f"no button “{words}” among {[b.text() for b in seen(self.window, QAbstractButton)]}"
        )

    def in_dialog(self, open_it: Callable[[], object]) -> list[str]:
        """Do what opens a dialog; return the words on it, after it was closed by Esc."""
        found: list[str] = []

        def read_and_close() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                found.extend(texts(dialog))
                QTest.keyClick(dialog, Qt.Key.Key_Escape)

        QTimer.singleShot(50, self.window, read_and_close)
        open_it()
        settle()
        assert QApplication.activeModalWidget() is None
        self.window.activateWindow()  # what the desktop does when a dialog goes
        settle()
        return found
