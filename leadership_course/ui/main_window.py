"""What is on screen, and how does the learner get from place to place?"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from leadership_course.course.outline import Course
from leadership_course.progress.events import Event
from leadership_course.study.locking import JournalLockedError, admitted
from leadership_course.study.places import PageName, Place, parse_place
from leadership_course.study.ports import ProfileError
from leadership_course.study.review import due_today
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.study.subjects import check_subject
from leadership_course.ui.ending import end, is_end
from leadership_course.ui.everywhere import EVERYWHERE
from leadership_course.ui.notices import CLOSE, LAST_WORDS, Notices
from leadership_course.ui.placing import keep_place, keep_under_way, put_in_place
from leadership_course.ui.rail import PAGES, Rail
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.undoing import UndoList
from leadership_course.ui.way_back import WayBack
from leadership_course.ui.ways import UNDER, WHOLE_WINDOW
from leadership_course.ui.widgets.toast import Toast

_NARROW_BELOW = 1000  # pixels at 100 % text: a narrower window shows the rail as icons


class MainWindow(QMainWindow):
    """The rail, the page on screen, and everything that belongs to no single page.

    `recorded` is the one signal that tells of a committed event; pages are built when they are
    first asked for.
    """

    recorded = Signal(object)
    search_asked = Signal()
    leaving = Signal()  # the page on show, for another or for the same again
    closing = Signal()
    renewed = Signal()  # the course has changed: what was made of it is out of date

    def __init__(
        self,
        look: Look,
        study: Study,
        settings: Settings,
        screens: dict[PageName, Callable[[], Screen]],
    ) -> None:
        """Build the frame; `screens` makes each page on demand."""
        super().__init__()
        self.look, self.study, self._settings = look, study, settings
        self._makers = screens
        self._screens: dict[PageName, Screen] = {}
        self._steps = UndoList(study)
        self._was_kept_open = False
        self._way_back = WayBack()
        self.keys_everywhere: tuple[tuple[str, str], ...] = EVERYWHERE
        self.place = Place("today")
        self._build()
        self._bind_keys()
        self._toast = Toast(look, self)
        self.leaving.connect(self._toast.stay_behind)
        self.recorded.connect(self._refresh)
        look.changed.connect(self._fit_rail)
        put_in_place(self, settings)

    def go(self, place: str) -> None:
        """Show a place as the command line writes it; where there is none, Today and a word."""
        try:
            target = parse_place(place)
            check_subject(self.study, target)
            target = admitted(self.study.lock, target)
        except ValueError as error:
            self.go("today")
            self.say(str(error))
            return
        self._leave_screen()
        self.leaving.emit()
        self._way_back.note(self.place, target)
        screen = self._screen(target.page)
        self.place = target
        self._rail.setVisible(target.page not in WHOLE_WINDOW)
        self._rail.show_page(UNDER.get(target.page, target.page))
        self._show_due()
        self._pages.setCurrentWidget(screen)
        try:
            screen.open(target)
        except ProfileError as error:  # what can't be begun is not shown half begun
            self.go(str(self._way_back.page))
            self.warn(error)
            return
        if self._pages.currentWidget() is screen:
            self._arrive(screen)

    def renew(self, course: Course, place: str) -> None:
        """Go on with a course that its author has changed: every page is made anew."""
        self._leave_screen()
        self.study.go_on_with(course)
        self.look.wear(course.head.accent)
        self._let_go()
        self._rail.set_title(course.title)
        self.renewed.emit()
        self.go(place)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Tell the learner something in passing; what can be undone is also undone by Ctrl+Z."""
        if undo:
            self._steps.add(text, undo)
        self._toast.say(text, self.take_back if undo else None)

    def take_back(self) -> None:
        """Take the last step back, and say which one it was."""
        self.say(self._steps.undo() or "There is nothing to undo")

    def do_again(self) -> None:
        """Do again what was taken back last."""
        said = self._steps.redo()
        self._toast.say(said or "There is nothing to do again", self.take_back if said else None)

    def warn(self, error: ProfileError, way_out: tuple[str, str] | None = None) -> None:
        """Say what the machine could not do, until the learner closes it.

        `way_out` is a button and the place it leads to.
        """
        if isinstance(error, JournalLockedError):
            way_out = ("Unlock", f"unlock/{self.place}")
        self._notices.put("error", error.what, f"{error.safe} {error.remedy}", way_out or CLOSE)

    def remind(self, title: str, text: str) -> None:
        """Say what waits today, until the learner goes there."""
        self._notices.put("notice", title, text, ("Go to Today", "today"))

    def keep(self) -> None:
        """Keep what is half written and where the window is. Raises ProfileError."""
        self._leave_screen()
        keep_place(self, self._settings)

    def tell_of_last_words(self) -> None:
        """Say that the program ended by force the last time, and what is left of it."""
        self._notices.put("notice", *LAST_WORDS)

    def on_show(self) -> Screen:
        """The screen on show."""
        current = self._pages.currentWidget()
        if not isinstance(current, Screen):
            raise TypeError("no screen was opened yet")
        return current

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half written and the window before it goes.

        Where the words can't be kept the window stays, once: the learner may make room or copy
        them.
        """
        try:
            self._leave_screen()
        except ProfileError as error:
            if not self._was_kept_open:
                self._was_kept_open = True
                self.warn(error)
                event.ignore()
                return
        keep_place(self, self._settings)
        if is_end():
            self.closing.emit()
        elif self.study.lock.state == "open":
            self._lock_journal()  # nobody else finds it open in the tray
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail shrink to icons where the page needs the room."""
        self._fit_rail()
        super().resizeEvent(event)

    def _build(self) -> None:
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(self.look, self.study.course.title)
        self._rail.chosen.connect(self.go)
        self._rail.keys_asked.connect(self.show_keys)
        self._rail.search_asked.connect(self.search_asked)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._notices = Notices(self.look, self.go)
        column.addLayout(self._notices)
        self._pages = QStackedWidget()
        column.addWidget(self._pages, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)

    def _bind_keys(self) -> None:
        for keys, act in (
            *((keys, partial(self.go, page)) for page, _, keys in PAGES),
            ("Ctrl+D", lambda: self.go("debrief")),
            ("Ctrl+L", self._lock_journal),
            ("Ctrl+,", lambda: self.go("settings")),
            ("Ctrl+K", self.search_asked.emit),
            ("Ctrl+Q", lambda: end(self)),
            ("F1", self.show_keys),
            ("F11", self.turn_full_screen),
            ("Ctrl+Z", self.take_back),
            ("Ctrl+Shift+Z", self.do_again),
            ("Ctrl++", lambda: self.resize_text(10)),
            ("Ctrl+=", lambda: self.resize_text(10)),
            ("Ctrl+-", lambda: self.resize_text(-10)),
            ("Ctrl+0", lambda: self.resize_text(0)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _screen(self, page: PageName) -> Screen:
        if page not in self._screens:
            screen = self._makers[page]()
            screen.go.connect(self.go)
            screen.leave.connect(self._go_back)
            screen.lock_asked.connect(self._lock_journal)
            screen.said.connect(self.say)
            self._pages.addWidget(screen)
            self._screens[page] = screen
        return self._screens[page]

    def _go_back(self) -> None:
        self.go(str(self._way_back.of(self.place)))

    def _show_due(self) -> None:
        if not self._rail.isHidden():
            self._rail.show_due(len(due_today(self.study)))

    def _leave_screen(self) -> None:
        current = self._pages.currentWidget()
        if isinstance(current, Screen):
            current.flush()

    def _arrive(self, screen: Screen) -> None:
        title = screen.title()
        course = self.study.course.title
        self.setWindowTitle(f"{title} · {course}" if title else course)
        screen.setAccessibleName(title)
        screen.focus_first()
        self._notices.arrive(self.place.page)
        keep_under_way(self.place, self._settings)

    def _refresh(self, event: Event) -> None:
        self._steps.notice(event)
        current = self._pages.currentWidget()
        if isinstance(current, Screen):
            current.refresh(event)

    def _lock_journal(self) -> None:
        """Lock the journal, and let go of every page that has shown its words."""
        if self.study.lock.state == "open":
            self._leave_screen()
            self.study.lock_again()
            self._let_go()
        self.go(f"unlock/{self.place}" if self.place.page != "unlock" else str(self.place))

    def _let_go(self) -> None:
        """Let go of every page, and of what could be undone on them."""
        for screen in self._screens.values():
            self._pages.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()
        self._steps = UndoList(self.study)

    def show_keys(self) -> None:
        """Show the keys of the page and of every page."""
        from leadership_course.ui.widgets.key_sheet import KeySheet

        screen = self.on_show()
        KeySheet(self.look, screen.title(), (*screen.keys(), *self.keys_everywhere), self).exec()

    def turn_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def dress(self, **changes: Any) -> None:
        """Change preferences, and show the window accordingly at once."""
        try:
            self._settings.change(**changes)
        finally:  # what could not be kept holds for this session all the same
            self.look.apply(self._settings.value)

    def resize_text(self, change: int) -> None:
        """Change the text size by so many per cent of the usual; 0 takes the usual."""
        size = self._settings.value.text_size + change if change else 100
        self.dress(text_size=min(200, max(80, size)))
        self.say(f"Text size {self._settings.value.text_size} %")

    def _fit_rail(self) -> None:
        self._rail.set_narrow(self.width() < self.look.px(_NARROW_BELOW))
