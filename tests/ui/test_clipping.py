"""Is anything cut off: at 100 and 200 % text, in a small and a usual window, in any theme?"""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from leadership_course.ui.widgets.column import Column
from leadership_course.ui.widgets.prose import Prose
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner
from tests.ui.screens import STATES, State

WORDS = re.compile(r"[\s\u200b]+")
SIZES = (100, 200)
WINDOWS = ((900, 600), (1280, 800))
ROUNDS = 3  # a long page takes its room in several
THEMES = ("light", "dark", "high-contrast")


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_nothing_is_cut_off_at_any_size(learner: Learner, state: State) -> None:
    learner.start_welcomed()
    state.reach(learner)
    found: list[str] = []
    for text_size, (width, height) in product(SIZES, WINDOWS):
        learner.window.dress(text_size=text_size)
        learner.window.resize(width, height)
        for _ in range(ROUNDS):
            settle()
        assert (learner.window.width(), learner.window.height()) == (width, height)
        found += [f"{text_size} % in {width}x{height}: {what}" for what in cut_off(learner.window)]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES[1:])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_no_theme_needs_more_room(learner: Learner, state: State, theme: str) -> None:
    learner.start_welcomed()
    state.reach(learner)
    learner.window.dress(theme=theme, text_size=200)
    learner.window.resize(900, 600)
    for _ in range(ROUNDS):
        settle()
    assert list(cut_off(learner.window)) == []


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_what_was_built_at_200_per_cent_fits_too(learner: Learner, state: State) -> None:
    learner.start_welcomed()
    learner.window.dress(text_size=200)
    learner.window.resize(900, 600)
    state.reach(learner)
    settle()
    assert list(cut_off(learner.window)) == []


def cut_off(window: QWidget) -> Iterator[str]:
    """Tell of each text that has less room than it needs, and of all that sticks out."""
    yield from (told(label, "label") for label in seen(window, QLabel) if is_label_cut(label))
    yield from (told(text, "text") for text in seen(window, Prose) if is_prose_cut(text))
    for button in seen(window, QAbstractButton):
        if is_button_cut(button):
            yield told(button, "button")
    for field in (*seen(window, QLineEdit), *seen(window, QComboBox)):
        if field.height() < field.minimumSizeHint().height():
            yield told(field, "field")
    for column in seen(window, Column):
        yield from overflowing(column)
    yield from outside(window)


def told(widget: QWidget, kind: str) -> str:
    """Describe a widget that is cut off."""
    words = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return f"{kind} {words[:50]!r} has {widget.width()}x{widget.height()}"


def is_label_cut(label: QLabel) -> bool:
    """Tell whether words of a label don't fit."""
    if not label.text():
        picture = label.pixmap()
        return not picture.isNull() and label.width() < picture.deviceIndependentSize().width() - 1
    if label.wordWrap():
        metrics = label.fontMetrics()
        longest = max(metrics.horizontalAdvance(word) for word in WORDS.split(label.text()) or [""])
        return (
            label.height() < label.heightForWidth(label.width())
            or label.contentsRect().width() < longest
        )
    hint = label.sizeHint()
    return label.width() < hint.width() or label.height() < hint.height()


def is_prose_cut(text: Prose) -> bool:
    """Tell whether the end of a text is hidden."""
    return text.height() < text.heightForWidth(text.width())


def is_button_cut(button: QAbstractButton) -> bool:
    """Tell whether a button is smaller than its words."""
    if button.hasHeightForWidth():
        return button.height() < button.heightForWidth(button.width())
    hint = button.sizeHint()
    return button.width() < hint.width() or button.height() < hint.height()


def overflowing(column: Column) -> Iterator[str]:
    """Tell of what is wider than the column it scrolls in, and of a blank below the last words."""
    content, room = column.widget(), column.viewport().size()
    layout = content.layout() if content is not None else None
    if content is None or layout is None:
        return
    if content.width() > room.width():
        yield f"the page is {content.width()} wide and has {room.width()}"
    needed = max(layout.totalHeightForWidth(content.width()), room.height())
    if content.height() > needed + 1:
        yield f"the page is {content.height()} high and needs {needed}"


def outside(window: QWidget) -> Iterator[str]:
    """Tell of what sticks out of the widget around it, to the left or right."""
    for widget in seen(window, QWidget):
        around = widget.parentWidget()
        if around is None or widget.isWindow() or isinstance(around, Column):
            continue
        left = widget.mapTo(window, QPoint(0, 0)).x()
        start = around.mapTo(window, QPoint(0, 0)).x()
        if left < start - 1 or left + widget.width() > start + around.width() + 1:
            yield f"{told(widget, type(widget).__name__)} sticks out of {type(around).__name__}"
