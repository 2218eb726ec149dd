"""What do the rows and the targets of matching and sorting look like?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from leadership_course.quiz.grade import Part
from leadership_course.ui.questions.icon import Icon
from leadership_course.ui.questions.number_mark import NumberMark
from leadership_course.ui.questions.tile import Tile
from leadership_course.ui.questions.verdict import Verdict, mark_of
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel


class AssignRow(Tile):
    """An item, and the target that was given to it."""

    def __init__(self, look: Look, text: str, invitation: str) -> None:
        """Show `text` and, until a target is given, the `invitation` to give one."""
        super().__init__(look)
        self.text_shown = text
        self._invitation = invitation
        self._arrow = Icon(look, "forward", "muted")
        self._target = PlainLabel()
        self._verdict = Verdict(look)
        self.place(PlainLabel(text, role="text"))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.column.addLayout(row)
        self.place(self._arrow, row)
        row.setAlignment(self._arrow, Qt.AlignmentFlag.AlignTop)
        self.place(self._target, row, stretch=1)
        self.place(self._verdict)
        self.tell_target("")

    def tell_target(self, target: str) -> None:
        """Show which target the item has; empty for none."""
        self._target.set_text(target or self._invitation)
        self._target.set_tone("accent" if target else "muted")
        self.setAccessibleName(f"{self.text_shown}: {target or 'nothing chosen yet'}")
        self._arrow.show_icon("forward", "accent" if target else "muted")

    def tell(self, part: Part) -> None:
        """Mark the item by word and icon, with the right target and the reason."""
        word = "Right" if part.is_right else f"Not yet. Belongs with: {part.expected}"
        self._verdict.tell(mark_of(part.is_right), word, part.why)
        self.set_tone("right" if part.is_right else "not-yet")
        self.setAccessibleDescription(self._verdict.words())

    def set_locked(self, is_locked: bool) -> None:
        """Take the verdict away when the row comes back into play."""
        super().set_locked(is_locked)
        if not is_locked:
            self._verdict.clear()
            self.setAccessibleDescription("")
            self.set_tone("")


class Target(Tile):
    """Something that items can be given to, with its number."""

    def __init__(self, look: Look, number: int, text: str) -> None:
        """Show `text` behind `number`."""
        super().__init__(look)
        self.text_shown = text
        self.number = number
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.column.addLayout(row)
        mark = NumberMark(look, number)
        self.place(mark, row)
        row.setAlignment(mark, Qt.AlignmentFlag.AlignVCenter)
        self.place(PlainLabel(text, role="text"), row, stretch=1)
        self.tell_use(0)

    def tell_use(self, count: int) -> None:
        """Show and say how many items it has."""
        used = "not used yet" if count == 0 else "used" if count == 1 else f"used {count} times"
        self.setAccessibleName(f"Target {self.number}: {self.text_shown}, {used}")
