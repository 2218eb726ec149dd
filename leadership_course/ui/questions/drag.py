"""How is a tile taken, carried and let go with the mouse?"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QLabel, QWidget

from leadership_course.ui.questions.sight import keep_in_view
from leadership_course.ui.questions.tile import Tile


class Drag(QObject):
    """Watches tiles: a press that moves carries the tile's picture, a press that stays is a click.

    Positions are global. Esc lets go without dropping.
    """

    moved = Signal(QWidget, QPoint)
    dropped = Signal(QWidget, QPoint)
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._picture: QLabel | None = None
        self._grip = QPoint()

    def watch(self, tile: Tile) -> None:
        """Let `tile` be dragged."""
        tile.installEventFilter(self)

    @property
    def is_dragging(self) -> bool:
        """Whether a tile is in the air."""
        return self._picture is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a drag from a click."""
        if not isinstance(watched, Tile):
            return False
        if isinstance(event, QMouseEvent):
            return self._follow_mouse(watched, event)
        if self.is_dragging and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._end(watched)
            return True
        return False

    def _follow_mouse(self, tile: Tile, event: QMouseEvent) -> bool:
        place = event.globalPosition().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._pressed_at = None if tile.is_locked else place
                self._grip = event.position().toPoint()
                return False
            case QEvent.Type.MouseMove if self._pressed_at is not None:
                return self._carry(tile, place, self._pressed_at)
            case QEvent.Type.MouseButtonRelease:
                return self._let_go(tile, place)
            case _:
                return False

    def _carry(self, tile: Tile, place: QPoint, start: QPoint) -> bool:
        if not self.is_dragging:
            if (place - start).manhattanLength() < QApplication.startDragDistance():
                return False
            self._lift(tile)
        if self._picture is not None:
            self._picture.move(tile.window().mapFromGlobal(place) - self._grip)
        keep_in_view(tile, place)
        self.moved.emit(tile, place)
        return True

    def _lift(self, tile: Tile) -> None:
        tile.setDown(False)
        picture = QLabel(tile.window())
        picture.setPixmap(tile.grab())
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        picture.setGraphicsEffect(_see_through(picture))
        picture.resize(tile.size())
        picture.show()
        self._picture = picture
        tile.set_tone("lifted")

    def _let_go(self, tile: Tile, place: QPoint) -> bool:
        if not self.is_dragging:
            was_let_go = self._pressed_at is None and not tile.is_locked
            self._pressed_at = None
            return was_let_go  # by Esc: the button under the mouse must not count as clicked
        self._end(tile)
        self.dropped.emit(tile, place)
        return True

    def _end(self, tile: Tile) -> None:
        self._pressed_at = None
        if self._picture is not None:
            self._picture.deleteLater()
            self._picture.hide()
            self._picture = None
        tile.set_tone("")
        self.ended.emit()


def _see_through(picture: QLabel) -> QGraphicsOpacityEffect:
    effect = QGraphicsOpacityEffect(picture)
    effect.setOpacity(0.85)
    return effect
