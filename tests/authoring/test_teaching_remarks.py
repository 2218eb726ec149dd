"""Is an author told what makes questions easy to guess and cards hard to take in, and no more?"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from leadership_course.authoring.card_remarks import BUDGETS, card_remarks, words_in, words_on
from leadership_course.authoring.choice_remarks import choice_remarks
from leadership_course.authoring.course_check import check_course
from leadership_course.authoring.prose_remarks import prose_remarks
from leadership_course.authoring.remarks import Remark
from leadership_course.course.blocks import Ask, Evidence, Plan, Quote, Reflect
from leadership_course.course.outline import Card, Course
from leadership_course.course.published import Published, published
from leadership_course.course.questions import (
    FillIn,
    Gap,
    Group,
    Judgement,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Pair,
    Question,
    Response,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.reading.page import Page
from tests.courses import card, course, lesson, module, prose, quiz, sample_course
from tests.reading.courses import DRAWING, FIRST, LESSON, add, copy_base, swap

Remarks = Callable[[Course, dict[str, Published]], Iterator[Remark]]


def said(remarks: Remarks, whole: Course) -> list[tuple[str, str, str]]:
    """The code of each remark with the id and the key it is about."""
    entries = {entry.id: entry for entry in published(whole) if entry.kind != "source"}
    found: list[tuple[str, str, str]] = []
    for code, about, key, *_ in remarks(whole, entries):
        assert isinstance(about, Published)
        found.append((code, about.id, key))
    return found


def choice(name: str, right: str, *wrong: str, at: int = 0, fixed: bool = False) -> SingleChoice:
    """A single choice with its right option at a place, from 0."""
    options = [Option(id=f"w{n}", text=text, why="W", catches="C") for n, text in enumerate(wrong)]
    options.insert(at, Option(id="r", text=right, why="W", correct=True, fixed=fixed))
    return SingleChoice(id=name, prompt="P", options=tuple(options))


def of_quiz(*questions: Question) -> list[tuple[str, str, str]]:
    taught = lesson("a", card("idea", "I", prose("So.")))
    return said(choice_remarks, course(module("m", taught, quiz=quiz("q", *questions))))


LONG, SHORT = "Twelve signs", "Ten signs."


def test_a_right_option_that_is_a_fifth_longer_stands_out() -> None:
    assert len(LONG) == 1.2 * len(SHORT)
    assert of_quiz(choice("a", LONG, SHORT), choice("b", LONG, SHORT)) == [
        ("key-longest", "a/r", "text")
    ]
    shorter = LONG.replace("Twelve", "Eight")
    assert of_quiz(choice("a", shorter, SHORT), choice("b", LONG, SHORT)) == []


def test_half_of_a_quiz_may_be_so_and_a_single_question_always() -> None:
    long = [choice(name, LONG, SHORT) for name in "ab"]
    even = [choice(name, LONG, LONG) for name in "cd"]
    assert of_quiz(long[0]) == []
    assert of_quiz(*long, *even) == []
    assert of_quiz(*long, even[0]) == [("key-longest", "a/r", "text")]


def test_what_is_asked_in_a_quiz_and_in_its_pool_is_looked_at_apart() -> None:
    one, other = choice("a", LONG, SHORT), choice("b", LONG, SHORT)
    taught = lesson("l", card("check", "C", Ask(question=choice("c", LONG, SHORT))))
    whole = replace(module("m", taught, quiz=quiz("q", one)), review=(other,))
    assert said(choice_remarks, course(whole)) == []


def test_a_place_matters_only_where_options_stay_there() -> None:
    shuffled = [choice(name, "R", "W", at=1) for name in "abc"]
    assert of_quiz(*shuffled) == []
    still = [replace(each, shuffle=False) for each in shuffled]
    assert of_quiz(*still) == [("key-position", "a", "options")]
    assert of_quiz(*still[:2]) == []
    fixed = [choice(name, "R", "W", at=1, fixed=True) for name in "abc"]
    assert of_quiz(*fixed) == [("key-position", "a", "options")]
    spread = [*still[:2], replace(choice("c", "R", "W", at=0), shuffle=False)]
    assert of_quiz(*spread) == []


def test_a_multiple_choice_counts_with_each_of_its_right_options() -> None:
    options = tuple(Option(id=n, text=n, why="W", correct=True, fixed=True) for n in "rst")
    asked = MultipleChoice(id="m", prompt="P", options=options)
    assert of_quiz(asked) == []
    assert of_quiz(asked, replace(asked, id="n")) == []


def test_statements_may_not_all_have_the_same_answer() -> None:
    true = [TrueFalse(id=f"t{n}", prompt="P", answer=True, why="W", catches="C") for n in range(5)]
    assert of_quiz(*true[:4]) == []
    assert of_quiz(*true) == [("key-position", "t0", "answer")]
    assert of_quiz(*true[:4], replace(true[4], answer=False)) == []


def test_an_answer_without_its_misconception_is_told_once_for_a_module() -> None:
    bare = TrueFalse(id="t", prompt="P", answer=True, why="W")
    judged = Judgement(
        id="j",
        prompt="P",
        responses=(
            Response(id="x", text="X", expert="very-poor", why="W"),
            Response(id="y", text="Y", expert="good", why="W"),
        ),
    )
    assert of_quiz(judged, bare) == [("no-catches", "j/x", "")]
    assert of_quiz(bare) == [("no-catches", "t", "")]
    assert of_quiz(replace(bare, catches="C")) == []


@pytest.mark.parametrize(
    ("asked", "about"),
    [
        (choice("a", "R", "W"), "a/r"),
        (TrueFalse(id="a", prompt="P", answer=True, catches="C"), "a"),
        (Ordering(id="a", prompt="P", items=("x", "y")), "a"),
        (Matching(id="a", prompt="P", pairs=(Pair(left="L", right="R"),)), "a/l"),
        (Sorting(id="a", prompt="P", groups=(Group(name="G", items=("x",)),)), "a/g"),
        (FillIn(id="a", prompt="P", text="{g}", gaps={"g": Gap(accept=("w",))}), "a/g"),
    ],
)
def test_an_answer_without_a_reason_is_told_once_for_a_question(
    asked: Question, about: str
) -> None:
    if isinstance(asked, SingleChoice):
        asked = replace(asked, options=tuple(replace(each, why="") for each in asked.options))
    assert of_quiz(asked) == [("missing-why", about, "")]


def test_what_a_remark_counts_is_said(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    swap(root, FIRST, "    why: It opens the other way.\n", "")
    swap(root, FIRST, "    why: It says what to do.\n", "")
    (problem,) = check_course(root).problems
    assert "and so does 1 more of this question" in problem.message


def text_of(count: int) -> str:
    return " ".join(["word"] * count)


def on_card(one: Card) -> list[tuple[str, str, str]]:
    return said(card_remarks, course(module("m", lesson("a", one))))


@pytest.mark.parametrize("kind", BUDGETS)
def test_prose_counts_on_a_card_of_any_kind(kind: str) -> None:
    most = BUDGETS[kind]  # type: ignore[index]
    fits = card(kind, "T", prose(text_of(most)))  # type: ignore[arg-type]
    long = card(kind, "T", prose(text_of(most + 1)))  # type: ignore[arg-type]
    assert on_card(fits) == []
    assert on_card(long) == [("too-many-words", f"a/{long.id}", "")]


def test_a_quote_a_prompt_and_a_plan_count_on_the_card_that_is_for_them() -> None:
    quote = Quote(id="q", text="one two", by="B", why="three")
    prompt = Reflect(id="r", prompt="one two three", example="not counted")
    plan = Plan(id="p", when="one", then="two three")
    for kind, block in (("quote", quote), ("reflect", prompt), ("try", plan)):
        assert words_on(card(kind, "T", block)) == 3  # type: ignore[arg-type]
        assert words_on(card("story", "T", block)) == 0
    studied = Evidence(id="e", article="one", finding="two", try_="three", source="s")
    assert words_on(card("evidence", "T", studied)) == 3


def test_a_dash_is_no_word() -> None:
    assert words_in("So – it is.", "1 more") == 5


def test_a_question_has_budgets_wherever_it_is_asked() -> None:
    options = (
        Option(id="r", text=text_of(13), why=text_of(41), correct=True),
        Option(id="w", text=text_of(12), why=text_of(40), catches="C"),
    )
    asked = SingleChoice(id="s", prompt=text_of(36), options=options)
    stated = TrueFalse(id="t", prompt=text_of(35), answer=True, why=text_of(41), catches="C")
    judged = Judgement(
        id="j",
        prompt="P",
        responses=(Response(id="x", text=text_of(80), expert="poor", why=text_of(41)),),
    )
    taught = lesson("l", card("check", "C", Ask(question=asked)))
    whole = replace(module("m", taught, quiz=quiz("q", stated)), review=(judged,))
    assert {(about, key) for _, about, key in said(card_remarks, course(whole))} == {
        *(("s", "prompt"), ("s/r", "text"), ("s/r", "why"), ("t", "why"), ("j/x", "why"))
    }


def test_every_kind_of_block_and_question_can_be_counted() -> None:
    found = {code for code, *_ in (*said(card_remarks, sample_course()),)}
    assert found <= {"too-many-words"}
    assert {code for code, *_ in said(choice_remarks, sample_course())} <= {"no-catches"}


def of_text(text: str) -> list[str]:
    """The remarks on a card that holds this prose, each with its place."""
    page = Page("a.md", f"---\nid: a\n---\n# Idea: I\n{text}\n", [])
    found = []
    for remark in prose_remarks(page):
        assert not isinstance(remark.about, Published)
        place = remark.about.place
        found.append(f"{remark.code} {place.line - 4}:{place.column}")
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## A\n### B\n#### C\n## D", []),
        ("### A", ["heading-order 1:1"]),
        ("## A\n#### B", ["heading-order 2:1"]),
        ("### A\n### B", ["heading-order 1:1"]),
        ("## A\n### B\n#### C\n##### D", ["heading-order 4:1"]),
        ("```\n### A\n```", []),
        ("## A\n\n# Idea: J\n\n### B", ["heading-order 5:1"]),
        ("[the report](https://a.org/)", []),
        ("See [Here](https://a.org/).", ["vague-link 1:5"]),
        ("[**click here**](https://a.org/)", ["vague-link 1:1"]),
        ("[](https://a.org/)", ["vague-link 1:1"]),
        ("So.\n\n[here][1]\n\n[1]: https://a.org/", ["vague-link 3:1"]),
        ("`[here](https://a.org/)` and \\\\[here](so)", []),
        ("![Two doors, one of them open](images/doors.svg)", []),
        ("![ ](images/doors.svg)", ["missing-alt 1:1"]),
        ("![](images/doors.svg)", ["missing-alt 1:1"]),
        ("So ![doors.svg](images/doors.svg)", ["useless-alt 1:4"]),
        ("![Doors](images/doors.svg)", ["useless-alt 1:1"]),
        ("![red doors](images/red-doors.svg)", ["useless-alt 1:1"]),
        ("![A picture](images/doors.svg)", ["useless-alt 1:1"]),
        ("```figure\nimage: a.svg\nalt: Image\n```", ["useless-alt 3:6"]),
        ("```figure\nimage: a.svg\nalt: So it is.\ncaption: So it is\n```", ["useless-alt 3:6"]),
        ("```figure\nimage: a.svg\nalt: Two doors, one shut\ncaption: Doors\n```", []),
        ("```figure\nimage: a.svg\n```", []),
        ("```figure\nalt: [\n```", []),
    ],
)
def test_headings_links_and_pictures_can_be_followed(text: str, found: list[str]) -> None:
    assert of_text(text) == found


def codes(root: Path) -> list[str]:
    return [problem.code for problem in check_course(root).problems]


def test_a_picture_is_used_by_a_module_a_figure_or_prose(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    extra = root / "first-steps/images/deep/er/red doors.svg"
    extra.parent.mkdir(parents=True)
    extra.write_bytes((root / DRAWING).read_bytes())
    (root / "notes.txt").write_text("no picture", "utf-8")
    (problem,) = check_course(root).problems
    assert (problem.code, problem.file) == (
        "unused-picture",
        "first-steps/images/deep/er/red doors.svg",
    )
    extra.rename(extra.with_name("red&doors.svg"))
    add(root, "\n![Two doors, one of them red](images/deep/er/red&doors.svg)\n")
    assert codes(root) == []


def test_what_can_be_seen_in_one_place_is_told_beside_errors_and_the_rest_is_not(
    tmp_path: Path,
) -> None:
    root = copy_base(tmp_path)
    swap(root, FIRST, "    catches: Strength opens\n", "")
    add(root, "\n### Two steps down\n\nSo.\n")
    assert codes(root) == ["no-catches", "heading-order"]
    swap(root, LESSON, "title: Ask twice", "titel: Ask twice")
    assert sorted(codes(root)) == ["unknown-key"]
    swap(root, LESSON, "titel: Ask twice", "title: Ask twice")
    swap(root, FIRST, "id: read-the-sign", "id: Read the sign")
    assert codes(root) == ["bad-id", "heading-order"]
