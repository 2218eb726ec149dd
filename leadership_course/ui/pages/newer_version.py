"""Is there a newer version? Asked by the learner, never by the program."""

from PySide6.QtWidgets import QWidget

from leadership_course import __version__
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 480  # pixels at 100 %: narrower, the button stands below the words


class NewerVersion(SideBySide):
    """Names the installed version, and where to see whether there is a newer one."""

    def __init__(self, look: Look, releases: str, parent: QWidget | None = None) -> None:
        """Offer to open `releases`, an http or https address; without one, say where to ask."""
        super().__init__(look, _LEAST, parent=parent)
        self._releases = releases
        words = (
            f"Version {__version__} is installed. "
            "The program never looks for a newer one by itself."
        )
        if not releases:
            words = f"{words} Ask where you got it from: a person, a team or a web page."
        self.add(PlainLabel(words, role="text"))
        if releases:
            ask = Button("Is there a newer version?", icon="open", look=look)
            ask.clicked.connect(self._ask)
            self.add(ask, 0)

    def _ask(self) -> None:
        from leadership_course.ui.widgets.link_sheet import LinkSheet

        LinkSheet(self._look, self._releases, self).exec()
