"""What happens in the window when its author saves, and when a problem is to be looked at?"""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.ui.everywhere import EVERYWHERE
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.preview.beside import Beside
from leadership_course.ui.preview.opening import open_in_editor
from leadership_course.ui.preview.panel import PreviewPanel
from leadership_course.ui.preview.rereading import Rereading
from leadership_course.ui.preview.spot import bring_back, nearest, spot_of
from leadership_course.ui.preview.watching import Watch
from leadership_course.ui.preview.workshop import Seen, Workshop

KEYS: Final = (
    ("F8", "Go to the next problem"),
    ("Shift+F8", "Go to the problem before"),
    ("F6", "To the list of problems, and back to the page"),
    ("Enter or Space", "In the list: open the file in your editor, or show the place"),
    ("Ctrl+E", "Open what is on the page in your editor"),
    ("F9", "Hide the list of problems, or show it"),
)
_WHILE_BUSY: Final = 150  # ms until it is tried again to renew a page that a sheet lies over


class Preview(QObject):
    """Keeps the window up to date with the folder of its course, at the place its author is at."""

    def __init__(self, window: MainWindow, workshop: Workshop) -> None:
        """Put the panel beside the page, watch the folder, and read it."""
        super().__init__(window)
        self._window, self._workshop = window, workshop
        self.panel = PreviewPanel(window.look)
        self.beside = Beside(window.look, window, self.panel)
        self._seen = Seen(window.study.course, frozenset(), ())
        self._waiting: Seen | None = None
        self._whole_at: dict[str, str] = {}
        self._last = self._clock()
        self.watch = Watch(workshop.look, self)
        self.reading = Rereading(workshop.read, self)
        self.watch.changed.connect(self.reading.ask)
        self.reading.seen.connect(self.take)
        self._later = QTimer(self, singleShot=True, interval=_WHILE_BUSY)
        self._later.timeout.connect(self._catch_up)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell_place)
        window.leaving.connect(self._soon.start)
        window.recorded.connect(lambda _event: self._soon.start())
        self.panel.show_asked.connect(self.show_problem)
        self.panel.open_asked.connect(self.open_problem)
        self.panel.edit_asked.connect(self.edit_page)
        self._bind_keys()
        self.reading.ask()

    def end(self) -> None:
        """Watch and read no more."""
        self._later.stop()
        self.watch.end()
        self.reading.end()

    def take(self, seen: Seen) -> None:
        """Show what was read, unless a sheet lies over the page; then once it is gone."""
        self._note_times(seen)
        self._seen = seen
        self.panel.show_problems(seen.problems, f"Read at {self._last}")
        self.beside.fit()
        self._waiting = seen
        self._catch_up()

    def show_problem(self, problem: CourseProblem) -> None:
        """Go to the page that shows where a problem stands; the keyboard stays with the list."""
        study = self._window.study
        place = self._workshop.page_of(study.course, problem.file, problem.line)
        held = self._held_focus()
        if place != spot_of(self._window).place:
            self._window.go(str(place))
        _give_back(held)

    def open_problem(self, problem: CourseProblem) -> None:
        """Open the file with a problem, at its line."""
        self._open(problem.file, problem.line, problem.column)

    def edit_page(self) -> None:
        """Open the file that the page is from."""
        found = self._workshop.line_of(self._window.study.course, spot_of(self._window).place)
        self._open(found.file, found.line, found.column)

    def step(self, by: int) -> None:
        """Go to the next problem, or to the one before, and take the keyboard to the list: Enter
        opens the file.
        """
        self.panel.show()
        problem = self.panel.step(by)
        if problem:
            self.panel.take_focus()
            self.show_problem(problem)
        else:
            self._window.say("There is no problem to go to")

    def turn(self) -> None:
        """Take the keyboard to the list, or from there to the page."""
        if self._held_focus() is None:
            self.panel.show()
            self.panel.take_focus()
        else:
            self._window.on_show().focus_first()

    def hide(self) -> None:
        """Hide the panel, or show it."""
        if self._held_focus():
            self._window.on_show().focus_first()
        self.panel.setVisible(self.panel.isHidden())

    def _catch_up(self) -> None:
        seen, course = self._waiting, self._window.study.course
        if seen is None or seen.course is None or seen.course == course:
            self._waiting = None
        elif QApplication.activeModalWidget():
            self._later.start()
            return
        else:
            self._waiting = None
            self._renew(course, seen.course)
        self._tell_place()

    def _renew(self, old: Course, new: Course) -> None:
        window = self._window
        spot = spot_of(window)
        held: QWidget | None = window.focusWidget()
        listed = self.panel.list
        listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else Qt would choose a row for a moment
        window.renew(new, str(nearest(spot.place, old, new)))
        listed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        bring_back(window, spot)
        if spot.focus is None and isValid(held):
            _give_back(held)  # it is in the list of problems, or on the rail

    def _note_times(self, seen: Seen) -> None:
        """Note when the files that are held were last whole."""
        self._whole_at = {file: self._whole_at.get(file, self._last) for file in seen.held}
        self._last = self._clock()

    def _tell_place(self) -> None:
        course, place = self._window.study.course, spot_of(self._window).place
        file = self._workshop.line_of(course, place).file
        stale = ""
        if self._seen.course is None:
            stale = "Nothing can be shown yet."
        elif file in self._whole_at:
            culprit = self._culprit(file)
            stale = f"Shown as of {self._whole_at[file]}, until {culprit} is mended."
        self.panel.show_place(file, str(place), stale)

    def _culprit(self, file: str) -> str:
        """Return the file with a mistake for whose sake `file` is shown as it was."""
        wrong = [found.file for found in self._seen.problems if found.severity == "error"]
        folder = file.partition("/")[0]
        likely = (file, f"{folder}/module.yaml", "course.yaml", *wrong)
        return next((each for each in likely if each in wrong), file)

    def _open(self, file: str, line: int, column: int) -> None:
        if said := open_in_editor(self._workshop, file, line, column):
            self._window.say(said)

    def _held_focus(self) -> QWidget | None:
        """Return what has the keyboard in the panel, if anything."""
        found: QWidget | None = self._window.focusWidget()
        is_here = found is not None and self.panel.isAncestorOf(found)
        return found if is_here else None

    def _clock(self) -> str:
        now: datetime = self._window.study.clock.now()
        return f"{now:%H:%M:%S}"

    def _bind_keys(self) -> None:
        for keys, act in (
            ("F8", lambda: self.step(1)),
            ("Shift+F8", lambda: self.step(-1)),
            ("F6", self.turn),
            ("Ctrl+E", self.edit_page),
            ("F9", self.hide),
        ):
            QShortcut(QKeySequence(keys), self._window).activated.connect(act)
        self._window.keys_everywhere = (*KEYS, *EVERYWHERE)


def _give_back(held: QWidget | None) -> None:
    if held is not None:
        held.setFocus(Qt.FocusReason.OtherFocusReason)
