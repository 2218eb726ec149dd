"""What stands on a page that has nothing yet?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_24, SPACE_32
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel


class EmptyState(QWidget):
    """Says what will be here and offers the step that fills it: `acted`."""

    acted = Signal()

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        text: str,
        action_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_32, SPACE_24, SPACE_32)
        column.setSpacing(SPACE_8)
        column.addWidget(self._picture)
        for label in (PlainLabel(title, "title"), PlainLabel(text, "text", "muted")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if action_text:
            column.addSpacing(SPACE_8)
            button = Button(action_text, "primary", look=look)
            button.clicked.connect(self.acted)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(self._look.pixmap(self._icon, "accent", self._look.px(40)))
