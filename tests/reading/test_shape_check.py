"""Does one run name everything that keeps a block from becoming its value?"""

from typing import Any

import pytest

from leadership_course.course.blocks import Evidence, Plan, Quote
from leadership_course.course.outline import LessonHead, ModuleHead, Quiz
from leadership_course.course.problems import CourseProblem
from leadership_course.course.questions import Question, SingleChoice
from leadership_course.reading.nearest import LONGEST_WORD, listed, nearest, shown, suggestion
from leadership_course.reading.page import MOST_PROBLEMS, Page
from leadership_course.reading.shape_check import shaped, shaped_union
from leadership_course.reading.strict_yaml import read_yaml


def shape(text: str, wanted: Any) -> tuple[Any, list[CourseProblem]]:
    """Read a text as a value of the wanted type."""
    problems: list[CourseProblem] = []
    page = Page("x.yaml", text, problems)
    node = read_yaml(page, text)
    assert node is not None
    return shaped_union(page, node, wanted), problems


def codes(text: str, wanted: Any) -> list[tuple[str, int, str]]:
    """Return code, line and remedy of every problem."""
    value, problems = shape(text, wanted)
    assert value is None
    return [(p.code, p.line, p.remedy) for p in problems]


HEAD = "id: a\ntitle: A\nminutes: 4\n"


def test_a_sound_block_becomes_its_value() -> None:
    value, problems = shape(HEAD, LessonHead)
    assert value == LessonHead(id="a", title="A", minutes=4)
    assert not problems


def test_every_mistake_of_a_block_is_named_in_one_run() -> None:
    found = codes("id: [a]\ntitel: A\nminutes: four\ncovers: A1\nwas: [{b: c}]\n", LessonHead)
    assert [(code, line) for code, line, _ in found] == [
        ("unknown-key", 2),
        ("wrong-type", 1),
        ("wrong-type", 3),
        ("wrong-type", 4),
        ("wrong-type", 5),
    ]


def test_a_misspelt_key_is_one_problem_and_not_two() -> None:
    assert codes("id: a\ntitel: A\nminutes: 4", LessonHead) == [
        ("unknown-key", 2, "Did you mean `title`?")
    ]


def test_a_key_is_offered_that_is_not_there_yet() -> None:
    text = "id: a\ntext: b\nwhy: c\nbyy: d\n"
    assert codes(text, Quote) == [("unknown-key", 4, "Did you mean `by`?")]


def test_a_key_that_resembles_none_is_told_the_known_ones() -> None:
    found = codes("id: a\nwhen: b\nthen: c\nzzz: d\n", Plan)
    assert found == [
        ("unknown-key", 4, "The keys here are `id`, `when`, `then`, `check-back` and `was`.")
    ]


def test_every_missing_key_is_named() -> None:
    found = codes("minutes: 4", LessonHead)
    assert [code for code, _, _ in found] == ["missing-key", "missing-key"]


def test_kebab_keys_are_the_only_spelling() -> None:
    found = codes("id: a\nwhen: b\nthen: c\ncheck_back: 3 days\n", Plan)
    assert found == [("unknown-key", 4, "Did you mean `check-back`?")]


@pytest.mark.parametrize("written", ["2021", "1.10", "true", "2024-01-01", "no", "'quoted'"])
def test_whatever_looks_like_a_number_is_text_where_text_is_wanted(written: str) -> None:
    value, problems = shape(f"id: a\ntitle: {written}\nminutes: 4", LessonHead)
    assert value.title == written.strip("'")
    assert not problems


@pytest.mark.parametrize("written", ["four", "4.0", "'4'", "true", "[4]", "1000000000000000000"])
def test_only_whole_numbers_are_whole_numbers(written: str) -> None:
    found = codes(f"id: a\ntitle: A\nminutes: {written}", LessonHead)
    assert [code for code, _, _ in found] == ["wrong-type"]


@pytest.mark.parametrize("written", ["yes", "on", "True", "1", "'true'"])
def test_only_true_and_false_are_booleans(written: str) -> None:
    option = f"options: [{{id: a, text: A, why: B, correct: {written}}}]"
    found = codes(f"type: single-choice\nid: a\nprompt: b\n{option}", Question)
    assert [code for code, _, _ in found] == ["wrong-type"]


@pytest.mark.parametrize("written", ["", "~", "null", "''", '"  "', "|\n"])
def test_a_text_that_is_needed_has_words(written: str) -> None:
    found = codes(f"id: a\nminutes: 4\ntitle: {written}", LessonHead)
    assert [code for code, _, _ in found] == ["empty-value"]


def test_a_colour_without_quotes_is_recognised_as_a_comment() -> None:
    text = "id: a\ntitle: b\npromise: c\nobjectives: [d]\nlessons: [e]\ncolour: #0E6660\n"
    assert codes(text, ModuleHead)[0][2].startswith("Put the text in double quotes")


def test_a_dialogue_line_without_quotes_is_recognised() -> None:
    found = codes("id: a\ntitle: b\nminutes: 4\ncovers:\n  - Mira: Push.\n", LessonHead)
    assert found == [("wrong-type", 5, "Put the whole text in double quotes.")]


def test_one_source_or_a_list_of_them_is_read() -> None:
    rest = "id: a\narticle: b\nfinding: c\ntry: d\n"
    assert shape(rest + "source: e", Evidence)[0].sources == ("e",)
    assert shape(rest + "source: [e, f]", Evidence)[0].sources == ("e", "f")


def test_a_pass_mark_is_a_text_or_a_count() -> None:
    rest = "id: a\ntitle: b\nquestions: []\n"
    assert shape(rest + "pass: 70%", Quiz)[0].pass_mark == "70%"
    assert shape(rest + "pass: {correct: 8}", Quiz)[0].pass_mark.correct == 8
    assert codes(rest + "pass: {corect: 8}", Quiz) == [
        ("unknown-key", 4, "Did you mean `correct`?")
    ]


def test_a_question_is_checked_by_its_type() -> None:
    found = codes("type: ordering\nid: a\nprompt: b\nitems: [c, d]\noptions: []\nwhy: e", Question)
    assert [code for code, _, _ in found] == ["unknown-key"]
    assert codes("id: a", Question)[0][0] == "missing-key"
    assert codes("type: [a]", Question)[0][0] == "unknown-type"
    assert codes("- a", Question)[0][0] == "wrong-type"


WRONG = [
    ("id: a\nprompt: b\ntype: judgement\nresponses: {a: b}", "Begin each entry with a hyphen"),
    ("id: a\nprompt: b\ntype: self-rating\nscale: [frequency]", "Write one of `frequency` here."),
    ("id: a\nprompt: b\ntype: self-rating\nscale: often", "Write one of `frequency`."),
    ("id: a\nprompt: b\ntype: self-rating\nhints:", "Write it after the colon"),
    ("id: a\nprompt: b\ntype: self-rating\npoints:", "Write it after the colon"),
    ("id: a\nprompt: b\ntype: self-rating\noffers:", "Write it after the colon"),
    ("id: a\nprompt: b\ntype: self-rating\noffers: none", "Write a group of keys here."),
    ("id: a\nprompt: b\ntype: fill-in\ntext: c\ngaps: [d]", "Write a group of keys here."),
    ("id: a\nprompt: [b]\ntype: self-rating", "Write text here."),
    ("id: a\nprompt: b\ntype: self-rating\npoints: '2'", "Write a whole number, without quotes."),
]


@pytest.mark.parametrize(("text", "remedy"), WRONG)
def test_a_wrong_value_is_told_what_to_be(text: str, remedy: str) -> None:
    ((_, _, said),) = codes(text, Question)
    assert said.startswith(remedy)


def test_items_are_texts_or_have_an_id() -> None:
    value, _ = shape(
        "type: ordering\nid: a\nprompt: b\nwhy: e\nitems: [c, {id: d, text: D}]", Question
    )
    assert [item.id for item in value.entries] == ["c", "d"]


def test_a_block_of_one_kind_needs_no_type() -> None:
    problems: list[CourseProblem] = []
    text = "id: a\nprompt: b\noptions: []\n"
    page = Page("x.yaml", text, problems)
    node = read_yaml(page, text)
    assert node is not None
    assert shaped(page, node, SingleChoice) is not None


def test_a_file_with_countless_mistakes_is_cut_short() -> None:
    _, problems = shape("".join(f"key{n}: 1\n" for n in range(5_000)), LessonHead)
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].code == "too-many-problems"


def test_the_nearest_word_is_offered_whatever_its_case() -> None:
    assert nearest("QUOT", ["quote", "question"]) == "quote"
    assert nearest("zebra", ["quote", "question"]) == ""
    assert nearest("q" * (LONGEST_WORD + 1), ["q" * LONGEST_WORD]) == ""
    assert suggestion("quot", ["quote"], "No.") == "Did you mean `quote`?"
    assert suggestion("zebra", ["quote"], "No.") == "No."


def test_names_are_listed_as_one_reads_them() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "`a`"
    assert listed(["a", "b", "c"], "or") == "`a`, `b` or `c`"
    assert shown("a\n b") == "a b"
    assert len(shown("a" * 100)) == 60
