"""Which screen is to be looked at, and how does one get there?"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from leadership_course.ui.main_window import MainWindow


class Scene(NamedTuple):
    """A screen to take: its name, how to get there, and what of it, if not the whole window.

    Of screens of one kind, that differ in their words alone, only the first is taken in all
    variants.
    """

    name: str
    show: Callable[[MainWindow], None]
    part: Callable[[MainWindow], QWidget] | None = None
    kind: str = ""


def at(place: str) -> Callable[[MainWindow], None]:
    """Return how to get to a place."""
    return lambda window: window.go(place)
