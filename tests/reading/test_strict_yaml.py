"""Is YAML read as authors expect it, and is everything else refused with a place?"""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import MOST_DEPTH, MOST_EVENTS, read_yaml
from leadership_course.reading.yaml_nodes import Node, Plain, place_of, plain


def read(text: str) -> tuple[Node | None, list[CourseProblem]]:
    """Read a text that is a whole file."""
    problems: list[CourseProblem] = []
    return read_yaml(Page("x.yaml", text, problems), text), problems


def value_of(text: str) -> Plain:
    """Return the value of the key `a`, which is read without a problem."""
    node, problems = read(f"a: {text}")
    assert not problems
    found = plain(node)
    assert isinstance(found, dict)
    return found["a"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("4", 4),
        ("-4", -4),
        ("0", 0),
        ("1.10", 1.1),
        ("", None),
        ("~", None),
        ("null", None),
        ("999999999999999999", 999999999999999999),
    ],
)
def test_these_are_more_than_text(written: str, meant: object) -> None:
    assert value_of(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "No",
        "on",
        "off",
        "yes",
        "True",
        "FALSE",
        "2024-02-30",
        "2024-01-01",
        "010",
        "0x1F",
        "12:30",
        "1_000",
        "1e3",
        ".5",
        "1.",
        ".inf",
        "Null",
        "=",
        "1000000000000000000",
        "1.2.3",
    ],
)
def test_these_stay_text(written: str) -> None:
    assert value_of(written) == written


@pytest.mark.parametrize("written", ["'4'", '"true"', "'~'", '""'])
def test_what_stands_in_quotes_is_text(written: str) -> None:
    assert value_of(written) == written[1:-1]


def test_keys_are_always_text() -> None:
    node, _ = read("1: a\ntrue: b\n2024-01-01: c\n~: d\n1.5: e")
    assert plain(node) == {"1": "a", "true": "b", "2024-01-01": "c", "~": "d", "1.5": "e"}


def test_every_value_and_key_knows_its_place() -> None:
    node, _ = read("a: 1\nb:\n  - x\n  - c: yy\n")
    assert node is not None
    assert place_of(node, "b", 0) == (3, 5, 1)
    assert place_of(node, "b", 1, "c") == (4, 8, 2)
    assert place_of(node, "b", 9, "c") == place_of(node, "b")


def test_places_count_from_the_first_line_of_the_block() -> None:
    problems: list[CourseProblem] = []
    page = Page("x.md", "one\ntwo\na: 1\na: 2\n", problems)
    read_yaml(page, "a: 1\na: 2\n", first_line=3)
    assert (problems[0].line, problems[0].column, problems[0].source_line) == (4, 1, "a: 2")


def test_an_empty_text_is_nothing() -> None:
    for text in ("", "\n", "# only a comment\n"):
        node, problems = read(text)
        assert plain(node) is None
        assert not problems


MISTAKES = [
    ("a:\n\t- b", "bad-yaml-tab", 2, 1),
    ("a: b\n \tc: d", "bad-yaml-tab", 2, 2),
    ("\ta: b", "bad-yaml-tab", 1, 1),
    ("title: Foo: bar", "bad-yaml-text", 1, 11),
    ("a: 1\nwhy: it goes\n  on: here", "bad-yaml-indent", 3, 3),
    ("a: 1\nwhy: it goes\n  and ends so: here", "bad-yaml-text", 3, 14),
    ("- a: b: c", "bad-yaml-text", 1, 7),
    ("title Foo\nb: c", "bad-yaml-colon", 1, 1),
    ("a: b\ntitle Foo", "bad-yaml-colon", 2, 1),
    ("a: b\ntitle Foo\nc: d", "bad-yaml-colon", 2, 1),
    ("a:b\nc: d", "bad-yaml-space", 1, 2),
    ("a: b\nc:d\ne: f", "bad-yaml-space", 2, 2),
    ("a: @b", "bad-yaml-start", 1, 4),
    ("a: b\n# a comment\n  c: d", "bad-yaml-indent", 3, 3),
    ("- a\nb:c", "bad-yaml-space", 2, 2),
    ("a: 'b'\nc: \"d\"\n e: f", "bad-yaml-indent", 3, 2),
    ("a:\n  - b\n\t", "bad-yaml-tab", 3, 1),
    ("a: %b", "bad-yaml-start", 1, 4),
    ("a: `b`", "bad-yaml-start", 1, 4),
    ("a: [b", "bad-yaml-unclosed", 1, 4),
    ("a: [", "bad-yaml-unclosed", 1, 4),
    ("a: {\n", "bad-yaml-unclosed", 1, 4),
    ("a: , b", "bad-yaml-start", 1, 4),
    ("a: ] b", "bad-yaml-start", 1, 4),
    ("a: [b, , c]", "bad-yaml-start", 1, 8),
    ("a: {b", "bad-yaml-unclosed", 1, 4),
    ("a: [b, c\nd: e", "bad-yaml-unclosed", 1, 4),
    ('a: "b', "bad-yaml-unclosed", 1, 4),
    ("a: 'b\nc: d", "bad-yaml-unclosed", 1, 4),
    ('a: "b\nc: "d"', "bad-yaml-unclosed", 1, 4),
    ("a: 'it's so'", "bad-yaml-unclosed", 1, 8),
    ('a: "Yes" he said', "bad-yaml-unclosed", 1, 10),
    ("a: [sic] it said", "bad-yaml-unclosed", 1, 10),
    ("a: 1\n  b: 2", "bad-yaml-indent", 2, 3),
    ("a:\n  - b\n - c", "bad-yaml-indent", 3, 2),
    ("a:\n  b: c\n d: e", "bad-yaml-indent", 3, 2),
    ("a: - b", "bad-yaml-list", 1, 4),
    ('a: "\\q"', "bad-yaml-escape", 1, 5),
    ('a: "\\U00FFFFFF"', "bad-yaml-escape", 1, 7),
    ('a: "\\ud800"', "bad-yaml-escape", 1, 7),
    ("a: &x b", "bad-yaml-anchor", 1, 4),
    ("a: *x", "bad-yaml-anchor", 1, 4),
    ("a: &x [*x]", "bad-yaml-anchor", 1, 4),
    ("a: !x b", "bad-yaml-tag", 1, 4),
    ("a: !!python/object:os.system b", "bad-yaml-tag", 1, 4),
    ("a: ! b", "bad-yaml-tag", 1, 4),
    ("<<: {a: b}", "bad-yaml-merge", 1, 1),
    ("[a]: b", "bad-yaml-key", 1, 1),
    ("{a: b}: c", "bad-yaml-key", 1, 1),
    ("? \n: b", "bad-yaml-key", 1, 2),
    ("'': b", "bad-yaml-key", 1, 1),
    ("a: b\n---\nc: d", "bad-yaml-documents", 2, 1),
    ("a: b\na: c", "duplicate-key", 2, 1),
    ("a: {b: c, b: d}", "duplicate-key", 1, 11),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), MISTAKES)
def test_a_usual_slip_is_named_and_placed(text: str, code: str, line: int, column: int) -> None:
    _, problems = read(text)
    assert [(p.code, p.line, p.column) for p in problems] == [(code, line, column)]


def test_every_key_that_stands_twice_is_named() -> None:
    _, problems = read("a: 1\nb: 2\na: 3\nb: 4\n")
    assert [p.line for p in problems] == [3, 4]


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    node, problems = read("'<<': a")
    assert plain(node) == {"<<": "a"}
    assert not problems


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_nesting_is_read_to_its_limit_and_not_beyond(opening: str, closing: str) -> None:
    for depth, codes in ((MOST_DEPTH, []), (MOST_DEPTH + 1, ["too-deep"])):
        _, problems = read(opening * depth + "x" + closing * depth)
        assert [p.code for p in problems] == codes


def test_values_are_read_to_their_limit_and_not_beyond() -> None:
    around = 6  # the stream, the document and the list, each with its end
    for count, codes in (
        (MOST_EVENTS + 1 - around, []),
        (MOST_EVENTS + 2 - around, ["too-many-values"]),
    ):
        _, problems = read("[" + "a," * count + "]")
        assert [p.code for p in problems] == codes


def test_words_are_read_to_their_limit_and_not_beyond() -> None:
    for length, codes in ((2_999, []), (3_000, ["too-long-word"])):
        for text in (f"a: b {'x' * length}", f'a: "{"x" * 1500}\\\n  {"x" * (length - 1500)}"'):
            _, problems = read(text)
            assert [p.code for p in problems] == codes


def test_a_missing_libyaml_is_said_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    with pytest.raises(RuntimeError, match="libyaml"):
        read("a: b")


YAML_LIKE = st.text(
    alphabet=st.sampled_from("ab:-?[]{}#&*!|>'\"%@`,\n\t \\<=~1.u\u00e9\u4e2d\U0001f600"),
    max_size=60,
)


@settings(max_examples=500)
@given(YAML_LIKE | st.text(st.characters(codec="utf-8")))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    node, problems = read(text)
    assert node is not None or problems
    for problem in problems:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert str(problem)


@given(YAML_LIKE)
def test_reading_the_same_text_twice_says_the_same(text: str) -> None:
    assert read(text) == read(text)


TREES = st.recursive(
    st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.none()
    | st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.from_regex("[a-z]{1,8}", fullmatch=True), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex("[a-z]{1,8}", fullmatch=True), TREES, min_size=1))
def test_what_an_author_writes_in_json_is_read_as_it_is(tree: dict[str, Plain]) -> None:
    node, problems = read(json.dumps(tree, ensure_ascii=False))
    assert not problems
    assert plain(node) == tree
