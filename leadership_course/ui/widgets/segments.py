"""How far through a lesson or a quiz is the learner, as a line?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import TURN_MS
from leadership_course.ui.widgets.eased import Eased

THICKNESS = 6
GAP = 6


class Track(QProgressBar):
    """A thin line of progress that says its value and can't be operated."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = Eased(look, self.update, TURN_MS, self)
        self.setTextVisible(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Return a width worth reading and the thickness of the line."""
        return QSize(self._look.px(220), self._look.px(THICKNESS))

    def minimumSizeHint(self) -> QSize:
        """Return how short the line may become."""
        return QSize(self._look.px(48), self._look.px(THICKNESS))

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def _start_painting(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        return painter

    def _draw_part(self, painter: QPainter, box: QRectF, share: float) -> None:
        radius = box.height() / 2
        painter.setBrush(self._look.colour("line"))
        painter.drawRoundedRect(box, radius, radius)
        if share <= 0:
            return
        filled = QRectF(box)
        filled.setWidth(max(box.height(), box.width() * min(share, 1.0)))
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(filled, radius, radius)


class Segments(Track):
    """One piece for each card; those up to the learner's place are filled."""

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Become the line of another lesson, at its beginning."""
        self._count = max(count, 1)
        self.setRange(0, self._count)
        self.set_place(0)
        self.update()

    def set_place(self, index: int) -> None:
        """Fill up to and including piece `index`, counted from 0."""
        place = min(max(index + 1, 0), self._count)
        self.setValue(place)
        self.setAccessibleName(f"Card {place} of {self._count}")
        self._shown.go(place, at_once=not self.isVisible())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces."""
        painter = self._start_painting()
        gap = self._look.px(GAP) if self._count <= 40 else 1
        width = (self.width() - gap * (self._count - 1)) / self._count
        for index in range(self._count):
            box = QRectF(index * (width + gap), 0, width, self.height())
            self._draw_part(painter, box, self._shown.value - index)


class Bar(Track):
    """One line filled to a share."""

    def __init__(self, look: Look, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setRange(0, 100)
        self.set_share(share)

    def set_share(self, share: float, words: str = "") -> None:
        """Fill to `share` (0 to 1); `words` say it better than per cent, as in "4 of 10"."""
        share = min(max(share, 0.0), 1.0)
        self.setValue(round(share * 100))
        self.setAccessibleName(words or f"{round(share * 100)} per cent")
        self._shown.go(share, at_once=not self.isVisible())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        self._draw_part(self._start_painting(), QRectF(self.rect()), self._shown.value)
