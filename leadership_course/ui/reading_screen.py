"""What do lesson, quiz and welcome share? One thing at a time, with progress and a way on."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, IconButton
from leadership_course.ui.widgets.column import ReadingColumn
from leadership_course.ui.widgets.fade import Fade
from leadership_course.ui.widgets.filling import show_only
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.segments import Track
from leadership_course.ui.widgets.turning import Turning


class ReadingScreen(Screen):
    """A screen that takes the whole window; `head` and `foot` can be added to."""

    def __init__(
        self, look: Look, track: Track, leaves: str = "", parent: QWidget | None = None
    ) -> None:
        """Lay out the frame; `track` shows how far, `leaves` names the button that leaves."""
        super().__init__(parent)
        self._look = look
        self.note = PlainLabel("", role="text", tone="muted")
        self.note.setWordWrap(False)
        self.way_on = Button("Continue", kind="primary", icon="forward", look=look)
        self.column = ReadingColumn(look)
        Fade(look, self.column)
        self._turning = Turning(look, self.column)
        self.head, self.foot = QHBoxLayout(), QHBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 20)
        outer.setSpacing(0)
        outer.addLayout(self.head)
        outer.addWidget(self.column, 1)
        outer.addLayout(self.foot)
        self._fill_head(track, leaves)
        self.foot.setContentsMargins(0, 12, 0, 0)
        self.foot.setSpacing(16)

    def put(self, view: QWidget) -> None:
        """Show `view` in the place of what was there, as a card is turned."""
        show_only(self.column, view)
        self._turning.turn()

    def _fill_head(self, track: Track, leaves: str) -> None:
        self.head.setSpacing(16)
        if leaves:
            close = IconButton(self._look, "close", leaves)
            close.clicked.connect(self.leave)
            self.head.addWidget(close)
        self.head.addWidget(track, 1)
        self.head.addWidget(self.note)
        if not leaves:
            self.note.hide()
            self.head.setContentsMargins(0, 15, 0, 15)  # as high as with a button
