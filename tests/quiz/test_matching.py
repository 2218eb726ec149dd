"""What do pairs earn, and what is said about each?"""

import pytest

from leadership_course.course.questions import Matching, Pair
from leadership_course.quiz.answers import Paired
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete

masks = Matching(
    id="masks",
    prompt="Which fear hides behind it?",
    pairs=(
        Pair(left="Perfect", right="To be seen", why="Nothing to see is nothing to blame."),
        Pair(left="Busy", right="To be needless", why="A full diary is a proof."),
        Pair(left="Silent", right="To be seen", why="Who says nothing shows nothing."),
    ),
    extra_right=("To be late",),
)


@pytest.mark.parametrize(
    ("pairs", "score"),
    [
        ({"perfect": "to-be-seen", "busy": "to-be-needless", "silent": "to-be-seen"}, 1.0),
        ({"perfect": "to-be-seen", "busy": "to-be-late", "silent": "to-be-seen"}, 2 / 3),
        ({"perfect": "to-be-seen"}, 1 / 3),
        ({}, 0.0),
    ],
)
def test_the_score_is_the_share_of_right_pairs(pairs: dict[str, str], score: float) -> None:
    assert grade(masks, Paired(pairs=pairs)).score == score


def test_each_pair_tells_both_right_sides_and_the_reason() -> None:
    parts = grade(masks, Paired(pairs={"busy": "to-be-late"})).parts
    assert parts[1] == Part(
        id="busy",
        text="Busy",
        is_right=False,
        why="A full diary is a proof.",
        given="To be late",
        expected="To be needless",
    )
    assert (parts[0].is_chosen, parts[0].given, parts[0].is_right) == (False, "", False)


def test_pairs_are_complete_when_every_left_side_has_one() -> None:
    every = {"perfect": "to-be-late", "busy": "to-be-late", "silent": "to-be-late"}
    assert is_complete(masks, Paired(pairs=every))
    assert not is_complete(masks, Paired(pairs={"perfect": "to-be-late"}))


def test_a_pair_with_a_side_that_is_gone_does_not_fit() -> None:
    assert fits(masks, Paired(pairs={"busy": "to-be-late"}))
    assert not fits(masks, Paired(pairs={"loud": "to-be-late"}))
    assert not fits(masks, Paired(pairs={"busy": "to-be-loud"}))
