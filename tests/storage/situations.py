"""In which situations can a profile be found, and how is that brought about?"""

import codecs
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import events

NOBODY = 65534
ROOT = Path(__file__).parents[2]


def fill(path: Path, how_many: int = 3) -> None:
    """Leave a profile with some events and a draft, closed."""
    with closing(open_profile(path)) as profile:
        for each in events(how_many):
            profile.log.append(each)
        profile.drafts.keep("lesson/1", {"text": "half a"})


def folder_state(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file with its mode and the hash of its bytes."""
    return {
        file.name: (file.stat().st_mode, sha256(file.read_bytes()).hexdigest())
        for file in folder.iterdir()
    }


def hurt_index(path: Path) -> None:
    """Damage the structure of a profile with 40 events in such a way that every row can be read."""
    content = bytearray(path.read_bytes())
    page = _find_page(content, kind=0x0A, holding=events(40)[39].id.encode())
    content[page + 3 : page + 5] = b"\0\1"  # the index of ids claims one entry
    path.write_bytes(content)


def _find_page(content: bytes | bytearray, kind: int, holding: bytes) -> int:
    """The offset of the page of this kind (10 is a leaf of an index) that holds these bytes."""
    (page,) = (
        start
        for start in range(4096, len(content), 4096)
        if content[start] == kind and holding in content[start : start + 4096]
    )
    return page


def raw(path: Path) -> sqlite3.Connection:
    """The file as another program would open it."""
    return sqlite3.connect(path, isolation_level=None)


def kill_with_open_profile(path: Path, how_many: int) -> None:
    """Append so many events in another process and end it without closing, so that a -wal stays."""
    child = (
        "import os, sys; from pathlib import Path\n"
        "from leadership_course.storage.profile import open_profile\n"
        "from tests.storage.samples import events\n"
        "profile = open_profile(Path(sys.argv[1]))\n"
        "for each in events(int(sys.argv[2])): profile.log.append(each)\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", child, path, str(how_many)], check=True, cwd=ROOT)


def assert_three_sentences(error: ProfileError) -> None:
    """What happened, what is safe, what to do: each a sentence for the learner."""
    for sentence in (error.what, error.safe, error.remedy):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "sqlite" not in sentence.replace("profile.sqlite3", "").lower()
    assert str(error) == f"{error.what} {error.safe} {error.remedy}"


def assert_refuses_to_write(append: object, what: object) -> None:
    assert callable(append)
    with pytest.raises(ProfileError, match="nothing new is saved"):
        append(what)


@contextmanager
def another_process_holding(path: Path) -> Iterator[None]:
    child = (
        "import sys; from pathlib import Path\n"
        "from leadership_course.storage.profile import open_profile\n"
        "from tests.storage.samples import events\n"
        "profile = open_profile(Path(sys.argv[1]))\n"
        "for each in events(3): profile.log.append(each)\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", child, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"open\n"
        try:
            yield
        finally:
            process.kill()


@contextmanager
def folder_of_an_ordinary_user() -> Iterator[Path]:
    """A folder that belongs to whom `as_ordinary_user` acts as; pytest's own is root's alone."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() == 0:
            os.chown(name, NOBODY, -1)
        yield Path(name)


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Act as somebody whom file modes bind: they don't bind root."""
    if os.geteuid() != 0:
        yield
        return
    codecs.lookup("utf-8-sig")  # imported while Python's own files can still be read
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
