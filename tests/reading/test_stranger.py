"""Does the reading of a stranger's course always end, and with all that can be read?"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from leadership_course.reading import apart, messages
from leadership_course.reading.course_reader import Reading, read_course
from leadership_course.reading.shipped import is_ours, shipped_lessons
from leadership_course.reading.stranger import Stranger, read_anybodys
from tests.reading import sabotage
from tests.reading.courses import FIRST, LESSON, copy_base, swap, write

pytestmark = pytest.mark.slow

SABOTAGED = (sys.executable, sabotage.__file__)
PATIENCE = 1.0
"""Seconds for a file that sleeps for a minute; the others need a thousandth of that."""


@pytest.fixture(scope="module")
def stranger() -> Iterator[Stranger]:
    """One process for all that don't harm it."""
    with Stranger() as stranger:
        yield stranger


def sabotaged(root: Path, file: str, word: str) -> Reading:
    write(root, file, (root / file).read_text("utf-8") + f"\n{word}\n")
    with Stranger(PATIENCE, 20, SABOTAGED) as stranger:
        return stranger.read(root)


def lessons_of(reading: Reading) -> list[str]:
    assert reading.course
    return [lesson.file for module in reading.course.modules for lesson in module.lessons]


def test_a_course_is_read_as_it_is_read_here(stranger: Stranger, tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    assert stranger.read(root) == read_course(root)
    assert stranger.read(shipped_lessons()) == read_course(shipped_lessons())


def test_mistakes_are_told_as_they_are_here(stranger: Stranger, tmp_path: Path) -> None:
    root = swap(copy_base(tmp_path), FIRST, "minutes: ", "minutes: x")
    assert stranger.read(root) == read_course(root)
    assert stranger.read(tmp_path / "none") == read_course(tmp_path / "none")


def test_a_change_is_seen_at_once(stranger: Stranger, tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    before = stranger.read(root)
    swap(root, FIRST, "# ", "# Idea: A new one\n\nNew words.\n\n# ")
    after = stranger.read(root)
    assert after == read_course(root) != before


def test_a_folder_of_any_name_can_be_read(stranger: Stranger, tmp_path: Path) -> None:
    folder = tmp_path / "wörter & co"
    folder.mkdir()
    root = copy_base(folder)
    assert stranger.read(root) == read_course(root)
    if sys.platform == "linux":
        odd = root.rename(Path(os.fsdecode(bytes(folder) + b"/\xff")))
        assert stranger.read(odd) == read_course(odd)


def test_another_reading_takes_a_fraction_of_the_first(stranger: Stranger) -> None:
    stranger.read(shipped_lessons())
    began = time.perf_counter()
    stranger.read(shipped_lessons())
    assert time.perf_counter() - began < 0.3


@pytest.mark.parametrize(
    ("word", "code"),
    [
        (sabotage.SLEEPS, "too-slow"),
        (sabotage.ENDS, "reading-stopped"),
        (sabotage.CRASHES, "reading-stopped"),
        (sabotage.BABBLES, "reading-stopped"),
    ],
)
def test_a_lesson_that_keeps_the_reader_is_left_out_and_the_rest_is_read(
    word: str, code: str, tmp_path: Path
) -> None:
    root = copy_base(tmp_path)
    others = [file for file in lessons_of(read_course(root)) if file != LESSON]
    reading = sabotaged(root, LESSON, word)
    assert [(p.file, p.code) for p in reading.problems] == [(LESSON, code)]
    assert lessons_of(reading) == others


@pytest.mark.skipif(sys.platform != "linux", reason="nobody else keeps this bound")
def test_a_lesson_that_needs_more_than_a_gibibyte_is_left_out(tmp_path: Path) -> None:
    reading = sabotaged(copy_base(tmp_path), LESSON, sabotage.HUNGERS)
    assert [problem.code for problem in reading.problems] == ["reading-stopped"]
    assert len(lessons_of(reading)) == 1


def test_two_lessons_that_keep_the_reader_are_both_left_out(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    write(root, FIRST, (root / FIRST).read_text("utf-8") + "\nENDS\n")
    reading = sabotaged(root, LESSON, sabotage.SLEEPS)
    found = {
        (p.file, p.code) for p in reading.problems if p.code in {"too-slow", "reading-stopped"}
    }
    assert found == {(FIRST, "reading-stopped"), (LESSON, "too-slow")}


def test_a_course_that_takes_too_long_as_a_whole_is_refused(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    write(root, FIRST, (root / FIRST).read_text("utf-8") + "\nSLEEPS\n")
    with Stranger(PATIENCE, 0.5, SABOTAGED) as stranger:
        reading = stranger.read(root)
    assert reading.course is None
    (problem,) = reading.problems
    assert (problem.file, problem.code) == ("course.yaml", "too-slow")
    assert problem.message == "Reading this course takes longer than 0.5 seconds."


def test_where_no_process_may_be_started_the_limits_are_left(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    with Stranger(program=("no such program",)) as stranger:
        assert stranger.read(root) == read_course(root)


def test_with_a_process_that_reads_nothing_there_is_a_problem_and_no_course(
    tmp_path: Path,
) -> None:
    with Stranger(program=(sys.executable, "-c", "pass")) as stranger:
        reading = stranger.read(copy_base(tmp_path))
    assert reading.course is None
    assert [problem.code for problem in reading.problems] == ["reading-stopped"]


def test_a_reading_can_be_ended_from_another_thread(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    write(root, FIRST, (root / FIRST).read_text("utf-8") + "\nSLEEPS\n")
    stranger = Stranger(30, 60, SABOTAGED)
    closing = threading.Timer(0.5, stranger.close)
    closing.start()
    began = time.perf_counter()
    assert stranger.read(root).course is None
    assert time.perf_counter() - began < 10
    closing.join()


def test_no_process_is_left(tmp_path: Path) -> None:
    stranger = Stranger()
    stranger.read(copy_base(tmp_path))
    assert stranger._child
    process = stranger._child._process
    stranger.close()
    assert process.returncode is not None


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_process_that_was_killed_between_two_readings_is_replaced(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    with Stranger() as stranger:
        stranger.read(root)
        assert stranger._child
        stranger._child._process.send_signal(signal.SIGKILL)
        stranger._child._process.wait()
        assert stranger.read(root) == read_course(root)


def test_the_process_ends_when_nobody_asks_any_more() -> None:
    command = [sys.executable, "-m", "leadership_course", messages.COMMAND]
    done = subprocess.run(command, input=b"", capture_output=True, check=False, timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_only_the_course_that_came_along_is_ours(tmp_path: Path) -> None:
    assert is_ours(shipped_lessons())
    root = copy_base(tmp_path)
    assert not is_ours(root)
    assert read_anybodys(root) == read_course(root)
    assert read_anybodys(shipped_lessons()) == read_course(shipped_lessons())


def test_a_course_too_large_to_be_taken_over_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "MOST_BYTES", 1_000)
    answer = messages._DECODER.decode(apart._answer(read_course(copy_base(tmp_path))))
    assert isinstance(answer, messages.Done)
    assert answer.reading.course is None
    assert [problem.code for problem in answer.reading.problems] == ["file-too-big"]
