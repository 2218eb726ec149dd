"""What is drawn, what does a try cost, and when is an attempt passed?"""

from random import Random
from typing import Any, Literal, NamedTuple

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.outline import PassCount, Quiz
from leadership_course.course.questions import Question, SelfRating, TrueFalse
from leadership_course.quiz.attempt import (
    Outcome,
    Rule,
    draw_questions,
    from_facts,
    outcome,
    questions_to_retry,
    rule_of,
    score_after_tries,
    to_facts,
)


class Given(NamedTuple):
    """An answer as far as an attempt looks at it."""

    score: float
    verdict: str


RIGHT, HINTED, PARTLY, NOT_YET = (
    Given(1.0, "right"),
    Given(2 / 3, "right"),
    Given(0.5, "partly"),
    Given(0.0, "not-yet"),
)
answers = st.sampled_from((RIGHT, HINTED, PARTLY, NOT_YET))
rules = st.builds(
    Rule,
    pass_share=st.none() | st.sampled_from((0.0, 0.5, 0.8, 1.0)),
    pass_correct=st.none() | st.integers(0, 12),
)


def statement(number: int, points: int = 1) -> TrueFalse:
    return TrueFalse(id=f"q{number}", prompt="So?", answer=True, why="So.", points=points)


def statements(count: int) -> tuple[Question, ...]:
    return tuple(statement(number) for number in range(count))


def quiz_of(count: int, **rest: Any) -> Quiz:
    return Quiz(id="quiz", title="Quiz", questions=statements(count), **rest)


def given_to(*some: Given) -> dict[str, Given]:
    return {f"q{number}": one for number, one in enumerate(some)}


# The rule


def test_a_pass_mark_in_per_cent_is_a_share() -> None:
    rule = rule_of(quiz_of(1))
    assert (rule.pass_share, rule.pass_correct) == (0.8, None)


def test_a_pass_mark_in_right_answers_is_a_count() -> None:
    rule = rule_of(quiz_of(1, pass_mark=PassCount(correct=8)))
    assert (rule.pass_share, rule.pass_correct) == (None, 8)


def test_a_rule_holds_all_that_the_quiz_says() -> None:
    quiz = quiz_of(3, pass_mark="66.5 %", attempts=2, retry="all", feedback="end", draw=2)
    assert rule_of(quiz) == Rule(
        pass_share=0.665, pass_correct=None, attempts=2, retry="all", feedback="end", draw=2
    )


@given(
    st.builds(
        Rule,
        pass_share=st.none() | st.floats(0, 1),
        pass_correct=st.none() | st.integers(0, 50),
        attempts=st.none() | st.integers(1, 9),
        retry=st.sampled_from(("wrong-only", "all")),
        feedback=st.sampled_from(("each", "end")),
        draw=st.none() | st.integers(1, 50),
    )
)
def test_a_stored_rule_comes_back_as_it_was(rule: Rule) -> None:
    assert from_facts(msgspec.json.decode(msgspec.json.encode(to_facts(rule)))) == rule


def test_a_rule_of_an_older_or_newer_program_is_understood() -> None:
    assert from_facts({"pass_share": 0.7, "time_limit": 60}) == Rule(pass_share=0.7)


# Drawing


def test_without_a_draw_every_question_is_asked_in_the_order_of_the_file() -> None:
    drawn = draw_questions(quiz_of(5), {"q0": 9}, Random(1))
    assert drawn == ("q0", "q1", "q2", "q3", "q4")


def test_what_was_never_seen_is_drawn_first_then_what_was_seen_least() -> None:
    seen = {"q0": 2, "q1": 1, "q2": 3, "q3": 0}
    assert draw_questions(quiz_of(5, draw=2), seen, Random(1)) == ("q3", "q4")
    assert draw_questions(quiz_of(5, draw=4), seen, Random(1)) == ("q0", "q1", "q3", "q4")


def test_chance_decides_between_questions_seen_equally_often() -> None:
    drawn = {draw_questions(quiz_of(6, draw=2), {}, Random(seed)) for seed in range(100)}
    assert len(drawn) == 15


def test_no_more_can_be_drawn_than_there_are() -> None:
    assert draw_questions(quiz_of(2, draw=10), {}, Random(1)) == ("q0", "q1")


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 8), st.randoms())
def test_nothing_is_drawn_again_before_everything_was_seen(
    count: int, draw: int, attempts: int, rng: Random
) -> None:
    quiz = quiz_of(count, draw=draw)
    seen = {question.id: 0 for question in quiz.questions}
    for _ in range(attempts):
        drawn = draw_questions(quiz, seen, rng)
        assert len(set(drawn)) == len(drawn) == min(draw, count)
        assert list(drawn) == sorted(drawn, key=list(seen).index)
        for id_ in drawn:
            seen[id_] += 1
        assert max(seen.values()) - min(seen.values()) <= 1


@given(st.randoms())
def test_what_was_seen_once_waits_for_what_was_never_seen(rng: Random) -> None:
    assert draw_questions(quiz_of(2, draw=1), {"q0": 1}, rng) == ("q1",)


# Tries


@pytest.mark.parametrize(("tries", "left"), [(1, 1.0), (2, 2 / 3), (3, 1 / 3), (4, 0.0), (9, 0.0)])
def test_each_further_try_costs_a_third(tries: int, left: float) -> None:
    assert score_after_tries(1.0, tries) == pytest.approx(left)


def test_a_partly_right_answer_loses_a_third_of_what_it_earned() -> None:
    assert score_after_tries(0.3, 2) == pytest.approx(0.2)


@given(st.floats(0, 1), st.integers(1, 10))
def test_a_further_try_never_adds_and_never_costs_more_than_was_earned(
    score: float, tries: int
) -> None:
    assert 0.0 <= score_after_tries(score, tries + 1) <= score_after_tries(score, tries) <= score


# The outcome


def test_an_attempt_counts_points_and_right_answers() -> None:
    questions = (statement(0, points=3), statement(1), statement(2), statement(3))
    given_answers = given_to(RIGHT, HINTED, PARTLY, NOT_YET)
    result = outcome(questions, given_answers, Rule(pass_share=0.8))
    assert result.score == pytest.approx((3 + 2 / 3 + 0.5) / 6)
    assert (result.correct, result.total, result.is_passed) == (2, 4, False)
    assert (result.missed, result.reduced) == (("q2", "q3"), ("q1",))


@pytest.mark.parametrize(("right", "is_passed"), [(7, False), (8, True), (10, True)])
def test_a_share_is_passed_from_the_mark_on(right: int, is_passed: bool) -> None:
    given_answers = given_to(*[RIGHT] * right, *[NOT_YET] * (10 - right))
    assert outcome(statements(10), given_answers, Rule(pass_share=0.8)).is_passed == is_passed


def test_thirds_that_add_up_to_the_mark_pass_it_after_the_log_rounded_them() -> None:
    thirds = given_to(RIGHT, RIGHT, RIGHT, *[Given(0.333333, "right")] * 3)
    assert outcome(statements(6), thirds, Rule(pass_share=4 / 6)).is_passed
    just_below = given_to(RIGHT, RIGHT, RIGHT, *[Given(0.3333, "right")] * 3)
    assert not outcome(statements(6), just_below, Rule(pass_share=4 / 6)).is_passed


@pytest.mark.parametrize(("right", "is_passed"), [(1, False), (2, True)])
def test_a_count_is_passed_with_so_many_right_answers_hints_or_not(
    right: int, is_passed: bool
) -> None:
    given_answers = given_to(*[HINTED] * right, *[PARTLY] * (3 - right))
    assert outcome(statements(3), given_answers, Rule(pass_correct=2)).is_passed == is_passed


def test_a_count_beyond_the_questions_asks_for_all_of_them() -> None:
    """A course that lost a question must not leave an attempt that no one can pass."""
    rule = Rule(pass_correct=3)
    assert outcome(statements(2), given_to(RIGHT, RIGHT), rule).is_passed
    assert not outcome(statements(2), given_to(RIGHT, NOT_YET), rule).is_passed


def test_a_question_without_an_answer_earned_nothing_and_is_missed() -> None:
    result = outcome(statements(2), given_to(RIGHT), Rule(pass_share=0.8))
    assert (result.score, result.total, result.missed) == (0.5, 2, ("q1",))


def test_an_attempt_of_one_question_can_be_missed() -> None:
    result = outcome(statements(1), given_to(NOT_YET), Rule(pass_share=0.8))
    assert (result.score, result.is_passed) == (0.0, False)


def test_an_outcome_and_a_rule_cannot_be_changed() -> None:
    result = outcome(statements(1), given_to(RIGHT), Rule())
    with pytest.raises(AttributeError):
        result.is_passed = False  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Rule().pass_share = 0.1  # type: ignore[misc]


def test_without_a_pass_mark_finishing_is_passing() -> None:
    assert outcome(statements(1), given_to(NOT_YET), Rule()).is_passed


def test_self_ratings_count_nowhere() -> None:
    questions = (statement(0), SelfRating(id="q1", prompt="I ask.", points=9))
    given_answers = given_to(RIGHT, Given(0.0, "unscored"))
    assert outcome(questions, given_answers, Rule(pass_share=1.0)) == Outcome(
        score=1.0, correct=1, total=1, is_passed=True
    )


def test_an_attempt_with_nothing_to_score_is_passed_by_finishing_it() -> None:
    questions = (SelfRating(id="q0", prompt="I ask."),)
    rule = Rule(pass_share=1.0, pass_correct=1)
    assert outcome(questions, given_to(Given(0.0, "unscored")), rule) == Outcome(
        score=1.0, correct=0, total=0, is_passed=True
    )


@given(st.lists(answers, min_size=1, max_size=10), rules, st.data())
def test_a_better_answer_never_makes_an_outcome_worse(
    some: list[Given], rule: Rule, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(some) - 1))
    ladder = (NOT_YET, PARTLY, HINTED, RIGHT)
    better = data.draw(st.sampled_from(ladder[ladder.index(some[place]) :]))
    points = data.draw(st.lists(st.integers(1, 5), min_size=len(some), max_size=len(some)))
    questions = tuple(statement(number, points=one) for number, one in enumerate(points))
    before = outcome(questions, given_to(*some), rule)
    after = outcome(questions, given_to(*some[:place], better, *some[place + 1 :]), rule)
    assert 0.0 <= before.score <= after.score <= 1.0
    assert before.correct <= after.correct <= after.total == before.total
    assert before.is_passed <= after.is_passed
    assert set(after.missed) <= set(before.missed)


# Trying again


def test_what_was_missed_is_asked_again_and_the_rest_keeps_its_score() -> None:
    first = given_to(RIGHT, NOT_YET, HINTED)
    rule = Rule(pass_share=0.8)
    assert questions_to_retry(outcome(statements(3), first, rule)) == ("q1",)
    again = outcome(statements(3), {**first, "q1": RIGHT}, rule)
    assert again.is_passed
    assert again.score == pytest.approx((1 + 1 + 2 / 3) / 3)


def test_a_passed_attempt_may_still_be_made_whole() -> None:
    result = outcome(statements(2), given_to(RIGHT, NOT_YET), Rule(pass_share=0.5))
    assert questions_to_retry(result) == ("q1",)


def test_where_hints_alone_cost_the_mark_they_can_be_won_back() -> None:
    result = outcome(statements(2), given_to(HINTED, RIGHT), Rule(pass_share=0.9))
    assert (result.missed, questions_to_retry(result)) == ((), ("q0",))


def test_a_passed_attempt_with_everything_right_leaves_nothing_to_retry() -> None:
    result = outcome(statements(2), given_to(HINTED, RIGHT), Rule(pass_share=0.5))
    assert questions_to_retry(result) == ()


@given(st.lists(answers, min_size=1, max_size=10), rules)
def test_retrying_leads_to_a_pass_in_two_rounds_at_most(some: list[Given], rule: Rule) -> None:
    latest, questions = given_to(*some), statements(len(some))
    for _ in range(2):
        for id_ in questions_to_retry(outcome(questions, latest, rule)):
            latest[id_] = RIGHT
    assert outcome(questions, latest, rule).is_passed


Retry = Literal["wrong-only", "all"]


@pytest.mark.parametrize("retry", ["wrong-only", "all"])
def test_the_rule_of_a_retry_is_kept_with_the_attempt(retry: Retry) -> None:
    assert to_facts(rule_of(quiz_of(1, retry=retry)))["retry"] == retry
