"""What does one row of an ordering look like, and what does it say of its place?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout

from leadership_course.quiz.grade import Part
from leadership_course.ui.questions.icon import Icon
from leadership_course.ui.questions.tile import Tile
from leadership_course.ui.questions.verdict import Verdict, mark_of
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import IconButton
from leadership_course.ui.widgets.labels import PlainLabel


class OrderRow(Tile):
    """An item with its place, a handle to drag it by, and a button for each direction."""

    move_asked = Signal(int)

    def __init__(self, look: Look, text: str) -> None:
        """Show `text`; `tell_place` gives it a number."""
        super().__init__(look)
        self.text_shown = text
        self.is_lifted = False
        self.handle = Icon(look, "drag", "muted", 20)
        self._number = PlainLabel("", role="text", tone="muted")
        self._verdict = Verdict(look)
        self.up = self._arrow("up", f"Move up: {text}", -1)
        self.down = self._arrow("down", f"Move down: {text}", 1)
        self._lay_out(text)
        look.changed.connect(self._draw)
        self._draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus and the beginning of a drag; a click alone moves nothing."""
        event.accept()

    def tell_place(self, place: int, count: int) -> None:
        """Show and say that the item stands at `place` (from 1) of `count`."""
        self._number.set_text(str(place))
        self.setAccessibleName(f"{place} of {count}: {self.text_shown}")
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)

    def lift(self, is_lifted: bool) -> None:
        """Show that the arrows carry the item now, or no longer."""
        self.is_lifted = is_lifted
        self.set_tone("lifted" if is_lifted else "")
        self.setAccessibleDescription(
            "Picked up. Arrows move it, Space puts it down." if is_lifted else ""
        )

    def tell(self, part: Part) -> None:
        """Mark the item by word and icon."""
        is_there = part.given == part.expected
        word = "In place" if is_there else "Follows the right one" if part.is_right else "Not yet"
        place = "" if is_there else f"Place {part.expected} in the order that works."
        self._verdict.tell(mark_of(is_there or part.is_right), word, place)
        self.set_tone("right" if is_there or part.is_right else "not-yet")
        self.setAccessibleDescription(self._verdict.words())

    def set_locked(self, is_locked: bool) -> None:
        """Take the arrows and the handle away while there is nothing to move."""
        super().set_locked(is_locked)
        for part in (self.up, self.down, self.handle):
            part.setVisible(not is_locked)
        if not is_locked:
            self._verdict.clear()
            self.lift(False)

    def _lay_out(self, text: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        self.column.addLayout(row)
        self.place(self.handle, row)
        self.place(self._number, row)
        self.place(PlainLabel(text, role="text"), row, stretch=1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        self.column.addWidget(self._verdict)

    def _arrow(self, icon: str, name: str, step: int) -> IconButton:
        arrow = IconButton(self.look, icon, name)
        arrow.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # Ctrl with an arrow does the same from the row
        arrow.clicked.connect(lambda: self.move_asked.emit(step))
        return arrow

    def _draw(self) -> None:
        self._number.setFixedWidth(self.look.px(22))
