"""Does `preview` say how it is typed and what it can't do, and leave the learner's record alone?"""

from contextlib import ExitStack
from pathlib import Path

import pytest

from leadership_course import previewing
from leadership_course.__main__ import main
from leadership_course.previewing import Folder
from leadership_course.reading.course_reader import read_course
from leadership_course.storage.folders import Home
from leadership_course.storage.preferences import load_preferences, save_preferences
from leadership_course.study.preferences import Preferences
from tests.reading.courses import BASE, FIRST, copy_base, swap, write


def test_its_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert 'leadership-course preview my-course --editor "code --goto' in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["preview"], "DIR"),
        (["preview", "{tmp}/none"], "none can't be read: no such file"),
        (["preview", "{tmp}", "--editor", "code 'x"], "can't be understood"),
        (["preview", "{tmp}", "--colour"], "--colour"),
    ],
)
def test_what_can_not_be_run_is_told(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word.replace("{tmp}", str(tmp_path)) for word in words]) == 2
    assert told in capsys.readouterr().err


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return copy_base(tmp_path)


def test_the_first_reading_shows_and_the_second_remarks(root: Path) -> None:
    swap(root, "first-steps/module.yaml", "look-first, ", "")
    first, *rest = Folder(root, ()).read()
    assert first.course == read_course(root).course
    assert all(seen.course == first.course for seen in rest)


def test_what_check_remarks_on_a_sound_course_comes_second(root: Path) -> None:
    swap(root, FIRST, "minutes: 3", "minutes: 30")
    first, second = Folder(root, ()).read()
    assert first.problems == ()
    assert second.problems
    assert {found.severity for found in second.problems} == {"warning"}


def test_what_is_broken_is_held_from_one_reading_to_the_next(root: Path) -> None:
    folder = Folder(root, ())
    before = next(folder.read())
    swap(root, FIRST, "type: single-choice", "type: singel-choice")
    after = next(folder.read())
    assert before.course
    assert after.course
    assert after.course.lessons == before.course.lessons
    assert after.held == {FIRST}


def test_nothing_is_shown_of_a_folder_without_a_course(tmp_path: Path) -> None:
    seen = next(Folder(tmp_path, ()).read())
    assert seen.course is None
    assert seen.problems


def test_only_files_of_the_course_are_opened(root: Path, tmp_path: Path) -> None:
    write(tmp_path, "outside.md", "text")
    write(root, ".hidden.md", "text")
    folder = Folder(root, ("e", "{file}"))
    assert folder.path(FIRST) == str(root / FIRST)
    for file in (
        "../outside.md",
        "first-steps",
        "none.md",
        ".hidden.md",
        "first-steps/../../outside.md",
    ):
        assert folder.path(file) == ""
    try:
        (root / "link.md").symlink_to(tmp_path / "outside.md")
    except OSError:
        return
    assert folder.path("link.md") == ""


def test_the_editor_is_given_file_line_and_column() -> None:
    assert Folder(BASE, ("e", "{file}:{line}")).command("f.md", 3, 2) == ("e", "f.md:3")
    assert Folder(BASE, ()).command("f.md", 3, 2) == ()


def test_a_passing_home_looks_as_the_authors_own_and_holds_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Home(tmp_path / "own")
    own.root.mkdir()
    save_preferences(own.preferences, Preferences(theme="dark", text_size=150, place="quotes"))
    monkeypatch.setattr(previewing, "default_home", lambda: own)
    before = {file.name: file.read_bytes() for file in own.root.iterdir()}
    with ExitStack() as to_end:
        home = previewing.home_for("", to_end)
        looks = load_preferences(home.preferences)
        assert (looks.theme, looks.text_size, looks.place) == ("dark", 150, "")
        assert own.root not in (home.root, *home.root.parents)
    assert not home.root.exists()
    assert {file.name: file.read_bytes() for file in own.root.iterdir()} == before


def test_a_home_that_is_named_is_used(tmp_path: Path) -> None:
    with ExitStack() as to_end:
        assert previewing.home_for(str(tmp_path / "trial"), to_end).root == tmp_path / "trial"
