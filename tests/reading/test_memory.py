"""Is a course read with what is remembered of it exactly as it would be read without?"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.reading import strict_yaml
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.memory import Memory
from tests.reading.courses import BASE, DRAWING, FIRST, LESSON, copy_base, swap, write

FILES = tuple(
    str(file.relative_to(BASE))
    for file in sorted(BASE.rglob("*.*"))
    if file.suffix in {".md", ".yaml", ".svg"}
)


def _drop(lines: list[str], at: int) -> list[str]:
    return lines[:at] + lines[at + 1 :]


def _double(lines: list[str], at: int) -> list[str]:
    return [*lines[: at + 1], *lines[at:]]


def _blank(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], "", *lines[at:]]


def _shorten(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], lines[at][: len(lines[at]) // 2], *lines[at + 1 :]]


Edit = Callable[[list[str], int], list[str]]
edits = st.tuples(
    st.sampled_from(FILES),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from([_drop, _double, _blank, _shorten]),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(edits, min_size=1, max_size=5))
def test_an_author_at_work_sees_what_check_would_say(work: list[tuple[str, float, Edit]]) -> None:
    with TemporaryDirectory() as folder:
        root, memory = copy_base(Path(folder)), Memory()
        read_course(root, memory)
        for file, share, edit in work:
            lines = (root / file).read_text("utf-8").split("\n")
            write(root, file, "\n".join(edit(lines, int(share * len(lines)))))
            assert read_course(root, memory) == read_course(root)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The YAML texts that were really parsed."""
    texts: list[str] = []
    events = strict_yaml._events

    def noted(text: str) -> object:
        texts.append(text)
        return events(text)

    monkeypatch.setattr(strict_yaml, "_events", noted)
    return texts


def test_only_what_has_changed_is_read_again(tmp_path: Path, parsed: list[str]) -> None:
    root, memory = copy_base(tmp_path), Memory()
    read_course(root, memory)
    parsed.clear()
    swap(root, FIRST, "A proverb", "An old proverb")
    read_course(root, memory)
    assert len(parsed) == 1
    assert "An old proverb" in parsed[0]


def test_what_is_wrong_is_said_every_time(tmp_path: Path) -> None:
    root, memory = copy_base(tmp_path), Memory()
    swap(root, FIRST, "by: A proverb", "by: A proverb\nby: Twice")
    swap(root, LESSON, "# ", "# Idea: Link\n\n[away](file:///etc/passwd)\n\n# ")
    swap(root, DRAWING, "<svg ", "<svg onload='x()' ")
    first = read_course(root, memory).problems
    assert {problem.code for problem in first} >= {"duplicate-key", "bad-link", "unsafe-svg"}
    assert read_course(root, memory).problems == first


def test_a_picture_in_prose_is_looked_for_every_time(tmp_path: Path) -> None:
    root, memory = copy_base(tmp_path), Memory()
    swap(root, LESSON, "# ", "# Idea: Seen\n\n![Doors](images/doors.svg)\n\n# ")
    assert read_course(root, memory).problems == ()
    (root / DRAWING).unlink()
    swap(root, "first-steps/module.yaml", "picture: images/doors.svg\n", "")
    assert "missing-picture" in {p.code for p in read_course(root, memory).problems}


def test_what_two_readings_had_no_use_for_is_forgotten() -> None:
    memory = Memory()
    memory.keep("part", "read")
    memory.turn()
    memory.turn()
    assert memory.recall("part") is None


def test_what_is_used_is_kept_for_the_next_reading() -> None:
    memory = Memory()
    memory.keep("part", "read")
    for _ in range(3):
        memory.turn()
        assert memory.recall("part") == "read"
