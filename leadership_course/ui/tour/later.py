"""How do days go by for a program that looks at itself?"""

from datetime import datetime, timedelta

from leadership_course.study.ports import Clock
from leadership_course.study.studying import Study


class Later:
    """A clock that is some days ahead of another."""

    def __init__(self, clock: Clock, days: int) -> None:
        """Be `days` ahead of `clock`."""
        self._clock, self._ahead = clock, timedelta(days=days)

    def now(self) -> datetime:
        """Return the time there."""
        return self._clock.now() + self._ahead

    def at(self, wall: datetime) -> datetime:
        """Return the moment at which a clock on the wall there shows `wall`."""
        return self._clock.at(wall)


def sleep_days(study: Study, days: int) -> None:
    """Let days go by, in this process only."""
    study.clock = Later(study.clock, days)
