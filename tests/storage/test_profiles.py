"""Does everybody on a computer have a profile of their own, and is none of them ever lost?"""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import LessonStarted
from leadership_course.storage import profiles as room
from leadership_course.storage.folders import Home
from leadership_course.storage.profile import open_profile
from leadership_course.storage.profiles import Profiles, chosen, lacking
from leadership_course.study.learners import FIRST, LONGEST_NAME, usable_name
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event, posix
from tests.storage.situations import assert_three_sentences


@pytest.fixture
def here(tmp_path: Path) -> Profiles:
    return Profiles(Home(tmp_path))


def names(people: Profiles) -> list[str]:
    return [person.name for person in people.all()]


def test_at_first_there_is_one_and_nothing_is_written(here: Profiles, tmp_path: Path) -> None:
    (first,) = here.all()
    assert (first.id, first.name, first.is_here, first.can_be_removed) == ("", FIRST, True, False)
    assert chosen(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []
    assert Home(tmp_path).profile == tmp_path / "profile.sqlite3"


def test_somebody_new_has_everything_of_their_own(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("  Bea \n ")
    assert names(here) == [FIRST, "Bea"]
    home = Home(tmp_path, bea.id)
    files = (home.profile, home.backups, home.preferences)
    assert not set(files) & {home.root / file.name for file in files}
    assert {file.parent for file in files} == {home.own}
    with closing(open_profile(home.profile)) as profile:
        profile.log.append(event(1, LessonStarted(object="a")))
    with closing(open_profile(Home(tmp_path).profile)) as profile:
        assert list(profile.log.read()) == []


@posix
def test_nobody_else_may_look_into_it(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("Bea")
    assert Home(tmp_path, bea.id).own.stat().st_mode & 0o077 == 0


def test_everybody_stands_in_the_order_of_the_names_after_the_first(here: Profiles) -> None:
    for name in ("cleo", "Bea", "Ana"):
        here.add(name)
    assert names(here) == [FIRST, "Ana", "Bea", "cleo"]


@pytest.mark.parametrize("name", ["", "  ", "x" * (LONGEST_NAME + 1), "bea", "BEA", FIRST, "\n"])
def test_a_name_that_cannot_be_used_changes_nothing(here: Profiles, name: str) -> None:
    here.add("Bea")
    with pytest.raises(ValueError, match=r"\.$"):
        here.add(name)
    assert names(here) == [FIRST, "Bea"]


@given(st.text())
def test_a_name_is_one_line_of_what_can_be_read(name: str) -> None:
    try:
        used = usable_name(name, ())
    except ValueError:
        return
    assert used.isprintable()
    assert used == used.strip()
    assert 0 < len(used) <= LONGEST_NAME
    assert usable_name(used, ()) == used


def test_a_name_can_be_changed_also_in_its_letters_case(here: Profiles) -> None:
    bea = here.add("bea")
    here.rename(bea.id, "Bea")
    here.rename("", "Ana")
    assert names(here) == ["Ana", "Bea"]
    with pytest.raises(ValueError, match="already"):
        here.rename("", "bea")


def test_the_one_chosen_last_is_opened_next_time(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("Bea")
    here.open(bea.id)
    assert here.is_leaving
    assert chosen(tmp_path) == bea.id
    again = Profiles(Home(tmp_path, bea.id))
    assert [person.is_here for person in again.all()] == [False, True]
    again.open("")
    assert chosen(tmp_path) == ""


def test_where_the_window_stays_the_profile_stays(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("Bea")
    here.begin_again = lambda: False
    here.open(bea.id)
    assert not here.is_leaving
    assert chosen(tmp_path) == ""


def test_a_profile_can_be_named_at_the_start(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("Bea")
    assert chosen(tmp_path, "BEA") == chosen(tmp_path, bea.id) == bea.id
    assert chosen(tmp_path, FIRST) == ""
    assert lacking(tmp_path, "Bea") == lacking(tmp_path, "") == ""
    said = f"There is no profile called Zoe. There are: {FIRST}, Bea."
    assert lacking(tmp_path, "Zoe") == said


@pytest.mark.parametrize("last", ["gone", "removed", "..", "../..", "\xff", "x" * 5000])
def test_what_is_not_there_any_more_gives_way_to_the_first(
    here: Profiles, tmp_path: Path, last: str
) -> None:
    here.remove(here.add("Bea").id)
    (tmp_path / "last-profile.txt").write_text(last, "utf-8")
    assert chosen(tmp_path) == ""


def test_one_put_aside_is_whole_and_can_be_brought_back(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("Bea")
    home = Home(tmp_path, bea.id)
    with closing(open_profile(home.profile)) as profile:
        profile.log.append(event(1, LessonStarted(object="a")))
    here.remove(bea.id)
    assert names(here) == [FIRST]
    assert (tmp_path / "profiles" / "removed" / bea.id / "profile.sqlite3").exists()
    here.put_back(bea.id)
    assert names(here) == [FIRST, "Bea"]
    with closing(open_profile(home.profile)) as profile:
        assert len(list(profile.log.read())) == 1


def test_neither_the_first_nor_the_open_one_can_be_put_aside(
    here: Profiles, tmp_path: Path
) -> None:
    bea = here.add("Bea")
    with pytest.raises(ValueError, match="has to stay"):
        here.remove("")
    with pytest.raises(ValueError, match="has to stay"):
        Profiles(Home(tmp_path, bea.id)).remove(bea.id)


def test_a_name_that_was_lost_is_the_folders(here: Profiles, tmp_path: Path) -> None:
    bea = here.add("Bea")
    (Home(tmp_path, bea.id).own / "name.txt").unlink()
    assert names(here) == [FIRST, bea.id]


def test_what_the_disk_refuses_is_told(here: Profiles, monkeypatch: pytest.MonkeyPatch) -> None:
    bea = here.add("Bea")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(room, "replace_file", full)
    with pytest.raises(ProfileError) as caught:
        here.rename(bea.id, "B")
    assert_three_sentences(caught.value)
    with pytest.raises(ProfileError):
        here.open(bea.id)
    assert not here.is_leaving
    with pytest.raises(ProfileError):
        here.put_back("nobody")
