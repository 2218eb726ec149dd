"""Is a package the whole course, the same bytes each time, and never one with mistakes?"""

import os
import shutil
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from leadership_course.__main__ import main
from leadership_course.authoring import package
from leadership_course.authoring.package import CanNotPackError, package_of
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from tests.reading.courses import DRAWING, case_course, copy_base, write

Output = pytest.CaptureFixture[str]


def packed(root: Path) -> bytes:
    return package_of(root, revision(root)).data


def revision(root: Path) -> str:
    course = read_course(root).course
    assert course is not None
    return course.revision


def test_the_shipped_course_is_the_same_when_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "shipped.course"
    assert main(["pack", str(shipped_lessons()), "-o", str(file)]) == 0
    with ZipFile(file) as opened:
        opened.extractall(tmp_path / "unpacked")
    assert revision(tmp_path / "unpacked") == revision(shipped_lessons())
    lock = (shipped_lessons() / "ids.lock").read_bytes()
    assert (tmp_path / "unpacked" / "ids.lock").read_bytes() == lock


def test_the_same_course_gives_the_same_bytes(tmp_path: Path) -> None:
    first = packed(copy_base(tmp_path / "a"))
    other = copy_base(tmp_path / "b")
    for file in other.rglob("*.md"):  # younger, and with other rights
        os.utime(file, (2_000_000_000, 2_000_000_000))
        file.chmod(0o600)
    assert packed(other) == first


def test_entries_are_sorted_stored_and_say_nothing_of_the_machine(tmp_path: Path) -> None:
    with ZipFile(BytesIO(packed(copy_base(tmp_path)))) as opened:
        entries = opened.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.compress_type for entry in entries} == {ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {3}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_what_is_no_part_of_a_course_is_left_out_and_named(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    before = packed(root)
    write(root, "draft.docx", "x")
    write(root, "first-steps/01-look-first.md~", "x")
    write(root, ".git/config.txt", "x")
    assert packed(root) == before
    assert main(["pack", str(root), "-o", str(tmp_path / "x.course")]) == 0
    said = capsys.readouterr().out
    assert "left out draft.docx\nleft out first-steps/01-look-first.md~\n" in said
    assert ".git" not in said


def test_a_course_with_a_mistake_is_refused(tmp_path: Path, capsys: Output) -> None:
    root = case_course("bad-id", tmp_path)
    assert main(["pack", str(root), "-o", str(tmp_path / "x.course")]) == 1
    said = capsys.readouterr().out
    assert "bad-id" in said
    assert said.endswith("No package is made until this is mended.\n")
    assert not (tmp_path / "x.course").exists()


def test_warnings_are_counted_and_do_not_refuse(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    write(root, "ids.lock", "course           small-course\n")
    assert main(["pack", str(root), "-o", str(tmp_path / "x.course")]) == 0
    assert "warnings about this course." in capsys.readouterr().out


def test_without_a_name_the_package_is_called_after_the_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_base(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["pack", str(root)]) == 0
    assert (tmp_path / "small-course.course").read_bytes() == packed(root)


def test_where_nothing_can_be_written_it_could_not_run(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    assert main(["pack", str(root), "-o", str(tmp_path / "no" / "x.course")]) == 2
    assert "can't be written" in capsys.readouterr().err
    assert main(["pack", str(tmp_path / "nowhere")]) == 2


@pytest.mark.parametrize(
    "name", ["aux.txt", "COM1.md.txt", "a:b.txt", "what?.txt", "dot./x.txt", "x" * 200 + ".txt"]
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_that_some_system_can_not_keep_is_refused(name: str, tmp_path: Path) -> None:
    root = write(copy_base(tmp_path), name, "x")
    with pytest.raises(CanNotPackError, match="Not every system"):
        packed(root)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the two are one file")
@pytest.mark.parametrize(("one", "other"), [("Notes.txt", "notes.txt"), ("é.txt", "e\u0301.txt")])
def test_two_names_that_some_system_takes_for_one_are_refused(
    one: str, other: str, tmp_path: Path, capsys: Output
) -> None:
    root = write(write(copy_base(tmp_path), one, "x"), other, "x")
    assert main(["pack", str(root), "-o", str(tmp_path / "x.course")]) == 1
    assert "for the same file" in capsys.readouterr().out


def test_the_number_of_files_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path)
    with ZipFile(BytesIO(packed(root))) as opened:
        count = len(opened.infolist())
    monkeypatch.setattr(package, "MOST_ENTRIES", count)
    assert packed(root)
    write(root, "one-more.txt", "x")
    with pytest.raises(CanNotPackError, match="at most"):
        packed(root)


def test_the_size_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path)
    with ZipFile(BytesIO(packed(root))) as opened:
        size = sum(entry.file_size for entry in opened.infolist())
    monkeypatch.setattr(package, "MOST_BYTES", size)
    assert packed(root)
    write(root, "one-more.txt", "x")
    with pytest.raises(CanNotPackError, match="at most"):
        packed(root)


def test_what_would_not_be_the_same_course_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CanNotPackError, match="not be the same course"):
        package_of(copy_base(tmp_path), "1.0+another")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_followed_inside_the_course_and_nowhere_else(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    before = packed(root)
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (root / "secret.txt").symlink_to(tmp_path / "secret.txt")
    (root / "etc").symlink_to("/etc")
    assert package_of(root, revision(root)).data == before
    shutil.move(root / "first-steps" / "images", root / "pictures")
    (root / "first-steps" / "images").symlink_to(root / "pictures")
    with ZipFile(BytesIO(packed(root))) as opened:
        assert opened.read(DRAWING) == (root / "pictures" / "doors.svg").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_the_folder_around_it_comes_to_an_end(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (root / "again").symlink_to(root)
    assert packed(root)
