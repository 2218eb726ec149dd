"""Is a course read from the cache only when it is exactly what reading the folder would give?"""

import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadership_course.course.blocks import Ask, Evidence, Prose
from leadership_course.course.outline import (
    Card,
    Course,
    CourseHead,
    Lesson,
    LessonHead,
    Module,
    ModuleHead,
    PassCount,
    Quiz,
)
from leadership_course.course.problems import CourseProblem
from leadership_course.course.questions import FillIn, Gap, Ordering, Question
from leadership_course.course.shape import Shape
from leadership_course.storage import compiled_course
from leadership_course.storage.compiled_course import Read, find, fingerprint, keep
from tests.storage.samples import posix
from tests.strategies import questions


def a_course(*asked: Question, root: str = "/course") -> Course:
    card = Card(
        id="c",
        kind="idea",
        title="One idea",
        body=(
            Prose(html="<p>Words</p>", text="Words"),
            Evidence(id="e", article="a", finding="f", try_="t", source=("x2020", "y2021")),
            *(Ask(question=question) for question in asked),
        ),
    )
    lesson = Lesson(head=LessonHead(id="l", title="L", minutes=3), cards=(card,), file="m/l.md")
    head = ModuleHead(id="m", title="M", promise="p", objectives=("o",), lessons=("l",))
    quiz = Quiz(id="q", title="Q", questions=asked, pass_mark=PassCount(correct=1))
    return Course(
        head=CourseHead(id="c", title="C", language="en", version="1", modules=("m",)),
        modules=(Module(head=head, lessons=(lesson,), quiz=quiz),),
        revision="r1",
        root=root,
    )


ORDER = Ordering(id="o", prompt="Order", items=("First", "Second"), why="because")
GAPS = FillIn(id="g", prompt="Fill", text="{a}", gaps={"a": Gap(accept=("x",), why="w")})
PROBLEM = CourseProblem(file="m/l.md", line=3, column=1, code="x", message="m", remedy="r")
READ: Read = (a_course(ORDER, GAPS), (PROBLEM,))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    (folder / "module").mkdir(parents=True)
    (folder / "course.yaml").write_text("id: c\n")
    (folder / "module" / "lesson.md").write_text("# One\n")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


class TestTheFingerprint:
    def test_of_an_untouched_folder_stays(self, root: Path) -> None:
        assert fingerprint(root) == fingerprint(root) != ""

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(lambda root: (root / "new.md").touch(), id="a new file"),
            pytest.param(lambda root: (root / "module" / "lesson.md").unlink(), id="a lost file"),
            pytest.param(
                lambda root: (root / "course.yaml").rename(root / "course.yml"), id="a new name"
            ),
            pytest.param(lambda root: (root / "course.yaml").write_text("id: d\n"), id="same size"),
            pytest.param(lambda root: (root / "course.yaml").write_text("id: longer\n"), id="size"),
            pytest.param(
                lambda root: os.utime(root / "module" / "lesson.md", ns=(1, 1)), id="only the time"
            ),
            pytest.param(lambda root: (root / "empty").mkdir(), id="an empty folder"),
        ],
    )
    def test_changes_with(self, root: Path, change: object) -> None:
        before = fingerprint(root)
        assert callable(change)
        change(root)
        assert fingerprint(root) != before

    def test_notices_a_change_that_kept_size_and_time(self, root: Path) -> None:
        lesson = root / "module" / "lesson.md"
        times = lesson.stat()
        before = fingerprint(root)
        lesson.write_text("# Two\n")
        os.utime(lesson, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert fingerprint(root) != before

    @posix
    def test_does_not_follow_links_out_of_the_folder(self, root: Path, tmp_path: Path) -> None:
        (root / "loop").symlink_to(root)
        (root / "outside").symlink_to(tmp_path / "elsewhere")
        before = fingerprint(root)
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "file").touch()
        assert fingerprint(root) == before != ""

    def test_of_no_folder_is_empty(self, root: Path) -> None:
        assert fingerprint(root / "nowhere") == ""
        assert fingerprint(root / "course.yaml") == ""

    def test_of_more_entries_than_a_course_has_is_empty(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(compiled_course, "_MOST_ENTRIES", 3)
        assert fingerprint(root) != ""
        (root / "fourth").touch()
        assert fingerprint(root) == ""

    @posix
    def test_bears_names_that_are_no_text(self, root: Path) -> None:
        Path(os.fsdecode(os.fsencode(root) + b"/\xff\xfe")).touch()
        assert fingerprint(root) != ""


class TestACourseInTheCache:
    def test_comes_back_equal(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        assert find(cache, root, "1.0") == READ

    @settings(
        max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
    )
    @given(asked=st.lists(questions(), max_size=4))
    def test_comes_back_equal_with_any_question(
        self, cache: Path, root: Path, asked: list[Question]
    ) -> None:
        read = (a_course(*asked), ())
        keep(cache, root, "1.0", read, fingerprint(root))
        assert find(cache, root, "1.0") == read

    def test_is_not_found_before_it_was_kept(self, cache: Path, root: Path) -> None:
        assert find(cache, root, "1.0") is None

    def test_is_not_used_after_a_change(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        (root / "module" / "lesson.md").write_text("# Other\n")
        assert find(cache, root, "1.0") is None

    def test_is_not_used_when_the_folder_changed_while_it_was_read(
        self, cache: Path, root: Path
    ) -> None:
        before_reading = fingerprint(root)
        (root / "module" / "lesson.md").write_text("# Other\n")
        keep(cache, root, "1.0", READ, before_reading)
        assert find(cache, root, "1.0") is None

    def test_is_not_used_by_another_version(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        assert find(cache, root, "1.1") is None

    def test_is_not_used_for_another_folder(self, cache: Path, root: Path, tmp_path: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        assert find(cache, tmp_path, "1.0") is None

    def test_is_not_used_when_values_are_declared_otherwise(
        self, cache: Path, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        monkeypatch.setitem(Card.__annotations__, "minutes", int)
        assert find(cache, root, "1.0") is None

    def test_is_still_used_when_another_room_declares_shapes_of_its_own(
        self, cache: Path, root: Path
    ) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))

        class FrontMatter(Shape):  # type: ignore[misc] # mypy takes it for a dataclass that can't inherit
            title: str

        assert find(cache, root, "1.0") == READ
        assert FrontMatter(title="x").title == "x"

    def test_that_cannot_be_watched_is_not_kept(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, "")
        assert not cache.exists()
        assert find(cache, root / "nowhere", "1.0") is None

    @posix
    def test_is_its_owners_alone(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        assert cache.stat().st_mode & 0o777 == 0o700
        assert len(list(cache.iterdir())) == 1

    def test_replaces_the_one_before(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        (root / "module" / "lesson.md").write_text("# Other\n")
        newer = (a_course(GAPS), ())
        keep(cache, root, "1.0", newer, fingerprint(root))
        assert find(cache, root, "1.0") == newer
        assert len(list(cache.iterdir())) == 1


class TestADamagedCache:
    def test_is_not_used_whatever_bit_flips(self, cache: Path, root: Path) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        (file,) = cache.iterdir()
        content, chance = file.read_bytes(), Random(3)
        for _ in range(300):
            byte = chance.randrange(len(content))
            flipped = bytearray(content)
            flipped[byte] ^= 1 << chance.randrange(8)
            file.write_bytes(flipped)
            assert find(cache, root, "1.0") is None

    @pytest.mark.parametrize("keep_bytes", [0, 1, 80, -1])
    def test_that_was_cut_short_is_not_used(self, cache: Path, root: Path, keep_bytes: int) -> None:
        keep(cache, root, "1.0", READ, fingerprint(root))
        (file,) = cache.iterdir()
        file.write_bytes(file.read_bytes()[:keep_bytes])
        assert find(cache, root, "1.0") is None

    def test_with_a_right_hash_over_something_else_is_not_used(
        self, cache: Path, root: Path
    ) -> None:
        mark = fingerprint(root)
        keep(cache, root, "1.0", ("no course", 3), mark)  # type: ignore[arg-type]
        assert list(cache.iterdir())
        assert find(cache, root, "1.0") is None

    def test_place_is_no_error(self, root: Path, tmp_path: Path) -> None:
        taken = tmp_path / "taken"
        taken.write_text("a file where the folder should be")
        keep(taken, root, "1.0", READ, fingerprint(root))
        assert find(taken, root, "1.0") is None
