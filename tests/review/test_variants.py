"""Does an idea come back with a new case as long as there is one?"""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.review.variants import next_variant

CASES = ("check", "quiz", "pool-1", "pool-2")
POOL = {"pool-1", "pool-2"}


def test_a_case_made_for_reviews_goes_before_one_that_is_still_to_come() -> None:
    assert next_variant(CASES, {"check": 1}, {"check": 1}, POOL) == "pool-1"
    assert next_variant(CASES, {"check": 1, "pool-1": 1}, {}, POOL) == "pool-2"
    assert next_variant(CASES, {"check": 1, "pool-1": 1, "pool-2": 1}, {}, POOL) == "quiz"


def test_after_the_new_ones_comes_the_least_seen_then_the_longest_ago() -> None:
    seen = {"check": 2, "quiz": 1, "pool-1": 1, "pool-2": 1}
    last = {"check": 1, "quiz": 7, "pool-1": 9, "pool-2": 4}
    assert next_variant(CASES, seen, last, POOL) == "pool-2"


def test_equals_go_by_the_order_of_the_course() -> None:
    assert next_variant(CASES, {}, {}, ()) == "check"


@given(st.integers(1, 6), st.integers(1, 30))
def test_every_case_comes_before_any_comes_again(count: int, returns: int) -> None:
    cases = [f"case-{n}" for n in range(count)]
    seen: Counter[str] = Counter()
    last: dict[str, int] = {}
    for number in range(returns):
        case = next_variant(cases, seen, last, cases[1:])
        seen[case] += 1
        last[case] = number + 1
        assert max(seen.values()) - min(seen[each] for each in cases) <= 1
