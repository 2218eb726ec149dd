"""In which order are the parts of a question shown?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.questions import (
    FillIn,
    Judgement,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Question,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.quiz.order import shown_order
from tests.strategies import (
    fill_ins,
    judgements,
    matchings,
    multiple_choices,
    orderings,
    questions,
    scenarios,
    self_ratings,
    short_answers,
    single_choices,
    sortings,
    true_falses,
)

seeds = st.integers(0, 2**31)
choices = st.one_of(single_choices(), multiple_choices())


def ids_in_file(question: Question) -> tuple[str, ...]:
    match question:
        case SingleChoice() | MultipleChoice():
            return tuple(option.id for option in question.options)
        case Judgement():
            return tuple(response.id for response in question.responses)
        case Matching():
            return tuple(right.id for right in question.rights)
        case Sorting() | Ordering():
            return tuple(entry.id for entry in question.entries)
        case TrueFalse():
            return ("true", "false")
        case FillIn() | ShortAnswer() | Scenario() | SelfRating():
            return ()


def ten_options(question_id: str = "which") -> SingleChoice:
    options = tuple(
        Option(id=f"option-{n}", text=f"Option {n}", why="", correct=n == 3) for n in range(10)
    )
    return SingleChoice(id=question_id, prompt="Which?", options=options)


@given(questions(), seeds)
def test_everything_is_shown_once(question: Question, seed: int) -> None:
    assert sorted(shown_order(question, seed)) == sorted(ids_in_file(question))


@given(questions(), seeds)
def test_the_order_stays_while_the_attempt_lasts(question: Question, seed: int) -> None:
    assert shown_order(question, seed) == shown_order(question, seed)


def test_the_order_is_the_same_on_another_day_and_another_computer() -> None:
    """An attempt left open is found as it was left: no version of Python may arrange it anew."""
    shown = [int(name.removeprefix("option-")) for name in shown_order(ten_options(), 7)]
    assert shown == [0, 8, 6, 3, 5, 9, 2, 7, 4, 1]


def test_another_attempt_shows_another_order() -> None:
    assert len({shown_order(ten_options(), seed) for seed in range(20)}) > 15


def test_two_questions_of_one_attempt_are_not_arranged_alike() -> None:
    assert shown_order(ten_options("which"), 1) != shown_order(ten_options("what"), 1)


@given(choices, seeds)
def test_a_fixed_option_keeps_its_place(question: SingleChoice | MultipleChoice, seed: int) -> None:
    shown = shown_order(question, seed)
    for place, option in enumerate(question.options):
        if option.fixed:
            assert shown[place] == option.id


@given(st.one_of(choices, judgements(), matchings(), sortings()), seeds)
def test_without_shuffle_the_file_decides(question: Question, seed: int) -> None:
    assert shown_order(replace(question, shuffle=False), seed) == ids_in_file(question)


def test_with_shuffle_any_option_may_come_first() -> None:
    firsts = {shown_order(ten_options(), seed)[0] for seed in range(200)}
    assert len(firsts) == 10


@given(st.one_of(judgements(), matchings(), sortings()))
def test_responses_right_sides_and_items_are_shuffled(question: Question) -> None:
    shuffled = replace(question, shuffle=True)
    orders = {shown_order(shuffled, seed) for seed in range(30)}
    assert len(orders) > 1 or len(ids_in_file(question)) < 2


@given(orderings(), seeds)
def test_items_to_be_ordered_never_stand_in_the_right_order_already(
    question: Ordering, seed: int
) -> None:
    assert shown_order(question, seed) != ids_in_file(question)


def test_a_single_item_has_only_one_order() -> None:
    question = Ordering(id="one", prompt="Order", items=("Alone",), why="")
    assert shown_order(question, 1) == ("alone",)


@given(true_falses(), seeds)
def test_true_comes_before_false(question: TrueFalse, seed: int) -> None:
    assert shown_order(question, seed) == ("true", "false")


@given(st.one_of(fill_ins(), short_answers(), scenarios(), self_ratings()), seeds)
def test_what_stands_in_a_text_or_a_story_is_not_arranged(question: Question, seed: int) -> None:
    assert shown_order(question, seed) == ()
