"""On which days of this week was something done, and which did the learner choose?"""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CIRCLE, _STEP, _TICK = 28, 40, 16  # pixels at 100 % text


class WeekRow(QWidget):
    """A circle for each day from Monday on: ticked when done, drawn firmly when chosen."""

    def __init__(
        self,
        look: Look,
        done: Collection[int],
        chosen: Collection[int],
        today: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show the days 0 (Monday) to 6 that are `done` and `chosen`; `today` is underlined."""
        super().__init__(parent)
        self._look, self._done, self._chosen, self._today = look, done, chosen, today
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        names = ", ".join(_DAYS[day] for day in sorted(done)) or "none yet"
        self.setAccessibleName(f"Days of this week with something done: {names}")
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for seven circles."""
        circle, step = self._look.px(_CIRCLE), self._look.px(_STEP)
        return QSize(6 * step + circle, circle + self._look.px(8))

    def minimumSizeHint(self) -> QSize:
        """Room for them side by side without a gap; they move together where it is narrow."""
        return QSize(7 * self._look.px(_CIRCLE), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circles with their letters or ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._look.font("small")
        font.setBold(True)
        painter.setFont(font)
        circle = self._look.px(_CIRCLE)
        step = min(self._look.px(_STEP), (self.width() - circle) / 6)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for day in range(7):
            x = self.width() - circle - day * step if is_rtl else day * step
            self._draw_day(painter, QRectF(x, 0, circle, circle), day)
        painter.end()

    def _draw_day(self, painter: QPainter, box: QRectF, day: int) -> None:
        look = self._look
        if day == self._today:
            line = QRectF(box.center().x() - look.px(6), box.bottom() + look.px(4), look.px(12), 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(line, 1.5, 1.5)
        inner = box.adjusted(1, 1, -1, -1)
        if day in self._done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(inner)
            tick = look.px(_TICK)
            corner = box.center().toPoint()
            picture = look.pixmap("tick", "on_accent", tick)
            painter.drawPixmap(corner.x() - tick // 2, corner.y() - tick // 2, picture)
            return
        is_chosen = day in self._chosen
        painter.setPen(QPen(look.colour("control_line" if is_chosen else "line"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        painter.setPen(look.colour("ink" if is_chosen else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _DAYS[day][0])
