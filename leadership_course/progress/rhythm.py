"""How often does the learner want to be asked, and when not at all?"""

from datetime import date

from leadership_course.progress.events import AwayChosen, Event, RhythmChosen, WelcomeFinished
from leadership_course.progress.moments import day_of

MINUTES = 5
CAP = 10


class Rhythm:
    """The newest choice of each: days and easy days (0 Monday to 6 Sunday), minutes a day, the most
    reviews a day, and the day on which the learner is back from being away.
    """

    def __init__(self) -> None:
        """Begin as on the first start."""
        self.days: tuple[int, ...] = ()
        self.minutes = MINUTES
        self.cap = CAP
        self.easy_days: tuple[int, ...] = ()
        self.away_until: date | None = None

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case WelcomeFinished(days=days, minutes=minutes):
                self.days, self.minutes = days, minutes
            case RhythmChosen() as fact:
                self.days, self.minutes = fact.days, fact.minutes
                self.cap, self.easy_days = fact.cap, fact.easy_days
            case AwayChosen(until=until):
                self.away_until = day_of(until)
            case _:
                return
