"""Is a course folder read whole, always the same, and never with an exception?"""

import os
import re
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import Reading, read_course
from leadership_course.reading.problem_codes import CODES
from leadership_course.reading.shipped import shipped_lessons
from tests.reading.courses import BASE, LESSON, MODULE, copy_base, swap, write

FILES = tuple(str(file.relative_to(BASE)) for file in sorted(BASE.rglob("*.*")))


def test_the_small_course_is_read_whole() -> None:
    reading = read_course(BASE)
    assert reading.problems == ()
    course = reading.course
    assert course is not None
    assert course.head.version == "1.0"
    assert course.root == str(BASE)
    assert [lesson.id for lesson in course.lessons] == ["look-first", "ask-twice"]
    assert [len(lesson.cards) for lesson in course.lessons] == [7, 5]
    assert course.modules[0].quiz is not None
    assert len(course.modules[0].quiz.questions) == 11
    assert course.assessment is not None
    assert [source.key for source in course.sources] == ["writer-2001"]


def test_a_course_survives_being_stored() -> None:
    course = read_course(BASE).course
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(course), type=Course) == course


def test_reading_changes_nothing_and_gives_the_same_again(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    before = {file: (root / file).read_bytes() for file in FILES}
    assert read_course(root) == read_course(root)
    assert {file: (root / file).read_bytes() for file in FILES} == before


@pytest.mark.parametrize("file", FILES)
def test_the_revision_changes_with_every_file(tmp_path: Path, file: str) -> None:
    root = copy_base(tmp_path)
    old = read_course(root).course
    (root / file).write_bytes((root / file).read_bytes() + b"\n")
    new = read_course(root).course
    assert old is not None
    assert new is not None
    assert old.revision != new.revision
    assert old.revision.startswith("1.0+")
    assert len(old.revision) == len("1.0+") + 12


@pytest.mark.parametrize("root", ["/nowhere", "/dev/null", "/proc/self/mem", "bad\0name"])
def test_a_folder_that_is_none_is_a_problem(root: str) -> None:
    reading = read_course(Path(root))
    assert reading.course is None
    assert reading.problems


def test_without_course_yaml_there_is_no_course_and_every_other_problem_is_named(
    tmp_path: Path,
) -> None:
    root = copy_base(tmp_path)
    swap(root, LESSON, "# Idea", "# Idee")
    write(root, "course.yaml", "id: [\n")
    reading = read_course(root)
    assert reading.course is None
    assert [p.code for p in reading.problems] == ["bad-yaml-unclosed", "unknown-kind"]


def test_problems_come_sorted_by_file_and_place(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    for file in (LESSON, MODULE, "course.yaml"):
        swap(root, file, "title:", "titel:")
    swap(root, "course.yaml", "id:", "idd:")
    reading = read_course(root)
    assert list(reading.problems) == sorted(reading.problems)
    assert [(p.file, p.line) for p in reading.problems] == [
        ("course.yaml", 1),
        ("course.yaml", 2),
        (LESSON, 3),
        (MODULE, 2),
    ]


def test_utf_16_is_no_utf_8_and_is_named_at_its_start(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    for encoding in ("utf-16", "utf-16-le", "utf-32", "cp1252"):
        text = (BASE / LESSON).read_text("utf-8").replace("Wait", "Wait – “so”")
        (root / LESSON).write_bytes(text.encode(encoding))
        codes = {p.code for p in read_course(root).problems}
        assert codes in ({"bad-encoding"}, {"bad-character"}), encoding


@pytest.mark.parametrize("sign", ["\\0", "\\a", "\\x7F", "\\N", "\\L", "\\u202E", "\\uFEFF"])
def test_an_invisible_sign_is_refused_also_where_it_is_written_as_an_escape(
    tmp_path: Path, sign: str
) -> None:
    root = copy_base(tmp_path)
    swap(root, "course.yaml", "title: A small course", f'title: "A small {sign}course"')
    reading = read_course(root)
    told = [(each.code, each.file) for each in reading.problems if each.severity == "error"]
    assert told == [("bad-character", "course.yaml")]


def test_signs_that_turn_letters_around_are_refused_in_prose(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    text = (root / LESSON).read_text("utf-8").replace("Wait", "\u202eWait")
    (root / LESSON).write_text(text, "utf-8")
    assert [each.code for each in read_course(root).problems][:1] == ["bad-character"]


def test_a_broken_part_is_left_out_and_the_rest_is_read(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    swap(root, LESSON, "minutes: 3", "minutes: soon")
    swap(root, "first-steps/quiz.yaml", "answer: true", "answer: maybe")
    swap(root, "first-steps/01-look-first.md", "by: A proverb", "bye: A proverb")
    course = read_course(root).course
    assert course is not None
    assert [lesson.id for lesson in course.lessons] == ["look-first"]
    assert [card.kind for card in course.lessons[0].cards].count("quote") == 0
    assert len(course.lessons[0].cards) == 6
    assert course.modules[0].quiz is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_does_not_stop_the_reader(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (root / LESSON).unlink()
    os.mkfifo(root / LESSON)
    assert [p.code for p in read_course(root).problems] == ["unreadable-file"]


def test_a_folder_that_leads_outside_is_no_module(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (root / "first-steps").rename(tmp_path / "outside")
    (root / "first-steps").symlink_to(tmp_path / "outside", target_is_directory=True)
    reading = read_course(root)
    assert reading.course is not None
    assert reading.course.modules == ()
    assert "unknown-module" in {p.code for p in reading.problems}


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
def test_names_that_can_not_be_shown_are_passed_over(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    for name in (b"\xff.md", b"a\x1b[31m.md", b".hidden.md"):
        (Path(os.fsdecode(bytes(root / "first-steps") + b"/" + name))).write_text("no lesson")
    assert read_course(root).problems == ()


def test_the_course_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (tmp_path / "link").symlink_to(root, target_is_directory=True)
    assert read_course(tmp_path / "link").problems == ()


def _mutated(data: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, put in cuts:
        start = at % (len(data) + 1)
        data = data[:start] + put + data[start + length :]
    return data


NOISE = st.sampled_from(
    [b"\t", b": ", b"- ", b"[", b"{", b'"', b"'", b"&", b"*", b"<", b"\n", b"#"]
)
NOISE |= st.sampled_from(
    [b"```", b"---\n", b"\xff", b"\0", b"\r", "\u2028".encode(), b"!!x ", b"~"]
)
CUTS = st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 12), NOISE | st.binary(max_size=6)))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.sampled_from(FILES), cuts=CUTS)
def test_no_bytes_make_the_reader_raise(
    tmp_path_factory: pytest.TempPathFactory, file: str, cuts: list[tuple[int, int, bytes]]
) -> None:
    root = copy_base(tmp_path_factory.mktemp("mutated"))
    (root / file).write_bytes(_mutated((root / file).read_bytes(), cuts))
    reading = read_course(root)
    assert isinstance(reading, Reading)
    assert reading == read_course(root)
    for problem in reading.problems:
        assert problem.code in CODES
        assert str(problem)


HOSTILE = {
    "brackets": "a: " + "[" * 30_000 + "]" * 30_000,
    "braces": "a: " + "{a: " * 30_000,
    "hyphens": "- " * 30_000,
    "question marks": "? " * 30_000,
    "aliases": "a: &a [x]\n" + "".join(f"a{n}: &a{n} [*a, *a]\n" for n in range(9)),
    "merges": "a: &a {b: c}\n" + "".join(f"a{n}: {{<<: [*a, *a]}}\n" for n in range(20)),
    "digits": "a: " + "1" * 900_000,
    "keys": "".join(f"k{n}: 1\n" for n in range(40_000)),
    "near keys": "".join(f"titl{n}: 1\n" for n in range(40_000)),
    "twice": "a: 1\n" * 40_000,
    "tags": "!a " * 100_000,
    "anchors": "&a " * 100_000,
    "documents": "---\n" * 100_000,
    "directives": "%TAG ! tag:\n" * 50_000,
    "tabs": "\t" * 500_000,
    "colons": "a: " * 300_000,
    "quotes": "a: '" + "''" * 400_000,
    "open quote": 'a: "x\n' + "b: c\n" * 150_000,
    "folded": "a: >\n" + " x\n" * 300_000,
    "comments": "# x\n" * 250_000,
    "lists": "objectives:\n" + "- []\n" * 60_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_refused_in_seconds(tmp_path: Path, name: str) -> None:
    root = write(copy_base(tmp_path), MODULE, HOSTILE[name])
    started = time.perf_counter()
    assert read_course(root).problems
    assert time.perf_counter() - started < 10


@pytest.mark.slow
def test_a_thousand_lessons_are_read_in_seconds(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    text = (root / "first-steps/01-look-first.md").read_text("utf-8")
    names = [f"lesson-{number}" for number in range(1_000)]
    for name in names:
        lesson = re.sub(r"^id: (.*)$", rf"id: {name}-\1", text, flags=re.MULTILINE)
        write(
            root, f"first-steps/{name}.md", lesson.replace(f"id: {name}-look-first", f"id: {name}")
        )
    swap(root, MODULE, "ask-twice]", f"ask-twice, {', '.join(names)}]")
    started = time.perf_counter()
    reading = read_course(root)
    assert time.perf_counter() - started < 8
    assert reading.problems == ()
    assert reading.course is not None
    assert len(reading.course.lessons) == 1_002


def test_yaml_may_have_one_mib_and_no_byte_more(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    text = (root / MODULE).read_bytes() + b"#"
    for size, codes in ((1024 * 1024, []), (1024 * 1024 + 1, ["file-too-big"])):
        (root / MODULE).write_bytes(text + b"x" * (size - len(text)))
        assert [p.code for p in read_course(root).problems] == codes


def test_the_shipped_course_has_no_error() -> None:
    reading = read_course(shipped_lessons())
    assert [str(p) for p in reading.problems if p.severity == "error"] == []
    assert reading.course is not None
    assert all(module.lessons and module.quiz for module in reading.course.modules)


def test_a_key_beside_the_sources_is_named(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    file = root / "sources.yaml"
    file.write_text(file.read_text() + "source: none\n")
    (problem,) = read_course(root).problems
    assert (problem.file, problem.code) == ("sources.yaml", "unknown-key")
    assert problem.remedy == "Did you mean `sources`?"
