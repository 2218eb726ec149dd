"""Which keys work in this place?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.column import Column
from leadership_course.ui.widgets.flow import FlowLayout, let_grow
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 360  # pixels at 100 %: narrower, what a key does stands below the key
_ROW = 36  # the usual height of a row at 100 %


class KeySheet(QDialog):
    """What F1 shows: the place's keys and what each does; a long list scrolls."""

    def __init__(
        self,
        look: Look,
        place: str,
        keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        outer.setSpacing(SPACE_16)
        outer.addWidget(PlainLabel("Keys", "eyebrow"))
        outer.addWidget(PlainLabel(place, "title"))
        column = _List(look)
        column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.setAccessibleName(f"Keys of {place}")
        column.body.setSpacing(SPACE_8)
        for names, what in keys:
            column.body.addWidget(_row(look, names, what))
        outer.addWidget(column, 1)
        close = Button("Close", "primary", look=look)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._fit(look, len(keys))
        close.setFocus()

    def _fit(self, look: Look, rows: int) -> None:
        """As large as the list asks for, never larger than the window it explains."""
        width, height = look.px(620), look.px(164 + rows * _ROW)
        parent = self.parentWidget()
        if parent is not None:
            width = min(width, parent.width() - 2 * SPACE_24)
            height = min(height, parent.height() - 2 * SPACE_24)
        self.resize(width, height)


class _List(Column):
    """The sheet has its margins already."""

    def _place(self) -> None:
        self._outer.setContentsMargins(0, 0, SPACE_16, 0)


def _row(look: Look, names: str, what: str) -> SideBySide:
    row = SideBySide(look, _LEAST)
    caps = QWidget()
    flow = FlowLayout(caps, spacing=6, line_gap=6)
    for name in names.split(" or "):
        flow.addWidget(PlainLabel(name, "key"))
    let_grow(caps)
    row.add(caps, 2)
    row.add(PlainLabel(what[:1].upper() + what[1:]), 3)
    return row
