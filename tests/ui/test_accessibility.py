"""Can every screen be heard and walked through by keyboard, in reading order, without a trap?"""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.questions.feedback import Feedback
from leadership_course.ui.questions.plate import Plate
from leadership_course.ui.rail import Rail
from leadership_course.ui.screen import Screen
from tests.ui.keyboard import press, seen, settle
from tests.ui.learner import Learner
from tests.ui.screens import STATES, State

NOTHING = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Window,
}
# What is read out when the focus comes to it, and can't be pressed or typed into.
READ_OUT = (Screen, Feedback, Plate)
every_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)


def focusable(window: QWidget) -> Iterator[QWidget]:
    """Yield what is on screen, can be used and takes the focus by Tab or by click."""
    for widget in seen(window, QWidget):
        takes_it = widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_it and widget.focusProxy() is None:
            yield widget


def heard(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """Return what a screen reader says of a widget: its name and its role."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip(), interface.role()


@every_state
def test_a_screen_can_be_heard_and_walked_through(learner: Learner, state: State) -> None:
    learner.start_welcomed()
    state.reach(learner)
    focus = learner.focus_widget()
    assert focus.isVisible()
    assert focus.isEnabled()
    assert_heard(learner)
    assert_told_apart(learner, state)
    walked = walk(learner, "Tab")
    missed = [w for w in focusable(learner.window) if w not in walked and not by_arrow(w)]
    assert [heard(widget)[0] for widget in missed] == []
    assert out_of_order(learner, walked) == []
    walked[0].setFocus()
    assert walk(learner, "Shift+Tab") == [walked[0], *reversed(walked[1:])]


def assert_heard(learner: Learner) -> None:
    """Everything that takes the focus has a name and a role, and every label says its words."""
    found = list(focusable(learner.window))
    assert found
    for widget in found:
        name, role = heard(widget)
        assert name, widget
        assert role not in NOTHING or isinstance(widget, READ_OUT), (name, role)
    for label in seen(learner.window, QLabel):
        assert heard(label)[0] or not label.text(), label.text()


def assert_told_apart(learner: Learner, state: State) -> None:
    """No two things that Tab comes to are called the same."""
    if state.name.startswith(("result, open",)):  # groups, named by what is above
        return
    names = [
        heard(button)[0]
        for button in seen(learner.page(), QAbstractButton)
        if button.isEnabled() and not by_arrow(button)
    ]
    assert sorted(names) == sorted(set(names))


def walk(learner: Learner, key: str) -> list[QWidget]:
    """Press Tab from where the focus is until it is there again; return the way."""
    start = learner.focus_widget()
    if by_arrow(start):  # a page without controls holds the focus itself; Tab leaves it
        press(key, learner.window)
        start = learner.focus_widget()
    way = [start]
    for _ in range(200):
        press(key, learner.window)
        here = QApplication.focusWidget()
        assert here is not None, "Tab loses the focus"
        assert here.isVisible()
        if here is start:
            return way
        assert here not in way, f"Tab is caught between {heard(way[way.index(here)])} and the next"
        way.append(here)
    raise AssertionError("Tab never comes back")


def by_arrow(widget: QWidget) -> bool:
    """Tell whether a widget is one of a group that arrows walk, where Tab stops once."""
    return not widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def out_of_order(learner: Learner, walked: list[QWidget]) -> list[str]:
    """Return what Tab comes to before something that stands above it, in the same column."""
    window = learner.window
    found = []
    for area in areas(window):
        inside = [widget for widget in walked if area.isAncestorOf(widget)]
        firsts = (w for w in inside if not any(is_above(window, other, w) for other in inside))
        start = inside.index(min(firsts, key=lambda w: box(window, w).top())) if inside else 0
        turned = [*inside[start:], *inside[:start]]
        for before, after in pairwise(turned):
            if is_above(window, after, before):
                found.append(f"{heard(before)[0]!r} before {heard(after)[0]!r}")
    return found


def areas(window: QWidget) -> list[QWidget]:
    """Return the parts of the window that are read one after another: rail and page."""
    assert isinstance(window, MainWindow)
    return [*seen(window, Rail), window.on_show()]


def box(window: QWidget, widget: QWidget) -> QRect:
    """Return where a widget stands in the window, with what is scrolled away in its place."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def is_above(window: QWidget, one: QWidget, other: QWidget) -> bool:
    """Tell whether `one` is wholly above `other` in the same column, or before it in its row."""
    first, second = box(window, one), box(window, other)
    shares_a_row = first.top() <= second.bottom() and second.top() <= first.bottom()
    shares_a_column = first.left() <= second.right() and second.left() <= first.right()
    if shares_a_row:
        return first.right() <= second.left()
    return shares_a_column and first.bottom() < second.top()


@pytest.mark.slow
@every_state
def test_a_screen_stands_from_right_to_left_without_a_complaint(
    learner: Learner, state: State, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        learner.start_welcomed()
        state.reach(learner)
        learner.window.grab()
        settle()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
