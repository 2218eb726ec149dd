"""Is what a learner erased gone from every byte of the profile, and the rest still sound?"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from leadership_course.progress.events import DebriefWritten, QuoteNoted, ReflectionWritten
from leadership_course.storage import database
from leadership_course.storage.backups import Backups
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.profile import open_profile
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event

CANARY = "canary-7f3a91"
LONG = f"{CANARY} " * 3_000  # spills over many pages


def bytes_of(path: Path) -> bytes:
    """Return everything in the profile's folder."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()))


def wrote(text: str) -> ReflectionWritten:
    return ReflectionWritten(object="p", prompt="Why?", text=text)


def test_no_byte_of_the_words_is_left_while_the_profile_is_open_or_after(path: Path) -> None:
    texts = (CANARY, LONG, f"first {CANARY}", "kept", f"{CANARY} last")
    with closing(open_profile(path)) as profile:
        for number, text in enumerate(texts):
            profile.log.append(event(number, wrote(text)))
        profile.log.append(event(8, DebriefWritten(object="d", answers=(("Said?", LONG),))))
        profile.log.append(event(9, QuoteNoted(object="q", note=CANARY)))
        for draft in (CANARY, LONG, CANARY):
            profile.drafts.keep("reflect/p", {"text": draft})
        profile.drafts.drop("reflect/p")
        assert CANARY.encode() in bytes_of(path)
        profile.log.erase([event(number).id for number in (0, 1, 2, 4, 8, 9)])
        assert CANARY.encode() not in bytes_of(path)
    assert CANARY.encode() not in bytes_of(path)
    with closing(open_profile(path)) as profile:
        assert profile.notice is None
        read = [each.fact for each in profile.log.read()]
        assert read[3] == wrote("kept")
        assert [fact.text for fact in read[:5] if isinstance(fact, ReflectionWritten)] == [
            *("", "", ""),
            *("kept", ""),
        ]


def test_words_that_stood_in_the_file_for_long_are_gone_too(path: Path) -> None:
    for number in range(5):
        with closing(open_profile(path)) as profile:
            profile.log.append(event(number, wrote(LONG if number % 2 else CANARY)))
    with closing(open_profile(path)) as profile:
        profile.log.erase([event(number).id for number in range(5)])
        assert CANARY.encode() not in bytes_of(path)


def test_where_there_is_no_write_ahead_log_the_other_journal_is_emptied(
    path: Path,
) -> None:
    with closing(open_profile(path, lambda _: True)) as profile:
        for number, text in enumerate((LONG, CANARY, LONG)):
            profile.log.append(event(number, wrote(text)))
        profile.log.erase([event(number).id for number in range(3)])
        assert CANARY.encode() not in bytes_of(path)


def test_the_chain_holds_from_end_to_end_afterwards(path: Path) -> None:
    with closing(database.connect(path)) as connection:
        database.lay_out(connection, "device")
        log = SqliteLog(connection, path)
        for number in range(20):
            log.append(event(number, wrote("words")))
        log.erase([event(7).id, event(12).id])
        assert log.verify() is None
        log.append(event(20))
        assert log.verify() is None


@pytest.mark.parametrize("damaged", [3, 8, 15])
def test_erasing_hides_no_damage_that_was_there_before(path: Path, damaged: int) -> None:
    with closing(database.connect(path)) as connection:
        database.lay_out(connection, "device")
        log = SqliteLog(connection, path)
        for number in range(20):
            log.append(event(number, wrote("words")))
        facts = '{"prompt":"Why?","text":"wordz"}'
        connection.execute("UPDATE event SET facts = ? WHERE seq = ?", (facts, damaged))
        assert log.verify() == damaged
        log.erase([event(7).id])
        assert log.verify() == damaged


def test_what_may_only_be_read_is_not_erased(path: Path) -> None:
    with closing(database.connect(path)) as connection:
        database.lay_out(connection, "device")
        SqliteLog(connection, path).append(event(0, wrote("words")))
        refusal = ProfileError("Read only.", "Safe.", "Allow it.")
        log = SqliteLog(connection, path, refusal)
        with pytest.raises(ProfileError, match="Read only"):
            log.erase([event(0).id])
        assert [each.fact for each in log.read()] == [wrote("words")]


def test_a_failure_is_told_and_leaves_everything_to_be_tried_again(path: Path) -> None:
    with closing(database.connect(path)) as connection:
        database.lay_out(connection, "device")
        log = SqliteLog(connection, path)
        for number in range(3):
            log.append(event(number, wrote("words")))
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(ProfileError):
            log.erase([event(1).id])
        assert [each.fact for each in log.read()] == [wrote("words")] * 3
        assert log.verify() is None
        connection.execute("PRAGMA query_only = OFF")
        log.erase([event(1).id])
        assert [each.fact for each in log.read()][1] == wrote("")


def test_erasing_once_more_keeps_the_copies(path: Path) -> None:
    copies = Backups(path.parent / "backups")
    with closing(open_profile(path)) as profile:
        profile.log.append(event(0, wrote(CANARY)))
        profile.back_up(copies, datetime(2026, 11, 23, 12, tzinfo=UTC))
    for _ in range(2):
        copies.erase([event(0).id])
        assert len(copies.all()) == 1
        assert CANARY.encode() not in copies.all()[0].path.read_bytes()
