"""How does a small picture keep up with the theme and the text size?"""

from PySide6.QtWidgets import QLabel

from leadership_course.ui.theme.look import Look


class Icon(QLabel):
    """A line drawing in the colour of a token; words beside it say what it means."""

    def __init__(self, look: Look, name: str, token: str, size: int = 18) -> None:
        """Draw the icon `name`, `size` pixels wide at 100 %."""
        super().__init__()
        self._look = look
        self._name, self._token, self._size = name, token, size
        look.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str) -> None:
        """Draw another icon, or another colour."""
        self._name, self._token = name, token
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(self._look.pixmap(self._name, self._token, self._look.px(self._size)))
