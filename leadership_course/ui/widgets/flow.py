"""How do small things stand beside each other and go on in the next line?"""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from leadership_course.ui.widgets.buttons import Button


class FlowLayout(QLayout):
    """Items in reading direction, wrapped; each line's items stand on its middle.

    A line that begins with a button without an edge of its own begins so far before the edge that
    its words stand under the words above; not further than the widget around has room, which would
    cut it.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._line_gap = line_gap
        self._room = 0  # before the edge, as far as it is known
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in (Qt calls this)."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end, as Qt asks for it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: a flow takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: less width means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in `width`."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget the heights: Qt calls this when something inside has changed its size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._take_room(rect.marginsRemoved(self.contentsMargins()))
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * len(shown)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Return room for the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for line in self._lines(inner.width()):
            height = max(size.height() for _, size in line)
            if not is_trial:
                self._place(line, inner, y, height)
            y += height + self._line_gap
        is_empty = y == inner.y()
        return (0 if is_empty else y - self._line_gap - inner.y()) + self._upright_margins()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = self._size(item, width)
            if not lines or size.width() > left:
                lines.append([])
                left = width + self._hang(item)
            lines[-1].append((item, size))
            left -= size.width() + self.spacing()
        return lines

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint().expandedTo(item.minimumSize()).boundedTo(item.maximumSize())
        if size.width() <= width:
            return size
        is_tall = item.hasHeightForWidth()
        return QSize(width, item.heightForWidth(width) if is_tall else size.height())

    def _place(
        self, line: list[tuple[QLayoutItem, QSize]], inner: QRect, y: int, height: int
    ) -> None:
        x = -self._hang(line[0][0])
        for item, size in line:
            is_stretched = self._is_stretched(item) and len(line) == 1
            width = inner.width() if is_stretched else size.width()
            top = y + (height - size.height()) // 2
            box = QRect(QPoint(inner.x() + x, top), QSize(width, size.height()))
            if self._is_right_to_left():
                box.moveRight(inner.right() - x)
            item.setGeometry(box)
            x += width + self.spacing()

    def _hang(self, first: QLayoutItem) -> int:
        """How far before the edge a line begins."""
        widget = first.widget()
        return min(widget.inset(), self._room) if isinstance(widget, Button) else 0

    def _take_room(self, inner: QRect) -> None:
        """Note how far before the edge is still inside the widget around."""
        around = self.parentWidget()
        room = inner.x()
        if around is not None and self._is_right_to_left():
            room = around.width() - 1 - inner.right()
        if room != self._room:
            self._room = room
            self.update()  # how many lines there are may hang on it

    def _is_stretched(self, item: QLayoutItem) -> bool:
        return bool(item.expandingDirections() & Qt.Orientation.Horizontal)

    def _is_right_to_left(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _upright_margins(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()


def in_line(*widgets: QWidget, spacing: int = 8) -> FlowLayout:
    """Return a flow of these widgets."""
    flow = FlowLayout(spacing=spacing)
    for widget in widgets:
        flow.addWidget(widget)
    return flow


def let_grow(widget: QWidget) -> None:
    """Give a widget that holds a flow the policy by which layouts ask it for its height.

    Preferred, not Minimum: a layout takes the height of the actual width for the least, while
    Minimum would insist on that of the size hint.
    """
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
