"""How does the learner read lines again that were kept a week ago or longer?"""

from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import ActUndone, Event
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study import quotes, revisiting
from leadership_course.study.elsewhere import where
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.written_line import WrittenLine
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout, in_line
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_ASKED = "What did you do with it?"
_ORDINALS = ("first", "second", "third")


class RevisitPage(PageScreen):
    """Up to three kept lines with their notes, and one question about each."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._lines: tuple[Keepsake, ...] = ()
        self._views: tuple[_LineView, ...] = ()
        for place, name in enumerate(_ORDINALS):
            what = f"Write what you did with the {name} line"
            self.bind(str(place + 1), what, lambda place=place: self.write(place))  # type: ignore[misc]
        self.bind("Ctrl+Enter", "Done", self._finish)
        self.bind("Esc", "Later; what you wrote is kept", self.leave.emit)

    def open(self, place: Place) -> None:
        """Show the lines that are due."""
        clear(self._page.body)
        self._lines, self._views = revisiting.due(self._study), ()
        if not self._lines:
            self._page.set_title("Nothing to read again now", "Lines you kept")
            self._page.body.addWidget(self._nothing())
            self._page.body.addStretch(1)
            return
        title = revisiting.title(len(self._lines))
        self._page.set_title(f"{title} to read again", "Lines you kept")
        self._views = tuple(_LineView(self._look, self._study, kept) for kept in self._lines)
        for view in self._views:
            self._page.body.addWidget(view)
        note = "Write a word, or none. It stands under the line in Quotes, kept as you type."
        self._page.body.addWidget(PlainLabel(note, "small", "muted"))
        self._page.body.addLayout(self._actions())
        self._page.body.addStretch(1)
        self._page.scroll_to_top()

    def refresh(self, event: Event) -> None:
        """Show what an undo brought back."""
        if isinstance(event.fact, ActUndone):
            self.open(Place("revisit"))

    def flush(self) -> None:
        """Keep a note being written."""
        for view in self._views:
            view.note.flush()

    def title(self) -> str:
        """What the window says."""
        return "Read again"

    def _actions(self) -> FlowLayout:
        row = FlowLayout(spacing=8)
        done = Button("Done", "primary", look=self._look)
        done.clicked.connect(self._finish)
        later = Button("All quotes", "quiet", look=self._look)
        later.clicked.connect(lambda: self.go.emit("quotes"))
        for button in (done, later):
            row.addWidget(button)
        return row

    def _nothing(self) -> QWidget:
        words = (
            "A week after you keep a line, it comes back here, with up to two others. Once a week "
            "is the most."
        )
        empty = EmptyState(self._look, "quotes", "Lines rest for a week", words, "Open Quotes")
        empty.acted.connect(lambda: self.go.emit("quotes"))
        return empty

    def write(self, place: int) -> None:
        """Open the note of the line at `place`, from 0; where there is none, nothing happens."""
        if place < len(self._views):
            self._views[place].note.edit()

    def _finish(self) -> None:
        if not self._lines:
            return
        self.flush()
        read = revisiting.revisit(self._study, self._lines)
        said = f"{revisiting.title(len(self._lines))} read again"
        self._lines = ()
        self.leave.emit()
        self.said.emit(said, lambda: self._study.undo(read))


class _LineView(Panel):
    """A line, its note, and the question what became of it."""

    def __init__(self, look: Look, study: Study, kept: Keepsake) -> None:
        super().__init__("quote")
        self.column.setSpacing(8)
        self.column.addWidget(PlainLabel(f"“{kept.text}”", role="quote"))
        parts = (kept.by or "Your highlight", where(study, kept.lesson))
        origin = " · ".join(part for part in parts if part)
        self.column.addWidget(PlainLabel(origin, role="text", tone="muted"))
        self.note = WrittenLine(look, "note", _ASKED, quotes.Writing(study, kept, is_note=True))
        self.column.addWidget(self.note)
        ask = Button(_ASKED, "quiet", "pen", look)
        ask.setAccessibleName(f"{_ASKED} {kept.text[:60]}")
        ask.clicked.connect(self.note.edit)
        self.column.addLayout(in_line(ask))
