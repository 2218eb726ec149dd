"""Can every question be heard, reached and read at any size?"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from leadership_course.course.questions import Question
from leadership_course.study.preferences import Preferences
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.theme.look import Look
from tests.ui.questions import samples
from tests.ui.questions.conftest import press
from tests.ui.questions.samples import Desk
from tests.ui.questions.test_feedback import finished

Put = Callable[..., QuestionPanel]
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
STATES = ("fresh", "half", "right", "amiss")


def name(case: object) -> str:
    """Name a case after its question."""
    return getattr(case, "id", "")


def put_in(put: Put, desk: Desk, question: Question, state: str, width: int = 640) -> QuestionPanel:
    """Put a question on screen in one of its states."""
    if state in {"right", "amiss"}:
        answers = samples.RIGHT if state == "right" else samples.AMISS
        return put(question, finished(desk, question, answers), width)
    if state == "half":
        desk.ask(question).keep(samples.HALF[question.id])
    return put(question, None, width)


def visible(panel: QuestionPanel, kinds: type | tuple[type, ...]) -> Iterator[QWidget]:
    """Yield what of some kinds is on screen."""
    for widget in panel.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible():
            yield widget


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_every_control_has_a_name_and_a_role(
    put: Put, desk: Desk, question: Question, state: str
) -> None:
    panel = put_in(put, desk, question, state)
    for control in visible(panel, CONTROLS):
        heard = QAccessible.queryAccessibleInterface(control)
        assert heard.text(QAccessible.Text.Name).strip(), control
        assert heard.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}, control


@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_controls_are_told_apart_by_their_names(put: Put, question: Question) -> None:
    names = [control.accessibleName() for control in visible(put(question), CONTROLS)]
    assert len(names) == len(set(names))


# In the smallest window, 900x600, the column is over 700 pixels wide.
@pytest.mark.parametrize(("width", "text_size"), [(460, 100), (640, 200), (600, 200)])
@pytest.mark.parametrize("state", ["fresh", "amiss"])
@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_nothing_is_cut_off(
    put: Put, look: Look, desk: Desk, question: Question, state: str, width: int, text_size: int
) -> None:
    look.apply(Preferences(theme="light", motion="reduced", text_size=text_size))
    panel = put_in(put, desk, question, state, width)
    QApplication.processEvents()
    for label in visible(panel, QLabel):
        assert isinstance(label, QLabel)
        if label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.width() >= longest_word(label), label.text()
    for widget in visible(panel, QWidget):
        right = widget.mapTo(panel, QPoint(widget.width(), 0)).x()
        assert right <= panel.width(), widget
    for button in visible(panel, QAbstractButton):
        least = button.heightForWidth(button.width()) if button.hasHeightForWidth() else 0
        assert button.height() >= least, button.accessibleName()
    assert panel.width() <= width


def longest_word(label: QLabel) -> int:
    """Return the width of the longest word of a label."""
    return max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())


@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_tab_reaches_the_button_that_checks_going_down_the_page(
    put: Put, question: Question
) -> None:
    panel = put(question)
    panel.view.show_reply(samples.RIGHT[question.id])
    panel.view.changed.emit()
    if question.confidence:
        press("s")
    panel.focus_first()
    QApplication.processEvents()
    seen: list[int] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.mapTo(panel, QPoint(0, focus.height() // 2)).y())
        if focus is panel.check:
            break
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.check
    if question is not samples.MATCHING:  # its targets stand beside its rows
        assert seen == sorted(seen)


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_a_change_of_theme_or_size_leaves_the_answer_alone(
    put: Put, look: Look, desk: Desk, question: Question, theme: str
) -> None:
    panel = put_in(put, desk, question, "half")
    wanted = {"light": "light", "dark": "dark", "high-contrast": "high-contrast"}[theme]
    look.apply(Preferences(theme=wanted, motion="reduced", text_size=150))  # type: ignore[arg-type]
    panel.grab()
    assert panel.view.reply() == samples.HALF[question.id]


def test_a_moved_row_says_where_it_stands(put: Put) -> None:
    put(samples.ORDERING)
    from tests.ui.questions.conftest import press_with_ctrl

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("1 of 5: ")
    press_with_ctrl(Qt.Key.Key_Down)
    assert focus.accessibleName().startswith("2 of 5: ")


def test_a_gap_says_what_stands_around_it(put: Put) -> None:
    panel = put(samples.FILL_IN)
    names = [field.accessibleName() for field in visible(panel, (QLineEdit, QComboBox))]
    assert names[0] == "Gap 1: us the more closely we have ... it. The higher score says ..."
    assert names[1].startswith("Gap 2: ... it. The higher score says")


def test_each_type_tells_its_keys(put: Put) -> None:
    for question in samples.QUESTIONS:
        keys = put(question).keys()
        assert keys[-1][0] == "Enter"
        assert all(key and meaning for key, meaning in keys)
