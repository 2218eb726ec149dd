"""What is said of a course that can be learnt here, and what can be done with it?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.courses import CourseHere, order
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide
from leadership_course.ui.widgets.stripe import Stripe

_LEAST = 440  # pixels at 100 %: narrower, the way in stands below the words


class CoursePanel(Panel):
    """A course with its colour, its makers, how far the learner is, and the ways in, back and
    out.
    """

    learn = Signal(str)
    back = Signal(str)
    remove = Signal(str)

    def __init__(self, look: Look, course: CourseHere, parent: QWidget | None = None) -> None:
        """Show `course`."""
        super().__init__("card", parent)
        self._look, self._course = look, course
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(Stripe(look, course.accent))
        inner = QVBoxLayout()
        inner.setSpacing(8)
        head = SideBySide(look, _LEAST)
        head.add(self._words())
        if not course.is_on_show:
            head.add(self._way_in(), 0)
        inner.addWidget(head)
        acts = self._acts()
        if acts.count():
            inner.addLayout(acts)
        row.addLayout(inner, 1)
        self.column.addLayout(row)

    def _words(self) -> QWidget:
        course, holder = self._course, QWidget()
        words = QVBoxLayout(holder)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        if course.is_on_show:
            words.addWidget(PlainLabel("On show", "eyebrow", "accent"))
        words.addWidget(PlainLabel(course.title, "title"))
        words.addWidget(PlainLabel(made_by(course.authors, course.licence, course.version)))
        words.addWidget(PlainLabel(_standing(course), "text", "muted"))
        return holder

    def _way_in(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 4)
        learn = Button("Learn this", "secondary", look=self._look)
        learn.setAccessibleName(f"Learn this: {self._course.title}")
        learn.clicked.connect(lambda: self.learn.emit(self._course.id))
        column.addWidget(learn, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return holder

    def _acts(self) -> FlowLayout:
        course, row = self._course, FlowLayout(spacing=0)
        acts = []
        if course.before or course.overrides:
            acts.append((_way_back(course), "undo", self.back))
        if not course.ships and not (course.overrides and not course.before):
            acts.append(("Remove", "trash", self.remove))
        for words, icon, signal in acts:
            button = Button(words, "quiet", icon, self._look)
            button.setAccessibleName(f"{words}: {course.title}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(course.id))
            row.addWidget(button)
        return row


def made_by(authors: tuple[str, ...], licence: str, version: str) -> str:
    """Return who made a course, how it may be used, and which version it is."""
    parts = (", ".join(authors), licence, f"version {version}" if version else "")
    return " · ".join(part for part in parts if part)


def _way_back(course: CourseHere) -> str:
    """Return where the edition before leads; after going back, that is the newer one."""
    if not course.before:
        return "Back to the one that came along"
    is_newer = order(course.before) > order(course.version)
    return f"{'On' if is_newer else 'Back'} to version {course.before}"


def _standing(course: CourseHere) -> str:
    if not course.lessons:
        return "Not opened yet"
    if not course.finished:
        return f"{counted(course.lessons, 'lesson')}, none finished yet"
    return f"{course.finished} of {counted(course.lessons, 'lesson')} finished"


def counted(count: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
