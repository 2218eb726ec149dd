"""How did the learner set out?"""

from typing import Final

from leadership_course.progress.events import Event, WelcomeFinished


class Start:
    """The welcome as it was finished."""

    HEEDS: Final = (WelcomeFinished,)

    def __init__(self) -> None:
        """Begin as on the first start."""
        self.welcome: WelcomeFinished | None = None

    def take(self, event: Event) -> None:
        """Fold one event in."""
        if isinstance(event.fact, WelcomeFinished):
            self.welcome = event.fact
