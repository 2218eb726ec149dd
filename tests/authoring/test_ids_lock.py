"""Does ids.lock say again what was written into it, line by line, and refuse anything else?"""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.authoring.ids_lock import (
    FILE,
    HEADER,
    LockFile,
    lock_text,
    read_lock,
    write_lock,
)
from leadership_course.course.known_ids import Line
from leadership_course.course.problems import CourseProblem
from leadership_course.course.published import KINDS
from leadership_course.course.wording import sketch
from leadership_course.reading.folder import CourseFolder
from tests.authoring.editing import COURSE, locked
from tests.documents import document, fences

# A name as an author could write it for a source or a gap: no line break, no control character.
NAMES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1)
LINES = st.builds(
    Line,
    kind=st.sampled_from(KINDS),
    id=NAMES,
    is_retired=st.booleans(),
    now=st.one_of(st.just(""), NAMES),
    revision=st.sampled_from(["", "major"]),
    answer=st.one_of(st.just(""), NAMES),
    words=st.text().map(sketch),
)


def read(root: Path) -> tuple[LockFile | None, list[CourseProblem]]:
    problems: list[CourseProblem] = []
    return read_lock(CourseFolder(root, problems)), problems


def written(root: Path, text: str) -> tuple[LockFile | None, list[CourseProblem]]:
    write_lock(root, text)
    return read(root)


@given(st.lists(LINES, max_size=8, unique_by=lambda line: line.key))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, lines: list[Line]
) -> None:
    found, problems = written(tmp_path_factory.mktemp("course"), lock_text(lines))
    assert problems == []
    assert found is not None
    assert found.lock == {line.key: line for line in lines}


@given(st.permutations(list(locked(COURSE).lock.values())))
def test_the_text_does_not_depend_on_the_order_it_was_found_in(lines: list[Line]) -> None:
    assert lock_text(lines) == lock_text(locked(COURSE).lock.values())


def test_the_file_is_lines_of_ascii_sorted_by_kind_and_id_below_a_heading() -> None:
    first, *lines = lock_text(locked(COURSE).lock.values()).splitlines()
    assert first == HEADER
    assert "leadership-course ids DIR" in first
    assert all(line.isascii() and len(line) < 400 for line in lines)
    assert [line.split()[0] for line in lines] == sorted(line.split()[0] for line in lines)
    assert len(lines) == len(locked(COURSE).lock)


def test_each_line_is_found_where_its_id_stands(tmp_path: Path) -> None:
    found, _ = written(tmp_path, lock_text(locked(COURSE).lock.values()))
    assert found is not None
    for key, place in found.places.items():
        text = found.page.lines[place.line - 1][place.column - 1 :]
        assert text[: place.width] == found.lock[key].id


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "lesson",
        "leson            look-first",
        "lesson           look-first words=abc",
        "lesson           look-first retired now",
        "lesson           look-first extra",
        "lesson           there-already\nquestion         there-already",
    ],
)
def test_a_line_that_is_none_is_blamed_and_left_out(tmp_path: Path, line: str) -> None:
    found, problems = written(tmp_path, f"{HEADER}\n\nplan             fine\n{line}\n")
    assert [problem.code for problem in problems] == ["bad-lock"]
    assert problems[0].source_line == line.splitlines()[-1]
    assert found is not None
    assert found.page.errors
    assert ("", "fine") in found.lock


def test_a_source_may_have_the_name_of_something_else(tmp_path: Path) -> None:
    lines = [Line("source", "doors"), Line("lesson", "doors")]
    assert len(written(tmp_path, lock_text(lines))[1]) == 0


def test_lines_that_end_as_on_windows_are_the_same(tmp_path: Path) -> None:
    text = lock_text(locked(COURSE).lock.values())
    found, problems = written(tmp_path, text.replace("\n", "\r\n"))
    assert problems == []
    assert found is not None
    assert found.page.text == text


def test_no_file_is_no_lock(tmp_path: Path) -> None:
    assert read(tmp_path) == (None, [])


def test_a_file_that_can_not_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert [problem.code for problem in read(tmp_path)[1]] == ["unreadable-file"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_writing_replaces_a_link_and_never_what_it_leads_to(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    root = tmp_path / "course"
    root.mkdir()
    (root / FILE).symlink_to(outside)
    write_lock(root, HEADER)
    assert outside.read_text() == "mine"
    assert (root / FILE).read_text() == HEADER


def test_a_folder_that_takes_nothing_keeps_what_it_had(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    (tmp_path / FILE / "in the way").write_text("")
    with pytest.raises(OSError, match=r"."):
        write_lock(tmp_path, HEADER)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_the_lines_that_the_document_shows_are_lines(tmp_path: Path) -> None:
    text = document("docs/course-format.md")
    (shown,) = [each.text for each in fences(text) if "now=nobody-listens-twice" in each.text]
    found, problems = written(tmp_path, shown)
    assert problems == []
    assert found is not None
    assert lock_text(found.lock.values()) == f"{HEADER}\n{shown}\n"
    for key, words in (
        (("", "split-sauce"), "A cook comes to you with a split sauce. What do you do first?"),
        (("option", "split-sauce/ask"), "Ask what the cook thinks went wrong"),
    ):
        assert words in text
        assert found.lock[key].words == sketch(words)
