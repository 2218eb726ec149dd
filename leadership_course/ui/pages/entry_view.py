"""What stands on the page of an entry: its words, those beside them, and those of before?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.journal import Entry, Key
from leadership_course.progress.plans import PlanRecord
from leadership_course.study import plans
from leadership_course.study.entry import Rewriting
from leadership_course.study.journal import place_of
from leadership_course.study.lesson import place_of_card
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import short_day
from leadership_course.ui.pages.entry_words import EntryWords
from leadership_course.ui.pages.plan_history import PlanHistory
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import in_line
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.side_by_side import SideBySide

_Link = tuple[str, str, str]  # icon, words, place
_LEAST = 300  # pixels at 100 % of one answer beside another


class EntryView(QWidget):
    """An entry to read, or to change where `can_change`; `finish` takes the change in."""

    go = Signal(str)
    rewritten = Signal(object)

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look, self._study = look, study
        self._words: EntryWords | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)

    @property
    def can_change(self) -> bool:
        """Whether the words can be changed here."""
        return self._words is not None

    @property
    def is_open(self) -> bool:
        """Whether they are being changed."""
        return self._words is not None and self._words.is_open

    def focus_words(self) -> None:
        """Put the focus where the words are changed."""
        if self._words:
            self._words.focus_words()

    def finish(self) -> None:
        """Take the changed words in."""
        if self._words:
            self._words.finish()

    def give_up(self) -> None:
        """Write nothing any more."""
        if self._words:
            self._words.give_up()

    def show_written(self, written: Entry, *, is_changing: bool) -> None:
        """Show what was written, with the other answers to the same question beside it."""
        answers: tuple[Entry, ...] = (written,)
        if written.kind == "reflection":
            answers = self._study.progress.journal.answers(written.object)
        row = SideBySide(self._look, _LEAST * len(answers))
        for answer in answers:
            is_own = answer.key == written.key
            eyebrow = self._eyebrow(answer) if len(answers) > 1 else ""
            row.add(
                self._own(answer, eyebrow, is_changing) if is_own else self._other(answer, eyebrow)
            )
        self.column.addWidget(row)
        self._add_links(self._bears_on(written))
        if len(written.versions) > 1:
            self.column.addWidget(_Earlier(self._look, self._study, written))

    def show_plan(self, record: PlanRecord) -> None:
        """Show how a plan was made and what became of it."""
        self.column.addWidget(PlanHistory(record))
        links = [("try", "Open the plan", plans.place_of(self._study, record))]
        self._add_links(
            [*(links if record.is_live else ()), *self._lesson_link(record.made.lesson, record.id)]
        )

    def _eyebrow(self, answer: Entry) -> str:
        first = answer.first
        day = short_day(first.day if first else None, self._study.today())
        where = f"{answer.returned} later" if answer.returned else "First answer"
        return f"{where} · {day}"

    def _own(self, answer: Entry, eyebrow: str, is_changing: bool) -> QWidget:
        rewriting = Rewriting(self._study, answer)
        self._words = EntryWords(self._look, rewriting, eyebrow, is_changing=is_changing)
        self._words.rewritten.connect(self.rewritten)
        return self._words

    def _other(self, answer: Entry, eyebrow: str) -> QWidget:
        panel = Panel("card")
        panel.column.addWidget(PlainLabel(eyebrow, "eyebrow", "muted"))
        panel.column.addWidget(PlainLabel(answer.text, "reading", "ink", is_selectable=True))
        panel.column.addStretch(1)
        link = Button("Open this answer", "link", look=self._look)
        link.setAccessibleName(f"Open this answer: {eyebrow}")
        link.clicked.connect(lambda: self.go.emit(place_of(answer.key)))
        panel.column.addLayout(in_line(link))
        return panel

    def _bears_on(self, written: Entry) -> list[_Link]:
        record = self._study.progress.plans.find(written.plan)
        links = self._lesson_link(written.lesson, written.object)
        if record:
            links.append(("try", plans.sentence(record.made), place_of(("plan", record.id, ""))))
        kept = self._study.progress.keepsakes.find(written.object)
        if written.kind == "note" and kept:
            links = [
                *self._lesson_link(kept.lesson, card=kept.card),
                ("bookmark", "Your quotes", "quotes"),
            ]
        return links

    def _lesson_link(self, lesson: str, prompt: str = "", card: str = "") -> list[_Link]:
        found = self._study.index.lessons.get(lesson)
        return (
            [("book", found.title, place_of_card(self._study, found, prompt, card))]
            if found
            else []
        )

    def _add_links(self, links: list[_Link]) -> None:
        """Lead to what the entry bears on."""
        if not links:
            return
        panel = Panel("card")
        panel.column.setSpacing(4)
        panel.column.addWidget(PlainLabel("Belongs to", "eyebrow", "accent"))
        for icon, words, place in links:
            row = RowButton(self._look, icon, words, places=(0, 32))
            row.clicked.connect(lambda _=False, place=place: self.go.emit(place))
            panel.column.addWidget(row)
        self.column.addWidget(panel)


class _Earlier(QWidget):
    """The versions of before, the newest first, once they are asked for."""

    def __init__(self, look: Look, study: Study, written: Entry) -> None:
        super().__init__()
        self._written, self._today = written, study.today()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        count = len(written.versions) - 1
        self._button = Button(f"Earlier versions ({count})", look=look)
        self._button.clicked.connect(self._turn)
        column.addWidget(self._button)
        column.addLayout(self._list)

    def _turn(self) -> None:
        if self._list.count():
            clear(self._list)
            return
        for version in reversed(self._written.versions[:-1]):
            panel = Panel("card")
            panel.column.setSpacing(8)
            day = short_day(version.day, self._today)
            panel.column.addWidget(PlainLabel(f"Until changed · {day}", "eyebrow", "muted"))
            words = version.text or "Emptied"
            panel.column.addWidget(PlainLabel(words, "text", "muted", is_selectable=True))
            self._list.addWidget(panel)


def entry_view(look: Look, study: Study, key: Key, *, is_changing: bool) -> EntryView:
    """Return the view of an entry that is in the journal, with its words open to be changed or
    not.
    """
    view = EntryView(look, study)
    record = study.progress.plans.find(key[1]) if key[0] == "plan" else None
    written = study.progress.journal.find(*key)
    if record:
        view.show_plan(record)
    elif written:
        view.show_written(written, is_changing=is_changing)
    return view
