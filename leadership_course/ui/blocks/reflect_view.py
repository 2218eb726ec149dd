"""How does a learner answer a private question, without ever pressing Save?"""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.course.blocks import Reflect
from leadership_course.ui.keeping import Keeping
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class ReflectView(QWidget):
    """The prompt, a field that keeps itself, and an example for those who ask."""

    def __init__(
        self,
        look: Look,
        reflect: Reflect,
        text: str,
        keep: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """Show `reflect` with what was written so far; `keep` may raise ProfileError."""
        super().__init__(parent)
        self.reflect = reflect
        self._keep = keep
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(PlainLabel(reflect.prompt, role="title"))
        self.field = GrowingEdit(look, "Write as much or as little as you like", reflect.prompt)
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        column.addWidget(self.field)
        column.addLayout(self._foot(look))
        self._timer = Keeping(self.flush, self)
        self._kept = text
        self.field.textChanged.connect(self._typed)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def flush(self) -> None:
        """Hand on what was typed since the last time."""
        self._timer.stop()
        if self.text != self._kept:
            self._keep(self.text)
            self._kept = self.text

    def _typed(self) -> None:
        self._timer.soon()

    def _foot(self, look: Look) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        note = "Stays on this computer. Kept as you type."
        foot.addWidget(PlainLabel(note, role="small", tone="muted"), 1)
        if self.reflect.example:
            button = Button("Show an example", kind="quiet", icon="hint", look=look)
            button.clicked.connect(lambda: self._show_example(button))
            foot.addWidget(button)
        return foot

    def _show_example(self, button: Button) -> None:
        button.hide()
        panel = Panel("card")
        panel.column.addWidget(PlainLabel("One possible answer", role="eyebrow", tone="accent"))
        panel.column.addWidget(PlainLabel(self.reflect.example, role="text"))
        layout = self.layout()
        if layout:
            layout.addWidget(panel)
        self.field.setFocus()
