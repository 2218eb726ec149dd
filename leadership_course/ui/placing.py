"""Where on the desktop does the window open, and what is kept of where it was?"""

from contextlib import suppress

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from leadership_course.study.places import Place
from leadership_course.study.ports import ProfileError
from leadership_course.study.settings import Settings
from leadership_course.ui.ways import RESUMED

LEAST = (900, 600)
USUAL = (1120, 760)
FRAME = (8, 40, 8, 8)  # left, top, right, bottom: nobody knows it before the window is shown


def put_in_place(window: QWidget, settings: Settings) -> None:
    """Put `window` where it was, unless that is on no screen any more."""
    window.setMinimumSize(*LEAST)
    kept = settings.value.window
    if kept and any(s.geometry().intersects(QRect(*kept)) for s in QGuiApplication.screens()):
        window.setGeometry(QRect(*kept))
    else:
        window.resize(_fitting(window))
    if settings.value.is_maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _fitting(window: QWidget) -> QSize:
    """Return the usual size, or what the screen has room for beside the frame of the window."""
    frame = QMargins(*FRAME)
    room = window.screen().availableGeometry().marginsRemoved(frame).size()
    return QSize(*USUAL).boundedTo(room).expandedTo(QSize(*LEAST))


def keep_place(window: QWidget, settings: Settings) -> None:
    """Keep where `window` is; one that can't be kept is no loss."""
    frame = window.normalGeometry()
    with suppress(ProfileError):
        settings.change(
            window=(frame.x(), frame.y(), frame.width(), frame.height()),
            is_maximized=window.isMaximized(),
        )


def keep_under_way(place: Place, settings: Settings) -> None:
    """Keep what is under way as soon as it is open: a crash asks nobody first."""
    if place.page == "unlock":
        return  # what is behind it is gone on with
    kept = str(place._replace(part="")) if place.page in RESUMED else ""
    with suppress(ProfileError):  # Today leads back to it all the same
        settings.change(place=kept)
