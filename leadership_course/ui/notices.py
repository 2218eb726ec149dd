"""What stands above every page until the learner has dealt with it?"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QVBoxLayout

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.filling import clear

CLOSE = ("Close", "")
LAST_WORDS = (
    "The program ended by a mistake of its own the last time.",
    "What you did is here, and what you typed up to about a second before.",
    CLOSE,
)


class Notices(QVBoxLayout):
    """One banner at a time, the newest."""

    def __init__(self, look: Look, go: Callable[[str], None]) -> None:
        """Begin without one; `go` leads to a place."""
        super().__init__()
        self._look, self._go = look, go
        self._leads_to = ""

    def put(
        self, kind: Literal["notice", "error"], title: str, text: str, way_out: tuple[str, str]
    ) -> None:
        """Show a banner; `way_out` is its button and the place it leads to, or none."""
        from leadership_course.ui.widgets.banner import Banner

        clear(self)
        words, place = way_out
        self._leads_to = place
        banner = Banner(self._look, kind, title, text, words)
        banner.acted.connect(lambda: clear(self))
        if place:
            banner.acted.connect(lambda: self._go(place))
        self.addWidget(banner)

    def arrive(self, page: str) -> None:
        """Take away the banner that leads to `page`, whatever of it: the learner is there."""
        if page == self._leads_to.partition("/")[0]:
            clear(self)
