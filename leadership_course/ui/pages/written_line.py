"""How is a short text of the learner shown calmly, and written when asked for?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.study.quotes import Writing
from leadership_course.ui.keeping import Keeping
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel


class WrittenLine(QWidget):
    """A line of words that becomes a field; nothing at all as long as nothing is written.

    `ended` says that Enter ended it, and that the focus is to be put elsewhere.
    """

    ended = Signal()

    def __init__(self, look: Look, icon: str, placeholder: str, writing: Writing) -> None:
        """Show what `writing` holds; `placeholder` says what belongs here, also when it is heard.

        What was begun and not finished stands open again.
        """
        super().__init__()
        self._writing = writing
        self._words = PlainLabel(writing.text, "text")
        self._icon = Icon(look, icon, "muted", 18)
        self._field = TextField(look, placeholder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._field, 1)
        self._field.setText(writing.text)
        self._timer = Keeping(self._draft, self)
        self._field.textEdited.connect(self._typed)
        self._field.editingFinished.connect(self._end)
        self._field.returnPressed.connect(self.ended)
        self._swap(is_written=writing.is_open)
        if not writing.text:
            self.hide()

    def edit(self) -> None:
        """Open the field. Raises ProfileError where nothing can be written."""
        self._writing.begin()
        self._swap(is_written=True)
        self.show()
        self._field.setFocus()

    def flush(self) -> None:
        """Finish what was written: the line is left."""
        self._timer.stop()
        if self._writing.is_open or self._field.text() != self._writing.text:
            self._writing.finish(self._field.text())

    def _typed(self) -> None:
        self._timer.soon()

    def _draft(self) -> None:
        self._writing.keep(self._field.text())

    def _end(self) -> None:
        self.flush()
        self._words.set_text(self._writing.text)
        self._swap(is_written=False)
        self.setVisible(bool(self._writing.text))

    def _swap(self, *, is_written: bool) -> None:
        self._field.setVisible(is_written)
        self._words.setVisible(not is_written)
        self._icon.setVisible(not is_written)
