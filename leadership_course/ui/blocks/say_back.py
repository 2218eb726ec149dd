"""How is a plan said back once, so that it is there when the moment comes?"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.plans import Planning
from leadership_course.ui.blocks.kept_field import KeptSentence
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel

_WHY = (
    "Type it from memory, or say it aloud. Nothing is graded; a plan that was said once "
    "comes to mind more easily."
)


class SayBack(QWidget):
    """A field for the plan from memory, and two ways past it; `ended` when one was taken."""

    ended = Signal()

    def __init__(self, look: Look, planning: Planning, parent: QWidget | None = None) -> None:
        """Ask for the plan; go on with what was half typed."""
        super().__init__(parent)
        self._planning = planning
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel("Taken on. Say it back once", role="title"))
        column.addWidget(PlainLabel(_WHY, role="text", tone="muted"))
        column.addSpacing(4)
        self.field = KeptSentence(
            look, "Your plan from memory", planning.half_said, planning.keep_said, "When ..."
        )
        self.field.ended.connect(self._end)
        column.addWidget(self.field)
        column.addSpacing(4)
        row = FlowLayout(spacing=8)
        kinds: tuple[tuple[str, ButtonKind, Callable[[], None]], ...] = (
            ("Compare", "secondary", self._compare),
            ("I said it aloud", "quiet", self._said),
            ("Not now", "quiet", self._leave),
        )
        for words, kind, act in kinds:
            button = Button(words, kind=kind, look=look)
            button.clicked.connect(act)
            row.addWidget(button)
        column.addLayout(row)

    def flush(self) -> None:
        """Keep what was typed since the last time."""
        self.field.flush()

    def _end(self) -> None:
        """Enter compares, and goes on where nothing was typed."""
        if self.field.text.strip():
            self._compare()
        else:
            self._leave()

    def _compare(self) -> None:
        if not self.field.text.strip():
            self.field.setFocus()
            return
        self.field.settle()
        self._planning.say_back(self.field.text)
        self.ended.emit()

    def _said(self) -> None:
        self.field.settle()
        self._planning.say_back("")
        self.ended.emit()

    def _leave(self) -> None:
        self.field.settle()
        self._planning.leave_unsaid()
        self.ended.emit()
