"""Which backups are kept when there are many?"""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.storage.thinning import Stored, kept

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
A_YEAR = [Stored(NOW - timedelta(hours=hours), 1000) for hours in range(0, 24 * 400, 3)]

moments = st.integers(-48, 24 * 900).map(lambda hours: NOW - timedelta(hours=hours))
many = st.lists(st.builds(Stored, moments, st.integers(0, 40_000_000)), unique=True, max_size=60)


def ages(found: set[Stored]) -> list[int]:
    return sorted((NOW - each.at).days for each in found)


def test_all_of_the_last_two_days_are_kept() -> None:
    recent = {each for each in A_YEAR if NOW - each.at <= timedelta(days=2)}
    assert recent <= kept(A_YEAR, NOW)
    assert len(recent) == 17


def test_of_the_time_before_one_a_day_then_one_a_week_then_one_a_month() -> None:
    older = [each.at for each in kept(A_YEAR, NOW) if NOW - each.at > timedelta(days=2)]
    days = {at.date() for at in older if NOW - at < timedelta(days=14)}
    weeks = {at.isocalendar()[:2] for at in older if NOW - at < timedelta(weeks=10)}
    months = {(at.year, at.month) for at in older}
    assert (len(days), len(weeks), len(months)) == (12, 10, 9)
    assert len(older) < 12 + 10 + 9


def test_the_newest_of_a_day_stands_for_it() -> None:
    noon = NOW - timedelta(days=5)
    day = [Stored(noon + timedelta(hours=hour), 1) for hour in (-9, 0, 9)]
    assert kept(day, NOW) == {day[2]}


def test_where_room_is_short_the_oldest_go_but_never_the_newest() -> None:
    large = [Stored(NOW - timedelta(hours=hours), 60) for hours in range(3)]
    assert kept(large, NOW, most=130) == set(large[:2])
    assert kept(large, NOW, most=10) == {large[0]}


def test_a_backup_from_the_future_counts_as_new() -> None:
    future = Stored(NOW + timedelta(days=300), 1)
    assert future in kept([*A_YEAR, future], NOW)


@given(many)
def test_there_are_never_more_than_the_rule_allows(stored: list[Stored]) -> None:
    found = kept(stored, NOW)
    older = [each for each in found if NOW - each.at > timedelta(days=2)]
    assert found <= set(stored)
    assert len(older) <= 12 + 10 + 9
    assert bool(found) == bool(stored)
    if len(found) > 1:
        assert sum(each.size for each in found) <= 100_000_000


@given(many)
def test_thinning_twice_removes_nothing_more(stored: list[Stored]) -> None:
    once = kept(stored, NOW)
    assert kept(once, NOW) == once
