"""How does an if-then rule become the learner's own?"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.study.plans import Planning
from leadership_course.ui.blocks.reflect_view import KEEP_AFTER
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class _Sentence(GrowingEdit):
    LINES = 1


class PlanView(Panel):
    """When ... and I will ..., both editable, and the button that takes the plan on: `made`."""

    made = Signal()

    def __init__(
        self,
        look: Look,
        planning: Planning,
        parent: QWidget | None = None,
    ) -> None:
        """Show the plan as the learner left it."""
        super().__init__("card", parent)
        self._planning = planning
        when, then = planning.words
        self.column.setSpacing(8)
        self._when = self._field(look, "When", when)
        self._then = self._field(look, "Then", then)
        self.column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        self._state = PlainLabel("", role="small", tone="muted")
        foot.addWidget(self._state, 1)
        self.button = Button("I will do this", kind="secondary", icon="check", look=look)
        self.button.clicked.connect(self._make)
        foot.addWidget(self.button)
        self.column.addLayout(foot)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.flush)
        self._kept = (when, then)
        for field in (self._when, self._then):
            field.textChanged.connect(self._typed)
        self.set_made(planning.is_taken_on)

    def set_made(self, is_made: bool) -> None:
        """Say whether the plan stands as it is written here."""
        self.button.setEnabled(not is_made)
        self.button.set_words("Taken on" if is_made else "I will do this")
        self._state.setText(
            "It waits for you on Today."
            if is_made
            else "Change the words until they fit your week, then say it back to yourself once."
        )

    def flush(self) -> None:
        """Hand on what was typed since the last time."""
        self._timer.stop()
        texts = self._texts()
        if texts != self._kept:
            self._planning.keep(*texts)
            self._kept = texts

    def _make(self) -> None:
        self._timer.stop()
        texts = self._texts()
        self._planning.take_on(*texts)
        self._kept = texts
        self.set_made(True)
        self.made.emit()

    def _typed(self) -> None:
        self.set_made(False)
        if not self._timer.isActive():
            self._timer.start()

    def _texts(self) -> tuple[str, str]:
        return self._when.toPlainText().strip(), self._then.toPlainText().strip()

    def _field(self, look: Look, name: str, text: str) -> GrowingEdit:
        self.column.addWidget(PlainLabel(name, role="eyebrow", tone="accent"))
        field = _Sentence(look, name)
        field.setPlainText(text)
        self.column.addWidget(field)
        return field
