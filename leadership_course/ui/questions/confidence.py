"""How sure is the learner, before anything is revealed?"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.asking import CONFIDENCES
from leadership_course.ui.questions.keys import digit, focused_index, letter
from leadership_course.ui.questions.scale import Scale
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel

_NAMES = tuple(name for name, _ in CONFIDENCES)
_LETTERS = {words[0].lower(): index for index, (_, words) in enumerate(CONFIDENCES)}


class ConfidenceRow(QWidget):
    """Three steps, by click, by their first letters, or by number once the focus is among them."""

    picked = Signal()

    def __init__(self, look: Look) -> None:
        """Ask; nothing is picked."""
        super().__init__()
        self.scale = Scale(look, [words for _, words in CONFIDENCES], "how sure you are")
        self.scale.picked.connect(lambda _: self.picked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        ask = QHBoxLayout()
        ask.setSpacing(look.px(8))
        ask.addWidget(PlainLabel("How sure are you?", "strong"))
        ask.addWidget(PlainLabel("U, F or S", "small", "muted"), 1)
        column.addLayout(ask)
        column.addWidget(self.scale)

    def value(self) -> str:
        """Return the confidence as the log names it; empty as long as none is picked."""
        index = self.scale.index()
        return "" if index is None else _NAMES[index]

    def show_value(self, value: str) -> None:
        """Show what was picked before."""
        self.scale.show_index(_NAMES.index(value) if value in _NAMES else None)

    def press(self, event: QKeyEvent) -> bool:
        """Pick by letter, or by number once the focus is here: the answer above stays as it is."""
        index = _LETTERS.get(letter(event))
        number = digit(event)
        if number is not None and focused_index(self.scale.chips) >= 0:
            if not 1 <= number <= len(_NAMES):
                return True
            index = number - 1
        if index is None or not self.isVisible() or self.scale.is_locked:
            return False
        self.scale.pick(index)
        return True
