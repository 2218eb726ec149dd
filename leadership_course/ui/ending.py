"""How does the program end, also where closing the window leaves it in the tray?"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def end(window: QWidget) -> bool:
    """Close `window` and end the program; tell whether it ended.

    It stays where words can't be kept: then the window shows why.
    """
    if not window.close():
        window.show()
        return False
    if not QGuiApplication.quitOnLastWindowClosed():
        QGuiApplication.quit()
    return True
