"""Whatever happens to a good course, is it answered with places in its files, and never a fault?"""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadership_course.authoring.course_check import check_course
from leadership_course.authoring.new_course import TEMPLATE
from leadership_course.course.problems import CourseProblem
from tests.reading.courses import BASE, FIRST, QUIZ, copy_base, swap

FILES = {
    root: sorted(
        path.relative_to(root)
        for path in root.rglob("*")
        if path.suffix in {".md", ".yaml", ".svg"}
    )
    for root in (TEMPLATE, BASE)
}
ODD = "\0\t\r\x0b\u00a0\u2028\ufeff\ud7ff{}[]|>&*!%@`'\"“”—:#-~<,?\\🙂́"
Mutation = Callable[[list[str], random.Random], None]


def delete_a_line(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def change_an_indent(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    bare = lines[at].lstrip()
    lines[at] = chance.choice(["", " ", "   ", "\t", "      "]) + bare


def swap_two_lines(lines: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def misspell_a_word(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    if lines[at]:
        where = chance.randrange(len(lines[at]))
        lines[at] = lines[at][:where] + chance.choice("xyz:") + lines[at][where + 1 :]


def break_a_fence(lines: list[str], chance: random.Random) -> None:
    fences = [at for at, line in enumerate(lines) if "```" in line or line == "---"]
    if fences:
        at = chance.choice(fences)
        lines[at] = lines[at][1:] if chance.random() < 0.5 else ""


def insert_odd_signs(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    where = chance.randrange(len(lines[at]) + 1)
    odd = "".join(chance.choices(ODD, k=chance.randint(1, 3)))
    lines[at] = lines[at][:where] + odd + lines[at][where:]


def cut_short(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(1, len(lines) + 1) :]


def double_a_line(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines.insert(chance.randrange(len(lines)), lines[at])


MUTATIONS: tuple[Mutation, ...] = (
    delete_a_line,
    change_an_indent,
    swap_two_lines,
    misspell_a_word,
    break_a_fence,
    insert_odd_signs,
    cut_short,
    double_a_line,
)


def held(root: Path, problems: tuple[CourseProblem, ...]) -> None:
    """Assert that each problem has a place in a file that is there, and that they are in order."""
    assert list(problems) == sorted(problems)
    for problem in problems:
        file = root / problem.file
        if problem.code == "missing-file":
            assert not file.exists()
            continue
        lines = file.read_bytes().decode("utf-8-sig", "replace")
        count = len(lines.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        assert 0 <= problem.line <= count, str(problem)
        assert problem.column >= (1 if problem.line else 0), str(problem)
        assert problem.message[-1] in ".?", str(problem)
        assert problem.remedy[-1] in ".?", str(problem)
        assert all(line.isprintable() for line in str(problem).split("\n")), repr(str(problem))


def mutate(root: Path, original: Path, chance: random.Random, count: int) -> None:
    """Do so many things to the files of a course, and see that `check` keeps its promises."""
    for _ in range(count):
        file = root / chance.choice(FILES[original])
        with file.open(encoding="utf-8", newline="") as stream:
            lines = stream.read().split("\n")
        chance.choice(MUTATIONS)(lines, chance)
        file.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    held(root, check_course(root).problems)


def tried(folder: Path, original: Path, seed: int, count: int) -> None:
    root = folder / "mutated"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(original, root)
    mutate(root, original, random.Random(seed), count)


QUIET = settings(
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@QUIET
@given(seed=st.integers(0, 2**32), count=st.integers(1, 4), original=st.sampled_from(list(FILES)))
def test_any_mutation_is_answered_with_places_and_never_a_fault(
    tmp_path: Path, seed: int, count: int, original: Path
) -> None:
    tried(tmp_path, original, seed, count)


@pytest.mark.long
@settings(QUIET, max_examples=1_000)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 12), original=st.sampled_from(list(FILES)))
def test_many_more_mutations_are(tmp_path: Path, seed: int, count: int, original: Path) -> None:
    tried(tmp_path, original, seed, count)


#: A mistake for each block of a lesson, and the code that answers it.
IN_BLOCKS = (
    ("image: images/doors.svg", "image: images/door.svg", "missing-picture"),
    ("by: A proverb", 'by: "A proverb', "bad-yaml-unclosed"),
    ("source: writer-2001", "source: writer-2010", "unknown-source"),
    ('technocrat: ["Mira: Push."]', "technocrat: []", "too-few"),
    ("type: single-choice", "type: single", "unknown-type"),
    ("returns: [3 weeks, 8 weeks]", "returns: [soon]", "bad-duration"),
    ("then: I will read the sign", "  then: I will read the sign", "bad-yaml-indent"),
)


@settings(QUIET, max_examples=30)
@given(st.sets(st.sampled_from(IN_BLOCKS), min_size=2))
def test_mistakes_in_several_blocks_are_all_reported(
    tmp_path: Path, mistakes: set[tuple[str, str, str]]
) -> None:
    shutil.rmtree(tmp_path / "course", ignore_errors=True)
    root = copy_base(tmp_path)
    for old, new, _ in mistakes:
        swap(root, FIRST, old, new)
    found = [problem for problem in check_course(root).problems if problem.severity == "error"]
    assert sorted(problem.code for problem in found) == sorted(code for *_, code in mistakes)
    assert [problem.line for problem in found] == sorted(problem.line for problem in found)


def test_mistakes_in_several_questions_of_a_quiz_are_all_reported(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    swap(root, QUIZ, "type: single-choice", "type: single")
    swap(root, QUIZ, "answer: true", "answer: yes")
    swap(root, QUIZ, "pick: 2", "pick: 3")
    swap(root, QUIZ, "start: corridor", "start: corrido")
    codes = [problem.code for problem in check_course(root).problems]
    assert codes == ["unknown-type", "wrong-type", "wrong-pick", "unknown-node"]
