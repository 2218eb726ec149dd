"""What is a screen, and which keys does it answer to?"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import Event
from leadership_course.study.places import Place
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.column import Column

_SCROLLING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Key(NamedTuple):
    """Keys that do something here, separated by "or" ("Right or Space"), and what they do."""

    keys: str
    what: str
    act: Callable[[], None]


class Screen(QWidget):
    """A page of the window.

    Screens don't know one another: they say where to go, and what the window should tell the
    learner.
    """

    go = Signal(str)  # a place
    leave = Signal()  # back to where the learner came from
    lock_asked = Signal()  # of the journal, at once
    said = Signal(str, object)  # a sentence, and a callable that undoes what it tells, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without keys."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a page without buttons still takes keys
        self._keys: list[Key] = []

    def open(self, place: Place) -> None:
        """Show `place`; called each time the screen comes up."""

    def part_on_show(self) -> str:
        """The part of its place that is on show, such as the card of a lesson, else nothing; opened
        there, the screen would show the same again.
        """
        return ""

    def refresh(self, event: Event) -> None:
        """Take in that `event` was recorded while the screen is up."""

    def flush(self) -> None:
        """Keep what is half written; called before the screen goes away."""

    def focus_first(self) -> None:
        """Put the focus where the learner goes on: by default on the first button of the page."""
        for button in self.findChildren(Button):
            if button.isEnabled() and not self._is_put_away(button):
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _is_put_away(self, widget: QWidget) -> bool:
        """Tell whether `widget` or what holds it is hidden; what was made just now is only not
        shown yet.
        """
        explicit = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        here: QWidget | None = widget
        while here is not None and here is not self:
            if here.isHidden() and here.testAttribute(explicit):
                return True
            here = here.parentWidget()
        return False

    def title(self) -> str:
        """What the window's title says beside the course's name."""
        return ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this place, for the F1 sheet."""
        return (*((key.keys, key.what) for key in self._keys), ("PgUp or PgDown", "Scroll"))

    def bind(self, keys: str, what: str, act: Callable[[], None]) -> None:
        """Let `keys` do `act`, wherever in the screen the focus is, unless a control there uses
        them itself.
        """
        self._keys.append(Key(keys, what, act))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is bound to; keys reach this when no control with the focus wanted them."""
        keys = _with_one_enter(event)
        pressed = QKeySequence(keys)
        for key in self._keys:
            if any(pressed == QKeySequence(one) for one in key.keys.split(" or ")):
                key.act()
                return
        column = self.findChild(Column)
        at = self.focusWidget()
        if keys.key() == Qt.Key.Key_Enter and isinstance(at, Button) and at.isCheckable():
            at.click()  # a choice left Enter to its page, which has no use for it
        elif column is not None and event.key() in _SCROLLING:
            column.keyPressEvent(event)  # the focus stands beside what is to be scrolled
        else:
            super().keyPressEvent(event)


def _with_one_enter(event: QKeyEvent) -> QKeyCombination:
    """Return the keys pressed; to Qt the Enter beside the letters is another key, Return."""
    if event.key() != Qt.Key.Key_Return:
        return event.keyCombination()
    return QKeyCombination(event.modifiers(), Qt.Key.Key_Enter)
