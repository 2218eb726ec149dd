"""Which courses stand side by side, and how does another one come, change and go?"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from leadership_course.study.courses import Courses, Offer
from leadership_course.study.places import Place
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.course_panel import CoursePanel
from leadership_course.ui.pages.offer_view import OfferView
from leadership_course.ui.saving import ask_which, own_folder
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_WORDS = (
    "A course comes as one file that ends in .course, from whoever made it: a coach, your "
    "organisation, or you. Drop the file or its folder anywhere on this window, or choose it here. "
    "You see what is in it before anything is installed."
)


class LibraryPage(PageScreen):
    """The courses side by side; or one that was brought, until it is installed or left."""

    def __init__(self, look: Look, courses: Courses, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self.courses = courses
        self._offer: Offer | None = None
        self._view: OfferView | None = None
        self._is_reading = False
        self.bind("I", "Install a course from a file", self._choose_file)
        self.bind("Esc", "Back", self._back)

    def open(self, place: Place) -> None:
        """Show the courses, and look at one that somebody brought."""
        self._show_all()
        if self.courses.brought:
            path, self.courses.brought = self.courses.brought, None
            QTimer.singleShot(0, self, lambda: self._look_at(path))

    def flush(self) -> None:
        """Let go of an offer that nobody has taken."""
        self._let_go()

    def focus_first(self) -> None:
        """Put the focus on what is decided."""
        if self._view and self._view.first:
            self._view.first.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """Courses."""
        return "Courses"

    def _show_all(self) -> None:
        self._let_go()
        clear(self._page.body)
        courses = self.courses.all()
        count = len(courses)
        self._page.set_title("Courses", "Side by side" if count > 1 else "One so far")
        for course in courses:
            panel = CoursePanel(self._look, course)
            panel.learn.connect(self.courses.learn)
            panel.back.connect(self._go_back)
            panel.remove.connect(self._remove)
            self._page.body.addWidget(panel)
        self._page.body.addWidget(self._another())
        self._page.body.addStretch(1)

    def _another(self) -> Panel:
        panel = Panel("card")
        panel.column.addWidget(PlainLabel("Another course", "eyebrow", "accent"))
        panel.column.addWidget(PlainLabel(_WORDS, "text"))
        row = FlowLayout(spacing=12)
        for words, act in (
            ("Install from a file …", self._choose_file),
            ("From a folder …", self._choose_folder),
        ):
            button = Button(words, look=self._look)
            button.clicked.connect(act)
            row.addWidget(button)
        panel.column.addLayout(row)
        return panel

    def _choose_file(self) -> None:
        if file := ask_which(self, "Install a course", "Courses (*.course)"):
            self._look_at(file)

    def _choose_folder(self) -> None:
        title = "Install a course from its folder"
        folder = QFileDialog.getExistingDirectory(self, title, str(own_folder()))
        if folder:
            self._look_at(Path(folder))

    def _look_at(self, path: Path) -> None:
        if self._is_reading:
            return  # one after the other
        self._is_reading = True
        try:
            offer = self.courses.offer(path)
        finally:
            self._is_reading = False
        if self.isVisible():
            self._show_offer(offer)
        else:  # the learner went on meanwhile
            self.courses.leave(offer)

    def _show_offer(self, offer: Offer) -> None:
        self._let_go()
        clear(self._page.body)
        self._offer = offer
        view = self._view = OfferView(self._look, offer)
        view.taken.connect(self._install)
        view.left.connect(self._back)
        self._page.set_title(view.heading, "Courses")
        self._page.body.addWidget(view)
        self._page.body.addStretch(1)
        self._page.scroll_to_top()
        self.focus_first()

    def _install(self) -> None:
        offer = self._offer
        if offer is None or offer.course is None:
            return
        self.courses.install(offer)
        self._offer = None
        course = offer.course
        if offer.kind == "new":
            self._tell(f"“{course.title}” is installed", lambda: self.courses.remove(course.id))
        else:
            said = f"“{course.title}” {course.head.version} is in place"
            self._tell(said, lambda: self.courses.roll_back(course.id))

    def _go_back(self, course: str) -> None:
        self.courses.roll_back(course)
        here = next((each for each in self.courses.all() if each.id == course), None)
        if here:
            said = f"“{here.title}” {here.version} is in place"
            self._tell(said, lambda: self.courses.roll_back(course))

    def _remove(self, course: str) -> None:
        title = next(each.title for each in self.courses.all() if each.id == course)
        self.courses.remove(course)
        said = f"“{title}” was removed. What you did in it is kept"
        self._tell(said, lambda: self.courses.put_back(course))

    def _tell(self, said: str, undo: Callable[[], None]) -> None:
        def take_back() -> None:
            undo()
            if self.isVisible():
                self._show_all()
                self.focus_first()

        self._show_all()
        self.focus_first()
        self.said.emit(said, take_back)

    def _back(self) -> None:
        if self._view:
            self._show_all()
            self.focus_first()
        else:
            self.leave.emit()

    def _let_go(self) -> None:
        offer, self._offer, self._view = self._offer, None, None
        if offer:
            self.courses.leave(offer)
