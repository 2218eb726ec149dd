"""How is a course's picture shown, and what stands there when it can't be?"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.drawing import MOST_BYTES, recoloured
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.pictures import fitted, read_bytes, read_picture


class FigureView(QWidget):
    """A picture as wide as the column at most, with its caption; its alt text is its name."""

    def __init__(
        self, look: Look, path: Path, alt: str, caption: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        picture = _Picture(look, path, alt)
        self.is_shown = not picture.is_empty
        if self.is_shown:
            column.addWidget(picture)
        else:
            picture.deleteLater()
            column.addWidget(_instead(alt))
        if caption:
            column.addWidget(PlainLabel(caption, "small", "muted"))


def _instead(alt: str) -> Panel:
    panel = Panel("card")
    panel.column.addWidget(PlainLabel("Picture", "eyebrow", "muted"))
    panel.column.addWidget(PlainLabel(alt or "This picture can't be shown."))
    return panel


class _Picture(QLabel):
    """The picture itself, drawn anew for each width and theme."""

    def __init__(self, look: Look, path: Path, alt: str) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self._drawing = b""
        self._renderer = QSvgRenderer()
        self._drawn = QSize()
        if path.suffix.lower() == ".svg":
            self._drawing = read_bytes(path, MOST_BYTES)
        else:
            self._image = read_picture(path)
        self.setAccessibleName(alt)
        self.setAccessibleDescription(alt)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._recolour)
        self._recolour()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._natural().isEmpty()

    def hasHeightForWidth(self) -> bool:
        """Return True: a picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture in `width`."""
        return self._fitted(width).height()

    def sizeHint(self) -> QSize:
        """Return the picture's size in a reading column."""
        return self._fitted(self._look.reading_width)

    def minimumSizeHint(self) -> QSize:
        """Return a small picture."""
        return QSize(self._look.px(120), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the picture for its new width."""
        super().resizeEvent(event)
        if self._fitted(self.width()) != self._drawn:  # also told of a height that changed alone
            self._draw()

    def _natural(self) -> QSize:
        if self._drawing:
            return self._renderer.defaultSize() if self._renderer.isValid() else QSize()
        return self._image.size()

    def _fitted(self, width: int) -> QSize:
        natural = self._natural()
        if natural.isEmpty():
            return QSize(0, 0)
        is_grown = bool(self._drawing)
        wide = min(width, self._look.reading_width if is_grown else natural.width())
        return fitted(natural, wide)

    def _recolour(self) -> None:
        if self._drawing:
            family = self._look.font("text").family()
            drawing = recoloured(self._drawing, self._look.tokens, family)
            self._renderer.load(QByteArray(drawing))
        self.updateGeometry()
        if not self._drawn.isEmpty():  # else its width isn't known yet
            self._draw()

    def _draw(self) -> None:
        size = self._drawn = self._fitted(self.width())
        if size.isEmpty():
            return
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(pixmap.rect())
        if self._drawing:
            self._renderer.render(painter, box)
        else:
            painter.drawImage(box, self._image)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)
