"""What do the pages beside the rail share? A heading, and a column that scrolls under it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.column import Page


class PageScreen(Screen):
    """A screen that is one page; what it shows goes into `_page.body`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Lay out the empty page."""
        super().__init__(parent)
        self._look = look
        self._page = Page(look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
