"""What of a profile that another window holds, and of reading without opening?"""

import time
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from leadership_course.storage import snapshot
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import events
from tests.storage.situations import (
    another_process_holding,
    assert_three_sentences,
    fill,
    folder_state,
    raw,
)


class TestAProfileInUse:
    def test_is_refused_within_a_second(self, path: Path) -> None:
        with another_process_holding(path):
            began = time.perf_counter()
            with pytest.raises(ProfileError, match="already open in another window") as refused:
                open_profile(path)
            assert time.perf_counter() - began < 1.0
        assert_three_sentences(refused.value)

    def test_can_be_opened_as_soon_as_the_other_is_killed(self, path: Path) -> None:
        with another_process_holding(path):
            pass
        with closing(open_profile(path)) as profile:
            assert list(profile.log.read()) == events(3)

    def test_can_still_be_read_by_the_events_command(self, path: Path) -> None:
        with another_process_holding(path):
            before = folder_state(path.parent)
            assert list(read_events(path)) == events(3)
            assert folder_state(path.parent) == before


class TestACopyToReadFrom:
    def test_is_taken_again_when_the_file_changed_meanwhile(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(path)
        states = iter([((1, 1),), ((2, 2),), ((3, 3),), ((3, 3),)])
        monkeypatch.setattr(snapshot, "_state", lambda path: next(states))
        assert list(read_events(path)) == events(3)
        assert next(states, None) is None

    def test_of_a_file_that_never_rests_is_given_up(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(path)
        states = count()
        monkeypatch.setattr(snapshot, "_state", lambda path: next(states))
        with pytest.raises(ProfileError, match="already open in another window"):
            read_events(path)


class TestReadingEvents:
    def test_of_a_closed_profile_writes_nothing(self, path: Path) -> None:
        fill(path)
        before = folder_state(path.parent)
        assert list(read_events(path)) == events(3)
        assert folder_state(path.parent) == before

    def test_of_no_profile_says_so_and_makes_none(self, path: Path) -> None:
        with pytest.raises(ProfileError, match="There is no profile"):
            read_events(path)
        assert list(path.parent.iterdir()) == []

    def test_of_another_programs_database_says_so(self, path: Path) -> None:
        with closing(raw(path)) as other:
            other.execute("CREATE TABLE songs (title TEXT)")
        with pytest.raises(ProfileError, match="is damaged"):
            read_events(path)

    def test_of_something_else_says_so(self, path: Path) -> None:
        path.write_bytes(b"a letter to a friend" * 500)
        with pytest.raises(ProfileError, match="is damaged"):
            read_events(path)
        Path(f"{path}-wal").write_bytes(b"and another one" * 500)
        with pytest.raises(ProfileError, match="is damaged"):
            read_events(path)
