"""Does the newest choice of a rhythm stand?"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import AnyFact, AwayChosen, RhythmChosen, WelcomeFinished
from leadership_course.progress.rhythm import Rhythm
from tests.progress.histories import event, folded

MONDAY = date(2026, 3, 2)


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


def rhythm_of(*dated: tuple[date, AnyFact]) -> Rhythm:
    rhythm = Rhythm()
    for day, fact in dated:
        rhythm.take(event(fact, f"{day}T12:00:00.000Z"))
    return rhythm


def asked(rhythm: Rhythm, days: int = 21) -> list[int]:
    """Return on which days from Monday on the learner meant to come."""
    return [n for n in range(days) if rhythm.asks_on(MONDAY + timedelta(days=n))]


def on(day: int, *days: int) -> tuple[date, AnyFact]:
    return MONDAY + timedelta(days=day), RhythmChosen(object="c", days=days, minutes=5)


def away(day: int, until: int | None) -> tuple[date, AnyFact]:
    back = "" if until is None else (MONDAY + timedelta(days=until)).isoformat()
    return MONDAY + timedelta(days=day), AwayChosen(object="c", until=back)


def test_nobody_is_asked_before_days_were_chosen_or_without_any() -> None:
    assert asked(Rhythm()) == []
    assert asked(rhythm_of(on(0))) == []
    assert asked(rhythm_of(on(8, 0, 2))) == [9, 14, 16]


def test_other_days_hold_from_the_day_they_were_chosen() -> None:
    assert asked(rhythm_of(on(0, 0, 2), on(8, 4))) == [0, 2, 7, 11, 18]


def test_the_days_of_the_welcome_hold_until_others_are_chosen() -> None:
    welcome = WelcomeFinished(object="c", days=(0, 2), minutes=10)
    assert asked(rhythm_of((MONDAY, welcome)), 7) == [0, 2]


def test_nobody_is_asked_while_away_and_all_are_asked_on_the_day_back() -> None:
    assert asked(rhythm_of(on(0, 0), away(3, 14))) == [0, 14]


def test_coming_back_early_ends_it_on_that_day() -> None:
    assert asked(rhythm_of(on(0, 0), away(3, 20), away(7, None))) == [0, 7, 14]


def test_another_day_back_replaces_the_first_and_what_was_away_stays_so() -> None:
    assert asked(rhythm_of(on(0, 0, 1), away(0, 14), away(7, 8))) == [8, 14, 15]
    assert asked(rhythm_of(on(0, 0), away(0, 7), away(3, 14))) == [14]


def test_a_second_absence_does_not_bring_back_the_first() -> None:
    assert asked(rhythm_of(on(0, 0), away(0, 1), away(13, 15))) == [7]


def test_what_has_no_readable_day_changes_no_week() -> None:
    rhythm = rhythm_of(on(0, 0))
    rhythm.take(event(RhythmChosen(object="c", days=(1,), minutes=3), "yesterday"))
    rhythm.take(event(AwayChosen(object="c", until="2026-05-01"), "yesterday"))
    assert (rhythm.days, rhythm.away_until) == ((1,), date(2026, 5, 1))
    assert asked(rhythm) == [0, 7, 14]


@given(st.lists(st.tuples(st.integers(0, 20), st.none() | st.integers(0, 30)), max_size=6))
def test_nobody_was_away_before_the_first_word_of_it(
    said: list[tuple[int, int | None]],
) -> None:
    everyday = on(0, *range(7))
    rhythm = rhythm_of(everyday, *(away(day, until) for day, until in said))
    first = min((day for day, until in said if until is not None), default=21)
    assert set(range(first)) <= set(asked(rhythm))
