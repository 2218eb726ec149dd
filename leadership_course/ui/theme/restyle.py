"""How does a widget say that it has become something else?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set the dynamic property `name` and let the application's style sheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt will, once
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    widget.updateGeometry()
