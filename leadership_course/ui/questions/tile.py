"""What do the rows, targets and responses of a question look like, and how are they pressed?"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leadership_course.ui.questions.plate import EDGES, FILLS, Tone, paint_card
from leadership_course.ui.theme.look import Look


class Tile(QAbstractButton):
    """A card that is one button as a whole, with whatever is laid out inside its `column`."""

    focused = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty tile; give it an accessible name."""
        super().__init__(parent)
        self.look = look
        self.column = QVBoxLayout(self)
        self.is_locked = False
        self._tone: Tone = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._space_out)
        self._space_out()

    @property
    def tone(self) -> Tone:
        """How the tile is marked at the moment."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Mark the tile as the active one, as lifted, or by the verdict on it."""
        self._tone = tone
        self.update()

    def place(self, widget: QWidget, layout: QBoxLayout | None = None, stretch: int = 0) -> None:
        """Add something to look at: presses on it are presses on the tile."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        (layout or self.column).addWidget(widget, stretch)

    def set_locked(self, is_locked: bool) -> None:
        """Take the tile out of play, or back; it stays readable and reachable."""
        self.is_locked = is_locked
        cursor = Qt.CursorShape.ArrowCursor if is_locked else Qt.CursorShape.PointingHandCursor
        self.setCursor(cursor)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Space for the tile itself; every other key belongs to the question."""
        if event.key() == Qt.Key.Key_Space and not self.is_locked:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take presses only while the tile is in play."""
        if not self.is_locked:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came here."""
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the card under what is laid out on it."""
        width = 2.0 if self.hasFocus() or self._tone in {"active", "lifted"} else 1.0
        paint_card(self, self.look, self._edge(), self._fill(), width)

    def _edge(self) -> str:
        if self.hasFocus():
            return "focus"
        if self._tone:
            return EDGES[self._tone]
        return "accent" if self.underMouse() and not self.is_locked else "line"

    def _fill(self) -> str:
        return FILLS.get(self._tone, "accent_soft" if self.isDown() else "surface")

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the tile is enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def _space_out(self) -> None:
        across, down = self.look.px(16), self.look.px(12)
        self.column.setContentsMargins(across, down, across, down)
        self.column.setSpacing(self.look.px(8))
        self.updateGeometry()
        self.update()
