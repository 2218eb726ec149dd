"""Is a course folder held against its ids.lock, each finding in its place, and never too early?"""

from pathlib import Path

import pytest

from leadership_course.authoring.course_check import check_course, renew_lock
from leadership_course.authoring.id_places import IdPlaces
from leadership_course.course.ids import slug
from leadership_course.course.published import published
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.shipped import shipped_lessons
from tests.reading.courses import BASE, CASES, FIRST, MODULE, QUIZ, case_course, copy_base, swap
from tests.test_course_format import write_example_course

LOCK_CODES = ("id-vanished", "id-reused", "id-not-locked", "text-rewritten", "answer-changed")


def codes(root: Path) -> list[str]:
    return [problem.code for problem in check_course(root).problems]


def test_a_course_without_the_file_is_not_compared(tmp_path: Path) -> None:
    assert codes(BASE) == []
    root = case_course("id-vanished", tmp_path)
    (root / "ids.lock").unlink()
    assert codes(root) == []


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    first = renew_lock(root)
    assert first.is_current
    assert first.renewal is not None
    assert len(first.renewal.added) == len(first.renewal.lock)
    lock = root / "ids.lock"
    text, time = lock.read_bytes(), lock.stat().st_mtime_ns
    second = renew_lock(root)
    assert second.renewal is not None
    assert not second.renewal.is_any
    assert (lock.read_bytes(), lock.stat().st_mtime_ns) == (text, time)
    assert codes(root) == []


def test_only_to_check_writes_nothing(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    checked = renew_lock(root, only_check=True)
    assert not checked.is_current
    assert checked.problems == ()
    assert not (root / "ids.lock").exists()


def test_a_course_with_an_error_is_not_compared_and_its_list_not_touched(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    renew_lock(root)
    before = (root / "ids.lock").read_bytes()
    swap(root, FIRST, "id: look-then-leap", "id: Look Then")
    assert codes(root) == ["bad-id"]
    refused = renew_lock(root)
    assert refused.renewal is None
    assert not refused.is_current
    assert [problem.code for problem in refused.problems] == ["bad-id"]
    assert (root / "ids.lock").read_bytes() == before


def test_a_damaged_list_is_neither_compared_nor_touched(tmp_path: Path) -> None:
    root = case_course("bad-lock", tmp_path)
    swap(root, FIRST, "id: look-then-leap", "id: leap")
    before = (root / "ids.lock").read_bytes()
    assert set(codes(root)) == {"bad-lock"}
    assert renew_lock(root).renewal is None
    assert (root / "ids.lock").read_bytes() == before


def test_a_course_with_a_warning_is_compared(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    renew_lock(root)
    swap(root, MODULE, "[look-first, ask-twice]", "[look-first]")
    assert codes(root) == ["unlisted-lesson", "id-vanished"]


def test_what_vanished_is_told_once_and_then_retired(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    renew_lock(root)
    swap(root, FIRST, "id: look-then-leap", "id: leap")
    assert codes(root) == ["id-not-locked", "id-vanished"]
    assert renew_lock(root).problems == ()
    assert codes(root) == []
    assert "quote            look-then-leap retired" in (root / "ids.lock").read_text("utf-8")


def test_what_was_rewritten_stays_a_problem_after_writing(tmp_path: Path) -> None:
    root = case_course("text-rewritten", tmp_path)
    left = renew_lock(root).problems
    assert {problem.code for problem in left} == {"text-rewritten"}
    assert codes(root) == ["text-rewritten", "text-rewritten"]


def test_reading_a_course_is_the_same_with_the_list_and_without(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    before = read_course(root)
    renew_lock(root)
    assert read_course(root) == before


@pytest.mark.parametrize("code", LOCK_CODES)
def test_every_case_has_the_problem_it_is_named_after(code: str, tmp_path: Path) -> None:
    assert code in codes(case_course(code, tmp_path))
    assert (CASES / code / "expected.txt").exists()


def test_a_finding_about_a_choice_stands_at_its_own_line(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    renew_lock(root)
    swap(root, QUIZ, "text: Walk on,", "text: Turn round and run,")
    (problem,) = check_course(root).problems
    assert problem.code == "text-rewritten"
    assert "id: walk," in problem.source_line
    assert problem.source_line[problem.column - 1 :].startswith("walk")


@pytest.mark.parametrize("name", ["base", "shipped", "document"])
def test_every_id_is_found_in_its_file(name: str, tmp_path: Path) -> None:
    folders = {"base": BASE, "shipped": shipped_lessons()}
    root = folders.get(name) or write_example_course(tmp_path)
    course = read_course(root).course
    assert course is not None
    places = IdPlaces(CourseFolder(root, []))
    for entry in published(course):
        page, place = places.find(entry)
        last = entry.id.rpartition("/")[2]
        here = page.lines[place.line - 1][place.column - 1 :][: place.width]
        assert place.line, entry
        assert last in {slug(here), here} or slug(here).endswith(last), (entry, here)


def test_a_file_that_went_away_meanwhile_is_named_as_a_whole(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    course = read_course(root).course
    assert course is not None
    (root / QUIZ).unlink()
    (root / FIRST).write_text("---\nid: other\n---\n# Idea: Other\n", "utf-8")
    places = IdPlaces(CourseFolder(root, []))
    lost = [entry for entry in published(course) if entry.file in {QUIZ, FIRST}]
    assert {places.find(entry)[1].line for entry in lost} == {0}


def test_the_list_of_the_shipped_course_is_as_it_should_be() -> None:
    renewed = renew_lock(shipped_lessons(), only_check=True)
    assert "\n".join(map(str, renewed.problems)) == ""
    assert renewed.is_current, "run `leadership-course ids lessons` and commit lessons/ids.lock"
