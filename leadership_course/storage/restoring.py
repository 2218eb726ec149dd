"""How does another file take the place of the profile, so that what lay there is kept?"""

import sqlite3
import uuid
from contextlib import closing, suppress
from pathlib import Path

from leadership_course.storage import faults, pages
from leadership_course.storage.backups import Backups, check
from leadership_course.storage.durable import replace_file, sync_folder
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.salvage import Salvage, as_profile, salvage
from leadership_course.storage.snapshot import snapshot
from leadership_course.storage.standing import expect, noted
from leadership_course.study.ports import EventLog, ProfileError

_BESIDE = ("-wal", "-shm", "-journal")  # what SQLite may have left beside a profile


def restore(backup: Path, profile: Path, device: str) -> None:
    """Put a copy in the place of the closed profile at `profile`.

    What lay there is moved beside it and kept; `device` is a fresh name, since from here on there
    are two histories. Raises ProfileError when it could not be done; the profile is then as it was.
    """
    try:
        with closing(snapshot(backup)) as copy:
            check(copy, backup)
            copy.execute("UPDATE meta SET value = ? WHERE name = 'device'", (device,))
            content = copy.serialize()
            held = SqliteLog(copy, backup).count()
        _put_in_place(content, held, profile)
    except (OSError, sqlite3.Error) as error:
        raise _not_restored(profile, str(error)) from error


def left(log: EventLog, profile: Path, backups: Backups) -> Salvage | None:
    """Look for what can be brought back of a damaged profile, whether it is open, by its `log`, or
    not. None where that is nothing. Raises ProfileError where it can't be looked at.
    """
    try:
        content = log.content() if isinstance(log, SqliteLog) else pages.at_rest(profile)
    except sqlite3.Error as error:
        raise faults.damaged(profile) from error
    except OSError as error:
        raise faults.unreachable(profile, error) from error
    return salvage(content, backups, noted(profile) or 0)


def bring_back(profile: Path, backups: Backups) -> None:
    """Put what can be read of the closed, damaged profile in its place, with what the newest copy
    holds beyond that.

    The damaged file is moved beside it and kept. Raises ProfileError when it could not be done; it
    is then as it was.
    """
    try:
        found = salvage(pages.at_rest(profile), backups, noted(profile) or 0)
        if found is None:
            raise OSError("nothing in it can be read any more")
        _put_in_place(as_profile(found, str(uuid.uuid4())), len(found.rows), profile)
    except (OSError, sqlite3.Error) as error:
        raise _not_restored(profile, str(error)) from error


def _put_in_place(content: bytes, held: int, profile: Path) -> None:
    fresh = profile.with_name(f"{profile.name}.restored")
    replace_file(fresh, content)  # the disk may be full: find out while all is as it was
    expect(profile, held)
    _put_aside(profile)
    fresh.replace(profile)
    sync_folder(profile.parent)


def _put_aside(profile: Path) -> None:
    """Move the profile with its journals out of the way: a journal fits its own file alone."""
    if not profile.exists():
        return
    number = 1
    while profile.with_name(f"{profile.name}.before-restore-{number}").exists():
        number += 1
    aside = profile.with_name(f"{profile.name}.before-restore-{number}")
    for suffix in _BESIDE:
        with suppress(FileNotFoundError):
            Path(f"{profile}{suffix}").replace(f"{aside}{suffix}")
    profile.replace(aside)


def _not_restored(profile: Path, reason: str) -> ProfileError:
    return ProfileError(
        f"The copy could not be put in place ({reason}).",
        "Nothing that was there is lost.",
        f"Make room on the disk that holds {profile.parent}, then choose the copy again.",
    )
