"""Is what is most forgotten asked first, and never more than the cap?"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.review.due_day import Off
from leadership_course.review.on_a_day import Waiting, asked_on, next_after

MONDAY = date(2026, 3, 2)
NEVER_OFF = Off()


def after(days: int) -> date:
    """Return the day so many days after Monday."""
    return MONDAY + timedelta(days=days)


def waiting(name: str, due: int, last: int = -1, stability: float = 1.0) -> Waiting:
    """Return an idea by the days from Monday."""
    return Waiting(name, after(due), after(last), stability)


def names(asked: tuple[Waiting, ...]) -> list[str]:
    """Return which ideas are asked."""
    return [each.principle for each in asked]


def test_what_is_due_later_is_not_asked() -> None:
    ideas = [waiting("now", 0), waiting("later", 1)]
    assert names(asked_on(MONDAY, ideas, NEVER_OFF, 10)) == ["now"]


def test_the_most_forgotten_comes_first() -> None:
    ideas = [
        waiting("firm", 0, last=-30, stability=30),
        waiting("faded", 0, last=-30, stability=10),
        waiting("new", 0),
        waiting("newer", 0),
    ]
    assert names(asked_on(MONDAY, ideas, NEVER_OFF, 10)) == ["faded", "firm", "new", "newer"]
    assert names(asked_on(MONDAY, ideas, NEVER_OFF, 1)) == ["faded"]


def test_a_stability_of_nothing_is_only_very_forgotten() -> None:
    assert names(asked_on(MONDAY, [waiting("broken", 0, stability=0.0)], NEVER_OFF, 1)) == [
        "broken"
    ]


def test_nothing_is_asked_on_a_day_kept_free_or_past_the_cap() -> None:
    ideas = [waiting("now", 0)]
    assert asked_on(MONDAY, ideas, Off(easy_days=(0,)), 10) == ()
    assert asked_on(MONDAY, ideas, Off(away_until=after(1)), 10) == ()
    assert asked_on(MONDAY, ideas, NEVER_OFF, 0) == ()
    assert asked_on(MONDAY, ideas * 5, NEVER_OFF, -3) == ()


def test_the_next_day_is_told_with_its_count() -> None:
    ideas = [waiting("a", 3), waiting("b", 3), waiting("c", 9)]
    assert next_after(MONDAY, ideas, NEVER_OFF, 10) == (after(3), 2)
    assert next_after(MONDAY, ideas, NEVER_OFF, 1) == (after(3), 1)
    assert next_after(MONDAY, ideas, Off(easy_days=(3, 4)), 10) == (after(5), 2)
    assert next_after(MONDAY, ideas, Off(away_until=after(20)), 10) == (after(20), 3)
    assert next_after(MONDAY, [], NEVER_OFF, 10) is None


def test_what_was_left_over_today_is_next_tomorrow() -> None:
    assert next_after(MONDAY, [waiting("left", -5)], NEVER_OFF, 10) == (after(1), 1)


ideas = st.lists(
    st.builds(
        waiting,
        st.text("abc", max_size=3),
        st.integers(-400, 40),
        st.integers(-400, 40),
        st.floats(0.0, 400),
    ),
    max_size=60,
)


@given(ideas, st.integers(0, 20), st.sets(st.integers(0, 6)))
def test_never_more_than_the_cap_and_only_what_is_due(
    ideas: list[Waiting], cap: int, easy: set[int]
) -> None:
    asked = asked_on(MONDAY, ideas, Off(tuple(easy)), cap)
    assert len(asked) <= cap
    assert all(each.is_due(MONDAY) for each in asked)
    left = [each for each in ideas if each.is_due(MONDAY) and each not in asked]
    if asked and left:
        assert min(each.faded(MONDAY) for each in asked) >= max(each.faded(MONDAY) for each in left)
