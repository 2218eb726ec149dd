"""How does a learner look back on a conversation that just happened?"""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from leadership_course.study import plans
from leadership_course.study.debrief import MINUTES, QUESTIONS, Debrief
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.keeping import Keeping
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_ABOUT = "Was it about one of your plans?"


class _Answer(GrowingEdit):
    LINES = 1


class DebriefPage(PageScreen):
    """Four questions, each of which may stay empty, and the plan that it bears on."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._debrief: Debrief | None = None
        self._fields: tuple[GrowingEdit, ...] = ()
        self._plan: QComboBox | None = None
        self._keeping = Keeping(self._keep, self)
        self.bind("Ctrl+Enter", "Done", self._finish)
        self.bind("Esc", "Later; what you wrote is kept", self.leave.emit)

    def open(self, place: Place) -> None:
        """Ask the four questions, with what was written before."""
        self._debrief = Debrief(self._study)
        clear(self._page.body)
        eyebrow = f"Debrief · about {MINUTES} minutes"
        self._page.set_title("A conversation that just happened", eyebrow)
        panel = Panel("card")
        self._fields = tuple(self._ask(panel, number) for number in range(len(QUESTIONS)))
        self._plan = self._ask_for_plan(panel)
        self._page.body.addWidget(panel)
        self._page.body.addLayout(self._actions())
        self._page.body.addStretch(1)
        self._page.scroll_to_top()

    def focus_first(self) -> None:
        """Put the focus on the first question without an answer."""
        empty = [field for field in self._fields if not field.toPlainText().strip()]
        (empty or list(self._fields))[0].setFocus()

    def flush(self) -> None:
        """Keep what is half written."""
        self._keeping.now()

    def title(self) -> str:
        """Debrief."""
        return "Debrief"

    def _ask(self, panel: Panel, number: int) -> GrowingEdit:
        if number:
            panel.column.addSpacing(8)
        panel.column.addWidget(PlainLabel(QUESTIONS[number], "strong"))
        field = _Answer(self._look, "A line or two", QUESTIONS[number])
        field.setPlainText(self._debrief.answers[number] if self._debrief else "")
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.textChanged.connect(self._keeping.soon)
        panel.column.addWidget(field)
        return field

    def _ask_for_plan(self, panel: Panel) -> QComboBox | None:
        live = plans.live(self._study)
        if not live or self._debrief is None:
            return None
        panel.column.addSpacing(8)
        question = PlainLabel(_ABOUT, "strong")
        panel.column.addWidget(question)
        box = QComboBox()
        question.setBuddy(box)
        box.setAccessibleName(_ABOUT)
        box.setAccessibleDescription(_ABOUT)  # on Linux its name is what is chosen
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.addItem("No", "")
        for record in live:
            box.addItem(plans.sentence(record.made), record.id)
        box.setCurrentIndex(max(0, box.findData(self._debrief.plan)))
        box.currentIndexChanged.connect(self._keeping.soon)
        panel.column.addWidget(box)
        return box

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        done = Button("Done", "primary", look=self._look)
        done.clicked.connect(self._finish)
        note = "Leave out what you like. It stays on this computer, kept as you type."
        row.addWidget(done)
        row.addWidget(PlainLabel(note, "small", "muted"), 1)
        return row

    def _keep(self) -> None:
        if self._debrief:
            answers = tuple(field.toPlainText() for field in self._fields)
            plan = self._plan.currentData() if self._plan else ""
            self._debrief.keep(answers, str(plan))

    def _finish(self) -> None:
        if self._debrief is None:
            return
        debrief = self._debrief
        self._keeping.stop()
        self._keep()
        event = debrief.finish()
        self.leave.emit()
        if event:
            self.said.emit("Kept in your journal", lambda: debrief.take_back(event))
