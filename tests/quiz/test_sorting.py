"""What do sorted items earn, and what is said about each?"""

import pytest

from leadership_course.course.questions import Group, Item, Sorting
from leadership_course.quiz.answers import Paired
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete

work = Sorting(
    id="work",
    prompt="Whose is it?",
    groups=(
        Group(name="Mine", items=("Direction", "Hiring"), why="Nobody else can."),
        Group(name="Theirs", items=(Item(id="how", text="The way there"),), why="They know."),
    ),
)


@pytest.mark.parametrize(
    ("pairs", "score"),
    [
        ({"direction": "mine", "hiring": "mine", "how": "theirs"}, 1.0),
        ({"direction": "mine", "hiring": "theirs", "how": "theirs"}, 2 / 3),
        ({"how": "mine"}, 0.0),
        ({}, 0.0),
    ],
)
def test_the_score_is_the_share_of_right_items(pairs: dict[str, str], score: float) -> None:
    assert grade(work, Paired(pairs=pairs)).score == score


def test_each_item_tells_both_groups_and_the_reason_of_its_own() -> None:
    parts = grade(work, Paired(pairs={"how": "mine"})).parts
    assert parts[2] == Part(
        id="how",
        text="The way there",
        is_right=False,
        why="They know.",
        given="Mine",
        expected="Theirs",
    )
    assert (parts[0].is_chosen, parts[0].given, parts[0].is_right) == (False, "", False)


def test_sorting_is_complete_when_every_item_is_in_a_group() -> None:
    assert is_complete(work, Paired(pairs={"direction": "mine", "hiring": "mine", "how": "mine"}))
    assert not is_complete(work, Paired(pairs={"direction": "mine", "hiring": "mine"}))


def test_an_item_or_a_group_that_is_gone_does_not_fit() -> None:
    assert fits(work, Paired(pairs={"how": "mine"}))
    assert not fits(work, Paired(pairs={"why": "mine"}))
    assert not fits(work, Paired(pairs={"how": "nobody-s"}))
