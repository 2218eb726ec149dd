"""How is a question answered once more, with the answer of weeks ago beside it?"""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.journal import Entry
from leadership_course.study import returning
from leadership_course.study.places import Place
from leadership_course.study.returning import Answering
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import short_day
from leadership_course.ui.keeping import Keeping
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 620  # pixels at 100 %: narrower, the field stands below the old answer


class _Answer(GrowingEdit):
    LINES = 5


class ReturningPage(PageScreen):
    """The old answers and a field for the new one."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._answering: Answering | None = None
        self._field: GrowingEdit | None = None
        self._done: Button | None = None
        self._keeping = Keeping(self._keep, self)
        self.bind("Ctrl+Enter", "Done", self._finish)
        self.bind("Esc", "Later; what you wrote is kept", self.leave.emit)

    def open(self, place: Place) -> None:
        """Ask the question of `place`, if it has come back."""
        clear(self._page.body)
        self._answering = self._field = self._done = None
        reflect = returning.reflection(self._study, place.subject)
        asked = returning.due_of(self._study, reflect) if reflect else None
        if asked is None:
            self._page.set_title("Nothing to answer again", "")
            self._page.body.addWidget(self._nothing())
            self._page.body.addStretch(1)
            return
        self._answering = Answering(self._study, asked)
        self._page.set_title(asked.reflect.prompt, f"It comes back · {asked.wait} later")
        row = SideBySide(self._look, _LEAST)
        row.add(self._before(asked.before))
        row.add(self._now(self._answering))
        self._page.body.addWidget(row)
        self._page.body.addLayout(self._actions())
        self._page.body.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus where the learner writes."""
        if self._field:
            self._field.setFocus()
        else:
            super().focus_first()

    def flush(self) -> None:
        """Keep what is half written."""
        self._keeping.now()

    def title(self) -> str:
        """What the window says."""
        return "A question comes back"

    def _before(self, answers: tuple[Entry, ...]) -> QWidget:
        panel = Panel("card")
        for answer in answers:
            first = answer.first
            day = short_day(first.day if first else None, self._study.today())
            if panel.column.count():
                panel.column.addSpacing(12)
            panel.column.addWidget(PlainLabel(f"You wrote · {day}", "eyebrow", "accent"))
            panel.column.addWidget(PlainLabel(answer.text, "reading", is_selectable=True))
        panel.column.addStretch(1)
        return panel

    def _now(self, answering: Answering) -> QWidget:
        panel = Panel("card")
        panel.column.addWidget(PlainLabel("Today", "eyebrow", "accent"))
        self._field = _Answer(self._look, "How do you see it now?", answering.asked.reflect.prompt)
        self._field.setPlainText(answering.text)
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._field.textChanged.connect(self._typed)
        panel.column.addWidget(self._field)
        note = "Stays on this computer. Kept as you type."
        panel.column.addWidget(PlainLabel(note, "small", "muted"))
        panel.column.addStretch(1)
        return panel

    def _actions(self) -> FlowLayout:
        row = FlowLayout(spacing=8)
        self._done = Button("Done", "primary", look=self._look)
        self._done.clicked.connect(self._finish)
        self._done.setEnabled(bool(self._text()))
        let_go = Button("Let it go", "quiet", look=self._look)
        let_go.setToolTip("This return is not asked again")
        let_go.clicked.connect(self._let_go)
        for button in (self._done, let_go):
            row.addWidget(button)
        return row

    def _nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        words = "A question you answered comes back after some weeks. None of this kind is due now."
        column.addWidget(PlainLabel(words, "text", "muted"))
        button = Button("Open your journal", "secondary", look=self._look)
        button.clicked.connect(lambda: self.go.emit("journal"))
        column.addWidget(button)
        return holder

    def _text(self) -> str:
        return self._field.toPlainText().strip() if self._field else ""

    def _typed(self) -> None:
        self._keeping.soon()
        if self._done:
            self._done.setEnabled(bool(self._text()))

    def _keep(self) -> None:
        if self._answering and self._field:
            self._answering.keep(self._field.toPlainText())

    def _finish(self) -> None:
        if self._text():
            self._end(self._text(), "Kept in your journal")

    def _let_go(self) -> None:
        self._end("", "Let go")

    def _end(self, text: str, told: str) -> None:
        if self._answering is None:
            return
        self._keeping.stop()
        event = self._answering.finish(text)
        self.leave.emit()
        self.said.emit(told, lambda: self._study.undo(event))
