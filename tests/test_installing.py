"""Is a course that somebody brings told apart, read whole, and installed only without an error?"""

import json
import os
import stat
from pathlib import Path

import pytest

from leadership_course import installing
from leadership_course.__main__ import main
from leadership_course.authoring.package import package_of
from leadership_course.installing import install, offer_of
from leadership_course.reading.course_copy import copy_course
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.package import SUFFIX
from leadership_course.reading.shipped import SHIPPED_ID, SHIPPED_TITLE, shipped_lessons
from leadership_course.storage.library import Library
from leadership_course.study.courses import Offer, order
from leadership_course.study.ports import ProfileError
from tests.reading.courses import LESSON, copy_base, swap
from tests.storage.samples import posix
from tests.storage.situations import assert_three_sentences

Output = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path) -> Library:
    return Library(tmp_path / "home")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path)


def version(root: Path, number: str) -> Path:
    """Give the course this version, and other words."""
    text = (root / "course.yaml").read_text("utf-8")
    lines = [f"version: {number}" if "version:" in each else each for each in text.splitlines()]
    (root / "course.yaml").write_text("\n".join(lines), "utf-8")
    return root


def packed(root: Path) -> Path:
    """Put the course into a package beside its folder."""
    course = read_course(root).course
    assert course is not None
    file = root.with_suffix(SUFFIX)
    file.write_bytes(package_of(root, course.revision).data)
    return file


def offered(path: Path, here: Library) -> Offer:
    return offer_of(path, here, read_course)


def left(here: Library, tmp_path: Path) -> list[str]:
    return [path.name for path in tmp_path.glob("home/courses/*") if path.is_dir()]


class TestAnOffer:
    def test_of_a_package_and_of_its_folder_are_the_same_course(
        self, root: Path, here: Library
    ) -> None:
        of_folder, of_package = offered(root, here), offered(packed(root), here)
        assert of_folder.course is not None
        assert of_package.course is not None
        assert of_folder.course.revision == of_package.course.revision
        assert (of_folder.kind, of_package.kind) == ("new", "new")
        assert of_folder.size == of_package.size > 1_000
        assert (of_folder.source, of_package.source) == ("course", "course.course")

    def test_is_known_by_its_course_yaml(self, root: Path, here: Library) -> None:
        assert offered(root / "course.yaml", here).kind == "new"

    def test_changes_nothing_until_it_is_taken(
        self, root: Path, here: Library, tmp_path: Path
    ) -> None:
        offer = offered(root, here)
        assert here.all() == ()
        here.leave(offer.fresh)
        assert left(here, tmp_path) == []

    def test_with_an_error_in_it_is_refused_with_its_place(
        self, root: Path, here: Library, tmp_path: Path
    ) -> None:
        swap(root, LESSON, "---\n", "---\nwrong-key: 1\n")
        offer = offered(root, here)
        assert offer.kind == "refused"
        assert [each.file for each in offer.errors] == [LESSON]
        assert left(here, tmp_path) == []
        with pytest.raises(ValueError, match="can't be installed"):
            install(offer, here, here.home.compiled)

    @pytest.mark.parametrize("data", [b"", b"PK", b"not a package"])
    def test_of_what_is_no_package_is_refused(
        self, here: Library, tmp_path: Path, data: bytes
    ) -> None:
        file = tmp_path / "strange.course"
        file.write_bytes(data)
        assert [each.code for each in offered(file, here).errors] == ["bad-package"]
        assert left(here, tmp_path) == []

    def test_of_a_folder_without_a_course_is_refused_before_it_is_copied(
        self, here: Library, tmp_path: Path
    ) -> None:
        (tmp_path / "pictures").mkdir()
        offer = offered(tmp_path / "pictures", here)
        assert [each.code for each in offer.errors] == ["missing-file"]

    def test_tells_an_update_from_an_older_version_and_from_the_same(
        self, root: Path, here: Library
    ) -> None:
        install(offered(version(root, "1.2"), here), here, here.home.compiled)
        assert offered(root, here).kind == "same"
        newer = offered(version(root, "1.10"), here)
        assert (newer.kind, newer.has) == ("update", "1.2")
        assert offered(version(root, "1.1"), here).kind == "older"

    def test_where_the_disk_is_full_is_told(
        self, root: Path, here: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_root: Path, _folder: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("leadership_course.reading.course_copy.copy_course", full)
        with pytest.raises(ProfileError, match="No space left") as refused:
            offered(root, here)
        assert_three_sentences(refused.value)
        assert left(here, tmp_path) == []


class TestTheCourseThatShips:
    def test_is_what_its_constants_say(self) -> None:
        course = read_course(shipped_lessons()).course
        assert course is not None
        assert (course.id, course.title) == (SHIPPED_ID, SHIPPED_TITLE)

    def test_is_updated_by_one_of_its_id(
        self, root: Path, here: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(installing, "SHIPPED_ID", "small-course")
        monkeypatch.setattr(installing, "shipped_lessons", lambda: root)
        (tmp_path / "next").mkdir()
        update = version(copy_base(tmp_path / "next"), "2.0")
        assert (offered(update, here).kind, offered(update, here).has) == ("update", "1.0")
        assert offered(root, here).kind == "same"


class TestACopy:
    def test_holds_only_what_belongs_to_a_course(self, root: Path, tmp_path: Path) -> None:
        (root / "draft.md~").write_text("old")
        (root / ".hidden.md").write_text("secret")
        (root / "movie.mp4").write_bytes(b"0" * 100)
        assert copy_course(root, tmp_path / "copy") == ()
        names = {path.name for path in (tmp_path / "copy").rglob("*")}
        assert names.isdisjoint({"draft.md~", ".hidden.md", "movie.mp4"})
        copied, there = read_course(tmp_path / "copy").course, read_course(root).course
        assert copied is not None
        assert there is not None
        assert copied.revision == there.revision

    @posix
    def test_follows_no_link_and_opens_no_pipe(self, root: Path, tmp_path: Path) -> None:
        (tmp_path / "outside.md").write_text("secret")
        (root / "round").symlink_to(root)
        (root / "out.md").symlink_to(tmp_path / "outside.md")
        os.mkfifo(root / "pipe.md")
        assert copy_course(root, tmp_path / "copy") == ()
        names = {path.name for path in (tmp_path / "copy").rglob("*")}
        assert names.isdisjoint({"round", "out.md", "pipe.md"})
        for path in (tmp_path / "copy").rglob("*"):
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0

    def test_of_more_than_a_course_may_have_is_none(
        self, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        count = sum(1 for _ in root.rglob("*"))
        size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
        where = "leadership_course.reading.course_copy"
        monkeypatch.setattr(f"{where}.MOST_ENTRIES", count)
        monkeypatch.setattr(f"{where}.MOST_BYTES", size)
        assert copy_course(root, tmp_path / "as-much") == ()
        (root / "one-more.txt").write_text("1")
        (found,) = copy_course(root, tmp_path / "copy")
        assert (found.code, "entries" in found.message) == ("package-too-big", True)
        monkeypatch.setattr(f"{where}.MOST_ENTRIES", count + 1)
        (found,) = copy_course(root, tmp_path / "copy")
        assert (found.code, "MiB" in found.message) == ("package-too-big", True)
        assert not (tmp_path / "copy").exists()
        assert not list(tmp_path.glob(".copying-*"))


@pytest.mark.parametrize(
    ("older", "newer"),
    [("1", "1.1"), ("1.9", "1.10"), ("0.9.9", "1"), ("", "1"), ("draft", "0.1"), ("1.0", "1.0.1")],
)
def test_versions_are_compared_by_their_numbers(older: str, newer: str) -> None:
    assert order(older) < order(newer)


def test_versions_that_mean_the_same_are_equal() -> None:
    assert order("1.0") == order("1") == order("1.0.0-draft") == order("1+build.7")


class TestTheCommands:
    def test_install_list_and_remove(self, root: Path, tmp_path: Path, capsys: Output) -> None:
        home = ["--home", str(tmp_path / "home")]
        assert main(["install", str(packed(root)), *home]) == 0
        assert capsys.readouterr().out == "A small course 1.0 is installed: 2 lessons.\n"
        assert main(["courses", *home]) == 0
        shipped, small = capsys.readouterr().out.splitlines()
        assert small == "small-course  A small course 1.0, installed"
        assert shipped.startswith(f"{SHIPPED_ID}  {SHIPPED_TITLE} ")
        assert main(["remove", "small-course", "--yes", *home]) == 0
        assert "What was learnt in it is kept" in capsys.readouterr().out
        assert main(["courses", "--json", *home]) == 0
        (only,) = json.loads(capsys.readouterr().out)
        assert only["id"] == SHIPPED_ID

    def test_say_what_an_update_does(self, root: Path, tmp_path: Path, capsys: Output) -> None:
        home = ["--home", str(tmp_path / "home")]
        for number, said in (("1.0", "installed"), ("1.1", "updated from 1.0 to 1.1")):
            assert main(["install", str(version(root, number)), *home]) == 0
            assert said in capsys.readouterr().out
        assert main(["install", str(version(root, "1.0")), *home]) == 0
        assert "set back from 1.1 to the older 1.0" in capsys.readouterr().out
        assert main(["install", str(root), "--json", *home]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["result"], told["before"]) == ("same", "1.0")

    def test_refuse_a_course_with_mistakes(
        self, root: Path, tmp_path: Path, capsys: Output
    ) -> None:
        home = ["--home", str(tmp_path / "home")]
        swap(root, "course.yaml", "id: small-course\n", "")
        assert main(["install", str(root), *home]) == 1
        told = capsys.readouterr().out
        assert "course.yaml:" in told
        assert "Nothing is installed" in told
        assert main(["install", str(root), "--json", *home]) == 1
        assert json.loads(capsys.readouterr().out)["result"] == "refused"

    def test_end_with_2_where_there_is_nothing(self, tmp_path: Path, capsys: Output) -> None:
        home = ["--home", str(tmp_path / "home")]
        assert main(["install", str(tmp_path / "none.course"), *home]) == 2
        assert main(["remove", "none", "--yes", *home]) == 2
        assert capsys.readouterr().err.count("\n") == 2

    def test_ask_before_removing(
        self, root: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home = ["--home", str(tmp_path / "home")]
        main(["install", str(root), *home])
        assert main(["remove", "small-course", *home]) == 2
        assert "--yes" in capsys.readouterr().err
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        for reply, code in (("\n", 2), ("n\n", 2), ("y\n", 0)):
            monkeypatch.setattr("sys.stdin.readline", lambda reply=reply: reply)
            assert main(["remove", "small-course", *home]) == code

    def test_end_with_2_where_the_folder_takes_nothing(
        self, root: Path, tmp_path: Path, capsys: Output
    ) -> None:
        (tmp_path / "home").mkdir()
        (tmp_path / "home" / "courses").write_text("in the way")
        assert main(["install", str(root), "--home", str(tmp_path / "home")]) == 2
        assert "could not be changed" in capsys.readouterr().err
