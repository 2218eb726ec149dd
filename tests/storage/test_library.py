"""Are courses installed, updated and removed whole or not at all, with everything learnt kept?"""

import os
import stat
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.storage import library as room
from leadership_course.storage.library import Edition, Installed, Library
from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, posix
from tests.storage.situations import assert_three_sentences

NOW = datetime(2026, 11, 23, tzinfo=UTC)
COURSES = ("feedback-that-works", "first-days", "Zoë’s: a/../course")


@pytest.fixture
def here(tmp_path: Path) -> Library:
    return Library(tmp_path)


def edition(version: str) -> Edition:
    return Edition(folder="", version=version, revision=f"{version}+r")


def installed(here: Library, course: str, version: str) -> Installed:
    """Install an edition whose only file says which one it is."""
    fresh = here.room()
    fresh.mkdir()
    (fresh / "course.yaml").write_text(version)
    return here.take_in(fresh, course, course.capitalize(), edition(version))


def learnt(here: Library, course: str) -> str:
    """What the files say that are learnt now; nothing where the course is not there."""
    found = here.find(course)
    return (here.folder_of(found) / "course.yaml").read_text() if found else ""


def editions(root: Path) -> list[str]:
    return sorted(path.read_text() for path in root.glob("courses/*/*/course.yaml"))


def test_at_first_there_is_none_and_nothing_is_written(here: Library, tmp_path: Path) -> None:
    assert (here.all(), here.find("any")) == ((), None)
    here.sweep(NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_course_is_installed_into_a_folder_of_its_own(here: Library, tmp_path: Path) -> None:
    found = installed(here, "first-days", "1.0")
    assert here.all() == (found,) == (here.find("first-days"),)
    assert learnt(here, "first-days") == "1.0"
    assert here.folder_before(found) is None
    assert here.folder_of(found).parts[-3:-1] == (
        "courses",
        f"first-days-{here.folder_of(found).parent.name[11:]}",
    )
    assert not list(tmp_path.glob("courses/coming-*"))


def test_courses_stand_in_the_order_of_their_titles(here: Library) -> None:
    for course in ("beta", "Gamma", "alpha"):
        installed(here, course, "1")
    assert [each.id for each in here.all()] == ["alpha", "beta", "Gamma"]


@posix
def test_nobody_else_can_look_into_the_folders(here: Library, tmp_path: Path) -> None:
    installed(here, "first-days", "1.0")
    modes = {
        stat.S_IMODE(path.stat().st_mode)
        for path in (tmp_path / "courses", *tmp_path.glob("courses/*/"))
    }
    assert modes == {0o700}
    assert stat.S_IMODE(next(tmp_path.glob("courses/*/course.json")).stat().st_mode) == 0o600


def test_an_update_keeps_the_edition_before_it_and_no_older_one(
    here: Library, tmp_path: Path
) -> None:
    for version in ("1", "2"):
        installed(here, "first-days", version)
    found = installed(here, "first-days", "3")
    assert learnt(here, "first-days") == "3"
    assert editions(tmp_path) == ["2", "3"]
    before = here.folder_before(found)
    assert before is not None
    assert (before / "course.yaml").read_text() == "2"


def test_going_back_is_taken_back_by_going_back_again(here: Library, tmp_path: Path) -> None:
    installed(here, "first-days", "1")
    installed(here, "first-days", "2")
    assert here.roll_back("first-days").edition.version == "1"
    assert learnt(here, "first-days") == "1"
    here.roll_back("first-days")
    assert learnt(here, "first-days") == "2"
    assert editions(tmp_path) == ["1", "2"]


def test_there_is_nothing_to_go_back_to_before_an_update(here: Library) -> None:
    installed(here, "first-days", "1")
    for course in ("first-days", "unknown"):
        with pytest.raises(ValueError, match="no edition"):
            here.roll_back(course)


def test_a_removed_course_can_be_put_back_until_it_is_swept_away(
    here: Library, tmp_path: Path
) -> None:
    installed(here, "first-days", "1")
    installed(here, "other", "1")
    here.remove("first-days")
    assert [each.id for each in here.all()] == ["other"]
    here.put_back("first-days")
    assert learnt(here, "first-days") == "1"
    here.remove("first-days")
    here.sweep(NOW)
    assert learnt(here, "other") == "1"
    assert len(list(tmp_path.glob("courses/*/"))) == 1
    with pytest.raises(ValueError, match="no course"):
        here.put_back("first-days")


def test_a_removed_course_comes_back_as_new(here: Library, tmp_path: Path) -> None:
    installed(here, "first-days", "1")
    here.remove("first-days")
    assert installed(here, "first-days", "2").before is None
    assert editions(tmp_path) == ["2"]


def test_a_course_is_deleted_at_once_where_nobody_can_put_it_back(
    here: Library, tmp_path: Path
) -> None:
    installed(here, "first-days", "1")
    here.delete("first-days")
    assert here.all() == ()
    assert editions(tmp_path) == []


def test_what_comes_is_left_alone_for_a_day_and_then_swept_away(
    here: Library, tmp_path: Path
) -> None:
    fresh = here.room()
    fresh.mkdir()
    made = datetime.fromtimestamp(fresh.parent.stat().st_mtime, tz=UTC)
    here.sweep(made + timedelta(hours=23))
    assert fresh.exists()
    here.sweep(made + timedelta(hours=25))
    assert not fresh.parent.exists()
    assert [path.name for path in (tmp_path / "courses").iterdir()] == ["changing.lock"]


def test_a_fresh_folder_can_be_let_go(here: Library, tmp_path: Path) -> None:
    here.leave(here.room())
    assert list((tmp_path / "courses").iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"id": 1}',
        b"\xff",
        b'{"id":"first-days","title":"t","edition":{"folder":"../..","version":"","revision":""}}',
    ],
)
def test_a_damaged_state_is_no_course_and_installing_again_mends_it(
    here: Library, tmp_path: Path, content: bytes
) -> None:
    installed(here, "first-days", "1")
    next(tmp_path.glob("courses/*/course.json")).write_bytes(content)
    assert (here.all(), here.find("first-days")) == ((), None)
    here.sweep(NOW + timedelta(days=900))
    assert editions(tmp_path) == ["1"]  # nothing tells what may go
    assert installed(here, "first-days", "2").before is None
    assert editions(tmp_path) == ["2"]


def test_the_place_of_one_course_is_never_that_of_another(here: Library, tmp_path: Path) -> None:
    for course in ("a b", "a-b", "ä-b", "", "日本"):
        installed(here, course, course or "none")
    assert len(here.all()) == 5
    assert all(learnt(here, course) == (course or "none") for course in ("a b", "a-b", "日本"))
    for path in tmp_path.glob("courses/*/"):
        assert path.name.isascii()


def test_where_another_program_installs_one_waits_and_then_says_so(
    here: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(here, "first-days", "1")
    monkeypatch.setattr(room, "_PATIENCE", 0.05)
    with (
        Library(tmp_path)._changing(),  # what another process holds
        pytest.raises(ProfileError, match="another program") as refused,
    ):
        here.remove("first-days")
    assert_three_sentences(refused.value)
    assert learnt(here, "first-days") == "1"
    here.remove("first-days")


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_takes_nothing_is_told(here: Library, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ProfileError) as refused:
        here.room()
    assert_three_sentences(refused.value)


def test_a_place_that_is_a_file_is_told(here: Library, tmp_path: Path) -> None:
    (tmp_path / "courses").write_text("in the way")
    with pytest.raises(ProfileError) as refused:
        here.room()
    assert_three_sentences(refused.value)


steps = st.lists(
    st.tuples(
        st.sampled_from(("install", "roll back", "remove", "put back", "delete", "sweep")),
        st.sampled_from(COURSES),
    ),
    max_size=12,
)


class _Model:
    """What should be there: of each course the version learnt, the one before, and if removed."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[str, str, bool]] = {}
        self.count = 0


@settings(max_examples=25, deadline=None)
@given(taken=steps)
def test_in_any_order_the_right_edition_is_learnt_and_every_event_is_kept(
    taken: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("home")
    here, model = Library(root), _Model()
    with closing(open_profile(root / "profile.sqlite3")) as profile:
        profile.log.append(event(1))
    before = (root / "profile.sqlite3").read_bytes()
    for step, course in taken:
        _take(here, model, step, course)
        for name in COURSES:
            version, _, is_removed = model.known.get(name, ("", "", True))
            assert learnt(here, name) == ("" if is_removed else version)
    assert (root / "profile.sqlite3").read_bytes() == before


def _take(here: Library, model: _Model, step: str, course: str) -> None:
    version, earlier, is_removed = model.known.get(course, ("", "", True))
    if step == "install":
        model.count += 1
        installed(here, course, str(model.count))
        model.known[course] = (str(model.count), "" if is_removed else version, False)
    elif step == "sweep":
        here.sweep(NOW)
        model.known = {name: one for name, one in model.known.items() if not one[2]}
    elif step == "roll back" and (is_removed or not earlier):
        with pytest.raises(ValueError, match="no edition"):
            here.roll_back(course)
    elif step == "roll back":
        here.roll_back(course)
        model.known[course] = (earlier, version, False)
    elif course not in model.known:
        with pytest.raises(ValueError, match="no course"):
            here.put_back(course)
    elif step == "delete":
        here.delete(course)
        del model.known[course]
    else:
        (here.remove if step == "remove" else here.put_back)(course)
        model.known[course] = (version, earlier, step == "remove")


def _update_until(root: Path, number: int) -> None:
    """Install an update, and die without a word at the touch of the disk with this number."""
    here, count = Library(root), [0]
    fresh = here.room()

    def hook(name: str, arguments: tuple[object, ...]) -> None:
        is_here = any(str(root) in str(each) for each in arguments)
        if is_here and name.startswith(("open", "os.", "shutil.", "sqlite3.")):
            count[0] += 1
            if count[0] == number:
                os._exit(9)

    sys.addaudithook(hook)
    fresh.mkdir()
    (fresh / "course.yaml").write_text("2")
    here.take_in(fresh, "first-days", "First days", edition("2"))
    os._exit(0)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a fork server")
def test_an_update_killed_at_any_touch_of_the_disk_leaves_the_old_or_the_new(
    tmp_path: Path,
) -> None:
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.test_library"])
    found, number, code = set(), 0, 9
    while code == 9:
        number += 1
        root = tmp_path / str(number)
        root.mkdir()
        here = Library(root)
        installed(here, "first-days", "1")
        process = context.Process(target=_update_until, args=(root, number))
        process.start()
        process.join()
        code = process.exitcode or 0
        found.add(learnt(here, "first-days"))
        installed(here, "first-days", "3")
        assert learnt(here, "first-days") == "3"
        here.sweep(NOW + timedelta(days=900))
        assert len(editions(root)) == 2
        assert not list(root.glob("courses/coming-*"))
    assert code == 0
    assert number > 15
    assert found == {"1", "2"}
