"""How is a short text of the learner shown calmly, and written when asked for?"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.ui.blocks.reflect_view import KEEP_AFTER
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel


class WrittenLine(QWidget):
    """A line of words that becomes a field; nothing at all as long as nothing is written."""

    def __init__(
        self, look: Look, icon: str, text: str, placeholder: str, keep: Callable[[str], None]
    ) -> None:
        """Show `text`; `placeholder` says what belongs here, to the eye and to a screen reader.

        `keep` is given what was written, and may raise ProfileError.
        """
        super().__init__()
        self._kept = text
        self._keep = keep
        self._words = PlainLabel(text, "text")
        self._icon = Icon(look, icon, "muted", 18)
        self._field = TextField(look, placeholder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._field, 1)
        self._field.setText(text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.flush)
        self._field.textEdited.connect(self._typed)
        self._field.editingFinished.connect(self._end)
        self._swap(is_written=False)
        if not text:
            self.hide()

    def edit(self) -> None:
        """Open the field."""
        self._swap(is_written=True)
        self.show()
        self._field.setFocus()

    def flush(self) -> None:
        """Hand on what was typed since the last time."""
        self._timer.stop()
        if self._field.text() != self._kept:
            self._keep(self._field.text())
            self._kept = self._field.text()

    def _typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _end(self) -> None:
        self.flush()
        self._words.set_text(self._kept)
        self._swap(is_written=False)
        self.setVisible(bool(self._kept))

    def _swap(self, *, is_written: bool) -> None:
        self._field.setVisible(is_written)
        self._words.setVisible(not is_written)
        self._icon.setVisible(not is_written)
