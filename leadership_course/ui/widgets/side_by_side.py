"""When do two panels stand beside each other, and when one above the other?"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_16


class SideBySide(QWidget):
    """Panels in a row, or in a column where the row would be narrower than `least` pixels at 100 %
    text, or than what stands in it needs.
    """

    def __init__(
        self, look: Look, least: int, gap: int = SPACE_16, parent: QWidget | None = None
    ) -> None:
        """Begin empty; `gap` is what parts two panels."""
        super().__init__(parent)
        self._look, self._least = look, least
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self._narrow = look.px(least)
        look.changed.connect(self._measure)

    def add(self, panel: QWidget, share: int = 1) -> None:
        """Add a panel with its share of the row; 0 leaves it as wide as it needs."""
        self._box.addWidget(panel, share)

    def minimumSizeHint(self) -> QSize:
        """Return the room that a column needs: a row that insisted on its own would keep the page
        as wide as itself, and so would never learn that the window has become narrow.
        """
        return QSize(max(self._widths(), default=0), self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose row or column."""
        self._turn(event.size().width())
        super().resizeEvent(event)

    def _measure(self) -> None:
        """Take on another text size only now that all is dressed for it: while the style sheet is
        being put on, the column around still has its old margins, and the two would pull at each
        other without end.
        """
        self._narrow = self._look.px(self._least)
        self._turn(self.width())

    def _turn(self, width: int) -> None:
        direction = QBoxLayout.Direction
        is_wide = width >= max(self._narrow, self._row_width())
        self._box.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _row_width(self) -> int:
        """Return the width in pixels under which something in the row would be cut off."""
        widths = self._widths()
        return sum(widths) + self._box.spacing() * (len(widths) - 1)

    def _widths(self) -> list[int]:
        items = (self._box.itemAt(at) for at in range(self._box.count()))
        return [item.minimumSize().width() for item in items if item and not item.isEmpty()]
