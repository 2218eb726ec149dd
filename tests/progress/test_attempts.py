"""How did each attempt at a quiz go?"""

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import QuestionAnswered
from tests.progress.histories import answered, answers, attempt, finished, folded


def test_attempts_at_a_quiz_are_told_oldest_first_and_apart_from_other_quizzes() -> None:
    attempts = folded(attempt("1", "one"), attempt("2", "other"), attempt("3", "one")).attempts
    assert [record.started.attempt for record in attempts.of("one")] == ["1", "3"]


def test_only_the_newest_attempt_can_be_open() -> None:
    attempts = folded(attempt("1"), attempt("2")).attempts
    open_one = attempts.open_one("quiz")
    assert open_one is not None
    assert open_one.started.attempt == "2"


def test_an_attempt_that_is_finished_is_not_open() -> None:
    assert folded(attempt("1"), finished("1", is_passed=False)).attempts.open_one("quiz") is None


def test_a_quiz_never_attempted_has_nothing_open_nothing_best_and_is_not_passed() -> None:
    attempts = folded().attempts
    assert attempts.open_one("quiz") is None
    assert attempts.best("quiz") is None
    assert not attempts.is_passed("quiz")


def test_once_passed_stays_passed_and_best_whatever_comes_after() -> None:
    passed, better = (
        finished("1", score=0.8, is_passed=True),
        finished("2", score=0.9, is_passed=False),
    )
    attempts = folded(attempt("1"), passed, attempt("2"), better, attempt("3")).attempts
    assert attempts.is_passed("quiz")
    assert attempts.best("quiz") == passed


def test_among_attempts_not_passed_the_highest_score_is_best() -> None:
    high, low = finished("1", score=0.7, is_passed=False), finished("2", score=0.2, is_passed=False)
    assert folded(attempt("1"), high, attempt("2"), low).attempts.best("quiz") == high


def test_an_answer_or_end_of_an_attempt_that_never_began_belongs_to_none() -> None:
    attempts = folded(answered("q", attempt="1"), finished("1", is_passed=True)).attempts
    assert attempts.records == {}
    assert attempts.times_seen == {}


def test_a_try_that_was_not_the_last_is_counted_but_the_question_was_not_seen_for_good() -> None:
    attempts = folded(attempt("1"), answered("q", attempt="1", is_final=False, tries=1)).attempts
    assert attempts.records["1"].tries == {"q": 1}
    assert attempts.records["1"].answers == {}
    assert attempts.times_seen == {}


def test_a_question_is_counted_as_seen_over_all_attempts() -> None:
    attempts = folded(
        attempt("1"), answered("q", attempt="1"), attempt("2"), answered("q", attempt="2")
    ).attempts
    assert attempts.times_seen == {"q": 2}


def test_the_same_beginning_read_twice_costs_no_answer() -> None:
    attempts = folded(attempt("1"), answered("q", attempt="1"), attempt("1")).attempts
    assert set(attempts.records["1"].answers) == {"q"}


@given(st.lists(answers))
def test_an_attempt_never_loses_an_answer_and_the_last_one_stands(
    given_answers: list[QuestionAnswered],
) -> None:
    record = folded(attempt("a"), *given_answers).attempts.records["a"]
    expected = {f.object: f for f in given_answers if f.attempt == "a" and f.is_final}
    assert record.answers == expected
