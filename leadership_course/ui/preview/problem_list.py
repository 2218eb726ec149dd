"""How is the list of problems looked through?"""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leadership_course.ui.preview.problem_rows import AnyIndex, Row, Rows
from leadership_course.ui.theme.fonts import Role
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.focus import draw_ring

_WRAP: Final = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
)
_PAD, _AROUND, _ICON, _GAP, _BETWEEN = 12, 11, 18, 10, 3
_RADIUS = 10
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKING: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class ProblemList(QListView):
    """One row for each problem; `chosen` is the row to be shown in the course, `opened` the one to
    be opened in the editor.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look, rows: Rows, parent: QWidget | None = None) -> None:
        """List `rows`."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Problems of the course")
        self.setProperty("kind", "bare")
        self.setObjectName("time-line")  # the ring is drawn round the row, not round the list
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setModel(rows)
        self.setItemDelegate(_Drawn(look, self))
        self._soon = QTimer(self, singleShot=True, interval=0)  # once it is laid out
        self._soon.timeout.connect(lambda: self.scrollTo(self.currentIndex()))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        look.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def row(self) -> int:
        """The row that is chosen, -1 for none."""
        return self.currentIndex().row()

    @property
    def is_ringed(self) -> bool:
        """Whether the row of the keyboard shows its ring."""
        return self.hasFocus() and self._look.input_mode.is_by_keyboard

    def choose(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew where their width changed, and keep the chosen one in sight."""
        super().resizeEvent(event)
        self._soon.start()
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row under the pointer."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, show; every other key is the window's."""
        if event.key() in _ENTER and self.row >= 0:
            self.opened.emit(self.row)
        elif event.key() == Qt.Key.Key_Space and self.row >= 0:
            self.chosen.emit(self.row)
        elif event.key() in _WALKING and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Boxes(NamedTuple):
    message: QRect
    remedy: QRect
    place: QRect


class _Drawn(QStyledItemDelegate):
    """Draws an icon, the mistake, the remedy, and below them where it stands."""

    def __init__(self, look: Look, view: ProblemList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height in which nothing is cut off."""
        width = self._view.viewport().width()
        boxes = self._boxes(self._row(index), QRect(0, 0, width, 0))
        return QSize(0, boxes.place.bottom() + 1 + self._look.px(_AROUND))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row as it is now."""
        row, look, box = self._row(index), self._look, QRect(option.rect)
        is_chosen = index.row() == self._view.row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._view.layoutDirection())
        self._draw_ground(painter, box, option, is_chosen=is_chosen)
        size = look.px(_ICON)
        top = box.top() + look.px(_AROUND) + 1
        icon = QRect(box.left() + look.px(_PAD), top, size, size)
        sign, token = ("warning", "bad") if row.is_mistake else ("info", "accent")
        painter.drawPixmap(self._mirrored(icon, box), look.pixmap(sign, token, size))
        boxes = self._boxes(row, box)
        self._write(painter, box, boxes.message, row.message, "text", "ink")
        self._write(painter, box, boxes.remedy, row.remedy, "small", "ink")
        self._write(painter, box, boxes.place, row.place, "small", "muted")
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, *, is_chosen: bool
    ) -> None:
        look, radius = self._look, self._look.px(_RADIUS)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft" if is_chosen else "page"))
            painter.drawRoundedRect(QRectF(box), radius, radius)
        if is_chosen and self._view.is_ringed:
            draw_ring(painter, QRectF(box), radius - 1, look.colour("focus"))

    def _write(
        self, painter: QPainter, row: QRect, box: QRect, text: str, role: Role, token: str
    ) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(self._look.colour(token))
        painter.drawText(self._mirrored(box, row), _WRAP, text)

    def _boxes(self, row: Row, box: QRect) -> _Boxes:
        px = self._look.px
        left = box.left() + px(_PAD + _ICON + _GAP)
        width = max(1, box.right() - px(_PAD) - left)
        message = self._measured(
            QRect(left, box.top() + px(_AROUND), width, 0), row.message, "text"
        )
        below = QRect(left, message.bottom() + 1 + px(_BETWEEN), width, 0)
        remedy = self._measured(below, row.remedy, "small")
        below = QRect(left, remedy.bottom() + 1 + px(_BETWEEN), width, 0)
        return _Boxes(message, remedy, self._measured(below, row.place, "small"))

    def _measured(self, at: QRect, text: str, role: Role) -> QRect:
        room = QRect(at.left(), at.top(), at.width(), 100_000)
        found = QFontMetrics(self._look.font(role)).boundingRect(room, _WRAP, text)
        return QRect(at.left(), at.top(), at.width(), found.height())

    def _mirrored(self, box: QRect, row: QRect) -> QRect:
        if self._view.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(row.left() + row.right() - box.right(), box.top(), box.width(), box.height())

    def _row(self, index: AnyIndex | QModelIndex) -> Row:
        model = index.model()
        if not isinstance(model, Rows):
            raise TypeError("rows of problems come from their own model")
        return model.rows[index.row()]
