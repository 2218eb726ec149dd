"""How does a line drawing become a picture in a colour of the theme?"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap, QTransform

from leadership_course.ui.theme.assets import asset

TURNED_BY_DIRECTION: Final = frozenset({"back", "forward", "undo", "open", "chevron-right"})


def tinted(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """Return icon `name` in `colour`, `size` logical pixels wide, for a screen of `ratio`.

    An icon that doesn't exist gives an empty picture: an ornament must not stop a page.
    """
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    path = asset(f"icons/{name}.svg")
    if pixmap.isNull() or not path.is_file():
        return pixmap
    painter = QPainter(pixmap)
    QSvgRenderer(str(path)).render(painter, QRectF(pixmap.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(pixmap.rect())
    painter.end()
    if name in TURNED_BY_DIRECTION and _is_right_to_left():
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _is_right_to_left() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
