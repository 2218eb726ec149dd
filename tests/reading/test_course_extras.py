"""Are the opening, the closing, the glossary and the links of sources read as they are written?"""

from pathlib import Path

import pytest

from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import read_course
from tests.reading.courses import FIRST, LESSON, copy_base, swap, write

HEAD = "course.yaml"
KEEP = "    returns: [60 days]"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return copy_base(tmp_path)


def course_in(root: Path) -> Course:
    course = read_course(root).course
    assert course is not None
    return course


def codes(root: Path) -> list[str]:
    return [problem.code for problem in read_course(root).problems]


def closed_with(root: Path, quote: str) -> Path:
    return swap(root, HEAD, "  keep:", f"  quote: {quote}\n  keep:")


def test_the_course_is_opened_and_closed(root: Path) -> None:
    head = course_in(root).head
    assert head.opening == ("Doors are everywhere.", "This course is about them.")
    assert head.closing is not None
    assert head.closing.text == ("You have come through every door.",)
    assert (head.closing.keep.id, head.closing.keep.returns) == ("keep-the-key", ("60 days",))


def test_a_course_needs_neither_an_opening_nor_a_closing(root: Path) -> None:
    text = (root / HEAD).read_text("utf-8")
    write(root, HEAD, text.partition("opening:")[0])
    assert codes(root) == []
    assert course_in(root).head.opening == ()
    assert course_in(root).head.closing is None


def test_the_closing_shows_a_quote_of_the_course_under_any_id_it_had(root: Path) -> None:
    swap(root, FIRST, "id: look-then-leap", "id: look-and-leap\nwas: [look-then-leap]")
    closed_with(root, "look-then-leap")
    assert codes(root) == []
    closing = course_in(root).head.closing
    assert closing is not None
    assert closing.quote == "look-then-leap"


@pytest.mark.parametrize("broken", [("by: A proverb", "bye: A proverb"), ("# Quote", "# Quotte")])
def test_a_quote_is_not_missed_where_it_may_stand_in_what_is_broken(
    root: Path, broken: tuple[str, str]
) -> None:
    swap(closed_with(root, "look-then-leap"), FIRST, *broken)
    assert "unknown-quote" not in codes(root)


def test_a_quote_is_not_missed_where_its_module_is_not_found(root: Path) -> None:
    swap(closed_with(root, "look-then-leap"), HEAD, "[first-steps]", "[first-stops]")
    assert "unknown-quote" not in codes(root)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  title: Behind the last door\n", "", "missing-key"),
        ("text: [You have come through every door.]", "text: []", "too-few"),
        (KEEP, "    returns: [soon]", "bad-duration"),
        ("id: keep-the-key", "id: look-first", "duplicate-id"),
        (KEEP, "    was: [look-first]", "duplicate-id"),
        (KEEP, "    type: reflect", "unknown-key"),
        ("    prompt: Which door will you open first?\n", "", "missing-key"),
    ],
)
def test_a_mistake_in_the_closing_costs_the_closing_alone(
    root: Path, old: str, new: str, code: str
) -> None:
    swap(root, HEAD, old, new)
    assert codes(root) == [code]
    assert course_in(root).head.closing is None
    assert len(course_in(root).lessons) == 2


def test_a_misspelt_closing_is_told_which_key_was_meant(root: Path) -> None:
    swap(root, HEAD, "closing:", "closeing:")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.remedy) == ("unknown-key", "Did you mean `closing`?")


def test_a_head_that_is_no_group_of_keys_has_no_closing(root: Path) -> None:
    write(root, HEAD, "[closing]")
    assert "wrong-type" in codes(root)


def test_a_glossary_explains_its_terms_in_the_order_of_the_file(root: Path) -> None:
    assert [term.term for term in course_in(root).glossary] == ["door", "sign"]
    (root / "glossary.yaml").unlink()
    assert codes(root) == []
    assert course_in(root).glossary == ()


def test_of_two_meanings_the_first_one_stays(root: Path) -> None:
    write(
        root,
        "glossary.yaml",
        "terms:\n- {term: hand over, meaning: a}\n- {term: Hand  over, meaning: b}\n",
    )
    assert codes(root) == ["duplicate-term"]
    assert [term.meaning for term in course_in(root).glossary] == ["a"]


def test_one_broken_term_leaves_the_others(root: Path) -> None:
    swap(root, "glossary.yaml", "meaning: what opens", "meaing: what opens")
    assert codes(root) == ["unknown-key"]
    assert [term.term for term in course_in(root).glossary] == ["sign"]


def test_the_glossary_has_one_key(root: Path) -> None:
    text = (root / "glossary.yaml").read_text("utf-8")
    write(root, "glossary.yaml", text + "words: []\n")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.remedy) == ("unknown-key", "The only key here is `terms`.")


@pytest.mark.parametrize("link", ["https://doi.org/10.1000/x", "http://example.org"])
def test_a_source_may_lead_to_an_address_on_the_web(root: Path, link: str) -> None:
    swap(root, "sources.yaml", "https://doi.org/10.1000/doors", link)
    assert codes(root) == []
    assert course_in(root).sources[0].link == link


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "//example.org/a",
        "example.org",
        "https://[::1",
        "mailto:a@example.org",
    ],
)
def test_a_link_to_anything_else_is_taken_away_and_the_source_stays(root: Path, link: str) -> None:
    swap(root, "sources.yaml", "https://doi.org/10.1000/doors", f"{link!r}")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.file) == ("bad-link", "sources.yaml")
    assert course_in(root).sources[0].link == ""
    assert codes(swap(root, LESSON, "Ask. Wait.", "Ask.")) == ["bad-link"]
