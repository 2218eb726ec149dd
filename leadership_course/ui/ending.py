"""How does the program end, also where closing the window leaves it in the tray?"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def is_end() -> bool:
    """Tell whether closing the window ends the program, as it does without an icon in the tray."""
    return QGuiApplication.quitOnLastWindowClosed()


def end(window: QWidget) -> bool:
    """Close `window` and end the program; tell whether it ended.

    It stays where words can't be kept: then the window shows why.
    """
    was_end, was_seen = is_end(), window.isVisible()
    QGuiApplication.setQuitOnLastWindowClosed(True)
    if not window.close():
        QGuiApplication.setQuitOnLastWindowClosed(was_end)
        window.show()
        return False
    if not was_seen:  # closing it was no event for Qt
        QGuiApplication.quit()
    return True
