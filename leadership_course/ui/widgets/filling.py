"""How does a page get new content without the old one lingering?"""

from PySide6.QtWidgets import QLayout, QWidget

from leadership_course.ui.widgets.column import Column


def clear(layout: QLayout) -> None:
    """Take everything out of `layout` and let it go; hidden leftovers would make every later page
    slower.
    """
    while item := layout.takeAt(0):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def show_only(column: Column, content: QWidget) -> None:
    """Put `content` in the place of what the column showed, from its top."""
    clear(column.body)
    column.body.addWidget(content)
    column.scroll_to_top()
