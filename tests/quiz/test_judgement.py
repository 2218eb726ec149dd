"""What does nearness to the expert earn?"""

import pytest
from hypothesis import given

from leadership_course.course.questions import LEVELS, Judgement, Level, Response
from leadership_course.quiz.answers import Rated
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete
from tests.strategies import judgements

late = Judgement(
    id="late",
    prompt="The report is late again.",
    responses=(
        Response(id="ask", text="Ask alone", expert="very-good", why="It saves face."),
        Response(id="wait", text="Wait a week", expert="fair", why="Kind, and late."),
    ),
)


@pytest.mark.parametrize(
    ("ask", "wait", "score"),
    [
        ("very-good", "fair", 1.0),
        ("good", "fair", 5 / 6),
        ("very-good", "very-good", 4 / 6),
        ("very-poor", "fair", 2 / 6),
        ("very-poor", "very-poor", 0.0),
    ],
)
def test_the_score_is_what_is_left_of_the_largest_distance(
    ask: Level, wait: Level, score: float
) -> None:
    given = grade(late, Rated(levels={"ask": ask, "wait": wait})).score
    assert given == pytest.approx(score)


@pytest.mark.parametrize(
    ("expert", "given_level", "score"),
    [
        ("very-poor", "poor", 3 / 4),
        ("very-good", "good", 3 / 4),
        ("poor", "very-good", 0.0),
        ("good", "very-poor", 0.0),
        ("fair", "good", 1 / 2),
    ],
)
def test_the_largest_distance_depends_on_where_the_expert_stands(
    expert: Level, given_level: Level, score: float
) -> None:
    response = Response(id="only", text="Only this", expert=expert, why="")
    question = Judgement(id="one", prompt="How good?", responses=(response,))
    assert grade(question, Rated(levels={"only": given_level})).score == score


@given(judgements())
def test_rating_everything_as_far_off_as_possible_earns_nothing(question: Judgement) -> None:
    def farthest(expert: Level) -> Level:
        return LEVELS[0] if LEVELS.index(expert) >= 2 else LEVELS[-1]

    levels = {response.id: farthest(response.expert) for response in question.responses}
    assert grade(question, Rated(levels=levels)).score == 0.0


def test_a_response_not_rated_counts_as_far_off() -> None:
    assert grade(late, Rated(levels={"wait": "fair"})).score == pytest.approx(2 / 6)


def test_each_response_tells_both_levels_in_words_and_the_experts_reason() -> None:
    parts = grade(late, Rated(levels={"ask": "very-poor"})).parts
    assert parts[0] == Part(
        id="ask",
        text="Ask alone",
        is_right=False,
        why="It saves face.",
        given="very poor",
        expected="very good",
    )
    assert (parts[1].is_chosen, parts[1].given, parts[1].is_right) == (False, "", False)


def test_judging_is_complete_when_every_response_is_rated() -> None:
    assert is_complete(late, Rated(levels={"ask": "poor", "wait": "poor"}))
    assert not is_complete(late, Rated(levels={"ask": "poor"}))


def test_a_draft_may_use_every_level() -> None:
    responses = tuple(Response(id=level, text=level, expert=level, why="") for level in LEVELS)
    question = Judgement(id="five", prompt="How good?", responses=responses)
    assert fits(question, Rated(levels={level: level for level in LEVELS}))


def test_a_response_that_is_gone_does_not_fit() -> None:
    assert fits(late, Rated(levels={"ask": "poor"}))
    assert not fits(late, Rated(levels={"shout": "poor"}))
