"""How is something written read again, and changed in its place?"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor

from leadership_course.study.entry import Rewriting
from leadership_course.ui.keeping import Keeping
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class _Line(GrowingEdit):
    LINES = 1


class EntryWords(Panel):
    """What was asked and written, or fields for it; `finish` turns them into words again."""

    rewritten = Signal(object)  # the event

    def __init__(
        self, look: Look, rewriting: Rewriting, eyebrow: str, *, is_changing: bool
    ) -> None:
        """Show what stands, or what is to be changed; what was begun stands open again."""
        super().__init__("card")
        self._look, self._rewriting = look, rewriting
        self._eyebrow = eyebrow
        self._fields: tuple[GrowingEdit, ...] = ()
        self._keeping = Keeping(self._keep, self)
        self.is_open = is_changing or rewriting.is_open
        self._clear()
        if self.is_open:
            self._ask_again()
        else:
            self._show()

    def focus_words(self) -> None:
        """Put the focus into the first field."""
        self._fields[0].setFocus()

    def _ask_again(self) -> None:
        fields = []
        for (asked, _), text in zip(self._asked, self._rewriting.texts, strict=True):
            kind = _Line if len(self._asked) > 1 else GrowingEdit
            field = kind(self._look, "Nothing yet", asked or "Note")
            field.setPlainText(text)
            field.moveCursor(QTextCursor.MoveOperation.End)
            field.textChanged.connect(self._keeping.soon)
            self._ask(asked)
            self.column.addWidget(field)
            fields.append(field)
        self._fields = tuple(fields)
        note = "Kept as you type. The words of before stay as an earlier version."
        self.column.addWidget(PlainLabel(note, "small", "muted"))

    def finish(self) -> None:
        """Take in the new words: say so, unless nothing was changed."""
        if not self.is_open:
            return
        self._keeping.stop()
        event = self._rewriting.finish(self._texts())
        self.is_open = False
        self._clear()
        self._show()
        if event:
            self.rewritten.emit(event)

    def give_up(self) -> None:
        """Write nothing any more: the entry is going away."""
        self._keeping.stop()
        self.is_open = False

    def _show(self) -> None:
        self._fields = ()
        for (asked, _), text in zip(self._asked, self._rewriting.texts, strict=True):
            if text or len(self._asked) == 1:
                self._ask(asked)
                label = PlainLabel(text or "Emptied", "reading", is_selectable=True)
                label.set_tone("ink" if text else "muted")
                self.column.addWidget(label)
        self.column.addStretch(1)

    def _ask(self, asked: str) -> None:
        """Show a question above its answer; a single one is the heading of the page already."""
        if len(self._asked) > 1:
            if self.column.count() > 1:
                self.column.addSpacing(8)
            self.column.addWidget(PlainLabel(asked, "strong"))

    def _clear(self) -> None:
        clear(self.column)
        if self._eyebrow:
            self.column.addWidget(PlainLabel(self._eyebrow, "eyebrow", "accent"))

    @property
    def _asked(self) -> tuple[tuple[str, str], ...]:
        return self._rewriting.entry.newest.answers

    def _texts(self) -> tuple[str, ...]:
        return tuple(field.toPlainText() for field in self._fields)

    def _keep(self) -> None:
        self._rewriting.keep(self._texts())
