"""Is all that can still be read of a damaged profile brought back, and nothing that never was?"""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from leadership_course.progress.events import Event, QuestionAnswered, ReflectionWritten
from leadership_course.storage import pages
from leadership_course.storage.backups import Backups
from leadership_course.storage.profile import Profile, open_profile
from leadership_course.storage.restoring import bring_back, restore
from leadership_course.storage.salvage import Salvage, salvage
from leadership_course.storage.standing import noted
from leadership_course.study.locking import Lock
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event
from tests.storage.situations import kill_with_open_profile

PAGE = 4096
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Harm = Callable[[bytes], bytes]


def lifelike(number: int) -> Event:
    """Answers and reflections of very different lengths, some longer than a page."""
    if number % 3:
        words = f"Entry {number}: the answer came from them. " * (number * 7 % 40)
        if number % 101 == 1:
            words *= 40
        return event(number, ReflectionWritten(object=f"p-{number}", prompt="?", text=words))
    return event(
        number,
        QuestionAnswered(
            object=f"q-{number}",
            rendered={"prompt": "Which first?"},
            answer={"kind": "picked", "ids": ["ask"]},
            score=1.0,
            verdict="right",
            seconds=number,
        ),
    )


def fill(path: Path, how_many: int, copied_at: int = 0) -> None:
    """Leave a profile with so many entries; after so many of them it was copied, if at all."""
    with closing(open_profile(path)) as profile:
        for number in range(how_many):
            profile.log.append(lifelike(number))
            if number + 1 == copied_at:
                profile.back_up(copies(path), NOW)
        profile.drafts.keep("reflect/thoughts", {"text": "half a sen"})


def copies(path: Path) -> Backups:
    return Backups(path.parent / "backups")


def what_is_left(path: Path) -> Salvage | None:
    return salvage(pages.at_rest(path), copies(path), noted(path) or 0)


def hurt(path: Path, harm: Harm) -> bytes:
    """Damage the file; return what it holds now."""
    content = harm(path.read_bytes())
    path.write_bytes(content)
    return content


def zeroed(*which: int) -> Harm:
    """Pages of nothing but zeros, as a disk gives back what it can't read."""

    def harm(content: bytes) -> bytes:
        found = bytearray(content)
        for page in which:
            found[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        return bytes(found)

    return harm


def reopened(path: Path) -> list[Event]:
    """What the profile holds that was brought back; nothing is the matter with it."""
    with closing(open_profile(path)) as profile:
        assert profile.notice is None
        assert not profile.is_read_only
        profile.log.append(event(999_999))
        return list(profile.log.read())[:-1]


def test_ten_pages_of_zeros_cost_less_than_a_twentieth(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    with closing(open_profile(path)) as profile:
        for number in range(2_000):
            words = "The silence worked; the answer came from them. " * 4
            profile.log.append(event(number, ReflectionWritten(object="p", prompt="?", text=words)))
    how_many = path.stat().st_size // PAGE
    assert 200 <= how_many <= 500
    harmed = hurt(path, zeroed(*Random(1).sample(range(1, how_many), 10)))
    found = what_is_left(path)
    assert found
    assert found.missing == 2_000 - len(found.rows)
    assert len(found.rows) >= 1_900
    assert found.from_copy == 0
    assert found.unchecked <= 10  # those that stand behind a gap
    bring_back(path, copies(path))
    assert len(reopened(path)) == len(found.rows)
    assert (tmp_path / "profile.sqlite3.before-restore-1").read_bytes() == harmed


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(zeroed(0), id="first page lost"),
        pytest.param(lambda content: b"\xff" * 100 + content[100:], id="header lost"),
        pytest.param(lambda content: content[: len(content) * 2 // 3], id="cut"),
        pytest.param(zeroed(5, 6, 20, 31), id="pages lost"),
        pytest.param(
            lambda content: content[: 9 * PAGE] + Random(2).randbytes(PAGE) + content[10 * PAGE :],
            id="a page of garbage",
        ),
        pytest.param(lambda content: content.replace(b"TABLE", b"TUBLE"), id="tables unknown"),
    ],
)
def test_with_a_copy_of_half_of_it_nothing_of_that_half_is_missing(
    tmp_path: Path, harm: Harm
) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 120, copied_at=60)
    harmed = hurt(path, harm)
    bring_back(path, copies(path))
    found = reopened(path)
    assert found[:60] == [lifelike(number) for number in range(60)]
    assert all(each in [lifelike(number) for number in range(120)] for each in found)
    assert len(found) > 70
    assert (tmp_path / "profile.sqlite3.before-restore-1").read_bytes() == harmed


def test_where_only_the_structure_is_hurt_everything_comes_back_with_what_was_half_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 120)
    hurt(path, zeroed(0))
    found = what_is_left(path)
    assert found
    assert (len(found.rows), found.missing, found.unchecked) == (120, 0, 0)
    bring_back(path, copies(path))
    with closing(open_profile(path)) as profile:
        assert profile.drafts.find("reflect/thoughts") == {"text": "half a sen"}
    assert reopened(path) == [lifelike(number) for number in range(120)]


def altered(content: bytes) -> bytes:
    at = content.index(b"Entry 41:") + 2
    return content[:at] + b"T" + content[at + 1 :]


def test_an_altered_entry_comes_from_the_copy(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 60, copied_at=50)
    hurt(path, altered)
    found = what_is_left(path)
    assert found
    assert (found.from_copy, found.unchecked, found.missing) == (1, 0, 0)
    bring_back(path, copies(path))
    assert reopened(path) == [lifelike(number) for number in range(60)]


def test_without_a_copy_an_altered_entry_is_kept_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 60, copied_at=30)
    hurt(path, altered)
    found = what_is_left(path)
    assert found
    assert (len(found.rows), found.from_copy, found.unchecked) == (60, 0, 1)
    bring_back(path, copies(path))
    assert "EnTry 41:" in str(reopened(path)[41].fact)


def test_what_lies_in_the_journal_beside_the_file_comes_back_too(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    kill_with_open_profile(path, 40)
    assert (tmp_path / "profile.sqlite3-wal").stat().st_size
    hurt(path, lambda content: bytes(len(content)))
    found = what_is_left(path)
    assert found
    assert (len(found.rows), found.unchecked) == (40, 0)
    bring_back(path, copies(path))
    assert len(reopened(path)) == len(found.rows)
    assert (tmp_path / "profile.sqlite3.before-restore-1-wal").exists()


def test_a_commit_that_was_not_finished_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    kill_with_open_profile(path, 40)
    log = tmp_path / "profile.sqlite3-wal"
    content = log.read_bytes()
    log.write_bytes(content[: len(content) - PAGE])  # the last page did not arrive
    hurt(path, zeroed(0))
    found = what_is_left(path)
    assert found
    assert len(found.rows) == 39


@pytest.mark.parametrize("content", [b"", bytes(9_000), b"not a database " * 3_000])
def test_where_nothing_is_left_nothing_is_promised_and_nothing_changes(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 5, copied_at=5)
    hurt(path, lambda _: content)
    assert what_is_left(path) is None
    with pytest.raises(ProfileError, match="nothing in it can be read any more"):
        bring_back(path, copies(path))
    assert path.read_bytes() == content


def test_a_copy_that_tells_another_story_is_passed_over_for_one_that_fits(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 20, copied_at=20)
    (older,) = copies(path).all()
    with closing(open_profile(path)) as profile:
        profile.log.append(event(500))
        profile.back_up(copies(path), NOW.replace(hour=10))
    restore(older.path, path, "another-device")
    with closing(open_profile(path)) as profile:
        profile.log.append(event(600))
        profile.log.append(event(601))
    hurt(path, zeroed(0))
    hurt(path, altered_first)
    bring_back(path, copies(path))
    assert reopened(path) == [lifelike(number) for number in range(20)] + [event(600), event(601)]


def altered_first(content: bytes) -> bytes:
    at = content.index(b"Entry 10:") + 2
    return content[:at] + b"T" + content[at + 1 :]


def test_a_damaged_copy_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    fill(path, 60, copied_at=50)
    (copy,) = copies(path).all()
    for file in (path, copy.path):
        hurt(file, altered)
    found = what_is_left(path)
    assert found
    assert (found.from_copy, found.unchecked) == (0, 1)
    copy.path.write_bytes(b"")
    assert what_is_left(path) == found


class TestALockedJournal:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A locked profile with words, copied before the last of them; damaged."""
        path = tmp_path / "profile.sqlite3"
        fill(path, 30)
        with closing(open_profile(path)) as profile:
            lock(profile, path).set_up("open sesame")
            profile.back_up(copies(path), NOW)
            profile.log.append(lifelike(31))
        return path

    @pytest.mark.parametrize("page", [0, 5])
    def test_comes_back_sealed_and_opens_with_its_passphrase(self, path: Path, page: int) -> None:
        hurt(path, zeroed(page))
        bring_back(path, copies(path))
        assert b"Entry 10:" not in path.read_bytes()
        with closing(open_profile(path)) as profile:
            assert profile.notice is None
            held = lock(profile, path)
            assert held.state == "closed"
            assert held.open("open sesame")
            numbers = [*range(30), 31]
            assert list(profile.log.read()) == [lifelike(number) for number in numbers]

    def test_takes_its_lock_from_the_copy_where_its_own_is_lost(self, path: Path) -> None:
        hurt(path, lambda content: content.replace(b'"passphrase":', b'"passphr?se":'))
        hurt(path, zeroed(0))
        bring_back(path, copies(path))
        with closing(open_profile(path)) as profile:
            assert lock(profile, path).open("open sesame")
            assert list(profile.log.read())[10] == lifelike(10)

    def test_takes_nothing_from_a_copy_without_its_lock(self, path: Path, tmp_path: Path) -> None:
        for each in copies(path).all():
            each.path.unlink()
        plain = tmp_path / "other" / "profile.sqlite3"
        plain.parent.mkdir()
        fill(plain, 30, copied_at=30)
        (copy,) = copies(plain).all()
        copy.path.rename(path.parent / "backups" / copy.path.name)
        hurt(path, zeroed(9))
        found = what_is_left(path)
        assert found
        assert found.from_copy == 0
        hurt(path, lambda content: content.replace(b'"passphrase":', b'"passphr?se":'))
        found = what_is_left(path)
        assert found
        assert (found.from_copy, found.lock) == (0, None)


def lock(profile: Profile, path: Path) -> Lock:
    return profile.lock_for(path.parent / "backups")


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_raises_anything_or_brings_back_what_never_was(tmp_path: Path, seed: int) -> None:
    path, chance = tmp_path / "profile.sqlite3", Random(seed)
    fill(path, 80)
    whole, known = path.read_bytes(), {lifelike(number).id for number in range(80)}
    for _ in range(25):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 10, 100))):
            at = chance.randrange(len(content))
            content[at : at + chance.choice((1, 30, 900))] = chance.randbytes(chance.randrange(40))
        found = salvage(bytes(content), copies(path), 80)
        if found is None:
            continue
        names = [row.id.decode(errors="replace") for row in found.rows]
        assert len(set(names)) == len(names)
        assert len(set(names) - known) <= found.unchecked
