"""May this link leave the program? Asked each time, with the host in plain sight."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel


class LinkSheet(QDialog):
    """Names the host and the whole address; the browser opens only on "Open"."""

    def __init__(self, look: Look, link: str, parent: QWidget | None = None) -> None:
        """Ask about `link`, which must be an absolute http or https address (ValueError if not)."""
        super().__init__(parent)
        self._url = QUrl(link)
        if self._url.scheme() not in ("http", "https") or not self._url.host():
            raise ValueError(f"not a web address: {link}")
        self.setWindowTitle("Open a web page")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(PlainLabel(f"Open {self._url.host()} in your browser?", "title"))
        column.addWidget(PlainLabel(link, "text", "muted", is_selectable=True))
        words = "The course itself needs no network. The page learns that you visited it."
        column.addWidget(PlainLabel(words))
        row = QHBoxLayout()
        stay = Button("Stay here", "secondary", look=look)
        stay.clicked.connect(self.reject)
        go = Button("Open", "primary", "open", look)
        go.clicked.connect(self._open)
        row.addStretch(1)
        row.addWidget(stay)
        row.addWidget(go)
        column.addLayout(row)
        stay.setFocus()
        self.setMinimumWidth(look.px(420))

    def _open(self) -> None:
        self.accept()
        QDesktopServices.openUrl(self._url)
