"""What is said of a course before it is installed, and what does the learner decide?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.study.courses import Kind, Offer
from leadership_course.ui.pages.course_panel import counted, made_by
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.banner import Banner
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_NAMED = 3  # mistakes told one by one; those who made the course run `check`
_SEND_BACK = "There are mistakes in it; tell those who made it"
_KIB, _MIB = 1024, 1024 * 1024
_HEADINGS: dict[Kind, str] = {
    "new": "Install this course?",
    "update": "Update this course?",
    "older": "Go to an older version?",
    "same": "It is here already",
    "refused": "This can’t be installed",
}
_NOTES: dict[Kind, str] = {
    "new": "It stands beside your other courses. Your journal, plans and kept lines go on through "
    "all of them.",
    "update": "Everything you did stays, and you can go back to version {has} afterwards.",
    "older": "Version {has} is here, which is newer. Everything you did stays, and you can go back "
    "to it afterwards.",
    "same": "The version that is here is the same to the byte, so there is nothing to do.",
    "refused": "Nothing was installed, and nothing here has changed.",
}


class OfferView(QWidget):
    """A course that somebody brought: what it is, what it changes, and yes or no."""

    taken = Signal()
    left = Signal()

    def __init__(self, look: Look, offer: Offer, parent: QWidget | None = None) -> None:
        """Show `offer`."""
        super().__init__(parent)
        self._look, self._offer = look, offer
        self.first: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        if offer.kind == "refused":
            column.addWidget(self._refusal())
        panel = self._panel()
        column.addWidget(panel)

    @property
    def heading(self) -> str:
        """What the page is called while this stands on it."""
        return _HEADINGS[self._offer.kind]

    def _refusal(self) -> Banner:
        errors = self._offer.errors
        lines = [f"{_place(each)}: {each.message} {each.remedy}" for each in errors[:_NAMED]]
        if len(errors) > _NAMED:
            lines.append(f"And {len(errors) - _NAMED} more. “leadership-course check” lists all.")
        return Banner(self._look, "error", _SEND_BACK, "\n".join(lines))

    def _panel(self) -> Panel:
        offer, panel = self._offer, Panel("card")
        course = offer.course
        panel.column.setSpacing(8)
        if course:
            head = course.head
            panel.column.addWidget(PlainLabel(head.title, "title"))
            panel.column.addWidget(PlainLabel(made_by(head.authors, head.licence, head.version)))
            if offer.kind != "refused":
                panel.column.addWidget(PlainLabel(_holds(course, offer.size), "text", "muted"))
        else:
            panel.column.addWidget(PlainLabel(offer.source, "title"))
        warnings = len(offer.problems) - len(offer.errors)
        if warnings and offer.kind != "refused":
            said = f"Its authors left {counted(warnings, 'small mistake')} in it; all of it works."
            panel.column.addWidget(PlainLabel(said, "text", "muted"))
        self._add_effect(panel)
        panel.column.addSpacing(4)
        note = _NOTES[offer.kind].format(has=offer.has)
        panel.column.addWidget(PlainLabel(note, "text"))
        panel.column.addSpacing(8)
        panel.column.addLayout(self._choice())
        return panel

    def _add_effect(self, panel: Panel) -> None:
        if not self._offer.effect:
            return
        panel.column.addSpacing(8)
        panel.column.addWidget(PlainLabel("What changes for you", "eyebrow", "accent"))
        for sentence in self._offer.effect:
            panel.column.addWidget(PlainLabel(sentence, "text"))

    def _choice(self) -> FlowLayout:
        offer, row = self._offer, FlowLayout(spacing=12)
        version = offer.course.head.version if offer.course else ""
        acts: dict[Kind, str] = {
            "new": "Install",
            "update": f"Update to {version}",
            "older": f"Go to {version}",
        }
        if offer.kind in acts:
            take = Button(acts[offer.kind], "primary", look=self._look)
            take.clicked.connect(self.taken)
            row.addWidget(take)
            self.first = take
        leave = Button(
            "Leave it" if offer.kind in acts else "Back to your courses", look=self._look
        )
        leave.clicked.connect(self.left)
        row.addWidget(leave)
        self.first = self.first or leave
        return row


def _place(problem: CourseProblem) -> str:
    return f"{problem.file}, line {problem.line}" if problem.line else problem.file


def _holds(course: Course, size: int) -> str:
    quizzes = sum(module.quiz is not None for module in course.modules)
    minutes = sum(module.minutes for module in course.modules)
    parts = [counted(len(course.lessons), "lesson"), counted(quizzes, "quiz", "quizzes")]
    return " · ".join((*parts, f"about {counted(minutes, 'minute')}", _bytes(size)))


def _bytes(size: int) -> str:
    return (
        f"{size / _MIB:.1f}\N{NO-BREAK SPACE}MiB"
        if size >= _MIB
        else f"{-(-size // _KIB)}\N{NO-BREAK SPACE}KiB"
    )
