"""What is left of a fact when the learner's own words are taken out of it?"""

from hypothesis import given
from msgspec import to_builtins

from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuoteBookmarked,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.wordless import WORDS, without_words
from tests.progress.histories import facts

WRITTEN: tuple[AnyFact, ...] = (
    ReflectionWritten(object="o", prompt="Why?", text="canary", returned="3 weeks"),
    DebriefWritten(object="o", answers=(("Said?", "canary"), ("Heard?", "canary")), plan="p"),
    PlanMade(object="o", when="canary", then="canary", guess="canary", check_back="3 days"),
    PlanReported(object="o", outcome="yes", decision="keep", note="canary", talk="canary"),
    QuoteNoted(object="o", note="canary"),
    PlanRehearsed(object="o", text="canary"),
)


def test_no_word_of_the_learner_is_left_and_everything_else_is() -> None:
    for fact in WRITTEN:
        emptied = to_builtins(without_words(fact))
        assert "canary" not in str(emptied)
        kept = {
            name: value for name, value in to_builtins(fact).items() if "canary" not in str(value)
        }
        assert kept.items() <= emptied.items()
    assert {type(fact) for fact in WRITTEN} == set(WORDS)


def test_what_was_asked_in_a_debrief_stays() -> None:
    fact = DebriefWritten(object="o", answers=(("Said?", "x"), ("Heard?", "y")))
    assert without_words(fact) == DebriefWritten(
        object="o", answers=(("Said?", ""), ("Heard?", ""))
    )


def test_a_fact_without_words_of_the_learner_is_left_alone() -> None:
    fact = QuoteBookmarked(object="q", text="A line", by="Somebody")
    assert without_words(fact) is fact


@given(facts)
def test_emptying_twice_is_emptying_once(fact: AnyFact) -> None:
    assert without_words(without_words(fact)) == without_words(fact)
