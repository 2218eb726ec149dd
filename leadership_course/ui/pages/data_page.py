"""Where is everything I did, and how do I get it back, out and in?"""

from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.keeping import Copy, Keeping
from leadership_course.study.locking import JournalLockedError, is_closed
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.data_panels import beside, rescue_panel, titled, wants_rescue
from leadership_course.ui.saving import ask_where, ask_which
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.confirm_sheet import ConfirmSheet
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import in_line
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_SHOWN = 6  # copies, until all are asked for


class DataPage(PageScreen):
    """The copies of the profile, and the ways out and in."""

    def __init__(
        self, look: Look, study: Study, keeping: Keeping, parent: QWidget | None = None
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study, self._keeping = study, keeping
        self._shows_all = False
        self._page.set_title("Your data", "Yours alone")

    def open(self, place: Place) -> None:
        """Show the copies there are now."""
        self._shows_all = False
        self._show()

    def title(self) -> str:
        """Your data."""
        return "Your data"

    def _show(self) -> None:
        clear(self._page.body)
        rescue = [rescue_panel(self._look, self._rescue)] if self._keeping.is_hurt else []
        for panel in (*rescue, self._out(), self._in(), self._copies()):
            self._page.body.addWidget(panel)
        self._page.body.addStretch(1)

    def _way(self, eyebrow: str, words: str, button: Button) -> Panel:
        panel = titled(eyebrow)
        panel.column.addWidget(beside(self._look, PlainLabel(words, role="text"), button))
        return panel

    def _out(self) -> Panel:
        export = Button("Export …", look=self._look)
        export.clicked.connect(self._export)
        words = (
            "One zip with everything you did and wrote: texts to read, a table of your answers, "
            "and the record that this program can read back."
        )
        if self._study.lock.state != "none":
            words += " The lock of your journal does not go with it: anyone can read the zip."
        return self._way("Take it with you", words, export)

    def _in(self) -> Panel:
        self._bring = Button("Import …", look=self._look)
        self._bring.clicked.connect(self._import)
        words = (
            "What a zip from another computer holds is added to what is here. Nothing is "
            "overwritten, and what is here already is not added twice."
        )
        return self._way("Bring it in", words, self._bring)

    def _copies(self) -> Panel:
        panel = titled("Copies")
        words = (
            "The program copies your record when it starts, every half hour while you work, and "
            "before anything large. It keeps all copies of two days, then fewer the older they are."
        )
        panel.column.addWidget(PlainLabel(words, role="text"))
        copies = self._keeping.copies()
        if not copies:
            none = "There is none yet: the first is made when you start next time."
            panel.column.addWidget(PlainLabel(none, role="text", tone="muted"))
        for copy in copies if self._shows_all else copies[:_SHOWN]:
            panel.column.addWidget(Hairline(self._look))
            panel.column.addWidget(self._copy_row(copy))
        if len(copies) > _SHOWN and not self._shows_all:
            more = Button(f"Show all {len(copies)}", kind="link", look=self._look)
            more.clicked.connect(self._show_all)
            panel.column.addLayout(in_line(more))
        return panel

    def _copy_row(self, copy: Copy) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        made = made_on(copy.made_at, self._study.today())
        column.addWidget(PlainLabel(made[:1].upper() + made[1:], role="strong"))
        column.addWidget(PlainLabel(holds(copy), role="text", tone="muted"))
        back = Button("Put back …", kind="quiet", look=self._look)
        back.setAccessibleName(f"Put back the copy of {made}")
        back.clicked.connect(lambda: self._put_back(copy, made))
        return beside(self._look, holder, back)

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()
        self.focus_first()

    def _put_back(self, copy: Copy, made: str) -> None:
        text = (
            f"The copy holds {holds(copy)}. What is there now is copied first, so that you can "
            "come back to it. The program closes its window and opens it again."
        )
        title = f"Put back the copy of {made}?"
        if ConfirmSheet(self._look, title, text, "Put it back", self).exec():
            self._keeping.restore(copy.name)

    def _rescue(self) -> None:
        left = self._keeping.left()
        if left is None:
            self.said.emit("Nothing in it can be read any more: a copy is what is left", None)
        elif wants_rescue(self._look, left, self):
            self._keeping.bring_back()

    def _export(self) -> None:
        if is_closed(self._study.lock):
            raise JournalLockedError  # before a file is asked for
        name = f"leadership-course-{self._study.today().isoformat()}.zip"
        file = ask_where(self, "Export everything", name, "Zip (*.zip)")
        if file:
            self._keeping.export(file)
            self.said.emit(f"Everything was written to {file.name}", None)

    def _import(self) -> None:
        file = ask_which(self, "Bring in an export", "Exports (*.zip *.jsonl)")
        if not file:
            return
        count = self._keeping.take_in(file)
        was_new = f"{count} entries added" if count != 1 else "One entry added"
        self.said.emit(was_new if count else "Everything in it is here already", None)
        self._show()
        self._bring.setFocus()


def made_on(made_at: datetime, today: date) -> str:
    """Say when a copy was made, as a calendar would."""
    clock = f"{made_at:%H:%M}"
    days = (today - made_at.date()).days
    if days in {0, 1}:
        return f"{'yesterday' if days else 'today'}, {clock}"
    year = "" if made_at.year == today.year else f" {made_at.year}"
    return f"{made_at:%A} {made_at.day} {made_at:%B}{year}, {clock}"


def holds(copy: Copy) -> str:
    """Say what a copy holds; what it has none of is left out."""
    counts = (
        (copy.lessons, "finished lesson"),
        (copy.answers, "answered question"),
        (copy.texts, "text"),
        (copy.plans, "plan"),
        (copy.quotes, "kept line"),
    )
    parts = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    return ", ".join(parts) or "the first steps"
