"""How does a share become a verdict?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.quiz.grade import Part, graded, share


@pytest.mark.parametrize(
    ("score", "verdict"), [(1.0, "right"), (0.999, "partly"), (0.001, "partly"), (0.0, "not-yet")]
)
def test_only_everything_is_right_and_only_nothing_is_not_yet(score: float, verdict: str) -> None:
    assert graded(score, ()).verdict == verdict


@given(st.integers(1, 10**6))
def test_all_of_the_points_are_exactly_one(points: int) -> None:
    assert share(points, points) == 1.0
    assert share(points - 1, points) < 1.0


@given(st.integers(), st.integers())
def test_a_share_lies_between_nothing_and_all(earned: int, possible: int) -> None:
    assert 0.0 <= share(earned, possible) <= 1.0


@pytest.mark.parametrize(("earned", "expected"), [(0, 1.0), (1, 1.0), (-1, 0.0)])
def test_where_there_is_nothing_to_earn_losing_nothing_is_all(earned: int, expected: float) -> None:
    assert share(earned, 0) == expected


def test_a_grade_and_its_parts_cannot_be_changed() -> None:
    part = Part(id="a", text="b", is_right=True, why="c")
    with pytest.raises(AttributeError):
        part.is_right = False  # type: ignore[misc]
    with pytest.raises(AttributeError):
        graded(0.0, (part,)).score = 1.0  # type: ignore[misc]
