"""How does the learner choose among a few short words?"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout, let_grow

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChipRow(QWidget):
    """A line of chips; `chosen` says which. Arrows move, Space chooses."""

    chosen = Signal(int, bool)

    def __init__(
        self,
        look: Look,
        names: Sequence[str] = (),
        *,
        is_exclusive: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._flow = FlowLayout(self, spacing=6)
        self._group = QButtonGroup(self)
        self._group.setExclusive(is_exclusive)
        self._group.idToggled.connect(self.chosen)
        self._is_exclusive = is_exclusive
        let_grow(self)
        self.set_names(names)

    @property
    def chips(self) -> tuple[Button, ...]:
        """The buttons, in order."""
        return tuple(button for button in self._group.buttons() if isinstance(button, Button))

    @property
    def picked(self) -> tuple[int, ...]:
        """Which chips are chosen, by place."""
        return tuple(at for at, chip in enumerate(self.chips) if chip.isChecked())

    def set_names(self, names: Sequence[str]) -> None:
        """Show other chips, none of them chosen."""
        for chip in self.chips:
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for at, name in enumerate(names):
            self._group.addButton(self._chip(name), at)
        for first, second in pairwise(self.chips):
            QWidget.setTabOrder(first, second)
        self.updateGeometry()

    def choose(self, index: int) -> None:
        """Choose the chip at `index`; -1 chooses none."""
        if index < 0:
            self._group.setExclusive(False)
            for chip in self.chips:
                chip.setChecked(False)
            self._group.setExclusive(self._is_exclusive)
        elif index < len(self.chips):
            self.chips[index].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go from chip to chip."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self._step(watched, step)
        return super().eventFilter(watched, event)

    def _chip(self, name: str) -> Button:
        chip = Button(name, "chip", look=self._look, parent=self)
        chip.setCheckable(True)
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _step(self, chip: QObject, step: int) -> bool:
        chips = self.chips
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        here = next((at for at, one in enumerate(chips) if one is chip), -1)
        there = here + step
        if here < 0 or not 0 <= there < len(chips):
            return True
        chips[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True
