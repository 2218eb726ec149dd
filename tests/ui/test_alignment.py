"""Do the words of buttons without an edge stand under the words above, on every page?"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from leadership_course.ui.widgets.buttons import Button
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner
from tests.ui.screens import STATES, State


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_no_button_without_an_edge_stands_in_a_column_by_itself(
    learner: Learner, state: State
) -> None:
    learner.start_welcomed()
    state.reach(learner)
    settle()
    found = [button for button in seen(learner.window, Button) if button.inset()]
    assert [button.text() for button in found if isinstance(holder(button), QVBoxLayout)] == []


def holder(widget: QWidget) -> QLayout | None:
    """Return the layout that places `widget`."""
    parent = widget.parentWidget()
    layouts = _within(parent.layout() if parent is not None else None)
    return next((one for one in layouts if one.indexOf(widget) >= 0), None)


def _within(layout: QLayout | None) -> Iterator[QLayout]:
    if layout is None:
        return
    yield layout
    for place in range(layout.count()):
        item = layout.itemAt(place)
        yield from _within(item.layout() if item is not None else None)
