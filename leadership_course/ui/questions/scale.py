"""How is one step of a short scale picked?"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leadership_course.ui.questions.keys import KeysPassBy, focused_index, left_or_right, step_focus
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout, let_grow


class Step(Button):
    """A chip of a scale: as wide as when it is picked, so that picking moves nothing."""

    def __init__(self, look: Look, text: str, passing: KeysPassBy, scale: QWidget) -> None:
        """Leave the keys that `passing` names to the scale around."""
        super().__init__(text, kind="chip", look=look, parent=scale)
        self._passing = passing
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut off."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a key pass by. An event filter would be asked about every event there is."""
        if self._passing.passes(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Scale(QWidget):
    """Named steps as chips that wrap, one to pick; `picked` tells the learner's picks only."""

    picked = Signal(int)

    def __init__(self, look: Look, steps: Sequence[str], subject: str = "") -> None:
        """Offer `steps`; `subject` says to a screen reader what is being rated."""
        super().__init__()
        self.look = look
        self._passing = KeysPassBy(self)
        self._group = QButtonGroup(self)
        self.chips = tuple(self._chip(step, subject) for step in steps)
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for index, chip in enumerate(self.chips):
            self._group.addButton(chip, index)
            row.addWidget(chip)
        let_grow(self)
        self._stop_at(0)
        self._group.idClicked.connect(self._on_click)

    def index(self) -> int | None:
        """Return the picked step, counted from 0, or None."""
        picked = self._group.checkedId()
        return None if picked < 0 else picked

    def show_index(self, index: int | None) -> None:
        """Show `index` as picked, or none, without telling."""
        self._group.setExclusive(False)
        for place, chip in enumerate(self.chips):
            chip.setChecked(place == index)
        self._group.setExclusive(True)
        self._stop_at(index or 0)

    def pick(self, index: int) -> None:
        """Pick a step as the learner would."""
        if 0 <= index < len(self.chips) and not self.is_locked:
            self.chips[index].click()

    @property
    def is_locked(self) -> bool:
        """Whether the steps can only be read."""
        return self._passing.is_locked

    def set_locked(self, is_locked: bool) -> None:
        """Take the steps out of play, or back; what was picked stays readable."""
        self._passing.lock(self.chips, is_locked)

    def focus(self) -> None:
        """Put the focus on the picked step, or on the first."""
        self.chips[self.index() or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the steps with the arrows to the left and right."""
        step = 0 if self.is_locked else left_or_right(event, self.layoutDirection())
        event.setAccepted(
            bool(step) and focused_index(self.chips) >= 0 and step_focus(self.chips, step)
        )

    def _chip(self, text: str, subject: str) -> Button:
        chip = Step(self.look, text, self._passing, self)
        chip.setAccessibleName(f"{text}: {subject}" if subject else text)
        return chip

    def _on_click(self, index: int) -> None:
        self._stop_at(index)
        self.picked.emit(index)

    def _stop_at(self, index: int) -> None:
        """Let Tab stop once in the scale, as at any group of radio buttons."""
        for place, chip in enumerate(self.chips):
            here = place == index
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
