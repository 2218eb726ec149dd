"""Does a list get its new id, and does everything else stay as its author wrote it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.authoring.id_list import with_id


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lessons: [a, b]\n", "lessons: [a, b, new]\n"),
        ("lessons: []\n", "lessons: [new]\n"),
        ("lessons: [a,]  # two\nid: m\n", "lessons: [a, new,]  # two\nid: m\n"),
        ('lessons: ["a", b ]', 'lessons: ["a", b, new ]'),
        ("lessons: [\n  a,\n  b  # last\n]\n", "lessons: [\n  a,\n  b, new  # last\n]\n"),
        ("lessons:\n- a\n- b\n", "lessons:\n- a\n- b\n- new\n"),
        (
            "# head\nlessons:\n  - a  # first\n  # the second\n  - b # x\n\ncolour: x\n",
            "# head\nlessons:\n  - a  # first\n  # the second\n  - b # x\n  - new\n\ncolour: x\n",
        ),
        ("lessons:\n  - a", "lessons:\n  - a\n  - new"),
    ],
)
def test_the_id_comes_last_and_nothing_else_changes(before: str, after: str) -> None:
    assert with_id(before, "lessons", "new") == after


@pytest.mark.parametrize(
    "text", ["title: x\n", "lessons: a\n", "lessons: [a\n", "", "lessons:\n  -\n    a\n"]
)
def test_what_can_not_be_edited_safely_is_left_alone(text: str) -> None:
    assert with_id(text, "lessons", "new") is None


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1), st.integers(0, 4))
def test_lists_of_any_length_and_indent(names: list[str], indent: int) -> None:
    items = "\n".join(f"{' ' * indent}- {name}" for name in names)
    text = f"id: m\nlessons:\n{items}\ntitle: T\n"
    wanted = f"id: m\nlessons:\n{items}\n{' ' * indent}- new\ntitle: T\n"
    assert with_id(text, "lessons", "new") == wanted
