"""How is one step of a short scale picked?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leadership_course.ui.questions.keys import KeysPassBy, focused_index, left_or_right, step_focus
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout, let_grow


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
        look.changed.connect(self._fit)
        self._fit()
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
        chip = Button(text, kind="chip", look=self.look)
        chip.setCheckable(True)
        chip.setAutoExclusive(True)
        chip.setAccessibleName(f"{text}: {subject}" if subject else text)
        chip.installEventFilter(self._passing)
        return chip

    def _fit(self) -> None:
        """Give each chip the width it has when picked, so that picking moves nothing."""
        for chip in self.chips:
            chip.ensurePolished()
            bold = chip.font()
            bold.setWeight(QFont.Weight.Bold)
            wider = QFontMetrics(bold).horizontalAdvance(chip.text())
            usual = chip.fontMetrics().horizontalAdvance(chip.text())
            chip.setMinimumWidth(0)
            chip.setMinimumWidth(chip.sizeHint().width() + max(0, wider - usual) + 2)

    def _on_click(self, index: int) -> None:
        self._stop_at(index)
        self.picked.emit(index)

    def _stop_at(self, index: int) -> None:
        """Let Tab stop once in the scale, as at any group of radio buttons."""
        for place, chip in enumerate(self.chips):
            here = place == index
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
