"""Are lessons split as their author sees them, and does one mistake leave the rest whole?"""

from pathlib import Path

import pytest

from leadership_course.course.blocks import Ask, Figure, Prose, Quote
from leadership_course.course.outline import Lesson
from leadership_course.reading.course_reader import read_course
from tests.reading.courses import LESSON, add, copy_base, swap, write

HEAD = "---\nid: ask-twice\ntitle: Ask twice\nminutes: 3\n---\n"
QUOTE = "```quote\nid: {id}\ntext: Ask.\nby: Nobody\n```\n"


def lesson(root: Path, body: str) -> tuple[Lesson | None, list[tuple[str, int]]]:
    """Return the second lesson with this body, and its problems as code and line."""
    reading = read_course(write(root, LESSON, HEAD + body))
    assert reading.course is not None
    found = [les for les in reading.course.lessons if les.id == "ask-twice"]
    problems = [(p.code, p.line) for p in reading.problems if p.file == LESSON]
    assert len(problems) == len(reading.problems)
    return (found[0] if found else None), problems


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return copy_base(tmp_path)


def test_a_heading_gives_kind_title_and_id(root: Path) -> None:
    body = "# Idea: One: two\n\na\n\n# QUOTE\n\nb\n\n# rule : Three {#own-id}\n\nc\n"
    found, problems = lesson(root, body)
    assert not problems
    assert found is not None
    assert [(card.kind, card.title, card.id) for card in found.cards] == [
        ("idea", "One: two", "idea-one-two"),
        ("quote", "", "quote"),
        ("rule", "Three", "own-id"),
    ]


@pytest.mark.parametrize(
    "start",
    [
        HEAD.removeprefix("---\n"),
        "# the head of the lesson: id and so on\n" + HEAD.removeprefix("---\n"),
        "\n" + HEAD,
        HEAD.replace("---", "—", 1),
    ],
)
def test_a_slip_in_the_first_line_is_told_once_and_hides_no_other(root: Path, start: str) -> None:
    write(root, LESSON, f"{start}# Idea: A\n\na\n")
    told = [(problem.code, problem.line) for problem in read_course(root).problems]
    assert told == [("missing-front-matter", 1)]
    write(root, LESSON, start.replace("minutes: 3", "minuets: 3") + "# Idea: A\n\na\n")
    codes = [(problem.code, problem.file) for problem in read_course(root).problems]
    assert ("unknown-key", LESSON) in codes


def test_two_cards_with_the_same_heading_need_an_id(root: Path) -> None:
    _, problems = lesson(root, "# Quote\n\na\n\n# Quote\n\nb\n")
    assert problems == [("duplicate-id", 10)]
    _, problems = lesson(root, "# Quote\n\na\n\n# Quote {#quote-two}\n\nb\n")
    assert problems == []


def test_prose_and_blocks_keep_their_order(root: Path) -> None:
    found, problems = lesson(root, "# Idea: A\n\none\n" + QUOTE.format(id="q") + "two\n")
    assert not problems
    assert found is not None
    assert [type(block) for block in found.cards[0].body] == [Prose, Quote, Prose]


def test_a_mistake_in_one_block_does_not_hide_the_next(root: Path) -> None:
    body = (
        "# Idea: A\n\n"
        + QUOTE.format(id="q").replace("text:", "txt:")
        + "\n```plan\nid: p\nwhen a\n```\n\n"
        + QUOTE.format(id="q-two").replace("by: Nobody\n", "")
        + "\n"
        + QUOTE.format(id="q-three")
    )
    found, problems = lesson(root, body)
    assert problems == [("unknown-key", 10), ("bad-yaml-colon", 16), ("missing-key", 20)]
    assert found is not None
    assert [block.id for block in found.cards[0].body if isinstance(block, Quote)] == ["q-three"]


def test_broken_front_matter_does_not_hide_mistakes_in_the_cards(root: Path) -> None:
    text = "---\nid: ask-twice\ntitle: a: b\nminutes: 3\n---\n# Idee: A\n\nb\n"
    reading = read_course(write(root, LESSON, text))
    assert [(p.code, p.line) for p in reading.problems] == [
        ("bad-yaml-text", 3),
        ("unknown-kind", 6),
    ]


@pytest.mark.parametrize("fence", ["```", "````", "~~~", "~~~~~"])
def test_every_kind_of_fence_makes_a_block(root: Path, fence: str) -> None:
    body = QUOTE.format(id="q").replace("```", fence)
    found, problems = lesson(root, "# Quote\n\n" + body)
    assert not problems
    assert found is not None
    assert isinstance(found.cards[0].body[0], Quote)


@pytest.mark.parametrize("word", ["", "text", " text", "TEXT"])
def test_a_plain_fence_is_prose_and_keeps_its_signs(root: Path, word: str) -> None:
    found, problems = lesson(root, f"# Idea: A\n\n```{word}\n# <b> & *c*\n```\n")
    assert not problems
    assert found is not None
    assert found.cards[0].body == (
        Prose(html="<pre><code># &lt;b&gt; &amp; *c*</code></pre>", text="# <b> & *c*"),
    )


def test_a_fence_inside_a_list_stays_part_of_its_list(root: Path) -> None:
    found, problems = lesson(root, "# Idea: A\n\n- one\n\n  ```\n  # no card\n  ```\n\n- two\n")
    assert not problems
    assert found is not None
    assert len(found.cards) == 1


def test_signs_in_a_line_of_prose_open_no_fence(root: Path) -> None:
    found, problems = lesson(root, "# Idea: A\n\n```a``` and so on\n\n# Idea: B\n\nb\n")
    assert not problems
    assert found is not None
    assert len(found.cards) == 2


def test_a_block_that_never_ends_ends_where_the_next_begins(root: Path) -> None:
    unclosed = QUOTE.format(id="q").removesuffix("```\n")
    found, problems = lesson(root, "# Quote\n\n" + unclosed + "\n" + QUOTE.format(id="q-two"))
    assert problems == [("unclosed-block", 8)]
    assert found is not None
    assert [b.id for b in found.cards[0].body if isinstance(b, Quote)] == ["q-two"]
    found, problems = lesson(root, "# Quote\n\n" + unclosed + "# a comment\n\n# Idea: B\n\nb\n")
    assert problems == [("unclosed-block", 8)]
    assert found is not None
    assert [card.kind for card in found.cards] == ["idea"]


def test_an_empty_block_is_named_at_its_fence(root: Path) -> None:
    assert lesson(root, "# Quote\n\n```quote\n```\n")[1] == [("empty-value", 8)]
    assert lesson(root, "# Quote\n\n```quote\n- a\n```\n")[1] == [("wrong-type", 9)]


def test_comments_in_the_front_matter_are_no_cards(root: Path) -> None:
    text = HEAD.replace("title", "# a comment\ntitle") + "# Idea: A\n\nb\n"
    assert not read_course(write(root, LESSON, text)).problems


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(root: Path, ending: str) -> None:
    text = (root / LESSON).read_text("utf-8").replace("\n", ending)
    assert not read_course(write(root, LESSON, text)).problems


def test_a_byte_order_mark_is_no_mistake(root: Path) -> None:
    for file in (LESSON, "course.yaml"):
        write(root, file, "\ufeff" + (root / file).read_text("utf-8"))
    assert not read_course(root).problems


def test_a_question_and_a_figure_become_their_values(root: Path) -> None:
    course = read_course(root).course
    assert course is not None
    blocks = [block for card in course.lessons[0].cards for block in card.body]
    figure = next(block for block in blocks if isinstance(block, Figure))
    ask = next(block for block in blocks if isinstance(block, Ask))
    assert figure.image == "first-steps/images/doors.svg"
    assert ask.question.tries == 2
    assert course.lessons[0].file == "first-steps/01-look-first.md"


def test_a_card_whose_heading_is_wrong_is_left_out_and_its_blocks_are_checked(root: Path) -> None:
    found, problems = lesson(root, "# Idee: A\n\n```quote\nid: q\n```\n\n# Idea: B\n\nb\n")
    assert problems == [("unknown-kind", 6), ("missing-key", 9), ("missing-key", 9)]
    assert found is not None
    assert [card.kind for card in found.cards] == ["idea"]


def test_an_own_id_must_be_a_permanent_name(root: Path) -> None:
    assert lesson(root, "# Idea: A {#Own Id}\n\nb\n")[1] == [("bad-id", 6)]


def test_a_lesson_may_have_64_kib_and_no_byte_more(root: Path) -> None:
    text = (root / LESSON).read_bytes()
    for spare, found in ((0, []), (1, ["file-too-big"])):
        filler = b"\n" + b"word " * 20_000
        (root / LESSON).write_bytes((text + filler)[: 64 * 1024 + spare])
        assert [p.code for p in read_course(root).problems] == found


@pytest.mark.parametrize("body", ["# Idea: {}\n\na\n", "# Idea: A\n\n```\n{}\n```\n"])
def test_headings_and_code_have_words_of_readable_length(root: Path, body: str) -> None:
    assert lesson(root, body.format("a" * 2_999))[1] == []
    assert [code for code, _ in lesson(root, body.format("a" * 3_000))[1]] == ["too-long-word"]


def test_a_key_that_stands_twice_leaves_its_block_out(root: Path) -> None:
    question = "```question\nid: q\ntype: true-false\nprompt: a\nwhy: b\n{}\n```\n"
    found, problems = lesson(root, "# Check\n\n" + question.format("answer: true\nanswer: false"))
    assert problems == [("duplicate-key", 14)]
    assert found is None


def test_a_contrast_and_an_evidence_hold_something(root: Path) -> None:
    contrast = "```contrast\nid: c\ntechnocrat: []\nleader: []\ndifference: d\n```\n"
    evidence = "```evidence\nid: e\narticle: a\nfinding: b\ntry: c\nsource: []\n```\n"
    _, problems = lesson(root, "# Contrast\n\n" + contrast + "\n# Evidence\n\n" + evidence)
    assert problems == [("too-few", 10), ("too-few", 11), ("too-few", 22)]


def test_prose_around_a_plain_fence_becomes_one_piece(root: Path) -> None:
    found, problems = lesson(root, "# Idea\n\none\n\n```\ntwo\n```\n\nthree\n")
    assert not problems
    assert found is not None
    assert found.cards[0].body == (
        Prose(html="<p>one</p><pre><code>two</code></pre><p>three</p>", text="one\ntwo\nthree"),
    )


def test_a_figure_may_have_an_id_of_its_own(root: Path) -> None:
    figure = "```figure\nid: {}\nimage: images/doors.svg\nalt: a\n```\n"
    assert lesson(root, "# Idea\n\n" + figure.format("doors"))[1] == []
    assert lesson(root, "# Idea\n\n" + figure.format("ask-twice"))[1] == [("duplicate-id", 9)]


def test_lines_of_a_block_are_lines_of_the_file(root: Path) -> None:
    add(root, "\n" + QUOTE.format(id="Q"))
    (problem,) = read_course(root).problems
    assert (problem.line, problem.column, problem.source_line, problem.width) == (30, 5, "id: Q", 1)


def test_a_lesson_without_an_id_is_not_missed_a_second_time(root: Path) -> None:
    swap(root, LESSON, "id: ask-twice\n", "")
    assert [p.code for p in read_course(root).problems] == ["missing-key"]
