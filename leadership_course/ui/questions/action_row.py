"""How do the buttons under a question stand at any width?"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look


class ActionRow(QWidget):
    """A quiet button at the beginning, the way on at the end, and a note before it.

    Where they don't fit beside each other they stand below each other.
    """

    def __init__(
        self, look: Look, quiet: QPushButton, note: QLabel, onward: tuple[QPushButton, ...]
    ) -> None:
        """Hold the buttons; hidden ones take no room."""
        super().__init__()
        self._look = look
        self._quiet, self._note, self._onward = quiet, note, onward
        for part in (quiet, note, *onward):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def arrange(self) -> None:
        """Put everything in its place, after a button or the note came, went or changed."""
        self.updateGeometry()
        self._place(self.width())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line, or of all below each other."""
        return max((box.bottom() + 1 for _, box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        width = sum(part.sizeHint().width() + self._gap() for part in self._shown())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest button."""
        buttons = [part for part in self._shown() if part is not self._note]
        width = max((part.sizeHint().width() for part in buttons), default=0)
        return QSize(width, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._place(self.width())

    def _place(self, width: int) -> None:
        for part, box in self._boxes(width):
            part.setGeometry(box)

    def _boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        shown = self._shown()
        needed = sum(self._width(part) for part in shown) + self._gap() * max(0, len(shown) - 1)
        found = self._in_line(width) if needed <= width else self._below_each_other(width)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            for _, box in found:
                box.moveRight(width - 1 - box.left())
        return found

    def _in_line(self, width: int) -> list[tuple[QWidget, QRect]]:
        height = max((part.sizeHint().height() for part in self._shown()), default=0)
        found, right = list[tuple[QWidget, QRect]](), width
        for part in reversed(self._shown()):
            size = QSize(self._width(part), part.sizeHint().height())
            right -= size.width()
            left = 0 if part is self._quiet else right
            found.append(
                (part, QRect(left, (height - size.height()) // 2, size.width(), size.height()))
            )
            right -= self._gap()
        return found

    def _below_each_other(self, width: int) -> list[tuple[QWidget, QRect]]:
        found, y = list[tuple[QWidget, QRect]](), 0
        for part in self._shown():
            is_note = part is self._note
            wide = width if is_note else min(self._width(part), width)
            high = self._note.heightForWidth(width) if is_note else part.sizeHint().height()
            left = 0 if is_note or part is self._quiet else width - wide
            found.append((part, QRect(left, y, wide, high)))
            y += high + self._gap()
        return found

    def _width(self, part: QWidget) -> int:
        if part is self._note:
            return self._note.fontMetrics().horizontalAdvance(self._note.text()) + self._look.px(4)
        return part.sizeHint().width()

    def _shown(self) -> list[QWidget]:
        has_note = [self._note] if self._note.text() else []
        return [part for part in (self._quiet, *has_note, *self._onward) if not part.isHidden()]

    def _gap(self) -> int:
        return self._look.px(12)
