"""What belongs to the course and to no single module?"""

from PySide6.QtCore import Signal

from leadership_course.course.outline import Course
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton


class BesidePath(Panel):
    """The ways to the last page, to sources and words where a course has any, and to the other
    courses: `go`.
    """

    go = Signal(str)

    def __init__(self, look: Look, course: Course, places: tuple[int, int]) -> None:
        """Show what `course` has; `places` are where icons and words begin."""
        super().__init__("card")
        self._look, self._places = look, places
        self.column.setSpacing(2)
        closing = course.head.closing
        self._add("path", closing.title if closing else "The end", "The last page", "closing")
        sources, words = len(course.sources), len(course.glossary)
        if sources:
            note = "1 source" if sources == 1 else f"{sources} sources, each with its limit"
            self._add("book", "Sources", note, "sources")
        if words:
            note = "1 word" if words == 1 else f"{words} words"
            self._add("info", "Glossary", note, "glossary")
        self._add("course", "Courses", "Another one, or an update of this one", "library")

    def _add(self, icon: str, title: str, note: str, place: str) -> None:
        row = RowButton(self._look, icon, title, note, "muted", self._places)
        row.clicked.connect(lambda: self.go.emit(place))
        self.column.addWidget(row)
