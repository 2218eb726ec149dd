"""How are the words of a plan written: When ..., I will ...?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.plans import Planning, sentence
from leadership_course.ui.blocks.kept_field import KeptSentence
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.labels import PlainLabel


class PlanWords(QWidget):
    """Both halves of a plan, editable, and the button that takes it on: `taken_on`, an event."""

    taken_on = Signal(object)

    def __init__(self, look: Look, planning: Planning, kind: ButtonKind = "secondary") -> None:
        """Show the words as the learner left them, and a button of this kind."""
        super().__init__()
        self._planning = planning
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        when, then = planning.words
        self._when = self._field(look, column, "When", when)
        self._then = self._field(look, column, "Then", then)
        self._when.ended.connect(self._then.setFocus)
        self._then.ended.connect(self._to_the_button)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(PlainLabel(_advice(planning), role="small", tone="muted"), 1)
        self.button = Button("I will do this", kind=kind, icon="check", look=look)
        self.button.clicked.connect(self._take_on)
        foot.addWidget(self.button)
        column.addLayout(foot)

    def focus_first(self) -> None:
        """Put the focus where the words begin."""
        self._when.setFocus()

    def flush(self) -> None:
        """Keep what was typed since the last time."""
        self._when.flush()
        self._then.flush()

    def _take_on(self) -> None:
        for field in (self._when, self._then):
            if not field.text.strip():
                field.setFocus()
                return
        event = self._planning.take_on(*self._texts())
        self._when.settle()
        self._then.settle()
        self.taken_on.emit(event)

    def _keep(self, _text: str) -> None:
        self._planning.keep(*self._texts())

    def _texts(self) -> tuple[str, str]:
        return self._when.text.strip(), self._then.text.strip()

    def _to_the_button(self) -> None:
        self.button.setFocus()

    def _field(self, look: Look, column: QVBoxLayout, name: str, text: str) -> KeptSentence:
        column.addWidget(PlainLabel(name, role="eyebrow", tone="accent"))
        field = KeptSentence(look, name, text, self._keep)
        column.addWidget(field)
        return field


def _advice(planning: Planning) -> str:
    replaced = planning.replaced
    if replaced is None:
        return "Change the words until they fit your week."
    return f"Your plan so far stays unless you take on this one: {sentence(replaced.made)}"
