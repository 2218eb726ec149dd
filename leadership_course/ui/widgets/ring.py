"""How much of a whole is done, as a ring?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.eased import Eased


class ProgressRing(QProgressBar):
    """A ring filled to `share` (0 to 1) with a word or an icon inside; says its value."""

    def __init__(
        self,
        look: Look,
        share: float = 0.0,
        text: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = text
        self._icon = icon
        self._shown = Eased(look, self.update, 400, self)
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)
        self._fit()
        self.set_share(share, at_once=True)

    def set_share(self, share: float, *, at_once: bool = False) -> None:
        """Fill the ring to `share`, gliding when it is on the screen."""
        share = min(max(share, 0.0), 1.0)
        self.setValue(round(share * 100))
        self.setAccessibleName(f"{round(share * 100)} per cent")
        self._shown.go(share, at_once=at_once or not self.isVisible())

    def set_words(self, text: str, icon: str = "") -> None:
        """Show `text`, or `icon` in its place, inside the ring."""
        self._words, self._icon = text, icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the ring at the learner's text size."""
        return QSize(self._look.px(60), self._look.px(60))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a ring doesn't shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, the filled part and what is inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._look.px(6)
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        circle = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        self._draw_track(painter, circle, width)
        self._draw_inside(painter, box)

    def _draw_track(self, painter: QPainter, circle: QRectF, width: float) -> None:
        painter.setPen(QPen(self._look.colour("line"), width))
        painter.drawEllipse(circle)
        if self._shown.value <= 0:
            return
        pen = QPen(self._look.colour("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, 90 * 16, round(-360 * 16 * self._shown.value))

    def _draw_inside(self, painter: QPainter, box: QRectF) -> None:
        if self._icon:
            size = self._look.px(22)
            pixmap = self._look.pixmap(self._icon, "accent", size)
            corner = box.center().toPoint()
            painter.drawPixmap(corner.x() - size // 2, corner.y() - size // 2, pixmap)
            return
        font = self._look.font("small")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()
