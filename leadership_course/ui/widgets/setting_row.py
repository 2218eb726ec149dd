"""How does the name of a setting stand beside what changes it?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 480  # pixels at 100 %: narrower, a control stands below its name
_NAME, _CONTROL = 2, 5  # how they share the row

BESIDE_CHIPS, BESIDE_FIELD, BESIDE_WORDS = 4, 12, 0


class SettingRow(SideBySide):
    """A name, on the first line of its control."""

    def __init__(
        self,
        look: Look,
        name: str,
        control: QWidget,
        drop: int = BESIDE_CHIPS,
        parent: QWidget | None = None,
    ) -> None:
        """Put `name` before `control`, or above it where the row is narrow.

        `drop` is how far below the control's top its first line begins, in pixels at 100 % text.
        """
        super().__init__(look, _LEAST, parent=parent)
        self.name, self._control = name, control
        self._label = PlainLabel(name, role="text")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._drop = drop
        self.add(self._label, _NAME)
        self.add(control, _CONTROL)
        look.changed.connect(self._lower)
        self._lower()

    def focus(self) -> bool:
        """Put the focus on what is chosen in this row, else on the first thing in it; tell whether
        there is any.
        """
        found = (self._control, *self._control.findChildren(QWidget))
        takers = [one for one in found if _takes_focus(one) and one.isVisibleTo(self)]
        chosen = [one for one in takers if isinstance(one, QAbstractButton) and one.isChecked()]
        for one in (*chosen, *takers)[:1]:
            one.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(takers)

    def _lower(self) -> None:
        """Bring the name to the first line of the control, at the size of the text."""
        self._label.setContentsMargins(0, self._look.px(self._drop), 0, 0)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return by_tab == Qt.FocusPolicy.TabFocus and widget.isEnabled()


def call_chips(row: ChipRow, names: Sequence[str]) -> None:
    """Name the chips for those who hear one without seeing the words beside it."""
    for chip, name in zip(row.chips, names, strict=True):
        chip.setAccessibleName(name)
