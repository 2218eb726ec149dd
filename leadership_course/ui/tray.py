"""What stands in the tray while the window is closed?"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from leadership_course.ui.theme.assets import asset

_BRACKETS = str.maketrans("<>", "‹›")


def is_there() -> bool:
    """Tell whether this desktop has a tray at all."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def without_markup(text: str) -> str:
    """Return a text with other brackets in the place of those that begin and end a tag."""
    return text.translate(_BRACKETS)


class Tray(QObject):
    """An icon with a menu; `opened` with a place, or nothing, asks for the window."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        """Show the icon, for as long as `window` exists."""
        super().__init__(window)
        self.menu = QMenu(window)
        for words, place in (("Open", ""), ("Debrief", "debrief")):
            act = self.menu.addAction(words)
            act.triggered.connect(lambda _=False, place=place: self.opened.emit(place))
        self.menu.addSeparator()
        self.menu.addAction("Quit").triggered.connect(self.left)
        self._icon = QSystemTrayIcon(QIcon(str(asset("icons/app-256.png"))), self)
        self._icon.setToolTip("From Technocrat to Leader")
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activate)
        self._icon.messageClicked.connect(lambda: self.opened.emit("today"))
        self._icon.show()

    def tell(self, title: str, text: str) -> None:
        """Show a notification of the system.

        Some desktops read markup there, and the names in it are a course's: so it gets no brackets.
        """
        self._icon.showMessage(without_markup(title), without_markup(text), self._icon.icon())

    def remove(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit("")
