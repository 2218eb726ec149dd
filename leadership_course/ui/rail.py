"""Where can the learner go? The rail at the left of the window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.rail_button import RailButton

PAGES = (
    ("today", "Today", "Ctrl+1"),
    ("course", "Course", "Ctrl+2"),
    ("review", "Review", "Ctrl+R"),
    ("quotes", "Quotes", "Ctrl+3"),
    ("journal", "Journal", "Ctrl+4"),
    ("progress", "Progress", "Ctrl+5"),
)
FOOT = (
    ("search", "Search", "Ctrl+K"),
    ("settings", "Settings", "Ctrl+,"),
    ("keyboard", "Keys", "F1"),
)
WIDTH = 208
NARROW = 64
_BETWEEN, _BELOW_TITLE = 4, 12
_AROUND = 22 + 14 + _BELOW_TITLE + 2 * _BETWEEN


class Rail(QFrame):
    """The pages by name, or by icon alone where the window is too narrow for words."""

    chosen = Signal(str)
    keys_asked = Signal()
    search_asked = Signal()

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        """Show the course's title and a button for each page."""
        super().__init__(parent)
        self._look = look
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._title = PlainLabel(title, role="title")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 22, 14, 14)
        column.setSpacing(_BETWEEN)
        self._title.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self._title)
        column.addSpacing(_BELOW_TITLE)
        for page, name, keys in PAGES:
            column.addWidget(self._button(page, name, keys))
        column.addStretch(1)
        for page, name, keys in FOOT:
            column.addWidget(self._button(page, name, keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_narrow(False)

    def set_title(self, title: str) -> None:
        """Name the course."""
        self._title.set_text(title)
        self._fit()

    def show_page(self, page: str) -> None:
        """Mark the page the learner is on."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def show_due(self, ideas: int) -> None:
        """Tell how many ideas wait for a review."""
        told = "1 idea is due" if ideas == 1 else f"{ideas} ideas are due"
        self._buttons["review"].set_count(ideas, told)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show icons alone, or icons with names."""
        self._title.setVisible(not is_narrow)
        for button in self._buttons.values():
            button.set_narrow(is_narrow)
        self.setFixedWidth(self._look.px(NARROW) if is_narrow else self._look.px(WIDTH))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the buttons be lower in a low window with large text, so that none is cut off."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        title = self._title.heightForWidth(self.width()) if not self._title.isHidden() else 0
        room = self.height() - title - _AROUND - len(self._buttons) * _BETWEEN
        for button in self._buttons.values():
            button.set_height(int(max(room, 0) / self._look.scale / len(self._buttons)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the rail and the line that ends it."""
        painter = QPainter(self)
        # Drawn, not filled: fillRect would have PySide6 make all 169 ready-made gradients at start.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("surface"))
        painter.drawRect(self.rect())
        is_ltr = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        edge = self.width() - 1 if is_ltr else 0
        painter.setBrush(self._look.colour("line"))
        painter.drawRect(edge, 0, 1, self.height())
        painter.end()

    def _button(self, page: str, name: str, keys: str) -> RailButton:
        button = RailButton(self._look, page, name, keys, shows_keys=page == "search")
        if page == "keyboard":
            button.clicked.connect(self.keys_asked)
        elif page == "search":
            button.clicked.connect(self.search_asked)
        else:
            button.setCheckable(True)
            self._group.addButton(button)
            button.clicked.connect(lambda: self.chosen.emit(page))
        self._buttons[page] = button
        return button
