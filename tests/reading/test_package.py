"""Is a package unpacked as it was packed, and refused whole when one entry is not plain?"""

import os
import stat
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hostile.zips import MIB, ZIPS, entry, large, many, package
from leadership_course.reading import package as opener
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.package import open_package, unpack
from leadership_course.reading.package_names import belongs, folded, is_plain
from tests.reading.courses import BASE

FILES = {
    path.relative_to(BASE).as_posix(): path.read_bytes()
    for path in sorted(BASE.rglob("*"))
    if path.is_file()
}


def written(folder: Path, data: bytes) -> Path:
    file = folder / "strange.course"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("name", ZIPS)
def test_a_package_is_a_course_or_is_refused_whole(name: str, tmp_path: Path) -> None:
    outcome, make = ZIPS[name]
    file = written(tmp_path, make(FILES))
    folder = tmp_path / "course"
    problems = unpack(file, folder)
    if problems:
        assert outcome in {problem.code for problem in problems}
        assert len({problem.code for problem in problems}) == 1
        assert list(tmp_path.iterdir()) == [file]
    else:
        codes = [problem.code for problem in read_course(folder).problems]
        assert codes == ([] if outcome == "rendered" else [outcome])
        assert not [path for path in folder.rglob("*") if path.is_symlink()]
    for problem in problems:
        for sentence in (problem.message, problem.remedy):
            assert sentence.endswith(".")
            assert sentence.isprintable()


@pytest.mark.parametrize("name", ZIPS)
def test_a_package_that_opens_is_refused_later_only_for_its_bytes(
    name: str, tmp_path: Path
) -> None:
    outcome, make = ZIPS[name]
    opened = open_package(written(tmp_path, make(FILES)))
    if opened.problems:
        assert {problem.code for problem in opened.problems} == {outcome}
        assert (opened.names, opened.size) == ((), 0)
    else:
        assert outcome in {"rendered", "missing-file", "bad-package"} or name == "claims-more"


def test_an_honest_package_tells_what_is_in_it(tmp_path: Path) -> None:
    opened = open_package(written(tmp_path, package(FILES)))
    assert opened.names == tuple(sorted(FILES))
    assert opened.size == sum(map(len, FILES.values()))
    assert opened.problems == ()


def test_what_belongs_to_no_course_stays_in_the_package(tmp_path: Path) -> None:
    file = written(tmp_path, package(FILES, ("desktop.ini", b""), (".git/config.txt", b"")))
    assert unpack(file, tmp_path / "course") == ()
    found = [p.relative_to(tmp_path / "course") for p in (tmp_path / "course").rglob("*")]
    assert {p.as_posix() for p in found if (tmp_path / "course" / p).is_file()} == set(FILES)


@pytest.mark.skipif(os.name == "nt", reason="rights are another matter there")
def test_files_are_their_owners_only_whatever_the_package_says(tmp_path: Path) -> None:
    file = written(tmp_path, entry(b"words", mode=stat.S_IFREG | 0o6777)(FILES))
    assert unpack(file, tmp_path / "course") == ()
    modes = {stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "course").rglob("*.*")}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "course").stat().st_mode) == 0o700


def test_the_limits_are_kept_to_the_byte(tmp_path: Path) -> None:
    def codes(data: bytes) -> set[str]:
        return {problem.code for problem in open_package(written(tmp_path, data)).problems}

    assert codes(many(2_000)({})) == set()
    assert codes(many(2_001)({})) == {"package-too-big"}
    assert codes(large((10 * MIB,) * 20)({})) == set()
    assert codes(large((*(10 * MIB,) * 20, 1))({})) == {"package-too-big"}
    tight = zlib.compress(b"\0" * MIB)
    assert len(tight) * 200 < MIB
    assert codes(large((MIB,), ZIP_DEFLATED)({})) == set()
    assert codes(large((MIB + 1,), ZIP_DEFLATED)({})) == {"bad-package-entry"}


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.course", tmp_path, Path("a\0b.course")):
        (problem,) = open_package(path).problems
        assert problem.code == "unreadable-file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.course")
        (problem,) = open_package(tmp_path / "pipe.course").problems
        assert problem.code == "unreadable-file"


def test_a_package_that_is_too_large_for_any_course_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.course"
    with file.open("wb") as out:
        out.truncate(210 * MIB)
    (problem,) = open_package(file).problems
    assert problem.code == "package-too-big"


def test_a_disk_that_takes_nothing_more_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, package(FILES))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(opener, "_write", full)
    with pytest.raises(OSError, match="No space"):
        unpack(file, tmp_path / "course")
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", ["a.md", "a/b.md", "été/日本.svg", "a" * 196 + ".txt"])
def test_a_plain_name_is_plain(name: str) -> None:
    assert is_plain(name)
    assert belongs(name)


@pytest.mark.parametrize(
    "name",
    ["", "/a", "a/", "a//b", "..", "a/../b", "a\\b", "a:b", "nul.md", "a\u202e.md", "a" * 201],
)
def test_a_name_that_some_system_would_change_is_not_plain(name: str) -> None:
    assert not is_plain(name)


@given(st.text(max_size=20))
@settings(max_examples=300)
def test_folding_a_name_again_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)
