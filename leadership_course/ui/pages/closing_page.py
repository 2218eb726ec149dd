"""What stands on the last page of the course?"""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.outline import Closing
from leadership_course.progress.events import Event
from leadership_course.study import quotes
from leadership_course.study.assessment import moments_given, statements, to_rate
from leadership_course.study.certificate import certificate
from leadership_course.study.closing import closing_quote, lessons_ahead, taken_along
from leadership_course.study.locking import is_closed
from leadership_course.study.places import Place
from leadership_course.study.reflecting import Reflecting
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.locked_view import LockedView
from leadership_course.ui.blocks.quote_view import QuoteView
from leadership_course.ui.blocks.reflect_view import ReflectView
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.column import ReadingColumn
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 420  # narrower than this, the three counts stand one above the other


class ClosingPage(Screen):
    """The closing words, then and now, what to keep, and what is taken along."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(parent)
        self._look, self._study = look, study
        self._quote: QuoteView | None = None
        self._keep: ReflectView | None = None
        self._column = ReadingColumn(look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column)
        self.bind("B", "Bookmark the quote", self._toggle)
        self.bind("Esc", "Back to the course", lambda: self.go.emit("course"))

    def open(self, place: Place) -> None:
        """Show the page as things stand."""
        clear(self._column.body)
        self._quote = self._keep = None
        closing = self._study.course.head.closing
        body = self._column.body
        body.addWidget(PlainLabel(self._eyebrow(), role="eyebrow", tone="accent"))
        heading = closing.title if closing else "The end of the path"
        body.addWidget(PlainLabel(heading, role="heading"))
        quote = closing_quote(self._study)
        if quote:
            is_kept = quotes.is_kept(self._study, quote.id)
            self._quote = QuoteView(self._look, quote, is_kept=is_kept)
            self._quote.toggled.connect(self._toggle)
            body.addWidget(self._quote)
        for paragraph in closing.text if closing else ():
            body.addWidget(PlainLabel(paragraph, role="reading"))
        if statements(self._study):
            body.addWidget(self._then_and_now())
        if closing:
            body.addWidget(self._to_keep(closing))
        body.addWidget(self._taken_along())
        body.addStretch(1)
        self._column.scroll_to_top()

    def refresh(self, event: Event) -> None:
        """Follow the bookmark and its undoing."""
        if self._quote:
            self._quote.set_kept(quotes.is_kept(self._study, self._quote.quote.id))

    def flush(self) -> None:
        """Write what is to be kept into the journal: the page is left."""
        closing = self._study.course.head.closing
        if self._keep and closing:
            self._keep.flush()
            Reflecting(self._study, closing.keep).write(self._keep.text)

    def focus_first(self) -> None:
        """Put the focus on the page: it is to be read first."""
        self.setFocus()

    def title(self) -> str:
        """The heading of the page."""
        closing = self._study.course.head.closing
        return closing.title if closing else "The end of the path"

    def _eyebrow(self) -> str:
        ahead = lessons_ahead(self._study)
        if not ahead:
            return "The last page"
        return f"The last page · {'1 lesson' if ahead == 1 else f'{ahead} lessons'} still ahead"

    def _toggle(self) -> None:
        if self._quote is None:
            return
        said, act = quotes.toggle(self._study, self._quote.quote.id)
        if act:
            self.said.emit(said, lambda: self._study.undo(act))

    def _then_and_now(self) -> Panel:
        panel = _titled("Then and now")
        moment, given = to_rate(self._study), moments_given(self._study)
        name, place = "", f"assessment/{moment}"
        if moment and moment != "before":
            words = "The lines of the self-assessment wait to be rated once more, in four minutes."
            name = "Rate them now"
        elif len(given) > 1:
            words = "What you said at the start and later stands side by side."
            name, place = "See what moved", "assessment/result"
        else:
            words = "After the last module you rate the lines of the self-assessment once more."
            if given:
                name, place = "See where you started", "assessment/result"
            elif moment:
                name = "Rate where you start"
        panel.column.addWidget(PlainLabel(words, role="text"))
        if name:
            kind: ButtonKind = "primary" if name == "Rate them now" else "secondary"
            button = Button(name, kind=kind, look=self._look)
            button.clicked.connect(lambda: self.go.emit(place))
            panel.column.addWidget(button)
        return panel

    def _to_keep(self, closing: Closing) -> Panel:
        panel = _titled("What to keep")
        if is_closed(self._study.lock):
            locked = LockedView(self._look, closing.keep.prompt)
            locked.unlock_asked.connect(lambda: self.go.emit("unlock/closing"))
            panel.column.addWidget(locked)
            return panel
        reflecting = Reflecting(self._study, closing.keep)
        self._keep = ReflectView(self._look, closing.keep, reflecting.text, reflecting.keep)
        panel.column.addWidget(self._keep)
        return panel

    def _taken_along(self) -> Panel:
        panel = _titled("What you take along")
        row = SideBySide(self._look, _LEAST)
        for count, words in taken_along(self._study):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(PlainLabel(str(count), role="heading"))
            column.addWidget(PlainLabel(words, role="text", tone="muted"))
            row.add(holder)
        panel.column.addWidget(row)
        panel.column.addSpacing(4)
        ways = FlowLayout()
        panel.column.addLayout(ways)
        self._add_way(ways, "Open Quotes", "quotes")
        if certificate(self._study, ""):
            self._add_way(ways, "Your certificate", "certificate")
        return panel

    def _add_way(self, ways: FlowLayout, words: str, place: str) -> None:
        button = Button(words, kind="secondary", look=self._look)
        button.clicked.connect(partial(self.go.emit, place))
        ways.addWidget(button)


def _titled(eyebrow: str) -> Panel:
    panel = Panel("card")
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel
