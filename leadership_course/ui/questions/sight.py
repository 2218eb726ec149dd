"""How does what matters now come into view on a page that scrolls?"""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 48


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page around `widget` until its beginning can be seen."""
    _scroll(widget, widget.mapToGlobal(QPoint(0, 0)))


def keep_in_view(inside: QWidget, place: QPoint) -> None:
    """Scroll the page around `inside` so that a global place, as the mouse's, stays in view."""
    _scroll(inside, place)


def _scroll(inside: QWidget, place: QPoint) -> None:
    around = inside.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    page = around.widget() if around is not None else None
    if around is not None and page is not None:
        at = page.mapFromGlobal(place)
        around.ensureVisible(around.horizontalScrollBar().value(), at.y(), 0, _MARGIN)
