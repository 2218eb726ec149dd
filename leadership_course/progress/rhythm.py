"""How often does the learner want to be asked, and when not at all?"""

from datetime import date
from typing import ClassVar

from msgspec import Struct

from leadership_course.progress.events import AwayChosen, Event, RhythmChosen, WelcomeFinished
from leadership_course.progress.fact import Heeds
from leadership_course.progress.moments import day_of, local_day

MINUTES = 5
CAP = 10


class Rhythm(Struct):
    """The newest choice of each: days and easy days (0 Monday to 6 Sunday), minutes a day, the most
    reviews a day, and the day on which the learner is back from being away.
    """

    HEEDS: ClassVar[Heeds] = (WelcomeFinished, RhythmChosen, AwayChosen)

    days: tuple[int, ...] = ()
    minutes: int = MINUTES
    cap: int = CAP
    easy_days: tuple[int, ...] = ()
    away_until: date | None = None
    _chosen: list[tuple[date, tuple[int, ...]]] = []  # from a date on, these days
    _away: list[tuple[date, date]] = []  # the first day of being away, and the day back

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case WelcomeFinished(days=days, minutes=minutes):
                self.minutes = minutes
                self._choose(days, local_day(event))
            case RhythmChosen() as fact:
                self.minutes, self.cap, self.easy_days = fact.minutes, fact.cap, fact.easy_days
                self._choose(fact.days, local_day(event))
            case AwayChosen(until=until):
                self.away_until = day_of(until)
                self._leave(self.away_until, local_day(event))
            case _:
                return

    def asks_on(self, day: date) -> bool:
        """Tell whether `day` is one of the days chosen by then, and none of being away."""
        chosen = (days for since, days in reversed(self._chosen) if since <= day)
        is_away = any(first <= day < back for first, back in self._away)
        return not is_away and day.weekday() in next(chosen, ())

    def _choose(self, days: tuple[int, ...], on: date | None) -> None:
        self.days = days
        if on is not None:
            self._chosen.append((on, days))

    def _leave(self, until: date | None, on: date | None) -> None:
        """Be away from the day `on`, until a later choice says otherwise."""
        if on is None:
            return
        self._away = [(first, min(back, on)) for first, back in self._away]
        if until is not None:
            self._away.append((on, until))
