"""How is a long list looked through, day by day, as a part of the page that scrolls?

The list is as high as all its rows and leaves scrolling to the page: search, filters and rows move
as one. Only what is seen is drawn, so that thousands of rows cost no more than ten.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.time_line_rows import AnyIndex, Line, Lines, Pen

_WALKING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_End)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TimeLine(QListView):
    """Rows under the names of their days; arrows walk, Enter or a click opens."""

    opened = Signal(int)  # the row
    stepped = Signal(int, int)  # where the row with the keyboard begins in the list, and its height

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what a screen reader calls the list."""
        super().__init__(parent)
        self._look = look
        self._lines = Lines()
        self.pen = Pen(look)
        self._heights: tuple[int, tuple[int, ...]] = (-1, ())  # of the rows, at a width
        self.setAccessibleName(name)
        self.setObjectName("time-line")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setModel(self._lines)
        self.setItemDelegate(_Drawn(self))
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        look.changed.connect(self._measure)
        self._soon = QTimer(self, singleShot=True, interval=0)  # once it is laid out
        self._soon.timeout.connect(self._tell)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows shown."""
        return self._lines.lines

    @property
    def heights(self) -> tuple[int, ...]:
        """The heights of the rows in pixels; they are measured once for a width."""
        width = self.width()
        if self._heights[0] != width:
            self._heights = (width, tuple(self.pen.height(line, width) for line in self.lines))
        return self._heights[1]

    @property
    def is_ringed(self) -> bool:
        """Whether the row of the keyboard shows its ring."""
        return self.hasFocus() and self._look.input_mode.is_by_keyboard

    @property
    def row(self) -> int:
        """The row the keyboard is at, -1 for none."""
        return self.currentIndex().row()

    def show_lines(self, lines: tuple[Line, ...], row: int = -1) -> None:
        """Show these rows, with the keyboard at `row`, or at the first that can be chosen."""
        self._heights = (-1, ())
        self._lines.show(lines)
        self.updateGeometry()
        self.setCurrentIndex(self._lines.index(row if row >= 0 else self._first))

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(self._look.px(320), sum(self.heights))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; any width will do."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew where their width changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
            self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open; every other key is the page's."""
        if event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.setCurrentIndex(self._lines.index(self._first))
        elif event.key() in _WALKING and not event.modifiers():
            super().keyPressEvent(event)
        elif event.key() in _ENTER and self.row >= 0:
            self.opened.emit(self.row)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._soon.start()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell the page which row is to be seen."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._soon.start()

    def scrollTo(self, *_to: object) -> None:
        """Nothing: the list has no room of its own to scroll in."""

    @property
    def _first(self) -> int:
        return next((at for at, line in enumerate(self.lines) if not line.is_day), -1)

    def _tell(self) -> None:
        if self.hasFocus() and self.row >= 0:
            box = self.visualRect(self.currentIndex())
            self.stepped.emit(box.top(), box.height())

    def _measure(self) -> None:
        self.pen = Pen(self._look)
        self._heights = (-1, ())
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


class _Drawn(QStyledItemDelegate):
    def __init__(self, view: TimeLine) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._view.heights[index.row()])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line, box = self._view.lines[index.row()], option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._view.layoutDirection())
        if line.is_day:
            self._view.pen.draw_day(painter, box, line)
        else:
            is_current = index.row() == self._view.row
            is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
            is_ringed = is_current and self._view.is_ringed
            self._view.pen.draw_card(painter, box, line, is_ringed=is_ringed, is_under=is_under)
        painter.restore()
