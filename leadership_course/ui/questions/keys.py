"""Which key was meant, and whose is it?"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_STAYS = (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether Enter was pressed, on either part of the keyboard, with nothing held."""
    return (
        event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & _COMMANDS
    )


def digit(event: QKeyEvent) -> int | None:
    """Return the digit that was typed, on any keyboard layout, or None."""
    text = event.text()
    if event.modifiers() & _COMMANDS or len(text) != 1 or not "0" <= text <= "9":
        return None
    return int(text)


def letter(event: QKeyEvent) -> str:
    """Return the letter that was typed, in lower case, or an empty string."""
    text = event.text()
    return text.lower() if text.isalpha() and not event.modifiers() & _COMMANDS else ""


def is_commanded(event: QKeyEvent) -> bool:
    """Tell whether Ctrl or Alt is held, which makes an arrow move the thing and not the focus."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)


def up_or_down(event: QKeyEvent) -> int:
    """Return -1 for the arrow up, 1 for the arrow down, 0 for any other key."""
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def left_or_right(event: QKeyEvent, direction: Qt.LayoutDirection) -> int:
    """Return -1 for the arrow to what is read before, 1 to what is read after, else 0."""
    step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
    return -step if direction == Qt.LayoutDirection.RightToLeft else step


def focused_index(widgets: Sequence[QWidget]) -> int:
    """Return which of `widgets` has the focus itself or around it, or -1."""
    focus = QApplication.focusWidget()
    if focus is None:
        return -1
    for index, widget in enumerate(widgets):
        if widget is focus or widget.isAncestorOf(focus):
            return index
    return -1


def step_focus(widgets: Sequence[QWidget], step: int) -> bool:
    """Move the focus from one of `widgets` to its neighbour; it stays at the ends."""
    if not widgets:
        return False
    here = focused_index(widgets)
    there = min(max(here + step, 0), len(widgets) - 1) if here >= 0 else 0
    widgets[there].setFocus(Qt.FocusReason.OtherFocusReason)
    return True


class KeysPassBy(QObject):
    """Lets every key but Space and Tab pass by the buttons it watches, up to the question.

    Some desktops press a focused button on Enter, which would choose where the learner wants to
    check; and on arrows Qt moves between buttons by their places, not by their meaning.
    """

    def __init__(self, parent: QObject) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self.is_locked = False

    def lock(self, buttons: Iterable[QAbstractButton], is_locked: bool) -> None:
        """Let `buttons` be reached and read, but not pressed; or be pressed again."""
        self.is_locked = is_locked
        for button in buttons:
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_locked)

    def passes(self, event: QKeyEvent) -> bool:
        """Tell whether a key that was pressed is none of the button's business."""
        is_press = event.key() == Qt.Key.Key_Space
        return event.key() not in _STAYS or (is_press and self.is_locked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the key on to the widget around the button."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and self.passes(event):
            event.ignore()
            return True
        return False
