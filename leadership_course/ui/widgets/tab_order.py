"""In which order does Tab come to what was built late?"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def put_after(first: QWidget, view: QWidget) -> None:
    """Let Tab go from `first` into `view`, as its parts are laid out: what is made last would come
    last on the page. (Qt's own `nextInFocusChain` makes Python take one widget for the child of
    another, and drop it with that.)
    """
    for before, after in pairwise((first, *_stops(view))):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        yield from _stops_of(layout)
    else:
        for child in widget.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            yield from _stops(child)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item else None
        widget = item.widget() if item else None
        if inner is not None:
            yield from _stops_of(inner)
        elif widget is not None:
            yield from _stops(widget)
