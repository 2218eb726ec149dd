"""When is another answer right than before?"""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from leadership_course.course.question_parts import has_other_answer
from leadership_course.course.questions import (
    FillIn,
    Gap,
    Group,
    Judgement,
    Matching,
    Option,
    Ordering,
    Pair,
    Question,
    Response,
    SelfRating,
    ShortAnswer,
    Sorting,
    TrueFalse,
)
from tests.courses import two_options
from tests.strategies import questions


@given(questions())
def test_a_question_has_the_answer_it_has_under_whatever_id(question: Question) -> None:
    again = replace(question, id="another", was=(question.id,), prompt="In other words?")
    assert not has_other_answer(question, again)


@given(questions())
def test_an_author_who_says_so_is_believed_once(question: Question) -> None:
    before, now = replace(question, revision=""), replace(question, revision="major")
    assert has_other_answer(before, now)
    assert not has_other_answer(now, now)
    assert not has_other_answer(now, before)


RATING = SelfRating(id="q", prompt="?")


def gap(**keys: Any) -> FillIn:
    return FillIn(id="q", prompt="Fill.", text="Ask {what}.", gaps={"what": Gap(why="So.", **keys)})


def ordered(*items: str) -> Ordering:
    return Ordering(id="q", prompt="Order.", items=items, why="So.")


def judged(expert: Any) -> Judgement:
    response = Response(id="a", text="Ask", expert=expert, why="So.")
    return Judgement(id="q", prompt="Judge.", responses=(response,))


def sorted_into(first: tuple[str, ...], second: tuple[str, ...]) -> Sorting:
    groups = (Group(name="one", items=first, why="So."), Group(name="two", items=second, why="So."))
    return Sorting(id="q", prompt="Sort.", groups=groups)


def paired(right: str) -> Matching:
    others = tuple({"x", "y"} - {right})
    pairs = (Pair(left="a", right=right, why="So."),)
    return Matching(id="q", prompt="Match.", pairs=pairs, extra_right=others)


def turned(question: Any) -> Any:
    return replace(
        question,
        options=tuple(replace(each, correct=not each.correct) for each in question.options),
    )


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (two_options("q"), turned(two_options("q"))),
        (
            TrueFalse(id="q", prompt="?", answer=True, why="."),
            TrueFalse(id="q", prompt="?", answer=False, why="."),
        ),
        (ordered("a", "b"), ordered("b", "a")),
        (judged("poor"), judged("good")),
        (sorted_into(("a",), ("b", "c")), sorted_into(("a", "b"), ("c",))),
        (paired("x"), paired("y")),
        (gap(accept=("feedback",)), gap(accept=("reward",))),
        (two_options("q"), TrueFalse(id="q", prompt="?", answer=True, why=".")),
    ],
    ids=lambda question: str(question.__struct_config__.tag),
)
def test_another_key_is_another_answer(before: Question, now: Question) -> None:
    assert has_other_answer(before, now)


def more(is_right: bool) -> Callable[[Any], Any]:
    option = Option(id="third", text="A third", correct=is_right, why="So.")
    return lambda question: replace(question, options=(*question.options, option))


def test_one_more_right_option_is_another_answer_and_one_more_wrong_one_is_not() -> None:
    before = two_options("q")
    assert has_other_answer(before, more(True)(before))
    assert not has_other_answer(before, more(False)(before))
    assert not has_other_answer(more(False)(before), before)


def test_a_spelling_more_a_gap_less_and_other_words_are_not() -> None:
    before = gap(accept=("feedback",))
    assert not has_other_answer(before, gap(accept=("response", "feedback")))
    assert not has_other_answer(before, replace(before, gaps={}))
    short = ShortAnswer(id="q", prompt="Why?", model_answer="So.")
    assert not has_other_answer(short, replace(short, model_answer="Because."))
    assert not has_other_answer(RATING, replace(RATING, prompt="!"))
