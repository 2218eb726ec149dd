"""Is every construct of GIFT read for what it means, or left out with the reason?"""

import pytest

from leadership_course.course.questions import (
    FillIn,
    Gap,
    Group,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.exchange import gift, gift_out
from leadership_course.exchange.carried import TakenIn

ONE = """// a comment with [id:oven-at-nine] and [tag:oven]
$CATEGORY: kitchen/oven

::The oven::Who sets the oven
tonight? {
  ~You #Then it stays yours.
  =%100%Whoever wants to learn it
  ~%30%Both\\: you and they
  ####Ovens can be learnt.
}
"""


def only(found: TakenIn) -> object:
    """Return the single question that was read."""
    assert found.left_out == ()
    (question,) = found.questions
    return question


def test_a_choice_keeps_its_reasons_and_takes_the_general_one_where_it_has_none() -> None:
    found = gift.read(ONE.replace("\n\n", "\n"))
    assert only(found) == SingleChoice(
        id="oven-at-nine",
        prompt="Who sets the oven tonight?",
        options=(
            Option(id="you", text="You", why="Then it stays yours."),
            Option(
                id="whoever-wants-to-learn-it",
                text="Whoever wants to learn it",
                why="Ovens can be learnt.",
                correct=True,
            ),
            Option(id="both-you-and-they", text="Both: you and they", why="Ovens can be learnt."),
        ),
    )
    assert [note.why for note in found.changed] == [
        "answers that were partly right now count as not right"
    ]


def test_weights_without_a_whole_answer_make_a_multiple_choice() -> None:
    found = gift.read("Which two? {~%50%Salt ~%50%Time ~%-100%Haste}")
    question = only(found)
    assert isinstance(question, MultipleChoice)
    assert [option.correct for option in question.options] == [True, True, False]
    assert found.changed == ()
    assert gift.read("Which? {~%70%Salt ~%30%Time ~Haste}").changed[0].why.startswith("its right")


def test_several_whole_answers_make_a_multiple_choice_and_say_so() -> None:
    found = gift.read("Which? {=Salt =Time ~Haste}")
    assert isinstance(only(found), MultipleChoice)
    assert "one of several" in found.changed[0].why


@pytest.mark.parametrize("said", ["T", "TRUE", " true "])
def test_a_statement_gathers_all_that_is_said_about_it(said: str) -> None:
    question = only(gift.read(f"Salt is a mineral. {{{said}#Look again.#It is.####From a mine.}}"))
    assert isinstance(question, TrueFalse)
    assert (question.answer, question.why) == (True, "Look again. It is. From a mine.")


def test_typed_answers_make_a_gap_that_takes_any_case() -> None:
    found = gift.read("Two and two make {=four#Yes =4 =%50%vier =%100%f*r} in any kitchen.")
    question = only(found)
    assert isinstance(question, FillIn)
    assert question.prompt == "Complete the sentence."
    assert question.text == "Two and two make {answer} in any kitchen."
    assert question.gaps["answer"].accept == ("four", "4")
    assert (question.gaps["answer"].why, question.fold) == ("Yes", True)
    assert [note.why.split()[0] for note in found.changed] == ["answers", "answers"]


def test_a_sentence_with_a_gap_comes_back_with_its_prompt_and_its_stop() -> None:
    (question,) = gift.read("Finish it.\\nTwo and two make {=four ####Count.}.").questions
    assert isinstance(question, FillIn)
    assert (question.prompt, question.text) == ("Finish it.", "Two and two make {answer}.")
    assert gift.read(gift_out.write([question]).text).questions == (question,)


def test_a_choice_in_mid_sentence_gets_a_line_in_its_prompt() -> None:
    question = only(gift.read("The sauce has {~burnt =split} again."))
    assert isinstance(question, SingleChoice)
    assert question.prompt == "The sauce has _____ again."


def test_pairs_and_what_belongs_to_none() -> None:
    question = only(gift.read("Match. {=Salt -> Mine =Fish -> Sea = -> Sky ####From where}"))
    assert isinstance(question, Matching)
    assert question.pairs[1] == Pair(left="Fish", right="Sea", why="From where")
    assert question.extra_right == ("Sky",)


def test_an_essay_takes_what_is_said_to_all_as_its_model() -> None:
    question = only(gift.read("Why ask first? {####Tomorrow is named.}"))
    assert isinstance(question, ShortAnswer)
    assert question.model_answer == "Tomorrow is named."


@pytest.mark.parametrize("body", ["#1822", "#1822:0", "# =1822:0#Yes", "#=1822#Yes ~#No"])
def test_an_exact_number_makes_a_gap(body: str) -> None:
    question = only(gift.read(f"When? {{{body}}}"))
    assert isinstance(question, FillIn)
    assert question.gaps["answer"].accept == ("1822",)


def test_html_becomes_words_and_plain_text_stays_as_it_is() -> None:
    question = only(gift.read("[html]<p>Salt &amp; <b>time</b></p><p>Right?</p>{T####Yes}"))
    assert isinstance(question, TrueFalse)
    assert question.prompt == "Salt & time\nRight?"
    question = only(gift.read("[plain]Is <b> a tag &amp; more? {T####[html]<i>Yes</i>}"))
    assert isinstance(question, TrueFalse)
    assert (question.prompt, question.why) == ("Is <b> a tag &amp; more?", "Yes")


def test_markdown_is_read_and_said_to_be_plain_now() -> None:
    found = gift.read("[markdown]Salt is **good**. {T}")
    assert "Markdown" in found.changed[0].why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Just so you know.", "it is a description and asks nothing"),
        ("a {=1 ~2} b {=1 ~2}", "it has more than one group of answers, or a brace too many"),
        ("a {T", "it has more than one group of answers, or a brace too many"),
        ("When? {#1822:5}", "it takes any number within a range"),
        ("When? {#1..2}", "it takes any number within a range"),
        ("Which? {~a ~b}", "none of its answers is right"),
        ("Which? {~a}", "it has fewer than two answers to choose from"),
        ("Which? {=a ~}", "one of its answers has no words"),
        ("Which? {x =a ~b}", "words stand before its first answer"),
        ("Which? {=a*}", "each of its answers has a wildcard"),
        ("Which? {=%50%a}", "no answer is wholly right"),
        ("Where \\{?\\} {=a} stands", "its sentence has braces of its own"),
        ("{T}", "it asks nothing"),
        ("M {=a->1 =a->2}", "“a” stands in it twice"),
        ("M {=a->1}", "it has fewer than 2 entries"),
        ("M {=問->1 =b->2}", "“問” has no Latin letter or digit to make an id from"),
        ('[html]<img src\\="x"> {T}', "it shows a picture, a sound or a film"),
        (f"{'a' * 3_000} {{T}}", "it has a word of 3,000 characters or more"),
    ],
)
def test_what_can_not_be_carried_over_is_named_with_its_line_and_the_reason(
    text: str, why: str
) -> None:
    found = gift.read(f"Salt? {{T}}\n\n{text}\n")
    assert len(found.questions) == 1
    assert [(note.line, note.why) for note in found.left_out] == [(3, why)]


def test_what_gift_has_no_place_for_is_named_when_it_goes_out() -> None:
    sorting = Sorting(
        id="mine-or-sea",
        prompt="Sort",
        hints=("Taste it",),
        groups=(
            Group(name="Mine", items=("Salt",), why="Dug"),
            Group(name="Sea", items=("Fish",), why="Caught"),
        ),
    )
    strict = FillIn(
        id="strict", prompt="p", text="{a}", gaps={"a": Gap(accept=("NaCl",), why="So")}
    )
    arrow = Matching(id="arrow", prompt="M", pairs=(Pair(left="a->b", right="c", why="d"),))
    found = gift_out.write([sorting, strict, arrow, SelfRating(id="often", prompt="How often?")])
    assert [(note.what, note.why.split()[0]) for note in found.left_out] == [
        ("arrow", "its"),
        ("often", "the"),
    ]
    assert [note.why for note in found.changed] == [
        "without its groups (each item is matched with one), why, hints",
        "without its capitals (GIFT takes any)",
    ]
    assert "=Salt -> Mine" in found.text
