"""Is what was folded before ever believed wrongly, once the program was killed while keeping it?

strace kills the real program as it enters one of the calls that put the file in its place. What the
next start shows is compared with what it shows where nothing was kept.
"""

import shutil
import signal
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.progress.events import (
    AnyFact,
    LessonFinished,
    ReflectionWritten,
    WelcomeFinished,
)
from leadership_course.reading.shipped import SHIPPED_ID
from leadership_course.storage.folders import Home
from leadership_course.storage.profile import open_profile
from tests.fault.dying import killed_at, needs_strace
from tests.fault.running import READY, Steps, running
from tests.storage.samples import event

pytestmark = [
    pytest.mark.long,
    needs_strace,
]
OLD, NEW = 150, 130  # each more than the 100 that a start would feel
KEPT = ("wait", "900")  # the log was looked through by then, and its fold kept
PAGES = ("progress", "journal", "review")
LOOK: Steps = [step for page in PAGES for step in (("go", page), ("wait", "200"), READY)]
MOMENTS = ("utimensat 1", "openat 2", "openat 3", "write 1", "rename 1")


def done(number: int) -> AnyFact:
    """What the learner did as the act with this number."""
    if number == 0:
        return WelcomeFinished(object="", days=(0, 1), minutes=5)
    if number % 2:
        return LessonFinished(object="two-signs", minutes=3)
    return ReflectionWritten(object=f"p-{number}", prompt="Why?", text=f"Entry {number}.")


def do(home: Path, first: int, last: int) -> None:
    """Leave so many acts in the profile."""
    with closing(open_profile(home / "profile.sqlite3")) as profile:
        for number in range(first, last):
            profile.log.append(replace(event(number, done(number)), course=SHIPPED_ID))


def end(home: Path, steps: Steps, *within: str) -> tuple[int, list[Any]]:
    """Run the program to its end; return how it ended and what each page showed."""
    with running(home, [*steps, ("send", "SIGTERM")], "today", within=within) as program:
        out, said = program.process.communicate(timeout=60)
        assert "Traceback" not in said
        return program.process.returncode, out.splitlines()[: len(PAGES)]


def fold_of(home: Path) -> Path:
    """Return the file that was kept."""
    (file,) = Home(home).folds.glob("*.fold")
    return file


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where a fold was kept, and many acts were done since."""
    home = tmp_path_factory.mktemp("before") / "home"
    home.mkdir()
    do(home, 0, OLD)
    assert end(home, [KEPT])[0] == 0
    assert fold_of(home).exists()
    do(home, OLD, OLD + NEW)
    return home


@pytest.mark.parametrize("is_first", [False, True])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_death_while_the_fold_is_kept_leaves_the_old_one_or_none(
    tmp_path: Path, before: Path, moment: str, is_first: bool
) -> None:
    home = Path(shutil.copytree(before, tmp_path / "home"))
    file, (call, which) = fold_of(home), moment.split()
    old = file.read_bytes()
    if is_first:
        file.unlink()
    assert (
        end(home, [KEPT], *killed_at(call, int(which), file, Path(f"{file}.tmp")))[0]
        == -signal.SIGKILL
    )
    assert (file.read_bytes() == old) if file.exists() else is_first
    code, shown = end(home, [KEPT, *LOOK])
    assert code == 0
    assert fold_of(home).read_bytes() != old
    assert [each.name for each in file.parent.iterdir() if each.suffix == ".tmp"] == []
    shutil.rmtree(file.parent)
    assert end(home, [KEPT, *LOOK]) == (0, shown)
    assert f"Entry {OLD + NEW - 2}." in shown[1]
