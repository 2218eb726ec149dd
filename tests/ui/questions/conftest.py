"""What does every test of a question need on its screen?"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.course.questions import Question
from leadership_course.study.asking import Asking
from leadership_course.study.preferences import Preferences
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.theme.look import Look
from tests.ui.questions.samples import Desk


@pytest.fixture(scope="session")
def one_look(qapp: QApplication) -> Look:
    """The one look of the application, as in the program."""
    return Look()


@pytest.fixture
def look(one_look: Look) -> Iterator[Look]:
    """The look at its plainest: light, 100 %, without motion."""
    plain = Preferences(theme="light", motion="reduced")
    one_look.apply(plain)
    yield one_look
    one_look.apply(plain)


@pytest.fixture
def desk() -> Desk:
    """A learner's desk in memory."""
    return Desk()


@pytest.fixture
def put(qtbot: QtBot, look: Look, desk: Desk) -> Callable[..., QuestionPanel]:
    """Return a function that puts a question on screen, in a scrolled column of 640 pixels."""

    kept: list[QWidget] = []  # pytest-qt closes windows and keeps none of them alive

    def on_screen(
        question: Question, asking: Asking | None = None, width: int = 640
    ) -> QuestionPanel:
        panel = QuestionPanel(look, asking or desk.ask(question))
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setWidget(panel)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        qtbot.addWidget(around)
        kept.append(around)
        around.resize(width, 900)
        around.show()
        around.activateWindow()
        qtbot.waitUntil(around.isActiveWindow)
        panel.focus_first()
        return panel

    return on_screen


def press(*keys: Qt.Key | str) -> None:
    """Press keys where the focus is; a string is typed letter by letter."""
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(_focus(), key)
        else:
            QTest.keyClick(_focus(), key)


def press_with_ctrl(key: Qt.Key) -> None:
    """Press a key where the focus is, with Ctrl held."""
    QTest.keyClick(_focus(), key, Qt.KeyboardModifier.ControlModifier)


def click(widget: QWidget) -> None:
    """Click the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is nowhere"
    return widget
