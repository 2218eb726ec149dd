"""Do questions survive the way out and in again, and does no file do any harm?"""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.questions import Question
from leadership_course.exchange import aiken, gift, gift_out, moodle_out, moodle_xml
from leadership_course.exchange.carried import Names, NotQuestionsError, TakenIn, missing
from leadership_course.exchange.questions_yaml import questions_as_yaml
from tests.exchange.question_files import (
    choices,
    essays,
    gaps,
    orderings,
    pairings,
    read_back,
    statements,
)
from tests.strategies import questions

both = st.one_of(choices(is_single=True), choices(is_single=False), pairings(), statements())
both = st.one_of(both, essays(), gaps())


@given(both)
def test_what_gift_can_hold_comes_back_as_it_went(question: Question) -> None:
    out = gift_out.write([question])
    assert (out.left_out, out.changed) == ((), ())
    assert gift.read(out.text) == TakenIn((question,), (), ())


@given(st.one_of(both, orderings()))
def test_what_moodle_xml_can_hold_comes_back_as_it_went(question: Question) -> None:
    out = moodle_out.write([question])
    assert (out.left_out, out.changed) == ((), ())
    assert moodle_xml.read(out.text) == TakenIn((question,), (), ())


@given(st.one_of(both, orderings(), questions()))
def test_every_type_reads_back_from_the_yaml_of_a_course(question: Question) -> None:
    found, problems = read_back(questions_as_yaml([question]))
    assert problems == []
    assert found == [question]


@given(st.text(max_size=200) | st.text("ABC. :\\#={}~%[]<>&/-$\nANSWER", max_size=200))
def test_no_text_makes_a_reader_fall(text: str) -> None:
    for read in (aiken.read, gift.read):
        for question in read(text).questions:
            assert read_back(questions_as_yaml([question]))[0] is not None
    with suppress(NotQuestionsError):
        moodle_xml.read(text)


TAGS = ("question", "questiontext", "text", "answer", "subquestion", "feedback", "single", "hint")
KINDS = ("multichoice", "truefalse", "shortanswer", "numerical", "matching", "essay", "ordering")


@st.composite
def odd_xml(draw: st.DrawFn, depth: int = 3) -> str:
    """Return tags of Moodle in places where they don't belong."""
    tag = draw(st.sampled_from(TAGS))
    kind, share = draw(st.sampled_from(KINDS)), draw(st.sampled_from(("100", "nan", "x", "-5")))
    inner = draw(st.sampled_from(("", "true", "1e999", "&lt;img&gt;", "Ask")))
    if depth:
        inner += "".join(draw(st.lists(odd_xml(depth=depth - 1), max_size=3)))
    return f'<{tag} type="{kind}" fraction="{share}">{inner}</{tag}>'


@given(st.lists(odd_xml(), max_size=4))
def test_no_moodle_xml_makes_the_reader_fall(parts: list[str]) -> None:
    moodle_xml.read(f"<quiz>{''.join(parts)}</quiz>")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no XML"),
        ("::t::q {T}", "no XML"),
        ("<html/>", "begins with <html>"),
        ('<!DOCTYPE quiz [<!ENTITY a "aaaa">]><quiz>&a;</quiz>', "document type"),
        ('<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>', "document type"),
        ("<a>" * 41 + "</a>" * 41, "nested deeper"),
    ],
)
def test_xml_that_asks_for_power_or_is_none_is_refused(text: str, says: str) -> None:
    with pytest.raises(NotQuestionsError, match=says):
        moodle_xml.read(text)


def test_ids_are_made_of_words_cut_and_never_given_twice() -> None:
    names = Names({"ask-first"})
    assert names.new("Ask first!") == "ask-first-2"
    assert names.new("Ask first") == "ask-first-3"
    assert names.new("問い") == "question"
    assert names.new("one " * 40) == "-".join(["one"] * 15)
    assert names.new("a" * 90) == "a" * 60


def test_a_reason_that_no_one_gave_is_named_and_check_will_ask_for_it() -> None:
    (question,) = aiken.read("Who cooks?\nA. You\nB. They\nANSWER: B\n").questions
    assert missing(question) == ("why of you", "why of they")
    found, problems = read_back(questions_as_yaml([question]))
    assert found == [None]
    assert [problem.code for problem in problems] == ["empty-value", "empty-value"]


def test_the_yaml_reads_as_an_author_would_write_it() -> None:
    (question,) = gift.read("::Fridge::Who: you? {~You#No: it is theirs =They#Yes}").questions
    assert questions_as_yaml([question]) == (
        "  - id: fridge\n"
        "    type: single-choice\n"
        '    prompt: "Who: you?"\n'
        "    options:\n"
        "      - id: you\n"
        "        text: You\n"
        '        why: "No: it is theirs"\n'
        "      - id: they\n"
        "        text: They\n"
        "        correct: true\n"
        '        why: "Yes"\n'
    ).replace('"Yes"', "Yes")


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (gift.read, "q {T}\n\n" * 30_000),
        (gift.read, "q {" + "=a ~a " * 30_000 + "}"),
        (gift.read, "q {" + "\\####" * 60_000 + "}"),
        (gift.read, "::" + "\\" * 300_001),
        (gift.read, "<!--<a" * 100_000 + "{T}"),
        (aiken.read, "q\nA. a\n" + "x\n" * 300_000 + "ANSWER: A\n"),
        (moodle_xml.read, "<quiz>" + "<question type='essay'/>" * 30_000 + "</quiz>"),
    ],
    ids=["alike", "options", "signs", "title", "tags", "lines", "empty"],
)
def test_a_file_made_to_take_long_does_not(read: Callable[[str], TakenIn], text: str) -> None:
    assert sum(map(len, read(text)[:2])) > 0
