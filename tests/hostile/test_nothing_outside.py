"""Does any of the hostile courses and packages lead the reader to a file outside, or to a socket?

All of them are read under strace, which sees what Python, its libraries and the process that reads
courses of strangers open. The reader stands in the folder that no course may open, so that a name
without a folder would be found there.
"""

import os
from pathlib import Path
from typing import Final

import pytest

from hostile.cases import CASES, PACKAGES, package_bytes
from tests.guard.program_run import Run, strays, traced
from tests.hostile.strangers import written

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name == "nt", reason="half of these files can't lie in a folder there"),
]

_READ: Final = """
import sys
from pathlib import Path
from leadership_course.reading.package import unpack
from leadership_course.reading.stranger import Stranger
base, courses, packages = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
with Stranger(seconds_a_file=30, seconds_a_course=120) as stranger:  # being watched takes its time
    for number in range(courses):
        stranger.read(base / f"course-{number}")
    for number in range(packages):
        fresh = base / f"room-{number}" / "course"
        fresh.parent.mkdir()
        unpack(base / f"package-{number}.course", fresh) or stranger.read(fresh)
print(courses + packages, "read")
"""
_LEAK: Final = """
import socket, sys
from pathlib import Path
socket.socket().close()
Path("canary.txt").open("a").close()
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of every course and every package."""
    base = tmp_path_factory.mktemp("hostile")
    written(base)
    for number, name in enumerate(PACKAGES):
        (base / f"package-{number}.course").write_bytes(package_bytes(name))
    return base


def _traced(script: str, base: Path, home: Path) -> Run:
    counts = (str(len(CASES)), str(len(PACKAGES)))
    found = traced(script, home, str(base), *counts, stands_in=base / "outside")
    if found is None:
        pytest.skip("no strace here: the audit hook of tests/guard sees what Python opens")
    return found


def test_what_opens_a_file_outside_or_a_socket_would_be_seen(base: Path, tmp_path: Path) -> None:
    seen = _traced(_LEAK, base, tmp_path / "home")
    assert seen.code == 0, seen.said
    assert base / "outside" / "canary.txt" in strays(seen, *base.glob("course-*"))
    assert any(call.startswith("socket(") for call in seen.called)


def test_no_hostile_file_opens_anything_outside_its_course_or_calls_anybody(
    base: Path, tmp_path: Path
) -> None:
    seen = _traced(_READ, base, tmp_path / "home")
    assert seen.said == f"{len(CASES) + len(PACKAGES)} read\n"
    own = [path for path in base.iterdir() if path.name != "outside"]
    assert {path for path in own if path.suffix == ".course"} <= seen.opened
    heads = {head for path in own if (head := path / "course.yaml").is_file()}
    heads = {head for head in heads if not head.is_symlink()}
    assert len(heads) > 450
    assert heads <= seen.opened
    assert strays(seen, *own) == []
    assert seen.called == ()
