"""What do the tests of the building blocks stand on?"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look

Shown = Callable[..., QWidget]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """A light look without motion, applied."""
    look = Look()
    look.apply(Preferences(theme="light", motion="reduced"))
    yield look
    qapp.setStyleSheet("")
    look.deleteLater()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Show widgets one above the other in a window of `width`; the window is active."""

    windows: list[QWidget] = []  # Python would delete a window nobody holds

    def show(*widgets: QWidget, width: int = 480) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        height = column.totalHeightForWidth(width)
        window.resize(width, height if height > 0 else column.totalSizeHint().height())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show
