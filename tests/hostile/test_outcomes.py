"""Does every hostile course end as the table says: shown, shown letter by letter, or refused?

They are read by the process that reads courses of strangers, the same one for all of them: what one
leaves behind in it, the next would suffer from.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from hostile.cases import CASES, KINDS, PACKAGES, package_bytes
from hostile.vectors import WORDS
from leadership_course.reading.course_reader import Reading
from leadership_course.reading.package import unpack
from leadership_course.reading.stranger import Stranger
from tests.guard.html_audit import audited, proses_of
from tests.hostile.strangers import written

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="half of these files can't lie in a folder there"),
]
SECONDS = 3
MEBIBYTES = 1024


class Read(NamedTuple):
    """What became of a course, and in how many seconds."""

    reading: Reading
    seconds: float

    @property
    def codes(self) -> set[str]:
        """The codes of its problems."""
        return {problem.code for problem in self.reading.problems}


@pytest.fixture(scope="module")
def stranger() -> Iterator[Stranger]:
    """The process."""
    with Stranger() as stranger:
        yield stranger


@pytest.fixture(scope="module")
def read(stranger: Stranger, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Read]:
    """Every course, read once."""
    base = tmp_path_factory.mktemp("hostile")
    found = {}
    for name, root in written(base).items():
        began = time.perf_counter()
        reading = stranger.read(root)
        found[name] = Read(reading, time.perf_counter() - began)
    return found


def test_there_are_as_many_cases_as_promised_of_every_kind() -> None:
    assert len(CASES) + len(PACKAGES) >= 150
    assert min(map(len, KINDS.values())) >= 10


@pytest.mark.parametrize("kind", KINDS)
def test_each_course_ends_as_the_table_says(kind: str, read: dict[str, Read]) -> None:
    wrong = {}
    for name in KINDS[kind]:
        found, outcome = read[f"{kind}/{name}"].codes, CASES[f"{kind}/{name}"].outcome
        if (outcome not in found) if outcome not in {"rendered", "plain"} else found:
            wrong[name] = (outcome, found)
    assert wrong == {}


def test_none_takes_long_and_none_ends_the_process(
    stranger: Stranger, read: dict[str, Read]
) -> None:
    slow = {name: found.seconds for name, found in read.items() if found.seconds > SECONDS}
    assert slow == {}
    ended = Counter(code for found in read.values() for code in found.codes)
    assert (ended["too-slow"], ended["reading-stopped"]) == (0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="no list of what a process needed")
def test_all_together_need_less_than_a_gibibyte(stranger: Stranger, read: dict[str, Read]) -> None:
    assert read
    assert stranger.pid
    status = Path(f"/proc/{stranger.pid}/status").read_text("utf-8")
    needed = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert needed
    assert int(needed[1]) / 1024 < MEBIBYTES


def test_whatever_is_wrong_the_rest_of_the_course_is_there(read: dict[str, Read]) -> None:
    gone = {name for name, found in read.items() if not found.reading.course}
    at_fault = {"link-course", "pipe-course", "folder-as-course"}
    assert {name.partition("/")[2] for name in gone} == {*at_fault, "course-deep", "course-empty"}
    for name in read.keys() - gone:
        course = read[name].reading.course
        assert course
        lessons = {lesson.id for lesson in course.lessons}
        assert "first" in lessons or name == "folders/link-to-nothing", name


def test_every_refusal_is_one_sentence_that_can_be_shown_anywhere(read: dict[str, Read]) -> None:
    for name, found in read.items():
        for problem in found.reading.problems:
            for sentence in (problem.message, problem.remedy):
                assert sentence[-1] in ".?", (name, sentence)
                assert "\n" not in sentence
            assert len(problem.message) < 300, name
            assert "Traceback" not in problem.message


def test_no_word_from_outside_is_in_any_of_them(read: dict[str, Read]) -> None:
    for name, found in read.items():
        assert WORDS not in repr(found.reading), name
        assert "root:x:0" not in repr(found.reading), name


def test_no_html_of_any_of_them_can_do_more_than_show_words(read: dict[str, Read]) -> None:
    for name, found in read.items():
        for prose in proses_of(found.reading.course):
            assert audited(prose.html)[0] == [], name


def test_each_package_ends_as_the_table_says(stranger: Stranger, tmp_path: Path) -> None:
    wrong = {}
    for number, (name, (outcome, _)) in enumerate(PACKAGES.items()):
        file = tmp_path / "strange.course"
        file.write_bytes(package_bytes(name))
        folder = tmp_path / f"course-{number}"
        problems = unpack(file, folder) or stranger.read(folder).problems
        found = {problem.code for problem in problems}
        if found != (set() if outcome == "rendered" else {outcome}):
            wrong[name] = (outcome, found)
    assert wrong == {}


def test_the_generator_writes_all_of_them_and_the_table(tmp_path: Path) -> None:
    tool = Path(__file__).resolve().parents[2] / "tools" / "make_hostile.py"
    folder = tmp_path / "all"
    done = subprocess.run([sys.executable, str(tool), str(folder)], check=True, capture_output=True)
    lines = (folder / "outcomes.txt").read_text("utf-8").splitlines()
    assert len(lines) == len(CASES) + len(PACKAGES)
    assert done.stdout.decode().startswith(f"{len(lines)} cases in ")
    for line in lines:
        assert (
            os.path.lexists(folder / line.split()[0])
            or (folder / f"{line.split()[0]}.course").exists()
        )
