"""How does one kept line look, and how are its note and tags written?"""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from leadership_course.progress.keepsakes import Keepsake
from leadership_course.ui.blocks.reflect_view import KEEP_AFTER
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class KeepsakeView(Panel):
    """A quote card: the words, where they stand, note and tags, and what can be done with it."""

    open_asked = Signal()
    copy_asked = Signal()
    remove_asked = Signal()
    noted = Signal(str)
    tagged = Signal(str)

    def __init__(
        self, look: Look, keepsake: Keepsake, lesson: str, parent: QWidget | None = None
    ) -> None:
        """Show `keepsake`; `lesson` is the title of the lesson it stands in, empty when that is
        gone.
        """
        super().__init__("quote", parent)
        self._look, self._keepsake = look, keepsake
        self.column.setSpacing(8)
        self.column.addWidget(PlainLabel(f"“{keepsake.text}”", role="quote"))
        origin = " · ".join(part for part in (keepsake.by or "Your highlight", lesson) if part)
        self.column.addWidget(PlainLabel(origin, role="text", tone="muted"))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(8)
        self.column.addLayout(self._fields)
        self._note = self._field("Why it hit me", keepsake.note, self.noted.emit)
        self._tags = self._field(
            "Tags, separated by commas", ", ".join(keepsake.tags), self.tagged.emit
        )
        self._note.setVisible(bool(keepsake.note))
        self._tags.setVisible(bool(keepsake.tags))
        self.column.addLayout(self._actions(bool(lesson)))

    def flush(self) -> None:
        """Keep the note and the tags as they stand."""
        for field in (self._note, self._tags):
            field.editingFinished.emit()

    def _actions(self, has_lesson: bool) -> FlowLayout:
        row = FlowLayout(spacing=4)
        name = self._keepsake.text[:60]
        for text, icon, act in (
            ("Open lesson", "open", self.open_asked.emit if has_lesson else None),
            ("Copy", "copy", self.copy_asked.emit),
            ("Note", "note", lambda: _show(self._note)),
            ("Tags", "tag", lambda: _show(self._tags)),
            ("Remove", "trash", self.remove_asked.emit),
        ):
            if act is None:
                continue
            button = Button(text, kind="quiet", icon=icon, look=self._look)
            button.setAccessibleName(f"{text}: {name}")
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        return row

    def _field(self, placeholder: str, text: str, keep: Callable[[str], None]) -> QLineEdit:
        field = TextField(self._look, placeholder, f"{placeholder}: {self._keepsake.text[:60]}")
        field.setText(text)
        timer = QTimer(field)
        timer.setSingleShot(True)
        timer.setInterval(KEEP_AFTER)
        timer.timeout.connect(lambda: keep(field.text()))
        field.textEdited.connect(lambda: timer.start() if not timer.isActive() else None)
        field.editingFinished.connect(lambda: keep(field.text()))
        self._fields.addWidget(field)
        return field


def _show(field: QLineEdit) -> None:
    field.show()
    field.setFocus()
