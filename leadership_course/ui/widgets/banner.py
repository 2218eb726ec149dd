"""How does a page say something that stays until it is dealt with?"""

from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_4, SPACE_12, SPACE_16
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

BannerKind = Literal["notice", "error"]

_SIGNS: Final[dict[BannerKind, tuple[str, str]]] = {
    "notice": ("info", "accent"),
    "error": ("warning", "bad"),
}


class Banner(Panel):
    """An icon, a title and a text, with an action: `acted`."""

    acted = Signal()

    def __init__(
        self,
        look: Look,
        kind: BannerKind,
        title: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, parent)
        self._look = look
        self._kind: BannerKind = kind
        self._sign = QLabel()
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        self.title = PlainLabel(title, "title")
        self.text = PlainLabel(text)
        words.addWidget(self.title)
        words.addWidget(self.text)
        if not text:
            self.text.hide()  # to show it here would make it a window of its own for a moment
        row = QHBoxLayout()
        row.setSpacing(SPACE_16)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if action:
            button = Button(action, "secondary", look=look)
            button.clicked.connect(self.acted)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.column.setSpacing(SPACE_12)
        self.setAccessibleName(f"{title}. {text}" if text else title)
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        icon, token = _SIGNS[self._kind]
        self._sign.setPixmap(self._look.pixmap(icon, token, self._look.px(24)))
