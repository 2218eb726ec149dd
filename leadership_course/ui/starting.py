"""What waits until the first page is painted, so that the window is there at once?"""

import builtins
import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_PIXMAPS = 1024  # KiB of drawn pictures that Qt keeps for later; its own limit is ten times that
_LARGE = 64 * 1024  # bytes
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # the names of these limits in the C library

SOON_PAINTED = 400  # ms after the window was shown; nothing breaks where painting takes longer


def begin() -> None:
    """Import Qt, which is the larger part of a start, and let nothing but the start have time.

    For the sake of `from __feature__ import`, which nobody uses here, PySide6 puts an import of its
    own in the place of Python's and reads the source of every module that is imported later. So
    Python's is put back.
    """
    gc.disable()  # thousands of objects are made now, and all of them stay
    if sys.platform != "win32":
        sys.setdlopenflags(os.RTLD_LAZY)  # look a C++ function up when it is first called
    pythons = builtins.__import__
    import_module("PySide6.QtWidgets")
    builtins.__import__ = pythons


def once_painted(window: "QWidget", act: Callable[[], None]) -> None:
    """Do `act` when the window stands, unless it is gone by then; and look for garbage from then
    on, among what is new.
    """
    from PySide6.QtCore import QTimer

    QTimer.singleShot(SOON_PAINTED, _begin_collecting)
    QTimer.singleShot(SOON_PAINTED, _stay_small)
    QTimer.singleShot(SOON_PAINTED, window, act)


def give_icon(qt: "QApplication") -> None:
    """Give the program's windows its icon."""
    from PySide6.QtGui import QIcon

    from leadership_course.ui.theme.assets import asset

    qt.setWindowIcon(QIcon(str(asset("icons/app-256.png"))))


def _begin_collecting() -> None:
    gc.freeze()
    gc.enable()


def _stay_small() -> None:
    """Give memory back to the system once it is free, in an hour of cards as in the first minute.

    Qt keeps pictures that are never shown again. And the C library of Linux, left to itself, takes
    what once was large for usual and puts it among the small, where it leaves holes for good.
    """
    from PySide6.QtGui import QPixmapCache

    QPixmapCache.setCacheLimit(_PIXMAPS)
    if sys.platform == "linux":
        from ctypes import CDLL

        library = CDLL(None)
        if hasattr(library, "mallopt"):  # glibc has it, musl does not
            library.mallopt(_M_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_M_TRIM_THRESHOLD, _LARGE)
