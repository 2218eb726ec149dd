"""Does the newest choice of a rhythm stand?"""

from datetime import date

from leadership_course.progress.events import AwayChosen, RhythmChosen, WelcomeFinished
from tests.progress.histories import folded


def test_nothing_chosen_is_five_minutes_and_ten_reviews() -> None:
    rhythm = folded().rhythm
    assert (rhythm.days, rhythm.minutes, rhythm.cap, rhythm.easy_days) == ((), 5, 10, ())
    assert rhythm.away_until is None


def test_the_welcome_sets_days_and_minutes() -> None:
    rhythm = folded(WelcomeFinished(object="c", days=(0, 2), minutes=10)).rhythm
    assert (rhythm.days, rhythm.minutes, rhythm.cap) == ((0, 2), 10, 10)


def test_what_was_chosen_later_stands() -> None:
    welcome = WelcomeFinished(object="c", days=(0, 2), minutes=10)
    chosen = RhythmChosen(object="c", days=(1,), minutes=3, cap=5, easy_days=(5, 6))
    rhythm = folded(welcome, chosen).rhythm
    assert (rhythm.days, rhythm.minutes, rhythm.cap, rhythm.easy_days) == ((1,), 3, 5, (5, 6))
    again = folded(chosen, welcome).rhythm
    assert (again.days, again.minutes, again.cap) == ((0, 2), 10, 5)


def test_being_away_has_an_end_and_can_be_ended() -> None:
    away = AwayChosen(object="c", until="2026-05-01")
    assert folded(away).rhythm.away_until == date(2026, 5, 1)
    assert folded(away, AwayChosen(object="c", until="")).rhythm.away_until is None
    assert folded(AwayChosen(object="c", until="soon")).rhythm.away_until is None
