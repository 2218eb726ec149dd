"""Which keys work in this place?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel


class KeySheet(QDialog):
    """What F1 shows: the place's keys and what each does."""

    def __init__(
        self,
        look: Look,
        place: str,
        keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Keys: {place}")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(PlainLabel("Keys", "eyebrow"))
        column.addWidget(PlainLabel(place, "title"))
        column.addLayout(_table(keys))
        close = Button("Close", "primary", look=look)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(look.px(380))


def _table(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_24)
    grid.setVerticalSpacing(SPACE_8)
    grid.setColumnStretch(1, 1)
    for row, (names, what) in enumerate(keys):
        grid.addLayout(_caps(names), row, 0)
        grid.addWidget(PlainLabel(what), row, 1)
    return grid


def _caps(names: str) -> QHBoxLayout:
    caps = QHBoxLayout()
    caps.setSpacing(6)
    for name in names.split(" or "):
        caps.addWidget(PlainLabel(name, "key"))
    caps.addStretch(1)
    return caps
