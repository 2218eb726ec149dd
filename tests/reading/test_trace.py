"""Is a change in a course folder noticed, and is what authors' tools leave there no change?"""

import os
from itertools import pairwise
from pathlib import Path

import pytest

from leadership_course.reading import trace as module
from leadership_course.reading.trace import trace
from tests.reading.courses import FIRST, copy_base, swap, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course folder of its own."""
    return copy_base(tmp_path)


def test_two_looks_at_the_same_are_equal(root: Path) -> None:
    assert trace(root) == trace(root)
    assert str(root / FIRST) in trace(root).paths
    assert str(root / "first-steps" / "images") in trace(root).paths


def test_every_change_is_noticed(root: Path) -> None:
    seen = [trace(root)]
    swap(root, FIRST, "Mira", "Nora and another one")
    seen.append(trace(root))
    write(root, "first-steps/03-new.md", "new")
    seen.append(trace(root))
    (root / "first-steps/03-new.md").rename(root / "first-steps/04-new.md")
    seen.append(trace(root))
    (root / "first-steps/04-new.md").unlink()
    seen.append(trace(root))
    (root / "more").mkdir()
    seen.append(trace(root))
    assert all(one != other for one, other in pairwise(seen))


def test_a_file_put_in_the_place_of_another_is_noticed(root: Path) -> None:
    before, file = trace(root), root / FIRST
    status = file.stat()
    fresh = file.with_name("fresh")
    fresh.write_bytes(file.read_bytes())
    os.utime(fresh, ns=(status.st_atime_ns, status.st_mtime_ns))
    fresh.replace(file)
    assert trace(root) != before


def test_hidden_folders_are_not_looked_into(root: Path) -> None:
    before = trace(root)
    write(root, ".git/objects/aa/bb", "object")
    write(root, "first-steps/.01-look-first.md.swp", "typing")
    assert trace(root) == before


def test_no_link_is_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    try:
        (root / "link").symlink_to(tmp_path / "outside", target_is_directory=True)
    except OSError:
        pytest.skip("links can't be made here")
    before = trace(root)
    write(tmp_path, "outside/file", "text")
    assert trace(root) == before


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert trace(tmp_path / "none").paths == ()


def test_a_huge_folder_is_looked_at_in_part(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_NAMES", 5)
    assert len(trace(root).paths) <= 6
