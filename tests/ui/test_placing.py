"""Does the window open where all of it can be seen?"""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.study.settings import Settings
from leadership_course.ui.placing import LEAST, USUAL, put_in_place


class SmallScreen:
    """A screen with this much room."""

    def __init__(self, width: int, height: int) -> None:
        self._room = QRect(0, 0, width, height)

    def availableGeometry(self) -> QRect:
        return self._room


def opened(qtbot: QtBot, width: int, height: int) -> tuple[int, int]:
    """Return the size of a window that opens for the first time on a screen of this size."""

    class Window(QWidget):
        def screen(self) -> SmallScreen:  # type: ignore[override]  # what is asked of it
            return SmallScreen(width, height)

    window = Window()
    qtbot.addWidget(window)
    put_in_place(window, Settings(Preferences(), lambda _: None))
    return window.width(), window.height()


def test_a_large_screen_shows_the_usual_size(qtbot: QtBot) -> None:
    assert opened(qtbot, 1920, 1080) == USUAL


def test_a_small_screen_shows_all_of_the_window_and_its_frame(qtbot: QtBot) -> None:
    width, height = opened(qtbot, 1100, 760)
    assert width <= 1100 - 8
    assert height <= 760 - 40


def test_no_screen_makes_it_smaller_than_it_can_be_read(qtbot: QtBot) -> None:
    assert opened(qtbot, 640, 480) == LEAST
